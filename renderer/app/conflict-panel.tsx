/** What is written here was changed elsewhere while something is unsaved: says so, and lets a person choose without losing either. */
import { Alert, Button, Group, Text } from '@mantine/core';
import { GitFork } from 'lucide-react';
import { useState } from 'react';
import { useSaveState, useSession } from '../plan/use-plan.ts';
import { useSpeech } from '../text/speak.ts';
import { notifyFailure } from '../ui/notify.tsx';
import { useKeepCopy } from './keep-copy.ts';
import { go } from './routes.ts';

interface ConflictChoiceProps {
  readonly title: string;
  readonly text: string;
  readonly keepWords: string;
  readonly takeWords: string;
  readonly keepAsNew: () => Promise<void>;
  readonly takeTheirs: () => Promise<void>;
  readonly keepCopy: () => void;
}

/** The ways out of a conflict. */
export function ConflictChoice({ title, text, keepWords, takeWords, ...ways }: ConflictChoiceProps) {
  const speech = useSpeech();
  const { t } = speech;
  const [busy, setBusy] = useState(false);
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
  return (
    <Alert
      color="orange"
      title={title}
      icon={<GitFork size={18} aria-hidden />}
      role="alert"
      m="sm"
      styles={{ title: { color: 'var(--warn)' } }}
    >
      <Text size="sm">{text}</Text>
      <Group gap="xs" mt="xs">
        <Button size="xs" loading={busy} onClick={() => void settle(ways.keepAsNew)}>
          {keepWords}
        </Button>
        <Button size="xs" variant="default" disabled={busy} onClick={() => void settle(ways.takeTheirs)}>
          {takeWords}
        </Button>
        <Button size="xs" variant="subtle" onClick={ways.keepCopy}>
          {t('status.keepCopy')}
        </Button>
      </Group>
    </Alert>
  );
}

export function ConflictPanel() {
  const { t } = useSpeech();
  const session = useSession();
  const state = useSaveState();
  const keepCopy = useKeepCopy();
  if (state.kind !== 'conflict') return null;
  const keepAsNew = async () => {
    const { title } = session.open.view().plan.meta;
    const plan = await session.keepAsNewPlan(t('conflict.copyTitle', { title: title.text }));
    await session.reload();
    go({ screen: 'draft', plan, section: null });
  };
  return (
    <ConflictChoice
      title={t('conflict.title')}
      text={t('conflict.explain')}
      keepWords={t('conflict.keepAsNew')}
      takeWords={t('conflict.takeTheirs')}
      keepAsNew={keepAsNew}
      takeTheirs={() => session.reload()}
      keepCopy={keepCopy}
    />
  );
}
