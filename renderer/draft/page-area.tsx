/** The page in the middle: its toolbar, and the chapter on a sheet of A4. */
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { BookPlus, FileText, Minimize } from 'lucide-react';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Id } from '../../shared/plan/model.ts';
import { plainText } from '../../shared/plan/outline.ts';
import { useCommand, useDeeds } from '../app/commands/use-commands.ts';
import { setFocusMode } from '../app/focus-mode.ts';
import { usePageFit, usePageLook, useSteadyScroll } from '../app/page-look.ts';
import { useIsDark } from '../app/use-is-dark.ts';
import { ChapterEditor } from '../editor/chapter-editor.tsx';
import type { EditorHandle, SelectionState } from '../editor/editor-handle.ts';
import type { NoteEditorHandle } from '../editor/note/note-handle.ts';
import { usePictures } from '../pictures/use-pictures.tsx';
import { chapterOf } from '../plan/chapter.ts';
import { newId } from '../plan/new-id.ts';
import { usePlanView, useSession } from '../plan/use-plan.ts';
import { useSpeech } from '../text/speak.ts';
import { Empty } from '../ui/empty.tsx';
import { notifyRefusal } from '../ui/notify.tsx';
import { useSayRepair } from '../ui/say-repair.ts';
import { CurrentLine } from './current-line.tsx';
import classes from './draft.module.css';
import { FigureBar } from './figure/figure-bar.tsx';
import { useInsertPictures } from './figure/use-insert-pictures.ts';
import { ChapterNotes } from './note/chapter-notes.tsx';
import { NoteCard } from './note/note-card.tsx';
import { ReferencePicker } from './reference/reference-picker.tsx';
import type { References } from './reference/use-references.ts';
import { SelectionToolbar } from './selection-toolbar.tsx';
import { TableBar } from './table/table-bar.tsx';
import { TableMenu, useTableMenu } from './table/table-menu.tsx';
import { TablePanel } from './table/table-panel.tsx';
import { Toolbar } from './toolbar.tsx';

interface PageAreaProps {
  readonly editor: RefObject<EditorHandle | null>;
  readonly selection: SelectionState | null;
  readonly onSelection: (state: SelectionState | null) => void;
  readonly references: References;
  /** Whether the page is alone on the screen, and whether the line one writes in stands out. */
  readonly focused: boolean;
  readonly emphasis: boolean;
}

export function PageArea({ editor, selection, onSelection, references, focused, emphasis }: PageAreaProps) {
  const { t } = useSpeech();
  const { plan, chapter, loaded } = usePlanView();
  const desk = useRef<HTMLDivElement>(null);
  const { zoom, dimmed } = usePageLook();
  const dark = useIsDark();
  const addChapter = useCommand('section.add-chapter');
  const fits = usePageFit(desk);
  useSteadyScroll(desk, zoom);
  const menu = useTableMenu(selection?.table != null);
  const insertPictures = useInsertPictures(editor);
  const picker = useRef<HTMLInputElement>(null);
  const words = useRef<NoteEditorHandle>(null);
  const [note, setNote] = useState<Id | null>(null);
  const [asksWords, setAsksWords] = useState(false);
  const answered = useCallback(() => setAsksWords(false), []);
  const closeNote = useCallback(() => setNote(null), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a note goes with its chapter
  useEffect(() => setNote(null), [chapter, loaded]);
  const [picking, setPicking] = useState<{ readonly at: DOMRect; readonly inNote: boolean } | null>(null);
  const stopPicking = () => {
    setPicking(null);
    if (picking?.inNote) words.current?.focus();
    else editor.current?.focus();
  };
  const insertButton = useRef<HTMLButtonElement>(null);
  const [sizing, setSizing] = useState<DOMRect | null>(null);
  const stopSizing = () => {
    setSizing(null);
    editor.current?.focus();
  };
  const atCaret = () => caretBox(desk.current, selection) ?? new DOMRect();
  const writing = selection?.section != null;
  useDeeds({
    'insert.table': {
      run: () => setSizing(insertButton.current?.getBoundingClientRect() ?? atCaret()),
      enabled: writing && selection.table === null,
    },
    'insert.figure': { run: () => picker.current?.click(), enabled: writing },
    'insert.footnote': {
      run: () => {
        const { beside } = selection ?? {};
        const id = beside?.type === 'footnote' ? beside.id : editor.current?.notes.insert();
        if (id == null) return notifyRefusal(t('draft.cannotHere'));
        setNote(id);
      },
      enabled: writing,
    },
    'insert.reference': {
      run: () =>
        setPicking({
          at: atCaret(),
          inNote: document.activeElement?.closest('.note-words') != null,
        }),
      enabled: writing,
    },
    'place.open': {
      run: () => {
        const { beside, figure } = selection ?? {};
        if (beside?.type === 'reference') references.follow(beside.target);
        else if (beside?.type === 'footnote') setNote(beside.id);
        else if (figure) {
          editor.current?.figures.choose(figure.id);
          setAsksWords(true);
        }
      },
      enabled: selection?.beside != null || selection?.figure != null,
    },
  });
  return (
    <div className={classes.middle} data-pane="page">
      {focused ? <LeaveFocus /> : <Toolbar selection={selection} insertButton={insertButton} />}
      {emphasis && <CurrentLine />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the text box in it gets the keys */}
      <div className={classes.desk} ref={desk} onContextMenu={menu.onContextMenu}>
        {chapter === null ? (
          <Empty icon={FileText} title={t('draft.emptyPage')}>
            <Button leftSection={<BookPlus size={16} aria-hidden />} onClick={addChapter.run}>
              {t('outline.addChapter')}
            </Button>
          </Empty>
        ) : (
          <div className={classes.paper} style={{ zoom: zoom / 100 }} data-dimmed={(dark && dimmed) || undefined}>
            {fits && (
              <Chapter
                key={`${plan.id}:${loaded}:${chapter}`}
                chapter={chapter}
                editor={editor}
                onSelection={onSelection}
                onFiles={insertPictures}
                onNote={setNote}
                onFigureOpen={() => setAsksWords(true)}
                references={references}
              />
            )}
          </div>
        )}
      </div>
      {(selection?.table?.cells ?? 0) < 2 && <SelectionToolbar editor={editor} selection={selection} desk={desk} />}
      {selection?.table && <TableBar editor={editor} table={selection.table} desk={desk} />}
      <TableMenu
        at={menu.at}
        onClose={() => {
          menu.close();
          editor.current?.focus();
        }}
      />
      <TablePanel
        at={sizing}
        onPick={(rows, columns) => {
          editor.current?.insertTable(rows, columns);
          stopSizing();
        }}
        onClose={stopSizing}
      />
      {selection?.figure?.chosen && (
        <FigureBar
          key={selection.figure.id}
          editor={editor}
          desk={desk}
          figure={selection.figure}
          asked={asksWords}
          onAsked={answered}
        />
      )}
      {picking && (
        <ReferencePicker
          desk={desk}
          at={picking.at}
          onPick={(target) => {
            const into = picking.inNote ? words.current : editor.current;
            if (!into?.insertReference(target)) notifyRefusal(t('draft.cannotHere'));
            stopPicking();
          }}
          onClose={stopPicking}
        />
      )}
      {note !== null && (
        <NoteCard key={note} note={note} editor={editor} desk={desk} words={words} onClose={closeNote} />
      )}
      <input
        ref={picker}
        type="file"
        accept="image/*,.svg"
        multiple
        hidden
        aria-label={t('figures.choose')}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          void insertPictures(files).then(() => editor.current?.focus());
        }}
      />
    </div>
  );
}

/** Where the caret is in the window; its line, or all of the desk, while the browser's own caret is elsewhere. */
function caretBox(desk: HTMLElement | null, state: SelectionState | null): DOMRect | null {
  const selection = window.getSelection();
  const at = selection?.anchorNode;
  const line = desk?.querySelector(`[data-line="${state?.block ?? state?.section}"]`);
  if (!selection || !at?.parentElement || !(line?.contains(at) || at.parentElement.closest('.note-words'))) {
    return (line ?? desk)?.getBoundingClientRect() ?? null;
  }
  const box = selection.getRangeAt(0).getBoundingClientRect();
  if (box.height > 0) return box;
  return (at instanceof Element ? at : at.parentElement).getBoundingClientRect();
}

function LeaveFocus() {
  const { t } = useSpeech();
  return (
    <Tooltip label={t('focus.leave')} position="left">
      <ActionIcon
        className={classes.leaveFocus}
        variant="default"
        size={32}
        aria-label={t('focus.leave')}
        onClick={() => setFocusMode(false)}
      >
        <Minimize size={17} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

interface ChapterProps {
  readonly chapter: string;
  readonly editor: RefObject<EditorHandle | null>;
  readonly onSelection: (state: SelectionState | null) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onNote: (note: Id) => void;
  readonly onFigureOpen: () => void;
  readonly references: References;
}

function Chapter({ chapter, editor, onSelection, onFiles, onNote, onFigureOpen, references }: ChapterProps) {
  const { t } = useSpeech();
  const { open } = useSession();
  const { plan, labels } = usePlanView();
  const sayRepair = useSayRepair();
  const pictures = usePictures();
  const handle = useRef<EditorHandle>(null);
  const run = chapterOf(plan.sections, chapter);
  const sections = run ? plan.sections.slice(run.start, run.end) : [];
  const first = sections[0];
  const name = first ? `${labels.get(first.id) ?? ''} ${plainText(first.title, labels)}`.trim() : '';

  useLayoutEffect(() => {
    editor.current = handle.current;
    open.attach(handle.current);
    // Whoever opens a plan means to write: nothing else has asked for the keys.
    if (document.activeElement === document.body) handle.current?.focus(open.view().section ?? undefined);
    return () => {
      open.detach();
      editor.current = null;
    };
  }, [open, editor]);
  // What is selected goes with the chapter, and before the next one says what is selected in it.
  useLayoutEffect(() => () => onSelection(null), [onSelection]);

  const texts = useMemo(
    () => ({
      name: t('draft.editorName', { chapter: name }),
      brokenReference: t('draft.brokenReference'),
      captionGuidance: t('draft.captionGuidance'),
      figureGuidance: t('draft.figureGuidance'),
      noAlt: t('draft.noAlt'),
      startsPage: t('draft.startsPage'),
      landscape: t('draft.landscape'),
    }),
    [t, name],
  );
  return (
    <>
      <ChapterEditor
        ref={handle}
        chapter={sections}
        labels={labels}
        editable
        newId={newId}
        texts={texts}
        pictures={pictures}
        onChange={(changed) => open.typed(chapter, changed)}
        onSelection={(state) => {
          onSelection(state);
          const page = document.activeElement?.closest('[data-pane=page]');
          if (state.section !== null && page) open.select(state.section);
        }}
        onHistoryPush={() => open.typedStepBegan(chapter)}
        onHistoryRequest={(which) => (which === 'undo' ? open.undo() : open.redo())}
        onRepaired={sayRepair}
        onFiles={onFiles}
        onNoteOpen={onNote}
        onFigureOpen={onFigureOpen}
        onFollow={references.follow}
        onLosing={references.ask}
        onLost={references.tell}
      />
      <ChapterNotes sections={sections} labels={labels} onOpen={onNote} />
    </>
  );
}
