/** The box that chooses a state to be compared. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { Square, SquareCheckBig } from 'lucide-react';
import { useSpeech } from '../text/speak.ts';

interface PickBoxProps {
  readonly name: string;
  readonly picked: boolean;
  readonly onPick: () => void;
}

export function PickBox({ name, picked, onPick }: PickBoxProps) {
  const { t } = useSpeech();
  const label = t('versions.pick', { name });
  const Icon = picked ? SquareCheckBig : Square;
  return (
    <Tooltip label={label}>
      <ActionIcon
        role="checkbox"
        aria-checked={picked}
        aria-label={label}
        variant="subtle"
        color={picked ? undefined : 'gray'}
        size={28}
        onClick={onPick}
      >
        <Icon size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
