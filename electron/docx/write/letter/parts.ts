/** The parts of a printed letter as paragraphs, but for those that end it (`signing.ts`). */
import { halfPoints, MEASURES, twips } from '../../../../shared/letter/measures.ts';
import type { PrintedBlock, PrintedPart } from '../../../../shared/letter/printed.ts';
import { plainText } from '../../../../shared/plan/outline.ts';
import { inlinesXml, LINE_BREAK } from '../inlines.ts';
import { textWidth } from '../text-width.ts';
import { run } from '../xml.ts';
import { breakLines } from './lines.ts';
import { afterLabel, TEXT_WIDTH, TWO_STROKES } from './page.ts';
import { formattedRun, type LetterParagraph, TAB } from './paragraph.ts';
import { ITEM_STYLES, LETTER_STYLES, MEMO_LABEL, type Tab } from './styles.ts';

const BODY_SIZE = halfPoints(MEASURES.bodySize);
const MEMO_LABEL_SIZE = halfPoints(MEASURES.memoLabelSize);

type Part<Name extends PrintedPart['part']> = Extract<PrintedPart, { part: Name }>;

/** ที่ at the left margin, the agency from its column on: a hanging paragraph, so that a long name wraps within its column. */
export function numberParagraphs({ number, agency }: Part<'number'>, column: number): LetterParagraph[] {
  const own = column === LETTER_STYLES.LetterNumber.shape.left ? {} : { own: { left: column, first: -column } };
  const [name = '', ...address] = agency;
  return [
    {
      style: 'LetterNumber',
      xml: run(number) + (name === '' ? '' : TAB + run(name)),
      words: name,
      lead: column,
      label: number,
      ...own,
    },
    ...address.map(
      (line): LetterParagraph => ({
        style: 'LetterAddress',
        xml: run(line),
        words: line,
        ...(own.own ? { own: { left: column } } : {}),
      }),
    ),
  ];
}

export function dateParagraph({ text }: Part<'date'>): LetterParagraph {
  return { style: 'Date', xml: run(text), words: text };
}

/** Labels in large bold letters, values after them, dots up to the margin or to the next label; no rules. */
export function memoHeadParagraphs({ unit, number, date, subject }: Part<'memo-head'>): LetterParagraph[] {
  const half = twips(MEASURES.memoDate);
  return [
    memoLine('ส่วนราชการ', unit),
    {
      style: 'MemoLine',
      xml: memoLabel('ที่') + TAB + run(number) + TAB + memoLabel('วันที่') + TAB + run(date) + TAB,
      words: '',
      own: {
        tabs: [
          { at: afterLabel('ที่', MEMO_LABEL_SIZE) },
          { at: half, leading: true },
          { at: half + afterLabel('วันที่', MEMO_LABEL_SIZE) },
        ],
      },
    },
    memoLine('เรื่อง', subject),
  ];
}

function memoLine(label: string, value: string): LetterParagraph {
  const hang = afterLabel(label, MEMO_LABEL_SIZE);
  return {
    style: 'MemoLine',
    xml: memoLabel(label) + TAB + run(value) + TAB,
    words: value,
    lead: hang,
    label,
    own: { left: hang, first: -hang, tabs: [{ at: hang }] },
  };
}

function memoLabel(text: string): string {
  return formattedRun(`<w:rStyle w:val="${MEMO_LABEL}"/>`, text);
}

/** เรื่อง, เรียน, ถึง: text two strokes after the label; wrapped lines hang under the text. */
export function lineParagraph({ label, text }: Part<'line'>): LetterParagraph {
  if (label === '') return { style: 'LetterLine', xml: run(text), words: text };
  const hang = afterLabel(label);
  return {
    style: 'LetterLine',
    xml: run(label) + TAB + run(text),
    words: text,
    lead: hang,
    label,
    own: { left: hang, first: -hang, tabs: [{ at: hang }] },
  };
}

/**
 * อ้างถึง, สิ่งที่ส่งมาด้วย: numbers in one column, text hanging in another, counts at the right margin of the last line, or of one
 * more where that is full. (A right indent that kept their column free would hide them in LibreOffice.)
 */
export function listParagraphs({ label, items }: Part<'list'>): LetterParagraph[] {
  const numbers = label === '' ? 0 : afterLabel(label);
  const widest = Math.max(0, ...items.map((item) => textWidth(item.label)));
  const hang = numbers + (widest === 0 ? 0 : Math.round(widest) + TWO_STROKES);
  const tabs: Tab[] = [];
  if (numbers > 0) tabs.push({ at: numbers });
  if (hang > numbers) tabs.push({ at: hang });
  if (items.some(({ count }) => count !== '')) tabs.push({ at: TEXT_WIDTH, align: 'right' });
  return items.map(({ label: number, text, count }, index) => ({
    style: 'LetterLine',
    xml: [
      index === 0 ? run(label) : '',
      numbers > 0 ? TAB : '',
      hang > numbers ? run(number) + TAB : '',
      run(text),
      count === '' ? '' : (fitsBeside(text, count, TEXT_WIDTH - hang) ? '' : LINE_BREAK) + TAB + run(count),
    ].join(''),
    words: text,
    lead: hang,
    label: index === 0 ? label : number,
    own: { ...(index === 0 ? {} : { before: 0 }), left: hang, first: -hang, tabs },
  }));
}

/** Whether a count has room at the end of the last line of its text. */
function fitsBeside(text: string, count: string, width: number): boolean {
  const last = breakLines(text, width, width, BODY_SIZE).at(-1)!;
  return textWidth(last) + TWO_STROKES + textWidth(count) <= width;
}

/** One of the three parts of the body: six points before its first paragraph. */
export function bodyParagraphs({ blocks }: Part<'body'>): LetterParagraph[] {
  return blocks.map((block, index) => {
    const paragraph = blockParagraph(block);
    return index === 0 ? { ...paragraph, own: { ...paragraph.own, before: twips(MEASURES.beforePart) } } : paragraph;
  });
}

const NO_REFERENCES = { labels: new Map<string, string>(), as: 'words' } as const;

function blockParagraph({ label, depth, heading, content }: PrintedBlock): LetterParagraph {
  const text = inlinesXml(content, NO_REFERENCES);
  const words = plainText(content, NO_REFERENCES.labels, '\n');
  const style = heading ? 'LetterHeading' : label === '' ? 'BodyText' : ITEM_STYLES[Math.min(Math.max(depth, 0), 2)]!;
  if (label === '') return { style, xml: text, words };
  const { first, tabs } = LETTER_STYLES[style].shape;
  return { style, xml: run(label) + TAB + text, words, lead: tabs[0]!.at - first, label };
}
