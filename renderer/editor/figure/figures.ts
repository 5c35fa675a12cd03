/** Figures among the lines of a chapter: which is chosen, and how one comes, changes and goes. */
import { $createNodeSelection, $getSelection, $isNodeSelection, $setSelection, type LexicalNode } from 'lexical';
import type { Figure, Id } from '../../../shared/plan/model.ts';
import { type FigureLine, PLAIN_PARAGRAPH } from '../nodes/line.ts';
import { $createLineNode, $isLineNode, type LineNode } from '../nodes/line-node.ts';
import { $caretAtEnd, $caretAtStart } from '../plugins/caret.ts';
import { $isUnit, $linesIn, $unitOf, $units } from '../table/place.ts';

/** Widths of a figure, in thousandths of the text's (`model.ts`). */
const LEAST_WIDTH = 50;
const MOST_WIDTH = 1000;

/** The line of a figure: a picture, its words the caption. */
export interface FigureNode extends LineNode {
  getLine(): FigureLine;
}

export function $isFigure(node: LexicalNode | null | undefined): node is FigureNode {
  return $isLineNode(node) && node.getLine().kind === 'figure';
}

export function $figureOf(id: Id): FigureNode | null {
  return $units().find((node): node is FigureNode => $isFigure(node) && node.getLine().id === id) ?? null;
}

/** The figure whose picture is chosen as a whole. */
export function $chosenFigure(): FigureNode | null {
  const selection = $getSelection();
  const nodes = $isNodeSelection(selection) ? selection.getNodes() : [];
  return nodes.length === 1 && $isFigure(nodes[0]) ? nodes[0] : null;
}

export function $chooseFigure(node: LineNode): void {
  const selection = $createNodeSelection();
  selection.add(node.getKey());
  $setSelection(selection);
}

/** A width that a figure may have, nearest to one that was asked for. */
export function fittingWidth(width: number): number {
  return Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width)));
}

/** Says whether anything is another than before. */
export function $setFigure(node: FigureNode, changes: Partial<Pick<Figure, 'width' | 'alt'>>): boolean {
  const line = node.getLine();
  const width = fittingWidth(changes.width ?? line.width);
  const alt = changes.alt ?? line.alt;
  if (width === line.width && alt.text === line.alt.text) {
    return false;
  }
  node.setLine({ ...line, width, alt });
  return true;
}

/**
 * Puts a figure below the line of the caret, in the place of an empty paragraph, or below the table one is in. The caret comes
 * into its caption.
 */
export function $insertFigure(at: LineNode, figure: Omit<Figure, 'type' | 'content'>): void {
  const line = $createLineNode({ kind: 'figure', ...figure });
  const unit = $unitOf(at) ?? at;
  const old = $isLineNode(unit) && unit.getLine().kind === 'paragraph' && unit.isEmpty() ? unit : null;
  unit.insertAfter(line, false);
  $caretAtEnd(line);
  old?.remove(true);
}

/** Takes a figure out; the caret comes to what follows it, or stood before it, or to a new line. */
export function $removeFigure(node: LineNode): void {
  const below = node.getNextSibling();
  if ($isLineNode(below) && ['paragraph', 'item'].includes(below.getLine().kind)) {
    $caretAtStart(below);
  } else if (!$caretAbove(node)) {
    const line = $createLineNode(PLAIN_PARAGRAPH);
    node.insertAfter(line, false);
    $caretAtStart(line);
  }
  node.remove(true);
}

/** Puts the caret at the end of what stands above a figure; false where there is nothing. */
export function $caretAbove(figure: LineNode): boolean {
  const above = figure.getPreviousSibling();
  const line = $isUnit(above) ? $linesIn(above).at(-1) : undefined;
  if (line !== undefined) {
    $caretAtEnd(line);
  }
  return line !== undefined;
}
