import { $getEditor, $isTextNode, type LexicalNode, type NodeKey, type RangeSelection } from 'lexical';
import type { Inline, Table } from '../../../shared/plan/model.ts';
import { cellsIn } from '../../../shared/plan/table/area.ts';
import { pasteCells, withNewIds } from '../../../shared/plan/table/copy.ts';
import { $createInline, $inlinesOf } from '../adapter/inlines.ts';
import { $createTable, $writeTable } from '../adapter/write-table.ts';
import { deskOf } from '../nodes/desk.ts';
import { type Line, PLACE, PLAIN_PARAGRAPH } from '../nodes/line.ts';
import { $createLineNode, $isLineNode, type LineNode } from '../nodes/line-node.ts';
import { $isTableNode, type TableNode } from '../nodes/table-nodes.ts';
import { $caretAtEnd, $caretAtStart, $caretBefore, $lineOf, $removeSelected, $splitAt } from '../plugins/caret.ts';
import { $caretInCell, $tableSelection } from '../table/change-table.ts';
import { $gridOf, $linesIn, $tableOf, type Unit } from '../table/place.ts';
import { $looseTable } from '../table/read-table.ts';
import { type Fragment, type FragmentLine, paragraphLine, type TableLine, withoutTables } from './fragment.ts';

/** Words that were put in: the line they came into, and where in it, in units of `contentText`. */
export interface PastedLine {
  readonly line: NodeKey;
  readonly at: number;
  readonly content: readonly Inline[];
}

type TextLine = Exclude<FragmentLine, TableLine>;

/**
 * Puts a fragment in place of the selection. Words that are part of a line join the line of the caret. Whole lines keep what
 * they are, except that the first joins a line that has words before the caret, and a paragraph always joins a heading. What
 * stood behind the caret follows the last line. A table in a table is put over its cells; with other lines it is its lines
 * there. All ids are new. Gives what came where.
 */
export function $insertFragment(selection: RangeSelection, { inline, lines }: Fragment): PastedLine[] {
  const [only] = lines;
  if (only === undefined) {
    return [];
  }
  const cells = lines.length === 1 && only.kind === 'table' ? $putOver(selection, only) : null;
  if (cells !== null) {
    return cells;
  }
  $removeSelected(selection);
  const node = $lineOf(selection.anchor.getNode());
  if (node === null) {
    return [];
  }
  const tail = $splitAt(node, selection.anchor);
  const pasted: PastedLine[] = [];
  const [first, ...rest] = $fitting(node, lines);
  const caption = node.getLine().kind === 'caption';
  if (first === undefined) {
    return [];
  }
  if (first.kind === 'table') {
    $insertBelow(node, [first, ...rest], tail, pasted);
    if ($isBare(node, [])) {
      node.remove(true);
    }
  } else if (!inline && $isBare(node, tail)) {
    node.setLine($newLine(first, node.getLine().id));
    node.append(...first.content.map($createPasted));
    pasted.push({ line: node.getKey(), at: 0, content: first.content });
    $insertBelow(node, rest, tail, pasted);
  } else if (inline || caption || $joins(node, first)) {
    pasted.push({ line: node.getKey(), at: $sizeBefore(node, tail[0]), content: first.content });
    const words = first.content.map($createPasted);
    if (tail[0] === undefined) {
      node.append(...words);
    } else {
      for (const word of words) {
        tail[0].insertBefore(word, false);
      }
    }
    if (rest.length === 0) {
      $caretBefore(node, tail);
    } else {
      $insertBelow(node, rest, tail, pasted);
    }
  } else {
    $insertBelow(node, [first, ...rest], tail, pasted);
  }
  return pasted;
}

/** The lines as they can stand where a line is: a caption is one line, a cell holds no tables, a chapter no chapters. */
function $fitting(node: LineNode, lines: readonly FragmentLine[]): FragmentLine[] {
  if (node.getLine().kind === 'caption') {
    const words = withoutTables(lines).map(({ content }) => content);
    return [paragraphLine(words.flatMap((content, index) => (index === 0 ? content : [SPACE, ...content])))];
  }
  return $tableOf(node) === null ? $deepened(lines) : withoutTables(lines);
}

const SPACE: Inline = { type: 'text', text: ' ' };

/** Puts a table over the cells from that of the caret on; null where the caret is in none. */
function $putOver(selection: RangeSelection, line: TableLine): PastedLine[] | null {
  const at = $tableSelection(selection);
  if (at === null || at.inCaption) {
    return null;
  }
  const { row, column } = at.area;
  const { newId } = deskOf($getEditor());
  $writeTable(at.table, pasteCells($looseTable(at.table), row, column, tableOf(line), newId));
  const area = { row, column, rowEnd: row + line.rows.length, columnEnd: column + line.columns.length };
  const cells = cellsIn($gridOf(at.table), area).map(({ node }) => node);
  $caretInCell(cells.at(-1), 'end');
  return cells.flatMap((cell) => cell.getLines()).map($asPasted);
}

function tableOf({ kind: _, ...table }: TableLine): Table {
  return { type: 'table', id: 'x', ...table };
}

/** An empty block takes the kind of what is pasted into it; a heading never does. */
function $isBare(node: LineNode, tail: readonly LexicalNode[]): boolean {
  return tail.length === 0 && node.isEmpty() && ['paragraph', 'item'].includes(node.getLine().kind);
}

function $joins(node: LineNode, line: FragmentLine): boolean {
  return line.kind === 'paragraph' || (line.kind === 'heading' && node.getLine().kind === 'heading' && node.isEmpty());
}

function $insertBelow(node: LineNode, lines: readonly FragmentLine[], tail: LexicalNode[], pasted: PastedLine[]): void {
  let last: Unit = node;
  for (const line of lines) {
    const next: Unit =
      line.kind === 'table' ? $createTable(withNewIds(tableOf(line), deskOf($getEditor()).newId)) : $createText(line);
    pasted.push(...$linesIn(next).map($asPasted));
    last.insertAfter(next, false);
    last = next;
  }
  if ($isTableNode(last)) {
    last = $lineAfter(last, tail.length > 0);
    if (tail.length === 0) {
      $caretAtStart(last);
      return;
    }
  }
  $caretAtEnd(last);
  last.append(...tail);
}

/** The line to go on writing on behind a table: the next one, or a new one. */
function $lineAfter(table: TableNode, forWords: boolean): LineNode {
  const below = table.getNextSibling();
  if (!forWords && $isLineNode(below) && ['paragraph', 'item'].includes(below.getLine().kind)) {
    return below;
  }
  const line = $createLineNode(forWords ? PLAIN_PARAGRAPH : PLACE);
  table.insertAfter(line, false);
  return line;
}

function $createText(line: TextLine): LineNode {
  return $createLineNode($newLine(line, '')).append(...line.content.map($createPasted));
}

function $asPasted(node: LineNode): PastedLine {
  return { line: node.getKey(), at: 0, content: $inlinesOf(node) };
}

/** How far into a line a node in it is, in units of `contentText`; its whole length where there is none. */
function $sizeBefore(line: LineNode, node: LexicalNode | undefined): number {
  const before = node === undefined ? line.getChildren() : node.getPreviousSiblings();
  return before.reduce((sum, child) => sum + ($isTextNode(child) ? child.getTextContentSize() : 1), 0);
}

function $newLine(line: TextLine, id: string): Line {
  switch (line.kind) {
    case 'heading':
      return { kind: 'heading', id: '', level: line.level, number: { kind: 'auto' } };
    case 'paragraph':
      return { kind: 'paragraph', id, align: line.align, indent: line.indent };
    case 'item':
      return { kind: 'item', id, list: line.list, depth: line.depth };
    case 'figure': {
      const { content: _, ...figure } = line;
      return { ...figure, id };
    }
  }
}

/** A note that is pasted is a new note. */
function $createPasted(inline: Inline): LexicalNode {
  return $createInline(inline.type === 'footnote' ? { ...inline, id: deskOf($getEditor()).newId() } : inline);
}

/** Inside a chapter no pasted heading is a chapter: all of them go down by what the highest needs. */
function $deepened(lines: readonly FragmentLine[]): FragmentLine[] {
  const levels = lines.map((line) => (line.kind === 'heading' ? line.level : 6));
  const by = Math.max(0, 2 - Math.min(...levels));
  return lines.map((line) => (line.kind === 'heading' ? { ...line, level: Math.min(6, line.level + by) } : line));
}
