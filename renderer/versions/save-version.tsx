/** Names what is written now, to come back to it. */
import { Button, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Save } from 'lucide-react';
import { useRef, useState } from 'react';
import { CATALOGUE } from '../app/commands/catalogue.ts';
import { keysForPeople } from '../app/commands/keys.ts';
import { useErrand } from '../app/errands.ts';
import { useSpeech } from '../text/speak.ts';
import { useVersionDeeds } from './use-versions.ts';

export function SaveVersion() {
  const { t } = useSpeech();
  const { save } = useVersionDeeds();
  const [busy, setBusy] = useState(false);
  const name = useRef<HTMLInputElement>(null);
  const form = useForm({
    initialValues: { name: '', note: '' },
    validate: { name: (value: string) => (value.trim() ? null : t('versions.nameNeeded')) },
  });
  useErrand('save-version', () => {
    name.current?.focus();
    name.current?.select();
  });
  const submit = form.onSubmit(async (values) => {
    setBusy(true);
    if (await save(values.name.trim(), values.note.trim())) form.reset();
    setBusy(false);
  });
  return (
    <form onSubmit={submit} aria-label={t('versions.saveTitle')}>
      <TextInput
        ref={name}
        label={t('versions.name')}
        placeholder={t('versions.namePlaceholder')}
        maxLength={200}
        {...form.getInputProps('name')}
      />
      <Textarea
        mt={6}
        label={t('versions.note')}
        placeholder={t('versions.notePlaceholder')}
        maxLength={4000}
        autosize
        minRows={1}
        maxRows={5}
        {...form.getInputProps('note')}
      />
      <Button
        mt="xs"
        fullWidth
        type="submit"
        loading={busy}
        leftSection={<Save size={16} aria-hidden />}
        title={keysForPeople(CATALOGUE['version.save'].keys ?? '')}
      >
        {t('versions.save')}
      </Button>
    </form>
  );
}
