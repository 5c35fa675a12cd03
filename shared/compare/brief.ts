/** A sentence on what changed in each chapter, in plain Thai, built from counts and headings alone. */
import type { Block, Id, Plan, Section } from '../plan/model.ts';
import { numberSections } from '../plan/numbering.ts';
import { chapters, plainText } from '../plan/outline.ts';
import { linesOfBlock } from '../plan/text-lines.ts';
import { formatNumber } from '../thai/digits.ts';
import type { Change, ChangeKind, Comparison } from './changes.ts';

export interface ChapterBrief {
  /** The chapter in the newer plan; in the older when it is gone. */
  readonly section: Id;
  /** Its label and title as printed, `บทที่ ๒ การพัฒนา`. */
  readonly heading: string;
  readonly gone: boolean;
  /** What changed in it, `แก้ไขถ้อยคำ ๓ แห่ง ย้าย ๑ หัวข้อ (๒.๓ ขอบเขต)`. */
  readonly text: string;
}

type LineKind = Exclude<ChangeKind, 'details'>;
type LineChange = Extract<Change, { kind: LineKind }>;

/** In the order they are told; what of headings and what of other lines is counted as. */
const WORDING: readonly (readonly [LineKind, verb: string, headings: string, others: string])[] = [
  ['inserted', 'เพิ่ม', 'หัวข้อ', 'ย่อหน้า'],
  ['deleted', 'ตัดออก', 'หัวข้อ', 'ย่อหน้า'],
  ['edited', 'แก้ไขถ้อยคำ', 'ชื่อหัวข้อ', 'แห่ง'],
  ['moved', 'ย้าย', 'หัวข้อ', 'ย่อหน้า'],
  ['moved-edited', 'ย้ายและแก้ไข', 'หัวข้อ', 'ย่อหน้า'],
  ['split', 'แบ่ง', 'หัวข้อ', 'ย่อหน้า'],
  ['merged', 'รวม', 'หัวข้อ', 'แห่ง'],
  ['formatted', 'ปรับรูปแบบ', 'หัวข้อ', 'แห่ง'],
  ['renumbered', 'เลขเปลี่ยน', 'หัวข้อ', 'แห่ง'],
];

/** Kinds whose headings are named, and how many of them at most. */
const NAMED: ReadonlySet<LineKind> = new Set(['inserted', 'deleted', 'edited', 'moved', 'moved-edited']);
const MOST_NAMED = 3;

/** One plan as a brief looks at it. */
interface Side {
  readonly chapterOf: ReadonlyMap<Id, Id>;
  /** Lines of each chapter. */
  readonly sizes: ReadonlyMap<Id, number>;
  readonly blockTypes: ReadonlyMap<Id, Block['type']>;
  heading(section: Id): string;
}

function sideOf(plan: Plan): Side {
  const { sections } = plan;
  const labels = numberSections(plan);
  const byId = new Map<Id, Section>(sections.map((section) => [section.id, section]));
  const chapterOf = new Map<Id, Id>();
  const sizes = new Map<Id, number>();
  for (const { start, end } of chapters(sections)) {
    const inside = sections.slice(start, end);
    const chapter = sections[start]!.id;
    for (const { id } of inside) chapterOf.set(id, chapter);
    sizes.set(
      chapter,
      inside.reduce((sum, { blocks }) => sum + 1 + blocks.flatMap(linesOfBlock).length, 0),
    );
  }
  const heading = (id: Id) => `${labels.get(id) ?? ''} ${plainText(byId.get(id)?.title ?? [], labels)}`.trim();
  const blockTypes = new Map(sections.flatMap(({ blocks }) => blocks.map(({ id, type }) => [id, type] as const)));
  return { chapterOf, sizes, blockTypes, heading };
}

/** Briefs of the chapters that have changes, in order of the newer plan; those that are gone come last. */
export function briefChapters({ changes, ids }: Comparison, before: Plan, after: Plan): ChapterBrief[] {
  const old = sideOf(before);
  const now = sideOf(after);
  const names = new Map(ids);
  const byChapter = new Map<Id, LineChange[]>();
  const byGoneChapter = new Map<Id, LineChange[]>();
  for (const change of changes) {
    if (change.kind === 'details') continue;
    let lists = byChapter;
    let chapter: Id;
    if (change.kind === 'deleted') {
      chapter = old.chapterOf.get(change.before.section)!;
      const newer = now.chapterOf.get(names.get(chapter) ?? chapter);
      if (newer !== undefined && change.before.id !== chapter) chapter = newer;
      else lists = byGoneChapter;
    } else chapter = now.chapterOf.get(firstAfter(change).section)!;
    const list = lists.get(chapter);
    if (list === undefined) lists.set(chapter, [change]);
    else list.push(change);
  }
  const brief = (section: Id, of: readonly LineChange[], gone: boolean): ChapterBrief => ({
    section,
    heading: (gone ? old : now).heading(section),
    gone,
    text: sentence(of, { section, old, now, digits: after.scheme.digits }),
  });
  const kept = [...new Set(now.chapterOf.values())].filter((id) => byChapter.has(id));
  return [
    ...kept.map((id) => brief(id, byChapter.get(id)!, false)),
    ...[...byGoneChapter].map(([id, of]) => brief(id, of, true)),
  ];
}

function firstAfter(change: Exclude<LineChange, { kind: 'deleted' }>) {
  return change.kind === 'split' ? change.after[0]! : change.after;
}

interface Telling {
  readonly section: Id;
  readonly old: Side;
  readonly now: Side;
  readonly digits: Plan['scheme']['digits'];
}

function sentence(changes: readonly LineChange[], { section, old, now, digits }: Telling): string {
  const told: string[] = [];
  for (const [kind, verb, ofHeadings, ofOthers] of WORDING) {
    const mine = changes.filter((change) => change.kind === kind);
    const headings = mine.flatMap((change) => {
      const place = placeOf(change);
      return place.id === place.section ? [place.id] : [];
    });
    const side = kind === 'deleted' ? old : now;
    const isWhole = mine.some((change) => linesOf(change) === side.sizes.get(section));
    if (isWhole) {
      told.push(`${verb}ทั้งบท`);
      continue;
    }
    const counted: string[] = [];
    if (headings.length > 0) {
      const named = NAMED.has(kind) ? ` (${listed(headings.map(side.heading))})` : '';
      counted.push(`${formatNumber(headings.length, digits)} ${ofHeadings}${named}`);
    }
    const others = mine.filter((change) => placeOf(change).id !== placeOf(change).section);
    const nouns = Map.groupBy(others, (change) => nounOf(change, side) ?? ofOthers);
    for (const [noun, counting] of nouns) counted.push(`${formatNumber(counting.length, digits)} ${noun}`);
    if (counted.length > 0) told.push(`${verb} ${counted.join(' และ ')}`);
  }
  return told.join(' ');
}

function placeOf(change: LineChange) {
  return change.kind === 'deleted' ? change.before : firstAfter(change);
}

/** What a change of a table or figure is counted as; null for other lines. */
function nounOf(change: LineChange, { blockTypes }: Side): string | null {
  const part = 'part' in change ? change.part : undefined;
  if (part !== undefined) return part === 'row' ? 'แถวของตาราง' : 'คอลัมน์ของตาราง';
  const place = placeOf(change);
  if (place.cell !== undefined) return 'ช่องของตาราง';
  const type = blockTypes.get(place.id);
  return type === 'table' ? 'ตาราง' : type === 'figure' ? 'ภาพ' : null;
}

/** How many lines came or went at once. */
function linesOf(change: LineChange): number {
  if (change.kind === 'inserted') return change.lines.length;
  return change.kind === 'deleted' ? change.count : 0;
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).join(', ');
  return names.length > MOST_NAMED ? `${shown} เป็นต้น` : shown;
}
