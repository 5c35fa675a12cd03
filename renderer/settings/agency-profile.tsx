/** All that letters take from an agency. What is typed is kept when a field is left. */
import { Button, Group, Text, Textarea, Title } from '@mantine/core';
import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Agency, Signatory } from '../../shared/letter/model.ts';
import { isLetterCode } from '../../shared/letter/numbers.ts';
import { addressLines } from '../agencies/address-lines.ts';
import { useAgencyDeeds } from '../agencies/use-agencies.ts';
import { go } from '../app/routes.ts';
import { newId } from '../plan/new-id.ts';
import { useSpeech } from '../text/speak.ts';
import { notifyWithAction } from '../ui/notify.tsx';
import { SettledField } from '../ui/settled-field.tsx';
import { useSettling } from '../ui/use-settling.ts';
import classes from './agencies.module.css';
import { EmblemField } from './emblem-field.tsx';
import { SignatoryRow } from './signatory-row.tsx';

export function AgencyProfile({ agency }: { agency: Agency }) {
  const { t } = useSpeech();
  const { change, remove } = useAgencyDeeds();
  const [address, setAddress] = useState(agency.address.join('\n'));
  useEffect(() => setAddress(agency.address.join('\n')), [agency.address]);
  const keep = (changes: Partial<Agency>) => void change(agency.id, () => changes);
  const keepAddress = () => {
    const lines = addressLines(address);
    if (lines.join('\n') !== agency.address.join('\n')) keep({ address: lines });
  };
  useSettling(keepAddress);
  const { signatories } = agency;
  const removeSignatory = (signatory: Signatory, at: number) => {
    keep({ signatories: signatories.toSpliced(at, 1) });
    const name = [signatory.rank, signatory.name].filter(Boolean).join(' ') || t('agencies.noName');
    notifyWithAction(
      t('agencies.signatoryRemoved', { name }),
      t('app.undo'),
      () => void change(agency.id, (now) => ({ signatories: now.signatories.toSpliced(at, 0, signatory) })),
    );
  };
  const line = (key: 'ministry' | 'unit' | 'phone' | 'fax' | 'email', label: string) => (
    <SettledField
      label={label}
      lang={key === 'email' ? 'en' : 'th'}
      maxLength={500}
      value={agency[key]}
      onSettle={(value) => keep({ [key]: value.trim() })}
    />
  );
  const odd = agency.code.trim() !== '' && !isLetterCode(agency.code);
  return (
    <section className={classes.card} aria-label={agency.name}>
      <div className={classes.profile}>
        <div>
          <Title order={3}>{t('agencies.identity')}</Title>
          <div className={classes.pair}>
            <SettledField
              label={t('agencies.name')}
              lang="th"
              maxLength={500}
              value={agency.name}
              check={(name) => (name.trim() ? null : t('agencies.nameNeeded'))}
              onSettle={(name) => keep({ name: name.trim() })}
            />
            {line('ministry', t('agencies.ministry'))}
            <Textarea
              label={t('agencies.address')}
              description={t('agencies.addressHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              lang="th"
              autosize
              minRows={2}
              maxRows={6}
              value={address}
              onChange={(event) => setAddress(event.currentTarget.value)}
              onBlur={keepAddress}
            />
            <SettledField
              label={t('agencies.code')}
              description={odd ? t('agencies.codeOdd') : t('agencies.codeHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              lang="th"
              maxLength={100}
              value={agency.code}
              onSettle={(code) => keep({ code: code.trim() })}
            />
          </div>
          <Title order={3} mt="sm">
            {t('agencies.contact')}
          </Title>
          <div className={classes.pair}>
            {line('unit', t('agencies.unit'))}
            {line('phone', t('agencies.phone'))}
            {line('fax', t('agencies.fax'))}
            {line('email', t('agencies.email'))}
          </div>
        </div>
        <EmblemField agency={agency} />
      </div>
      <Title order={3} mt="md">
        {t('agencies.signatories')}
      </Title>
      <Text size="xs" c="dimmed">
        {t('agencies.signatoriesText')}
      </Text>
      <ul className={classes.rows}>
        {signatories.map((signatory, at) => (
          <SignatoryRow
            key={signatory.id}
            signatory={signatory}
            at={at}
            onChange={(next) => keep({ signatories: signatories.with(at, next) })}
            onFirst={() => keep({ signatories: [signatory, ...signatories.toSpliced(at, 1)] })}
            onRemove={() => removeSignatory(signatory, at)}
          />
        ))}
      </ul>
      <Group justify="space-between" mt="xs">
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<Plus size={15} aria-hidden />}
          onClick={() =>
            keep({ signatories: [...signatories, { id: newId(), rank: '', name: '', position: '', actingFor: '' }] })
          }
        >
          {t('agencies.addSignatory')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          c="var(--mantine-color-text)"
          leftSection={<Trash2 size={15} aria-hidden />}
          onClick={async () => {
            if (await remove(agency)) go({ screen: 'agencies', agency: null });
          }}
        >
          {t('agencies.remove')}
        </Button>
      </Group>
    </section>
  );
}
