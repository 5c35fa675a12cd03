/**
 * How far the work on a plan is: where each section stands, whose it is, what is to be remembered of it, and how long a
 * chapter is to become. It is about the work and not part of the plan: no version, hash or file holds it.
 */
import type { Id } from './model.ts';

/** ร่าง, รอตรวจ, แก้ไข, เห็นชอบ: in the order that work goes. */
export const SECTION_STATUSES = ['draft', 'review', 'revise', 'approved'] as const;
export type SectionStatus = (typeof SECTION_STATUSES)[number];

export interface SectionProgress {
  readonly status: SectionStatus;
  /** Who has it; empty where nobody was named. */
  readonly person: string;
  readonly note: string;
  /** How many words the section is to have with all under it; null where nobody said. Shown for chapters. */
  readonly words: number | null;
  /** How many pages, likewise. */
  readonly pages: number | null;
}

/** By section. A section that is not in it is as `NO_PROGRESS` says; one that the plan has no more may be, and comes back with it. */
export type PlanProgress = Readonly<Record<Id, SectionProgress>>;

/** What nobody said anything about: being drafted. */
export const NO_PROGRESS: SectionProgress = { status: 'draft', person: '', note: '', words: null, pages: null };

export function progressOf(progress: PlanProgress, section: Id): SectionProgress {
  return Object.hasOwn(progress, section) ? progress[section]! : NO_PROGRESS;
}

const FIELDS = ['status', 'person', 'note', 'words', 'pages'] as const;

export function isSameProgress(a: SectionProgress, b: SectionProgress): boolean {
  return a === b || FIELDS.every((field) => a[field] === b[field]);
}

/** The sections that `current` has another word on than `stored`, with that word. */
export function progressChanges(stored: PlanProgress, current: PlanProgress): PlanProgress {
  const ids = new Set([...Object.keys(stored), ...Object.keys(current)]);
  const changed = [...ids].filter((id) => !isSameProgress(progressOf(stored, id), progressOf(current, id)));
  return Object.fromEntries(changed.map((id) => [id, progressOf(current, id)]));
}

/**
 * What two windows made of `base`, in one: a field that one of them changed is as that one has it, one that both changed is
 * as in `mine`. Notes that both changed are both kept, theirs first: nothing that was typed is lost.
 */
export function mergeProgress(base: PlanProgress, mine: PlanProgress, theirs: PlanProgress): PlanProgress {
  const own = Object.entries(progressChanges(base, mine)).map(([id, ours]): [Id, SectionProgress] => [
    id,
    mergeSection(progressOf(base, id), ours, progressOf(theirs, id)),
  ]);
  return { ...theirs, ...Object.fromEntries(own) };
}

function mergeSection(base: SectionProgress, mine: SectionProgress, theirs: SectionProgress): SectionProgress {
  const pick = <Field extends keyof SectionProgress>(field: Field): SectionProgress[Field] =>
    mine[field] === base[field] ? theirs[field] : mine[field];
  const bothNoted = mine.note !== base.note && theirs.note !== base.note;
  return {
    status: pick('status'),
    person: pick('person'),
    note: bothNoted ? bothNotes(theirs.note, mine.note) : pick('note'),
    words: pick('words'),
    pages: pick('pages'),
  };
}

function bothNotes(theirs: string, mine: string): string {
  if (mine.includes(theirs)) return mine;
  return theirs.includes(mine) ? theirs : `${theirs}\n${mine}`;
}
