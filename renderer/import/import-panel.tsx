/** A file about to become a plan: what was recognised and what was guessed, to look over and correct before anything is stored. */
import { Button, Checkbox, Progress, SegmentedControl, Select, Skeleton, Text, TextInput, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { describeNotice } from '../../shared/notices.ts';
import type { Id } from '../../shared/plan/model.ts';
import type { ImportOptions } from '../../shared/rpc/imports.ts';
import { go } from '../app/routes.ts';
import { useShell } from '../rpc/use-shell.ts';
import { useSpeech } from '../text/speak.ts';
import { notify, notifyFailure } from '../ui/notify.tsx';
import { ScrollBox } from '../ui/scroll-box.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useReturnedFocus } from '../ui/use-returned-focus.ts';
import classes from './import.module.css';
import { Recognised } from './recognised.tsx';
import { type ReadFile, useProposal } from './use-proposal.ts';
import { useReview } from './use-review.ts';

interface ImportPanelProps {
  readonly file: File;
  /** Told when the file cannot be read, which this says in few lines. Give a stable function. */
  readonly onRefused: (file: File) => void;
  readonly onClose: () => void;
}

export function ImportPanel({ file, onRefused, onClose }: ImportPanelProps) {
  const { t } = useSpeech();
  useReturnedFocus('import');
  const [options, setOptions] = useState<Partial<ImportOptions>>({ repairThai: true });
  const { query, progress } = useProposal(file, options);

  useEffect(() => {
    if (query.isError) onRefused(file);
  }, [query.isError, onRefused, file]);
  if (query.isError) {
    return (
      <div className={classes.refused}>
        <Trouble title={t('import.failed')} thrown={query.error}>
          <Button size="xs" variant="default" onClick={onClose}>
            {t('app.close')}
          </Button>
        </Trouble>
      </div>
    );
  }
  if (query.isPending) {
    return (
      <div className={classes.panel} aria-busy>
        <div className={classes.option}>
          <Text role="status">{t('import.reading', { file: file.name })}</Text>
          <Button size="xs" variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
        </div>
        {progress !== null && (
          <Progress value={progress} mt="sm" aria-label={t('import.reading', { file: file.name })} />
        )}
        <Skeleton height={36} mt="sm" />
        <Skeleton height={260} mt="sm" />
      </div>
    );
  }
  return (
    <ImportReview
      file={file}
      read={query.data}
      reading={query.isFetching}
      options={options}
      setOptions={(changed) => setOptions({ ...options, ...changed })}
      onClose={onClose}
    />
  );
}

interface ImportReviewProps extends Omit<ImportPanelProps, 'onRefused'> {
  readonly read: ReadFile;
  /** Whether it is read again with other options. */
  readonly reading: boolean;
  readonly options: Partial<ImportOptions>;
  readonly setOptions: (options: Partial<ImportOptions>) => void;
}

function ImportReview({ file, read, reading, options, setOptions, onClose }: ImportReviewProps) {
  const speech = useSpeech();
  const { t, language } = speech;
  const { client } = useShell();
  const queries = useQueryClient();
  const [title, setTitle] = useState<string | null>(null);
  const [into, setInto] = useState<Id | null>(null);
  const [busy, setBusy] = useState(false);
  const commitButton = useRef<HTMLButtonElement>(null);
  const plans = useQuery({ queryKey: ['plans'], queryFn: () => client.plans.list({}) });
  const review = useReview(read.proposal);
  const { plan, older } = review;
  const guesses = [...new Set(read.notices.map((notice) => describeNotice(notice, language)))];
  const shownTitle = title ?? plan.meta.title.text;
  const tracked = read.notices.some(({ code }) => code === 'CHANGES_ACCEPTED' || code === 'CHANGES_AS_VERSIONS');

  const commit = async () => {
    setBusy(true);
    try {
      const meta = { ...plan.meta, title: { text: shownTitle.trim() } };
      const made = await client.imports.commit({
        plan: { ...plan, meta },
        ...(older && { older: { ...older, meta } }),
        ...(into !== null && { into }),
      });
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
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}
    >
      <div className={classes.option}>
        <Title order={2} id="import-title" flex={1}>
          {t('import.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('import.from', { file: file.name })}
        </Text>
      </div>
      <div className={classes.fields}>
        <TextInput
          label={t('import.planTitle')}
          value={shownTitle}
          maxLength={2000}
          autoFocus
          error={shownTitle.trim() ? null : t('newPlan.nameNeeded')}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Select
          label={t('import.into')}
          description={into === null ? undefined : t('import.intoHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={into ?? ''}
          allowDeselect={false}
          searchable
          onChange={(value) => setInto(value || null)}
          data={[
            { value: '', label: t('import.newPlan') },
            ...(plans.data ?? [])
              .filter((one) => one.binnedAt === null)
              .map(({ id, title: name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
      <div className={classes.options}>
        <div className={classes.option}>
          <span id="short-lines">{t('import.shortLines')}</span>
          <SegmentedControl
            size="xs"
            aria-labelledby="short-lines"
            value={options.shortNumberedLines ?? 'headings'}
            onChange={(value) => setOptions({ shortNumberedLines: value === 'items' ? 'items' : 'headings' })}
            data={[
              { value: 'headings', label: t('import.headings') },
              { value: 'items', label: t('import.items') },
            ]}
          />
        </div>
        {tracked && (
          <div className={classes.option}>
            <span id="tracked-changes">{t('import.changes')}</span>
            <SegmentedControl
              size="xs"
              aria-labelledby="tracked-changes"
              value={options.changes ?? 'accept'}
              onChange={(value) => setOptions({ changes: value === 'versions' ? 'versions' : 'accept' })}
              data={[
                { value: 'accept', label: t('import.accept') },
                { value: 'versions', label: t('import.versions') },
              ]}
            />
          </div>
        )}
        <Checkbox
          size="md"
          styles={{ label: { fontSize: 14 } }}
          label={t('import.repairThai')}
          checked={options.repairThai ?? true}
          onChange={(event) => setOptions({ repairThai: event.currentTarget.checked })}
        />
      </div>
      <div aria-busy={reading}>
        <Recognised proposal={read.proposal} review={review} leave={() => commitButton.current?.focus()} />
        <Title order={3} mt="sm">
          {t('import.notices')}
        </Title>
        <ScrollBox className={classes.notices} name={t('import.notices')}>
          {guesses.length === 0 && <div className={classes.notice}>{t('import.noNotices')}</div>}
          {guesses.map((guess) => (
            <div key={guess} className={classes.notice}>
              {guess}
            </div>
          ))}
        </ScrollBox>
      </div>
      <div className={classes.foot}>
        <Text size="sm" c="dimmed" flex={1}>
          {t('import.nothingYet')}
        </Text>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button
          ref={commitButton}
          loading={busy}
          disabled={!shownTitle.trim() || reading}
          onClick={() => void commit()}
        >
          {t('import.commit')}
        </Button>
      </div>
    </section>
  );
}
