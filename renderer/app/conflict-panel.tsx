/** The draft was changed elsewhere while something here is unsaved: says so, and lets a person choose without losing either. */
import { Alert, Button, Group, Text } from '@mantine/core';
import { GitFork } from 'lucide-react';
import { useState } from 'react';
import { useSaveState, useSession } from '../plan/use-plan.ts';
import { useSpeech } from '../text/speak.ts';
import { notifyFailure } from '../ui/notify.tsx';
import { useKeepCopy } from './keep-copy.ts';
import { go } from './routes.ts';

export function ConflictPanel() {
  const speech = useSpeech();
  const { t } = speech;
  const session = useSession();
  const state = useSaveState();
  const keepCopy = useKeepCopy();
  const [busy, setBusy] = useState(false);
  if (state.kind !== 'conflict') return null;

  const settle = async (way: () => Promise<void>) => {
    setBusy(true);
    try {
      await way();
    } catch (thrown) {
      notifyFailure(thrown, speech);
    } finally {
      setBusy(false);
    }
  };
  const keepAsNew = () =>
    settle(async () => {
      const { title } = session.open.view().plan.meta;
      const plan = await session.keepAsNewPlan(t('conflict.copyTitle', { title: title.text }));
      await session.reload();
      go({ screen: 'draft', plan, section: null });
    });

  return (
    <Alert
      color="orange"
      title={t('conflict.title')}
      icon={<GitFork size={18} aria-hidden />}
      role="alert"
      m="sm"
      styles={{ title: { color: 'var(--warn)' } }}
    >
      <Text size="sm">{t('conflict.explain')}</Text>
      <Group gap="xs" mt="xs">
        <Button size="xs" loading={busy} onClick={keepAsNew}>
          {t('conflict.keepAsNew')}
        </Button>
        <Button size="xs" variant="default" disabled={busy} onClick={() => void settle(() => session.reload())}>
          {t('conflict.takeTheirs')}
        </Button>
        <Button size="xs" variant="subtle" onClick={keepCopy}>
          {t('status.keepCopy')}
        </Button>
      </Group>
    </Alert>
  );
}
