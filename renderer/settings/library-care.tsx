/** The library's place and health, and its backups. */
import { Alert, Button, Group, Skeleton, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { DatabaseBackup, ShieldCheck } from 'lucide-react';
import { usePlanHolder } from '../app/plan-holder.tsx';
import { useRestoreBackup } from '../app/use-restore-backup.ts';
import { useShell } from '../rpc/use-shell.ts';
import { formatBytes } from '../text/figures.ts';
import { useSpeech } from '../text/speak.ts';
import { notify, notifyFailure } from '../ui/notify.tsx';
import { Trouble } from '../ui/trouble.tsx';
import classes from './settings.module.css';

/** Everything the care of the library asks of the other side. */
function useLibrary() {
  const { client } = useShell();
  const speech = useSpeech();
  const { t } = speech;
  const queries = useQueryClient();
  const holder = usePlanHolder();
  const onError = (thrown: unknown) => notifyFailure(thrown, speech);
  return {
    status: useQuery({ queryKey: ['library', 'status'], queryFn: () => client.library.status({}) }),
    backups: useQuery({ queryKey: ['library', 'backups'], queryFn: () => client.library.backups({}) }),
    check: useMutation({ mutationFn: () => client.library.check({}), onError }),
    backUp: useMutation({
      mutationFn: async () => {
        await holder.session?.flush();
        return client.library.backup({});
      },
      onError,
      onSuccess: async ({ madeAt }) => {
        notify(t('settings.backedUp', { time: speech.clock(madeAt) }));
        await queries.invalidateQueries({ queryKey: ['library'] });
      },
    }),
    restore: useRestoreBackup(),
  };
}

export function LibraryCare() {
  const { t, moment } = useSpeech();
  const { about } = useShell();
  const { status, backups, check, backUp, restore } = useLibrary();
  return (
    <section className={classes.group} aria-labelledby="settings-library">
      <Title order={2} id="settings-library">
        {t('settings.library')}
      </Title>
      <dl className={classes.facts}>
        <dt>{t('settings.libraryPath')}</dt>
        <dd>{about.library}</dd>
        <dt>{t('settings.librarySize')}</dt>
        <dd>{status.data ? formatBytes(status.data.bytes) : '…'}</dd>
      </dl>
      <Button
        variant="default"
        leftSection={<ShieldCheck size={16} aria-hidden />}
        loading={check.isPending}
        onClick={() => check.mutate()}
      >
        {t('settings.check')}
      </Button>
      {check.data && (
        <Alert mt="sm" color={check.data.ok ? 'green' : 'red'} role="status" variant="light">
          {check.data.ok ? t('settings.checkFine') : t('settings.checkProblems', { count: check.data.problems.length })}
          {check.data.problems.map((problem) => (
            <Text key={problem} size="sm">
              {problem}
            </Text>
          ))}
        </Alert>
      )}
      <Group justify="space-between" mt="lg" align="flex-end">
        <Title order={3}>{t('settings.backups')}</Title>
        <Button
          leftSection={<DatabaseBackup size={16} aria-hidden />}
          loading={backUp.isPending}
          onClick={() => backUp.mutate()}
        >
          {t('settings.backupNow')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" mt={4}>
        {t('settings.backupsText')}
      </Text>
      {backups.isPending && <Skeleton height={60} mt="sm" />}
      {backups.isError && (
        <Trouble title={t('settings.backups')} thrown={backups.error} onRetry={() => void backups.refetch()} />
      )}
      {backups.data?.length === 0 && (
        <Text size="sm" mt="sm">
          {t('settings.noBackups')}
        </Text>
      )}
      <ul className={classes.backups}>
        {backups.data?.map((backup) => (
          <li key={backup.file}>
            <time dateTime={backup.madeAt} title={backup.file}>
              {moment(backup.madeAt)}
            </time>
            <Text size="sm" c="dimmed">
              {formatBytes(backup.bytes)}
            </Text>
            <Button
              size="xs"
              variant="default"
              loading={restore.isPending && restore.variables?.file === backup.file}
              disabled={restore.isPending}
              onClick={() => restore.mutate(backup)}
            >
              {t('settings.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
