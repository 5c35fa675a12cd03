/** What a letter knows of a plan. Plain JSON values, so that they cross threads and are kept with what was sent. */
import type { Comparison, Place } from '../compare/changes.ts';
import { frontOf } from '../plan/front.ts';
import type { Milestone } from '../plan/milestones.ts';
import type { Id, Period, Plan, Section } from '../plan/model.ts';
import { type Labels, numberSections } from '../plan/numbering.ts';
import { plainText } from '../plan/outline.ts';
import { type Printed, printedReferences } from '../plan/references.ts';
import type { CalendarDate } from '../thai/dates.ts';
import { thaiDigitsInProse, toThaiDigits } from '../thai/digits.ts';

/** A section as letters name it; `label` is empty where it has no number. */
export interface NamedSection {
  readonly section: Id;
  readonly label: string;
  readonly title: string;
}

/** A section that differs from the older version; a removed one has the label and title it had. */
export interface ChangedSection extends NamedSection {
  readonly how: 'added' | 'removed' | 'moved' | 'changed';
}

export interface PlanFacts {
  readonly title: string;
  /** Empty when there is none. */
  readonly edition: string;
  readonly period: Period | null;
  /** Title, edition and period, after `(ร่าง)` while it is one: `(ร่าง) แผน… ฉบับที่ ๒ (พ.ศ. ๒๕๗๐ – ๒๕๗๔)`. */
  readonly fullName: string;
  /** The name of the version the letter speaks of; empty for the draft as it stands. */
  readonly version: string;
  /** When that version was kept; null for the draft. */
  readonly date: CalendarDate | null;
  /** Pages as printed; null where nobody counted them. */
  readonly pages: number | null;
  readonly chapters: readonly NamedSection[];
  /** The name of the version that changes are told since; empty for none. */
  readonly since: string;
  /** Sections with other words, in reading order, removed ones last; those under an added or removed one are not named. */
  readonly changed: readonly ChangedSection[];
  /** What a reference prints, by the id of the section or list item it leads to; '' where it has nothing to be called by. */
  readonly labels: Readonly<Record<Id, string>>;
}

/** The state of a plan that a letter speaks of; `version` null is the draft. */
export interface PlanState {
  readonly plan: Plan;
  readonly version: {
    readonly name: string;
    readonly milestone: Milestone | null;
    readonly date: CalendarDate;
  } | null;
  readonly pages: number | null;
}

/** An older version and how it differs from the state. */
export interface Since {
  readonly name: string;
  readonly plan: Plan;
  readonly comparison: Comparison;
}

export function planFacts(state: PlanState, since: Since | null = null): PlanFacts {
  const { plan, version, pages } = state;
  const labels = numberSections(plan);
  return {
    title: plan.meta.title.text,
    edition: plan.meta.edition.text,
    period: plan.meta.period,
    fullName: fullName(plan, isDraft(state)),
    version: version?.name ?? '',
    date: version?.date ?? null,
    pages,
    chapters: plan.sections.filter(({ level }) => level === 1).map((section) => named(section, labels)),
    since: since?.name ?? '',
    changed: since === null ? [] : changedSections(plan, labels, since),
    labels: printedReferences(labels),
  };
}

/** Until it is adopted: the draft itself, and what was kept to be discussed, heard on or decided. */
function isDraft({ version }: PlanState): boolean {
  return version === null || (version.milestone !== null && version.milestone !== 'other');
}

function fullName(plan: Plan, draft: boolean): string {
  const { title, edition, period } = frontOf(plan);
  const says = /ร่าง/.test(title) || /ร่าง/.test(edition);
  const words = [title, edition].filter((part) => part !== '').map(thaiDigitsInProse);
  if (period !== '') words.push(`(${toThaiDigits(period)})`);
  return `${draft && !says ? '(ร่าง) ' : ''}${words.join(' ')}`;
}

function named({ id, title }: Section, labels: Labels): NamedSection {
  return { section: id, label: labels.get(id) ?? '', title: plainText(title, labels) };
}

function changedSections(plan: Plan, labels: Labels, since: Since): ChangedSection[] {
  const newer = new Map(since.comparison.ids);
  const how = new Map<Id, ChangedSection['how']>();
  const removed = new Set<Id>();
  const mark = (id: Id, kind: ChangedSection['how']) => {
    const known = how.get(id);
    if (known === undefined || (known === 'changed' && kind !== 'changed')) how.set(id, kind);
  };
  const isHeading = (place: Place) => place.id === place.section;
  for (const change of since.comparison.changes) {
    switch (change.kind) {
      case 'details':
      case 'renumbered':
      case 'formatted':
        break;
      case 'deleted':
        if (isHeading(change.before)) removed.add(change.before.id);
        else mark(newer.get(change.before.section) ?? change.before.section, 'changed');
        break;
      case 'split':
        for (const { section } of change.after) mark(section, 'changed');
        break;
      case 'inserted':
        mark(change.after.section, isHeading(change.after) ? 'added' : 'changed');
        break;
      case 'moved':
      case 'moved-edited':
        mark(change.after.section, isHeading(change.after) ? 'moved' : 'changed');
        break;
      case 'edited':
      case 'merged':
        mark(change.after.section, 'changed');
    }
  }
  const gone = since.plan.sections.filter(({ id }) => removed.has(id));
  const olderLabels = gone.length === 0 ? labels : numberSections(since.plan);
  return [
    ...plan.sections.flatMap((section) => {
      const kind = how.get(section.id);
      return kind === undefined ? [] : [{ ...named(section, labels), how: kind }];
    }),
    ...gone.map((section) => ({ ...named(section, olderLabels), how: 'removed' as const })),
  ];
}

/** What references to a plan print; nothing without a plan. */
export function labelsOf(plan: PlanFacts | null): Printed {
  const labels = plan?.labels ?? {};
  return { get: (id) => (Object.hasOwn(labels, id) ? labels[id] : undefined) };
}
