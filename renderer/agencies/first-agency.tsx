/** The little that a first letter needs of an agency, asked where it is needed. */
import { Button, Group, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { newId } from '../plan/new-id.ts';
import { useSpeech } from '../text/speak.ts';
import { forgetInput, keepInput, keptInput } from '../ui/kept-input.ts';
import { addressLines } from './address-lines.ts';
import classes from './agencies.module.css';
import { emptyAgency, useAgencyDeeds } from './use-agencies.ts';

const FORM = 'agency';
const EMPTY = {
  name: '',
  ministry: '',
  address: '',
  code: '',
  unit: '',
  phone: '',
  signatory: '',
  position: '',
};

/** Whether a form waits half filled. */
export const hasWaitingAgency = (): boolean => keptInput(FORM) !== null;

/** Keeps the agency and tells its id. */
export function FirstAgency({ onMade, onCancel }: { onMade: (agency: string) => void; onCancel?: () => void }) {
  const { t } = useSpeech();
  const { save } = useAgencyDeeds();
  const [busy, setBusy] = useState(false);
  const form = useForm({
    initialValues: keptInput<typeof EMPTY>(FORM) ?? EMPTY,
    onValuesChange: (values) => keepInput(FORM, values),
    validate: { name: (name: string) => (name.trim() ? null : t('agencies.nameNeeded')) },
  });
  const submit = form.onSubmit(async ({ signatory, position, address, ...lines }) => {
    setBusy(true);
    const id = newId();
    const signatories =
      signatory.trim() || position.trim()
        ? [{ id: newId(), rank: '', name: signatory.trim(), position: position.trim(), actingFor: '' }]
        : [];
    const written = Object.fromEntries(Object.entries(lines).map(([key, line]) => [key, line.trim()]));
    const agency = { ...emptyAgency(id), ...written, address: addressLines(address), signatories };
    const kept = await save(agency);
    setBusy(false);
    if (!kept) return;
    forgetInput(FORM);
    onMade(id);
  });
  return (
    <form onSubmit={submit} aria-label={t('agencies.newTitle')}>
      <div className={classes.pair}>
        <TextInput
          label={t('agencies.name')}
          required
          withAsterisk={false}
          autoFocus
          maxLength={500}
          {...form.getInputProps('name')}
        />
        <TextInput label={t('agencies.ministry')} maxLength={500} {...form.getInputProps('ministry')} />
        <TextInput
          label={t('agencies.code')}
          description={t('agencies.codeHint')}
          maxLength={100}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...form.getInputProps('code')}
        />
        <Textarea
          label={t('agencies.address')}
          description={t('agencies.addressHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autosize
          minRows={1}
          maxRows={5}
          {...form.getInputProps('address')}
        />
        <TextInput label={t('agencies.unit')} maxLength={500} {...form.getInputProps('unit')} />
        <TextInput label={t('agencies.phone')} maxLength={200} {...form.getInputProps('phone')} />
        <TextInput label={t('agencies.signatory')} maxLength={500} {...form.getInputProps('signatory')} />
        <TextInput label={t('agencies.signatoryPosition')} maxLength={500} {...form.getInputProps('position')} />
      </div>
      <Group mt="md" justify="space-between">
        <Text size="xs" c="dimmed">
          {t('agencies.moreInSettings')}
        </Text>
        <Group gap="xs">
          {onCancel && (
            <Button
              variant="default"
              onClick={() => {
                forgetInput(FORM);
                onCancel();
              }}
            >
              {t('app.cancel')}
            </Button>
          )}
          <Button type="submit" loading={busy}>
            {t('agencies.save')}
          </Button>
        </Group>
      </Group>
    </form>
  );
}
