/** The line at the bottom: what is saved, how many words, where one is, how it is numbered, how large it is shown. */
import { Menu } from '@mantine/core';
import { Contrast } from 'lucide-react';
import type { Scheme } from '../../shared/plan/model.ts';
import { plainText } from '../../shared/plan/outline.ts';
import { chapterOf } from '../plan/chapter.ts';
import { useMaybeSession, usePlanView, useSession, useWords } from '../plan/use-plan.ts';
import { useSpeech } from '../text/speak.ts';
import { CommandItem } from '../ui/command-item.tsx';
import { useCommand } from './commands/use-commands.ts';
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
  const route = useRoute();
  // Whoever reads is where the page is, not where the caret was left.
  const at = route.screen === 'reading' ? route.section : section;
  const within = route.screen === 'reading' ? route.section : chapter;
  const run = within === null ? null : chapterOf(plan.sections, within);
  const inChapter = run ? plan.sections.slice(run.start, run.end) : [];
  const here = plan.sections.find(({ id }) => id === at);
  const place = here ? `${labels.get(here.id) ?? ''} ${plainText(here.title, labels)}`.trim() : '';
  return (
    <>
      <SaveStatus autosave={saving} onKeepCopy={keepCopy} />
      {words.isCounted(plan.sections) && (
        <span className={classes.quiet}>{t('status.words', { count: words.sum(plan.sections) })}</span>
      )}
      {words.isCounted(inChapter) && (
        <span className={classes.quiet}>{t('status.chapterWords', { count: words.sum(inChapter) })}</span>
      )}
      <span className={classes.where}>{place && t('status.here', { place })}</span>
      <NumberingControl scheme={plan.scheme} />
    </>
  );
}

/** How the plan is numbered, and the ways to change it. */
function NumberingControl({ scheme }: { scheme: Scheme }) {
  const { t } = useSpeech();
  const { there } = useCommand('number.follow');
  const said = t('numbering.status', {
    keeping: t(scheme.numbering === 'kept' ? 'numbering.statusKept' : 'numbering.statusFollow'),
    digits: t(scheme.digits === 'thai' ? 'inspector.thaiDigits' : 'inspector.arabicDigits'),
  });
  if (!there) return <span className={classes.quiet}>{said}</span>;
  return (
    <Menu position="top-end" shadow="md">
      <Menu.Target>
        <button type="button" className={classes.statusButton}>
          {said}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <CommandItem id="number.follow" current={scheme.numbering !== 'kept'} />
        <CommandItem id="number.keep" current={scheme.numbering === 'kept'} />
        <Menu.Divider />
        <CommandItem id="number.renumber" />
      </Menu.Dropdown>
    </Menu>
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
