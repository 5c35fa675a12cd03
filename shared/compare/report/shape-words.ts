/** What a line is apart from its words, said of both sides where it differs. */
import type { Shape, TableHead } from '../changes.ts';
import type { Wording } from './wording.ts';

/** One thing that differs: as it was and as it is; `said` where a word on the whole says more than both. */
export type ShapeDifference = { readonly was: string; readonly is: string } | { readonly said: string };

/** All that differs between two shapes, at least one thing. */
export function shapeDifferences(before: Shape, after: Shape, words: Wording): ShapeDifference[] {
  const found: ShapeDifference[] = [];
  const differ = (was: string, is: string) => {
    if (was !== is) found.push({ was, is });
  };
  differ(nameOf(before, words), nameOf(after, words));
  if (before.type === 'table' && after.type === 'table') found.push(...gridDifferences(before, after, words));
  if (before.type === 'figure' && after.type === 'figure') {
    if (before.image !== after.image) found.push({ said: words.otherPicture });
    differ(words.alt(before.alt.text), words.alt(after.alt.text));
  }
  if (before.type === 'heading' && after.type === 'heading') {
    differ(words.startsPage(before.startsPage === true), words.startsPage(after.startsPage === true));
    differ(words.landscape(before.landscape === true), words.landscape(after.landscape === true));
    if (before.guidance?.text !== after.guidance?.text) found.push({ said: words.guidance });
  }
  if (found.length === 0) found.push({ said: after.type === 'table' ? words.cellsElsewhere : words.otherCell });
  return found;
}

/** Each difference as a sentence without a full stop. */
export function shapeSentence(difference: ShapeDifference, between: (was: string, is: string) => string): string {
  return 'said' in difference ? difference.said : between(difference.was, difference.is);
}

function nameOf(shape: Shape, words: Wording): string {
  if (shape.type === 'paragraph') return `${words.aligned(shape.align)} ${words.indents[shape.indent]}`;
  if (shape.type === 'item') return words.item(shape.kind, shape.depth + 1);
  if (shape.type === 'table') return words.grid(shape.rows.length, shape.columns.length);
  if (shape.type === 'figure') return words.picture(shape.width / 10);
  const { number } = shape;
  const numbered = words.numbers[number.kind] + ('value' in number ? ` ${words.count(number.value)}` : '');
  return `${words.level(shape.level)} ${numbered}`;
}

type Grid = Omit<TableHead, 'id' | 'content'>;

function gridDifferences(before: Grid, after: Grid, words: Wording): ShapeDifference[] {
  const found: ShapeDifference[] = [];
  const differ = (was: string, is: string) => {
    if (was !== is) found.push({ was, is });
  };
  differ(words.headerRows(before.headerRows), words.headerRows(after.headerRows));
  differ(words.totalsRow(before.totalsRow), words.totalsRow(after.totalsRow));
  const sameColumns = before.columns.length === after.columns.length;
  if (sameColumns) differ(words.columnWidths(before.columns), words.columnWidths(after.columns));
  const [mergedBefore, mergedAfter] = [mergedCells(before), mergedCells(after)];
  differ(words.spans(mergedBefore), words.spans(mergedAfter));
  const sameSize = sameColumns && before.rows.length === after.rows.length;
  if (sameSize && mergedBefore === mergedAfter && spansOf(before) !== spansOf(after)) {
    found.push({ said: words.spansElsewhere });
  }
  if (spansOf(before) === spansOf(after) && verticalsOf(before) !== verticalsOf(after)) {
    found.push({ said: words.vertical });
  }
  return found;
}

function mergedCells({ rows }: Grid): number {
  return rows.flatMap(({ cells }) => cells).filter(({ colSpan, rowSpan }) => colSpan > 1 || rowSpan > 1).length;
}

function spansOf({ rows }: Grid): string {
  return rows.map(({ cells }) => cells.map(({ colSpan, rowSpan }) => `${colSpan} ${rowSpan}`).join()).join(';');
}

function verticalsOf({ rows }: Grid): string {
  return rows.flatMap(({ cells }) => cells.map(({ vertical }) => vertical)).join();
}
