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
    editor.registerCommand(KEY_ARROW_LEFT_COMMAND, (event) => $step(event, 'back', 'along'), at),
    editor.registerCommand(KEY_ARROW_UP_COMMAND, (event) => $step(event, 'back', 'across'), at),
    editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, (event) => $step(event, 'on', 'along'), at),
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, (event) => $step(event, 'on', 'across'), at),
    editor.registerCommand(KEY_DOWN_COMMAND, (event) => editor.isEditable() && $resize(event), at),
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

/** An arrow without Shift: off a picture that is chosen or, along the line, from the edge of one onto it. */
function $step(event: KeyboardEvent, way: 'back' | 'on', direction: 'along' | 'across'): boolean {
  if (event.shiftKey) {
    return false;
  }
  const figure = $chosenFigure();
  const beside = figure === null && direction === 'along' ? $figureBeside(way) : null;
  if (figure !== null && (way === 'on' || !$caretAbove(figure))) {
    $caretAtStart(figure);
  } else if (beside !== null) {
    $chooseFigure(beside);
  }
  if (figure === null && beside === null) {
    return false;
  }
  event.preventDefault();
  return true;
}

/** Shift and an arrow: larger to the right and up, smaller to the left and down; with Ctrl by less. */
function $resize(event: KeyboardEvent): boolean {
  const figure = event.shiftKey && event.key.startsWith('Arrow') ? $chosenFigure() : null;
  if (figure === null) {
    return false;
  }
  event.preventDefault();
  const step = event.ctrlKey || event.metaKey ? FINE_STEP : STEP;
  const larger = event.key === 'ArrowRight' || event.key === 'ArrowUp';
  $setFigure(figure, { width: figure.getLine().width + (larger ? step : -step) });
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
