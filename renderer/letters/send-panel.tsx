/** Gives the letter its number: which one, to whom it goes, what still stops it. Then it is frozen. */
import { Button, Group, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleAlert, Info } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { parseRegisteredNumber, printedNumber, registeredNumber } from '../../shared/letter/numbers.ts';
import type { SentLetter } from '../../shared/rpc/letters.ts';
import { toBuddhistYear } from '../../shared/thai/dates.ts';
import { useShell } from '../rpc/use-shell.ts';
import { useSpeech } from '../text/speak.ts';
import { isEscapeFor } from '../ui/escape.ts';
import { localToday } from '../ui/local-today.ts';
import { notify, notifyFailure } from '../ui/notify.tsx';
import { useDayWords } from '../ui/use-day-words.ts';
import { useReturnedFocus } from '../ui/use-returned-focus.ts';
import classes from './letter.module.css';
import { useWork } from './work.ts';

interface SendPanelProps {
  readonly onSent: (sent: SentLetter) => void;
  readonly onClose: () => void;
}

export function SendPanel({ onSent, onClose }: SendPanelProps) {
  const speech = useSpeech();
  const { t, language } = speech;
  useReturnedFocus('send-letter');
  const { client } = useShell();
  const queries = useQueryClient();
  const { session, letter, settled, findings, context, change } = useWork();
  const dayWords = useDayWords();
  const [other, setOther] = useState('');
  const [busy, setBusy] = useState(false);
  const { series } = settled.kind;
  const next = useQuery({
    queryKey: ['registers', 'next', letter.agency, letter.kind, letter.date?.year],
    queryFn: () =>
      client.registers.next({
        agency: letter.agency,
        kind: letter.kind,
        ...(letter.date ? { year: toBuddhistYear(letter.date.year) } : {}),
      }),
  });
  const wanted = other.trim() === '' ? null : (parseRegisteredNumber(other)?.number ?? 0);
  const printed =
    wanted === null
      ? (next.data?.printed ?? '')
      : wanted > 0
        ? printedNumber(context.agency.code, registeredNumber(series, wanted))
        : '';
  const stops = findings.filter(({ severity }) => severity === 'error');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (wanted === 0 || stops.length > 0) return;
    setBusy(true);
    try {
      await session.autosave.flush();
      const sent = await session.apart(() =>
        client.letters.send({
          letter: letter.id,
          base: session.autosave.revision,
          ...(wanted === null ? {} : { number: wanted }),
        }),
      );
      await queries.invalidateQueries({ queryKey: ['letters'] });
      notify(t('letters.send.done', { number: sent.printed }));
      onSent(sent);
    } catch (thrown) {
      await queries.invalidateQueries({ queryKey: ['registers'] });
      notifyFailure(thrown, speech);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section
      className={classes.send}
      aria-labelledby="send-title"
      onKeyDown={(event) => isEscapeFor(event) && onClose()}
    >
      <h2 id="send-title">{t('letters.send.title')}</h2>
      <dl className={classes.facts}>
        <dt>{t('letters.send.next')}</dt>
        <dd className={classes.next}>{next.data?.printed ?? '…'}</dd>
        <dt>{t('letters.sentLetter.subject')}</dt>
        <dd>{settled.subject || t('letters.noSubject')}</dd>
        <dt>{t('letters.sentLetter.to')}</dt>
        <dd>{letter.addressee}</dd>
        <dt>{t('letters.sentLetter.date')}</dt>
        <dd>
          {letter.date ? (
            dayWords(letter.date)
          ) : (
            <Button size="compact-sm" variant="light" onClick={() => change('date', { date: localToday() })}>
              {t('letters.send.dateToday')}
            </Button>
          )}
        </dd>
      </dl>
      {context.agency.code.trim() === '' && (
        <Text size="sm" c="var(--warn)">
          {t('letters.send.codeNeeded')}
        </Text>
      )}
      {stops.length > 0 && (
        <>
          <Text size="sm" fw={600}>
            {t('letters.send.stops', { count: stops.length })}
          </Text>
          <ul className={classes.stops}>
            {stops.map(({ rule, message }) => (
              <li key={`${rule}:${message.th}`}>
                <CircleAlert size={14} aria-hidden />
                {message[language]}
              </li>
            ))}
          </ul>
        </>
      )}
      <TextInput
        maw={260}
        autoFocus
        label={t('letters.send.other')}
        placeholder={t('letters.send.otherHint')}
        value={other}
        maxLength={12}
        error={wanted === 0 ? t('letters.send.otherWrong') : null}
        onChange={(event) => setOther(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && void submit(event)}
      />
      <Text size="xs" c="dimmed" mt={8} style={{ display: 'flex', gap: 6 }}>
        <Info size={15} aria-hidden style={{ flexShrink: 0, marginTop: 3 }} />
        {t('letters.send.freezes')}
      </Text>
      <Group mt="sm" gap="xs">
        <Button
          loading={busy}
          disabled={stops.length > 0 || wanted === 0 || printed === ''}
          onClick={(event) => void submit(event)}
        >
          {t('letters.send.confirm', { number: printed })}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
      </Group>
    </section>
  );
}
