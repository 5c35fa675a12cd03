/** The card at the mark of a footnote, where its words are written. */
import { ActionIcon, Text, Tooltip } from '@mantine/core';
import { Trash2, X } from 'lucide-react';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { type Id, type Inline, MARKS, type Mark } from '../../../shared/plan/model.ts';
import { CATALOGUE, COMMAND_IDS } from '../../app/commands/catalogue.ts';
import type { Deeds } from '../../app/commands/registry.ts';
import { useDeeds } from '../../app/commands/use-commands.ts';
import type { EditorHandle } from '../../editor/editor-handle.ts';
import { NoteEditor } from '../../editor/note/note-editor.tsx';
import type { NoteEditorHandle } from '../../editor/note/note-handle.ts';
import { newId } from '../../plan/new-id.ts';
import { usePlanView, useSession } from '../../plan/use-plan.ts';
import { useSpeech } from '../../text/speak.ts';
import { useSayRepair } from '../../ui/say-repair.ts';
import { useAnchored } from '../use-anchored.ts';
import classes from './note.module.css';

/** Of the card, in CSS pixels; it grows with its words. */
const WIDTH = 400;
const HEIGHT = 150;
/** How high a line of the page is about. */
const LINE = 24;

/** Commands about lines of the page, which a note has none of. */
const LINE_COMMANDS = COMMAND_IDS.filter(
  (id) =>
    CATALOGUE[id].group === 'format' ||
    ['insert.table', 'insert.figure', 'insert.footnote', 'place.open'].includes(id) ||
    ['section.add', 'section.add-chapter', 'section.promote', 'section.demote', 'section.up', 'section.down'].includes(
      id,
    ),
);

interface NoteCardProps {
  readonly note: Id;
  readonly editor: RefObject<EditorHandle | null>;
  readonly desk: RefObject<HTMLElement | null>;
  /** Where references are put while the card has the keys. */
  readonly words: RefObject<NoteEditorHandle | null>;
  readonly onClose: () => void;
}

export function NoteCard({ note, editor, desk, words, onClose }: NoteCardProps) {
  const { t } = useSpeech();
  const { open } = useSession();
  const { labels, canUndo, canRedo } = usePlanView();
  const sayRepair = useSayRepair();
  const [content, setContent] = useState<readonly Inline[] | null>(null);
  const [focused, setFocused] = useState(false);
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const card = useRef<HTMLElement>(null);
  const gone = useRef(false);
  /** Undo gives the page the keys: they stay here as long as there is something to write in. */
  const travels = useRef(false);
  const close = useRef(onClose);
  close.current = onClose;
  const label = labels.get(note) ?? '';

  useEffect(() => {
    const handle = editor.current;
    handle?.notes.show(note);
    const stop = handle?.notes.watch(note, (now) => {
      if (now !== null) return setContent(now);
      // Undo took the mark away while somebody wrote in it.
      gone.current = true;
      close.current();
    });
    if (!stop) close.current();
    return () => stop?.();
  }, [note, editor]);

  const box = () => {
    const mark = editor.current?.notes.rect(note);
    // The mark stands high in its line, which stays to be read.
    return mark ? new DOMRect(mark.left, mark.top - LINE / 3, mark.width, mark.height + LINE) : null;
  };
  const place = useAnchored({ desk, box, side: 'below', width: WIDTH, height: HEIGHT, moved: content });
  const there = place !== null && content !== null;
  useEffect(() => {
    if (there) words.current?.focus();
  }, [there, words]);

  const leave = () => {
    onClose();
    editor.current?.notes.leave(note);
  };
  const travel = (which: 'undo' | 'redo') => {
    travels.current = true;
    open[which]();
    travels.current = false;
    if (gone.current) editor.current?.focus();
    else words.current?.focus();
  };
  const deeds: Deeds = {
    'edit.undo': { run: () => travel('undo'), enabled: canUndo },
    'edit.redo': { run: () => travel('redo'), enabled: canRedo },
    ...noteDeeds(words, marks),
  };
  useDeeds(focused ? deeds : {});
  const texts = useMemo(
    () => ({ name: t('notes.words', { label }), brokenReference: t('draft.brokenReference') }),
    [t, label],
  );
  if (!there) return null;
  return (
    <section
      ref={card}
      className={classes.card}
      data-over-page
      style={{ ...place, width: WIDTH }}
      aria-label={t('notes.note', { label })}
      onFocus={() => setFocused(true)}
      onBlur={({ relatedTarget }) => {
        if (travels.current || card.current?.contains(relatedTarget)) return;
        setFocused(false);
        // A press on the page goes on there; another window does not close the card.
        if (relatedTarget instanceof Element && relatedTarget.closest('.chapter-page')) onClose();
      }}
    >
      <header className={classes.head}>
        <Text size="sm" fw={600}>
          {t('notes.note', { label })}
        </Text>
        <span style={{ flex: 1 }} />
        <Tooltip label={t('notes.remove')}>
          <ActionIcon
            size={28}
            variant="subtle"
            color="gray"
            c="var(--mantine-color-text)"
            aria-label={t('notes.remove')}
            onClick={() => {
              onClose();
              editor.current?.notes.remove(note);
              editor.current?.focus();
            }}
          >
            <Trash2 size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('notes.back')}>
          <ActionIcon
            size={28}
            variant="subtle"
            color="gray"
            c="var(--mantine-color-text)"
            aria-label={t('notes.back')}
            onClick={leave}
          >
            <X size={17} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </header>
      <NoteEditor
        ref={words}
        content={content}
        labels={labels}
        editable
        newId={newId}
        texts={texts}
        onChange={(now) => editor.current?.notes.write(note, now)}
        onMarks={setMarks}
        onHistoryRequest={travel}
        onLeave={leave}
        onRepaired={sayRepair}
      />
      {content.length === 0 && (
        <Text size="xs" c="dimmed" className={classes.hint}>
          {t('notes.hint')}
        </Text>
      )}
    </section>
  );
}

/** Marks are the note's; what is done to lines waits until the page has the keys again. */
function noteDeeds(words: RefObject<NoteEditorHandle | null>, marks: readonly Mark[]): Deeds {
  const deeds: Deeds = {};
  for (const id of LINE_COMMANDS) deeds[id] = { run: () => undefined, enabled: false };
  for (const mark of MARKS) {
    deeds[`mark.${mark}`] = { run: () => words.current?.toggleMark(mark), on: marks.includes(mark) };
  }
  return deeds;
}
