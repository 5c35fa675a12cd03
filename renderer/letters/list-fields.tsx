/** Fields of several rows: letters referred to, enclosures, copies. */
import { Button, Menu, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, Inbox, Plus, X } from 'lucide-react';
import type { Field } from '../../shared/letter/kind.ts';
import { type Enclosure, type LetterReference, URGENCIES, type Urgency } from '../../shared/letter/model.ts';
import { toBuddhistYear } from '../../shared/thai/dates.ts';
import { toArabicDigits } from '../../shared/thai/digits.ts';
import { useShell } from '../rpc/use-shell.ts';
import { useSpeech } from '../text/speak.ts';
import { DateField } from '../ui/date-field.tsx';
import { localToday } from '../ui/local-today.ts';
import { FieldFrame, OriginNote, RowButton } from './field-frame.tsx';
import classes from './form.module.css';
import { oneLine } from './one-line.ts';
import { referenceOf } from './reference-of.ts';
import { useWork } from './work.ts';

interface FieldProps {
  readonly field: Field;
}

interface RowDeedsProps<Row> {
  readonly rows: readonly Row[];
  readonly at: number;
  readonly onChange: (rows: readonly Row[]) => void;
}

/** Buttons that move and take away one of several rows. */
function RowDeeds<Row>({ rows, at, onChange }: RowDeedsProps<Row>) {
  const { t } = useSpeech();
  const number = { at: at + 1 };
  const swapped = (other: number) => rows.with(at, rows[other] as Row).with(other, rows[at] as Row);
  return (
    <span style={{ display: 'inline-flex' }}>
      {rows.length > 1 && (
        <>
          <RowButton
            name={t('letters.one.moveUp', number)}
            icon={<ArrowUp size={15} aria-hidden />}
            disabled={at === 0}
            onPress={() => onChange(swapped(at - 1))}
          />
          <RowButton
            name={t('letters.one.moveDown', number)}
            icon={<ArrowDown size={15} aria-hidden />}
            disabled={at === rows.length - 1}
            onPress={() => onChange(swapped(at + 1))}
          />
        </>
      )}
      <RowButton
        name={t('letters.one.removeNumbered', number)}
        icon={<X size={15} aria-hidden />}
        onPress={() => onChange(rows.toSpliced(at, 1))}
      />
    </span>
  );
}

const NO_REFERENCE: LetterReference = {
  incoming: null,
  agency: '',
  urgency: 'ordinary',
  number: '',
  date: null,
  subject: '',
};

export function ReferencesField({ field }: FieldProps) {
  const { t, plain } = useSpeech();
  const { client } = useShell();
  const { letter, change } = useWork();
  const { references } = letter;
  const set = (rows: readonly LetterReference[], key = 'references') => change(key, { references: rows });
  const year = toBuddhistYear(localToday().year);
  const incoming = useQuery({
    queryKey: ['registers', 'incoming', year],
    queryFn: () => client.registers.incoming({ year }),
  });
  const known = (incoming.data ?? []).filter(({ id }) => !references.some((reference) => reference.incoming === id));
  const name = (what: string, at: number) => t('letters.one.numbered', { what, at: at + 1 });
  return (
    <FieldFrame field={field} group hint>
      <ul className={classes.list}>
        {references.map((reference, at) => {
          const put = (changes: Partial<LetterReference>, key: string) =>
            set(references.with(at, { ...reference, ...changes }), `references:${at}:${key}`);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name
            <li key={at} className={classes.box}>
              <div className={classes.boxHead}>
                <span className={classes.aside}>
                  {name(t('letters.one.reference'), at)}
                  {reference.incoming !== null && ` · ${t('letters.one.linked')}`}
                </span>
                <RowDeeds rows={references} at={at} onChange={set} />
              </div>
              <div className={classes.trio}>
                <TextInput
                  label={t('letters.one.referenceAgency')}
                  lang="th"
                  value={reference.agency}
                  maxLength={500}
                  onChange={(event) => put({ agency: event.currentTarget.value }, 'agency')}
                />
                <TextInput
                  label={t('letters.one.referenceNumber')}
                  lang="th"
                  value={reference.number}
                  maxLength={200}
                  onChange={(event) => put({ number: event.currentTarget.value }, 'number')}
                />
                <DateField
                  label={t('letters.one.referenceDate')}
                  value={reference.date}
                  onChange={(date) => put({ date }, 'date')}
                />
                <Select
                  label={t('letters.one.referenceUrgency')}
                  allowDeselect={false}
                  data={URGENCIES.map((value) => ({ value, label: t(`letters.one.urgencies.${value}`) }))}
                  value={reference.urgency}
                  onChange={(urgency) => urgency && put({ urgency: urgency as Urgency }, 'urgency')}
                />
              </div>
              <TextInput
                mt={6}
                label={t('letters.one.referenceSubject')}
                lang="th"
                value={reference.subject}
                maxLength={2000}
                onChange={(event) => put({ subject: event.currentTarget.value }, 'subject')}
              />
            </li>
          );
        })}
      </ul>
      <div className={classes.add}>
        <Menu width={420} position="bottom-start">
          <Menu.Target>
            <Button size="compact-sm" variant="light" leftSection={<Inbox size={15} aria-hidden />}>
              {t('letters.one.fromIncoming')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah={340} style={{ overflowY: 'auto' }}>
            {known.length === 0 && <Menu.Item disabled>{t('letters.one.noIncoming')}</Menu.Item>}
            {known.map((one) => (
              <Menu.Item
                key={one.id}
                leftSection={plain(one.receivingNumber)}
                onClick={() => set([...references, referenceOf(one)], 'references:add')}
              >
                {[one.agency, one.number].filter(Boolean).join(' ')}
                <br />
                <span className={classes.aside}>{one.subject}</span>
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Plus size={15} aria-hidden />}
          onClick={() => set([...references, NO_REFERENCE], 'references:add')}
        >
          {t('letters.one.addReference')}
        </Button>
      </div>
    </FieldFrame>
  );
}

/** An enclosure in short: แผน… จำนวน ๑ เล่ม. */
function enclosureWords({ text, count, unit }: Enclosure, plain: (n: number) => string): string {
  return [text, count > 0 ? `${plain(count)} ${unit}` : ''].filter(Boolean).join(' ');
}

export function EnclosuresField({ field }: FieldProps) {
  const { t, plain } = useSpeech();
  const { letter, settled, change } = useWork();
  const { enclosures } = settled;
  const derived = settled.derived.enclosures;
  const set = (rows: readonly Enclosure[], key = 'enclosures') => change(key, { enclosures: rows });
  const name = (what: string, at: number) => t('letters.one.numbered', { what, at: at + 1 });
  return (
    <FieldFrame field={field} group hint>
      <ul className={classes.list}>
        {enclosures.map((enclosure, at) => {
          const put = (changes: Partial<Enclosure>, key: string) =>
            set(enclosures.with(at, { ...enclosure, ...changes }), `enclosures:${at}:${key}`);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name
            <li key={at} className={classes.enclosure}>
              <Textarea
                className={classes.whole}
                aria-label={name(t('letters.one.enclosureText'), at)}
                placeholder={t('letters.one.enclosureText')}
                lang="th"
                autosize
                minRows={1}
                maxRows={4}
                value={enclosure.text}
                maxLength={2000}
                onChange={(event) => put({ text: oneLine(event.currentTarget.value) }, 'text')}
              />
              <span className={classes.aside} aria-hidden>
                {t('letters.one.enclosureCount')}
              </span>
              <TextInput
                aria-label={name(t('letters.one.enclosureCount'), at)}
                inputMode="numeric"
                maxLength={5}
                value={enclosure.count === 0 ? '' : plain(enclosure.count)}
                onChange={(event) => {
                  const digits = toArabicDigits(event.currentTarget.value).replace(/\D/g, '');
                  put({ count: Number(digits) }, 'count');
                }}
              />
              <TextInput
                aria-label={name(t('letters.one.enclosureUnit'), at)}
                lang="th"
                value={enclosure.unit}
                maxLength={60}
                onChange={(event) => put({ unit: event.currentTarget.value }, 'unit')}
              />
              <RowDeeds rows={enclosures} at={at} onChange={set} />
            </li>
          );
        })}
      </ul>
      <div className={classes.add}>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Plus size={15} aria-hidden />}
          onClick={() => set([...enclosures, { text: '', count: 1, unit: 'ฉบับ' }], 'enclosures:add')}
        >
          {t('letters.one.addEnclosure')}
        </Button>
      </div>
      <OriginNote
        field={field}
        from={derived.from}
        typed={letter.enclosures !== null}
        derived={derived.value.map((one) => enclosureWords(one, plain)).join(', ')}
        onBack={() => change('back:enclosures', { enclosures: null })}
      />
    </FieldFrame>
  );
}

export function CopiesField({ field }: FieldProps) {
  const { t } = useSpeech();
  const { letter, change } = useWork();
  const { copies } = letter;
  const set = (rows: readonly string[], key = 'copies') => change(key, { copies: rows });
  return (
    <FieldFrame field={field} group hint>
      <ul className={classes.list}>
        {copies.map((copy, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name
          <li key={at} className={classes.line}>
            <TextInput
              aria-label={t('letters.one.numbered', { what: t('letters.one.copyTo'), at: at + 1 })}
              lang="th"
              value={copy}
              maxLength={500}
              onChange={(event) => set(copies.with(at, event.currentTarget.value), `copies:${at}`)}
            />
            <RowDeeds rows={copies} at={at} onChange={set} />
          </li>
        ))}
      </ul>
      <div className={classes.add}>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Plus size={15} aria-hidden />}
          onClick={() => set([...copies, ''], 'copies:add')}
        >
          {t('letters.one.addCopy')}
        </Button>
      </div>
    </FieldFrame>
  );
}
