/** The outgoing register of a year: who has each number, which were given up or skipped, and why. */
import { Button, Select, Skeleton, Text, TextInput } from '@mantine/core';
import { CircleSlash, NotebookText, SearchX, SkipForward } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { RegisterRow } from '../../shared/rpc/letters.ts';
import { formatRoute } from '../app/routes.ts';
import { useSpeech } from '../text/speak.ts';
import { AfterAMoment } from '../ui/after-a-moment.tsx';
import { Empty } from '../ui/empty.tsx';
import { notify } from '../ui/notify.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useDayWords } from '../ui/use-day-words.ts';
import { useReturnedFocus } from '../ui/use-returned-focus.ts';
import classes from './letters.module.css';
import { presentYear, RegisterBar } from './register-bar.tsx';
import { answers } from './search.ts';
import { useOutgoing, useRegisterDeeds } from './use-registers.ts';

const ALL = 'all';

export function TableSkeleton() {
  return (
    <AfterAMoment>
      <div className={classes.list} style={{ padding: 14 }}>
        {[0, 1, 2, 3, 4].map((row) => (
          <Skeleton key={row} height={20} mb={12} />
        ))}
      </div>
    </AfterAMoment>
  );
}

/** Asks why a number is given up, or why nobody has it. */
function ReasonForm({ row, onDone }: { row: RegisterRow; onDone: () => void }) {
  const { t } = useSpeech();
  useReturnedFocus('reason');
  const { cancel } = useRegisterDeeds();
  const [reason, setReason] = useState(row.reason);
  const [busy, setBusy] = useState(false);
  const keep = async () => {
    if (reason.trim() === '') return;
    setBusy(true);
    const { code, series, year, number, to } = row;
    const done = await cancel({ code, series, year, number, to, reason: reason.trim() });
    setBusy(false);
    if (done === null) return;
    notify(t('letters.registers.reasonKept', { number: row.printed }));
    onDone();
  };
  return (
    <form
      className={classes.reason}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <TextInput
        autoFocus
        aria-label={t('letters.registers.reason', { number: row.printed })}
        placeholder={row.state === 'gap' ? t('letters.registers.gapHint') : t('letters.registers.reasonHint')}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" loading={busy} disabled={reason.trim() === ''}>
        {t('letters.registers.keepReason')}
      </Button>
      <Button variant="default" onClick={onDone}>
        {t('app.cancel')}
      </Button>
      {row.state === 'taken' && (
        <Text size="xs" c="dimmed" w="100%">
          {t('letters.registers.cancelText')}
        </Text>
      )}
    </form>
  );
}

function Row({ row }: { row: RegisterRow }) {
  const { t } = useSpeech();
  const dayWords = useDayWords();
  const [asking, setAsking] = useState(false);
  const { state, letter, printed, subject, addressee, date, reason } = row;
  const Icon = state === 'cancelled' ? CircleSlash : state === 'gap' ? SkipForward : null;
  const act =
    state === 'taken'
      ? t('letters.registers.cancel')
      : reason
        ? t('letters.registers.changeReason')
        : t('letters.registers.giveReason');
  return (
    <tr data-state={state}>
      <th scope="row" className={classes.number}>
        {printed}
      </th>
      <td className={classes.nowrap}>{date ? dayWords(date) : ''}</td>
      <td>{addressee}</td>
      <td>
        {letter ? (
          <a
            href={formatRoute({ screen: 'letters', place: 'letter', letter })}
            aria-label={subject ? undefined : t('letters.registers.openLetter', { number: printed })}
          >
            {subject || t('letters.noSubject')}
          </a>
        ) : (
          subject
        )}
        {asking && <ReasonForm row={row} onDone={() => setAsking(false)} />}
      </td>
      <td>
        <span className={classes.stateCell}>
          {Icon && <Icon size={15} aria-hidden />}
          {t(`letters.registers.states.${state}`)}
        </span>
        {state !== 'taken' && (
          <span className={reason ? classes.quiet : classes.missing}>{reason || t('letters.registers.noReason')}</span>
        )}
      </td>
      <td>
        <Button
          size="compact-sm"
          variant="subtle"
          color={state === 'taken' ? 'gray' : undefined}
          c={state === 'taken' ? 'var(--mantine-color-text)' : undefined}
          aria-label={`${act} ${printed}`}
          aria-expanded={asking}
          onClick={() => setAsking(!asking)}
        >
          {act}
        </Button>
      </td>
    </tr>
  );
}

export function RegisterScreen({ year: asked }: { year: number | null }) {
  const { t } = useSpeech();
  const year = asked ?? presentYear();
  const rows = useOutgoing(year);
  const [query, setQuery] = useState('');
  const [code, setCode] = useState(ALL);
  const [series, setSeries] = useState(ALL);
  useEffect(() => {
    document.title = `${t('letters.register')} · ${t('app.name')}`;
  }, [t]);
  const codes = [...new Set((rows.data ?? []).map((row) => row.code))].toSorted();
  const found = (rows.data ?? []).filter(
    (row) =>
      (code === ALL || row.code === code) &&
      (series === ALL || row.series === series) &&
      answers([row.printed, row.subject, row.addressee, row.reason, t(`letters.registers.states.${row.state}`)], query),
  );
  const unexplained = found
    .filter(({ state, reason }) => state === 'gap' && reason === '')
    .reduce((sum, { number, to }) => sum + to - number + 1, 0);
  const table = () => {
    if (rows.isPending) return <TableSkeleton />;
    if (rows.isError) {
      return <Trouble title={t('letters.registers.failed')} thrown={rows.error} onRetry={() => void rows.refetch()} />;
    }
    if (rows.data.length === 0) {
      return (
        <Empty
          icon={NotebookText}
          title={t('letters.registers.emptyOutgoing')}
          text={t('letters.registers.emptyOutgoingText')}
        />
      );
    }
    if (found.length === 0) return <Empty icon={SearchX} title={t('letters.registers.nothing')} />;
    return (
      <div className={classes.list}>
        <table className={`${classes.table} ${classes.outgoing}`} aria-label={t('letters.register')}>
          <thead>
            <tr>
              <th scope="col">{t('letters.registers.number')}</th>
              <th scope="col">{t('letters.registers.date')}</th>
              <th scope="col">{t('letters.registers.to')}</th>
              <th scope="col">{t('letters.registers.subject')}</th>
              <th scope="col">{t('letters.registers.state')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {found.map((row) => (
              <Row key={`${row.code}:${row.series}:${row.number}`} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    );
  };
  return (
    <div className={classes.scroll}>
      <div className={classes.inner}>
        <RegisterBar register="register" year={year} query={query} onQuery={setQuery} />
        {(codes.length > 1 || (rows.data ?? []).some((row) => row.series === 'circular')) && (
          <div className={classes.filters}>
            <Select
              size="xs"
              w={170}
              aria-label={t('letters.registers.code')}
              allowDeselect={false}
              data={[{ value: ALL, label: t('letters.registers.allCodes') }, ...codes]}
              value={code}
              onChange={(value) => setCode(value ?? ALL)}
            />
            <Select
              size="xs"
              w={150}
              aria-label={t('letters.registers.series')}
              allowDeselect={false}
              data={[
                { value: ALL, label: t('letters.registers.allSeries') },
                { value: 'ordinary', label: t('letters.registers.ordinary') },
                { value: 'circular', label: t('letters.registers.circular') },
              ]}
              value={series}
              onChange={(value) => setSeries(value ?? ALL)}
            />
          </div>
        )}
        {unexplained > 0 && (
          <Text size="sm" c="var(--warn)" mb={6} role="status">
            {t('letters.registers.gaps', { count: unexplained })}
          </Text>
        )}
        {table()}
        {found.length > 0 && (
          <Text size="xs" c="dimmed" mt={6} ta="right">
            {t('letters.registers.rows', { count: found.length })}
          </Text>
        )}
      </div>
    </div>
  );
}
