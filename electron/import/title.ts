/** The plan's title, edition, period and agency, from the first lines of a text. */
import type { Period } from '../../shared/plan/model.ts';
import { toArabicDigits } from '../../shared/thai/digits.ts';
import type { Token } from './token.ts';

export interface FrontMatter {
  /** The lines that the title is made of; they leave the body. Empty when the title is only copied or guessed. */
  readonly titleTokens: readonly Token[];
  readonly agencyToken: Token | null;
  /** A line whose text serves as the title and stays in the body as well. */
  readonly copiedFrom: Token | null;
  /** Empty when no line can serve. */
  readonly title: string;
  readonly edition: string;
  readonly period: Period | null;
  readonly agency: string;
  readonly rest: readonly Token[];
}

/** In UTF-16 units: some three printed lines. */
const LONGEST_TITLE = 250;
const LONGEST_AGENCY = 60;
const SUBJECT_WITHIN_LINES = 40;

const D = '[0-9๐-๙]';
const YEARS = new RegExp(`(?:พ\\.ศ\\. *|ปี *)?(${D}{4}) *(?:[-–—]|ถึง) *(?:พ\\.ศ\\. *)?(${D}{4}|${D}{2})(?!${D})`);
const ONE_YEAR = new RegExp(`(?:ประจำปี|รายปี)(?:งบประมาณ)? *\\(?(?:พ\\.ศ\\. *)?(${D}{4})(?!${D})`);
const EDITION = new RegExp(`ฉบับที่ *${D}{1,3}`);
/** An edition told in words, on a line of its own. */
const EDITION_WORDS = /^(?:ฉบับปรับปรุง|ฉบับร่าง|ฉบับสมบูรณ์)(?: *\(?ครั้งที่ *[0-9๐-๙]+\)?)?$/;
const TAIL_WORDS = /ระยะ *(?:ที่ *)?[0-9๐-๙]+ *ปี?|ฉบับปรับปรุง|ฉบับร่าง|ร่าง|พ\.ศ\./g;
const AGENCY =
  /^(?:กระทรวง|กรม|กอง|สำนักงาน|สำนัก|สถาบัน|ศูนย์|องค์การ|องค์กร|จังหวัด|เทศบาล|มหาวิทยาลัย|คณะกรรมการ)[^ ]+(?: \([^)]*\))?$/;
/** A line that says what it is before a colon, or ends in one; a date line of a news release, an opening that announces a list. */
const NO_TITLE = /^[^:]{1,20}: *\S|--|:$|(?:ดังนี้|ดังต่อไปนี้) *:?$|^(?:เรียน|เรื่อง|ที่|อ้างถึง|โทร|วันที่) /;
const SUBJECT = /^(?:เรื่อง|ชื่อเรื่อง|ชื่อแผน|ชื่อโครงการ) *:? +(\S.*)$/;

function readPeriod(text: string): Period | null {
  const range = YEARS.exec(text);
  const single = range ? null : ONE_YEAR.exec(text);
  const from = Number(toArabicDigits((range ?? single)?.[1] ?? ''));
  let to = range ? Number(toArabicDigits(range[2]!)) : from;
  if (to < 100) to += from - (from % 100);
  const known = from >= 2400 && to <= 2700 && from <= to;
  return known ? { from, to } : null;
}

/** The words of a line, out of the bold that the front of a Markdown file is set in. */
function said({ full, marked }: Token): string {
  return marked ? full.replace(/^\*\*(.+)\*\*$/s, '$1') : full;
}

function isTitleLike({ full, label, hash, unmapped }: Token): boolean {
  if (hash > 0 || label !== null || unmapped !== null || full.length > LONGEST_TITLE) return false;
  const named = full.replace(YEARS, '').replace(ONE_YEAR, '').replace(EDITION, '');
  const letters = named.match(/[\p{L}\p{M}]/gu)?.length ?? 0;
  const others = named.replace(/[\p{L}\p{M}\s]/gu, '').length;
  return letters >= 6 && letters > others * 2 && !NO_TITLE.test(full) && !full.includes('\n');
}

/** The only first-level Markdown heading, at the top, with others below it, names the document and not a chapter. */
function isTitleHeading(token: Token, tokens: readonly Token[]): boolean {
  if (token.hash === 0 || token.label !== null || token.full.length > LONGEST_TITLE) return false;
  const others = tokens.slice(1).filter(({ hash }) => hash > 0);
  return others.length > 0 && others.every(({ hash }) => hash > token.hash);
}

/** A line that only carries the title on: its years, its edition. */
function isTail(token: Token): boolean {
  const full = said(token);
  if (token.label !== null || token.hash > 0 || full.length > 80) return false;
  if (EDITION_WORDS.test(full)) return true;
  if (!YEARS.test(full) && !EDITION.test(full) && !/^\(.+\)$/.test(full)) return false;
  return !/\p{L}/u.test(full.replace(YEARS, '').replace(EDITION, '').replace(TAIL_WORDS, ''));
}

function copiedTitle(tokens: readonly Token[]): { token: Token; title: string } | null {
  for (const token of tokens.slice(0, SUBJECT_WITHIN_LINES)) {
    const title = token.hash === 0 ? SUBJECT.exec(token.full.slice(0, LONGEST_TITLE))?.[1] : undefined;
    if (title !== undefined && token.full.length <= LONGEST_TITLE) return { token, title };
  }
  return null;
}

/**
 * Takes the title off the top where the first line reads like one and more follows it. Where it does not, the subject line of a
 * letter (เรื่อง …) is copied. The title keeps its full text; edition and period are read from it as well.
 */
export function readFrontMatter(tokens: readonly Token[]): FrontMatter {
  const none: FrontMatter = {
    titleTokens: [],
    agencyToken: null,
    copiedFrom: null,
    title: '',
    edition: '',
    period: null,
    agency: '',
    rest: tokens,
  };
  const fromTitle = (title: string) => ({
    title,
    edition: EDITION.exec(title)?.[0] ?? '',
    period: readPeriod(title),
  });
  const [first] = tokens;
  // A word processor has a style for titles: a heading stays one.
  if (first?.formatted && isTitleHeading(first, tokens)) {
    return { ...none, ...fromTitle(first.full), copiedFrom: first };
  }
  if (!first || tokens.length < 2 || !(isTitleLike(first) || isTitleHeading(first, tokens))) {
    const copied = copiedTitle(tokens);
    return copied ? { ...none, ...fromTitle(copied.title), copiedFrom: copied.token } : none;
  }
  let end = 1;
  while (end < 4 && end < tokens.length - 1 && isTail(tokens[end]!)) end += 1;
  const titleTokens = tokens.slice(0, end);
  const next = tokens[end]!;
  const names = next.label === null && next.hash === 0 && next.full.length <= LONGEST_AGENCY && AGENCY.test(said(next));
  const agencyToken = names && tokens.length > end + 1 ? next : null;
  return {
    ...fromTitle(titleTokens.map(said).join(' ')),
    titleTokens,
    agencyToken,
    copiedFrom: null,
    agency: agencyToken ? said(agencyToken) : '',
    rest: tokens.slice(agencyToken ? end + 1 : end),
  };
}

/**
 * The title where a word processor says which lines it is: those of the styles for titles, before the first heading. Null where
 * there are none.
 */
export function styledFront(tokens: readonly Token[], titled: ReadonlySet<Token>): FrontMatter | null {
  const titleTokens: Token[] = [];
  for (const token of tokens) {
    if (token.hash > 0) break;
    if (titled.has(token)) titleTokens.push(token);
  }
  if (titleTokens.length === 0) return null;
  const title = titleTokens.map(said).join(' ');
  return {
    titleTokens,
    agencyToken: null,
    copiedFrom: null,
    title,
    edition: EDITION.exec(title)?.[0] ?? '',
    period: readPeriod(title),
    agency: '',
    rest: tokens.filter((token) => !titleTokens.includes(token)),
  };
}

/** The same under a title that a person gave. Lines that say another one go back into the text, so that none is lost. */
export function underTitle(front: FrontMatter, title: string): FrontMatter {
  if (front.titleTokens.length > 0 && front.title === title) return front;
  const asText = front.titleTokens.map((token) => ({ ...token, hash: 0 }));
  return { ...front, titleTokens: [], copiedFrom: null, title, rest: [...asText, ...front.rest] };
}
