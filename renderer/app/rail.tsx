/** The narrow column of screens at the left. */
import { Tooltip } from '@mantine/core';
import {
  CircleQuestionMark,
  Clock3,
  GitCompareArrows,
  LibraryBig,
  type LucideIcon,
  Mail,
  PenLine,
  Settings2,
} from 'lucide-react';
import type { Settings } from '../../shared/rpc/contract.ts';
import { useMaybeSession } from '../plan/use-plan.ts';
import { useSpeech } from '../text/speak.ts';
import { CATALOGUE, type CommandId } from './commands/catalogue.ts';
import { keysForPeople } from './commands/keys.ts';
import { useCommand } from './commands/use-commands.ts';
import classes from './frame.module.css';
import { formatRoute, type Route, useRoute } from './routes.ts';

interface RailLinkProps {
  readonly icon: LucideIcon;
  /** What the tour calls it by. */
  readonly tour?: string;
  readonly name: string;
  readonly command: CommandId;
  /** Null while there is nowhere to go. */
  readonly to: Route | null;
  readonly current: boolean;
}

function RailLink({ icon: Icon, tour, name, command, to, current }: RailLinkProps) {
  const { t } = useSpeech();
  const keys = keysForPeople(CATALOGUE[command].keys ?? '');
  return (
    <Tooltip label={to ? `${name} (${keys})` : t('app.openPlanFirst')} position="right">
      <a
        className={classes.railLink}
        data-tour={tour}
        href={to ? formatRoute(to) : undefined}
        role={to ? undefined : 'link'}
        aria-disabled={to ? undefined : true}
        aria-current={current ? 'page' : undefined}
      >
        <Icon size={20} strokeWidth={1.8} aria-hidden />
        {name}
      </a>
    </Tooltip>
  );
}

function HelpButton() {
  const { t } = useSpeech();
  const help = useCommand('help.open');
  return (
    <Tooltip label={`${t('help.title')} (${keysForPeople(CATALOGUE['help.open'].keys ?? '')})`} position="right">
      <button type="button" className={classes.railLink} aria-expanded={help.on} onClick={help.run}>
        <CircleQuestionMark size={20} strokeWidth={1.8} aria-hidden />
        {t('help.rail')}
      </button>
    </Tooltip>
  );
}

/** Remembered with the panes as `rail: [1]` while a person has hidden it. */
export function isRailHidden({ panes }: Settings): boolean {
  return panes.rail?.[0] === 1;
}

export function Rail() {
  const { t } = useSpeech();
  const route = useRoute();
  const session = useMaybeSession();
  const plan = 'plan' in route ? route.plan : (session?.id ?? null);
  const section = session?.open.view().section ?? null;
  return (
    <nav className={classes.rail} aria-label={t('app.rail')}>
      <RailLink
        icon={LibraryBig}
        tour="library"
        name={t('app.library')}
        command="go.library"
        to={{ screen: 'library', bin: false }}
        current={route.screen === 'library'}
      />
      <RailLink
        icon={PenLine}
        tour="draft"
        name={t('app.draft')}
        command="go.draft"
        to={plan ? { screen: 'draft', plan, section } : null}
        current={route.screen === 'draft' || route.screen === 'reading'}
      />
      <RailLink
        icon={Clock3}
        tour="versions"
        name={t('app.versions')}
        command="go.versions"
        to={plan ? { screen: 'versions', plan, version: null } : null}
        current={route.screen === 'versions'}
      />
      <RailLink
        icon={GitCompareArrows}
        name={t('app.compare')}
        command="go.compare"
        to={plan ? { screen: 'compare', plan, before: null, after: null, at: null } : null}
        current={route.screen === 'compare'}
      />
      <RailLink
        icon={Mail}
        tour="letters"
        name={t('app.letters')}
        command="go.letters"
        to={{ screen: 'letters', place: 'list' }}
        current={route.screen === 'letters'}
      />
      <div className={classes.railSpace} />
      <HelpButton />
      <RailLink
        icon={Settings2}
        name={t('app.settings')}
        command="go.settings"
        to={{ screen: 'settings' }}
        current={route.screen === 'settings' || route.screen === 'agencies'}
      />
    </nav>
  );
}
