/** Offers what an empty library can be brought back from; nothing where it never had plans. */
import { Alert, Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { DatabaseBackup } from 'lucide-react';
import { useRestoreBackup } from '../app/use-restore-backup.ts';
import { useShell } from '../rpc/use-shell.ts';
import { useSpeech } from '../text/speak.ts';

export function RescueOffer() {
  const { t, moment } = useSpeech();
  const { client } = useShell();
  const rescue = useQuery({ queryKey: ['library', 'rescue'], queryFn: () => client.library.rescue({}) });
  const restore = useRestoreBackup();
  if (!rescue.data) return null;
  const { backup, damaged } = rescue.data;
  return (
    <Alert
      role="status"
      variant="light"
      icon={<DatabaseBackup size={18} aria-hidden />}
      title={backup ? t('library.rescueTitle') : t('library.rescueNone')}
    >
      <Text size="sm">
        {backup
          ? t('library.rescueText', { time: moment(backup.madeAt), count: backup.plans })
          : t('library.rescueNoneText')}
      </Text>
      {damaged && (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {t('library.rescueDamaged', { file: damaged })}
        </Text>
      )}
      {backup && (
        <Button mt="sm" loading={restore.isPending} onClick={() => restore.mutate(backup)}>
          {t('settings.restore')}
        </Button>
      )}
    </Alert>
  );
}
