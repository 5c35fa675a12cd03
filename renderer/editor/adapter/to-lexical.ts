import type { SerializedEditorState, SerializedElementNode } from 'lexical';
import type { Block, Id, Inline, Section, TableCell } from '../../../shared/plan/model.ts';
import { headingOf, type Line, lineOf, PLACE, type TableFrame } from '../nodes/line.ts';
import type { CellShape, TableHead } from '../nodes/table-nodes.ts';
import { toSerialized } from './inlines.ts';

export interface SerializedLine extends SerializedElementNode {
  readonly type: 'line';
  readonly line: Line;
}

export interface SerializedTable extends SerializedElementNode {
  readonly type: 'table';
  readonly head: TableHead;
}

export interface SerializedRow extends SerializedElementNode {
  readonly type: 'row';
  readonly row: Id;
}

export interface SerializedCell extends SerializedElementNode {
  readonly type: 'cell';
  readonly cell: CellShape;
}

/** A line of the page and its words. */
export interface WrittenLine {
  readonly line: Line;
  readonly content: readonly Inline[];
}

/** A table of the page and the words of its caption. */
export interface WrittenTable {
  readonly line: TableFrame;
  readonly content: readonly Inline[];
}

/** What follows one another on the page. */
export type Written = WrittenLine | WrittenTable;

/**
 * What stands on the page of a chapter, with a place to write under each heading that only has guidance, and behind each table
 * that no text follows.
 */
export function linesOfChapter(chapter: readonly Section[]): Written[] {
  return chapter.flatMap((section) => [
    { line: headingOf(section), content: section.title },
    ...(section.guidance !== undefined && section.blocks.length === 0 ? [{ line: PLACE, content: [] }] : []),
    ...section.blocks.flatMap((block, index) => [
      { line: lineOf(block), content: block.content } as Written,
      ...(block.type === 'table' && !isText(section.blocks[index + 1]) ? [{ line: PLACE, content: [] }] : []),
    ]),
  ]);
}

function isText(block: Block | undefined): boolean {
  return block?.type === 'paragraph' || block?.type === 'item';
}

export function isTable(written: Written): written is WrittenTable {
  return written.line.kind === 'table';
}

/** A chapter as lexical's serialised state. Pure; nothing of it is ever stored or sent. `fromLexical` gives the chapter back. */
export function toLexical(chapter: readonly Section[]): SerializedEditorState {
  return stateOfLines(linesOfChapter(chapter));
}

const FRAME = { version: 1, direction: null, format: '', indent: 0 } as const;

export function stateOfLines(lines: readonly Written[]): SerializedEditorState {
  const children = lines.map((written) => (isTable(written) ? serializedTable(written) : serializedLine(written)));
  return { root: { ...FRAME, type: 'root', children } };
}

function serializedLine({ line, content }: WrittenLine): SerializedLine {
  return { ...FRAME, type: 'line', line, children: content.map(toSerialized) };
}

function serializedTable({ line, content }: WrittenTable): SerializedTable {
  const { columns, headerRows, totalsRow } = line;
  const rows = line.rows.map(
    (row): SerializedRow => ({ ...FRAME, type: 'row', row: row.id, children: row.cells.map(serializedCell) }),
  );
  const caption = serializedLine({ line: { kind: 'caption', id: line.id }, content });
  return { ...FRAME, type: 'table', head: { columns, headerRows, totalsRow }, children: [caption, ...rows] };
}

function serializedCell({ blocks, ...cell }: TableCell): SerializedCell {
  const lines = blocks.map((block) => serializedLine({ line: lineOf(block) as Line, content: block.content }));
  return { ...FRAME, type: 'cell', cell, children: lines };
}
