/** Runs of lines numbered ๑. ๒. ๓.: a heading each, or the items of a list. Decided for a run as a whole. */
import type { ImportOptions } from '../../shared/rpc/imports.ts';
import type { Token } from './token.ts';

export interface Run {
  /** Whether its short lines become headings. */
  headings: boolean;
  /** Level of its headings where the document's own ladder has no place for them; 0 until the first is placed. */
  level: number;
  readonly indent: number;
  last: number;
  members: number;
  long: number;
  /** Text between its lines, other than items. */
  bodyBetween: boolean;
  /** Whether it stands between two lines of another run. */
  readonly nested: boolean;
  /** Lines of body text before its last member. */
  bodiesAt: number;
}

/** Longer than this, a line numbered ๑. is a sentence more likely than a heading; measured on plans, in UTF-16 units. */
const LONGEST_TITLE_LINE = 120;
/** Runs open at once; what nests deeper than people write only costs time. */
const MOST_OPEN = 8;

/** Whether a line has a number that may be a heading's: `๑.`; the rest of the list labels never are. */
export function isSingleNumber({ label, listSyntax, hash, formatted }: Token): boolean {
  if (formatted?.listed) return false;
  return hash === 0 && !listSyntax && label?.type === 'item' && label.kind === 'numbered' && label.form === '%1.';
}

/**
 * The run of each line numbered `๑.`, by its place. A run goes on with the next number at the same indent, or the next number;
 * a chapter ends all runs. Headings where most lines are short, unless `shortNumberedLines` asks for items and nothing but items
 * stands between the lines.
 */
export function findRuns(
  tokens: readonly Token[],
  shortNumberedLines: ImportOptions['shortNumberedLines'],
): ReadonlyMap<number, Run> {
  const runs = new Map<number, Run>();
  const open: Run[] = [];
  const all: Run[] = [];
  let bodies = 0;
  for (const [index, token] of tokens.entries()) {
    const { label, hash } = token;
    if (hash > 0 || label?.type === 'word' || label?.type === 'name') {
      open.length = 0;
      continue;
    }
    if (label === null || label.type === 'path') {
      bodies += 1;
      continue;
    }
    if (!isSingleNumber(token)) continue;
    const { number } = label;
    const next = open.filter((run) => run.last + 1 === number);
    let run = next.findLast(({ indent }) => indent === token.indent) ?? next.at(-1);
    if (!run && number > 1) run = open.findLast(({ last }) => number > last);
    if (run) {
      open.length = open.indexOf(run) + 1;
      if (run.bodiesAt !== bodies) run.bodyBetween = true;
    } else {
      const nested = open.length > 0;
      run = {
        headings: false,
        level: 0,
        indent: token.indent,
        last: 0,
        members: 0,
        long: 0,
        bodyBetween: false,
        nested,
        bodiesAt: 0,
      };
      if (open.length === MOST_OPEN) open.shift();
      open.push(run);
      all.push(run);
    }
    run.last = number;
    run.members += 1;
    run.bodiesAt = bodies;
    if (token.text.length > LONGEST_TITLE_LINE) run.long += 1;
    runs.set(index, run);
  }
  for (const run of all) {
    const short = run.long * 2 <= run.members;
    run.headings = short && !run.nested && (shortNumberedLines === 'headings' || run.bodyBetween);
  }
  return runs;
}
