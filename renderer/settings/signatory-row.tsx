/** One who signs: rank, full name, position, for whom. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { ArrowUpToLine, X } from 'lucide-react';
import type { Signatory } from '../../shared/letter/model.ts';
import { useSpeech } from '../text/speak.ts';
import { SettledField } from '../ui/settled-field.tsx';
import classes from './agencies.module.css';

interface SignatoryRowProps {
  readonly signatory: Signatory;
  /** Place in the list, from 0. */
  readonly at: number;
  readonly onChange: (signatory: Signatory) => void;
  readonly onFirst: () => void;
  readonly onRemove: () => void;
}

export function SignatoryRow({ signatory, at, onChange, onFirst, onRemove }: SignatoryRowProps) {
  const { t } = useSpeech();
  const number = at + 1;
  const field = (key: 'rank' | 'name' | 'position' | 'actingFor', what: string) => (
    <SettledField
      {...(at === 0 && key !== 'actingFor' ? { label: what } : {})}
      aria-label={t('agencies.signatoryAt', { what, at: number })}
      placeholder={at === 0 && key !== 'actingFor' ? undefined : what}
      lang="th"
      maxLength={500}
      value={signatory[key]}
      onSettle={(value) => onChange({ ...signatory, [key]: value.trim() })}
    />
  );
  const button = (name: string, icon: React.ReactNode, run: () => void, disabled = false) => (
    <Tooltip label={name}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={30}
        aria-label={name}
        disabled={disabled}
        bg={disabled ? 'transparent' : undefined}
        onClick={run}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
  return (
    <li className={classes.signatory}>
      {field('rank', t('agencies.rank'))}
      {field('name', t('agencies.signatoryName'))}
      {field('position', t('agencies.position'))}
      <span className={classes.deeds}>
        {button(
          t('agencies.firstSignatory', { at: number }),
          <ArrowUpToLine size={16} aria-hidden />,
          onFirst,
          at === 0,
        )}
        {button(t('agencies.removeSignatory', { at: number }), <X size={16} aria-hidden />, onRemove)}
      </span>
      <span className={classes.actingFor}>{field('actingFor', t('agencies.actingFor'))}</span>
    </li>
  );
}
