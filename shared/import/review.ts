/** What a person changes of a proposal before it is taken in: levels of headings, and which lines are headings. */
import { contentText, sliceContent } from '../plan/content.ts';
import {
  type Block,
  DEEPEST_LEVEL,
  type Id,
  type Inline,
  type Plan,
  type Section,
  type SectionNumber,
} from '../plan/model.ts';
import { subtreeEnd } from '../plan/outline.ts';
import type { Origin } from './proposal.ts';

type Origins = Readonly<Record<Id, Origin>>;

/** A section, with those under it, one level up (-1) or down (1). Null where the level rules forbid it, or the id names none. */
export function changeLevel(plan: Plan, id: Id, by: -1 | 1): Plan | null {
  const { sections } = plan;
  const start = sections.findIndex((section) => section.id === id);
  if (start === -1) return null;
  const end = subtreeEnd(sections, start);
  const moved = sections.slice(start, end).map((section) => ({ ...section, level: section.level + by }));
  const above = sections[start - 1]?.level ?? 0;
  if (moved[0]!.level < 1 || moved[0]!.level > above + 1) return null;
  if (moved.some(({ level }) => level > DEEPEST_LEVEL)) return null;
  return { ...plan, sections: [...sections.slice(0, start), ...moved, ...sections.slice(end)] };
}

/**
 * A heading becomes a paragraph of the section before it, with the number it was typed with, and its blocks follow; sections
 * left without one above them move up. Null for the first section, or an id that names none.
 */
export function toBody(plan: Plan, id: Id, origins: Origins): Plan | null {
  const { sections } = plan;
  const index = sections.findIndex((section) => section.id === id);
  const section = sections[index];
  const before = sections[index - 1];
  if (section === undefined || before === undefined) return null;
  const label = origins[id]?.label ?? '';
  const kept = label !== '' && !contentText(section.title).startsWith(label);
  const content: readonly Inline[] = kept ? [{ type: 'text', text: `${label} ` }, ...section.title] : section.title;
  const line: Block = { type: 'paragraph', id, align: 'thai', indent: 'first', content };
  const joined = { ...before, blocks: [...before.blocks, line, ...section.blocks] };
  return { ...plan, sections: raised([...sections.slice(0, index - 1), joined, ...sections.slice(index + 1)]) };
}

/**
 * A paragraph or item becomes a heading one level under the section it stands in; what follows it there is its own. A number
 * typed before its words is taken off, since the plan numbers it. Null where the id names no such line.
 */
export function toHeading(plan: Plan, id: Id, origins: Origins): Plan | null {
  const { sections } = plan;
  const index = sections.findIndex(({ blocks }) => blocks.some((block) => block.id === id));
  const owner = sections[index];
  if (owner === undefined) return null;
  const at = owner.blocks.findIndex((block) => block.id === id);
  const block = owner.blocks[at]!;
  if (block.type !== 'paragraph' && block.type !== 'item') return null;
  const label = origins[id]?.label ?? '';
  const text = contentText(block.content);
  const typed =
    label !== '' && text.startsWith(label) ? label.length + /^\s*/.exec(text.slice(label.length))![0].length : 0;
  const level = Math.min(owner.level + 1, DEEPEST_LEVEL);
  const heading: Section = {
    id,
    level,
    number: numberLike(sections.slice(0, index + 1), level, label),
    title: typed > 0 ? sliceContent(block.content, typed, text.length) : block.content,
    blocks: owner.blocks.slice(at + 1),
  };
  const shortened = { ...owner, blocks: owner.blocks.slice(0, at) };
  return { ...plan, sections: [...sections.slice(0, index), shortened, heading, ...sections.slice(index + 1)] };
}

/** Numbered where it was typed with a number, or where the last section of its level is. */
function numberLike(before: readonly Section[], level: number, label: string): SectionNumber {
  const like = before.findLast((section) => section.level === level);
  return label === '' && like?.number.kind === 'none' ? { kind: 'none' } : { kind: 'auto' };
}

function raised(sections: readonly Section[]): Section[] {
  let before = 0;
  return sections.map((section) => {
    before = Math.min(section.level, before + 1);
    return before === section.level ? section : { ...section, level: before };
  });
}

/** What a line of the source has become in the plan; `level` is that of a section. */
export interface LinePlace {
  readonly id: Id;
  readonly as: 'heading' | Block['type'];
  readonly level: number;
}

/** Each line of the source that something of the plan came from. */
export function placesByLine({ sections }: Plan, origins: Origins): ReadonlyMap<number, LinePlace> {
  const places = new Map<number, LinePlace>();
  const put = (id: Id, place: Omit<LinePlace, 'id'>) => {
    const origin = origins[id];
    if (origin !== undefined && !places.has(origin.line)) places.set(origin.line, { id, ...place });
  };
  for (const { id, level, blocks } of sections) {
    put(id, { as: 'heading', level });
    for (const block of blocks) put(block.id, { as: block.type, level });
  }
  return places;
}
