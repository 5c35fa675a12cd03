/** What stands around the words of a line: the properties of its paragraph, and its label where that is typed. */
import type { Alignment, Paragraph } from '../../../shared/plan/model.ts';
import { FIRST_LINE, HEADING_HANGS } from './measures.ts';
import { NO_HEIGHT } from './pages-of-section.ts';
import { itemStyle, STRONG_CELL, strongItemStyle } from './styles.ts';
import { run } from './xml.ts';

const JUSTIFICATION: Readonly<Record<Alignment, string>> = {
  thai: 'thaiDistribute',
  left: 'left',
  center: 'center',
  right: 'right',
};

/** How far each depth of a list in a cell stands in, in twips. */
const CELL_STEP = 397;

/** The content of the w:pPr of a heading; `list` is its w:numPr where it has one of its own. */
export function headingProperties(level: number, label: string, list = '', startsPage = false): string {
  // Without a label the title stands where the label would.
  const indent = label === '' ? `<w:ind w:left="${HEADING_HANGS[level - 1]!.label}" w:firstLine="0"/>` : '';
  const page = startsPage && level > 1 ? '<w:pageBreakBefore/>' : '';
  return `<w:pStyle w:val="Heading${level}"/>${page}${list}${indent}`;
}

/** The content of the w:pPr of a paragraph of body text. */
export function paragraphProperties({ align, indent }: Pick<Paragraph, 'align' | 'indent'>): string {
  // An indented first line would pull a centred or right-aligned line off its axis.
  // Naming the left edge, which changes nothing, tells the import that such a line is flush by itself.
  const offAxis = align === 'center' || align === 'right';
  const flush =
    indent === 'none'
      ? `<w:ind${offAxis ? ' w:left="0"' : ''} w:firstLine="0"/>`
      : offAxis
        ? '<w:ind w:firstLine="0"/>'
        : '';
  const aligned = align === 'thai' ? '' : `<w:jc w:val="${JUSTIFICATION[align]}"/>`;
  return `<w:pStyle w:val="BodyText"/>${flush}${aligned}`;
}

/** The content of the w:pPr of a list item. */
export function itemProperties(depth: number, list = ''): string {
  return `<w:pStyle w:val="${itemStyle(depth)}"/>${list}`;
}

/** The content of the w:pPr of a paragraph in a cell, which is `strong` in a row that stands out. */
export function cellProperties({ align, indent }: Pick<Paragraph, 'align' | 'indent'>, strong: boolean): string {
  const first = indent === 'first' ? `<w:ind w:firstLine="${FIRST_LINE}"/>` : '';
  const aligned = align === 'left' ? '' : `<w:jc w:val="${JUSTIFICATION[align]}"/>`;
  return `<w:pStyle w:val="${strong ? STRONG_CELL : 'TableText'}"/>${first}${aligned}`;
}

/** The content of the w:pPr of a list item in a cell, where there is no room for the indent of the text. */
export function cellItemProperties(depth: number, strong: boolean, list = ''): string {
  const text = (depth + 1) * CELL_STEP;
  const style = strong ? strongItemStyle(depth) : itemStyle(depth);
  return `<w:pStyle w:val="${style}"/>${list}<w:ind w:left="${text}" w:hanging="${CELL_STEP}"/>`;
}

/** The content of the w:pPr of a caption: over a table at the left and kept with it, under a figure in the middle. */
export function captionProperties(of: 'table' | 'figure'): string {
  return `<w:pStyle w:val="Caption"/>${of === 'table' ? '<w:keepNext/>' : '<w:jc w:val="center"/>'}`;
}

/** The content of the w:pPr of the paragraph that holds a picture. */
export function figureProperties(captioned: boolean): string {
  return `<w:pStyle w:val="Figure"/>${captioned ? '<w:keepNext/>' : ''}`;
}

/** A little air between a table and the text under it. */
export const UNDER_TABLE = '<w:spacing w:before="120"/>';

/** The content of the w:pPr of the paragraph between two tables without a caption between them: Word makes one of two that touch. */
export const BETWEEN_TABLES = NO_HEIGHT + UNDER_TABLE;

/** Properties with w:spacing in its place in CT_PPr: after the list, before indent and alignment. */
export function spaced(properties: string, spacing: string): string {
  if (spacing === '') return properties;
  const place = properties.search(/<w:(?:ind|jc)\b/);
  return place === -1 ? properties + spacing : properties.slice(0, place) + spacing + properties.slice(place);
}

/** A label as text: a space after that of a centred chapter, a tab to the hanging text after others. Nothing for an empty one. */
export function typedLabel(label: string, chapter: boolean): string {
  if (label === '') return '';
  return chapter ? run(`${label} `) : `${run(label)}<w:r><w:tab/></w:r>`;
}
