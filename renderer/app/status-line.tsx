/** The line at the bottom: what is saved, how many words, where one is, how it is numbered, how large it is shown. */
import { Contrast } from 'lucide-react';
import { plainText } from '../../shared/plan/outline.ts';
import { chapterOf } from '../plan/chapter.ts';
import { useMaybeSession, usePlanView, useSession, useWords } from '../plan/use-plan.ts';
import { useSpeech } from '../text/speak.ts';
import classes from './frame.module.css';
import { useKeepCopy } from './keep-copy.ts';
import { usePageLook } from './page-look.ts';
import { type Route, useRoute } from './routes.ts';
import { SaveStatus } from './save-status.tsx';
import { useIsDark } from './use-is-dark.ts';
import { ZoomControl } from './zoom-control.tsx';

function PlanStatus() {
  const { t } = useSpeech();
  const { saving } = useSession();
  const keepCopy = useKeepCopy();
  const { plan, labels, chapter, section } = usePlanView();
  const words = useWords();
  const run = chapter === null ? null : chapterOf(plan.sections, chapter);
  const route = useRoute();
  // Whoever reads is where the page is, not where the caret was left.
  const at = route.screen === 'reading' ? route.section : section;
  const here = plan.sections.find(({ id }) => id === at);
  const place = here ? `${labels.get(here.id) ?? ''} ${plainText(here.title, labels)}`.trim() : '';
  return (
    <>
      <SaveStatus autosave={saving} onKeepCopy={keepCopy} />
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

/** The look of the page: dimmed or not in a dark window, and how large. */
function Look() {
  const { t } = useSpeech();
  const dark = useIsDark();
  const { dimmed, setDimmed } = usePageLook();
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
      <ZoomControl />
    </span>
  );
}

/** Whether a screen shows a page whose size can be chosen. */
function hasPage(route: Route): boolean {
  return (
    route.screen === 'draft' || route.screen === 'reading' || (route.screen === 'versions' && route.version !== null)
  );
}

export function StatusLine() {
  const session = useMaybeSession();
  const route = useRoute();
  const shown = session && 'plan' in route;
  return (
    <footer className={classes.status}>
      {shown ? <PlanStatus /> : <span className={classes.where} data-status-place />}
      {shown && hasPage(route) && <Look />}
    </footer>
  );
}
