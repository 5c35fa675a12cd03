/** What only some kinds have: a meeting or hearing, a matter for the cabinet. */
import { SegmentedControl, Select, TextInput } from '@mantine/core';
import type { Field } from '../../shared/letter/kind.ts';
import { newLetter } from '../../shared/letter/kinds.ts';
import { CABINET_ACTS, type CabinetAct, type CabinetMatter, type Meeting } from '../../shared/letter/model.ts';
import { useSpeech } from '../text/speak.ts';
import { DateField } from '../ui/date-field.tsx';
import { FieldFrame } from './field-frame.tsx';
import classes from './form.module.css';
import { useWork } from './work.ts';

export function MeetingField({ field }: { field: Field }) {
  const { t } = useSpeech();
  const { letter, change } = useWork();
  const meeting = letter.meeting ?? newLetter('invitation', letter).meeting;
  if (meeting === null) return null;
  const put = (changes: Partial<Meeting>) =>
    change(`meeting:${Object.keys(changes).join()}`, { meeting: { ...meeting, ...changes } });
  const line = (key: 'from' | 'to' | 'place' | 'room', label: string) => (
    <TextInput
      label={label}
      lang="th"
      value={meeting[key]}
      maxLength={500}
      onChange={(event) => put({ [key]: event.currentTarget.value })}
    />
  );
  return (
    <FieldFrame field={field} group hint>
      <SegmentedControl
        aria-label={t('letters.one.meetingKind')}
        size="xs"
        mb={6}
        value={meeting.hearing ? 'hearing' : 'meeting'}
        onChange={(value) => put({ hearing: value === 'hearing' })}
        data={[
          { value: 'meeting', label: t('letters.one.meeting') },
          { value: 'hearing', label: t('letters.one.hearing') },
        ]}
      />
      <div className={classes.trio}>
        <DateField label={t('letters.one.meetingDate')} value={meeting.date} onChange={(date) => put({ date })} />
        {line('from', t('letters.one.meetingFrom'))}
        {line('to', t('letters.one.meetingTo'))}
        {line('place', t('letters.one.meetingPlace'))}
        {line('room', t('letters.one.meetingRoom'))}
        <DateField label={t('letters.one.replyBy')} value={meeting.replyBy} onChange={(replyBy) => put({ replyBy })} />
      </div>
    </FieldFrame>
  );
}

export function CabinetField({ field }: { field: Field }) {
  const { t } = useSpeech();
  const { letter, change } = useWork();
  const cabinet = letter.cabinet ?? newLetter('cabinet-submission', letter).cabinet;
  if (cabinet === null) return null;
  const put = (changes: Partial<CabinetMatter>) =>
    change(`cabinet:${Object.keys(changes).join()}`, { cabinet: { ...cabinet, ...changes } });
  return (
    <FieldFrame field={field} group hint>
      <div className={classes.trio}>
        <Select
          label={t('letters.one.act')}
          allowDeselect={false}
          data={CABINET_ACTS.map((value) => ({ value, label: t(`letters.one.acts.${value}`) }))}
          value={cabinet.act}
          onChange={(act) => act && put({ act: act as CabinetAct })}
        />
        <TextInput
          label={t('letters.one.clause')}
          lang="th"
          value={cabinet.clause}
          maxLength={60}
          onChange={(event) => put({ clause: event.currentTarget.value })}
        />
      </div>
      <TextInput
        mt={6}
        label={t('letters.one.agreedBy')}
        lang="th"
        value={cabinet.agreedBy}
        maxLength={500}
        onChange={(event) => put({ agreedBy: event.currentTarget.value })}
      />
    </FieldFrame>
  );
}
