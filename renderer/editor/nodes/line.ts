import type {
  Alignment,
  Block,
  Id,
  Inline,
  ListKind,
  PlainText,
  Section,
  SectionNumber,
} from '../../../shared/plan/model.ts';

/**
 * What a line of the page is, apart from its words: the heading of a section, a paragraph or a list item. A chapter is a
 * flat run of lines; a section is a heading and the lines up to the next one. Never mutated.
 */
export type Line = HeadingLine | ParagraphLine | ItemLine;

export interface HeadingLine {
  readonly kind: 'heading';
  readonly id: Id;
  readonly level: number;
  readonly number: SectionNumber;
  readonly guidance?: PlainText;
  readonly startsPage?: true;
  readonly landscape?: true;
}

export interface ParagraphLine {
  readonly kind: 'paragraph';
  /** Empty only until the line is first looked at by `keep-shape`, or while it is a place. */
  readonly id: Id;
  readonly align: Alignment;
  readonly indent: 'first' | 'none';
  /** A place to write under a heading that has guidance and no blocks yet: no block of the plan while it is empty. */
  readonly place?: true;
}

export interface ItemLine {
  readonly kind: 'item';
  readonly id: Id;
  readonly list: ListKind;
  readonly depth: number;
  /** In the body of a letter only, where it makes the item a heading: which of the kind's headings, null for one of a person's own. */
  readonly topic?: string | null;
}

export const PLAIN_PARAGRAPH: ParagraphLine = { kind: 'paragraph', id: '', align: 'thai', indent: 'first' };
export const PLACE: ParagraphLine = { ...PLAIN_PARAGRAPH, place: true };

/** Takes what stands in serialised state; anything that is no line is a plain paragraph, so that its words stay. */
export function parseLine(value: unknown): Line {
  const known = typeof value === 'object' && value !== null && 'kind' in value && 'id' in value;
  return known ? (value as Line) : PLAIN_PARAGRAPH;
}

export function headingOf(section: Section): HeadingLine {
  const { title: _, blocks: __, ...head } = section;
  return { kind: 'heading', ...head };
}

export function lineOf(block: Block): Line {
  if (block.type === 'table' || block.type === 'figure') throw new RangeError(`a ${block.type} is no line`);
  return block.type === 'paragraph'
    ? { kind: 'paragraph', id: block.id, align: block.align, indent: block.indent }
    : { kind: 'item', id: block.id, list: block.kind, depth: block.depth };
}

export function blockOf(line: ParagraphLine | ItemLine, content: readonly Inline[]): Block {
  return line.kind === 'paragraph'
    ? { type: 'paragraph', id: line.id, align: line.align, indent: line.indent, content }
    : { type: 'item', id: line.id, kind: line.list, depth: line.depth, content };
}

export function sectionOf(line: HeadingLine, title: readonly Inline[], blocks: readonly Block[]): Section {
  const { kind: _, ...head } = line;
  return { ...head, title, blocks };
}

/** Whether two lines say the same, compared by value. */
export function sameLine(a: Line, b: Line): boolean {
  return a === b || JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
}
