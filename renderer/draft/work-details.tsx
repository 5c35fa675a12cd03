/** How far the work on a section is: where it stands, whose it is, what to remember; of a chapter, how long it is to become. */
import { Autocomplete, Fieldset, Group, Progress, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Section } from '../../shared/plan/model.ts';
import { progressOf, SECTION_STATUSES, type SectionProgress, type SectionStatus } from '../../shared/plan/progress.ts';
import { toArabicDigits } from '../../shared/thai/digits.ts';
import { normalizeText } from '../../shared/thai/text.ts';
import { useErrand } from '../app/errands.ts';
import { peopleOf } from '../plan/people.ts';
import { usePlanView, useSession, useWork } from '../plan/use-plan.ts';
import { useSpeech } from '../text/speak.ts';
import { SettledField } from '../ui/settled-field.tsx';
import { StatusIcon } from '../ui/status-icon.tsx';
import classes from './draft.module.css';
import { usePages } from './use-pages.ts';

/** Longest note that is taken at once. */
const LONGEST_NOTE = 4000;

/** `words` is how many the section has with all under it. */
export function WorkDetails({ section, words }: { section: Section; words: number }) {
  const { t } = useSpeech();
  const { work } = useSession();
  const said = progressOf(useWork(), section.id);
  const say = (change: Partial<SectionProgress>) => void work.say({ [section.id]: change });
  const person = useRef<HTMLInputElement>(null);
  useErrand('section-work', () => person.current?.focus());
  return (
    <Stack gap={8} className={classes.work}>
      <div>
        <Text size="sm" fw={600} id="section-status">
          {t('progress.status')}
        </Text>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-labelledby="section-status"
          className={classes.statuses ?? ''}
          value={said.status}
          onChange={(value) => say({ status: value as SectionStatus })}
          data={SECTION_STATUSES.map((value) => ({
            value,
            label: (
              <span className={classes.statusChoice}>
                <StatusIcon status={value} size={14} />
                {t(`progress.statuses.${value}`)}
              </span>
            ),
          }))}
        />
      </div>
      <PersonField field={person} person={said.person} onSettle={(person) => say({ person })} />
      <NoteField note={said.note} onChange={(note) => say({ note })} />
      {section.level === 1 && <Targets chapter={section.id} said={said} words={words} onSay={say} />}
    </Stack>
  );
}

interface PersonFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly person: string;
  readonly onSettle: (person: string) => void;
}

/** A name, those that the plan knows offered; given when the field is left or one is chosen. */
function PersonField({ field, person, onSettle }: PersonFieldProps) {
  const { t } = useSpeech();
  const { plan } = usePlanView();
  const work = useWork();
  const [text, setText] = useState(person);
  useEffect(() => setText(person), [person]);
  const known = useMemo(
    () =>
      peopleOf(plan.sections.map(({ id }) => progressOf(work, id)))
        .map((one) => one.person)
        .filter((name) => name !== ''),
    [plan.sections, work],
  );
  const settle = (given: string) => {
    if (given.trim() !== person) onSettle(given);
  };
  return (
    <Autocomplete
      ref={field}
      label={t('progress.person')}
      placeholder={t('progress.personHint')}
      size="sm"
      maxLength={200}
      data={known}
      value={text}
      onChange={setText}
      onOptionSubmit={settle}
      onBlur={() => settle(text)}
      onKeyDown={(event) => event.key === 'Enter' && settle(text)}
    />
  );
}

/** A note is kept as it is typed: a window that goes away takes nothing with it. */
function NoteField({ note, onChange }: { note: string; onChange: (note: string) => void }) {
  const { t } = useSpeech();
  const [text, setText] = useState(note);
  // What was typed is kept in one form; only what somebody else wrote replaces it here.
  useEffect(() => setText((before) => (normalizeText(before) === note ? before : note)), [note]);
  return (
    <Textarea
      label={t('progress.note')}
      placeholder={t('progress.noteHint')}
      size="sm"
      autosize
      minRows={2}
      maxRows={9}
      maxLength={Math.max(LONGEST_NOTE, note.length)}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(event.currentTarget.value);
      }}
    />
  );
}

/** A target as typed, in either digits; null for an empty field, NaN for what is none. */
function readTarget(text: string): number | null {
  const plain = toArabicDigits(text).replaceAll(/[,\s]/g, '');
  if (plain === '' || plain === '0') return null;
  return /^\d{1,6}$/.test(plain) ? Number(plain) : Number.NaN;
}

interface TargetsProps {
  readonly chapter: string;
  readonly said: SectionProgress;
  readonly words: number;
  readonly onSay: (change: Partial<SectionProgress>) => void;
}

function Targets({ chapter, said, words, onSay }: TargetsProps) {
  const { t, count } = useSpeech();
  const pages = usePages()?.chapters[chapter] ?? null;
  const field = (name: string, value: number | null, onSettle: (target: number | null) => void) => (
    <SettledField
      label={name}
      value={value === null ? '' : count(value)}
      placeholder={t('progress.noTarget')}
      inputMode="numeric"
      check={(text) => (Number.isNaN(readTarget(text)) ? t('progress.targetWrong') : null)}
      onSettle={(text) => onSettle(readTarget(text))}
      style={{ flex: 1 }}
    />
  );
  return (
    <Fieldset variant="unstyled" legend={t('progress.targets')} className={classes.targets ?? ''}>
      <Group gap={8} wrap="nowrap" align="flex-start">
        {field(t('progress.targetWords'), said.words, (target) => onSay({ words: target }))}
        {field(t('progress.targetPages'), said.pages, (target) => onSay({ pages: target }))}
      </Group>
      {said.words !== null && (
        <Reached name={t('progress.wordsOf', { done: words, target: said.words })} done={words} target={said.words} />
      )}
      {said.pages !== null && pages !== null ? (
        <Reached name={t('progress.pagesOf', { done: pages, target: said.pages })} done={pages} target={said.pages} />
      ) : (
        pages !== null && (
          <Text size="xs" c="dimmed" mt={4}>
            {t('progress.pagesNow', { count: pages })}
          </Text>
        )
      )}
    </Fieldset>
  );
}

function Reached({ name, done, target }: { name: string; done: number; target: number }) {
  const { t } = useSpeech();
  const full = done >= target;
  return (
    <div className={classes.reached}>
      <Text size="xs" c="dimmed">
        {name}
        {full && ` · ${t('progress.reached')}`}
      </Text>
      <Progress
        size={5}
        value={Math.min(100, (100 * done) / target)}
        color={full ? 'var(--good)' : 'var(--accent)'}
        aria-label={name}
      />
    </div>
  );
}
