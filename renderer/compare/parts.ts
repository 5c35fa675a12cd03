/** What of a change can be put back into the draft as it was in the older version. */
import type { Id } from '../../shared/plan/model.ts';
import { firstAfter, firstBefore, type LaidOut } from './laid-out.ts';

export interface Part {
  readonly what: 'line' | 'section';
  /** Its id in the version. */
  readonly line: Id;
  /** Its id in the draft, where that is another. */
  readonly into?: Id;
}

/**
 * The smallest part first. A line that is new has nothing to go back to but its section; a mere new number and a mere move
 * have nothing that a part could take back; lines that were cut or joined come back with their section only.
 */
export function partsOf({ before, after, comparison }: LaidOut, index: number): Part[] {
  const change = comparison.changes[index]!;
  if (change.kind === 'details' || change.kind === 'moved' || change.kind === 'renumbered') return [];
  const names = new Map(comparison.ids);
  const part = (what: Part['what'], line: Id, now: Id | undefined): Part =>
    now === undefined || now === line ? { what, line } : { what, line, into: now };
  const old = firstBefore(change);
  if (change.kind === 'deleted') {
    const heading = before.lines[change.before.line]!.type === 'heading';
    return heading ? [part('section', change.before.id, undefined)] : [part('line', change.before.id, undefined)];
  }
  const now = firstAfter(change);
  if (old === null) {
    if (after.lines[now.line]!.type === 'heading') return [];
    const section = before.plan.sections.find(({ id }) => (names.get(id) ?? id) === now.section);
    return section ? [part('section', section.id, now.section)] : [];
  }
  const isHeading = before.lines[old.line]!.type === 'heading' && after.lines[now.line]!.type === 'heading';
  if (isHeading) return [part('section', old.id, now.id)];
  const whole =
    (names.get(old.section) ?? old.section) === now.section ? [part('section', old.section, now.section)] : [];
  return change.kind === 'split' || change.kind === 'merged' ? whole : [part('line', old.id, now.id), ...whole];
}
