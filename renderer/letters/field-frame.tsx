/** One field of the form: its name, whether it is required, what is written there, where its value came from, what was found. */
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { CircleAlert, Lightbulb, Link2, RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Finding } from '../../shared/letter/finding.ts';
import type { Field, Origin } from '../../shared/letter/kind.ts';
import { useSpeech } from '../text/speak.ts';
import classes from './form.module.css';
import { useWork } from './work.ts';

/** Ids of a field's parts in the page. */
export const partOf = (field: string, part: 'input' | 'name' | 'use' | 'findings') => `letter-${field}-${part}`;

interface FieldFrameProps {
  readonly field: Field;
  /** Whether several inputs stand in it, so that its name is that of a group. */
  readonly group?: boolean;
  /** Whether what is written there is shown under the name; else the input shows it while it is empty. */
  readonly hint?: boolean;
  readonly children: ReactNode;
}

export function FieldFrame({ field, group = false, hint = false, children }: FieldFrameProps) {
  const { t, language } = useSpeech();
  const { findings } = useWork();
  const own = findings.filter((finding) => finding.field === field.id);
  const id = (part: Parameters<typeof partOf>[1]) => partOf(field.id, part);
  const need = field.required ? t('letters.one.required') : t('letters.one.optional');
  const name = (
    <>
      <span className={classes.name}>{field.name[language]}</span>
      <span className={classes.need} data-required={field.required || undefined} title={field.source.text || undefined}>
        {need}
      </span>
    </>
  );
  return (
    <div
      className={classes.field}
      data-field={field.id}
      {...(group ? { role: 'group', 'aria-labelledby': id('name') } : {})}
    >
      <div className={classes.head}>
        {group ? <div id={id('name')}>{name}</div> : <label htmlFor={id('input')}>{name}</label>}
        <p id={id('use')} className={hint ? classes.use : classes.unseen}>
          {field.use[language]}
        </p>
      </div>
      <div className={classes.control}>
        {children}
        {own.length > 0 && (
          <ul
            id={id('findings')}
            className={classes.findings}
            aria-label={t('letters.one.findings', { field: field.name[language] })}
          >
            {own.map((finding) => (
              <FindingLine key={`${finding.rule}:${finding.message.th}`} finding={finding} />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function FindingLine({ finding }: { finding: Finding }) {
  const { t, language } = useSpeech();
  const { change } = useWork();
  const { message, repair, severity } = finding;
  const Icon = severity === 'error' ? CircleAlert : Lightbulb;
  return (
    <li className={classes.finding} data-severity={severity}>
      <Icon size={15} aria-hidden />
      <span>
        <span className={classes.unseen}>{t(`letters.one.${severity === 'error' ? 'error' : 'hint'}`)}: </span>
        {message[language]}
      </span>
      {repair && (
        <Button size="compact-xs" variant="light" onClick={() => change(`repair:${finding.rule}`, repair)}>
          {t('letters.one.repair')}
        </Button>
      )}
    </li>
  );
}

interface OriginNoteProps {
  readonly field: Field;
  readonly from: Origin;
  /** Whether a person typed something else. */
  readonly typed: boolean;
  /** What the field says by itself, in short. */
  readonly derived: string;
  readonly unfinished?: boolean | undefined;
  readonly onBack: () => void;
}

/** Where a value came from, or, where a person typed another, what it would be and the way back to it. */
export function OriginNote({ field, from, typed, derived, unfinished, onBack }: OriginNoteProps) {
  const { t, language } = useSpeech();
  if (!typed && derived === '') return null;
  const origin = t(`letters.one.from.${from}`);
  if (!typed) {
    return (
      <p className={classes.origin} data-testid={`origin-${field.id}`}>
        <Link2 size={14} aria-hidden />
        {origin}
        {unfinished && <span>· {t('letters.one.unfinished')}</span>}
      </p>
    );
  }
  if (derived === '') return null;
  return (
    <p className={classes.origin} data-typed data-testid={`origin-${field.id}`}>
      <Link2 size={14} aria-hidden />
      <span className={classes.derived} title={derived}>
        {origin}: {derived}
      </span>
      <Tooltip label={t('letters.one.useDerivedOf', { field: field.name[language] })}>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<RotateCcw size={13} aria-hidden />}
          aria-label={t('letters.one.useDerivedOf', { field: field.name[language] })}
          onClick={onBack}
        >
          {t('letters.one.useDerived')}
        </Button>
      </Tooltip>
    </p>
  );
}

interface RowButtonProps {
  readonly name: string;
  readonly icon: ReactNode;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

/** A small button beside a row of a list. */
export function RowButton({ name, icon, disabled = false, onPress }: RowButtonProps) {
  return (
    <Tooltip label={name}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        aria-label={name}
        disabled={disabled}
        bg={disabled ? 'transparent' : undefined}
        onClick={onPress}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
