/** All versions of the open plan: save one, read one, compare two, go back to one. */
import { Title } from '@mantine/core';
import { BookOpen } from 'lucide-react';
import type { Id } from '../../shared/plan/model.ts';
import { useDeeds } from '../app/commands/use-commands.ts';
import { askFor } from '../app/errands.ts';
import { useSpeech } from '../text/speak.ts';
import { Empty } from '../ui/empty.tsx';
import reader from './reader.module.css';
import { SaveVersion } from './save-version.tsx';
import { VersionList } from './version-list.tsx';
import { VersionReader } from './version-reader.tsx';
import classes from './versions.module.css';

export function VersionsScreen({ version }: { version: Id | null }) {
  const { t } = useSpeech();
  useDeeds({ 'version.save': { run: () => askFor('save-version', () => {}) } });
  return (
    <div className={classes.screen}>
      <div className={classes.side}>
        <Title order={1} size="h2">
          {t('versions.title')}
        </Title>
        <SaveVersion />
        <VersionList current={version} picking />
      </div>
      {version ? (
        <VersionReader version={version} />
      ) : (
        <div className={reader.desk}>
          <Empty icon={BookOpen} title={t('versions.choose')} text={t('versions.chooseText')} />
        </div>
      )}
    </div>
  );
}
