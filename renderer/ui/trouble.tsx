/** Something went wrong: what happened, what to do, and a way to do it. */
import { Alert, Button, Group, Text } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { sayFailure } from '../rpc/failures.ts';
import { useSpeech } from '../text/speak.ts';

interface TroubleProps {
  readonly title: string;
  readonly thrown: unknown;
  readonly onRetry?: () => void;
  /** More ways out, beside trying again. */
  readonly children?: ReactNode;
}

export function Trouble({ title, thrown, onRetry, children }: TroubleProps) {
  const { t, language } = useSpeech();
  return (
    <Alert
      color="red"
      variant="default"
      title={title}
      icon={<TriangleAlert size={18} aria-hidden />}
      role="alert"
      m="md"
      maw={640}
      // A frame rather than a field of red, which is loud in the dark.
      styles={{
        root: { borderColor: 'var(--mantine-color-error)' },
        icon: { color: 'var(--mantine-color-error)' },
        title: { color: 'var(--mantine-color-error)' },
      }}
    >
      <Text size="sm">{sayFailure(thrown, language)}</Text>
      <Group gap="xs" mt="sm">
        {onRetry && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {t('app.retry')}
          </Button>
        )}
        {children}
      </Group>
    </Alert>
  );
}
