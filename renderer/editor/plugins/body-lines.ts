/** What a line of a letter's body becomes by a command or by Tab. */
import {
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  FOCUS_COMMAND,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type RangeSelection,
} from 'lexical';
import { DEEPEST_NUMBER } from '../adapter/letter-body.ts';
import { type Line, PLAIN_PARAGRAPH } from '../nodes/line.ts';
import { $isLineNode, type LineNode } from '../nodes/line-node.ts';
import { $isAtStart, $lineOf, $selectedLines } from './caret.ts';
import { $changeLines } from './line-kinds.ts';

export type BodyKind = 'paragraph' | 'numbered' | 'heading';

export function bodyKindOf(line: Line): BodyKind {
  if (line.kind !== 'item') return 'paragraph';
  return line.topic === undefined ? 'numbered' : 'heading';
}

/** A line as another kind; null where it is one already. `topic` says which heading it becomes. */
export function toBodyKind(line: Line, kind: BodyKind, topic: string | null): Line | null {
  if (kind === 'heading') {
    const same = line.kind === 'item' && line.topic === topic;
    return same ? null : { kind: 'item', id: line.id, list: 'numbered', depth: 0, topic };
  }
  if (bodyKindOf(line) === kind) return null;
  return kind === 'paragraph'
    ? { ...PLAIN_PARAGRAPH, id: line.id }
    : { kind: 'item', id: line.id, list: 'numbered', depth: 0 };
}

/** One number deeper, or out: a paragraph becomes a number, a number of the first depth a paragraph. */
export function $indentBody(selection: RangeSelection, by: 1 | -1): boolean {
  return $changeLines(selection, (line, node) => {
    const kind = bodyKindOf(line);
    if (kind === 'heading') return null;
    if (kind === 'paragraph' || line.kind !== 'item') return by === 1 ? toBodyKind(line, 'numbered', null) : null;
    const depth = line.depth + by;
    if (depth < 0) return toBodyKind(line, 'paragraph', null);
    return depth <= $deepestUnder(node) ? { ...line, depth } : null;
  });
}

/** A number is at most one deeper than the one before it. */
function $deepestUnder(node: LineNode): number {
  for (let above = node.getPreviousSibling(); $isLineNode(above); above = above.getPreviousSibling()) {
    const line = above.getLine();
    if (line.kind === 'item') return Math.min(line.depth + 1, DEEPEST_NUMBER);
  }
  return 0;
}

/** What Tab does in a body: numbers go deeper or out, a paragraph with the caret at its start becomes a number. */
function $tabInBody(selection: RangeSelection, by: 1 | -1): boolean {
  const node = $lineOf(selection.anchor.getNode());
  if (node === null) return false;
  const several = $selectedLines(selection).length > 1;
  if (bodyKindOf(node.getLine()) === 'paragraph' && !several && !$isAtStart(node, selection.anchor)) return false;
  return $indentBody(selection, by);
}

/**
 * Tab as fields and Word users both expect it: it goes on to the next field while nothing else was pressed since the body got
 * the keys, and after Esc; else it numbers.
 */
export class BodyTab {
  #passes = true;

  register(editor: LexicalEditor): () => void {
    return mergeRegister(
      editor.registerCommand(
        FOCUS_COMMAND,
        () => {
          this.#passes = true;
          return false;
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        ({ key }) => {
          if (key === 'Escape') this.#passes = true;
          else if (key !== 'Tab' && key !== 'Shift') this.#passes = false;
          return false;
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        CLICK_COMMAND,
        () => {
          this.#passes = false;
          return false;
        },
        COMMAND_PRIORITY_LOW,
      ),
    );
  }

  $run = (selection: RangeSelection, by: 1 | -1): boolean => !this.#passes && $tabInBody(selection, by);
}
