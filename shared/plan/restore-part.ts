/** One section or block of a draft made what it was in a version. Plans are read as lines, as in a comparison. */
import type { Heading } from '../compare/changes.ts';
import { fromBlockLines, lineEnd, toBlockLines } from '../compare/lines.ts';
import { canonicalJson } from './canonical.ts';
import type { Block, Id, Plan } from './model.ts';
import { idsInBlock, idsInSection } from './text-lines.ts';

type Line = Heading | Block;

interface Part {
  /** Id of a section or block of the version, or of what is in a table of it, which stands for the table. */
  readonly line: Id;
  /** Id of the line of the draft to be replaced, where it is another. */
  readonly into?: Id | undefined;
}

/**
 * The draft with one part as the version has it; null when the version has no `line`, the draft has no `into`, or what would
 * be left is no plan (a plan begins with a heading, and no id is there twice). A part that is the same stays as it is.
 *
 * - A block that the draft has takes its words and its kind back where it stands now.
 * - A block that is gone comes back into its section, after the nearest earlier block of it that is there, or else first. Where
 *   the section is gone too, it comes back beside blocks of that section which now stand elsewhere, else with its heading alone.
 * - A section that the draft has takes its title, number, guidance and blocks back, wherever those blocks stand now; its level
 *   stays, and what was added to it goes. Where its heading had become a block, or one of its blocks a heading, what follows
 *   that stays, after those blocks.
 * - A section that is gone comes back with what stood under it and is gone too, after the nearest earlier section that is there
 *   and what is under that; above its own text, where only the heading had been taken out.
 *
 * Levels are pulled in where they would skip one. References come back as they were, and may be broken.
 */
export function restorePart(draft: Plan, version: Plan, { line, into = line }: Part): Plan | null {
  const then = toBlockLines(version.sections);
  const now = toBlockLines(draft.sections);
  const from = indexHolding(then, line);
  const isBlock = into === line && then[from]?.id === line;
  const at = isBlock ? indexOfId(now, into) : indexHolding(now, into);
  if (from === -1 || (at === -1 && into !== line)) return null;

  const lines = restoreLine(now, at, then, from);
  const restored = lines && headingFirst(lines, then[headingOf(then, from)] as Heading);
  if (restored === null) return null;
  const sections = fromBlockLines(pullLevelsIn(restored));
  const ids = sections.flatMap(idsInSection);
  return new Set(ids).size === ids.length ? { ...draft, sections } : null;
}

function restoreLine(now: readonly Line[], at: number, then: readonly Line[], from: number): Line[] | null {
  const part = then[from]!;
  if (part.type === 'heading') return at === -1 ? bringSectionBack(now, then, from) : resetSection(now, at, then, from);
  return at === -1 ? bringBlockBack(now, then, from) : now.with(at, { ...part, id: now[at]!.id });
}

/** Null when one of its blocks has the id that the section has in the draft. */
function resetSection(now: readonly Line[], at: number, then: readonly Line[], from: number): Line[] | null {
  const was = now[at]!;
  const heading = then[from] as Heading;
  const end = blocksEnd(now, at);
  const blocks = withIdsThere(then.slice(from + 1, blocksEnd(then, from)), now, at);
  const own = new Set(blocks.map(({ id }) => id));
  if (own.has(was.id)) return null;
  const others = (lines: readonly Line[]) => lines.filter(({ id }) => !own.has(id));
  return [
    ...others(now.slice(0, at)),
    { ...heading, id: was.id, level: was.type === 'heading' ? was.level : heading.level },
    ...blocks,
    ...(was.type === 'heading' ? [] : others(now.slice(at + 1, end))),
    ...others(now.slice(end)),
  ];
}

/** Blocks of a version; those whose id the draft does not know take that of a block under `at` which is the same but for it. */
function withIdsThere(blocks: readonly Line[], now: readonly Line[], at: number): Line[] {
  const known = new Set(now.map(({ id }) => id));
  const wanted = new Set(blocks.map(({ id }) => id));
  const there = now.slice(at + 1, blocksEnd(now, at)).filter(({ id }) => !wanted.has(id));
  return blocks.map((block) => {
    if (known.has(block.id)) return block;
    const same = there.findIndex(
      (other) => canonicalJson({ ...other, id: '' }) === canonicalJson({ ...block, id: '' }),
    );
    return same === -1 ? block : { ...block, id: there.splice(same, 1)[0]!.id };
  });
}

function bringSectionBack(now: readonly Line[], then: readonly Line[], from: number): Line[] {
  const known = new Set(now.map(({ id }) => id));
  /** The headings above the next one that came back, outermost first, with the level they have in the version. */
  const above: { readonly was: number; readonly heading: Heading }[] = [];
  let lines = [...now];
  let last: Id | null = null;
  for (let index = from; index < lineEnd(then, from); index += 1) {
    const line = then[index]!;
    if (line.type !== 'heading' || known.has(line.id)) continue;
    while (above.length > 0 && above.at(-1)!.was >= line.level) above.pop();
    const parent = above.at(-1);
    const level = parent ? parent.heading.level + 1 : line.level;
    const anchor = last === null ? earlierSection(lines, then, index) : indexOfId(lines, last);
    const heading = insertHeading(lines, { ...line, level }, anchor, ownBlocks(then, index));
    above.push({ was: line.level, heading });
    last = line.id;
    for (let block = index + 1; block < blocksEnd(then, index); block += 1) {
      if (!known.has(then[block]!.id)) lines = bringBlockBack(lines, then, block);
    }
  }
  return lines;
}

/** Where the nearest section before `index` stands that is there as a section; -1 when none is. */
function earlierSection(lines: readonly Line[], then: readonly Line[], index: number): number {
  for (let earlier = index - 1; earlier >= 0; earlier -= 1) {
    if (then[earlier]!.type !== 'heading') continue;
    const found = indexOfId(lines, then[earlier]!.id);
    if (found !== -1 && lines[found]!.type === 'heading') return found;
  }
  return -1;
}

/**
 * Puts a heading into `lines` and gives it with its new level: above the first of its own blocks that stands in the section
 * at `anchor`, or else after that section and what is under it. With no anchor it comes first.
 */
function insertHeading(lines: Line[], line: Heading, anchor: number, own: ReadonlySet<Id>): Heading {
  const section = lines[anchor];
  const above = section?.type === 'heading' ? section.level : 0;
  const heading = { ...line, level: Math.min(line.level, above + 1) };
  const end = anchor === -1 ? 0 : blocksEnd(lines, anchor);
  const text = anchor === -1 ? -1 : lines.slice(0, end).findIndex(({ id }, index) => index > anchor && own.has(id));
  let place = text === -1 ? end : text;
  if (text === -1 && anchor !== -1) {
    while (place < lines.length && levelOf(lines[place]!) > heading.level) place += 1;
  }
  lines.splice(place, 0, heading);
  return heading;
}

function bringBlockBack(now: readonly Line[], then: readonly Line[], from: number): Line[] {
  const top = headingOf(then, from);
  const section = indexOfId(now, then[top]!.id);
  if (section !== -1 && now[section]!.type === 'heading') {
    const end = blocksEnd(now, section);
    for (let earlier = from - 1; earlier > top; earlier -= 1) {
      const found = indexOfId(now, then[earlier]!.id);
      if (found > section && found < end) return now.toSpliced(found + 1, 0, then[from]!);
    }
    return now.toSpliced(section + 1, 0, then[from]!);
  }
  for (let earlier = from - 1; earlier >= top; earlier -= 1) {
    const found = indexOfId(now, then[earlier]!.id);
    if (found !== -1) return now.toSpliced(found + 1, 0, then[from]!);
  }
  for (let later = from + 1; later < blocksEnd(then, from); later += 1) {
    const found = indexOfId(now, then[later]!.id);
    if (found !== -1) return now.toSpliced(found, 0, then[from]!);
  }
  const lines = [...now];
  insertHeading(lines, then[top] as Heading, earlierSection(lines, then, top), new Set());
  return bringBlockBack(lines, then, from);
}

/** Blocks that came to stand before the first heading go under it; where there is none, under `missing`. Null when its id is taken. */
function headingFirst(lines: readonly Line[], missing: Heading): Line[] | null {
  const first = lines.findIndex(({ type }) => type === 'heading');
  if (first !== -1) return [lines[first]!, ...lines.slice(0, first), ...lines.slice(first + 1)];
  return indexOfId(lines, missing.id) === -1 ? [missing, ...lines] : null;
}

function pullLevelsIn(lines: readonly Line[]): Line[] {
  let before = 0;
  return lines.map((line) => {
    if (line.type !== 'heading') return line;
    before = Math.min(line.level, before + 1);
    return before === line.level ? line : { ...line, level: before };
  });
}

function indexOfId(lines: readonly Line[], id: Id): number {
  return lines.findIndex((line) => line.id === id);
}

/** The index of the line that has an id, its own or in its table or notes. */
function indexHolding(lines: readonly Line[], id: Id): number {
  const own = indexOfId(lines, id);
  if (own !== -1) return own;
  return lines.findIndex((line) => line.type !== 'heading' && idsInBlock(line).includes(id));
}

/** The heading that a line stands under, or is. */
function headingOf(lines: readonly Line[], index: number): number {
  let heading = index;
  while (lines[heading]!.type !== 'heading') heading -= 1;
  return heading;
}

/** The index of the next heading. */
function blocksEnd(lines: readonly Line[], index: number): number {
  let end = index + 1;
  while (end < lines.length && lines[end]!.type !== 'heading') end += 1;
  return end;
}

function ownBlocks(lines: readonly Line[], heading: number): Set<Id> {
  return new Set(lines.slice(heading + 1, blocksEnd(lines, heading)).map(({ id }) => id));
}

/** Blocks are deeper than any heading. */
function levelOf(line: Line): number {
  return line.type === 'heading' ? line.level : Number.POSITIVE_INFINITY;
}
