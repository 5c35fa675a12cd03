import { CircleAlert, CircleCheck, CloudUpload } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { readFailure, sayFailure } from '../rpc/failures.ts';
import { useReachable } from '../rpc/use-shell.ts';
import type { Autosave } from '../saving/autosave.ts';
import { useSpeech } from '../text/speak.ts';
import classes from './frame.module.css';

interface SaveStatusProps {
  readonly autosave: Pick<Autosave<unknown, unknown>, 'subscribe' | 'state' | 'retryNow'>;
  /** Keeps what is in the window as a file. */
  readonly onKeepCopy: () => void;
}

/** Whether what is written is in the library, in words, and what to do while it is not. */
export function SaveStatus({ autosave, onKeepCopy }: SaveStatusProps) {
  const { t, clock, language } = useSpeech();
  const state = useSyncExternalStore(autosave.subscribe, autosave.state);
  const reachable = useReachable();
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
          <button type="button" className={classes.statusButton} onClick={() => autosave.retryNow()}>
            {t('status.saveNow')}
          </button>
          <button type="button" className={classes.statusButton} onClick={onKeepCopy}>
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
