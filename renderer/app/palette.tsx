/** The command box (Ctrl+K): every command that can be run now, and the sections of the open plan. */
import {
  createSpotlight,
  Spotlight,
  type SpotlightActionData,
  type SpotlightActionGroupData,
} from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import { FileText, Search } from 'lucide-react';
import { useRef, useState, useSyncExternalStore } from 'react';
import { plainText } from '../../shared/plan/outline.ts';
import type { PlanSummary } from '../../shared/rpc/contract.ts';
import type { PlanSession } from '../plan/plan-session.ts';
import { useMaybeSession } from '../plan/use-plan.ts';
import { useShell } from '../rpc/use-shell.ts';
import { commandTitle, groupTitle, useSpeech } from '../text/speak.ts';
import { Keys } from '../ui/keys.tsx';
import { CATALOGUE, COMMAND_GROUPS } from './commands/catalogue.ts';
import { keysForPeople } from './commands/keys.ts';
import { useDeeds, useRegistry } from './commands/use-commands.ts';
import { usePreferences } from './preferences.tsx';
import { byRecency } from './recent-plans.ts';
import { go } from './routes.ts';

const [store, palette] = createSpotlight();

/** Lines shown at once. */
const MOST = 40;
/** Plans opened last that are offered before anything is typed. */
const RECENT_PLANS = 5;

function sectionActions(session: PlanSession): SpotlightActionData[] {
  const { plan, labels } = session.open.view();
  return plan.sections.map((section) => ({
    id: `section:${section.id}`,
    label: `${labels.get(section.id) ?? ''} ${plainText(section.title, labels)}`.trim(),
    onClick: () => {
      go({ screen: 'draft', plan: session.id, section: section.id });
      session.open.goTo(section.id);
    },
  }));
}

function planActions(plans: readonly PlanSummary[]): SpotlightActionData[] {
  return plans.map(({ id, title, edition }) => ({
    id: `plan:${id}`,
    label: `${title} ${edition}`.trim(),
    leftSection: <FileText size={18} aria-hidden />,
    onClick: () => go({ screen: 'draft', plan: id, section: null }),
  }));
}

const matches = (text: string, words: readonly string[]) => words.every((word) => text.includes(word));

export function Palette() {
  const { t, language } = useSpeech();
  const registry = useRegistry();
  const session = useMaybeSession();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const { client } = useShell();
  const { settings } = usePreferences();
  const plans = useQuery({ queryKey: ['plans'], queryFn: () => client.plans.list({}), enabled: open });
  /** What had the focus before. The box has the caret so soon that its own way to give it back would be too late to ask. */
  const keysWereIn = useRef<Element | null>(null);
  useSyncExternalStore(registry.subscribe, registry.version);

  const show = (words: string) => {
    if (!open) keysWereIn.current = document.activeElement;
    setQuery(words);
    palette.open();
  };
  const close = () => {
    setOpen(false);
    const { activeElement, body } = document;
    const isNowhere =
      activeElement === null || activeElement === body || activeElement.closest('[role=dialog]') !== null;
    if (isNowhere && keysWereIn.current instanceof HTMLElement) keysWereIn.current.focus({ preventScroll: true });
  };
  useDeeds({
    'palette.open': { run: () => show('') },
    'plan.export': { run: () => show(commandTitle('plan.export', language)), enabled: session !== null },
  });

  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const available = open ? registry.available().filter((id) => !CATALOGUE[id].unlisted) : [];
  const groups: SpotlightActionGroupData[] = COMMAND_GROUPS.map((group) => ({
    group: groupTitle(group, language),
    actions: available
      .filter((id) => CATALOGUE[id].group === group)
      .filter((id) => matches(`${commandTitle(id, 'th')} ${commandTitle(id, 'en')}`.toLowerCase(), words))
      .map((id) => {
        const { icon: Icon, keys } = CATALOGUE[id];
        return {
          id,
          label: commandTitle(id, language),
          leftSection: <Icon size={18} aria-hidden />,
          rightSection: keys ? <Keys>{keysForPeople(keys)}</Keys> : undefined,
          onClick: () => registry.run(id),
        };
      }),
  }));
  const held = open ? (plans.data ?? []).filter((plan) => plan.binnedAt === null && plan.id !== session?.id) : [];
  if (words.length === 0) {
    const actions = planActions(byRecency(held, settings.recent).recent.slice(0, RECENT_PLANS));
    groups.unshift({ group: t('library.recent'), actions });
  }
  if (open && session && words.length > 0) {
    const sections = sectionActions(session).filter(({ label }) => matches(label?.toLowerCase() ?? '', words));
    groups.push({ group: t('app.paletteSections'), actions: sections });
  }
  if (words.length > 0) {
    const actions = planActions(held).filter(({ label }) => matches(label?.toLowerCase() ?? '', words));
    groups.push({ group: t('app.palettePlans'), actions });
  }

  return (
    <Spotlight
      store={store}
      actions={groups.filter(({ actions }) => actions.length > 0)}
      // What is given matches already.
      filter={(_query, actions) => actions}
      limit={MOST}
      query={query}
      onQueryChange={setQuery}
      onSpotlightOpen={() => setOpen(true)}
      onSpotlightClose={close}
      shortcut={null}
      overlayProps={{ backgroundOpacity: 0.3, blur: 0 }}
      scrollable
      maxHeight="min(520px, 70vh)"
      size={640}
      // There at once and with the caret: what is typed right after the keys must not land in the page.
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': t('app.palette') } }}
      nothingFound={t('app.paletteNothing')}
      searchProps={{
        leftSection: <Search size={18} aria-hidden />,
        placeholder: t('app.paletteHint'),
        autoFocus: true,
        'aria-label': t('app.palette'),
      }}
    />
  );
}
