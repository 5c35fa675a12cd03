/** A plan as lines in reading order, and back; what makes two lines the same. */
import type { Block, Id, Inline, Section, TableCell, TableRow, TextBlock } from '../plan/model.ts';
import type { Heading, Line, Shape, TableHead } from './changes.ts';

function headingOf({ blocks: _, title, ...head }: Section): Heading {
  return { type: 'heading', ...head, content: title };
}

/** Every heading with its blocks after it, tables as one. */
export function toBlockLines(sections: readonly Section[]): (Heading | Block)[] {
  return sections.flatMap((section) => [headingOf(section), ...section.blocks]);
}

/** The sections that headings and blocks stand for. Throws RangeError when the first is not a heading. */
export function fromBlockLines(lines: readonly (Heading | Block)[]): Section[] {
  const sections: (Section & { blocks: Block[] })[] = [];
  for (const line of lines) {
    if (line.type === 'heading') {
      const { type: _, content, ...head } = line;
      sections.push({ ...head, title: content, blocks: [] });
    } else {
      const section = sections.at(-1);
      if (section === undefined) throw new RangeError('a plan begins with a heading');
      section.blocks.push(line);
    }
  }
  return sections;
}

function withCells(line: Heading | Block): readonly Line[] {
  if (line.type !== 'table') return [line];
  const rows = line.rows.map(({ id, cells }) => ({ id, cells: cells.map(({ blocks: _, ...cell }) => cell) }));
  const inside = line.rows.flatMap(({ cells }) =>
    cells.flatMap(({ id, blocks }) => blocks.map((block) => ({ ...block, cell: id }))),
  );
  return [{ ...line, rows }, ...inside];
}

/** Every heading with its blocks after it, and the blocks in the cells of a table after the table. */
export function toLines(sections: readonly Section[]): Line[] {
  return toBlockLines(sections).flatMap(withCells);
}

/** The sections that lines stand for. Throws RangeError when the first is not a heading, or cells are not after their table. */
export function fromLines(lines: readonly Line[]): Section[] {
  const blocks: (Heading | Block)[] = [];
  for (let index = 0; index < lines.length; ) {
    const line = lines[index]!;
    const end = line.type === 'table' ? lineEnd(lines, index) : index + 1;
    if ('cell' in line) throw new RangeError('a cell stands after its table');
    blocks.push(line.type === 'table' ? { ...line, rows: filledRows(line, lines.slice(index + 1, end)) } : line);
    index = end;
  }
  return fromBlockLines(blocks);
}

function filledRows({ rows }: TableHead, inside: readonly Line[]): TableRow[] {
  const byCell = new Map<Id, TextBlock[]>();
  for (const line of inside) {
    const { cell, ...block } = line as TextBlock & { cell: Id };
    const there = byCell.get(cell);
    if (there === undefined) byCell.set(cell, [block]);
    else there.push(block);
  }
  const filled = (cell: Omit<TableCell, 'blocks'>) => {
    const blocks = byCell.get(cell.id);
    if (blocks === undefined) throw new RangeError('a cell holds a block');
    return { ...cell, blocks };
  };
  return rows.map(({ id, cells }) => ({ id, cells: cells.map(filled) }));
}

/** The index after the heading at `index` and everything under it, or after the cells of the table there; the next index for others. */
export function lineEnd(lines: readonly Line[], index: number): number {
  const root = lines[index]!;
  let end = index + 1;
  if (root.type === 'table') while (end < lines.length && 'cell' in lines[end]!) end += 1;
  if (root.type !== 'heading') return end;
  for (; end < lines.length; end += 1) {
    const line = lines[end]!;
    if (line.type === 'heading' && line.level <= root.level) break;
  }
  return end;
}

/** Gives the id in the newer plan of an id in the older one. */
export type Rename = (id: Id) => Id;

export const asItIs: Rename = (id) => id;

/** Whether a line of inlines is the other one, once its references and notes are renamed. Runs are taken to be merged, as `normalizePlan` leaves them. */
export function sameContent(before: readonly Inline[], after: readonly Inline[], rename: Rename): boolean {
  if (before.length !== after.length) return false;
  return before.every((inline, index) => {
    const other = after[index]!;
    switch (inline.type) {
      case 'text':
        return other.type === 'text' && inline.text === other.text && sameMarks(inline.marks, other.marks);
      case 'reference':
        return other.type === 'reference' && rename(inline.target) === other.target;
      case 'footnote':
        return (
          other.type === 'footnote' &&
          rename(inline.id) === other.id &&
          sameContent(inline.content, other.content, rename)
        );
      default:
        return other.type === 'break';
    }
  });
}

function sameMarks(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a === b || (a ?? []).join() === (b ?? []).join();
}

export function shapeOf(line: Line): Shape {
  const { id: _, content: __, ...shape } = line;
  return shape;
}

/** The inlines with their references and notes renamed; the same array when it has none. */
export function renamed(content: readonly Inline[], rename: Rename): readonly Inline[] {
  if (!content.some(({ type }) => type === 'reference' || type === 'footnote')) return content;
  return content.map((inline) => {
    if (inline.type === 'reference') return { ...inline, target: rename(inline.target) };
    if (inline.type !== 'footnote') return inline;
    return { ...inline, id: rename(inline.id), content: renamed(inline.content, rename) };
  });
}

/** The line with every id in it renamed. */
export function renamedLine(line: Line, rename: Rename): Line {
  const named = { ...line, id: rename(line.id), content: renamed(line.content, rename) };
  if (named.type === 'table') {
    const rows = named.rows.map(({ id, cells }) => ({
      id: rename(id),
      cells: cells.map((cell) => ({ ...cell, id: rename(cell.id) })),
    }));
    return { ...named, rows };
  }
  return 'cell' in named && named.cell !== undefined ? { ...named, cell: rename(named.cell) } : named;
}

/** Inlines one after another as one line: neighbouring runs with equal marks become one. */
export function joinInlines(parts: readonly (readonly Inline[])[]): Inline[] {
  const joined: Inline[] = [];
  for (const part of parts) {
    for (const inline of part) {
      const last = joined.at(-1);
      if (inline.type === 'text' && last?.type === 'text' && sameMarks(last.marks, inline.marks)) {
        joined[joined.length - 1] = { ...last, text: last.text + inline.text };
      } else joined.push(inline);
    }
  }
  return joined;
}
