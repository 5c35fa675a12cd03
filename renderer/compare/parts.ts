/** What of a change can be put back into the draft as it was in the older version. */
import type { Place } from '../../shared/compare/changes.ts';
import type { Id } from '../../shared/plan/model.ts';
import { firstAfter, firstBefore, type LaidOut, type Side } from './laid-out.ts';

export interface Part {
  readonly what: 'line' | 'table' | 'section';
  /** Its id in the version. */
  readonly line: Id;
  /** Its id in the draft, where that is another. */
  readonly into?: Id;
}

/**
 * The smallest part first; of what is in a table that is the table. A line that is new has nothing to go back to but its section; a mere new number and a mere move,
 * but of a row or column, have nothing that a part could take back; lines that were cut or joined come back with their section only.
 */
export function partsOf({ before, after, comparison }: LaidOut, index: number): Part[] {
  const change = comparison.changes[index]!;
  if (change.kind === 'details' || change.kind === 'renumbered') return [];
  if (change.kind === 'moved' && change.part === undefined) return [];
  const names = new Map(comparison.ids);
  const part = (what: Part['what'], line: Id, now: Id | undefined): Part =>
    now === undefined || now === line ? { what, line } : { what, line, into: now };
  const old = firstBefore(change);
  const table = tableOf(before, after, names, old, change.kind === 'deleted' ? null : firstAfter(change));
  if (change.kind === 'deleted') {
    if (table !== null) return [part('table', table.line, table.into)];
    const heading = before.lines[change.before.line]!.type === 'heading';
    return heading ? [part('section', change.before.id, undefined)] : [part('line', change.before.id, undefined)];
  }
  const now = firstAfter(change);
  if (old === null) {
    if (after.lines[now.line]!.type === 'heading') return [];
    const section = before.plan.sections.find(({ id }) => (names.get(id) ?? id) === now.section);
    const own = table === null ? [] : [part('table', table.line, table.into)];
    return [...own, ...(section ? [part('section', section.id, now.section)] : [])];
  }
  const isHeading = before.lines[old.line]!.type === 'heading' && after.lines[now.line]!.type === 'heading';
  if (isHeading) return [part('section', old.id, now.id)];
  const whole =
    (names.get(old.section) ?? old.section) === now.section ? [part('section', old.section, now.section)] : [];
  if (table !== null) return [part('table', table.line, table.into), ...whole];
  if (change.kind === 'split' || change.kind === 'merged') return whole;
  const isTable = before.lines[old.line]!.type === 'table';
  return [part(isTable ? 'table' : 'line', old.id, now.id), ...whole];
}

/** The table that a place is in, where both plans have it. */
function tableOf(
  before: Side,
  after: Side,
  names: ReadonlyMap<Id, Id>,
  old: Place | null,
  now: Place | null,
): { readonly line: Id; readonly into: Id } | null {
  const table = now?.cell?.table;
  const then = old?.cell?.table ?? (table && before.lines.find(({ id }) => (names.get(id) ?? id) === table)?.id);
  if (then === undefined) return null;
  const into = names.get(then) ?? then;
  return after.lines.some(({ id }) => id === into) ? { line: then, into } : null;
}
