import type { SerializedEditorState, SerializedElementNode } from 'lexical';
import type { Inline, Section } from '../../../shared/plan/model.ts';
import { headingOf, type Line, lineOf, PLACE } from '../nodes/line.ts';
import { toSerialized } from './inlines.ts';

export interface SerializedLine extends SerializedElementNode {
  readonly type: 'line';
  readonly line: Line;
}

/** A line of the page and its words. */
export interface WrittenLine {
  readonly line: Line;
  readonly content: readonly Inline[];
}

/** The lines of a chapter as they stand on the page, with a place to write under each heading that only has guidance. */
export function linesOfChapter(chapter: readonly Section[]): WrittenLine[] {
  return chapter.flatMap((section) => [
    { line: headingOf(section), content: section.title },
    ...(section.guidance !== undefined && section.blocks.length === 0 ? [{ line: PLACE, content: [] }] : []),
    ...section.blocks.map((block) => ({ line: lineOf(block), content: block.content })),
  ]);
}

/** A chapter as lexical's serialised state. Pure; nothing of it is ever stored or sent. `fromLexical` gives the chapter back. */
export function toLexical(chapter: readonly Section[]): SerializedEditorState {
  return stateOfLines(linesOfChapter(chapter));
}

export function stateOfLines(lines: readonly WrittenLine[]): SerializedEditorState {
  const frame = { version: 1, direction: null, format: '', indent: 0 } as const;
  return {
    root: {
      ...frame,
      type: 'root',
      children: lines.map(({ line, content }): SerializedLine => {
        return { ...frame, type: 'line', line, children: content.map(toSerialized) };
      }),
    },
  };
}
