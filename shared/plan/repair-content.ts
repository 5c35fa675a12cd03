/** Repairs torn Thai in lines with marks, which may part what belongs together as well as a space does. */
import { repairExample } from '../thai/repair/example.ts';
import { repairThai } from '../thai/repair/repair.ts';
import type { Repair } from '../thai/repair/repairs.ts';
import { contentText, sliceContent } from './content.ts';
import type { Inline, TextRun } from './model.ts';
import { normalizeInlines } from './normalize.ts';

type Content = readonly Inline[];

export interface RepairedLines {
  /** The lines in order; those without repairs are the same objects. */
  readonly lines: readonly Content[];
  /** The text of the lines as they came, one below the other, and what was repaired in it. */
  readonly text: string;
  readonly repairs: readonly Repair[];
  /** The first repair with the word it is in; null where nothing was repaired. */
  readonly example: { readonly before: string; readonly after: string } | null;
}

/** Repairs lines that came from one source together (see `repairThai`). What is joined takes the marks of its first letter. */
export function repairLines(lines: readonly Content[]): RepairedLines {
  const texts = lines.map(contentText);
  const whole = texts.join('\n');
  const { repairs } = repairThai(whole);
  if (repairs.length === 0) return { lines, text: whole, repairs, example: null };
  const each = repairs.flatMap(lineByLine);
  let start = 0;
  let next = 0;
  const repaired = lines.map((content, index) => {
    const end = start + texts[index]!.length;
    const own: Repair[] = [];
    for (; next < each.length && each[next]!.at < end; next += 1) {
      own.push({ ...each[next]!, at: each[next]!.at - start });
    }
    start = end + 1;
    return own.length === 0 ? content : putInto(content, own);
  });
  return { lines: repaired, text: whole, repairs, example: repairExample(whole, repairs, 0) };
}

/** A repair over line ends, which stay, as one of each line. */
function lineByLine(repair: Repair): Repair[] {
  if (!repair.before.includes('\n')) return [repair];
  const after = repair.after.split('\n');
  let at = repair.at;
  return repair.before.split('\n').flatMap((before, index) => {
    const own = { ...repair, at, before, after: after[index]! };
    at += before.length + 1;
    return before === own.after ? [] : [own];
  });
}

function putInto(content: Content, repairs: readonly Repair[]): Content {
  const made: Inline[] = [];
  let end = 0;
  for (const { at, before, after } of repairs) {
    made.push(...sliceContent(content, end, at));
    const [first] = sliceContent(content, at, at + 1);
    made.push({ ...(first as TextRun), text: after });
    end = at + before.length;
  }
  made.push(...sliceContent(content, end, Number.POSITIVE_INFINITY));
  return normalizeInlines(made);
}
