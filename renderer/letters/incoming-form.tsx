/** What the receiving stamp says, and what the letter that came in says of itself. */
import { Button, Group, Select, Textarea, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { URGENCIES, type Urgency } from '../../shared/letter/model.ts';
import type { Incoming } from '../../shared/rpc/letters.ts';
import type { CalendarDate } from '../../shared/thai/dates.ts';
import { toArabicDigits } from '../../shared/thai/digits.ts';
import { useSpeech } from '../text/speak.ts';
import { DateField } from '../ui/date-field.tsx';
import { localToday } from '../ui/local-today.ts';
import { notify } from '../ui/notify.tsx';
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

interface IncomingFormProps {
  /** The letter to change; null receives a new one. */
  readonly known: Incoming | null;
  readonly onDone: () => void;
}

export function IncomingForm({ known, onDone }: IncomingFormProps) {
  const { t, plain } = useSpeech();
  const deeds = useRegisterDeeds();
  const [busy, setBusy] = useState(false);
  const form = useForm({
    initialValues: {
      agency: known?.agency ?? '',
      urgency: known?.urgency ?? ('ordinary' as Urgency),
      number: known?.number ?? '',
      date: (known?.date ?? null) as CalendarDate | null,
      subject: known?.subject ?? '',
      addressee: known?.addressee ?? '',
      note: known?.note ?? '',
      receivedOn: (known?.receivedOn ?? localToday()) as CalendarDate | null,
      receivedAt: known?.receivedAt ?? timeNow(),
    },
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
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onDone()}
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
        <Button variant="default" onClick={onDone}>
          {t('app.cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {t('letters.registers.keep')}
        </Button>
      </Group>
    </form>
  );
}
