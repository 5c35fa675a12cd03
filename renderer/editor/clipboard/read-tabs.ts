/** Rows of cells as spreadsheets give them in plain text. */
import { normalizeInlines } from '../../../shared/plan/normalize.ts';
import { tableFromCells } from '../../../shared/plan/table/from-cells.ts';
import { MOST_ROWS } from '../../../shared/plan/table/rows.ts';
import { readTypedLabel } from '../plugins/typed-list.ts';
import { looseIds, type TableLine, tableLine } from './fragment.ts';

/**
 * Text whose lines all have the same number of tabs, as a table; cells in quotes may have line ends in them. Null for anything
 * else: a single line, lines of other lengths, a list with a tab behind each label.
 */
export function readTabs(text: string): TableLine | null {
  const rows = text.includes('\t') ? cellsOf(text) : [];
  const width = rows[0]?.length ?? 0;
  const isList =
    width === 2 && rows.every(([label]) => label!.trim() === '' || readTypedLabel(`${label!.trim()} `) !== null);
  if (
    rows.length < 2 ||
    width < 2 ||
    rows.length > MOST_ROWS ||
    isList ||
    rows.some(({ length }) => length !== width)
  ) {
    return null;
  }
  const loose = rows.map((cells) => ({
    cells: cells.map((cell) => ({ blocks: cell.split('\n').map((words) => paragraph(words.trim())) })),
  }));
  const table = tableFromCells(loose, looseIds());
  return table === null ? null : tableLine(table);
}

function paragraph(text: string) {
  const content = normalizeInlines(text === '' ? [] : [{ type: 'text', text }]);
  return { type: 'paragraph', id: '', align: 'left', indent: 'none', content } as const;
}

/** One pass over the text; a quote counts where it begins a cell, and two of them within stand for one. */
function cellsOf(text: string): string[][] {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  const rows: string[][] = [[]];
  for (let at = 0; at <= source.length; ) {
    const quoted = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
    quoted.lastIndex = at;
    const match = quoted.exec(source);
    const end = match === null ? endOfCell(source, at) : quoted.lastIndex;
    rows.at(-1)!.push(match === null ? source.slice(at, end) : match[1]!.replaceAll('""', '"'));
    if (source[end] === '\n') {
      rows.push([]);
    }
    at = end + 1;
  }
  return rows;
}

function endOfCell(text: string, from: number): number {
  const edge = /[\t\n]/g;
  edge.lastIndex = from;
  return edge.exec(text)?.index ?? text.length;
}
