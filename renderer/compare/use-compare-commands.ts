/** What commands do on the compare screen. */
import type { RefObject } from 'react';
import type { PanelImperativeHandle } from 'react-resizable-panels';
import type { ComparedState } from '../../shared/compare/compared.ts';
import { comparisonHtml } from '../../shared/compare/report/html.ts';
import type { Plan } from '../../shared/plan/model.ts';
import type { ComparisonFormat, VersionSummary } from '../../shared/rpc/contract.ts';
import { useDeeds } from '../app/commands/use-commands.ts';
import { exportComparison } from '../app/exports.tsx';
import { usePreferences } from '../app/preferences.tsx';
import { useSession } from '../plan/use-plan.ts';
import { useShell } from '../rpc/use-shell.ts';
import { useSpeech } from '../text/speak.ts';
import { notify } from '../ui/notify.tsx';
import { copiedChanges, copyRich } from './copy.ts';
import { stepFrom } from './filter.ts';
import type { LaidOut } from './laid-out.ts';
import type { Painting } from './painted.ts';
import { printDocument } from './print.ts';
import type { NamedState, Pair, StateId } from './states.ts';
import type { CompareLook } from './use-look.ts';

interface CompareCommands {
  readonly pair: Pair;
  readonly versions: readonly VersionSummary[];
  readonly names: { readonly before: NamedState; readonly after: NamedState };
  readonly laid: LaidOut;
  readonly shown: readonly number[];
  readonly current: number | null;
  readonly painting: Painting;
  readonly reasons: Readonly<Record<string, string>>;
  readonly look: CompareLook;
  readonly changeLook: (change: Partial<CompareLook>) => void;
  readonly side: RefObject<PanelImperativeHandle | null>;
  /** Resolves when everything typed here is kept, so that a file has it. */
  readonly beforeExport: () => Promise<void>;
  readonly onGo: (change: number) => void;
  readonly onOtherEnd: (() => void) | null;
  readonly onRestorePart: (() => void) | null;
  readonly onRestoreWhole: (() => void) | null;
}

/** The parts in the order F6 goes through them. */
const PARTS = ['[data-pane=changes]', '[data-pane=pages] > section', '[data-pane=pages] textarea'];

export function useCompareCommands(given: CompareCommands): void {
  const { pair, versions, names, laid, shown, current, painting, reasons, look, changeLook, side } = given;
  const shell = useShell();
  const session = useSession();
  const speech = useSpeech();
  const { author } = usePreferences().settings;

  const step = (way: 1 | -1) => {
    const to = stepFrom(shown, current, way);
    if (to !== null) given.onGo(to);
  };
  const flip = (name: keyof CompareLook) => ({ run: () => changeLook({ [name]: !look[name] }), on: look[name] });
  const send = (format: ComparisonFormat) => ({
    run: () => {
      const name = speech.t('compare.exportName', { before: names.before.name, after: names.after.name });
      void given.beforeExport().then(() => exportComparison(shell, session, { ...pair, format, name }, speech));
    },
  });
  const stateOf = (id: StateId, name: string, plan: Plan): ComparedState => {
    const version = versions.find((one) => one.id === id);
    if (version) return { plan, name, author: version.author, savedAt: version.createdAt };
    const saved = session.autosave.state();
    return { plan, name, author, savedAt: saved.kind === 'saved' ? saved.at : new Date().toISOString() };
  };
  const copy = () => {
    const told = [names.before.name, names.after.name] as const;
    copyRich(copiedChanges({ laid, shown, names: told, reasons, speech, painting }));
    notify(speech.t('compare.copied', { count: shown.length }));
  };
  const print = () =>
    printDocument(
      comparisonHtml(
        {
          before: stateOf(pair.before, names.before.name, laid.before.plan),
          after: stateOf(pair.after, names.after.name, laid.after.plan),
          comparison: laid.comparison,
          reasons,
        },
        speech.language,
      ),
    );

  useDeeds({
    'compare.next': { run: () => step(1), enabled: shown.length > 0 },
    'compare.previous': { run: () => step(-1), enabled: shown.length > 0 },
    'compare.other-end': { run: () => given.onOtherEnd?.(), enabled: given.onOtherEnd !== null },
    'compare.one-column': flip('oneColumn'),
    'compare.only-changed': flip('onlyChanged'),
    'compare.ignore-numbers': flip('ignoreNumbers'),
    'compare.ignore-format': flip('ignoreFormat'),
    'compare.restore-part': { run: () => given.onRestorePart?.(), enabled: given.onRestorePart !== null },
    'compare.restore-whole': { run: () => given.onRestoreWhole?.(), enabled: given.onRestoreWhole !== null },
    'compare.export-redline': send('docx-redline'),
    'compare.export-table': send('docx-table'),
    'compare.export-html': send('html'),
    'compare.copy': { run: copy, enabled: shown.length > 0 },
    'compare.print': { run: print },
    'plan.print': { run: print },
    'view.outline': { run: () => toggle(side.current) },
    'view.next-pane': { run: focusNextPart },
  });
}

function toggle(panel: PanelImperativeHandle | null): void {
  if (panel?.isCollapsed()) panel.expand();
  else panel?.collapse();
}

function focusNextPart(): void {
  const parts = PARTS.map((part) => document.querySelector<HTMLElement>(part)).filter((part) =>
    part?.checkVisibility(),
  );
  const at = parts.findIndex((part) => part?.contains(document.activeElement));
  parts[(at + 1) % parts.length]?.focus();
}
