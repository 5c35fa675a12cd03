/** What stands one after another in the text: paragraphs, tables and pictures, each on one side or on both. */
import type { AlignedRow } from '../../../../shared/compare/align.ts';
import { placesInTables } from '../../../../shared/compare/cells.ts';
import type { Figure } from '../../../../shared/plan/model.ts';
import { NO_HEIGHT, textWidthOf } from '../pages-of-section.ts';
import { BETWEEN_TABLES, figureProperties } from '../paragraph.ts';
import {
  comeParagraph,
  goneParagraph,
  isUnderTable,
  paragraphsOf,
  type RedlineBody,
  type RedlinePiece,
} from './paragraphs.ts';
import { TableWriter } from './tables.ts';

/** `before` and `after` are not empty where it stands on that side. */
export interface Unit {
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** As it is on upright pages or on those turned on their side. */
  write(turned: boolean): RedlinePiece[];
}

/** The text in order. It ends with a paragraph on either side that ends with a table. */
export function unitsOf(body: RedlineBody): Unit[] {
  const cells = { before: placesInTables(body.beforeLines), after: placesInTables(body.afterLines) };
  const tables = new TableWriter(body);
  const units: Unit[] = [];
  for (const row of body.rows) {
    // Cells are written with their table; what stands beside one that moved out of it is there on its own.
    const outside = {
      before: row.before.filter((line) => cells.before[line] === undefined),
      after: row.after.filter((line) => cells.after[line] === undefined),
    };
    const [old, now] = [body.beforeLines[outside.before[0] ?? -1], body.afterLines[outside.after[0] ?? -1]];
    if (old === undefined && now === undefined) continue;
    const own = { ...row, ...outside };
    const [special, other] = [old?.type, now?.type].map((type) => type === 'table' || type === 'figure');
    if (!special && !other) {
      units.push(...(isWhole(row, outside) ? [textUnit(row, body)] : apart(own).map((each) => textUnit(each, body))));
    } else if (old?.type === 'table' && now?.type === 'table' && tables.fits(own)) {
      units.push(...separators(own, body), ...captions(own, body));
      units.push({ ...sides(own), write: (turned) => [{ table: tables.shared(own, turned) }] });
    } else if (old?.type === 'figure' && now?.type === 'figure') units.push(...figureUnits(own, old, now, body));
    else
      for (const each of apart(own))
        units.push(...oneSided(each, body, tables, old !== undefined && now !== undefined));
  }
  const end = { before: endsWithTable(body.beforeLines), after: endsWithTable(body.afterLines) };
  if (end.before.length + end.after.length > 0) units.push(emptyUnit(end, NO_HEIGHT));
  return units;
}

type Sides = Pick<AlignedRow, 'before' | 'after'>;

function sides({ before, after }: AlignedRow): Sides {
  return { before, after };
}

function isWhole(row: AlignedRow, { before, after }: Sides): boolean {
  return before.length === row.before.length && after.length === row.after.length;
}

/** Each line of a row on its own. */
function apart(row: AlignedRow): AlignedRow[] {
  return [
    ...row.before.map((line) => ({ ...row, before: [line], after: [] })),
    ...row.after.map((line) => ({ ...row, before: [], after: [line] })),
  ];
}

function textUnit(row: AlignedRow, body: RedlineBody): Unit {
  return { ...sides(row), write: () => paragraphsOf(row, body) };
}

function endsWithTable(lines: RedlineBody['beforeLines']): number[] {
  return isUnderTable(lines, lines.length) ? [lines.length] : [];
}

/** A paragraph without words. */
function emptyUnit(where: Sides, properties: string): Unit {
  const [was, is] = [where.before.length > 0, where.after.length > 0];
  const mark = was && is ? 'kept' : was ? 'deleted' : 'inserted';
  const paragraph = { mark, before: was ? properties : null, after: is ? properties : null, runs: '' } as const;
  return { ...where, write: () => [paragraph] };
}

/** What keeps a table without a caption from the one over it. */
function separators(row: AlignedRow, { beforeLines, afterLines, before, after }: RedlineBody): Unit[] {
  const needed = (lines: typeof beforeLines, labels: typeof after.labels) => (index: number) =>
    isUnderTable(lines, index) && (labels.get(lines[index]!.id) ?? '') === '';
  const where = {
    before: row.before.filter(needed(beforeLines, before.labels)),
    after: row.after.filter(needed(afterLines, after.labels)),
  };
  return where.before.length + where.after.length > 0 ? [emptyUnit(where, BETWEEN_TABLES)] : [];
}

/** The caption of a table or figure, where it has one on either side. */
function captions(row: AlignedRow, body: RedlineBody): Unit[] {
  const labelled = (lines: typeof body.beforeLines, labels: typeof body.after.labels) => (index: number) =>
    (labels.get(lines[index]!.id) ?? '') !== '';
  const own = {
    ...row,
    before: row.before.filter(labelled(body.beforeLines, body.before.labels)),
    after: row.after.filter(labelled(body.afterLines, body.after.labels)),
  };
  if (own.before.length + own.after.length === 0) return [];
  return [textUnit(own, body)];
}

function oneSided(row: AlignedRow, body: RedlineBody, tables: TableWriter, replaced: boolean): Unit[] {
  const [from, to] = [row.before[0], row.after[0]];
  const line = from === undefined ? body.afterLines[to!]! : body.beforeLines[from]!;
  if (line.type === 'table') {
    const table: Unit = { ...sides(row), write: (turned) => [{ table: tables.oneSided(row, replaced, turned) }] };
    return [...separators(row, body), ...captions(row, body), table];
  }
  if (line.type === 'figure')
    return figureUnits(row, from === undefined ? undefined : line, from === undefined ? line : undefined, body);
  const write = () => [from === undefined ? comeParagraph(to!, row, body) : goneParagraph(from, row, body)];
  return [{ ...sides(row), write }];
}

/** A picture and its caption. One that is not quite the same was taken out and another put in. */
function figureUnits(row: AlignedRow, old: Figure | undefined, now: Figure | undefined, body: RedlineBody): Unit[] {
  const { figures, revisions } = body;
  const propertiesOf = (figure: Figure | undefined, labels: { get(id: string): string | undefined }) =>
    figure === undefined ? null : figureProperties((labels.get(figure.id) ?? '') !== '');
  const runs = (turned: boolean) => {
    const width = textWidthOf(turned);
    if (old !== undefined && now !== undefined && samePicture(old, now)) return figures.runOf(now, width);
    const gone = old === undefined ? '' : revisions.deleted(figures.runOf(old, width));
    return gone + (now === undefined ? '' : revisions.inserted(figures.runOf(now, width)));
  };
  const picture: Unit = {
    ...sides(row),
    write: (turned) => [
      {
        mark: old === undefined ? 'inserted' : now === undefined ? 'deleted' : 'kept',
        before: propertiesOf(old, body.before.labels),
        after: propertiesOf(now, body.after.labels),
        runs: runs(turned),
      },
    ],
  };
  return [picture, ...captions(row, body)];
}

function samePicture(a: Figure, b: Figure): boolean {
  return a.image === b.image && a.width === b.width && a.alt.text === b.alt.text;
}
