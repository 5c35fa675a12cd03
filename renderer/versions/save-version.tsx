/** Keeps what is written now, under a name or sealed as a milestone. Folded to one button until it is wanted. */

import { Button, Radio, Select, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { BookmarkPlus, Save, Stamp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { MILESTONES, type Milestone, milestoneName } from '../../shared/plan/milestones.ts';
import { CATALOGUE } from '../app/commands/catalogue.ts';
import { keysForAria, keysForPeople } from '../app/commands/keys.ts';
import { useErrand } from '../app/errands.ts';
import { usePreferences } from '../app/preferences.tsx';
import { usePlanView } from '../plan/use-plan.ts';
import { useVersions } from '../plan/versions.ts';
import { useSpeech } from '../text/speak.ts';
import { Keys } from '../ui/keys.tsx';
import { notifyFailure } from '../ui/notify.tsx';
import { useVersionDeeds } from './use-versions.ts';
import classes from './versions.module.css';

const KEYS = CATALOGUE['version.save'].keys ?? '';

export function SaveVersion() {
  const { t } = useSpeech();
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(0);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const ask = () => {
    setOpen(true);
    setAsked((times) => times + 1);
  };
  useErrand('save-version', ask);
  // The keys stay where the form was.
  useEffect(() => {
    if (wasOpen.current && !open) opener.current?.focus();
    wasOpen.current = open;
  }, [open]);
  if (open) return <SaveForm asked={asked} onDone={() => setOpen(false)} />;
  return (
    <Button
      ref={opener}
      variant="default"
      fullWidth
      justify="space-between"
      leftSection={<BookmarkPlus size={16} aria-hidden />}
      rightSection={<Keys>{keysForPeople(KEYS)}</Keys>}
      aria-keyshortcuts={keysForAria(KEYS)}
      onClick={ask}
      classNames={{ label: classes.openerLabel }}
    >
      {t('versions.newVersion')}
    </Button>
  );
}

type Tier = 'named' | 'milestone';

/** `asked` counts how often the form was asked for: each time its name gets the keys. */
function SaveForm({ asked, onDone }: { asked: number; onDone: () => void }) {
  const speech = useSpeech();
  const { t } = speech;
  const { save } = useVersionDeeds();
  const { settings, change } = usePreferences();
  const [busy, setBusy] = useState(false);
  // Once given, the name of the author is not asked for again; the field stays until this form is done with.
  const [asksAuthor] = useState(settings.author === '');
  const name = useRef<HTMLInputElement>(null);
  const author = useRef<HTMLInputElement>(null);
  const form = useForm({
    initialValues: { tier: 'named' as Tier, milestone: 'draft' as Milestone, name: '', note: '', author: '' },
    validate: {
      name: (value: string) => (value.trim() ? null : t('versions.nameNeeded')),
      author: (value: string) => (value.trim() || !asksAuthor ? null : t('versions.authorNeeded')),
    },
  });
  const { tier, milestone } = form.values;
  const sealed = tier === 'milestone';
  useProposedName(sealed ? milestone : null, form.values.name, (value) => form.setFieldValue('name', value));
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again is asked anew
  useEffect(() => {
    name.current?.focus();
    name.current?.select();
  }, [asked]);

  const submit = form.onSubmit(
    async (values) => {
      setBusy(true);
      try {
        if (asksAuthor) await change({ author: values.author.trim() });
        const kept = {
          name: values.name.trim(),
          note: values.note.trim(),
          milestone: sealed ? values.milestone : null,
        };
        if (await save(kept)) onDone();
      } catch (thrown) {
        notifyFailure(thrown, speech);
      }
      setBusy(false);
    },
    ({ name: unnamed }) => (unnamed ? name : author).current?.focus(),
  );
  return (
    <form
      className={classes.form}
      onSubmit={submit}
      aria-label={t('versions.saveTitle')}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onDone()}
    >
      <Radio.Group aria-label={t('versions.kind')} {...form.getInputProps('tier')}>
        <div className={classes.tiers}>
          <Radio size="md" value="named" label={t('versions.named')} />
          <Radio size="md" value="milestone" label={t('versions.sealed')} />
        </div>
      </Radio.Group>
      {sealed && (
        <>
          <Text size="xs" c="dimmed">
            {t('versions.sealing')}
          </Text>
          <Select
            label={t('versions.milestone')}
            data={MILESTONES.map((value) => ({ value, label: t(`versions.milestones.${value}`) }))}
            allowDeselect={false}
            {...form.getInputProps('milestone')}
          />
        </>
      )}
      <TextInput
        ref={name}
        label={t('versions.name')}
        placeholder={t('versions.namePlaceholder')}
        maxLength={200}
        {...form.getInputProps('name')}
      />
      <Textarea
        label={t('versions.note')}
        placeholder={t('versions.notePlaceholder')}
        maxLength={4000}
        autosize
        minRows={1}
        maxRows={5}
        {...form.getInputProps('note')}
      />
      {asksAuthor && (
        <TextInput
          ref={author}
          label={t('versions.author')}
          description={t('versions.authorHint')}
          maxLength={200}
          autoComplete="name"
          {...form.getInputProps('author')}
        />
      )}
      <div className={classes.formButtons}>
        <Button
          flex="1 1 130px"
          type="submit"
          loading={busy}
          leftSection={sealed ? <Stamp size={16} aria-hidden /> : <Save size={16} aria-hidden />}
        >
          {t(sealed ? 'versions.seal' : 'versions.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Proposes the next name of a kind of milestone, and none for null, for as long as nobody typed another. */
function useProposedName(milestone: Milestone | null, name: string, propose: (name: string) => void): void {
  const { plan } = usePlanView();
  const versions = useVersions();
  const last = useRef('');
  const taken = (versions.data ?? []).map((version) => version.name);
  const proposal = milestone ? milestoneName(milestone, taken, plan.scheme.digits) : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another proposal is a reason to propose
  useEffect(() => {
    if (name === last.current) propose(proposal);
    last.current = proposal;
  }, [proposal]);
}
