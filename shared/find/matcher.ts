/** A query made ready to be looked for in one paragraph after another. */
import { cutsCluster, wordsAndGaps } from '../thai/segment.ts';
import { normalizeText } from '../thai/text.ts';
import { type Folded, type Folding, fold, LOOSEST, unfold } from './fold.ts';
import { compilePattern } from './pattern/compile.ts';
import { runPattern } from './pattern/run.ts';
import type { FindQuery } from './query.ts';

/** What was found: [from, to) of the text that was given, never empty, never a part of a grapheme cluster. */
export interface Match {
  readonly from: number;
  readonly to: number;
  /** What the brackets of a pattern hold, as it stands in the text; a name too where the pattern gives one. */
  readonly groups?: Readonly<Record<string, string>>;
}

export interface Matcher {
  readonly query: FindQuery;
  /** How texts are folded that `matches` is given ready. */
  readonly folding: Folding;
  /**
   * Every match of one paragraph (a text of `contentText`) in order, none overlapping another. A reference or footnote in it
   * (U+FFFC) is never part of a match.
   */
  matches(text: string, folded?: Folded): Match[];
  /** What every paragraph with a match holds, when folded as `LOOSEST` says; empty where nothing is known. */
  readonly needle: string;
}

const OBJECT = '\uFFFC';

/** Throws `PATTERN_INVALID` for a regular expression that cannot be one, with what is wrong with it. */
export function makeMatcher(query: FindQuery): Matcher {
  return query.pattern ? patternMatcher(query) : wordsMatcher(query);
}

function wordsMatcher(query: FindQuery): Matcher {
  const folding: Folding = { digitsAlike: query.digitsAlike, exact: query.exact, keepBreaks: false };
  const words = query.words.replaceAll(OBJECT, '');
  const needle = fold(query.exact ? words : normalizeText(words), folding).text;
  const find = (folded: Folded, original: string): Match[] => {
    const found: Match[] = [];
    if (needle === '') return found;
    const { text } = folded;
    for (let from = text.indexOf(needle); from >= 0; from = text.indexOf(needle, from)) {
      const to = from + needle.length;
      const place = unfold(folded, from, to);
      const whole = place !== null && !cutsCluster(original, place.from) && !cutsCluster(original, place.to);
      if (whole) found.push(place);
      from = whole ? to : from + 1;
    }
    return found;
  };
  return matcher(query, folding, find, fold(normalizeText(words), LOOSEST).text);
}

function patternMatcher(query: FindQuery): Matcher {
  const folding: Folding = { digitsAlike: query.digitsAlike, exact: query.exact, keepBreaks: true };
  const pattern = compilePattern(query.words, folding);
  const find = (folded: Folded, original: string): Match[] => {
    const found: Match[] = [];
    const { text } = folded;
    for (let at = 0; at < text.length; ) {
      const run = runPattern(pattern, text, at);
      if (run === null) break;
      const [from, to] = [run[0]!, run[1]!];
      const place = unfold(folded, from, to);
      if (place !== null) found.push({ ...place, groups: groupsOf(run, pattern.names, folded, original) });
      at = place === null ? from + 1 : to;
    }
    return found;
  };
  return matcher(query, folding, find, pattern.literal);
}

/** What each pair of brackets holds, by its number and its name. */
function groupsOf(
  run: readonly number[],
  names: ReadonlyMap<string, number>,
  folded: Folded,
  original: string,
): Record<string, string> {
  const groups: Record<string, string> = {};
  for (let group = 1; group * 2 < run.length; group += 1) {
    const [from, to] = [run[group * 2]!, run[group * 2 + 1]!];
    const place = from < 0 || to <= from ? null : unfold(folded, from, to);
    groups[group] = place === null ? '' : original.slice(place.from, place.to);
  }
  for (const [name, group] of names) groups[name] = groups[group]!;
  return groups;
}

function matcher(
  query: FindQuery,
  folding: Folding,
  find: (folded: Folded, original: string) => Match[],
  needle: string,
): Matcher {
  return {
    query,
    folding,
    needle,
    matches(text, folded = fold(text, folding)) {
      const found = find(folded, text);
      return query.wholeWord && found.length > 0 ? wholeWords(text, found) : found;
    },
  };
}

/** Those that begin and end where words do. Words are those of the paragraph: ICU cuts by what stands around. */
function wholeWords(text: string, found: readonly Match[]): Match[] {
  const edges = new Set<number>([0]);
  let edge = 0;
  for (const part of wordsAndGaps(text)) {
    edge += part.length;
    edges.add(edge);
  }
  return found.filter(({ from, to }) => edges.has(from) && edges.has(to));
}
