/** What can be done with a version, as lines of a menu. Nothing here deletes: versions stay. */
import { Menu } from '@mantine/core';
import { BookOpen, FileDown, FileType2, GitCompareArrows, History, MailPlus, PanelRightOpen } from 'lucide-react';
import type { VersionSummary } from '../../shared/rpc/contract.ts';
import { askFor } from '../app/errands.ts';
import { go } from '../app/routes.ts';
import { openBeside } from '../beside/beside-store.ts';
import { useSession } from '../plan/use-plan.ts';
import { useSpeech } from '../text/speak.ts';
import { useVersionDeeds } from './use-versions.ts';

interface VersionMenuProps {
  readonly version: VersionSummary;
  /** The version that “the version before” means; null where there is none. */
  readonly before: VersionSummary | null;
  /** False where the version is open already. */
  readonly opens?: boolean;
  /** Asks to go back to the version: shows first what would change. */
  readonly onRestore: () => void;
}

export function VersionMenu({ version, before, opens = true, onRestore }: VersionMenuProps) {
  const { t } = useSpeech();
  const { exportWord, exportAsPdf } = useVersionDeeds();
  const { open } = useSession();
  const { plan, id } = version;
  return (
    <>
      {opens && (
        <Menu.Item
          leftSection={<BookOpen size={16} aria-hidden />}
          onClick={() => go({ screen: 'versions', plan, version: id })}
        >
          {t('versions.open')}
        </Menu.Item>
      )}
      <Menu.Item
        leftSection={<PanelRightOpen size={16} aria-hidden />}
        onClick={() => {
          openBeside(plan, { kind: 'version', version: id });
          go({ screen: 'draft', plan, section: open.view().section });
        }}
      >
        {t('beside.open')}
      </Menu.Item>
      <Menu.Item
        leftSection={<GitCompareArrows size={16} aria-hidden />}
        onClick={() => go({ screen: 'compare', plan, before: id, after: 'draft', at: null })}
      >
        {t('versions.compareWithDraft')}
      </Menu.Item>
      {before && (
        <Menu.Item
          leftSection={<GitCompareArrows size={16} aria-hidden />}
          onClick={() => go({ screen: 'compare', plan, before: before.id, after: id, at: null })}
        >
          {t('versions.compareWithBefore')}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<FileDown size={16} aria-hidden />} onClick={() => void exportWord(version)}>
        {t('versions.exportWord')}
      </Menu.Item>
      <Menu.Item leftSection={<FileType2 size={16} aria-hidden />} onClick={() => void exportAsPdf(version)}>
        {t('versions.exportPdf')}
      </Menu.Item>
      <Menu.Item
        leftSection={<MailPlus size={16} aria-hidden />}
        onClick={() =>
          askFor('new-letter', () => go({ screen: 'letters', place: 'list' }), { plan, version: version.id })
        }
      >
        {t('versions.writeLetter')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item leftSection={<History size={16} aria-hidden />} onClick={onRestore}>
        {t('versions.restore')}
      </Menu.Item>
    </>
  );
}
