/** What of a plan can be referred to, where it is, and who refers to it. */
import type { Block, Id, Inline, Plan, Section, TextBlock } from '../../shared/plan/model.ts';
import type { Labels } from '../../shared/plan/numbering.ts';
import { plainText } from '../../shared/plan/outline.ts';
import { referenceLabel } from '../../shared/plan/references.ts';
import { idsInSection, linesOfBlock, notesOf } from '../../shared/plan/text-lines.ts';
import { toArabicDigits } from '../../shared/thai/digits.ts';

export const TARGET_KINDS = ['section', 'table', 'figure', 'item'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

export interface Target {
  readonly kind: TargetKind;
  readonly id: Id;
  /** The section that it is, or stands in. */
  readonly section: Id;
  /** What a reference to it prints. */
  readonly label: string;
  /** Its title, caption or words. */
  readonly words: string;
}

const known = new WeakMap<Section, readonly Omit<Target, 'label'>[]>();

function targetsIn(section: Section): readonly Omit<Target, 'label'>[] {
  const before = known.get(section);
  if (before !== undefined) return before;
  const { id } = section;
  const targets: Omit<Target, 'label'>[] = [
    { kind: 'section', id, section: id, words: plainText(section.title) },
    ...section.blocks.flatMap((block): Omit<Target, 'label'>[] => {
      const items = textsOf(block).filter((line) => line.type === 'item' && line.kind !== 'bullet');
      return (block.type === 'table' || block.type === 'figure' ? [block, ...items] : items).map((line) => ({
        kind: line.type === 'table' || line.type === 'figure' ? line.type : 'item',
        id: line.id,
        section: id,
        words: plainText(line.content),
      }));
    }),
  ];
  known.set(section, targets);
  return targets;
}

function textsOf(block: Block): readonly TextBlock[] {
  if (block.type === 'table') return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks));
  return block.type === 'figure' ? [] : [block];
}

/** In reading order; what has neither number nor name cannot be referred to. */
export function targetsOf({ sections }: Pick<Plan, 'sections'>, labels: Labels): Target[] {
  return sections.flatMap(targetsIn).flatMap((target) => {
    const { label, broken } = referenceLabel({ type: 'reference', target: target.id }, labels);
    return broken ? [] : [{ ...target, label }];
  });
}

/** Those whose label and words hold each word of a query; digits of either kind are alike. A label that is the query comes first. */
export function findTargets(targets: readonly Target[], query: string): Target[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [...targets];
  const found = targets.filter(({ label, words }) => {
    const text = fold(`${label} ${words}`);
    return wanted.every((word) => text.includes(word));
  });
  const exact = found.filter(({ label }) => fold(label) === wanted.join(' '));
  return [...exact, ...found.filter((target) => !exact.includes(target))];
}

function fold(text: string): string {
  return toArabicDigits(text).toLowerCase();
}

/** Where something is: its section and, unless it is the section, its line. */
export interface PlanPlace {
  readonly section: Id;
  readonly line?: Id;
}

/** Where the section, line or block of an id is; null where the plan has it not. */
export function placeOf({ sections }: Pick<Plan, 'sections'>, id: Id): PlanPlace | null {
  for (const section of sections) {
    if (section.id === id) return { section: id };
    if (idsInSection(section).includes(id)) return { section: section.id, line: id };
  }
  return null;
}

/** A reference and where it stands. */
export interface Referrer {
  readonly target: Id;
  readonly section: Id;
  /** The line that holds it, itself or in a note of it; absent for a title. */
  readonly line?: Id;
  /** What stands around it. */
  readonly content: readonly Inline[];
}

const referring = new WeakMap<Section, readonly Referrer[]>();

function referrersIn(section: Section): readonly Referrer[] {
  const before = referring.get(section);
  if (before !== undefined) return before;
  const lines = [
    { content: section.title },
    ...section.blocks.flatMap(linesOfBlock).map(({ id, content }) => ({ line: id, content })),
  ];
  const referrers = lines.flatMap(({ content, ...place }) =>
    [content, ...notesOf(content).map((note) => note.content)].flatMap((words) =>
      words.flatMap((inline) =>
        inline.type === 'reference' ? [{ target: inline.target, section: section.id, ...place, content }] : [],
      ),
    ),
  );
  referring.set(section, referrers);
  return referrers;
}

/** The references to any of these, in reading order; those in lines and titles of `gone` are left out. */
export function referrersTo(
  { sections }: Pick<Plan, 'sections'>,
  { lost, gone }: { readonly lost: ReadonlySet<Id>; readonly gone: ReadonlySet<Id> },
): Referrer[] {
  return sections
    .flatMap(referrersIn)
    .filter(({ target, section, line }) => lost.has(target) && !gone.has(line ?? section));
}

/** The references that lead nowhere, or to what has neither number nor name. */
export function brokenReferrers({ sections }: Pick<Plan, 'sections'>, labels: Labels): Referrer[] {
  return sections
    .flatMap(referrersIn)
    .filter(({ target }) => referenceLabel({ type: 'reference', target }, labels).broken);
}

/** The place after the one a person was shown last; the first where they were shown none, or it is there no longer. */
export function nextReferrer(all: readonly Referrer[], shown: Referrer | null): Referrer | null {
  // One line may refer to the same target twice, and is shown once.
  const at = all.findLastIndex(
    ({ section, line, target }) => section === shown?.section && line === shown.line && target === shown.target,
  );
  return all[at + 1] ?? all[0] ?? null;
}
