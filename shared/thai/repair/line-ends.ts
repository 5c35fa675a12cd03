/** Marks, า and ำ that a line end parted from their consonant: put back before it. Lines stay as many as they were. */
import { isWhole, tidy } from './place.ts';
import type { Repair } from './repairs.ts';
import { wasAmAfterGap } from './sara-am.ts';

const MARK = '\\u0E31\\u0E34-\\u0E3A\\u0E47-\\u0E4E';
/** A line end inside a syllable. The line goes on with a letter or, where the mark was taken for a line of its own, with a space. */
const PARTED = new RegExp(
  `([ก-ฮ][${MARK}]*)[ \\u00A0]?(\\r?\\n)[ \\u00A0]{0,300}([${MARK}]*[\\u0E32\\u0E33]?)([ \\u00A0]?)(?=[ก-ฯเ-ๆ])`,
  'g',
);
/** Whether any line begins with what no line begins with. */
const LINE_TORN = new RegExp(`\\n[ \\u00A0]{0,300}[\\u0E32\\u0E33${MARK}]`);

/** A syllable that waits for the mark of its own line: the letter behind it is the next one's. */
const WAITS_FOR_TONE = /[\u0E31\u0E34-\u0E39][ก-ฮ]$|[เ-ไ][ก-ฮ]{2}$/;
const WAITS_FOR_VOWEL = /[ก-ฮ][\u0E48-\u0E4B][ \u00A0]?[ก-ฮ]$/;
const TONE = /^[\u0E48-\u0E4B]$/;
const VOWEL = /^[\u0E34-\u0E37]$/;

/** How far around a place its reading depends on the text, in UTF-16 units. */
const AROUND = 16;

/** Of a line and a mark alone that follows it, what the line ends with and should; null where the mark is nobody's. */
function withMark(line: string, head: string, mark: string): { before: string; after: string } | null {
  if (TONE.test(mark) && WAITS_FOR_TONE.test(line)) {
    const before = line.slice(-2);
    return { before, after: before[0]! + mark + before[1]! };
  }
  const parts = VOWEL.test(mark) ? WAITS_FOR_VOWEL.exec(line)?.[0] : undefined;
  if (parts !== undefined) return { before: parts, after: parts[0]! + mark + parts[1]! + parts.at(-1)! };
  const whole = tidy(head + mark);
  return head.length > 1 && isWhole(whole) ? { before: head, after: whole } : null;
}

/** A syllable that goes on in the next line, in one. */
function joined(before: string, head: string, torn: string, after: string): { before: string; after: string } | null {
  const whole = tidy(head + torn);
  if (!isWhole(whole)) return null;
  const was = whole.endsWith('า') && torn.endsWith('า') && wasAmAfterGap(before, whole, after);
  return { before: head, after: was ? `${whole.slice(0, -1)}ำ` : whole };
}

/** The places, in order and apart. `broken`: the text shows elsewhere that it came from a PDF file. */
export function lineEndRepairs(text: string, broken: boolean): Repair[] {
  if (!LINE_TORN.test(text)) return [];
  const found: Repair[] = [];
  for (const match of text.matchAll(PARTED)) {
    const [all, head = '', lineEnd = '', torn = '', space = ''] = match;
    if (torn === '' || (space !== '' && !broken)) continue;
    const start = match.index + head.length;
    const end = match.index + all.length;
    const line = text.slice(Math.max(0, start - AROUND), start);
    const made =
      space === ''
        ? joined(line.slice(0, -head.length), head, torn, text.slice(end, end + AROUND))
        : withMark(line, head, torn);
    if (made === null) continue;
    const at = start - made.before.length;
    const kind = made.after.endsWith('ำ') ? 'sara-am' : 'space';
    found.push({ kind, at, before: text.slice(at, end), after: made.after + lineEnd });
  }
  return found;
}
