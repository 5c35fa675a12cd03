/** The paragraph styles of letters: what a paragraph looks like unless it says otherwise. */
import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LeaderType,
  LineRuleType,
  TabStopType,
} from 'docx';
import { halfPoints, LETTER_FONT, MEASURES, twips } from '../../../../shared/letter/measures.ts';
import { lineHeight } from '../text-width.ts';
import { AGENCY_COLUMN, CENTRE_LINE, INDENT, ITEM_STEPS, PAGE_NUMBER_LINE, SECRECY_LINE, TEXT_WIDTH } from './page.ts';

/** Alignments as `w:jc` names them. */
export type Justification = 'left' | 'center' | 'right' | 'thaiDistribute';

/** A tab stop in twips from the left margin; `dots` lead to it where it is `leading`. */
export interface Tab {
  readonly at: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly leading?: boolean;
}

/** Where lines stand, in twips. */
export interface Shape {
  readonly before: number;
  /** Exact height of a line; null is single spacing. */
  readonly line: number | null;
  readonly left: number;
  /** Where the first line starts from `left`; negative hangs. */
  readonly first: number;
  readonly right: number;
  readonly align: Justification;
  readonly tabs: readonly Tab[];
}

interface LetterStyle {
  /** As Word shows it; built-in names where there is one. */
  readonly name: string;
  /** Half-points. */
  readonly size: number;
  readonly shape: Shape;
  readonly bold?: boolean;
  readonly red?: boolean;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
}

const BODY = halfPoints(MEASURES.bodySize);
const PLAIN: Shape = { before: 0, line: null, left: 0, first: 0, right: 0, align: 'left', tabs: [] };
const PART = { before: twips(MEASURES.beforePart) };

function style(
  name: string,
  shape: Partial<Shape> = {},
  more: Partial<Omit<LetterStyle, 'name' | 'shape'>> = {},
): LetterStyle {
  return { name, size: BODY, shape: { ...PLAIN, ...shape }, ...more };
}

/** A numbered paragraph: its label at a step, its words after a tab, its later lines from the left margin. */
function item(depth: 0 | 1 | 2): Partial<Shape> {
  return { first: ITEM_STEPS[depth], align: 'thaiDistribute', tabs: [{ at: ITEM_STEPS[depth + 1]! }] };
}

export const LETTER_STYLES = {
  EmblemPlace: style('Emblem Place'),
  Urgency: style(
    'Urgency',
    { line: lineHeight(halfPoints(MEASURES.urgencySize)) },
    { size: halfPoints(MEASURES.urgencySize), bold: true, red: true },
  ),
  LetterNumber: style('Letter Number', { left: AGENCY_COLUMN, first: -AGENCY_COLUMN }),
  LetterAddress: style('Letter Address', { left: AGENCY_COLUMN }),
  Date: style('Date', { left: CENTRE_LINE, before: twips(MEASURES.beforeDate) }),
  MemoTitle: style(
    'Memo Title',
    { line: twips(MEASURES.memoTitleLine), align: 'center' },
    { size: halfPoints(MEASURES.memoTitleSize), bold: true },
  ),
  MemoLine: style('Memo Line', { tabs: [{ at: TEXT_WIDTH, align: 'right', leading: true }] }),
  LetterLine: style('Letter Line', PART, { keepLines: true }),
  BodyText: style('Body Text', { first: INDENT, align: 'thaiDistribute' }),
  LetterHeading: style('Letter Heading', item(0), { bold: true, keepNext: true, keepLines: true }),
  List: style('List', item(0)),
  List2: style('List 2', item(1)),
  List3: style('List 3', item(2)),
  Closing: style('Closing', { left: CENTRE_LINE, before: twips(MEASURES.beforeClosing) }, { keepLines: true }),
  Signature: style('Signature', { align: 'center' }, { keepLines: true }),
  LetterSeal: style('Letter Seal', { left: CENTRE_LINE, align: 'center' }, { keepLines: true }),
  LetterContact: style('Letter Contact', {}, { keepLines: true }),
  Header: style('header', { align: 'center', line: PAGE_NUMBER_LINE }),
  Secrecy: style(
    'Secrecy',
    { align: 'center', line: SECRECY_LINE },
    { size: halfPoints(MEASURES.secrecySize), bold: true, red: true },
  ),
  LetterContinuation: style('Letter Continuation', { align: 'right', line: PAGE_NUMBER_LINE }),
} as const satisfies Readonly<Record<string, LetterStyle>>;

export type LetterStyleId = keyof typeof LETTER_STYLES;

/** The style of a numbered paragraph. */
export const ITEM_STYLES = ['List', 'List2', 'List3'] as const satisfies readonly LetterStyleId[];

/** The style of the labels in the head of a memo, within a line. */
export const MEMO_LABEL = 'MemoLabel';

const font = { ascii: LETTER_FONT, hAnsi: LETTER_FONT, eastAsia: LETTER_FONT, cs: LETTER_FONT };

/** The styles as the docx package takes them; it writes w:szCs and w:bCs along with w:sz and w:b. */
export function letterStyles(): IStylesOptions {
  return {
    default: {
      document: {
        run: { font, size: BODY, language: { value: 'th-TH', eastAsia: 'en-US', bidirectional: 'th-TH' } },
        paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      },
    },
    paragraphStyles: Object.entries(LETTER_STYLES).map(([id, letterStyle]) => ({ id, ...paragraphStyle(letterStyle) })),
    characterStyles: [
      { id: MEMO_LABEL, name: 'Memo Label', run: { bold: true, size: halfPoints(MEASURES.memoLabelSize) } },
    ],
  };
}

function paragraphStyle({
  name,
  size,
  shape,
  bold,
  red,
  keepNext,
  keepLines,
}: LetterStyle): Omit<IParagraphStyleOptions, 'id'> {
  const { before, line, left, first, right, align, tabs } = shape;
  return {
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: {
      ...(size === BODY ? {} : { size }),
      ...(bold ? { bold } : {}),
      ...(red ? { color: 'FF0000' } : {}),
    },
    paragraph: {
      ...(keepNext ? { keepNext } : {}),
      ...(keepLines ? { keepLines } : {}),
      alignment:
        AlignmentType[
          align === 'thaiDistribute'
            ? 'THAI_DISTRIBUTE'
            : align === 'left'
              ? 'LEFT'
              : align === 'center'
                ? 'CENTER'
                : 'RIGHT'
        ],
      spacing: { before, ...(line === null ? {} : { line, lineRule: LineRuleType.EXACT }) },
      indent: { left, right, ...(first < 0 ? { hanging: -first } : { firstLine: first }) },
      ...(tabs.length === 0
        ? {}
        : {
            tabStops: tabs.map(({ at, align: side, leading }) => ({
              type: side === 'right' ? TabStopType.RIGHT : side === 'center' ? TabStopType.CENTER : TabStopType.LEFT,
              position: at,
              ...(leading ? { leader: LeaderType.DOT } : {}),
            })),
          }),
    },
  };
}
