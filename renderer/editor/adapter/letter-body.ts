/** The body of a letter as lines of the page, and back. */
import type { SerializedEditorState } from 'lexical';
import type { LetterBlock } from '../../../shared/letter/model.ts';
import type { Inline } from '../../../shared/plan/model.ts';
import { type Line, PLACE, PLAIN_PARAGRAPH } from '../nodes/line.ts';
import { isEmptyPlace, linesOfState } from './from-lexical.ts';
import { isTable, stateOfLines, type WrittenLine } from './to-lexical.ts';

/** Deepest number of a letter, counted from 0: ๑), under ๑.๑ and ๑. */
export const DEEPEST_NUMBER = 2;

/** The lines of a body; one without blocks has a place to write. */
export function linesOfBody(body: readonly LetterBlock[]): WrittenLine[] {
  if (body.length === 0) return [{ line: PLACE, content: [] }];
  return body.map((block) => ({ line: lineOfBlock(block), content: block.content }));
}

/** The blocks that lines stand for. What no letter has (a heading of a plan, a bullet) becomes what is nearest to it. */
export function bodyOfLines(lines: readonly WrittenLine[]): LetterBlock[] {
  return lines
    .filter(({ line, content }) => !isEmptyPlace(line, content))
    .map(({ line, content }) => blockOfLine(line, content));
}

/** A body as lexical's serialised state. Pure; `bodyFromLexical` gives the body back. */
export function bodyToLexical(body: readonly LetterBlock[]): SerializedEditorState {
  return stateOfLines(linesOfBody(body));
}

export function bodyFromLexical(state: SerializedEditorState): LetterBlock[] {
  return bodyOfLines(linesOfState(state).filter((written): written is WrittenLine => !isTable(written)));
}

function lineOfBlock(block: LetterBlock): Line {
  switch (block.type) {
    case 'paragraph':
      return { ...PLAIN_PARAGRAPH, id: block.id };
    case 'numbered':
      return { kind: 'item', id: block.id, list: 'numbered', depth: block.depth };
    case 'heading':
      return { kind: 'item', id: block.id, list: 'numbered', depth: 0, topic: block.topic };
  }
}

function blockOfLine(line: Line, content: readonly Inline[]): LetterBlock {
  if (line.kind !== 'item') return { type: 'paragraph', id: line.id, content };
  if (line.topic !== undefined) return { type: 'heading', id: line.id, topic: line.topic, content };
  return { type: 'numbered', id: line.id, depth: Math.min(line.depth, DEEPEST_NUMBER) as 0 | 1 | 2, content };
}
