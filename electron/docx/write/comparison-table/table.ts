/** The ตารางเปรียบเทียบ of two states of a plan. */
import { changeKey } from '../../../../shared/compare/align.ts';
import type { Compared } from '../../../../shared/compare/compared.ts';
import { summarize } from '../../../../shared/compare/summary.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { Notice } from '../../../../shared/notices.ts';
import { brokenReferences } from '../../../../shared/plan/references.ts';
import { formatNumber } from '../../../../shared/thai/digits.ts';
import { writeDocument } from '../document.ts';
import { brokenReferenceNotices, droppedNotices, limitNotices } from '../notices.ts';
import { DocxPackage } from '../package.ts';
import { annexesXml } from './annexes.ts';
import { type Cells, CellWriter } from './cells.ts';
import { writeTableFrame } from './frame.ts';
import { MAIN_COLUMNS, TABLE_WIDTH, WHOLE_ROW } from './measures.ts';
import { openingXml } from './opening.ts';
import { type LinesRow, type TableRow, tableRows } from './rows.ts';
import { type Sides, sidesOf } from './side.ts';
import { cellXml, headerRowXml, paragraphXml, rowXml, SHADES, TABLE_END, tableStart } from './table-xml.ts';
import { WordWriter } from './words.ts';

export interface WriteComparisonTableOptions {
  /** How many rows, those of the annexes too, are written; the last call has `done` equal to `total`. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * A comparison as a Word file (.docx): title, counts, the table ร่างเดิม | ร่างที่แก้ไข | เหตุผล with inserted words underlined and
 * deleted ones struck, and as annexes the numbers of headings and the figures that changed. The same comparison gives the same
 * bytes. Notices list broken references of the newer plan that are printed, characters a Word file cannot hold, and that the
 * comparison met its cap. Throws AppError CANCELLED soon after the signal is aborted; the event loop runs in between.
 */
export async function writeComparisonTableDocx(
  compared: Compared,
  { onProgress, signal }: WriteComparisonTableOptions,
): Promise<{ value: Uint8Array; notices: Notice[] }> {
  if (signal?.aborted) throw new AppError('CANCELLED');
  const { before, after, comparison } = compared;
  const file = new DocxPackage(signal);
  const frame = await writeTableFrame(after.plan.scheme.digits);
  await file.breathe();
  const summary = summarize(comparison, before.plan, after.plan);
  await file.breathe();
  const sides = sidesOf(before.plan, after.plan);
  const rows = tableRows(compared, sides, summary.chapters);
  await file.breathe();

  const words = new WordWriter();
  let done = 0;
  const onRow = () => {
    done += 1;
  };
  const value = await writeDocument(file, frame, {
    meta: { ...after.plan.meta, title: { text: `ตารางเปรียบเทียบ ${after.plan.meta.title.text}`.trimEnd() } },
    cover: '',
    text: (function* () {
      yield openingXml(compared, summary, sides, words);
      yield* mainTableXml(rows, compared, sides, words, onRow);
      yield* annexesXml(summary, comparison, sides, words, onRow);
    })(),
    afterText: {},
    done: () => done,
    total: rows.length + summary.renumbering.length + summary.figures.length,
    onProgress,
  });
  const notices = [
    ...printedReferenceNotices(compared, sides, rows),
    ...droppedNotices(words.dropped),
    ...limitNotices(comparison),
  ];
  return { value, notices };
}

function* mainTableXml(
  rows: readonly TableRow[],
  { before, after, comparison, reasons }: Compared,
  sides: Sides,
  words: WordWriter,
  onRow: () => void,
): Generator<string> {
  if (rows.length === 0) {
    if (comparison.changes.length > 0) yield paragraphXml('ComparedLead', words.text('ไม่มีถ้อยคำที่แก้ไข'));
    return;
  }
  const cells = new CellWriter(words, sides, comparison.ids);
  const digits = { before: before.plan.scheme.digits, after: after.plan.scheme.digits };
  const name = (column: string, state: string) => [words.text(column), words.text(state)].filter((runs) => runs !== '');
  yield tableStart(MAIN_COLUMNS);
  yield headerRowXml(MAIN_COLUMNS, [
    [words.text('ลำดับ')],
    name('ร่างเดิม', before.name),
    name('ร่างที่แก้ไข', after.name),
    [words.text('เหตุผล')],
  ]);
  for (const row of rows) {
    if (row.kind === 'chapter') {
      const brief = row.brief === '' ? '' : paragraphXml('ComparedBrief', words.text(row.brief));
      const paragraphs = paragraphXml('ComparedChapter', words.text(row.heading)) + brief;
      yield rowXml([cellXml(paragraphs, TABLE_WIDTH, { span: MAIN_COLUMNS.length, shade: SHADES.chapter })], {
        whole: true,
      });
    } else if (row.kind === 'away') yield changeRowXml('', cells.away(row), '', words);
    else {
      const written = row.kind === 'details' ? cells.details(row, digits) : cells.lines(row);
      yield changeRowXml(formatNumber(row.number, sides.digits), written, reasonOf(row, reasons, sides), words);
    }
    onRow();
  }
  yield TABLE_END;
}

/** What was typed; rows that go on with a change point to where its reason is. */
function reasonOf(
  row: Exclude<TableRow, { kind: 'chapter' | 'away' }>,
  reasons: Compared['reasons'],
  { digits }: Sides,
): string {
  const reason = reasons[changeKey(row.change)] ?? '';
  const goesOn = row.kind === 'lines' && row.of !== row.number;
  return reason !== '' && goesOn ? `ตามลำดับที่ ${formatNumber(row.of, digits)}` : reason;
}

function changeRowXml(number: string, [older, newer]: Cells, reason: string, words: WordWriter): string {
  const reasonParagraphs = reason
    .split(/\r\n?|\n/)
    .map((line) => paragraphXml('ComparedText', words.text(line)))
    .join('');
  const cells = [
    paragraphXml('ComparedNumber', words.text(number)),
    older.paragraphs,
    newer.paragraphs,
    reasonParagraphs,
  ];
  return rowXml(
    cells.map((paragraphs, column) => cellXml(paragraphs, MAIN_COLUMNS[column]!)),
    { whole: Math.max(older.length, newer.length, reason.length) <= WHOLE_ROW },
  );
}

/** Broken references that somebody reads in the newer column. */
function printedReferenceNotices({ after }: Compared, { after: side }: Sides, rows: readonly TableRow[]): Notice[] {
  const shown = rows.filter((row): row is LinesRow => row.kind === 'lines').flatMap((row) => row.after);
  const printed = new Set(shown.map((line) => side.lines[line]!.id));
  const broken = brokenReferences(after.plan);
  return brokenReferenceNotices(after.plan, side.labels).filter((_, index) => {
    const { block, section } = broken[index]!;
    return printed.has(block ?? section);
  });
}
