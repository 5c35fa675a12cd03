/** Fields of one value: markings, number, date, subject, who is written to, who signs. */
import { Anchor, Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import type { Field } from '../../shared/letter/kind.ts';
import { SECRECIES, type Secrecy, URGENCIES, type Urgency } from '../../shared/letter/model.ts';
import { printedNumber } from '../../shared/letter/numbers.ts';
import { printedPhones } from '../../shared/letter/phones.ts';
import type { Salutation } from '../../shared/letter/salutations.ts';
import { formatRoute } from '../app/routes.ts';
import { useSpeech } from '../text/speak.ts';
import { DateField } from '../ui/date-field.tsx';
import { localToday } from '../ui/local-today.ts';
import { FieldFrame, OriginNote, partOf } from './field-frame.tsx';
import classes from './form.module.css';
import { oneLine } from './one-line.ts';
import { useWork } from './work.ts';

interface FieldProps {
  readonly field: Field;
}

/** Ids that join an input with its name, its use and its findings. */
function wiring(field: Field) {
  return {
    id: partOf(field.id, 'input'),
    'aria-describedby': `${partOf(field.id, 'use')} ${partOf(field.id, 'findings')}`,
  };
}

export function UrgencyField({ field }: FieldProps) {
  const { t } = useSpeech();
  const { letter, change } = useWork();
  return (
    <FieldFrame field={field}>
      <Select
        {...wiring(field)}
        allowDeselect={false}
        maw={260}
        data={URGENCIES.map((value) => ({ value, label: t(`letters.one.urgencies.${value}`) }))}
        value={letter.urgency}
        onChange={(urgency) => urgency && change('urgency', { urgency: urgency as Urgency })}
      />
    </FieldFrame>
  );
}

export function SecrecyField({ field }: FieldProps) {
  const { t } = useSpeech();
  const { letter, change } = useWork();
  return (
    <FieldFrame field={field}>
      <Select
        {...wiring(field)}
        allowDeselect={false}
        maw={260}
        data={SECRECIES.map((value) => ({ value, label: t(`letters.one.secrecies.${value}`) }))}
        value={letter.secrecy}
        onChange={(secrecy) => secrecy && change('secrecy', { secrecy: secrecy as Secrecy })}
      />
    </FieldFrame>
  );
}

export function DeadlineField({ field }: FieldProps) {
  const { t } = useSpeech();
  const { letter, change } = useWork();
  return (
    <FieldFrame field={field}>
      <TextInput
        {...wiring(field)}
        lang="th"
        value={letter.deadline}
        maxLength={200}
        placeholder={t('letters.one.deadlineHint')}
        onChange={(event) => change('deadline', { deadline: event.currentTarget.value })}
      />
    </FieldFrame>
  );
}

export function NumberField({ field }: FieldProps) {
  const { t } = useSpeech();
  const { context } = useWork();
  return (
    <FieldFrame field={field} group>
      <p className={classes.static}>
        {printedNumber(context.agency.code, '') || t('letters.one.noCode')}{' '}
        <span className={classes.aside}>{t('letters.one.numberLater')}</span>
      </p>
    </FieldFrame>
  );
}

export function LetterDateField({ field }: FieldProps) {
  const { t } = useSpeech();
  const { letter, change } = useWork();
  return (
    <FieldFrame field={field}>
      <div className={classes.line} style={{ maxWidth: 360 }}>
        <DateField {...wiring(field)} value={letter.date} onChange={(date) => change('date', { date })} />
        {letter.date === null && (
          <Button variant="light" onClick={() => change('date', { date: localToday() })}>
            {t('letters.one.today')}
          </Button>
        )}
      </div>
    </FieldFrame>
  );
}

export function SubjectField({ field }: FieldProps) {
  const { language } = useSpeech();
  const { letter, settled, change } = useWork();
  const { value, from } = settled.derived.subject;
  return (
    <FieldFrame field={field}>
      <Textarea
        {...wiring(field)}
        lang="th"
        autosize
        minRows={1}
        maxRows={5}
        maxLength={2000}
        value={settled.subject}
        placeholder={field.use[language]}
        onChange={(event) => change('subject', { subject: oneLine(event.currentTarget.value) })}
      />
      <OriginNote
        field={field}
        from={from}
        typed={letter.subject !== null}
        derived={value}
        onBack={() => change('back:subject', { subject: null })}
      />
    </FieldFrame>
  );
}

/** A salutation and its closing in short: กราบเรียน … · ขอแสดงความนับถืออย่างยิ่ง. */
function salutationWords({ opening, closing }: Pick<Salutation, 'opening' | 'closing'>): string {
  const short = (words: string) => words.replace(/\{(?:addressee|signatory)\}/g, '…').trim();
  return `${short(opening)} · ${short(closing)}`;
}

export function AddresseeField({ field }: FieldProps) {
  const { t, language } = useSpeech();
  const { letter, settled, context, change } = useWork();
  const { value } = settled.derived.salutation;
  const auto = value
    ? t('letters.one.salutationAuto', { words: salutationWords(value) })
    : t('letters.one.salutationUnknown');
  const isKnown = letter.salutation === null || context.salutations.some(({ key }) => key === letter.salutation);
  return (
    <FieldFrame field={field}>
      <TextInput
        {...wiring(field)}
        lang="th"
        value={letter.addressee}
        maxLength={500}
        placeholder={field.use[language]}
        onChange={(event) => change('addressee', { addressee: event.currentTarget.value })}
      />
      {settled.kind.layout !== 'sealed' && (
        <Select
          mt={6}
          aria-label={t('letters.one.salutation')}
          allowDeselect={false}
          data={[
            { value: '', label: auto },
            ...context.salutations.map((row) => ({ value: row.key, label: salutationWords(row) })),
          ]}
          value={isKnown ? (letter.salutation ?? '') : null}
          onChange={(key) => change('salutation', { salutation: key || null })}
        />
      )}
    </FieldFrame>
  );
}

export function AgencyField({ field }: FieldProps) {
  const { t } = useSpeech();
  const { letter, agencies, context, settled, change } = useWork();
  const { agency } = context;
  const lines = settled.kind.layout === 'letter' ? agency.address : [agency.unit];
  return (
    <FieldFrame field={field}>
      <Select
        {...wiring(field)}
        allowDeselect={false}
        data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
        value={agencies.some(({ id }) => id === letter.agency) ? letter.agency : null}
        onChange={(id) => id && change('agency', { agency: id, signatory: null })}
      />
      <p className={classes.origin}>
        <span className={classes.derived}>{lines.filter(Boolean).join(' ')}</span>
        <Anchor size="xs" href={formatRoute({ screen: 'agencies', agency: letter.agency })}>
          {t('letters.one.agencyEdit')}
        </Anchor>
      </p>
    </FieldFrame>
  );
}

export function ClosingField({ field }: FieldProps) {
  const { settled } = useWork();
  return (
    <FieldFrame field={field} group>
      <p className={classes.static}>{settled.closing || '–'}</p>
      <OriginNote field={field} from="addressee" typed={false} derived={settled.closing} onBack={() => {}} />
    </FieldFrame>
  );
}

export function SignatoryField({ field }: FieldProps) {
  const { t } = useSpeech();
  const { letter, context, settled, change } = useWork();
  const { signatories } = context.agency;
  const first = settled.derived.signatory.value;
  const nameOf = ({ rank, name }: { rank: string; name: string }) => [rank, name].filter(Boolean).join(' ');
  const isKnown = letter.signatory === null || signatories.some(({ id }) => id === letter.signatory);
  const { signatory } = settled;
  return (
    <FieldFrame field={field}>
      <Select
        {...wiring(field)}
        allowDeselect={false}
        data={[
          {
            value: '',
            label: first ? t('letters.one.signatoryAuto', { name: nameOf(first) }) : t('letters.one.noSignatory'),
          },
          ...signatories.map((one) => ({ value: one.id, label: `${nameOf(one)} · ${one.position}` })),
        ]}
        value={isKnown ? (letter.signatory ?? '') : null}
        onChange={(id) => change('signatory', { signatory: id || null })}
      />
      {signatory && (
        <p className={classes.origin}>
          <span className={classes.derived}>{[signatory.position, signatory.actingFor].filter(Boolean).join(' ')}</span>
        </p>
      )}
    </FieldFrame>
  );
}

export function ContactField({ field }: FieldProps) {
  const { t } = useSpeech();
  const { letter, context } = useWork();
  const { unit, phone, fax, email } = context.agency;
  const lines = [unit, phone && `โทร. ${printedPhones(phone)}`, fax && `โทรสาร ${printedPhones(fax)}`, email];
  const words = lines.filter(Boolean).join('\n');
  return (
    <FieldFrame field={field} group>
      <p className={classes.static}>{words || '–'}</p>
      <p className={classes.origin}>
        <Anchor size="xs" href={formatRoute({ screen: 'agencies', agency: letter.agency })}>
          {t('letters.one.agencyEdit')}
        </Anchor>
      </p>
    </FieldFrame>
  );
}

export function SealField({ field }: FieldProps) {
  const { context } = useWork();
  return (
    <FieldFrame field={field} group hint>
      <p className={classes.static}>{context.agency.name}</p>
    </FieldFrame>
  );
}

/** Whether the foot of a page that goes on says with which words; it belongs to the paper, not to a line of the letter. */
export function ContinuationField() {
  const { t } = useSpeech();
  const { letter, change } = useWork();
  return (
    <div className={classes.field}>
      <div className={classes.head}>
        <span className={classes.name}>{t('letters.one.nextPages')}</span>
      </div>
      <Checkbox
        size="md"
        mt={6}
        label={t('letters.one.continuation')}
        checked={letter.continuation}
        onChange={(event) => change('continuation', { continuation: event.currentTarget.checked })}
      />
    </div>
  );
}
