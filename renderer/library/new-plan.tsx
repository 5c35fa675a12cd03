/** A new plan from a template, in a panel above the list. */
import { Button, Group, Radio, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { TEMPLATE_IDS } from '../../shared/rpc/contract.ts';
import { go } from '../app/routes.ts';
import { useShell } from '../rpc/use-shell.ts';
import { useSpeech } from '../text/speak.ts';
import { notifyFailure } from '../ui/notify.tsx';
import { useReturnedFocus } from '../ui/use-returned-focus.ts';
import classes from './library.module.css';

type TemplateId = (typeof TEMPLATE_IDS)[number];

/** The most used first; the blank one last. */
const TEMPLATES: readonly TemplateId[] = ['action', 'development', 'master', 'blank'];

export function NewPlan({ onClose }: { onClose: () => void }) {
  const speech = useSpeech();
  const { t, language } = speech;
  useReturnedFocus('new-plan');
  const { client } = useShell();
  const [busy, setBusy] = useState(false);
  const form = useForm<{ title: string; template: TemplateId }>({
    initialValues: { title: '', template: 'action' },
    validate: { title: (title) => (title.trim() ? null : t('newPlan.nameNeeded')) },
  });
  const create = form.onSubmit(async ({ title, template }) => {
    setBusy(true);
    try {
      const { plan } = await client.plans.create({ title: title.trim(), template, language });
      go({ screen: 'draft', plan, section: null });
    } catch (thrown) {
      notifyFailure(thrown, speech);
      setBusy(false);
    }
  });
  return (
    <form
      className={classes.panel}
      onSubmit={create}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      aria-labelledby="new-plan-title"
    >
      <Title order={2} id="new-plan-title" mb="xs">
        {t('newPlan.title')}
      </Title>
      <TextInput
        label={t('newPlan.name')}
        placeholder={t('newPlan.namePlaceholder')}
        maxLength={2000}
        autoFocus
        {...form.getInputProps('title')}
      />
      <Radio.Group label={t('newPlan.template')} mt="sm" {...form.getInputProps('template')}>
        <div className={classes.templates}>
          {TEMPLATES.map((template) => (
            <Radio.Card key={template} value={template} className={classes.template} p="sm">
              <Group wrap="nowrap" align="flex-start" gap="xs">
                <Radio.Indicator mt={4} />
                <div>
                  <Text fw={600}>{t(`newPlan.${template}`)}</Text>
                  <Text size="xs" c="dimmed">
                    {t(`newPlan.${template}Text`)}
                  </Text>
                </div>
              </Group>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      <Group mt="md" justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {t('newPlan.create')}
        </Button>
      </Group>
    </form>
  );
}
