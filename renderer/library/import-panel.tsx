/** A file about to become a plan: what was recognised and what was guessed, to look over before anything is stored. */
import { Button, Checkbox, Group, SegmentedControl, Skeleton, Text, TextInput, Title } from '@mantine/core';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { describeNotice } from '../../shared/notices.ts';
import type { ImportOptions } from '../../shared/rpc/imports.ts';
import { go } from '../app/routes.ts';
import { useShell } from '../rpc/use-shell.ts';
import { useSpeech } from '../text/speak.ts';
import { readAsBase64 } from '../ui/files.ts';
import { notify, notifyFailure } from '../ui/notify.tsx';
import { ScrollBox } from '../ui/scroll-box.tsx';
import { Trouble } from '../ui/trouble.tsx';
import classes from './library.module.css';
import { ProposedOutline } from './proposed-outline.tsx';

type ShortLines = ImportOptions['shortNumberedLines'];

/** Reads the file once and asks for a proposal again when the options change. */
function useProposal(file: File, shortNumberedLines: ShortLines | null, repairThai: boolean) {
  const { client } = useShell();
  return useQuery({
    queryKey: ['proposal', file.name, file.size, file.lastModified, shortNumberedLines, repairThai],
    queryFn: async ({ signal }) => {
      const options = { ...(shortNumberedLines && { shortNumberedLines }), repairThai };
      const input = { fileName: file.name, bytes: await readAsBase64(file), options };
      for await (const event of await client.imports.propose(input, { signal }))
        if (event.type === 'done') return event;
      throw new Error('an import ended without a proposal');
    },
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}

export function ImportPanel({ file, onClose }: { file: File; onClose: () => void }) {
  const speech = useSpeech();
  const { t, language } = speech;
  const { client } = useShell();
  const queries = useQueryClient();
  const [shortLines, setShortLines] = useState<ShortLines | null>(null);
  const [repairThai, setRepairThai] = useState(true);
  const [title, setTitle] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const proposal = useProposal(file, shortLines, repairThai);

  if (proposal.isError) {
    return (
      <div className={classes.panel}>
        <Trouble title={t('import.from', { file: file.name })} thrown={proposal.error}>
          <Button size="xs" variant="default" onClick={onClose}>
            {t('app.close')}
          </Button>
        </Trouble>
      </div>
    );
  }
  if (proposal.isPending) {
    return (
      <div className={classes.panel} aria-busy>
        <Text role="status">{t('import.reading', { file: file.name })}</Text>
        <Skeleton height={36} mt="sm" />
        <Skeleton height={260} mt="sm" />
      </div>
    );
  }
  const { notices } = proposal.data;
  const { plan } = proposal.data.proposal;
  const guesses = [...new Set(notices.map((notice) => describeNotice(notice, language)))];
  const shownTitle = title ?? plan.meta.title.text;
  const blocks = plan.sections.reduce((sum, section) => sum + section.blocks.length, 0);
  const commit = async () => {
    setBusy(true);
    try {
      const meta = { ...plan.meta, title: { text: shownTitle.trim() } };
      const made = await client.imports.commit({ plan: { ...plan, meta } });
      notify(t('import.done', { title: shownTitle.trim() }));
      await queries.invalidateQueries({ queryKey: ['plans'] });
      go({ screen: 'draft', plan: made.plan, section: null });
    } catch (thrown) {
      notifyFailure(thrown, speech);
      setBusy(false);
    }
  };

  return (
    <section
      className={classes.panel}
      aria-labelledby="import-title"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <Group justify="space-between" align="baseline">
        <Title order={2} id="import-title">
          {t('import.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('import.from', { file: file.name })}
        </Text>
      </Group>
      <TextInput
        mt="xs"
        label={t('import.planTitle')}
        value={shownTitle}
        maxLength={2000}
        autoFocus
        error={shownTitle.trim() ? null : t('newPlan.nameNeeded')}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Group mt="sm" gap="sm">
        <Text size="sm" id="short-lines">
          {t('import.shortLines')}
        </Text>
        <SegmentedControl
          size="xs"
          aria-labelledby="short-lines"
          value={shortLines ?? 'headings'}
          onChange={(value) => setShortLines(value as ShortLines)}
          data={[
            { value: 'headings', label: t('import.headings') },
            { value: 'items', label: t('import.items') },
          ]}
        />
      </Group>
      <Checkbox
        mt="sm"
        size="md"
        label={t('import.repairThai')}
        checked={repairThai}
        onChange={(event) => setRepairThai(event.currentTarget.checked)}
      />
      <div className={classes.proposal} aria-busy={proposal.isFetching}>
        <div>
          <Title order={3}>{t('import.outline')}</Title>
          <Text size="xs" c="dimmed" mb={4}>
            {t('import.outlineCount', { sections: plan.sections.length, blocks })}
          </Text>
          <ProposedOutline plan={plan} />
        </div>
        <div>
          <Title order={3}>{t('import.notices')}</Title>
          <Text size="xs" c="dimmed" mb={4}>
            {t('import.nothingYet')}
          </Text>
          <ScrollBox className={classes.scroll} name={t('import.notices')}>
            {guesses.length === 0 && <div className={classes.notice}>{t('import.noNotices')}</div>}
            {guesses.map((guess) => (
              <div key={guess} className={classes.notice}>
                {guess}
              </div>
            ))}
          </ScrollBox>
        </div>
      </div>
      <Group mt="md" justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button loading={busy} disabled={!shownTitle.trim() || proposal.isFetching} onClick={() => void commit()}>
          {t('import.commit')}
        </Button>
      </Group>
    </section>
  );
}
