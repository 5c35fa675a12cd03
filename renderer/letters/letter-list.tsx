/** The letters of the library, those being written first, then those that have their number. */
import { Button, CloseButton, Skeleton, TextInput, Title } from '@mantine/core';
import { ArrowLeft, MailPlus, MailQuestion, Search, SearchX, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { LetterSummary } from '../../shared/rpc/letters.ts';
import { hasWaitingAgency } from '../agencies/first-agency.tsx';
import { type About, useErrand } from '../app/errands.ts';
import { useSpeech } from '../text/speak.ts';
import { AfterAMoment } from '../ui/after-a-moment.tsx';
import { Empty } from '../ui/empty.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { LetterRow } from './letter-row.tsx';
import classes from './letters.module.css';
import { NewLetter } from './new-letter.tsx';
import { answers } from './search.ts';
import { useLetters } from './use-letters.ts';

function ListSkeleton() {
  return (
    <AfterAMoment>
      <div className={classes.list}>
        {[0, 1, 2, 3].map((row) => (
          <div key={row} className={classes.row}>
            <Skeleton height={18} />
            <Skeleton height={14} />
            <Skeleton height={16} />
            <Skeleton height={14} />
            <Skeleton height={14} />
          </div>
        ))}
      </div>
    </AfterAMoment>
  );
}

function Group({ name, letters }: { name: string; letters: readonly LetterSummary[] }) {
  const { t, count } = useSpeech();
  const [first] = letters;
  if (first === undefined) return null;
  return (
    <section className={classes.group} aria-label={name}>
      <h2 className={classes.groupName}>
        {name} <span className={classes.quiet}>{count(letters.length)}</span>
      </h2>
      <div className={classes.list}>
        <div className={classes.headRow} aria-hidden>
          <span />
          <span>{t('letters.columnNumber')}</span>
          <span>{t('letters.columnSubject')}</span>
          <span>{t('letters.columnTo')}</span>
          <span>{first.state === 'open' ? t('letters.columnSaved') : t('letters.columnDate')}</span>
          <span />
        </div>
        <ul className={classes.rows}>
          {letters.map((letter) => (
            <LetterRow key={letter.id} letter={letter} />
          ))}
        </ul>
      </div>
    </section>
  );
}

export function LetterList() {
  const { t } = useSpeech();
  const letters = useLetters();
  const [query, setQuery] = useState('');
  const [bin, setBin] = useState(false);
  const [panel, setPanel] = useState<{ readonly about: About | null } | null>(
    hasWaitingAgency() ? { about: null } : null,
  );
  useErrand('new-letter', (about) => setPanel({ about }));
  useEffect(() => {
    document.title = `${t('letters.title')} · ${t('app.name')}`;
  }, [t]);
  const write = (
    <Button
      data-opens="new-letter"
      leftSection={<MailPlus size={17} aria-hidden />}
      onClick={() => setPanel({ about: null })}
    >
      {t('letters.new.action')}
    </Button>
  );

  // There the one button stands in the middle.
  const isEmpty = panel === null && letters.data?.every(({ binnedAt }) => binnedAt !== null) === true;

  const shown = () => {
    if (letters.isPending) return <ListSkeleton />;
    if (letters.isError) {
      return <Trouble title={t('letters.failed')} thrown={letters.error} onRetry={() => void letters.refetch()} />;
    }
    const here = letters.data.filter(({ binnedAt }) => (binnedAt !== null) === bin);
    if (here.length === 0) {
      return bin ? (
        <Empty icon={Trash2} title={t('letters.emptyBin')} text={t('letters.emptyBinText')} />
      ) : panel ? null : (
        <Empty icon={MailQuestion} title={t('letters.emptyTitle')} text={t('letters.emptyText')}>
          {write}
        </Empty>
      );
    }
    const words = query.trim();
    const found = here.filter(({ subject, addressee, number, agencyName, kind }) =>
      answers([subject, addressee, number, agencyName, t(`letters.kind.${kind}`)], words),
    );
    if (found.length === 0) {
      return (
        <Empty icon={SearchX} title={t('letters.noMatch', { query: words })}>
          <Button variant="subtle" onClick={() => setQuery('')}>
            {t('letters.clearSearch')}
          </Button>
        </Empty>
      );
    }
    return (
      <>
        <Group name={t('letters.open')} letters={found.filter(({ state }) => state === 'open')} />
        <Group name={t('letters.sent')} letters={found.filter(({ state }) => state !== 'open')} />
      </>
    );
  };

  return (
    <div className={classes.scroll}>
      <div className={classes.inner}>
        <div className={classes.head}>
          <Title order={1}>{bin ? t('letters.bin') : t('letters.title')}</Title>
          <TextInput
            w={240}
            leftSection={<Search size={16} aria-hidden />}
            placeholder={t('letters.search')}
            aria-label={t('letters.search')}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && setQuery('')}
            rightSection={
              query && <CloseButton size="sm" aria-label={t('letters.clearSearch')} onClick={() => setQuery('')} />
            }
          />
          <Button
            variant="subtle"
            color="gray"
            c="var(--mantine-color-text)"
            leftSection={bin ? <ArrowLeft size={17} aria-hidden /> : <Trash2 size={17} aria-hidden />}
            onClick={() => setBin(!bin)}
          >
            {bin ? t('letters.backToList') : t('letters.bin')}
          </Button>
          {!bin && !isEmpty && write}
        </div>
        {panel && (
          <NewLetter
            key={`${panel.about?.plan}:${panel.about?.version}`}
            about={panel.about}
            onClose={() => setPanel(null)}
          />
        )}
        {shown()}
      </div>
    </div>
  );
}
