/** The notes of a chapter at its end, as they are read; a press on one opens it at its mark. */
import { memo, useMemo } from 'react';
import type { Footnote, Id, Section } from '../../../shared/plan/model.ts';
import type { Labels } from '../../../shared/plan/numbering.ts';
import { linesOfBlock, notesOf } from '../../../shared/plan/text-lines.ts';
import { PageWords } from '../../editor/chapter-page.tsx';
import { useSpeech } from '../../text/speak.ts';
import classes from './note.module.css';

const known = new WeakMap<Section, readonly Footnote[]>();

/** In the order of their marks. */
function notesIn(section: Section): readonly Footnote[] {
  const before = known.get(section);
  if (before !== undefined) return before;
  const lines = [section.title, ...section.blocks.flatMap(linesOfBlock).map(({ content }) => content)];
  const notes = lines.flatMap(notesOf);
  known.set(section, notes);
  return notes;
}

interface ChapterNotesProps {
  readonly sections: readonly Section[];
  readonly labels: Labels;
  readonly onOpen: (note: Id) => void;
}

export const ChapterNotes = memo(function ChapterNotes({ sections, labels, onOpen }: ChapterNotesProps) {
  const { t } = useSpeech();
  const notes = useMemo(() => sections.flatMap(notesIn), [sections]);
  if (notes.length === 0) return null;
  return (
    <section className={`chapter-page ${classes.notes}`} aria-label={t('notes.ofChapter')} lang="th">
      {notes.map((note) => {
        const label = labels.get(note.id) ?? '';
        return (
          <button key={note.id} type="button" className={classes.note} onClick={() => onOpen(note.id)}>
            <span className={classes.number}>{label}</span>
            <span data-line={note.id}>
              {note.content.length === 0 ? (
                <span className={classes.empty}>{t('notes.empty')}</span>
              ) : (
                <PageWords content={note.content} labels={labels} />
              )}
            </span>
          </button>
        );
      })}
    </section>
  );
});
