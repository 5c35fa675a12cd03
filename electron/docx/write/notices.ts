/** What a reader of a Word file should know that the file does not say. */
import type { Comparison } from '../../../shared/compare/changes.ts';
import type { Notice } from '../../../shared/notices.ts';
import type { Inline, Plan, PlanMeta } from '../../../shared/plan/model.ts';
import type { Labels } from '../../../shared/plan/numbering.ts';
import { plainText } from '../../../shared/plan/outline.ts';
import { brokenReferences, referenceLabel } from '../../../shared/plan/references.ts';
import { countForbidden } from './xml.ts';

/** One for each reference that is printed as a warning. */
export function brokenReferenceNotices(plan: Plan, labels: Labels): Notice[] {
  const titles = new Map(
    plan.sections.map(({ id, title }) => [id, `${labels.get(id) ?? ''} ${plainText(title, labels)}`.trim()]),
  );
  return brokenReferences(plan).map(({ section, target }) => ({
    code: 'REFERENCE_BROKEN',
    details: {
      where: titles.get(section) ?? '',
      printed: referenceLabel({ type: 'reference', target }, labels).label,
    },
  }));
}

/** One where `count` characters were left out, none for 0. */
export function droppedNotices(count: number): Notice[] {
  return count > 0 ? [{ code: 'CHARACTERS_DROPPED', details: { count } }] : [];
}

/** How many characters of the cover a Word file cannot hold. */
export function forbiddenOnCover({ title, edition, agency }: PlanMeta): number {
  return [title, edition, agency].reduce((sum, { text }) => sum + countForbidden(text), 0);
}

/** How many characters of a line a Word file cannot hold. */
export function forbiddenIn(inlines: readonly Inline[]): number {
  return inlines.reduce((sum, inline) => (inline.type === 'text' ? sum + countForbidden(inline.text) : sum), 0);
}

/** One where the comparison met its cap on work. */
export function limitNotices({ limits }: Comparison): Notice[] {
  const count = limits.reduce((sum, { lines }) => sum + lines, 0);
  return count > 0 ? [{ code: 'COMPARISON_LIMITED', details: { count } }] : [];
}
