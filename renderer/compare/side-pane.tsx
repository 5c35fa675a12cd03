/** The pane at the left: the list of changes, the outline to pick a section from, and the summary. */
import { Button, Tabs, Title } from '@mantine/core';
import { Filter as FilterIcon, X } from 'lucide-react';
import { useSpeech } from '../text/speak.ts';
import { Empty } from '../ui/empty.tsx';
import { ActionMenu } from './action-menu.tsx';
import { ChangeList } from './change-list.tsx';
import classes from './compare.module.css';
import { FamilyFilter } from './family-filter.tsx';
import type { Family, Filtered } from './filter.ts';
import type { LaidOut } from './laid-out.ts';
import { OutlineTab } from './outline-tab.tsx';
import { SummaryTab } from './summary-tab.tsx';

interface SidePaneProps {
  readonly laid: LaidOut;
  readonly filtered: Filtered;
  readonly families: ReadonlySet<Family>;
  readonly onFamilies: (families: ReadonlySet<Family>) => void;
  /** `key` of the node of the outline that is picked. */
  readonly section: string | null;
  readonly onSection: (key: string | null) => void;
  readonly current: number | null;
  readonly reasons: Readonly<Record<string, string>>;
  /** The name of the older state where it is a version. */
  readonly older: string | null;
  readonly onSelect: (change: number) => void;
  readonly onRow: (row: number) => void;
  /** Takes every filter away. */
  readonly onShowAll: () => void;
}

export function SidePane(props: SidePaneProps) {
  const { laid, filtered, families, onFamilies, section, onSection, current, reasons, older } = props;
  const { onSelect, onRow, onShowAll } = props;
  const { t } = useSpeech();
  const node = section === null ? undefined : laid.outline.find((one) => one.key === section);
  return (
    <div className={classes.side}>
      <div className={classes.sideHead}>
        <Title order={1} className={classes.sideName}>
          {t('compare.title')}
        </Title>
        <ActionMenu older={older} />
      </div>
      <Tabs defaultValue="changes" keepMounted={false} className={classes.tabs}>
        <Tabs.List grow>
          <Tabs.Tab className={classes.tabName} value="changes">
            {t('compare.changesTab', { count: filtered.shown.length })}
          </Tabs.Tab>
          <Tabs.Tab className={classes.tabName} value="outline">
            {t('compare.outlineTab')}
          </Tabs.Tab>
          <Tabs.Tab className={classes.tabName} value="summary">
            {t('compare.summaryTab')}
          </Tabs.Tab>
        </Tabs.List>
        {node && (
          <div className={classes.only}>
            <FilterIcon size={14} aria-hidden />
            <span className={classes.onlyName}>
              {t('compare.onlySection', { section: `${node.label} ${node.title}`.trim() })}
            </span>
            <Button
              size="compact-sm"
              h={28}
              px={6}
              variant="subtle"
              aria-label={t('compare.clearSection')}
              title={t('compare.clearSection')}
              onClick={() => onSection(null)}
            >
              <X size={15} aria-hidden />
            </Button>
          </div>
        )}
        <Tabs.Panel value="changes" className={classes.tab}>
          <FamilyFilter counts={filtered.counts} chosen={families} onChosen={onFamilies} />
          {filtered.shown.length === 0 ? (
            <Empty icon={FilterIcon} title={t('compare.nothingShown')}>
              <Button variant="default" onClick={onShowAll}>
                {t('compare.showAll')}
              </Button>
            </Empty>
          ) : (
            <ChangeList laid={laid} shown={filtered.shown} current={current} reasons={reasons} onSelect={onSelect} />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="outline" className={classes.tab}>
          <OutlineTab laid={laid} inNode={filtered.inNode} section={section} onSection={onSection} />
        </Tabs.Panel>
        <Tabs.Panel value="summary" className={classes.tab}>
          <SummaryTab laid={laid} onRow={onRow} onSelect={onSelect} />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
