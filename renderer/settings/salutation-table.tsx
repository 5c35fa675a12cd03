/** The table of salutations: a row for each kind of addressee, opened to be changed one at a time. */
import { ActionIcon, Button, Group, Skeleton, Text, Textarea, Title } from '@mantine/core';
import { ChevronDown, ChevronUp, Plus, RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Salutation } from '../../shared/letter/salutations.ts';
import { CUSTOM } from '../../shared/letter/source.ts';
import { useAgencyDeeds, useLetterTables } from '../agencies/use-agencies.ts';
import { newId } from '../plan/new-id.ts';
import { useSpeech } from '../text/speak.ts';
import { notify } from '../ui/notify.tsx';
import { SettledField } from '../ui/settled-field.tsx';
import classes from './agencies.module.css';

const BLANK: Omit<Salutation, 'key'> = {
  addressees: ['…'],
  opening: 'เรียน {addressee}',
  pronouns: { you: 'ท่าน', i: 'ข้าพเจ้า' },
  closing: 'ขอแสดงความนับถือ',
  conclusion: 'จึงเรียนมา',
  envelope: 'เรียน',
  source: CUSTOM,
};

export function SalutationTable() {
  const { t } = useSpeech();
  const tables = useLetterTables();
  const { changeTables } = useAgencyDeeds();
  const [open, setOpen] = useState<string | null>(null);
  if (!tables.data) return <Skeleton height={160} mt="sm" />;
  const salutations: readonly Salutation[] = tables.data.salutations;
  const keep = (next: readonly Salutation[]) =>
    void changeTables({ salutations: next.map((row) => ({ ...row, addressees: [...row.addressees] })) });
  return (
    <section className={classes.card} aria-label={t('agencies.salutations')}>
      <Title order={3}>{t('agencies.salutations')}</Title>
      <Text size="xs" c="dimmed">
        {t('agencies.salutationsText')}
      </Text>
      <ul className={classes.rows}>
        {salutations.map((row, at) => (
          <SalutationRow
            key={row.key}
            row={row}
            opened={open === row.key}
            onOpen={() => setOpen(open === row.key ? null : row.key)}
            onChange={(next) => keep(salutations.with(at, next))}
            onRemove={() => keep(salutations.toSpliced(at, 1))}
          />
        ))}
      </ul>
      <Group gap="xs" mt="xs">
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<Plus size={15} aria-hidden />}
          onClick={() => {
            const key = newId();
            keep([{ key, ...BLANK }, ...salutations]);
            setOpen(key);
          }}
        >
          {t('agencies.addRow')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<RotateCcw size={15} aria-hidden />}
          onClick={async () => {
            if (await changeTables({ salutations: null })) notify(t('agencies.wasReset'));
          }}
        >
          {t('agencies.reset')}
        </Button>
      </Group>
    </section>
  );
}

interface SalutationRowProps {
  readonly row: Salutation;
  readonly opened: boolean;
  readonly onOpen: () => void;
  readonly onChange: (row: Salutation) => void;
  readonly onRemove: () => void;
}

function SalutationRow({ row, opened, onOpen, onChange, onRemove }: SalutationRowProps) {
  const { t } = useSpeech();
  const [addressees, setAddressees] = useState(row.addressees.join('\n'));
  useEffect(() => setAddressees(row.addressees.join('\n')), [row.addressees]);
  const name = row.addressees[0] ?? t('agencies.everyone');
  const line = (key: 'opening' | 'closing' | 'conclusion' | 'envelope') => (
    <SettledField
      label={t(`agencies.${key}`)}
      lang="th"
      maxLength={500}
      value={row[key]}
      onSettle={(value) => onChange({ ...row, [key]: value.trim() })}
    />
  );
  const pronoun = (key: 'you' | 'i') => (
    <SettledField
      label={t(`agencies.${key}`)}
      lang="th"
      maxLength={200}
      value={row.pronouns[key]}
      onSettle={(value) => onChange({ ...row, pronouns: { ...row.pronouns, [key]: value.trim() } })}
    />
  );
  return (
    <li>
      <div className={classes.salutation}>
        <span className={classes.cut}>{name}</span>
        <span className={classes.cut}>{row.opening}</span>
        <span className={classes.cut}>{row.closing}</span>
        <span className={classes.quiet}>{row.source.text || t('agencies.own')}</span>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={30}
          aria-label={t('agencies.editRow', { row: name })}
          aria-expanded={opened}
          onClick={onOpen}
        >
          {opened ? <ChevronUp size={16} aria-hidden /> : <ChevronDown size={16} aria-hidden />}
        </ActionIcon>
      </div>
      {opened && (
        <fieldset className={classes.edit} aria-label={t('agencies.rowOf', { row: name })}>
          <Textarea
            label={t('agencies.addressees')}
            description={t('agencies.addresseesHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            lang="th"
            autosize
            minRows={2}
            maxRows={8}
            value={addressees}
            onChange={(event) => setAddressees(event.currentTarget.value)}
            onBlur={() => {
              const lines = addressees
                .split('\n')
                .map((one) => one.trim())
                .filter((one) => one !== '');
              if (lines.join('\n') !== row.addressees.join('\n')) onChange({ ...row, addressees: lines });
            }}
          />
          <div className={classes.pair}>
            {line('opening')}
            {line('closing')}
            {pronoun('you')}
            {pronoun('i')}
            {line('conclusion')}
            {line('envelope')}
          </div>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            c="var(--mantine-color-text)"
            mt={6}
            onClick={onRemove}
          >
            {t('agencies.removeRow', { row: name })}
          </Button>
        </fieldset>
      )}
    </li>
  );
}
