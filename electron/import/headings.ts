/** Which tokens are headings, on which level, and in which forms the document numbers each level. */
import { DEEPEST_LEVEL, type SchemeLevel } from '../../shared/plan/model.ts';
import { DEFAULT_SCHEME } from '../../shared/plan/scheme.ts';
import type { NoticeBook } from './gather-notices.ts';
import { type Label, LONGEST_HEADING } from './label.ts';
import { isSingleNumber, type Run } from './runs.ts';
import type { Token } from './token.ts';

export type Placed =
  | { readonly role: 'heading'; readonly token: Token; readonly level: number; readonly titleFrom: Token | null }
  | { readonly role: 'item' | 'paragraph'; readonly token: Token };

/** A longer line numbered ๑. among headings is a sentence. */
const LONGEST_IN_RUN = 250;
/** A number that fits nothing before it is a heading only while it is small: a plan has no heading ๓.๗๕. */
const LARGEST_UNEXPECTED = 20;
/** A title on the line after บทที่ ๑ is no longer than this. */
const LONGEST_NEXT_LINE = 150;

/** Keeps what the numbers of headings were so far, to tell ๑.๕ the heading from 1.5 the quantity. */
function numberTrail() {
  let chapter = 0;
  let single = 0;
  let last: readonly number[] = [];
  const votes = { chapter: 0, single: 0 };
  const startsWith = (path: readonly number[], length: number) =>
    last.length >= length && path.slice(0, length).every((n, index) => n === last[index]);
  return {
    votes,
    chapterAt(number: number) {
      chapter = number;
      single = 0;
      last = number > 0 ? [number] : [];
    },
    singleAt(number: number) {
      single = number;
      last = [number];
    },
    /** Whether this number is the next one anywhere up the path, or the first below it. */
    expects(path: readonly number[]): boolean {
      const above = path.length - 1;
      const own = path[above]!;
      if (!startsWith(path, above)) return own === 1 && path.length === 2 && path[0] === chapter;
      return own === 1 || last[above] === own - 1;
    },
    pathAt(path: readonly number[]) {
      if (path[0] === chapter) votes.chapter += 1;
      if (path[0] === single) votes.single += 1;
      last = path;
    },
  };
}

type Role = Placed['role'];

/** First pass: what each token is, and which number leads the decimal ones. */
function findRoles(tokens: readonly Token[], runs: ReadonlyMap<number, Run>) {
  const trail = numberTrail();
  const roles = tokens.map((token, index): Role => {
    const { label, hash, text } = token;
    if (label?.type === 'word') trail.chapterAt(label.number);
    else if (label?.type === 'name') trail.chapterAt(0);
    if (label?.type === 'word' || label?.type === 'name') return 'heading';
    if (label?.type === 'path') {
      const heading = hash > 0 || isPathHeading(label, text, trail.expects(label.path));
      if (heading || trail.expects(label.path)) trail.pathAt(label.path);
      return heading ? 'heading' : 'paragraph';
    }
    if (hash > 0) {
      if (label) trail.singleAt(label.number);
      return 'heading';
    }
    if (label === null || label.type === 'list') return 'paragraph';
    if (!runs.get(index)?.headings) return 'item';
    if (text.length > LONGEST_IN_RUN) return 'paragraph';
    trail.singleAt(label.number);
    return 'heading';
  });
  return { roles, votes: trail.votes };
}

function isPathHeading(label: Label & { type: 'path' }, text: string, expected: boolean): boolean {
  if (text.length > LONGEST_HEADING) return false;
  return expected || (!label.doubtful && label.path.every((n) => n <= LARGEST_UNEXPECTED));
}

/** The level each form of heading has in this document: Markdown's, chapter words in order of appearance, then numbers. */
function buildLadder(tokens: readonly Token[], roles: readonly Role[], votes: { chapter: number; single: number }) {
  const depths = new Set<number>();
  const words: string[] = [];
  let singles = false;
  let shortestPath = Number.POSITIVE_INFINITY;
  let longestPath = 0;
  for (const [index, { hash, label }] of tokens.entries()) {
    if (roles[index] !== 'heading') continue;
    if (hash > 0) depths.add(hash);
    else if (label?.type === 'word' && !words.includes(label.word)) words.push(label.word);
    else if (label?.type === 'item') singles = true;
    else if (label?.type === 'path') {
      shortestPath = Math.min(shortestPath, label.path.length);
      longestPath = Math.max(longestPath, label.path.length);
    }
  }
  const hashes = [...depths].sort((a, b) => a - b);
  const above = hashes.length + words.length;
  const underChapter = words.length > 0 && votes.chapter >= votes.single && longestPath > 0;
  /** Level of a decimal number of one part, were there one. */
  let one = singles || longestPath > 0 ? above + 1 : 1;
  const cut = !singles && above === 0 && longestPath > 0;
  if (underChapter) one = above;
  else if (cut) one = 2 - shortestPath;
  return {
    /** Whether ๑. has a level of its own; not where ๑.๑ counts from the chapter. */
    singlesHaveLevel: !underChapter,
    levelOf({ hash, label }: Token): number {
      if (hash > 0) return hashes.indexOf(hash) + 1;
      if (label?.type === 'word') return hashes.length + words.indexOf(label.word) + 1;
      if (label?.type === 'path') return one + label.path.length - 1;
      return label?.type === 'item' ? above + 1 : 1;
    },
    /** Parts of decimal numbers above level 1, where the text is one chapter cut from a plan: the ๓ of ๓.๑. */
    partsAbove: cut ? shortestPath - 1 : 0,
    /** The level whose number starts the decimal ones. */
    one: Math.max(1, one),
  };
}

function titleOnNextLine(token: Token, next: Token | undefined, nextRole: Role | undefined): Token | null {
  const { label } = token;
  const wants = (label?.type === 'word' && token.text === '') || (label?.type === 'name' && label.expectsTitle);
  if (
    !wants ||
    token.hash > 0 ||
    !next ||
    next.block !== null ||
    nextRole !== 'paragraph' ||
    next.label !== null ||
    next.unmapped !== null
  ) {
    return null;
  }
  const fits = next.text.length <= LONGEST_NEXT_LINE && /\p{L}/u.test(next.text) && !next.text.includes('\n');
  return fits ? next : null;
}

export interface Headings {
  readonly placed: readonly Placed[];
  /** Whether text stands before the first heading, so that a chapter without number has to hold it. */
  readonly startsInside: boolean;
  /** How many leading parts of decimal numbers no heading of the text has: 1 where all are ๓.๑, ๓.๒ and below. */
  readonly partsAbove: number;
  /** Levels that decimal numbers need; lines ๑. may not give them another pattern. */
  readonly decimalLevels: ReadonlySet<number>;
  /** Patterns of the six levels, before the labels found at each level have their say. */
  readonly levels: readonly SchemeLevel[];
}

/**
 * Gives every token its role and every heading its level: at most one below the heading before (noted as `LEVELS_CLAMPED`).
 */
export function placeHeadings(tokens: readonly Token[], runs: ReadonlyMap<number, Run>, notices: NoticeBook): Headings {
  const { roles, votes } = findRoles(tokens, runs);
  const ladder = buildLadder(tokens, roles, votes);
  /** Lines ๑. in a document whose levels are all taken by chapters and decimal numbers. */
  const strays = new Map<number, Run>();
  if (!ladder.singlesHaveLevel) {
    for (const [index, run] of runs) {
      if (roles[index] !== 'heading') continue;
      if (run.bodyBetween) strays.set(index, run);
      else roles[index] = 'item';
    }
  }
  const startsInside = roles.length > 0 && roles[0] !== 'heading';
  const decimalLevels = new Set<number>();
  const placed: Placed[] = [];
  let before = startsInside ? 1 : 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]!;
    const role = roles[index]!;
    if (role !== 'heading') {
      placed.push({ role, token });
      continue;
    }
    const stray = strays.get(index);
    if (stray && stray.level === 0) stray.level = Math.min(before + 1, DEEPEST_LEVEL);
    const wanted = stray?.level ?? ladder.levelOf(token);
    if (token.label?.type === 'path') decimalLevels.add(wanted);
    const level = Math.max(1, Math.min(wanted, before + 1, DEEPEST_LEVEL));
    if (level < wanted) notices.note('LEVELS_CLAMPED', token.line);
    if (isSingleNumber(token)) notices.note('HEADINGS_GUESSED', token.line, { text: token.full });
    before = level;
    const titleFrom = titleOnNextLine(token, tokens[index + 1], roles[index + 1]);
    if (titleFrom) {
      notices.note('TITLES_FROM_NEXT_LINE', titleFrom.line);
      index += 1;
    }
    placed.push({ role, token, level, titleFrom });
  }
  return { placed, startsInside, partsAbove: ladder.partsAbove, decimalLevels, levels: defaultLevels(ladder.one) };
}

/** The default ladder, with decimal numbers counting from level `one`: ๑.๑ under a chapter, or ๑. of its own. */
function defaultLevels(one: number): SchemeLevel[] {
  return DEFAULT_SCHEME.levels.map((level, index) => {
    const parts = index + 2 - one;
    if (one === 1 || parts < 2 || parts > 3) return level;
    return { pattern: joinLevels(one, index + 1), format: 'number' };
  });
}

/** `%2.%3`: the numbers of levels `from` to `to`. */
export function joinLevels(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) => `%${from + index}`).join('.');
}
