/** What the commands about text do, all through the chapter's editor. */
import type { RefObject } from 'react';
import { ALIGNMENTS, DEEPEST_LEVEL, type Id, LIST_KINDS, MARKS } from '../../shared/plan/model.ts';
import type { Deed, Deeds } from '../app/commands/registry.ts';
import type { EditorHandle, SelectionState } from '../editor/editor-handle.ts';

interface TextDeedsOptions {
  readonly editor: RefObject<EditorHandle | null>;
  readonly selection: SelectionState | null;
  /** Something could not be done with this text. */
  readonly onRefused: () => void;
  /** Makes a section a chapter: that is the outline's business. */
  readonly makeChapter: (section: Id) => void;
}

export function textDeeds({ editor, selection, onRefused, makeChapter }: TextDeedsOptions): Deeds {
  const enabled = selection?.section != null;
  const act = (deed: (handle: EditorHandle) => boolean, on?: boolean): Deed => ({
    run: () => {
      const handle = editor.current;
      if (handle && !deed(handle)) onRefused();
    },
    enabled,
    ...(on === undefined ? {} : { on }),
  });
  const deeds: Deeds = {
    'mark.clear': act((handle) => handle.clearMarks()),
    'block.paragraph': act((handle) => handle.turnIntoParagraph(), selection?.kind === 'paragraph'),
    'indent.first-line': act(
      (handle) => handle.setFirstLineIndent(selection?.indent === 'first' ? 'none' : 'first'),
      selection?.indent === 'first',
    ),
    'heading.1': act((handle) => {
      if (handle.selectionState().kind !== 'heading' && !handle.turnIntoHeading(2)) return false;
      handle.flush();
      const { section } = handle.selectionState();
      if (section) makeChapter(section);
      return section !== null;
    }, selection?.level === 1),
  };
  for (const mark of MARKS) {
    deeds[`mark.${mark}`] = act((handle) => handle.toggleMark(mark), selection?.marks.includes(mark) ?? false);
  }
  for (const kind of LIST_KINDS) {
    const on = selection?.kind === kind;
    deeds[`block.${kind}`] = act((handle) => (on ? handle.turnIntoParagraph() : handle.setBlockKind(kind)), on);
  }
  for (const align of ALIGNMENTS) {
    deeds[`align.${align}`] = act((handle) => handle.setAlignment(align), selection?.align === align);
  }
  for (let level = 2; level <= DEEPEST_LEVEL; level++) {
    const id = `heading.${level}` as 'heading.2';
    deeds[id] = act((handle) => handle.turnIntoHeading(level), selection?.level === level);
  }
  return deeds;
}
