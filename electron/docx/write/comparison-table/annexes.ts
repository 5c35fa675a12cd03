/** The annexes: numbers of headings that changed, and figures that changed. Each begins on a page of its own. */
import type { Comparison } from '../../../../shared/compare/changes.ts';
import type { PrintedFigure } from '../../../../shared/compare/figures.ts';
import { WORDING } from '../../../../shared/compare/report/wording.ts';
import type { FigureChange, Renumbering, Summary } from '../../../../shared/compare/summary.ts';
import { formatNumber } from '../../../../shared/thai/digits.ts';
import { FIGURE_COLUMNS, RENUMBERING_COLUMNS } from './measures.ts';
import { type Sides, whereWords } from './side.ts';
import { cellXml, headerRowXml, paragraphXml, rowXml, TABLE_END, tableStart } from './table-xml.ts';
import type { WordWriter } from './words.ts';

interface Annex {
  readonly title: string;
  readonly rows: number;
  xml(): Generator<string>;
}

const NUMBERS = { title: 'ตารางเลขหัวข้อที่เปลี่ยน', none: 'ไม่มีเลขหัวข้อที่เปลี่ยน' };
const FIGURES = {
  title: 'ตัวเลข วันที่ และจำนวนเงินที่เปลี่ยน',
  none: 'ไม่มีตัวเลข วันที่ หรือจำนวนเงินที่เปลี่ยนในข้อความที่แก้ไข',
};

/** The annexes piece by piece; one without rows is left out. `onRow` is called after each row. */
export function* annexesXml(
  { renumbering, figures }: Summary,
  comparison: Comparison,
  sides: Sides,
  words: WordWriter,
  onRow: () => void,
): Generator<string> {
  const annexes: readonly Annex[] = [
    {
      ...NUMBERS,
      rows: renumbering.length,
      xml: () => renumberingXml(renumbering, comparison, sides, words, onRow),
    },
    { ...FIGURES, rows: figures.length, xml: () => figuresXml(figures, sides, words, onRow) },
  ];
  const there = annexes.filter(({ rows }) => rows > 0);
  for (const [index, { title, xml }] of there.entries()) {
    const number = there.length === 1 ? '' : ` ${formatNumber(index + 1, sides.digits)}`;
    yield paragraphXml('Heading1', words.text(`ภาคผนวก${number} ${title}`));
    yield* xml();
  }
  // A table at the end of a document is followed by a paragraph; a small one, lest it takes a page.
  yield '<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>';
}

/**
 * What no table lists, in sentences: the annexes that are left out, and numbers of items and in references, which follow on
 * their own.
 */
export function unlistedWords({ renumbering, figures }: Summary, { changes }: Comparison, { digits }: Sides): string[] {
  let items = 0;
  let references = 0;
  for (const change of changes) {
    if (change.kind !== 'renumbered') continue;
    if (change.label !== undefined && change.after.id !== change.after.section) items += 1;
    references += change.references?.length ?? 0;
  }
  return [
    renumbering.length === 0 ? NUMBERS.none : '',
    figures.length === 0 ? FIGURES.none : '',
    items > 0 ? `เลขข้อในรายการเปลี่ยนตามลำดับ ${formatNumber(items, digits)} ข้อ` : '',
    references > 0 ? `การอ้างอิงในเนื้อหาเปลี่ยนตามหัวข้อ ${formatNumber(references, digits)} แห่ง` : '',
  ].filter((sentence) => sentence !== '');
}

function* renumberingXml(
  renumbering: readonly Renumbering[],
  { ids }: Comparison,
  sides: Sides,
  words: WordWriter,
  onRow: () => void,
): Generator<string> {
  const { oldNumber, newNumber, heading } = WORDING.th;
  const olderIds = new Map(ids.map(([old, now]) => [now, old]));
  const full = (above: string, label: string) => (label === '' ? '–' : `${above} ${label}`.trim());
  yield tableStart(RENUMBERING_COLUMNS);
  yield headerRowXml(
    RENUMBERING_COLUMNS,
    [oldNumber, newNumber, heading].map((name) => [words.text(name)]),
  );
  for (const { before, after, title, section } of renumbering) {
    const older = full(sides.before.above(olderIds.get(section) ?? section), before);
    const texts = [older, full(sides.after.above(section), after), title];
    const cells = texts.map((text, index) =>
      cellXml(
        paragraphXml(index < 2 ? 'ComparedNumber' : 'ComparedText', words.text(text)),
        RENUMBERING_COLUMNS[index]!,
      ),
    );
    yield rowXml(cells, { whole: true });
    onRow();
  }
  yield TABLE_END;
}

function* figuresXml(
  figures: readonly FigureChange[],
  sides: Sides,
  words: WordWriter,
  onRow: () => void,
): Generator<string> {
  const names = ['ลำดับ', WORDING.th.where, WORDING.th.figure, 'เดิม', 'ใหม่'];
  yield tableStart(FIGURE_COLUMNS);
  yield headerRowXml(
    FIGURE_COLUMNS,
    names.map((name) => [words.text(name)]),
  );
  for (const [index, { kind, before, after, at }] of figures.entries()) {
    const where = at === undefined ? WORDING.th.details : whereWords(sides.after, at.after.line, sides.digits);
    const cells = [
      paragraphXml('ComparedNumber', words.text(formatNumber(index + 1, sides.digits))),
      paragraphXml('ComparedText', words.text(where)),
      paragraphXml('ComparedText', words.text(WORDING.th.figureKind(kind))),
      figureXml(before, words),
      figureXml(after, words),
    ].map((paragraphs, column) => cellXml(paragraphs, FIGURE_COLUMNS[column]!));
    yield rowXml(cells, { whole: true });
    onRow();
  }
  yield TABLE_END;
}

/** A figure, and the words around it. */
function figureXml(figure: PrintedFigure | undefined, words: WordWriter): string {
  if (figure === undefined) return paragraphXml('ComparedText', words.text('–'));
  return (
    paragraphXml('ComparedHeading', words.text(figure.text)) +
    (figure.sentence === figure.text ? '' : paragraphXml('ComparedNote', words.text(figure.sentence)))
  );
}
