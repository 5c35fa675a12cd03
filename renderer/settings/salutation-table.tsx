/** The table of salutations: a row for each kind of addressee, opened to be changed one at a time. */
import { ActionIcon, Button, Group, Skeleton, Text, Textarea, Title } from '@mantine/core';
import { ChevronDown, ChevronUp, Plus, RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Salutation } from '../../shared/letter/salutations.ts';
import { CUSTOM } from '../../shared/letter/source.ts';
import { useAgencyDeeds, useLetterTables } from '../agencies/use-agencies.ts';
import { newId } from '../plan/new-id.ts';
import { useSpeech } from '../text/speak.ts';
import { notifyWithAction } from '../ui/notify.tsx';
import { SettledField } from '../ui/settled-field.tsx';
import { useSettling } from '../ui/use-settling.ts';
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
  const { changeTables, resetTable } = useAgencyDeeds();
  const [open, setOpen] = useState<string | null>(null);
  if (!tables.data) return <Skeleton height={160} mt="sm" />;
  const salutations: readonly Salutation[] = tables.data.salutations;
  const keep = (next: readonly Salutation[]) => void changeTables(() => ({ salutations: next }));
  const remove = (row: Salutation, at: number) => {
    keep(salutations.toSpliced(at, 1));
    notifyWithAction(
      t('agencies.rowRemoved', { row: row.addressees[0] ?? t('agencies.everyone') }),
      t('app.undo'),
      () => void changeTables((now) => ({ salutations: now.salutations.toSpliced(at, 0, row) })),
    );
  };
  return (
    <section className={classes.card} aria-label={t('agencies.salutations')}>
      <Title order={3}>{t('agencies.salutations')}</Title>
      <Text size="xs" c="dimmed">
        {t('agencies.salutationsText', {
          addressee: `{${t('agencies.addressee')}}`,
          signatory: `{${t('agencies.signatoryWord')}}`,
        })}
      </Text>
      <div className={`${classes.salutation} ${classes.heads}`} aria-hidden>
        <span>{t('agencies.addressees')}</span>
        <span>{t('agencies.opening')}</span>
        <span>{t('agencies.closing')}</span>
        <span>{t('agencies.source')}</span>
      </div>
      <ul className={classes.rows}>
        {salutations.map((row, at) => (
          <SalutationRow
            key={row.key}
            row={row}
            opened={open === row.key}
            onOpen={() => setOpen(open === row.key ? null : row.key)}
            onChange={(next) => keep(salutations.with(at, next))}
            onRemove={() => remove(row, at)}
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
          onClick={() => void resetTable('salutations')}
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
  const keepAddressees = () => {
    const lines = addressees
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one !== '');
    if (lines.join('\n') !== row.addressees.join('\n')) onChange({ ...row, addressees: lines });
  };
  useSettling(keepAddressees);
  /** Placeholders by their names in the language of the interface. */
  const places = [
    ['{addressee}', `{${t('agencies.addressee')}}`],
    ['{signatory}', `{${t('agencies.signatoryWord')}}`],
  ] as const;
  const shown = (words: string) => places.reduce((text, [key, place]) => text.replaceAll(key, place), words);
  const typed = (words: string) => places.reduce((text, [key, place]) => text.replaceAll(place, key), words);
  const line = (key: 'opening' | 'closing' | 'conclusion' | 'envelope') => (
    <SettledField
      label={t(`agencies.${key}`)}
      lang="th"
      maxLength={500}
      value={shown(row[key])}
      onSettle={(value) => onChange({ ...row, [key]: typed(value).trim() })}
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
        <span className={classes.cut}>{shown(row.opening)}</span>
        <span className={classes.cut}>{shown(row.closing)}</span>
        <span className={classes.quiet}>{row.source.text || t('agencies.custom')}</span>
        <ActionIcon
          className={classes.whole}
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
            onBlur={keepAddressees}
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
