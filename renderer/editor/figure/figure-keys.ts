/** Keys on and beside a picture. */
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_NORMAL,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { $isLineNode, type LineNode } from '../nodes/line-node.ts';
import { $caretAtEnd, $caretAtStart, $isAtEnd, $isAtStart, $lineOf } from '../plugins/caret.ts';
import { $caretAbove, $chooseFigure, $chosenFigure, $isFigure, $removeFigure, $setFigure } from './figures.ts';

/** What one key press adds to the width: 5 hundredths of the text's and, with Ctrl, 1. */
const STEP = 50;
const FINE_STEP = 10;

/**
 * A picture is chosen by stepping onto it, and never torn off its caption by a key that joins lines: Backspace or Delete beside it
 * chooses it, and takes it out when pressed again. Shift and an arrow make it larger or smaller, as in Word. What is typed while it is chosen goes
 * into the caption.
 */
export function registerFigureKeys(editor: LexicalEditor): () => void {
  const at = COMMAND_PRIORITY_NORMAL;
  const arrow = (larger: boolean, way: 'back' | 'on', along: boolean) => (event: KeyboardEvent) =>
    $arrow(editor, event, { larger, way, along });
  const $remove = (event: KeyboardEvent | null) => {
    const figure = editor.isEditable() ? $chosenFigure() : null;
    if (figure !== null) {
      event?.preventDefault();
      $removeFigure(figure);
    }
    return figure !== null;
  };
  const $leave = (event: KeyboardEvent | null) => {
    const figure = $chosenFigure();
    if (figure !== null) {
      event?.preventDefault();
      $caretAtEnd(figure);
    }
    return figure !== null;
  };
  return mergeRegister(
    editor.registerCommand(KEY_ARROW_LEFT_COMMAND, arrow(false, 'back', true), at),
    editor.registerCommand(KEY_ARROW_UP_COMMAND, arrow(true, 'back', false), at),
    editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, arrow(true, 'on', true), at),
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, arrow(false, 'on', false), at),
    editor.registerCommand(KEY_BACKSPACE_COMMAND, $remove, at),
    editor.registerCommand(KEY_DELETE_COMMAND, $remove, at),
    editor.registerCommand(KEY_ENTER_COMMAND, $leave, at),
    editor.registerCommand(KEY_ESCAPE_COMMAND, $leave, at),
    editor.registerCommand(KEY_DOWN_COMMAND, (event) => $typeInCaption(editor, event), at),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $keepWhole, at),
    editor.registerCommand(DELETE_WORD_COMMAND, $keepWhole, at),
    editor.registerCommand(DELETE_LINE_COMMAND, $keepWhole, at),
  );
}

interface Arrow {
  readonly larger: boolean;
  readonly way: 'back' | 'on';
  /** Whether it moves along a line, and so from the edge of one onto a picture. */
  readonly along: boolean;
}

function $arrow(editor: LexicalEditor, event: KeyboardEvent, { larger, way, along }: Arrow): boolean {
  const modified = event.ctrlKey || event.metaKey;
  const figure = $chosenFigure();
  if (figure === null) {
    const beside = along && !event.shiftKey && !modified ? $figureBeside(way) : null;
    if (beside !== null) {
      event.preventDefault();
      $chooseFigure(beside);
    }
    return beside !== null;
  }
  event.preventDefault();
  if (!event.shiftKey) {
    if (way === 'on' || !$caretAbove(figure)) {
      $caretAtStart(figure);
    }
  } else if (editor.isEditable()) {
    const step = modified ? FINE_STEP : STEP;
    $setFigure(figure, { width: figure.getLine().width + (larger ? step : -step) });
  }
  return true;
}

function $typeInCaption(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const types = [...event.key].length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
  const figure = types && !event.isComposing && editor.isEditable() ? $chosenFigure() : null;
  if (figure === null) {
    return false;
  }
  event.preventDefault();
  $caretAtEnd(figure);
  const selection = $getSelection();
  if ($isRangeSelection(selection)) {
    selection.insertText(event.key);
  }
  return true;
}

/** Backspace and Delete with a bare caret, where they would join lines and one of them is a figure. */
function $keepWhole(backward: boolean): boolean {
  const line = $lineAtCaret();
  if (line === null || !$isEdge(line, backward ? 'start' : 'end')) {
    return false;
  }
  const beside = backward ? line.getPreviousSibling() : line.getNextSibling();
  if ($isFigure(line)) {
    if (backward) {
      $chooseFigure(line);
    } else if ($isBare(beside)) {
      beside.remove(true);
    }
    return true;
  }
  if (!$isFigure(beside) || (backward && line.getLine().kind === 'item')) {
    return false;
  }
  $chooseFigure(beside);
  if ($isBare(line)) {
    line.remove(true);
  }
  return true;
}

/** Whether a line is an empty paragraph, which may go rather than a picture. */
function $isBare(node: LexicalNode | null): node is LineNode {
  return $isLineNode(node) && node.getLine().kind === 'paragraph' && node.isEmpty();
}

/** The figure whose picture a caret would come over: its own from the start of the caption, the next from the end of a line. */
function $figureBeside(way: 'back' | 'on'): LineNode | null {
  const line = $lineAtCaret();
  if (line === null || !$isEdge(line, way === 'back' ? 'start' : 'end')) {
    return null;
  }
  const figure = way === 'back' ? line : line.getNextSibling();
  return $isFigure(figure) ? figure : null;
}

function $lineAtCaret(): LineNode | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) && selection.isCollapsed() ? $lineOf(selection.anchor.getNode()) : null;
}

function $isEdge(line: LineNode, edge: 'start' | 'end'): boolean {
  const selection = $getSelection();
  const isAt = edge === 'start' ? $isAtStart : $isAtEnd;
  return $isRangeSelection(selection) && isAt(line, selection.anchor);
}
