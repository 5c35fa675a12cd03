/** The frame around every screen, and which screen is in it. */
import { Button } from '@mantine/core';
import { CompareScreen } from '../compare/compare-screen.tsx';
import { DraftScreen } from '../draft/draft-screen.tsx';
import { DraftSkeleton } from '../draft/draft-skeleton.tsx';
import { FindScreen } from '../find/find-screen.tsx';
import { HelpPanel } from '../help/help-panel.tsx';
import { LettersScreen } from '../letters/letters-screen.tsx';
import { LibraryScreen } from '../library/library-screen.tsx';
import { ReadingScreen } from '../reading/reading-screen.tsx';
import { useShell } from '../rpc/use-shell.ts';
import { AgenciesScreen } from '../settings/agencies-screen.tsx';
import { SettingsScreen } from '../settings/settings-screen.tsx';
import { useSpeech } from '../text/speak.ts';
import { Tour } from '../tour/tour.tsx';
import { AfterAMoment } from '../ui/after-a-moment.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { VersionsScreen } from '../versions/versions-screen.tsx';
import { ConflictPanel } from './conflict-panel.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { FileDrop } from './file-drop.tsx';
import { useFocusMode } from './focus-mode.ts';
import classes from './frame.module.css';
import { usePlanHolder } from './plan-holder.tsx';
import { usePreferences } from './preferences.tsx';
import { isRailHidden, Rail } from './rail.tsx';
import { formatRoute, useRoute } from './routes.ts';
import { StatusLine } from './status-line.tsx';
import { TitleBar } from './title-bar.tsx';

function Screen() {
  const { t } = useSpeech();
  const route = useRoute();
  const { session, failure, retry } = usePlanHolder();
  if (route.screen === 'library') return <LibraryScreen bin={route.bin} />;
  if (route.screen === 'settings') return <SettingsScreen />;
  if (route.screen === 'agencies') return <AgenciesScreen agency={route.agency} />;
  if (route.screen === 'find') return <FindScreen />;
  if (route.screen === 'letters') return <LettersScreen at={route} />;
  if (failure !== null) {
    return (
      <Trouble title={t('draft.failed')} thrown={failure} onRetry={retry}>
        <Button size="xs" variant="subtle" component="a" href={formatRoute({ screen: 'library', bin: false })}>
          {t('draft.toLibrary')}
        </Button>
      </Trouble>
    );
  }
  if (session?.id !== route.plan) {
    return (
      <AfterAMoment>
        <DraftSkeleton />
      </AfterAMoment>
    );
  }
  if (route.screen === 'versions') return <VersionsScreen key={session.id} version={route.version} />;
  if (route.screen === 'reading') return <ReadingScreen key={session.id} start={route.section} />;
  if (route.screen === 'compare') return <CompareScreen key={session.id} route={route} />;
  return <DraftScreen key={session.id} />;
}

export function Frame() {
  const { client } = useShell();
  const route = useRoute();
  const { session } = usePlanHolder();
  const railHidden = isRailHidden(usePreferences().settings);
  const alone = useFocusMode();
  const bare = railHidden || alone;
  return (
    <div className={classes.frame} data-bare={bare || undefined} data-alone={alone || undefined}>
      {!bare && <Rail />}
      {!alone && <TitleBar />}
      <main className={classes.screen}>
        <ErrorBoundary client={client} chance={route.screen}>
          {session && <ConflictPanel />}
          <Screen />
        </ErrorBoundary>
      </main>
      {!alone && <StatusLine />}
      <FileDrop />
      <HelpPanel />
      {!alone && <Tour />}
    </div>
  );
}
