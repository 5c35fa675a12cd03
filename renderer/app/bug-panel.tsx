import { Alert, Button, Group, Text } from '@mantine/core';
import { Bug } from 'lucide-react';
import { useMaybeSession } from '../plan/use-plan.ts';
import { useSpeech } from '../text/speak.ts';
import { useKeepCopy } from './keep-copy.ts';

/** A screen broke: what is safe and how to go on. */
export function BugPanel({ onAgain }: { onAgain: () => void }) {
  const { t } = useSpeech();
  const keepCopy = useKeepCopy();
  const session = useMaybeSession();
  return (
    <Alert color="red" title={t('app.bugTitle')} icon={<Bug size={18} aria-hidden />} role="alert" m="lg" maw={640}>
      <Text size="sm">{t('app.bugAdvice')}</Text>
      <Group gap="xs" mt="sm">
        <Button onClick={onAgain}>{t('app.bugShowAgain')}</Button>
        {session && (
          <Button variant="default" onClick={keepCopy}>
            {t('app.bugCopy')}
          </Button>
        )}
        <Button variant="default" onClick={() => window.location.reload()}>
          {t('app.bugReload')}
        </Button>
      </Group>
    </Alert>
  );
}
