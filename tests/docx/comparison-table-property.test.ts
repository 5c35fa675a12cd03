import validate from '@ooxml-tools/validate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeComparisonTableDocx } from '../../electron/docx/write/comparison-table/table.ts';
import { placesInTables } from '../../shared/compare/cells.ts';
import type { Change } from '../../shared/compare/changes.ts';
import { compareVersions } from '../../shared/compare/compare.ts';
import type { Compared } from '../../shared/compare/compared.ts';
import { linesOfChange, rowsOfLines } from '../../shared/compare/extent.ts';
import { toLines } from '../../shared/compare/lines.ts';
import type { Inline, Plan } from '../../shared/plan/model.ts';
import { type Labels, numberSections } from '../../shared/plan/numbering.ts';
import { plainText } from '../../shared/plan/outline.ts';
import { editsArbitrary } from '../support/plan-edits.ts';
import { richPlanArbitrary } from '../support/rich-plans.ts';
import { readTables, type TableCell, type TableRow } from '../support/word-tables.ts';

const pairArbitrary = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(richPlanArbitrary, editsArbitrary).map(([plan, edited]): [Plan, Plan] => [plan, edited(plan)]),
  },
  { weight: 1, arbitrary: fc.tuple(richPlanArbitrary, richPlanArbitrary) },
);

function comparedOf([before, after]: readonly [Plan, Plan]): Compared {
  return {
    before: { plan: before, name: 'ก่อน', author: '', savedAt: '2026-01-05T03:00:00.000Z' },
    after: { plan: after, name: 'หลัง', author: 'ผู้ยกร่าง', savedAt: '2026-02-05T03:00:00.000Z' },
    comparison: compareVersions(before, after),
    reasons: {},
  };
}

/** Older lines and newer lines. */
type Columns = readonly [readonly string[], readonly string[]];

/** What XML cannot hold is not in the file. */
function writable(text: string): string {
  return [...text]
    .filter((character) => /[\t\n\r\u0020-\ud7ff\ue000-\ufffd]|[\u{10000}-\u{10ffff}]/u.test(character))
    .join('');
}

/** Prints lines as they stand in their plan: number and words, notes in their places, the cells of a row of a table as one line. */
function printer(plan: Plan): (indexes: readonly number[]) => string[] {
  const lines = toLines(plan.sections);
  const cells = placesInTables(lines);
  const labels = numberSections(plan);
  const print = (index: number) => {
    const { id, type, content } = lines[index]!;
    const label = type === 'paragraph' ? '' : labels.get(id)!;
    return writable((label === '' ? '' : `${label} `) + wordsWithNotes(content, labels));
  };
  return (indexes) => rowsOfLines(indexes, cells).map((together) => together.map(print).join(''));
}

function wordsWithNotes(content: readonly Inline[], labels: Labels): string {
  return content
    .map((inline) =>
      inline.type === 'footnote'
        ? `[${labels.get(inline.id)} ${plainText(inline.content, labels, '\n')}]`
        : plainText([inline], labels, '\n'),
    )
    .join('');
}

/** The rows that a change must have, whatever their order: all that the changes say, read from the plans. */
function expectedRows({ before, after, comparison }: Compared): Columns[] {
  const older = printer(before.plan);
  const newer = printer(after.plan);
  const isHeading = (plan: Plan) => {
    const lines = toLines(plan.sections);
    return (index: number) => lines[index]!.type === 'heading';
  };
  const rowsOf = (change: Change): Columns[] => {
    switch (change.kind) {
      case 'details':
      case 'renumbered':
        return [];
      case 'inserted':
        return bySection(linesOfChange(change), isHeading(after.plan)).map((row) => [[], newer(row)]);
      case 'deleted':
        return bySection(linesOfChange(change), isHeading(before.plan)).map((row) => [older(row), []]);
      default: {
        if ('part' in change && change.part !== undefined) {
          const moved = (side: 'before' | 'after') =>
            change.runs.flatMap((run) => Array.from({ length: run.count }, (_, n) => run[side] + n));
          return [[older(moved('before')), newer(moved('after'))]];
        }
        const [from, to] = [[change.before].flat(), [change.after].flat()];
        return [[older(from.map(({ line }) => line)), newer(to.map(({ line }) => line))]];
      }
    }
  };
  return comparison.changes.flatMap(rowsOf);
}

/** Lines, a heading with what is right under it as one. */
function bySection(lines: readonly number[], isHeading: (line: number) => boolean): number[][] {
  const rows: number[][] = [];
  for (const line of lines) {
    if (isHeading(line) || rows.length === 0) rows.push([line]);
    else rows.at(-1)!.push(line);
  }
  return rows;
}

/** The words of a cell that are the plan's: neither where they are nor what we say of them. */
function linesOf({ paragraphs }: TableCell): string[] {
  return paragraphs
    .filter(({ style }) => style === 'ComparedText' || style === 'ComparedHeading')
    .map(({ runs }) =>
      runs.map(({ text, style }) => (style === 'SaidText' || style === 'PlaceText' ? '' : text)).join(''),
    );
}

/** The rows of the table of changes after its header; none when nothing differs. */
function changeRows(value: Uint8Array): readonly TableRow[] {
  const table = readTables(value).find(({ columns, rows }) => columns.length === 4 && firstText(rows[0]!) === 'ลำดับ');
  return table?.rows.slice(1) ?? [];
}

const wordsOf = ({ cells }: TableRow, column: number) => linesOf(cells[column]!);
const firstText = ({ cells }: TableRow) => cells[0]!.paragraphs[0]!.runs.map(({ text }) => text).join('');
const sorted = (rows: readonly Columns[]) => rows.map((row) => JSON.stringify(row)).sort();
const countOf = ({ comparison }: Compared, ...kinds: Change['kind'][]) =>
  comparison.changes.filter(({ kind }) => kinds.includes(kind)).length;

describe('the comparison table of any two plans', () => {
  it('has every change once, in both columns as the line stands in its plan but for marks', async () => {
    await fc.assert(
      fc.asyncProperty(pairArbitrary, async (pair) => {
        const compared = comparedOf(pair);
        const { value } = await writeComparisonTableDocx(compared, {});
        const changes = changeRows(value);
        const rows = changes.filter(({ cells }) => cells.length === 4);
        const numbered = rows.filter((row) => firstText(row) !== '');
        const details = countOf(compared, 'details');
        const found = numbered.slice(details).map((row): Columns => [wordsOf(row, 1), wordsOf(row, 2)]);
        expect(sorted(found)).toEqual(sorted(expectedRows(compared)));
        expect(rows.length - numbered.length).toBe(countOf(compared, 'moved', 'moved-edited'));
      }),
      { numRuns: 30 },
    );
  });

  it('strikes only in the older column, underlines only in the newer, and leaves no cell without a paragraph', async () => {
    await fc.assert(
      fc.asyncProperty(pairArbitrary, async (pair) => {
        const { value } = await writeComparisonTableDocx(comparedOf(pair), {});
        for (const { cells } of readTables(value).flatMap(({ rows }) => rows)) {
          for (const [column, { paragraphs }] of cells.entries()) {
            expect(paragraphs.length).toBeGreaterThan(0);
            const styles = paragraphs.flatMap(({ runs }) => runs.map(({ style }) => style));
            if (column !== 1) expect(styles).not.toContain('DeletedText');
            if (column !== 2) expect(styles).not.toContain('InsertedText');
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('is a valid file', async () => {
    await fc.assert(
      fc.asyncProperty(pairArbitrary, async (pair) => {
        const { value } = await writeComparisonTableDocx(comparedOf(pair), {});
        expect(await validate(value, 'docx')).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });
});
