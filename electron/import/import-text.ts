/** A text or Markdown file as a proposed plan. */
import { AppError } from '../../shared/errors.ts';
import { type Origin, type Proposal, SHOWN_OF_LINE, type SourceLine } from '../../shared/import/proposal.ts';
import type { Notice } from '../../shared/notices.ts';
import { type Id, type NewId, PLAN_FORMAT, type Plan, type Scheme } from '../../shared/plan/model.ts';
import { normalizePlan } from '../../shared/plan/normalize.ts';
import type { ImportOptions } from '../../shared/rpc/imports.ts';
import { repairThai } from '../../shared/thai/repair/repair.ts';
import { normalizeText } from '../../shared/thai/text.ts';
import { assemble, readInlines, type Trace } from './assemble.ts';
import { decodeText } from './decode.ts';
import { baseName, type TextKind, textKind } from './file-kind.ts';
import { type NoticeBook, openNoticeBook } from './gather-notices.ts';
import { placeHeadings } from './headings.ts';
import { readLines } from './lines.ts';
import { markdownTokens } from './markdown.ts';
import { lineCounter, noteRepairs } from './note-repairs.ts';
import { plainTokens } from './plain-text.ts';
import { findRuns } from './runs.ts';
import { type FrontMatter, readFrontMatter, underTitle } from './title.ts';
import { type Token, withoutContentsLabels } from './token.ts';

export interface TextFile {
  readonly bytes: Uint8Array;
  /** With its ending, which says plain text or Markdown; folders before it do not matter. */
  readonly fileName: string;
  readonly options: Partial<ImportOptions>;
}

export interface Imported {
  readonly value: Proposal;
  readonly notices: Notice[];
}

/** Titles of the chapter that holds text before the first heading, and of the only chapter of a text without headings. */
const OPENING = 'ส่วนนำ';
const ONLY_CHAPTER = 'เนื้อหา';

function noteFrontMatter(front: FrontMatter, given: boolean, fileTitle: string, notices: NoticeBook): void {
  const { titleTokens, agencyToken, copiedFrom, title, edition, period, agency } = front;
  if (titleTokens[0]) notices.note('TITLE_GUESSED', titleTokens[0].line, { text: title });
  else if (copiedFrom) notices.note('TITLE_COPIED', copiedFrom.line, { text: title });
  else if (!given) notices.note('TITLE_FROM_FILE_NAME', 0, { text: fileTitle });
  if (period) notices.note('PERIOD_READ', 0, { from: period.from, to: period.to });
  if (edition) notices.note('EDITION_READ', 0, { text: edition });
  if (agencyToken) notices.note('AGENCY_GUESSED', agencyToken.line, { text: agency });
}

/** Words of a line that becomes plan details, where no marks can be kept. */
function plainWords(token: Token, trace: Trace[], notices: NoticeBook): string {
  if (token.lead) trace.push({ role: 'markup', text: token.lead });
  const inlines = readInlines(token, token.full, trace, notices);
  if (token.trail) trace.push({ role: 'markup', text: token.trail });
  return inlines.map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('');
}

/** Arabic digits only where a text has no Thai at all; plans are numbered in Thai digits. */
function digitsFor(text: string, tokens: readonly Token[], notices: NoticeBook): Scheme['digits'] {
  if (!/[\u0E01-\u0E5B]/.test(text)) return 'arabic';
  for (const { label, line } of tokens) {
    if (label !== null && label.type !== 'name' && /[0-9]/.test(label.typed))
      notices.note('SHOWN_IN_THAI_DIGITS', line);
  }
  return 'thai';
}

/**
 * Reads text into a plan. Also gives the trace: what became of each character, in order (see `Trace`), which is how tests prove
 * that none is lost.
 */
export function readPlan(
  text: string,
  kind: TextKind,
  fileName: string,
  options: Partial<ImportOptions>,
  newId: NewId,
  notices: NoticeBook,
): ReadPlan & { readonly trace: readonly Trace[]; readonly source: readonly SourceLine[] } {
  const { lines, controls } = readLines(text);
  for (const [line, count] of controls) notices.note('CONTROLS_REMOVED', line, { characters: count });
  const all = withoutContentsLabels(kind === 'markdown' ? markdownTokens(lines) : plainTokens(lines));
  if (all.length === 0) throw new AppError('TEXT_EMPTY', { file: fileName });

  const trace: Trace[] = [];
  const digits = digitsFor(text, all, notices);
  const read = readTokens(all, null, { fileName, options, digits, trace, notices }, newId);
  const plan = normalizePlan(read.plan);
  const source = lines
    .filter((line) => line.text !== '')
    .map(({ line, text: words }) => shownLine(line, words, notices));
  return { ...read, plan, trace, source };
}

/** A plan before its text is normalised, and where its parts came from. */
export interface ReadPlan {
  readonly plan: Plan;
  readonly origins: ReadonlyMap<Id, Origin>;
}

interface Reading {
  readonly fileName: string;
  readonly options: Partial<ImportOptions>;
  readonly digits: Scheme['digits'];
  readonly trace: Trace[];
  readonly notices: NoticeBook;
}

/** Makes a plan of tokens; `styled` is their title where the file says which it is. */
export function readTokens(
  all: readonly Token[],
  styled: FrontMatter | null,
  { fileName, options, digits, trace, notices }: Reading,
  newId: NewId,
): ReadPlan {
  const given = normalizeText(options.title ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  const found = styled ?? readFrontMatter(all);
  const front = given === '' ? found : underTitle(found, given);
  const fileTitle = baseName(fileName);
  noteFrontMatter(front, given !== '', fileTitle, notices);
  const title = front.titleTokens.map((token) => plainWords(token, trace, notices)).join(' ');
  const agency = front.agencyToken ? plainWords(front.agencyToken, trace, notices) : '';
  const copied = front.title || fileTitle;

  const tokens = front.rest;
  const runs = findRuns(tokens, options.shortNumberedLines ?? 'headings');
  const headings = placeHeadings(tokens, runs, notices);
  const hasHeadings = headings.placed.some(({ role }) => role === 'heading');
  const opening = headings.startsInside ? (hasHeadings ? OPENING : ONLY_CHAPTER) : null;
  if (opening !== null) notices.note('OPENING_CHAPTER_ADDED', tokens[0]!.line, { text: opening });

  const hashes = tokens.filter(({ hash, formatted }) => hash > 0 && formatted === null);
  const numberHeadings = hashes.length > 0 && hashes.every(({ label }) => label === null || label.type === 'name');
  const { sections, scheme, origins } = assemble(headings, opening, digits, numberHeadings, newId, trace, notices);
  const plan: Plan = {
    format: PLAN_FORMAT,
    id: newId(),
    meta: {
      title: { text: title || copied },
      edition: { text: front.edition },
      agency: { text: agency },
      period: front.period,
    },
    scheme,
    sections,
  };
  return { plan, origins };
}

/** A line of the source as a proposal shows it. */
export function shownLine(line: number, text: string, notices: NoticeBook): SourceLine {
  const shown = text.length > SHOWN_OF_LINE ? `${text.slice(0, SHOWN_OF_LINE).toWellFormed()}…` : text;
  return { line, text: shown, doubts: notices.byLine().get(line) ?? [] };
}

/**
 * Proposes a plan for a `.txt` or `.md` file: title, headings and items recognised, typed numbers turned into structure, every
 * guess listed as a notice. Thai that a PDF file tore is repaired first, unless the options say not to. Not a character is lost
 * but white space, recognised labels and what repair and normalisation take out. Throws
 * `AppError`: `FILE_TOO_LARGE`, `FILE_KIND_UNKNOWN`, `TEXT_ENCODING_UNKNOWN`, `TEXT_EMPTY`.
 */
export function importText({ bytes, fileName, options }: TextFile, newId: NewId): Imported {
  const kind = textKind(bytes, fileName);
  const file = fileName.split(/[\\/]/).at(-1) ?? fileName;
  const { text, encoding } = decodeText(bytes, file);
  const notices = openNoticeBook();
  if (encoding !== 'UTF-8') notices.note('ENCODING_DETECTED', 0, { encoding });
  const source = options.repairThai === false ? { text, repairs: [] } : repairThai(text);
  const repairs = noteRepairs(text, source.repairs, lineCounter(text), notices);
  const { plan, origins, source: lines } = readPlan(source.text, kind, file, options, newId, notices);
  return {
    value: {
      plan,
      older: null,
      origins: Object.fromEntries(origins),
      source: lines,
      repairs: options.listRepairs ? repairs : [],
    },
    notices: notices.list(),
  };
}
