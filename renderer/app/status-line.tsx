/** The line at the bottom: what is saved, how many words, where one is, how it is numbered, how large it is shown. */
import { Contrast, Minus, Plus } from 'lucide-react';
import { plainText } from '../../shared/plan/outline.ts';
import { chapterOf } from '../plan/chapter.ts';
import { useMaybeSession, usePlanView, useSession, useWords } from '../plan/use-plan.ts';
import { useSpeech } from '../text/speak.ts';
import { useCommand } from './commands/use-commands.ts';
import classes from './frame.module.css';
import { useKeepCopy } from './keep-copy.ts';
import { usePageLook } from './page-look.ts';
import { useRoute } from './routes.ts';
import { SaveStatus } from './save-status.tsx';
import { useIsDark } from './use-is-dark.ts';

function PlanStatus() {
  const { t } = useSpeech();
  const { autosave } = useSession();
  const keepCopy = useKeepCopy();
  const { plan, labels, chapter, section } = usePlanView();
  const words = useWords();
  const run = chapter === null ? null : chapterOf(plan.sections, chapter);
  const here = plan.sections.find(({ id }) => id === section);
  const place = here ? `${labels.get(here.id) ?? ''} ${plainText(here.title, labels)}`.trim() : '';
  return (
    <>
      <SaveStatus autosave={autosave} onKeepCopy={keepCopy} />
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
      {shown ? <PlanStatus /> : <span className={classes.where} data-status-place />}
      {shown && (route.screen === 'draft' || (route.screen === 'versions' && route.version)) && <Zoom />}
    </footer>
  );
}
