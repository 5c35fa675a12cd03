/** The form: what the kind has, in the regulation's order. */
import { type KeyboardEvent, type ReactNode, useCallback } from 'react';
import { MARKINGS } from '../../shared/letter/fields.ts';
import type { Field } from '../../shared/letter/kind.ts';
import { useSpeech } from '../text/speak.ts';
import { BodyField } from './body-field.tsx';
import { useBodyInUse } from './body-in-use.ts';
import classes from './form.module.css';
import { CopiesField, EnclosuresField, ReferencesField } from './list-fields.tsx';
import { CabinetField, MeetingField } from './occasion-fields.tsx';
import { PlanLinkFields } from './plan-link-fields.tsx';
import {
  AddresseeField,
  AgencyField,
  ClosingField,
  ContactField,
  ContinuationField,
  DeadlineField,
  LetterDateField,
  NumberField,
  SealField,
  SecrecyField,
  SignatoryField,
  SubjectField,
  UrgencyField,
} from './simple-fields.tsx';
import { fieldsOf, useWork } from './work.ts';

function LetterField({ field }: { field: Field }) {
  switch (field.id) {
    case 'urgency':
      return <UrgencyField field={field} />;
    case 'deadline':
      return <DeadlineField field={field} />;
    case 'secrecy':
      return <SecrecyField field={field} />;
    case 'number':
      return <NumberField field={field} />;
    case 'agency':
      return <AgencyField field={field} />;
    case 'date':
      return <LetterDateField field={field} />;
    case 'subject':
      return <SubjectField field={field} />;
    case 'addressee':
      return <AddresseeField field={field} />;
    case 'references':
      return <ReferencesField field={field} />;
    case 'enclosures':
      return <EnclosuresField field={field} />;
    case 'meeting':
      return <MeetingField field={field} />;
    case 'cabinet':
      return <CabinetField field={field} />;
    case 'cause':
    case 'purpose':
    case 'conclusion':
      return <BodyField field={field} part={field.id} />;
    case 'closing':
      return <ClosingField field={field} />;
    case 'signatory':
      return <SignatoryField field={field} />;
    case 'contact':
      return <ContactField field={field} />;
    case 'seal':
      return <SealField field={field} />;
    case 'copies':
      return <CopiesField field={field} />;
  }
}

/** What stands in front of every kind, each of it short: side by side. */
const isMarking = ({ id }: Field) => MARKINGS.some((marking) => marking.id === id);

export function LetterForm({ above }: { above: ReactNode }) {
  const { t } = useSpeech();
  const { letter, session, change } = useWork();
  const { leave } = useBodyInUse();
  const fields = fieldsOf(letter);
  // One order of undo for the whole letter: the browser's own would stop at the field.
  const travel = useCallback(
    (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || !['KeyZ', 'KeyY'].includes(event.code)) return;
      event.preventDefault();
      if (event.code === 'KeyY' || event.shiftKey) session.redo();
      else session.undo();
    },
    [session],
  );
  return (
    <form
      className={classes.form}
      aria-label={t('letters.one.form')}
      data-pane="form"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={travel}
      onFocus={(event) => !event.target.closest('.letter-body') && leave()}
    >
      {above}
      <div className={classes.field}>
        <div className={classes.head}>
          <span className={classes.name}>{t('letters.one.plan')}</span>
        </div>
        <PlanLinkFields link={letter.plan} onChange={(plan) => change('plan', { plan })} />
      </div>
      <div className={classes.markings}>
        {fields.filter(isMarking).map((field) => (
          <LetterField key={field.id} field={field} />
        ))}
      </div>
      {fields
        .filter((field) => !isMarking(field))
        .map((field) => (
          <LetterField key={field.id} field={field} />
        ))}
      <ContinuationField />
    </form>
  );
}
