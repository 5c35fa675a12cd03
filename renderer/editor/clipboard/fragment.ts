import { z } from 'zod';
import type {
  Alignment,
  Block,
  Figure,
  Inline,
  ListKind,
  NewId,
  Section,
  Table,
  TextBlock,
} from '../../../shared/plan/model.ts';
import { normalizeInlines } from '../../../shared/plan/normalize.ts';
import { sectionSchema } from '../../../shared/plan/schema.ts';
import { tableFromCells } from '../../../shared/plan/table/from-cells.ts';
import { placeCells } from '../../../shared/plan/table/grid.ts';
import { mapLines } from '../../../shared/plan/text-lines.ts';

/** A line on its way into or out of the page: what it is and its words, without any id. */
export type FragmentLine =
  | { readonly kind: 'heading'; readonly level: number; readonly content: readonly Inline[] }
  | {
      readonly kind: 'paragraph';
      readonly align: Alignment;
      readonly indent: 'first' | 'none';
      readonly content: readonly Inline[];
    }
  | { readonly kind: 'item'; readonly list: ListKind; readonly depth: number; readonly content: readonly Inline[] }
  | ({ readonly kind: 'figure' } & Omit<Figure, 'type' | 'id'>)
  | TableLine;

/** A table; the ids in it mean nothing, its content is the caption. */
export type TableLine = { readonly kind: 'table' } & Omit<Table, 'type' | 'id'>;

/**
 * What a copy holds. `inline` says that it is a part of one line: pasted, its words join the line of the caret. Otherwise its
 * lines keep what they are.
 */
export interface Fragment {
  readonly inline: boolean;
  readonly lines: readonly FragmentLine[];
}

/** The clipboard type of a fragment of this editor's own. */
export const FRAGMENT_TYPE = 'application/x-rangphaen-fragment';

export function paragraphLine(content: readonly Inline[]): FragmentLine {
  return { kind: 'paragraph', align: 'thai', indent: 'first', content };
}

const fragmentSchema = z.strictObject({
  inline: z.boolean(),
  /** Whether the first section stands for lines without a heading. */
  headless: z.boolean(),
  sections: z.array(sectionSchema),
});

/** A fragment as clipboard text. Sections carry it, because they have a schema; their ids mean nothing. */
export function writeFragment({ inline, lines }: Fragment): string {
  const headless = lines[0]?.kind !== 'heading';
  const open = (level: number, title: readonly Inline[]) => ({
    level,
    title,
    blocks: [] as Section['blocks'][number][],
  });
  const sections = headless ? [open(1, [])] : [];
  for (const line of lines) {
    if (line.kind === 'heading') {
      sections.push(open(line.level, line.content));
    } else {
      sections.at(-1)?.blocks.push(blockOf(line));
    }
  }
  const written = sections.map((section): Section => ({ id: 'x', number: { kind: 'auto' }, ...section }));
  return JSON.stringify({ inline, headless, sections: written });
}

function blockOf(line: Exclude<FragmentLine, { kind: 'heading' }>): Block {
  switch (line.kind) {
    case 'paragraph':
      return { type: 'paragraph', id: 'x', align: line.align, indent: line.indent, content: line.content };
    case 'item':
      return { type: 'item', id: 'x', kind: line.list, depth: line.depth, content: line.content };
    case 'figure': {
      const { kind: _, ...figure } = line;
      return { type: 'figure', id: 'x', ...figure };
    }
    case 'table': {
      const { kind: _, ...table } = line;
      return { type: 'table', id: 'x', ...table };
    }
  }
}

/** Reads what `writeFragment` wrote; null for anything else, since a clipboard is not to be trusted. */
export function readFragment(text: string): Fragment | null {
  const parsed = fragmentSchema.safeParse(parseJson(text));
  if (!parsed.success) {
    return null;
  }
  const { inline, headless, sections } = parsed.data;
  const lines = sections.flatMap((section, index): FragmentLine[] => [
    ...(headless && index === 0 ? [] : [{ kind: 'heading', level: section.level, content: section.title } as const]),
    ...section.blocks.map((block): FragmentLine => {
      if (block.type === 'figure') {
        const { type: _, id: __, ...figure } = block;
        return { kind: 'figure', ...figure };
      }
      if (block.type === 'table') return tableLine(wholeTable(block));
      return lineOfText(block);
    }),
  ]);
  return { inline, lines: lines.map((line) => ({ ...line, content: normalizeInlines(line.content) })) };
}

export function tableLine({ type: _, id: __, ...table }: Table): TableLine {
  return { kind: 'table', ...table };
}

/** A table that somebody else may have written: its lines in their one form, its cells filling a grid. */
function wholeTable(table: Table): Table {
  const normal = mapLines(table, normalizeInlines);
  const fits = !('fault' in placeCells(normal)) && normal.headerRows + (normal.totalsRow ? 1 : 0) <= normal.rows.length;
  return fits ? normal : (tableFromCells(normal.rows, looseIds(), normal) ?? normal);
}

/** Ids for what gets others when it is pasted. */
export function looseIds(): NewId {
  let last = 0;
  return () => `x${++last}`;
}

/** The lines with those of tables in their place, caption first: for where no tables can be. */
export function withoutTables(lines: readonly FragmentLine[]): FragmentLine[] {
  return lines.flatMap((line) => {
    if (line.kind !== 'table') return [line];
    const caption = line.content.length > 0 ? [paragraphLine(line.content)] : [];
    return [...caption, ...line.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.map(lineOfText)))];
  });
}

function lineOfText(block: TextBlock): FragmentLine {
  if (block.type === 'item') return { kind: 'item', list: block.kind, depth: block.depth, content: block.content };
  return { kind: 'paragraph', align: block.align, indent: block.indent, content: block.content };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
