import type { SerializedEditorState, SerializedLexicalNode } from 'lexical';
import type { Block, Inline, Section, TableCell, TableRow } from '../../../shared/plan/model.ts';
import { normalizeInlines } from '../../../shared/plan/normalize.ts';
import {
  blockOf,
  type HeadingLine,
  type ItemLine,
  type Line,
  type ParagraphLine,
  parseLine,
  sectionOf,
  type TableFrame,
} from '../nodes/line.ts';
import { fromSerialized } from './inlines.ts';
import type {
  SerializedCell,
  SerializedLine,
  SerializedRow,
  SerializedTable,
  Written,
  WrittenLine,
  WrittenTable,
} from './to-lexical.ts';

/**
 * The chapter that a serialised state stands for, its text normalised. Pure. Empty places are left out. Throws where the
 * first line is no heading: an editor never has such a state.
 */
export function fromLexical(state: SerializedEditorState): Section[] {
  return gatherSections(linesOfState(state));
}

/** What stands on the page of a serialised state, its words normalised. */
export function linesOfState(state: SerializedEditorState): Written[] {
  return state.root.children.filter((node) => isLine(node) || isTableNode(node)).map(readWritten);
}

function isLine(node: SerializedLexicalNode): node is SerializedLine {
  return node.type === 'line';
}

function isTableNode(node: SerializedLexicalNode): node is SerializedTable {
  return node.type === 'table';
}

function readWritten(node: SerializedLine | SerializedTable): Written {
  return node.type === 'line' ? readLine(node) : readTable(node);
}

function readLine(node: SerializedLine): WrittenLine {
  const inlines = node.children.map(fromSerialized).filter((inline) => inline !== null);
  return { line: parseLine(node.line), content: normalizeInlines(inlines) };
}

function readTable({ head, children }: SerializedTable): WrittenTable {
  const [caption, ...rows] = children as [SerializedLine, ...SerializedRow[]];
  const { line, content } = readLine(caption);
  return { line: { kind: 'table', id: line.id, ...head, rows: rows.map(readRow) }, content };
}

function readRow({ row, children }: SerializedRow): TableRow {
  return { id: row, cells: (children as SerializedCell[]).map(readCell) };
}

function readCell({ cell, children }: SerializedCell): TableCell {
  const lines = (children as SerializedLine[]).map(readLine);
  return { ...cell, blocks: lines.map(({ line, content }) => blockOf(line as ParagraphLine | ItemLine, content)) };
}

function gatherSections(lines: readonly Written[]): Section[] {
  const open: { heading: HeadingLine; title: readonly Inline[]; blocks: Block[] }[] = [];
  for (const { line, content } of lines) {
    if (line.kind === 'heading') {
      open.push({ heading: line, title: content, blocks: [] });
    } else if (line.kind !== 'caption' && !isEmptyPlace(line, content)) {
      const section = open.at(-1);
      if (section === undefined) {
        throw new Error('A chapter begins with its heading.');
      }
      section.blocks.push(blockOf(line, content));
    }
  }
  return open.map(({ heading, title, blocks }) => sectionOf(heading, title, blocks));
}

/** Whether a line is only a place to write, and so no block. */
export function isEmptyPlace(line: Line | TableFrame, content: readonly Inline[]): boolean {
  return line.kind === 'paragraph' && line.place === true && content.length === 0;
}
