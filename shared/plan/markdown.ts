/** A plan as CommonMark with its labels typed. */
import { frontLines } from './front.ts';
import type { Inline, Mark, Plan, TextRun } from './model.ts';
import { type Labels, numberSections } from './numbering.ts';
import { referenceLabel } from './references.ts';

const DELIMITERS: Partial<Record<Mark, string>> = { bold: '**', italic: '*', strike: '~~' };
const TAGS: Record<Mark, string> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 'del',
  sup: 'sup',
  sub: 'sub',
};
const WORD_EDGES = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}\p{M}])?$/su;

function escapeInline(text: string): string {
  return text.replace(/[\\`*[\]<>~|&]|(?<![\p{L}\p{N}\p{M}])_|_(?![\p{L}\p{N}\p{M}])/gu, '\\$&');
}

/** What would begin a heading, list, quotation or code at the start of a line, made plain. */
function escapeLineStart(line: string): string {
  return line
    .replace(/^[#+\-=]/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^[ \t]/, (space) => (space === ' ' ? '&#32;' : '&#9;'));
}

/**
 * A run with its marks. Asterisks and tildes only where CommonMark surely reads them so: word characters at both edges and no
 * other marked run beside it (section 6.2, delimiter runs), and not the two kinds on one run, since a tilde inside counts as
 * punctuation beside the asterisks; HTML elements otherwise.
 */
function writeRun(run: TextRun, neighbours: readonly (Inline | undefined)[]): string {
  const marks = run.marks ?? [];
  const words = escapeInline(run.text);
  const alone = neighbours.every((inline) => inline?.type !== 'text' || inline.marks === undefined);
  const oneKind = marks.length === 1 || !marks.includes('strike');
  const delimited =
    alone && oneKind && WORD_EDGES.test(run.text) && marks.every((mark) => DELIMITERS[mark] !== undefined);
  return marks.reduceRight(
    (inner, mark) =>
      delimited ? `${DELIMITERS[mark]}${inner}${DELIMITERS[mark]}` : `<${TAGS[mark]}>${inner}</${TAGS[mark]}>`,
    words,
  );
}

function writeInlines(inlines: readonly Inline[], labels: Labels, lineBreak: string): string {
  return inlines
    .map((inline, index) => {
      if (inline.type === 'break') return lineBreak;
      if (inline.type === 'reference') return escapeInline(referenceLabel(inline, labels).label);
      return writeRun(inline, [inlines[index - 1], inlines[index + 1]]);
    })
    .join('');
}

function writeLines(inlines: readonly Inline[], labels: Labels): string {
  return writeInlines(inlines, labels, '\n').split('\n').map(escapeLineStart).join('\\\n');
}

/**
 * The plan as Markdown: title, edition, period and agency in bold, then sections as headings `#` to `######` by level with
 * their labels typed. Paragraphs and items stand apart by an empty line; numbered and lettered items carry their typed label,
 * a space in for each depth (Markdown has no Thai numbers of its own); bulleted ones are Markdown's, two spaces in for each
 * depth. Underline, superscript and subscript are HTML elements. What means something to Markdown is escaped. Alignment, indents,
 * guidance and paragraphs without content are left out. Ends with a line end.
 */
export function planToMarkdown(plan: Plan): string {
  const labels = numberSections(plan);
  const parts = frontLines(plan).map((line) => `**${escapeInline(line.trim())}**`);
  for (const section of plan.sections) {
    const label = labels.get(section.id)!;
    const title = writeInlines(section.title, labels, '<br>');
    parts.push(`${'#'.repeat(section.level)} ${label === '' ? '' : `${escapeInline(label)} `}${title}`.trimEnd());
    for (const block of section.blocks) {
      if (block.content.length === 0) continue;
      if (block.type === 'paragraph') parts.push(writeLines(block.content, labels));
      else if (block.kind === 'bullet') {
        parts.push(`${'  '.repeat(block.depth)}- ${writeLines(block.content, labels)}`);
      } else {
        const words = writeLines(block.content, labels);
        parts.push(`${' '.repeat(block.depth)}${escapeInline(labels.get(block.id)!)} ${words}`);
      }
    }
  }
  return `${parts.join('\n\n')}\n`;
}
