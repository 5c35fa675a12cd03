/** A plan as lines in reading order, and back; what makes two lines the same. */
import type { Block, Id, Inline, Section } from '../plan/model.ts';
import type { Heading, Line, Shape } from './changes.ts';

function headingOf({ blocks: _, title, ...head }: Section): Heading {
  return { type: 'heading', ...head, content: title };
}

/** Every heading with its blocks after it. */
export function toLines(sections: readonly Section[]): Line[] {
  const lines: Line[] = [];
  for (const section of sections) {
    lines.push(headingOf(section));
    for (const block of section.blocks) lines.push(block);
  }
  return lines;
}

/** The sections that lines stand for. Throws RangeError when the first is not a heading. */
export function fromLines(lines: readonly Line[]): Section[] {
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

/** The index after the heading at `index` and everything under it; the next index for a block. */
export function lineEnd(lines: readonly Line[], index: number): number {
  const root = lines[index]!;
  let end = index + 1;
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

/** Whether a line of inlines is the other one, once its references are renamed. Runs are taken to be merged, as `normalizePlan` leaves them. */
export function sameContent(before: readonly Inline[], after: readonly Inline[], rename: Rename): boolean {
  if (before.length !== after.length) return false;
  return before.every((inline, index) => {
    const other = after[index]!;
    if (inline.type === 'text') {
      return other.type === 'text' && inline.text === other.text && sameMarks(inline.marks, other.marks);
    }
    if (inline.type === 'reference') return other.type === 'reference' && rename(inline.target) === other.target;
    return other.type === 'break';
  });
}

function sameMarks(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a === b || (a ?? []).join() === (b ?? []).join();
}

export function shapeOf(line: Line): Shape {
  const { id: _, content: __, ...shape } = line;
  return shape;
}

/** The inlines with their references renamed; the same array when it has none. */
export function renamed(content: readonly Inline[], rename: Rename): readonly Inline[] {
  if (!content.some((inline) => inline.type === 'reference')) return content;
  return content.map((inline) => (inline.type === 'reference' ? { ...inline, target: rename(inline.target) } : inline));
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
