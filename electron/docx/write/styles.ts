/**
 * The styles of a printed plan, as the docx package takes them. Whatever can be is a built-in style of Word under its own
 * name, so that Word's commands (contents, navigation, next style) know it.
 */
import {
  AlignmentType,
  type IParagraphOptions,
  type IStylesOptions,
  LeaderType,
  LineRuleType,
  TabStopType,
} from 'docx';
import { CONTENTS_HANGS, FIRST_LINE, FONT, HEADING_HANGS, ITEM_HANGS, SIZE, TEXT_WIDTH } from './measures.ts';

/** The list docx binds heading styles to; its content is replaced by ours (`numbering.ts`). */
export const HEADING_LIST = 'headings';

const BLACK = '000000';
const font = { ascii: FONT, hAnsi: FONT, eastAsia: FONT, cs: FONT };

/** Page numbers at the right of a list, after dots. */
const LIST_TABS: Omit<IParagraphOptions, 'children'> = {
  tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH, leader: LeaderType.DOT }],
};

/** The styles; heading styles carry numbers where `numbered`. docx writes w:szCs, w:bCs and w:iCs along with w:sz, w:b and w:i. */
export function planStyles(numbered: boolean): IStylesOptions {
  const heading = (level: number) => ({
    quickFormat: true,
    next: 'BodyText',
    run: { bold: true, size: level === 1 ? SIZE.chapter : level === 2 ? SIZE.section : SIZE.body, color: BLACK },
    paragraph: {
      keepNext: true,
      keepLines: true,
      pageBreakBefore: level === 1,
      outlineLevel: level - 1,
      ...(level === 1 ? { alignment: AlignmentType.CENTER } : {}),
      spacing: level === 1 ? { after: 240 } : { before: 120 },
      indent: hanging(HEADING_HANGS[level - 1]!),
      ...(numbered ? { numbering: { reference: HEADING_LIST, level: level - 1 } } : {}),
    },
  });
  return {
    default: {
      document: {
        run: { font, size: SIZE.body, language: { value: 'th-TH', eastAsia: 'en-US', bidirectional: 'th-TH' } },
        paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      },
      footnoteText: {
        run: { size: SIZE.note },
        paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      },
      title: cover(SIZE.title, 3402, 240),
      heading1: heading(1),
      heading2: heading(2),
      heading3: heading(3),
      heading4: heading(4),
      heading5: heading(5),
      heading6: heading(6),
    },
    paragraphStyles: [
      {
        id: 'BodyText',
        name: 'Body Text',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: {
          alignment: AlignmentType.THAI_DISTRIBUTE,
          indent: { firstLine: FIRST_LINE },
        },
      },
      ...ITEM_HANGS.map((hang, depth) => ({
        id: itemStyle(depth),
        name: depth === 0 ? 'List' : `List ${depth + 1}`,
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { alignment: AlignmentType.THAI_DISTRIBUTE, indent: hanging(hang) },
      })),
      { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'BodyText', ...cover(SIZE.edition, 0, 120) },
      { id: 'CoverAgency', name: 'Cover Agency', basedOn: 'Normal', ...cover(SIZE.cover, 0, 0) },
      { id: 'TOCHeading', name: 'TOC Heading', basedOn: 'Normal', next: 'Normal', ...cover(SIZE.chapter, 0, 120) },
      {
        id: 'ContentsColumn',
        name: 'Contents Column',
        basedOn: 'Normal',
        paragraph: { keepNext: true, alignment: AlignmentType.RIGHT },
        run: { bold: true },
      },
      ...CONTENTS_HANGS.map((hang, index) => ({
        id: `TOC${index + 1}`,
        name: `toc ${index + 1}`,
        basedOn: 'Normal',
        next: 'Normal',
        uiPriority: 39,
        run: { bold: index === 0 },
        paragraph: {
          spacing: { before: index === 0 ? 120 : 0 },
          indent: hanging(hang),
          tabStops: [
            ...(hang.text > hang.label ? [{ type: TabStopType.LEFT, position: hang.text }] : []),
            { type: TabStopType.RIGHT, position: TEXT_WIDTH, leader: LeaderType.DOT },
          ],
        },
      })),
      {
        id: 'TableText',
        name: 'Table Text',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { alignment: AlignmentType.LEFT },
      },
      { id: STRONG_CELL, name: 'Table Strong', basedOn: 'TableText', quickFormat: true, run: { bold: true } },
      ...ITEM_HANGS.map((_, depth) => ({
        id: strongItemStyle(depth),
        name: depth === 0 ? 'Table Strong List' : `Table Strong List ${depth + 1}`,
        basedOn: itemStyle(depth),
        run: { bold: true },
      })),
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        next: 'BodyText',
        quickFormat: true,
        paragraph: { spacing: { before: 120, after: 60 } },
      },
      {
        id: 'Figure',
        name: 'Figure',
        basedOn: 'Normal',
        next: 'Caption',
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120 } },
      },
      {
        id: 'TableofFigures',
        name: 'table of figures',
        basedOn: 'Normal',
        next: 'Normal',
        uiPriority: 99,
        paragraph: LIST_TABS,
      },
      {
        id: 'NoHeight',
        name: 'No Height',
        basedOn: 'Normal',
        run: { size: 2 },
        paragraph: { spacing: { line: 20, lineRule: LineRuleType.EXACT } },
      },
      { id: 'Header', name: 'header', basedOn: 'Normal', paragraph: { alignment: AlignmentType.CENTER } },
    ],
  };
}

/** The style of list items of a depth: List, List2, List3. */
export function itemStyle(depth: number): string {
  return depth === 0 ? 'List' : `List${depth + 1}`;
}

/** The style of paragraphs in heading rows and in the row of totals. */
export const STRONG_CELL = 'TableStrong';

/** The style of list items there. */
export function strongItemStyle(depth: number): string {
  return `${STRONG_CELL}${itemStyle(depth)}`;
}

function hanging({ label, text }: { readonly label: number; readonly text: number }) {
  return { left: text, hanging: text - label };
}

/** A centred, bold line of the cover. */
function cover(size: number, before: number, after: number) {
  return {
    quickFormat: true,
    run: { bold: true, size, color: BLACK },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { before, after } },
  };
}
