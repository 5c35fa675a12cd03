/** The inspector: what the plan is, what the section is, what versions there are. */
import { Tabs } from '@mantine/core';
import { useSpeech } from '../text/speak.ts';
import { SaveVersion } from '../versions/save-version.tsx';
import { VersionList } from '../versions/version-list.tsx';
import classes from './draft.module.css';
import { PlanDetails } from './plan-details.tsx';
import { BrokenReferences } from './reference/broken-references.tsx';
import { SchemeDetails } from './scheme-details.tsx';
import { SectionDetails } from './section-details.tsx';
import { WorkOverview } from './work-overview.tsx';

export function Inspector({ tab, onTab }: { tab: string; onTab: (tab: string) => void }) {
  const { t } = useSpeech();
  return (
    <section className={classes.inspector} data-pane="inspector" aria-label={t('inspector.title')}>
      <Tabs
        value={tab}
        onChange={(value) => value && onTab(value)}
        keepMounted={false}
        style={{ display: 'flex', flexDirection: 'column', height: '100%' }}
      >
        <Tabs.List grow className={classes.tabs ?? ''}>
          <Tabs.Tab value="plan">{t('inspector.plan')}</Tabs.Tab>
          <Tabs.Tab value="section">{t('inspector.section')}</Tabs.Tab>
          <Tabs.Tab value="work">{t('progress.overview')}</Tabs.Tab>
          <Tabs.Tab value="versions">{t('inspector.versions')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="plan" className={classes.tabPanel}>
          <BrokenReferences />
          <PlanDetails />
          <SchemeDetails />
        </Tabs.Panel>
        <Tabs.Panel value="section" className={classes.tabPanel}>
          <SectionDetails />
        </Tabs.Panel>
        <Tabs.Panel value="work" className={classes.tabPanel}>
          <WorkOverview />
        </Tabs.Panel>
        <Tabs.Panel value="versions" className={classes.tabPanel}>
          <SaveVersion />
          <div style={{ marginTop: 18 }}>
            <VersionList current={null} />
          </div>
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}
