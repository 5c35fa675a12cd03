/** A comparison as JSON, for programs. */
import type { Compared, ComparedState } from '../compared.ts';
import { summarize } from '../summary.ts';

/** The shape of what `comparisonJson` writes; a change that is not an addition raises it. */
const FORMAT = 1;

/**
 * The comparison with what is read from it:
 *
 * - `format`: 1.
 * - `before`, `after`: the states, `{plan: {id, title}, name, author, savedAt}`; `savedAt` in UTC, ISO 8601.
 * - `comparison`: the changes as of `changes.ts`, which says each field; with their `grids`, applied to the older plan they give the newer.
 * - `summary`: `counts` by kind, `renumbering`, `figures` and `chapters`, as of `summary.ts`.
 * - `reasons`: why, by the key of a change: the id of its line in the newer plan, `deleted:` and that in the older where it is
 *   gone, `details:` and the field for a detail of the plan.
 *
 * Two spaces in for each depth; ends with a line end.
 */
export function comparisonJson({ before, after, comparison, reasons }: Compared): string {
  const summary = summarize(comparison, before.plan, after.plan);
  const value = { format: FORMAT, before: stateOf(before), after: stateOf(after), comparison, summary, reasons };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function stateOf({ plan, name, author, savedAt }: ComparedState) {
  return { plan: { id: plan.id, title: plan.meta.title.text }, name, author, savedAt };
}
