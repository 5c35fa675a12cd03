/** Paragraphs of a Word file as tokens: what text import reads off characters, with what Word knows better. */
import type { SourceLabel } from '../../../shared/import/source.ts';
import { contentText } from '../../../shared/plan/content.ts';
import type { Figure, Inline, Table } from '../../../shared/plan/model.ts';
import { type ItemLabel, type Label, readLabel } from '../label.ts';
import { type Formatted, lineToken, type Token, titleLabel } from '../token.ts';
import { type Prepared, trimmed, withoutTabs } from './prepare.ts';

/** What the fonts of symbols show for a bullet's character. */
const BULLETS: Readonly<Record<string, string>> = {
  '': '•',
  o: '○',
  '§': '▪',
  Ø: '➢',
  ü: '✓',
  v: '❖',
  '\uF0B7': '•',
  '\uF0A7': '▪',
  '\uF0D8': '➢',
  '\uF0FC': '✓',
  '\uF076': '❖',
  '\uF02D': '-',
  '·': '•',
};
/** A column of text import: a quarter of a centimetre. */
const TWIPS_PER_COLUMN = 142;
/** Longest bullet of a scheme, in UTF-16 units. */
const LONGEST_BULLET = 4;

/** The token of a paragraph; null for one without words. `styled`: the document has headings by style. */
export function tokenOf({ source, content: all }: Prepared, styled: boolean): Token | null {
  const content = trimmed(withoutTabs(all));
  if (content.length === 0) return null;
  const { heading, label, line, align, left, bold } = source;
  const tabbed = all[0]?.type === 'text' && /^[\t ]{2,}|^\t/.test(all[0].text);
  const listed = label !== null && !bold;
  const formatted: Formatted = {
    content,
    align,
    indent: tabbed ? 'first' : source.indent,
    listed,
    counted: label !== null,
    page: {
      ...(source.startsPage && { startsPage: true as const }),
      ...(source.landscape && { landscape: true as const }),
    },
  };
  const base = { ...lineToken({ line, indent: 0, text: '', breaksAfter: false }, null, ''), formatted };
  const words = contentText(content);
  const indent = Math.max(0, Math.round(left / TWIPS_PER_COLUMN));
  const lettered = withLabel(content, label);
  const full = contentText(lettered);
  const whole = { ...base, formatted: { ...formatted, content: lettered }, indent, full };
  if (heading !== null) {
    if (label === null) return { ...base, hash: heading, ...titleLabel(words) };
    return { ...whole, hash: heading, label: headingLabel(label), text: words };
  }
  if (label !== null) {
    const item = itemLabel(label);
    if (item) return { ...whole, label: item, text: words };
    const read = readLabel(full, false);
    const path = read.label?.type === 'path' || read.label?.type === 'word';
    return { ...whole, label: path ? read.label : null, text: path ? words : full };
  }
  const read = readLabel(words, false);
  // Where headings have styles, a plain line ๑. is an item.
  const item = styled && !bold && read.label?.type === 'item';
  return {
    ...base,
    indent,
    formatted: { ...formatted, listed: item },
    label: read.label,
    text: read.rest,
    full: words,
  };
}

/** The inlines with the label that a list gives them before them. */
export function withLabel(content: readonly Inline[], label: SourceLabel | null): readonly Inline[] {
  if (label === null) return content;
  const [first, ...rest] = content;
  const text = `${label.kind === 'bullet' ? bulletOf(label.text) : label.text} `;
  if (first?.type === 'text' && first.marks === undefined) return [{ ...first, text: text + first.text }, ...rest];
  return [{ type: 'text', text }, ...content];
}

function bulletOf(text: string): string {
  const bullet = text.trim();
  return (
    BULLETS[bullet] ?? (bullet.length > LONGEST_BULLET || /[\uE000-\uF8FF\p{Cc}\p{Cs}]/u.test(bullet) ? '•' : bullet)
  );
}

function headingLabel({ text, kind, list, level, number, pattern }: SourceLabel): Label | null {
  if (kind === 'bullet') return null;
  const format = kind === 'lettered' ? 'letter' : kind === 'numbered' ? 'number' : null;
  return { type: 'list', typed: text, list, depth: level, number, pattern, format };
}

/** The token of a table or figure. */
export function blockToken(block: Table | Figure, line: number): Token {
  return { ...lineToken({ line, indent: 0, text: '', breaksAfter: false }, null, ''), block };
}

/** The label of an item; null where no list of a plan has such numbers. */
function itemLabel({ text, kind, level, number, pattern }: SourceLabel): ItemLabel | null {
  if (kind === 'bullet') return { type: 'item', typed: bulletOf(text), kind, form: bulletOf(text), number: 0 };
  if (kind === 'other' || number < 1) return null;
  const form = pattern.replace(`%${level + 1}`, '%1').trim();
  const own = pattern.replace(`%${level + 1}`, '');
  if (/%/.test(own) || form.length > 40 || /[\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF]/u.test(form)) return null;
  return { type: 'item', typed: text, kind, form, number };
}
