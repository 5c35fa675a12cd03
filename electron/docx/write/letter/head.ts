/** What stands above the first part of a letter: the emblem's place and the urgency; on a memo the word บันทึกข้อความ too. */
import { halfPoints, MEASURES, twips } from '../../../../shared/letter/measures.ts';
import { lineHeight, textWidth } from '../text-width.ts';
import { run } from '../xml.ts';
import { type EmblemPicture, emblemRun, emblemWidth } from './emblem.ts';
import { breakLines } from './lines.ts';
import { AGENCY_COLUMN, CENTRE_LINE, LEAST_LINE, TEXT_WIDTH } from './page.ts';
import { formattedRun, type LetterParagraph, TAB } from './paragraph.ts';

const TITLE = 'บันทึกข้อความ';

/** What is left free beside the emblem. */
const CLEAR = 142;
/** From the top of a line of 16 points to the foot of its letters. */
const ASCENT = 271;
/** How much wider bold letters are. */
const BOLD = 1.05;
/** The agency begins no further right than here. */
const FURTHEST_COLUMN = 6803;

const URGENCY_SIZE = halfPoints(MEASURES.urgencySize);
const URGENCY_LINE = lineHeight(URGENCY_SIZE);
const TITLE_SIZE = halfPoints(MEASURES.memoTitleSize);

export interface Head {
  readonly paragraphs: readonly LetterParagraph[];
  /** Where the agency begins on the line of ที่, in twips from the left margin. */
  readonly agencyColumn: number;
}

/** Places the line of ที่ level with the emblem's feet, with the urgency above it at the left, clear of the emblem. */
export function letterHead(urgency: string, emblem: EmblemPicture | null): Head {
  const width = emblemWidth(emblem, false);
  const column = Math.max(AGENCY_COLUMN, CENTRE_LINE + Math.round(width / 2) + CLEAR);
  const height = twips(MEASURES.emblemHeight);
  // An emblem so wide that nothing fits beside it stands alone.
  if (column > FURTHEST_COLUMN) {
    const above = [place(height + CLEAR, emblem, false), ...urgencyLine(urgency, 0)];
    return { paragraphs: above, agencyColumn: AGENCY_COLUMN };
  }
  const right = TEXT_WIDTH - (CENTRE_LINE - Math.round(width / 2) - CLEAR);
  const lines =
    urgency === ''
      ? 0
      : breakLines(urgency, (TEXT_WIDTH - right) / BOLD, (TEXT_WIDTH - right) / BOLD, URGENCY_SIZE).length;
  return {
    paragraphs: [
      place(Math.max(LEAST_LINE, height - ASCENT - lines * URGENCY_LINE), emblem, false),
      ...urgencyLine(urgency, right),
    ],
    agencyColumn: column,
  };
}

/** Places the title level with the emblem's feet and the urgency between the two: beside them, or below the emblem where it is too long. */
export function memoHead(urgency: string, emblem: EmblemPicture | null): LetterParagraph[] {
  const width = emblemWidth(emblem, true);
  const height = twips(MEASURES.memoEmblemHeight);
  const titleStart = CENTRE_LINE - (textWidth(TITLE, TITLE_SIZE) * BOLD) / 2;
  const urgencyEnd = width + CLEAR + textWidth(urgency, URGENCY_SIZE) * BOLD + CLEAR;
  if (urgencyEnd > titleStart || /[\t\n\r]/.test(urgency)) {
    return [place(height, emblem, true), ...urgencyLine(urgency, 0), title(run(TITLE))];
  }
  const above = place(height - twips(MEASURES.memoTitleLine), emblem, true);
  if (urgency === '') return [above, title(run(TITLE))];
  const red = formattedRun(
    `<w:color w:val="FF0000"/><w:sz w:val="${URGENCY_SIZE}"/><w:szCs w:val="${URGENCY_SIZE}"/>`,
    urgency,
  );
  return [
    above,
    {
      ...title(TAB + red + TAB + run(TITLE)),
      own: { align: 'left', tabs: [{ at: width + CLEAR }, { at: CENTRE_LINE, align: 'center' }] },
    },
  ];
}

function place(height: number, emblem: EmblemPicture | null, memo: boolean): LetterParagraph {
  return {
    style: 'EmblemPlace',
    xml: emblem ? emblemRun(emblem, memo) : '',
    words: '',
    own: { line: height },
    keepNext: true,
  };
}

function urgencyLine(urgency: string, right: number): LetterParagraph[] {
  if (urgency === '') return [];
  return [{ style: 'Urgency', xml: run(urgency), words: urgency, own: { right }, keepNext: true }];
}

function title(xml: string): LetterParagraph {
  return { style: 'MemoTitle', xml, words: '', keepNext: true };
}
