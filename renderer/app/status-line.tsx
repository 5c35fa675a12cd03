/** The line at the bottom: what is saved, how many words, where one is, how it is numbered, how large it is shown. */
import { CircleAlert, CircleCheck, CloudUpload, Contrast, Minus, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { plainText } from '../../shared/plan/outline.ts';
import { chapterOf } from '../plan/chapter.ts';
import { useMaybeSession, usePlanView, useSaveState, useWords } from '../plan/use-plan.ts';
import { readFailure, sayFailure } from '../rpc/failures.ts';
import { useReachable } from '../rpc/use-shell.ts';
import { useSpeech } from '../text/speak.ts';
import { useCommand } from './commands/use-commands.ts';
import classes from './frame.module.css';
import { useKeepCopy } from './keep-copy.ts';
import { usePageLook } from './page-look.ts';
import { useRoute } from './routes.ts';
import { useIsDark } from './use-is-dark.ts';

function Saved() {
  const { t, clock, language } = useSpeech();
  const state = useSaveState();
  const session = useMaybeSession();
  const reachable = useReachable();
  const keepCopy = useKeepCopy();
  const seconds = useCountdown(state.kind === 'failed' ? state.retryIn : 0);
  const lost = state.kind === 'failed' && (!reachable || readFailure(state.error).kind === 'unreachable');
  const words = () => {
    if (lost) return t('status.lost');
    switch (state.kind) {
      case 'saved':
        return t('status.saved', { time: clock(state.at) });
      case 'waiting':
        return t('status.waiting');
      case 'saving':
        return state.again ? t('status.retrying') : t('status.saving');
      case 'failed':
        return `${sayFailure(state.error, language)} ${t('status.failed', { seconds })}`;
      case 'conflict':
        return t('status.conflict');
    }
  };
  const Icon = state.kind === 'saved' ? CircleCheck : state.kind === 'failed' ? CircleAlert : CloudUpload;
  return (
    <>
      <span className={classes.saved} data-kind={state.kind} data-testid="save-state" role="status">
        <Icon size={15} aria-hidden />
        {words()}
      </span>
      {state.kind === 'failed' && (
        <>
          <button type="button" className={classes.statusButton} onClick={() => session?.autosave.retryNow()}>
            {t('status.saveNow')}
          </button>
          <button type="button" className={classes.statusButton} onClick={keepCopy}>
            {t('status.keepCopy')}
          </button>
        </>
      )}
    </>
  );
}

/** Whole seconds left of a wait that begins when `milliseconds` changes. */
function useCountdown(milliseconds: number): number {
  const [left, setLeft] = useState(milliseconds);
  useEffect(() => {
    setLeft(milliseconds);
    if (milliseconds === 0) return;
    const timer = setInterval(() => setLeft((before) => Math.max(0, before - 1000)), 1000);
    return () => clearInterval(timer);
  }, [milliseconds]);
  return Math.ceil(left / 1000);
}

function PlanStatus() {
  const { t } = useSpeech();
  const { plan, labels, chapter, section } = usePlanView();
  const words = useWords();
  const run = chapter === null ? null : chapterOf(plan.sections, chapter);
  const here = plan.sections.find(({ id }) => id === section);
  const place = here ? `${labels.get(here.id) ?? ''} ${plainText(here.title, labels)}`.trim() : '';
  return (
    <>
      <Saved />
      <span className={classes.quiet}>{t('status.words', { count: words.sum(plan.sections) })}</span>
      {run && (
        <span className={classes.quiet}>
          {t('status.chapterWords', { count: words.sum(plan.sections.slice(run.start, run.end)) })}
        </span>
      )}
      <span className={classes.where}>{place && t('status.here', { place })}</span>
      <span className={classes.quiet}>
        {t('status.numbering', {
          scheme: plan.scheme.digits === 'thai' ? t('inspector.thaiDigits') : t('inspector.arabicDigits'),
        })}
      </span>
    </>
  );
}

function Zoom() {
  const { t } = useSpeech();
  const dark = useIsDark();
  const zoomIn = useCommand('view.zoom-in');
  const zoomOut = useCommand('view.zoom-out');
  const { zoom, setZoom, dimmed, setDimmed } = usePageLook();
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center' }}>
      {dark && (
        <button
          type="button"
          className={classes.statusButton}
          aria-pressed={dimmed}
          aria-label={t('status.dimPage')}
          title={t('status.dimPage')}
          onClick={() => setDimmed(!dimmed)}
        >
          <Contrast size={15} aria-hidden />
        </button>
      )}
      <button type="button" className={classes.statusButton} aria-label={t('status.zoomOut')} onClick={zoomOut.run}>
        <Minus size={15} aria-hidden />
      </button>
      <button
        type="button"
        className={classes.statusButton}
        title={t('status.zoomReset')}
        onClick={() => setZoom(null)}
      >
        {t('status.zoom', { percent: zoom })}
      </button>
      <button type="button" className={classes.statusButton} aria-label={t('status.zoomIn')} onClick={zoomIn.run}>
        <Plus size={15} aria-hidden />
      </button>
    </span>
  );
}

export function StatusLine() {
  const session = useMaybeSession();
  const route = useRoute();
  const shown = session && 'plan' in route;
  return (
    <footer className={classes.status}>
      {shown ? <PlanStatus /> : <span className={classes.where} />}
      {shown && (route.screen === 'draft' || (route.screen === 'versions' && route.version)) && <Zoom />}
    </footer>
  );
}
