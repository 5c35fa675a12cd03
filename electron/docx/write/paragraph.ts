/** What stands around the words of a line: the properties of its paragraph, and its label where that is typed. */
import type { Alignment, Paragraph } from '../../../shared/plan/model.ts';
import { HEADING_HANGS } from './measures.ts';
import { itemStyle } from './styles.ts';
import { run } from './xml.ts';

const JUSTIFICATION: Readonly<Record<Alignment, string>> = {
  thai: 'thaiDistribute',
  left: 'left',
  center: 'center',
  right: 'right',
};

/** The content of the w:pPr of a heading; `list` is its w:numPr where it has one of its own. */
export function headingProperties(level: number, label: string, list = ''): string {
  // Without a label the title stands where the label would.
  const indent = label === '' ? `<w:ind w:left="${HEADING_HANGS[level - 1]!.label}" w:firstLine="0"/>` : '';
  return `<w:pStyle w:val="Heading${level}"/>${list}${indent}`;
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

/** A label as text: a space after that of a centred chapter, a tab to the hanging text after others. Nothing for an empty one. */
export function typedLabel(label: string, chapter: boolean): string {
  if (label === '') return '';
  return chapter ? run(`${label} `) : `${run(label)}<w:r><w:tab/></w:r>`;
}
