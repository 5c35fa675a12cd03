/** The bar at the top: menu, the plan's name, the command box, language and light. */
import { ActionIcon, SegmentedControl, Tooltip } from '@mantine/core';
import { ChevronRight, Moon, Search, Sun } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import type { Language } from '../../shared/errors.ts';
import { frontOf } from '../../shared/plan/front.ts';
import type { PlanSession } from '../plan/plan-session.ts';
import { useMaybeSession } from '../plan/use-plan.ts';
import { useSpeech } from '../text/speak.ts';
import { Keys } from '../ui/keys.tsx';
import { CATALOGUE } from './commands/catalogue.ts';
import { keysForPeople } from './commands/keys.ts';
import { useCommand } from './commands/use-commands.ts';
import classes from './frame.module.css';
import { MainMenu } from './main-menu.tsx';
import { usePreferences } from './preferences.tsx';
import { useRoute } from './routes.ts';
import { useIsDark } from './use-is-dark.ts';

function PlanName({ session }: { session: PlanSession }) {
  const { plan } = useSyncExternalStore(session.open.subscribe, session.open.view);
  const { title, edition } = frontOf(plan);
  return (
    <>
      <ChevronRight size={15} aria-hidden style={{ flexShrink: 0 }} />
      <span className={classes.planName} title={title}>
        {title} {edition}
      </span>
    </>
  );
}

export function TitleBar() {
  const { t, language } = useSpeech();
  const { change } = usePreferences();
  const dark = useIsDark();
  const route = useRoute();
  const session = useMaybeSession();
  const palette = useCommand('palette.open');
  const theme = useCommand('app.theme');
  return (
    <header className={classes.title}>
      <MainMenu />
      <p className={classes.crumbs}>
        <span className={classes.product}>{t('app.name')}</span>
        {session && 'plan' in route && <PlanName session={session} />}
      </p>
      <button type="button" className={classes.command} data-tour="help" onClick={palette.run}>
        <Search size={15} aria-hidden />
        <span>{t('app.palette')}</span>
        <Keys>{keysForPeople(CATALOGUE['palette.open'].keys ?? '')}</Keys>
      </button>
      <SegmentedControl
        size="xs"
        aria-label={t('app.languageSwitch')}
        value={language}
        onChange={(value) => void change({ language: value as Language }).catch(() => {})}
        data={[
          { value: 'th', label: 'ไทย' },
          { value: 'en', label: 'EN' },
        ]}
      />
      <Tooltip label={dark ? t('app.light') : t('app.dark')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          c="var(--mantine-color-text)"
          size={32}
          aria-label={dark ? t('app.light') : t('app.dark')}
          onClick={theme.run}
        >
          {dark ? <Sun size={18} aria-hidden /> : <Moon size={18} aria-hidden />}
        </ActionIcon>
      </Tooltip>
    </header>
  );
}
