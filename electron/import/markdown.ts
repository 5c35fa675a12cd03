/**
 * Markdown, line by line: headings, lists and paragraphs; lines of a paragraph are joined. Tables, code, quotes, rules and HTML
 * stay as typed, and say so. Thai labels start a block as in plain text; an indented line is not code, since Thai writers indent.
 */
import { type Label, readLabel } from './label.ts';
import type { SourceLine } from './lines.ts';
import { hashToken, lineToken, type Token, titleLabel, type Unmapped } from './token.ts';

const FENCE = /^(`{3,}|~{3,})/;
const RULE = /^(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/;
const SETEXT = /^(?:=+|-{2,})$/;
/** A line may start with a mark that Markdown has no sign for. */
const MARK_TAG = /^<(?:strong|em|u|del|sup|sub|br *\/?)>/;
const ARABIC = /^[0-9]/;
/** A labelled line up to this long is a heading more likely than the start of a wrapped paragraph. */
const LIKELY_HEADING = 120;

type Open = { -readonly [Key in keyof Token]: Token[Key] };

function kindOfBlock(text: string): Unmapped | null {
  if (text.startsWith('|')) return 'table';
  if (text.startsWith('>')) return 'quote';
  if (/^<[A-Za-z/!]/.test(text) && !MARK_TAG.test(text)) return 'html';
  return RULE.test(text.length > 200 ? 'x' : text) ? 'rule' : null;
}

function goesOn(label: Label | null, listSyntax: boolean, text: string): boolean {
  if (label === null || listSyntax) return true;
  if (label.type === 'item') return label.kind !== 'numbered' || label.form !== '%1.' || text.length > LIKELY_HEADING;
  return false;
}

/** Inside a paragraph a number starts a list only when it is the first, as CommonMark has it: a wrapped “14.” does not. */
function interrupts(label: Label | null, open: Open): boolean {
  if (label === null) return false;
  return label.type !== 'item' || label.number <= 1 || open.label?.type === 'item';
}

export function markdownTokens(lines: readonly SourceLine[]): Token[] {
  const tokens: Open[] = [];
  /** The block that the next line may belong to. */
  let open: Open | null = null;
  let breakNext = false;
  let fence = '';
  const raw = (line: SourceLine, unmapped: Unmapped) => {
    tokens.push({ ...lineToken(line, null, line.text), unmapped });
    open = null;
  };
  for (const line of lines) {
    const { text } = line;
    if (text === '') {
      open = null;
      continue;
    }
    const fenceMark = FENCE.exec(text)?.[0] ?? '';
    if (fence !== '' || fenceMark !== '') {
      raw(line, 'code');
      if (fence === '') fence = fenceMark;
      else if (fenceMark.startsWith(fence) && fenceMark === text) fence = '';
      continue;
    }
    const heading = hashToken(line, true);
    if (heading) {
      tokens.push(heading);
      open = null;
      continue;
    }
    const above: Open | null = open;
    if (above && SETEXT.test(text.length > 200 ? 'x' : text) && above.label === null && !above.text.includes('\n')) {
      Object.assign(above, titleLabel(above.full), { hash: text.startsWith('=') ? 1 : 2, trail: text });
      open = null;
      continue;
    }
    const unmapped = kindOfBlock(text);
    if (unmapped !== null && unmapped !== 'quote') {
      raw(line, unmapped);
      continue;
    }
    const { label, rest } = readLabel(text, true);
    if (above && unmapped === null && !interrupts(label, above)) {
      const joint = breakNext ? '\n' : ' ';
      above.text += joint + text;
      above.full += joint + text;
      breakNext = line.breaksAfter || text.endsWith('\\');
      continue;
    }
    const listSyntax = label?.type === 'item' && (label.kind === 'bullet' || ARABIC.test(label.typed));
    const token: Open = { ...lineToken(line, label, rest), marked: true, listSyntax, unmapped };
    tokens.push(token);
    open = goesOn(label, listSyntax, text) ? token : null;
    breakNext = line.breaksAfter || text.endsWith('\\');
  }
  return tokens;
}
