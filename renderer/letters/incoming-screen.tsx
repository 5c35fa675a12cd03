/** The incoming register of a year: what came, when it was received, and the way to an answer. */
import { Button, Menu } from '@mantine/core';
import { Inbox, Pencil, Reply, SearchX } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { LetterKind } from '../../shared/letter/model.ts';
import type { Incoming } from '../../shared/rpc/letters.ts';
import { useAgencies } from '../agencies/use-agencies.ts';
import { askFor } from '../app/errands.ts';
import { go } from '../app/routes.ts';
import { useSpeech } from '../text/speak.ts';
import { Empty } from '../ui/empty.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useDayWords } from '../ui/use-day-words.ts';
import { RowButton } from './field-frame.tsx';
import { inDigitsOf } from './in-digits-of.ts';
import { IncomingForm, waitingIncoming } from './incoming-form.tsx';
import { KindIcon } from './kind-icon.tsx';
import classes from './letters.module.css';
import { referenceOf } from './reference-of.ts';
import { presentYear, RegisterBar } from './register-bar.tsx';
import { TableSkeleton } from './register-screen.tsx';
import { answers } from './search.ts';
import { useLetterDeeds } from './use-letters.ts';
import { useIncoming } from './use-registers.ts';

/** The kinds that answer a letter, the most used first. */
const ANSWERS: readonly LetterKind[] = ['opinion', 'external', 'memo'];

/** Begins a letter that answers another: it refers to it, and goes to whoever wrote it. */
function AnswerMenu({ incoming }: { incoming: Incoming }) {
  const { t, plain } = useSpeech();
  const agencies = useAgencies();
  const { start } = useLetterDeeds();
  const answer = (kind: LetterKind) => {
    const agency = agencies.data?.[0]?.id;
    // A first agency is asked for where letters begin.
    if (agency === undefined) askFor('new-letter', () => go({ screen: 'letters', place: 'list' }));
    else {
      // An answer has the subject of what it answers; a letter of opinion takes it by itself.
      const subject = kind === 'opinion' ? null : incoming.subject;
      void start({ kind, agency, plan: null, known: { references: [referenceOf(incoming)], subject } });
    }
  };
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<Reply size={15} aria-hidden />}
          aria-label={`${t('letters.registers.answer')} ${plain(incoming.receivingNumber)}`}
        >
          {t('letters.registers.answer')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('letters.registers.answerAs')}</Menu.Label>
        {ANSWERS.map((kind) => (
          <Menu.Item key={kind} leftSection={<KindIcon kind={kind} size={16} />} onClick={() => answer(kind)}>
            {t(`letters.kind.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

export function IncomingScreen({ year: asked }: { year: number | null }) {
  const { t, plain, language } = useSpeech();
  const dayWords = useDayWords();
  const year = asked ?? presentYear();
  const rows = useIncoming(year);
  const [query, setQuery] = useState('');
  const [form, setForm] = useState<{ readonly known: Incoming | null } | null>(() => {
    const known = waitingIncoming();
    return known === undefined ? null : { known };
  });
  useEffect(() => {
    document.title = `${t('letters.incoming')} · ${t('app.name')}`;
  }, [t]);
  const receive = (
    <Button
      data-opens="incoming"
      leftSection={<Inbox size={17} aria-hidden />}
      onClick={() => setForm({ known: null })}
    >
      {t('letters.registers.receive')}
    </Button>
  );
  const table = () => {
    if (rows.isPending) return <TableSkeleton />;
    if (rows.isError) {
      return <Trouble title={t('letters.registers.failed')} thrown={rows.error} onRetry={() => void rows.refetch()} />;
    }
    if (rows.data.length === 0) {
      return form ? null : (
        <Empty
          icon={Inbox}
          title={t('letters.registers.emptyIncoming')}
          text={t('letters.registers.emptyIncomingText')}
        >
          {receive}
        </Empty>
      );
    }
    const found = rows.data.filter(({ agency, number, subject, addressee, note, receivingNumber }) =>
      answers([agency, number, subject, addressee, note, String(receivingNumber)], query),
    );
    if (found.length === 0) return <Empty icon={SearchX} title={t('letters.registers.nothing')} />;
    return (
      <div className={classes.list}>
        <table className={`${classes.table} ${classes.incoming}`} aria-label={t('letters.incoming')}>
          <thead>
            <tr>
              <th scope="col">{t('letters.registers.receivingNumber')}</th>
              <th scope="col">{t('letters.registers.receivedOn')}</th>
              <th scope="col">{t('letters.registers.from')}</th>
              <th scope="col">{t('letters.registers.subject')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {found.map((one) => (
              <tr key={one.id}>
                <th scope="row" className={classes.number}>
                  {plain(one.receivingNumber)}
                </th>
                <td className={classes.nowrap}>
                  {dayWords(one.receivedOn)}
                  {one.receivedAt && (
                    <span className={classes.under}>
                      {t('letters.registers.time', { time: inDigitsOf(language, one.receivedAt) })}
                    </span>
                  )}
                </td>
                <td>
                  {one.agency}
                  <span className={classes.under}>
                    {[
                      one.urgency === 'ordinary' ? '' : t(`letters.one.urgencies.${one.urgency}`),
                      one.number,
                      one.date ? dayWords(one.date).replaceAll(' ', '\u00a0') : '',
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </td>
                <td>
                  {one.subject}
                  {one.note && <span className={classes.under}>{one.note}</span>}
                </td>
                <td>
                  <span className={classes.deeds}>
                    <AnswerMenu incoming={one} />
                    <RowButton
                      name={`${t('letters.registers.edit')} ${plain(one.receivingNumber)}`}
                      icon={<Pencil size={15} aria-hidden />}
                      onPress={() => setForm({ known: one })}
                    />
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    );
  };
  return (
    <div className={classes.scroll}>
      <div className={classes.inner}>
        <RegisterBar register="incoming" year={year} query={query} onQuery={setQuery}>
          {(form || rows.data?.length !== 0) && receive}
        </RegisterBar>
        {form && <IncomingForm key={form.known?.id ?? 'new'} known={form.known} onDone={() => setForm(null)} />}
        {table()}
      </div>
    </div>
  );
}
