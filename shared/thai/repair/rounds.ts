/** Repairs of repaired text as repairs of the text as it came. */
import type { Repair } from './repairs.ts';

/** The text with repairs, which are in order and apart, put in. */
export function withRepairs(text: string, repairs: readonly Repair[]): string {
  if (repairs.length === 0) return text;
  let made = '';
  let end = 0;
  for (const { at, before, after } of repairs) {
    made += text.slice(end, at) + after;
    end = at + before.length;
  }
  return made + text.slice(end);
}

/**
 * `first` and then `second`, which are of the text that `first` made, as repairs of `text` itself. Those that touch the same
 * letters become one, of the kind of the earliest; what came to nothing is left out.
 */
export function inOne(text: string, first: readonly Repair[], second: readonly Repair[]): readonly Repair[] {
  if (first.length === 0) return second;
  if (second.length === 0) return first;
  const middle = withRepairs(text, first);
  let longer = 0;
  const made = first.map((repair) => {
    const from = repair.at + longer;
    longer += repair.after.length - repair.before.length;
    return { from, to: from + repair.after.length, repair, isFirst: true };
  });
  const then = second.map((repair) => ({
    from: repair.at,
    to: repair.at + repair.before.length,
    repair,
    isFirst: false,
  }));
  const spans = [...made, ...then].sort((a, b) => a.from - b.from || Number(b.isFirst) - Number(a.isFirst));
  const joined: Repair[] = [];
  let offset = 0;
  for (let index = 0; index < spans.length; ) {
    const { from, repair } = spans[index]!;
    let to = from;
    let grown = 0;
    const thenHere: Repair[] = [];
    for (; index < spans.length && (spans[index]!.from < to || to === from); index += 1) {
      const span = spans[index]!;
      to = Math.max(to, span.to);
      if (span.isFirst) grown += span.repair.after.length - span.repair.before.length;
      else thenHere.push({ ...span.repair, at: span.repair.at - from });
    }
    const at = from - offset;
    offset += grown;
    const before = text.slice(at, to - offset);
    const after = withRepairs(middle.slice(from, to), thenHere);
    if (before !== after) joined.push({ kind: repair.kind, at, before, after });
  }
  return joined;
}
