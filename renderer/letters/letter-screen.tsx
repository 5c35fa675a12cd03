/** One letter: its form beside its page while it is written, what was sent once it has its number. */
import { Button, Skeleton } from '@mantine/core';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Panel, Group as Panels, Separator } from 'react-resizable-panels';
import type { Agency, Letter } from '../../shared/letter/model.ts';
import type { Id } from '../../shared/plan/model.ts';
import type { ShellEvent } from '../../shared/rpc/contract.ts';
import type { SentLetter as Sent } from '../../shared/rpc/letters.ts';
import { emptyAgency, useAgencies, useLetterTables } from '../agencies/use-agencies.ts';
import { ConflictChoice } from '../app/conflict-panel.tsx';
import { usePreferences } from '../app/preferences.tsx';
import { formatRoute, go } from '../app/routes.ts';
import { SaveStatus } from '../app/save-status.tsx';
import { StatusPlace } from '../app/status-place.tsx';
import { useReachable, useShell, useShellEvents } from '../rpc/use-shell.ts';
import { keepUntilSaved } from '../saving/parting.ts';
import { useSpeech } from '../text/speak.ts';
import { AfterAMoment } from '../ui/after-a-moment.tsx';
import { download } from '../ui/files.ts';
import { notify } from '../ui/notify.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { BodyInUseProvider, useNewBodyInUse } from './body-in-use.ts';
import classes from './letter.module.css';
import { LetterForm } from './letter-form.tsx';
import { LetterHead } from './letter-head.tsx';
import { LetterSession } from './letter-session.ts';
import { LetterPreview } from './preview/letter-preview.tsx';
import { useLetterPages } from './preview/use-pages.ts';
import { SendPanel } from './send-panel.tsx';
import { SentLetter } from './sent-letter.tsx';
import { useLetterCommands } from './use-letter-commands.ts';
import { type Sources, useLetterWork, usePlanFacts, useWork, WorkProvider } from './work.ts';

type Opened =
  | { readonly kind: 'open'; readonly session: LetterSession }
  | { readonly kind: 'sent'; readonly letter: Letter; readonly sent: Sent };

/** Opens the letter and keeps it saved while it is shown. */
function useOpenLetter(id: Id): { opened: Opened | null; failure: unknown; retry: () => void } {
  const { client } = useShell();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is another opening
  useEffect(() => {
    let given = true;
    let session: LetterSession | null = null;
    const open = async () => {
      const { letter, sent, ...stored } = await client.letters.open({ letter: id });
      if (!given) return;
      if (sent === null) session = new LetterSession(client, { value: letter, ...stored });
      setFailure(null);
      setOpened(session ? { kind: 'open', session } : { kind: 'sent', letter, sent: sent as Sent });
    };
    open().catch((thrown: unknown) => given && setFailure(thrown));
    return () => {
      given = false;
      const left = session;
      // What was typed last is saved although the screen is gone.
      if (left)
        void left.autosave.flush().then(
          () => left.dispose(),
          () => left.dispose(),
        );
    };
  }, [client, id, attempt]);
  const retry = useCallback(() => setAttempt((n) => n + 1), []);
  return { opened, failure, retry };
}

export function LetterScreen({ id }: { id: Id }) {
  const { t } = useSpeech();
  const { opened, failure, retry } = useOpenLetter(id);
  const agencies = useAgencies();
  const tables = useLetterTables();
  if (failure !== null) {
    return (
      <Trouble title={t('letters.one.failed')} thrown={failure} onRetry={retry}>
        <Button size="xs" variant="subtle" component="a" href={formatRoute({ screen: 'letters', place: 'list' })}>
          {t('letters.one.back')}
        </Button>
      </Trouble>
    );
  }
  if (opened?.kind === 'sent') return <SentLetter letter={opened.letter} sent={opened.sent} />;
  if (opened === null || !agencies.data || !tables.data) return <LetterSkeleton />;
  const sources = { agencies: agencies.data, tables: tables.data };
  return <OpenLetter session={opened.session} sources={sources} onSent={retry} />;
}

function LetterSkeleton() {
  return (
    <AfterAMoment>
      <div className={classes.screen} aria-busy>
        <div style={{ flex: 1, padding: 18 }}>
          {[0, 1, 2, 3, 4, 5].map((row) => (
            <Skeleton key={row} height={34} mb={14} />
          ))}
        </div>
        <Skeleton style={{ flex: 1 }} height="100%" radius={0} />
      </div>
    </AfterAMoment>
  );
}

interface OpenLetterProps {
  readonly session: LetterSession;
  readonly sources: Omit<Sources, 'facts'>;
  readonly onSent: () => void;
}

/** Waits for what the letter knows of its plan, so that nothing is shown as missing that is only on its way. */
function OpenLetter({ session, sources, onSent }: OpenLetterProps) {
  const { t } = useSpeech();
  const { letter } = useSyncExternalStore(session.subscribe, session.view);
  const facts = usePlanFacts(letter.plan);
  useKeptLetter(session);
  const agency: Agency = sources.agencies.find(({ id }) => id === letter.agency) ?? emptyAgency(letter.agency);
  const work = useLetterWork(session, { ...sources, facts: facts.data ?? null }, agency);
  const inUse = useNewBodyInUse();
  if (letter.plan !== null && facts.isPending) return <LetterSkeleton />;
  return (
    <WorkProvider value={work}>
      <BodyInUseProvider value={inUse}>
        {facts.isError && (
          <Trouble title={t('letters.one.factsFailed')} thrown={facts.error} onRetry={() => void facts.refetch()} />
        )}
        <LetterDesk onSent={onSent} />
      </BodyInUseProvider>
    </WorkProvider>
  );
}

/** Saves the letter when the window goes, tries again when the connection is back, and follows changes from elsewhere. */
function useKeptLetter(session: LetterSession): void {
  const { t } = useSpeech();
  const reachable = useReachable();
  useEffect(
    () => keepUntilSaved({ flush: () => session.autosave.flush(), leave: () => session.autosave.leave() }),
    [session],
  );
  useEffect(() => {
    if (reachable) session.autosave.retryNow();
  }, [reachable, session]);
  const reloaded = t('letters.one.reloaded');
  const follow = useCallback(
    (event: ShellEvent) =>
      void session.follow(event).then(
        (shown) => shown && notify(reloaded),
        () => {},
      ),
    [session, reloaded],
  );
  useShellEvents(follow);
}

function LetterDesk({ onSent }: { onSent: () => void }) {
  const { t } = useSpeech();
  const work = useWork();
  const { session, letter, settled, findings } = work;
  const { settings, rememberPanes } = usePreferences();
  const [form = 48, preview = 52] = settings.panes.letter ?? [];
  const [layout] = useState({ form, preview });
  const [sending, setSending] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const pages = useLetterPages(work);
  const screen = useRef<HTMLDivElement>(null);
  const at = useRef(-1);
  const state = useSyncExternalStore(session.autosave.subscribe, session.autosave.state);
  useEffect(() => {
    document.title = `${settled.subject || t(`letters.kind.${letter.kind}`)} · ${t('app.name')}`;
  }, [settled.subject, letter.kind, t]);

  /** Shows the next field that something was found in, and puts the keys into it. */
  const nextFinding = () => {
    const fields = [...new Set(findings.map(({ field }) => field))];
    const field = fields[++at.current % fields.length];
    const found = screen.current?.querySelector<HTMLElement>(`[data-field="${field}"]`);
    found?.scrollIntoView({ block: 'center' });
    found?.querySelector<HTMLElement>('input, textarea, [contenteditable="true"], a, button')?.focus();
  };
  const keepCopy = () =>
    download(
      `${settled.subject.slice(0, 60) || letter.kind}.json`,
      JSON.stringify(session.current(), null, 2),
      'application/json',
    );
  useLetterCommands({
    pages,
    onSections: () => setChoosing(true),
    onNextFinding: nextFinding,
    onSend: () => setSending(true),
  });
  return (
    <>
      <StatusPlace>
        <SaveStatus autosave={session.autosave} onKeepCopy={keepCopy} />
      </StatusPlace>
      {state.kind === 'conflict' && (
        <ConflictChoice
          title={t('letters.one.conflictTitle')}
          text={t('letters.one.conflictText')}
          keepWords={t('letters.one.keepAsNew')}
          takeWords={t('letters.one.takeTheirs')}
          keepAsNew={async () => {
            const copy = await session.keepAsNew();
            await session.reload();
            go({ screen: 'letters', place: 'letter', letter: copy });
          }}
          takeTheirs={async () => {
            await session.reload();
            onSent();
          }}
          keepCopy={keepCopy}
        />
      )}
      <Panels
        className={classes.screen}
        defaultLayout={layout}
        onLayoutChanged={(next) =>
          rememberPanes(
            'letter',
            [next.form ?? 0, next.preview ?? 0].map((width) => Math.round(width * 10) / 10),
          )
        }
      >
        <Panel id="form" minSize={360}>
          <div className={classes.side} ref={screen}>
            <LetterHead
              sections={{ opened: choosing, onOpened: setChoosing }}
              onNextFinding={nextFinding}
              onSend={() => setSending(true)}
            />
            <LetterForm above={sending && <SendPanel onSent={onSent} onClose={() => setSending(false)} />} />
          </div>
        </Panel>
        <Separator className={classes.splitter} aria-label={t('letters.one.splitter')} />
        <Panel id="preview" minSize={300}>
          <LetterPreview pages={pages} />
        </Panel>
      </Panels>
    </>
  );
}
