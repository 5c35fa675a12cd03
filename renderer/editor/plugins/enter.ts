import {
  $createLineBreakNode,
  COMMAND_PRIORITY_LOW,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type PointType,
} from 'lexical';
import { type HeadingLine, type ItemLine, type Line, type ParagraphLine, PLAIN_PARAGRAPH } from '../nodes/line.ts';
import { $createLineNode, $isLineNode, type LineNode } from '../nodes/line-node.ts';
import { $isRowNode } from '../nodes/table-nodes.ts';
import { $paragraphAt } from '../table/place.ts';
import {
  $caretAtStart,
  $insertInline,
  $isAtEnd,
  $isAtStart,
  $lineOf,
  $rangeInLines,
  $removeSelected,
  $splitAt,
} from './caret.ts';

/**
 * Enter. The words before the caret keep the line and its id where anything is before it; a new line is new. Under a heading
 * comes a paragraph; inside a heading it makes two sections of one; an empty item leaves its list. With Shift, a line break.
 */
export function registerEnter(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $enter, COMMAND_PRIORITY_LOW),
    editor.registerCommand(
      INSERT_LINE_BREAK_COMMAND,
      () => {
        const selection = $rangeInLines();
        if (selection !== null) {
          $insertInline(selection, $createLineBreakNode());
        }
        return selection !== null;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}

function $enter(): boolean {
  const selection = $rangeInLines();
  if (selection === null) {
    return false;
  }
  $removeSelected(selection);
  const node = $lineOf(selection.anchor.getNode());
  if (node === null) {
    return false;
  }
  const line = node.getLine();
  if (line.kind === 'heading') {
    $enterInHeading(node, line, selection.anchor);
  } else if (line.kind === 'caption') {
    $caretBelowCaption(node);
  } else if (line.kind === 'figure') {
    $enterInFigure(node, selection.anchor);
  } else if (line.kind === 'item' && line.topic !== undefined) {
    $enterInTopic(node, selection.anchor);
  } else if (line.kind === 'item' && node.isEmpty()) {
    $leaveList(node, line);
  } else {
    $enterInBlock(node, line, selection.anchor);
  }
  return true;
}

function $enterInBlock(node: LineNode, line: ParagraphLine | ItemLine, point: PointType): void {
  const fresh: Line = line.kind === 'paragraph' ? paragraphLike(line) : { ...line, id: '' };
  if ($isAtStart(node, point) && !node.isEmpty()) {
    node.insertBefore($createLineNode(fresh), false);
  } else {
    $moveBelow(node, fresh, $splitAt(node, point));
  }
}

function $enterInHeading(node: LineNode, line: HeadingLine, point: PointType): void {
  const chapter = line.level === 1;
  if ($isAtEnd(node, point)) {
    $paragraphUnder(node);
  } else if (!$isAtStart(node, point)) {
    const second: Line = { kind: 'heading', id: '', level: line.level, number: { kind: 'auto' } };
    $moveBelow(node, chapter ? PLAIN_PARAGRAPH : second, $splitAt(node, point));
  } else if (chapter) {
    $paragraphUnder(node);
  } else {
    node.insertBefore($createLineNode(PLAIN_PARAGRAPH), false);
  }
}

/** What follows a heading of a letter is a paragraph; before its first word one comes above it. */
function $enterInTopic(node: LineNode, point: PointType): void {
  if ($isAtStart(node, point) && !node.isEmpty()) {
    node.insertBefore($createLineNode(PLAIN_PARAGRAPH), false);
  } else {
    $moveBelow(node, PLAIN_PARAGRAPH, $splitAt(node, point));
  }
}

/** A caption is one paragraph: Enter goes on to the first cell. */
function $caretBelowCaption(node: LineNode): void {
  const below = node.getNextSibling();
  const first = $isRowNode(below) ? below.getCells()[0]?.getLines()[0] : undefined;
  if (first !== undefined) {
    $caretAtStart(first);
  }
}

/** What follows a picture is a paragraph, with the words of its caption behind the caret; at the start of them one comes above it. */
function $enterInFigure(node: LineNode, point: PointType): void {
  if ($isAtStart(node, point) && !node.isEmpty()) {
    node.insertBefore($createLineNode(PLAIN_PARAGRAPH), false);
  } else {
    $moveBelow(node, PLAIN_PARAGRAPH, $splitAt(node, point));
  }
}

/** Goes to the place under a heading where there is one, else to a new paragraph. */
function $paragraphUnder(node: LineNode): void {
  const below = node.getNextSibling();
  const line = $isLineNode(below) ? below.getLine() : null;
  if ($isLineNode(below) && line?.kind === 'paragraph' && line.place) {
    $caretAtStart(below);
  } else {
    $moveBelow(node, PLAIN_PARAGRAPH, []);
  }
}

function $leaveList(node: LineNode, line: ItemLine): void {
  node.setLine(line.depth > 0 ? { ...line, depth: line.depth - 1 } : { ...$paragraphAt(node), id: line.id });
}

function $moveBelow(node: LineNode, line: Line, words: LexicalNode[]): void {
  const below = $createLineNode(line);
  node.insertAfter(below, false);
  below.append(...words);
  $caretAtStart(below);
}

function paragraphLike({ align, indent }: ParagraphLine): ParagraphLine {
  return { kind: 'paragraph', id: '', align, indent };
}
