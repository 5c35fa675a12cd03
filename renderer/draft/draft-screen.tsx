/** The workbench: outline, page and inspector beside one another, and where one is in the address. */
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Group, Panel, type PanelImperativeHandle, Separator } from 'react-resizable-panels';
import { note, type Route, useNavigation } from '../app/routes.ts';
import type { EditorHandle, SelectionState } from '../editor/editor-handle.ts';
import { FindPanel } from '../find/find-panel.tsx';
import { useFindCommands } from '../find/use-find-commands.ts';
import { type Proposal, ProposalContext } from '../numbering/proposal.ts';
import { ProposalPanel } from '../numbering/proposal-panel.tsx';
import { useNumberingCommands } from '../numbering/use-numbering-commands.ts';
import { OutlinePane } from '../outline/outline-pane.tsx';
import { usePlanView, useSession } from '../plan/use-plan.ts';
import { useSpeech } from '../text/speak.ts';
import classes from './draft.module.css';
import { Inspector } from './inspector.tsx';
import { PageArea } from './page-area.tsx';
import { BreakingPanel } from './reference/breaking-panel.tsx';
import { useReferences } from './reference/use-references.ts';
import { useBesideCommands } from './use-beside-commands.ts';
import { useDraftCommands } from './use-draft-commands.ts';
import { useFocusCommands } from './use-focus-commands.ts';
import { usePaneCommands } from './use-pane-commands.ts';
import { useRoomForPage } from './use-room-for-page.ts';
import { WritingArea } from './writing-area.tsx';

export function DraftScreen() {
  const [proposal, hold] = useState<Proposal | null>(null);
  const holder = useMemo(() => ({ proposal, hold }), [proposal]);
  return (
    <ProposalContext value={holder}>
      <Workbench />
    </ProposalContext>
  );
}

function Workbench() {
  const { t } = useSpeech();
  const { open, id } = useSession();
  const view = usePlanView();
  const outline = useRef<PanelImperativeHandle>(null);
  const inspector = useRef<PanelImperativeHandle>(null);
  const { group, start, onLayoutChanged } = useRoomForPage(inspector);
  const editor = useRef<EditorHandle>(null);
  const [selection, setSelection] = useState<SelectionState | null>(null);
  const [tab, setTab] = useState('plan');
  /** Forms in a pane that is folded away are not there for anybody. */
  const [shut, setShut] = useState(false);
  // The page and the outline come first; the forms beside them a frame later.
  const isPageThere = useDeferredValue(true, false);

  // The address leads when somebody goes somewhere, else it follows.
  const follow = useCallback(
    (route: Route) => {
      if (route.screen !== 'draft' || route.plan !== id || route.section === null) return;
      if (route.section !== open.view().section) open.goTo(route.section);
    },
    [open, id],
  );
  useNavigation(follow);
  useEffect(() => note({ screen: 'draft', plan: id, section: view.section }), [id, view.section]);
  useEffect(() => {
    document.title = `${view.plan.meta.title.text} · ${t('app.name')}`;
  }, [view.plan.meta.title.text, t]);

  const find = useFindCommands({ outline, inspector });
  const showTab = (to: string) => {
    find.giveWay();
    setTab(to);
  };
  usePaneCommands({ outline, inspector, showTab });
  const references = useReferences(selection);
  useDraftCommands(editor, selection, references);
  useNumberingCommands();
  const { focused, emphasis } = useFocusCommands(editor);
  const beside = useBesideCommands({ outline, inspector });

  return (
    <Group
      className={classes.screen}
      data-focus={focused || undefined}
      elementRef={group}
      defaultLayout={start}
      onLayoutChanged={onLayoutChanged}
    >
      <Panel id="outline" panelRef={outline} collapsible minSize={190} maxSize="45%">
        <OutlinePane onNeeded={() => outline.current?.expand()} />
      </Panel>
      <Separator className={classes.splitter} aria-label={t('draft.splitter')} />
      <Panel id="page" minSize={beside ? 570 : 340}>
        <WritingArea
          beside={beside}
          above={
            <>
              <ProposalPanel />
              {references.breaking && (
                <BreakingPanel
                  breaking={references.breaking}
                  onGo={references.goTo}
                  onClose={references.closeBreaking}
                />
              )}
            </>
          }
        >
          <PageArea
            editor={editor}
            selection={selection}
            onSelection={setSelection}
            references={references}
            focused={focused}
            emphasis={emphasis}
          />
        </WritingArea>
      </Panel>
      <Separator className={classes.splitter} aria-label={t('draft.splitter')} />
      <Panel
        id="inspector"
        panelRef={inspector}
        collapsible
        minSize={240}
        maxSize="45%"
        onResize={({ inPixels }) => setShut(inPixels < 1)}
      >
        {isPageThere && (
          <div className={classes.fill} data-shut={shut || undefined}>
            {find.isOpen ? <FindPanel inPlan /> : <Inspector tab={tab} onTab={setTab} />}
          </div>
        )}
      </Panel>
    </Group>
  );
}
