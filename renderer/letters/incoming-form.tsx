/** What the receiving stamp says, and what the letter that came in says of itself. */
import { Button, Group, Select, Textarea, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { URGENCIES } from '../../shared/letter/model.ts';
import type { Incoming } from '../../shared/rpc/letters.ts';
import type { CalendarDate } from '../../shared/thai/dates.ts';
import { toArabicDigits } from '../../shared/thai/digits.ts';
import { useSpeech } from '../text/speak.ts';
import { DateField } from '../ui/date-field.tsx';
import { isEscapeFor } from '../ui/escape.ts';
import { forgetInput, keepInput, keptInput } from '../ui/kept-input.ts';
import { localToday } from '../ui/local-today.ts';
import { notify } from '../ui/notify.tsx';
import { useReturnedFocus } from '../ui/use-returned-focus.ts';
import { inDigitsOf } from './in-digits-of.ts';
import classes from './letters.module.css';
import { useRegisterDeeds } from './use-registers.ts';

/** Hours and minutes, with a full stop or a colon, in either digits. */
function isTime(text: string): boolean {
  const time = /^(\d{1,2})[.:](\d{2})$/.exec(toArabicDigits(text).trim());
  return time !== null && Number(time[1]) < 24 && Number(time[2]) < 60;
}

/** The time of day as the stamp has it: 10.24. */
function timeNow(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join('.');
}

/** What a form that is not yet handed in was typed for, and what. */
interface Typed {
  readonly known: Incoming | null;
  readonly values: Omit<Incoming, 'id' | 'receivingNumber' | 'year' | 'receivedOn'> & {
    readonly receivedOn: CalendarDate | null;
  };
}
const FORM = 'incoming';

/** Whose form waits half filled; undefined where none does. */
export function waitingIncoming(): Incoming | null | undefined {
  return keptInput<Typed>(FORM)?.known;
}

interface IncomingFormProps {
  /** The letter to change; null receives a new one. */
  readonly known: Incoming | null;
  readonly onDone: () => void;
}

export function IncomingForm({ known, onDone }: IncomingFormProps) {
  const { t, plain, language } = useSpeech();
  useReturnedFocus('incoming');
  const [kept] = useState(() => keptInput<Typed>(FORM));
  const deeds = useRegisterDeeds();
  const [busy, setBusy] = useState(false);
  const form = useForm<Typed['values']>({
    initialValues: (kept?.known?.id === known?.id ? kept?.values : undefined) ?? {
      agency: known?.agency ?? '',
      urgency: known?.urgency ?? 'ordinary',
      number: known?.number ?? '',
      date: known?.date ?? null,
      subject: known?.subject ?? '',
      addressee: known?.addressee ?? '',
      note: known?.note ?? '',
      receivedOn: known?.receivedOn ?? localToday(),
      receivedAt: known?.receivedAt ?? inDigitsOf(language, timeNow()),
    },
    onValuesChange: (values) => keepInput(FORM, { known, values } satisfies Typed),
    validate: {
      agency: (agency: string) => (agency.trim() ? null : t('letters.registers.fromNeeded')),
      subject: (subject: string) => (subject.trim() ? null : t('letters.registers.subjectNeeded')),
      receivedOn: (day: CalendarDate | null) => (day ? null : t('letters.registers.dateNeeded')),
      receivedAt: (time: string) => (time.trim() === '' || isTime(time) ? null : t('letters.registers.timeWrong')),
    },
  });
  const submit = form.onSubmit(async ({ receivedOn, ...values }) => {
    if (receivedOn === null) return;
    setBusy(true);
    const written = { ...values, receivedOn };
    const kept = known ? await deeds.change({ id: known.id, ...written }) : await deeds.receive(written);
    setBusy(false);
    if (kept === null) return;
    const number = plain(kept.receivingNumber);
    forgetInput(FORM);
    notify(known ? t('letters.registers.changed', { number }) : t('letters.registers.received', { number }));
    onDone();
  });
  const title = known
    ? t('letters.registers.changeTitle', { number: plain(known.receivingNumber) })
    : t('letters.registers.receiveTitle');
  return (
    <form
      className={classes.panel}
      onSubmit={submit}
      aria-label={title}
      onKeyDown={(event) => isEscapeFor(event) && onDone()}
    >
      <Title order={2} mb="xs">
        {title}
      </Title>
      <div className={classes.link}>
        <TextInput
          autoFocus
          lang="th"
          label={t('letters.registers.from')}
          maxLength={500}
          {...form.getInputProps('agency')}
        />
        <TextInput lang="th" label={t('letters.registers.number')} maxLength={200} {...form.getInputProps('number')} />
        <DateField
          label={t('letters.registers.date')}
          value={form.values.date}
          onChange={(date) => form.setFieldValue('date', date)}
        />
        <Select
          label={t('letters.registers.urgency')}
          allowDeselect={false}
          data={URGENCIES.map((value) => ({ value, label: t(`letters.one.urgencies.${value}`) }))}
          {...form.getInputProps('urgency')}
        />
      </div>
      <TextInput
        mt={8}
        lang="th"
        label={t('letters.registers.subject')}
        maxLength={2000}
        {...form.getInputProps('subject')}
      />
      <div className={classes.link} style={{ marginTop: 8 }}>
        <TextInput lang="th" label={t('letters.registers.to')} maxLength={500} {...form.getInputProps('addressee')} />
        <DateField
          label={t('letters.registers.receivedOn')}
          value={form.values.receivedOn}
          error={typeof form.errors.receivedOn === 'string' ? form.errors.receivedOn : null}
          onChange={(day) => form.setFieldValue('receivedOn', day)}
        />
        <TextInput
          label={t('letters.registers.receivedAt')}
          placeholder={t('letters.registers.receivedAtHint')}
          maxLength={20}
          {...form.getInputProps('receivedAt')}
        />
      </div>
      <Textarea
        mt={8}
        lang="th"
        autosize
        minRows={1}
        maxRows={4}
        label={t('letters.registers.note')}
        maxLength={4000}
        {...form.getInputProps('note')}
      />
      <Group mt="md" justify="flex-end" gap="xs">
        <Button
          variant="default"
          onClick={() => {
            forgetInput(FORM);
            onDone();
          }}
        >
          {t('app.cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {t('letters.registers.keep')}
        </Button>
      </Group>
    </form>
  );
}
