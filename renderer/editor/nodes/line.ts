import type {
  Alignment,
  Block,
  Figure,
  Id,
  Inline,
  ListKind,
  PlainText,
  Section,
  SectionNumber,
  Table,
  TextBlock,
} from '../../../shared/plan/model.ts';

/**
 * What a line of the page is, apart from its words: the heading of a section, a paragraph, a list item, the caption of a
 * table, or a picture, whose words are its caption. A chapter is a flat run of lines and tables; a section is a heading and what follows up to the next one. Never mutated.
 */
export type Line = HeadingLine | ParagraphLine | ItemLine | CaptionLine | FigureLine;

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

/** The words above a table, inside of it. */
export interface CaptionLine {
  readonly kind: 'caption';
  /** That of its table. */
  readonly id: Id;
}

/** A picture; its words are the caption under it. */
export type FigureLine = { readonly kind: 'figure' } & Omit<Figure, 'type' | 'content'>;

/** A table among the lines of a chapter, apart from the words of its caption. */
export type TableFrame = { readonly kind: 'table' } & Omit<Table, 'type' | 'content'>;

/** What stands in a cell that nobody wrote in. Thai distributed would pull the words of narrow columns apart. */
export const CELL_PARAGRAPH: ParagraphLine = { kind: 'paragraph', id: '', align: 'left', indent: 'none' };

/** Takes what stands in serialised state; anything that is no line is a plain paragraph, so that its words stay. */
export function parseLine(value: unknown): Line {
  const known = typeof value === 'object' && value !== null && 'kind' in value && 'id' in value;
  return known ? (value as Line) : PLAIN_PARAGRAPH;
}

export function headingOf(section: Section): HeadingLine {
  const { title: _, blocks: __, ...head } = section;
  return { kind: 'heading', ...head };
}

export function lineOf(block: Block): ParagraphLine | ItemLine | FigureLine | TableFrame {
  switch (block.type) {
    case 'paragraph':
      return { kind: 'paragraph', id: block.id, align: block.align, indent: block.indent };
    case 'item':
      return { kind: 'item', id: block.id, list: block.kind, depth: block.depth };
    case 'table': {
      const { type: _, content: __, ...frame } = block;
      return { kind: 'table', ...frame };
    }
    case 'figure': {
      const { type: _, content: __, ...figure } = block;
      return { kind: 'figure', ...figure };
    }
  }
}

export function blockOf(line: ParagraphLine | ItemLine, content: readonly Inline[]): TextBlock;
export function blockOf(line: ReturnType<typeof lineOf>, content: readonly Inline[]): Block;
export function blockOf(line: ReturnType<typeof lineOf>, content: readonly Inline[]): Block {
  switch (line.kind) {
    case 'paragraph':
      return { type: 'paragraph', id: line.id, align: line.align, indent: line.indent, content };
    case 'item':
      return { type: 'item', id: line.id, kind: line.list, depth: line.depth, content };
    case 'table': {
      const { kind: _, ...frame } = line;
      return { type: 'table', ...frame, content };
    }
    case 'figure': {
      const { kind: _, ...figure } = line;
      return { type: 'figure', ...figure, content };
    }
  }
}

export function sectionOf(line: HeadingLine, title: readonly Inline[], blocks: readonly Block[]): Section {
  const { kind: _, ...head } = line;
  return { ...head, title, blocks };
}

/** Whether two lines say the same, compared by value. */
export function sameLine(a: Line, b: Line): boolean {
  return a === b || JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
}
