/** A line of the source, or lines that belong together, with what it starts with. The common form of plain text and Markdown. */
import type { Alignment, Figure, Inline, Paragraph, Section, Table } from '../../shared/plan/model.ts';
import { CONTENTS, type Label, readLabel } from './label.ts';
import type { SourceLine } from './lines.ts';

/** What Markdown could say and a plan cannot hold; it stays as typed. */
export type Unmapped = 'table' | 'code' | 'quote' | 'rule' | 'html' | 'link' | 'marks';

/** What only a word processor says of a line. */
export interface Formatted {
  /** The inlines of `full`. */
  readonly content: readonly Inline[];
  readonly align: Alignment;
  readonly indent: Paragraph['indent'];
  /** An item, never a heading. */
  readonly listed: boolean;
  /** Its number or bullet is that of a list of the file: where it stands says how deep it is. */
  readonly counted: boolean;
  /** How a section begins whose heading this is. */
  readonly page: Pick<Section, 'startsPage' | 'landscape'>;
}

export interface Token {
  /** Its first line, from 1. */
  readonly line: number;
  readonly indent: number;
  /** Depth of a Markdown heading, 0 for any other line. */
  readonly hash: number;
  readonly label: Label | null;
  /** Text after the label; `\n` is a line break that was asked for. */
  readonly text: string;
  /** The same with the label as typed. */
  readonly full: string;
  /** Markup before the label and after the text, as typed: `##`. */
  readonly lead: string;
  readonly trail: string;
  /** Whether `text` holds Markdown marks to read. */
  readonly marked: boolean;
  /** A list item by Markdown's own syntax: never a heading, and numbers after the first do not count. */
  readonly listSyntax: boolean;
  readonly unmapped: Unmapped | null;
  /** Null for text files. */
  readonly formatted: Formatted | null;
  /** A table or figure, made already; null for a line of text. */
  readonly block: Table | Figure | null;
}

/** A token of one line with a label that was read off it, if any. */
export function lineToken(line: SourceLine, label: Label | null, rest: string): Token {
  return {
    line: line.line,
    indent: line.indent,
    hash: 0,
    label,
    text: rest,
    full: line.text,
    lead: '',
    trail: '',
    marked: false,
    listSyntax: false,
    unmapped: null,
    formatted: null,
    block: null,
  };
}

/** Reads `## Title ##`: null when the line is none. Only the title's own label counts, no bullet. */
export function hashToken(line: SourceLine, markdown: boolean): Token | null {
  const lead = /^#{1,6}(?= )/.exec(line.text)?.[0];
  if (lead === undefined) return null;
  let full = line.text.slice(lead.length).trim();
  let end = full.length;
  while (full[end - 1] === '#') end -= 1;
  const closes = end < full.length && (end === 0 || full[end - 1] === ' ');
  const trail = closes ? full.slice(end) : '';
  if (closes) full = full.slice(0, end).trimEnd();
  if (full === '') return null;
  return { ...lineToken(line, null, full), ...titleLabel(full), hash: lead.length, lead, trail, marked: markdown };
}

/** The label of a heading that is one by its markup. */
export function titleLabel(full: string): Pick<Token, 'label' | 'text' | 'full'> {
  const { label, rest } = readLabel(full, false);
  const counts = label !== null && (label.type !== 'item' || (label.kind === 'numbered' && label.form === '%1.'));
  return counts ? { label, text: rest, full } : { label: null, text: full, full };
}

/** The last characters of an entry of a table of contents: something, then a page number. */
function endsInPage(text: string): boolean {
  return /[^0-9๐-๙][0-9๐-๙]{1,3}$/.test(text.slice(-5));
}

/** Pages in front of page ๑ are counted by letters or Roman numbers: คำนำ ก. */
function endsInFrontPage(text: string): boolean {
  return / (?:[ก-ฮ]|[ivxIVX]{1,5})$/.test(text.slice(-6));
}

/** What stands over the columns: หน้า, เรื่อง … หน้า. */
const COLUMNS = /^(?:(?:เรื่อง|หัวข้อ|รายการ|บทที่|ส่วนที่|ที่|ลำดับ) +)*หน้า$/;

/** Lines under สารบัญ that end in a page number list the headings; they are not the headings. A number seen twice ends them. */
export function withoutContentsLabels(tokens: readonly Token[]): Token[] {
  let inContents = false;
  const listed = new Set<string>();
  const asText = (token: Token): Token => ({ ...token, label: null, text: token.full });
  return tokens.map((token) => {
    const { label, full, hash } = token;
    if (label?.type === 'name') {
      if (inContents && endsInPage(full)) return hash > 0 ? token : asText(token);
      inContents = CONTENTS.test(full);
      return token;
    }
    if (!inContents || COLUMNS.test(full)) return token;
    const known = label?.type === 'word' && listed.has(label.typed);
    if (known || !(endsInPage(token.text) || endsInFrontPage(full))) {
      inContents = false;
      return token;
    }
    if (label?.type === 'word') listed.add(label.typed);
    return hash > 0 ? token : asText(token);
  });
}
