/** A repair as a person recognises it: with the letters around it. */
import type { Repair } from './repairs.ts';

/** Letters shown on either side, in UTF-16 units. */
const REACH = 10;
const LINE_END = /[ \u00A0]*\r?\n[ \u00A0]*/g;
const ENDS_WORD = /[\s\u00A0]/;
const HANGS_ON = /[\u0E31-\u0E3A\u0E47-\u0E4E\uF700-\uF71A]/;

/**
 * The word or so that a repair is in, as it came and repaired. It holds no other repair, begins and ends with whole clusters, and
 * says with `…` where a word goes on.
 */
export function repairExample(
  text: string,
  repairs: readonly Repair[],
  index: number,
): { before: string; after: string } {
  const { at, before, after } = repairs[index]!;
  const previous = repairs[index - 1];
  const first = Math.max(0, at - REACH, previous ? previous.at + previous.before.length : 0);
  const end = at + before.length;
  const last = Math.min(text.length, end + REACH, repairs[index + 1]?.at ?? text.length);
  let start = at;
  while (start > first && !ENDS_WORD.test(text[start - 1]!)) start -= 1;
  while (start < at && HANGS_ON.test(text[start]!)) start += 1;
  let stop = end;
  while (stop < last && !ENDS_WORD.test(text[stop]!)) stop += 1;
  while (stop < text.length && stop > end && HANGS_ON.test(text[stop]!)) stop += 1;
  const goesOn = (index: number, edge: number) => edge === REACH && !ENDS_WORD.test(text[index] ?? ' ');
  const head = (goesOn(start - 1, at - first) ? '…' : '') + text.slice(start, at);
  const tail = text.slice(end, stop) + (goesOn(stop, last - end) ? '…' : '');
  const shown = (middle: string) => (head + middle + tail).replace(LINE_END, ' ↵ ').trim();
  return { before: shown(before), after: shown(after) };
}
