import {
  $isTextNode,
  COMMAND_PRIORITY_LOW,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type PointType,
  REMOVE_TEXT_COMMAND,
} from 'lexical';
import { PLAIN_PARAGRAPH } from '../nodes/line.ts';
import { $isLineNode, type LineNode } from '../nodes/line-node.ts';
import { $isTableNode } from '../nodes/table-nodes.ts';
import { $caretInCell } from '../table/change-table.ts';
import { $cellsOf, $paragraphAt } from '../table/place.ts';
import {
  $caretAtEnd,
  $caretAtStart,
  $isAtEnd,
  $isAtStart,
  $joinLines,
  $lineOf,
  $nodeAfter,
  $nodeBefore,
  $rangeInLines,
  $removeSelected,
} from './caret.ts';
import { lengthAfterCaret, lengthBeforeCaret } from './clusters.ts';

/**
 * Backspace and Delete. Inside text: Backspace takes the last code point of a Thai cluster, Delete the whole next cluster.
 * At the edge of a line: an item or heading first becomes a paragraph, a paragraph joins the line above.
 */
export function registerDelete(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      DELETE_CHARACTER_COMMAND,
      (backward) => {
        const selection = $rangeInLines();
        if (selection === null || $deleteRange()) {
          return selection !== null;
        }
        const line = $lineOf(selection.anchor.getNode());
        return (
          line !== null && (backward ? $deleteBefore(line, selection.anchor) : $deleteAfter(line, selection.anchor))
        );
      },
      COMMAND_PRIORITY_LOW,
    ),
    ...[DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
      editor.registerCommand(
        command,
        (backward) => $deleteRange() || $deleteOverEdge(editor, backward),
        COMMAND_PRIORITY_LOW,
      ),
    ),
    editor.registerCommand(REMOVE_TEXT_COMMAND, $deleteRange, COMMAND_PRIORITY_LOW),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      () => {
        $deleteRange();
        // What is typed over a selection still has to be put in its place.
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}

/** Deletes what is selected; false where nothing is. */
function $deleteRange(): boolean {
  const selection = $rangeInLines();
  const selected = selection !== null && !selection.isCollapsed();
  if (selected) {
    $removeSelected(selection);
  }
  return selected;
}

/** Where a line has no word left that way, the keys for words do what those for characters do: the core would join any two lines. */
function $deleteOverEdge(editor: LexicalEditor, backward: boolean): boolean {
  const selection = $rangeInLines();
  const line = selection === null ? null : $lineOf(selection.anchor.getNode());
  if (selection === null || line === null || !(backward ? $isAtStart : $isAtEnd)(line, selection.anchor)) {
    return false;
  }
  return editor.dispatchCommand(DELETE_CHARACTER_COMMAND, backward);
}

function $deleteBefore(line: LineNode, point: PointType): boolean {
  const before = $nodeBefore(line, point);
  if (before === null) {
    $deleteAtStart(line);
  } else if ($isTextNode(before)) {
    const end = before.getKey() === point.key ? point.offset : before.getTextContentSize();
    const length = lengthBeforeCaret(before.getTextContent().slice(0, end));
    before.spliceText(end - length, length, '', true);
  } else {
    before.remove();
  }
  return true;
}

function $deleteAfter(line: LineNode, point: PointType): boolean {
  const after = $nodeAfter(line, point);
  if (after === null) {
    $deleteAtEnd(line);
  } else if ($isTextNode(after)) {
    const start = after.getKey() === point.key ? point.offset : 0;
    after.spliceText(start, lengthAfterCaret(after.getTextContent().slice(start)), '', true);
  } else {
    after.remove();
  }
  return true;
}

function $deleteAtStart(node: LineNode): void {
  const line = node.getLine();
  const above = node.getPreviousSibling();
  if (line.kind === 'item') {
    node.setLine({ ...$paragraphAt(node), id: line.id });
  } else if ($isTableNode(above)) {
    $caretInCell($cellsOf(above).at(-1), 'end');
    if (node.isEmpty() && $isLineNode(node.getNextSibling())) {
      node.remove(true);
    }
  } else if (!$isLineNode(above)) {
    return;
  } else if (above.isEmpty() && above.getLine().kind !== 'heading') {
    above.remove(true);
    $caretAtStart(node);
  } else if (line.kind === 'heading') {
    node.setLine(PLAIN_PARAGRAPH);
  } else {
    $joinLines(above, node);
  }
}

function $deleteAtEnd(node: LineNode): void {
  const line = node.getLine();
  const below = node.getNextSibling();
  if ($isTableNode(below)) {
    $caretAtStart(below.getCaption()!);
    if (node.isEmpty() && line.kind !== 'heading') {
      node.remove(true);
    }
    return;
  }
  if (!$isLineNode(below) || line.kind === 'caption') {
    return;
  }
  if (node.isEmpty() && node.getLine().kind !== 'heading') {
    node.remove(true);
    $caretAtStart(below);
  } else if (below.isEmpty()) {
    below.remove(true);
    $caretAtEnd(node);
  } else {
    $joinLines(node, below);
  }
}
