/** What differs between two states: the list at the left, the pages, and the change one is at. */
import { Button, VisuallyHidden } from '@mantine/core';
import { RefreshCw, TriangleAlert } from 'lucide-react';
import {
  type ReactNode,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Group, Panel, type PanelImperativeHandle, Separator } from 'react-resizable-panels';
import type { VersionSummary } from '../../shared/rpc/contract.ts';
import { usePreferences } from '../app/preferences.tsx';
import { note } from '../app/routes.ts';
import { useSession } from '../plan/use-plan.ts';
import { useSpeech } from '../text/speak.ts';
import { Trouble } from '../ui/trouble.tsx';
import { ChangeStrip } from './change-strip.tsx';
import classes from './compare.module.css';
import { describeChange } from './describe.ts';
import { type Family, filterChanges } from './filter.ts';
import type { LaidOut } from './laid-out.ts';
import { pageItems } from './page-items.ts';
import { Pages } from './pages.tsx';
import type { Painting } from './painted.ts';
import { type Part, partsOf } from './parts.ts';
import type { PagesHandle } from './roll.tsx';
import { SidePane } from './side-pane.tsx';
import type { NamedState, Pair } from './states.ts';
import { useCompareCommands } from './use-compare-commands.ts';
import { useCompareLook } from './use-look.ts';
import { usePlace } from './use-place.ts';
import { useReasons } from './use-reasons.ts';
import { useRestoring } from './use-restoring.ts';
import { ViewBar } from './view-bar.tsx';

interface ComparisonViewProps {
  readonly pair: Pair;
  readonly versions: readonly VersionSummary[];
  readonly names: { readonly before: NamedState; readonly after: NamedState };
  readonly laid: LaidOut;
  readonly stale: boolean;
  /** The names of both states, to stand above the pages. */
  readonly heads: ReactNode;
  readonly at: string | null;
  readonly onAgain: () => void;
}

const NO_PARTS: readonly Part[] = [];

export function ComparisonView(props: ComparisonViewProps) {
  const { pair, versions, names, laid, stale, heads, at, onAgain } = props;
  const speech = useSpeech();
  const { t } = speech;
  const { id } = useSession();
  const { settings, rememberPanes } = usePreferences();
  const [layout] = useState(() => sideLayout(settings.panes.compare));
  const [look, changeLook] = useCompareLook();
  const [families, setFamilies] = useState<ReadonlySet<Family>>(new Set());
  const [section, setSection] = useState<string | null>(null);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  // The list and the pages come first, the form under them a frame later.
  const isDrawn = useDeferredValue(true, false);
  const pages = useRef<PagesHandle>(null);
  const side = useRef<PanelImperativeHandle>(null);

  const { oneColumn, onlyChanged, ignoreNumbers, ignoreFormat } = look;
  const filtered = useMemo(
    () => filterChanges(laid, { families, ignoreNumbers, ignoreFormat, section }),
    [laid, families, ignoreNumbers, ignoreFormat, section],
  );
  const { shown } = filtered;
  const painting = useMemo((): Painting => {
    const marked = new Set(shown);
    return { shows: (change) => marked.has(change), ignoreNumbers, ignoreFormat };
  }, [shown, ignoreNumbers, ignoreFormat]);
  const items = useMemo(
    () => pageItems(laid, { onlyChanged, shows: painting.shows, opened }),
    [laid, onlyChanged, painting, opened],
  );
  const { current, asked, goTo } = usePlace(laid, shown, at);

  const key = current === null ? null : laid.keys[current]!;
  const { before, after } = pair;
  useEffect(() => note({ screen: 'compare', plan: id, before, after, at: key }), [id, before, after, key]);

  // What somebody went to comes into sight; what they only clicked on is there already.
  const seen = useRef(current);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asking again shows it again
  useLayoutEffect(() => {
    if (current === null || seen.current === current) return;
    seen.current = current;
    pages.current?.show(laid.rowOf[current]!);
  }, [current, asked]);

  const select = useCallback(
    (change: number) => {
      seen.current = null;
      goTo(change);
    },
    [goTo],
  );
  const pick = useCallback(
    (change: number) => {
      seen.current = change;
      goTo(change, true);
    },
    [goTo],
  );
  /** The end of the current move that was jumped to. */
  const [end, setEnd] = useState(-1);
  const jump = useCallback(
    (row: number) => {
      setEnd(row);
      const { change, other } = laid.rows[row]!;
      if (painting.shows(change)) pick(change);
      pages.current?.show(row);
      pages.current?.flash([row, other]);
    },
    [laid, painting, pick],
  );

  const unfold = useCallback((first: number) => setOpened((all) => new Set(all).add(first)), []);

  const reasons = useReasons(pair);
  const restoring = useRestoring(onAgain);
  const parts = useMemo(
    () => (current !== null && after === 'draft' && before !== 'draft' ? partsOf(laid, current) : NO_PARTS),
    [laid, current, before, after],
  );
  const restore = (part: Part) => void restoring.part(before, names.before.name, part);
  const ownRow = current === null ? -1 : laid.rowOf[current]!;
  const row = end !== -1 && laid.rows[end]?.change === current ? end : ownRow;
  const otherEnd = row === -1 ? -1 : laid.rows[row]!.other;

  useCompareCommands({
    ...{ pair, versions, names, laid, shown, current, painting, look, changeLook, side },
    reasons: reasons.texts,
    beforeExport: () => reasons.keeper?.flush() ?? Promise.resolve(),
    onGo: select,
    onOtherEnd: otherEnd === -1 ? null : () => jump(otherEnd),
    onRestorePart: parts[0] ? () => restore(parts[0]!) : null,
    onRestoreWhole: before === 'draft' ? null : () => void restoring.whole(before, names.before.name),
  });

  const place = current === null ? 0 : shown.indexOf(current) + 1;
  const said =
    current === null
      ? ''
      : t('compare.announce', { at: place, of: shown.length, what: describeChange(laid, current, speech).title });
  const showRow = (to: number) => pages.current?.show(to);
  const showAll = () => {
    setFamilies(new Set());
    setSection(null);
    changeLook({ ignoreNumbers: false, ignoreFormat: false });
  };
  return (
    <Group
      className={classes.screen}
      defaultLayout={layout}
      onLayoutChanged={(next) =>
        rememberPanes(
          'compare',
          [next.changes ?? 0, next.pages ?? 0].map((width) => Math.round(width * 10) / 10),
        )
      }
    >
      <Panel id="changes" panelRef={side} collapsible minSize={236} maxSize="45%">
        <SidePane
          laid={laid}
          filtered={filtered}
          families={families}
          onFamilies={setFamilies}
          section={section}
          onSection={setSection}
          current={current}
          reasons={reasons.texts}
          older={before === 'draft' ? null : names.before.name}
          onSelect={(change) => (painting.shows(change) ? select(change) : showRow(laid.rowOf[change]!))}
          onRow={showRow}
          onShowAll={showAll}
        />
      </Panel>
      <Separator className={classes.splitter} aria-label={t('compare.splitter')} />
      <Panel id="pages" minSize={420}>
        <div className={classes.main} data-pane="pages">
          {heads}
          {stale && !restoring.busy && (
            <div className={classes.notice} role="status">
              <RefreshCw size={16} aria-hidden />
              <span>{t('compare.stale')}</span>
              <Button size="compact-sm" h={28} variant="light" onClick={onAgain}>
                {t('compare.again')}
              </Button>
            </div>
          )}
          {laid.comparison.limits.map(({ what, lines }) => (
            <div key={what} className={classes.notice}>
              <TriangleAlert size={16} aria-hidden />
              <span>{t(`compare.limits.${what}`, { count: lines })}</span>
            </div>
          ))}
          {reasons.failure !== null && (
            <Trouble title={t('compare.reasonsFailed')} thrown={reasons.failure} onRetry={reasons.readAgain} />
          )}
          <Pages
            ref={pages}
            laid={laid}
            items={items}
            oneColumn={oneColumn}
            painting={painting}
            current={current}
            onSelect={pick}
            onJump={jump}
            onUnfold={unfold}
          />
          {isDrawn && current !== null && (
            <ChangeStrip
              laid={laid}
              change={current}
              reason={reasons.keeper ? (reasons.texts[key!] ?? '') : null}
              onReason={(text) => reasons.keeper?.write(key!, text)}
              onReasonLeft={() => void reasons.keeper?.flush()}
              parts={parts}
              onRestore={restore}
              busy={restoring.busy}
              onOtherEnd={otherEnd === -1 ? null : () => jump(otherEnd)}
            />
          )}
          <ViewBar at={place} of={shown.length} look={look} onLook={changeLook} />
          <VisuallyHidden role="status" aria-live="polite">
            {said}
          </VisuallyHidden>
        </div>
      </Panel>
    </Group>
  );
}

/** Width of the list in percent, as a person left it; else what suits the window. */
function sideLayout(remembered: readonly number[] | undefined): { changes: number; pages: number } {
  const [changes, pages] = remembered?.length === 2 ? remembered : window.innerWidth < 1250 ? [27, 73] : [22, 78];
  return { changes: changes ?? 22, pages: pages ?? 78 };
}
