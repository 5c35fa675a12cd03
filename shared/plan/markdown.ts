/** A plan as CommonMark with its labels typed. */
import { frontLines } from './front.ts';
import type { Block, Footnote, Inline, Mark, Plan, Table, TableRow, TextRun } from './model.ts';
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

/** What a plan is written by: its labels, and the footnotes met so far, which are counted through the whole file. */
interface Writing {
  readonly labels: Labels;
  readonly notes: Footnote[];
}

function writeInlines(inlines: readonly Inline[], writing: Writing, lineBreak: string): string {
  return inlines
    .map((inline, index) => {
      if (inline.type === 'break') return lineBreak;
      if (inline.type === 'reference') return escapeInline(referenceLabel(inline, writing.labels).label);
      if (inline.type === 'footnote') return `[^${writing.notes.push(inline)}]`;
      return writeRun(inline, [inlines[index - 1], inlines[index + 1]]);
    })
    .join('');
}

function writeLines(inlines: readonly Inline[], writing: Writing): string {
  return writeInlines(inlines, writing, '\n').split('\n').map(escapeLineStart).join('\\\n');
}

/** A table as the HTML element: those of Markdown have neither spans nor several lines in a cell. */
function writeTable(table: Table, writing: Writing): string {
  const row = ({ cells }: TableRow, index: number) => {
    const tag = index < table.headerRows ? 'th' : 'td';
    const written = cells.map(({ colSpan, rowSpan, blocks }) => {
      const spans = `${colSpan > 1 ? ` colspan="${colSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
      const words = blocks.map((block) => {
        const label = block.type === 'item' ? `${escapeInline(writing.labels.get(block.id)!)} ` : '';
        return label + writeInlines(block.content, writing, '<br>');
      });
      return `<${tag}${spans}>${words.join('<br>')}</${tag}>`;
    });
    return `<tr>${written.join('')}</tr>`;
  };
  const caption = captionOf(table, writing);
  return [
    '<table>',
    ...(caption === '' ? [] : [`<caption>${caption}</caption>`]),
    ...table.rows.map(row),
    '</table>',
  ].join('\n');
}

function captionOf(block: Exclude<Block, { type: 'paragraph' | 'item' }>, writing: Writing): string {
  const label = writing.labels.get(block.id)!;
  return label === '' ? '' : `${escapeInline(label)} ${writeInlines(block.content, writing, '<br>')}`;
}

/** Null for a paragraph or item without content. */
function writeBlock(block: Block, writing: Writing): string | null {
  if (block.type === 'table') return writeTable(block, writing);
  if (block.type === 'figure') {
    const caption = captionOf(block, writing);
    const image = `![${escapeInline(block.alt.text)}](${block.image}.${block.media})`;
    return caption === '' ? image : `${image}\n\n${escapeLineStart(caption)}`;
  }
  if (block.content.length === 0) return null;
  const words = writeLines(block.content, writing);
  if (block.type === 'paragraph') return words;
  if (block.kind === 'bullet') return `${'  '.repeat(block.depth)}- ${words}`;
  return `${' '.repeat(block.depth)}${escapeInline(writing.labels.get(block.id)!)} ${words}`;
}

/**
 * The plan as Markdown: title, edition, period and agency in bold, then sections as headings `#` to `######` by level with
 * their labels typed. Paragraphs and items stand apart by an empty line; numbered and lettered items carry their typed label,
 * a space in for each depth (Markdown has no Thai numbers of its own); bulleted ones are Markdown's, two spaces in for each
 * depth. Tables are HTML elements, figures images named by their hash, footnotes `[^1]` with their words at the end. Underline,
 * superscript and subscript are HTML elements. What means something to Markdown is escaped. Alignment, indents,
 * guidance and paragraphs without content are left out. Ends with a line end.
 */
export function planToMarkdown(plan: Plan): string {
  const writing: Writing = { labels: numberSections(plan), notes: [] };
  const { labels, notes } = writing;
  const parts = frontLines(plan).map((line) => `**${escapeInline(line.trim())}**`);
  for (const section of plan.sections) {
    const label = labels.get(section.id)!;
    const title = writeInlines(section.title, writing, '<br>');
    parts.push(`${'#'.repeat(section.level)} ${label === '' ? '' : `${escapeInline(label)} `}${title}`.trimEnd());
    for (const block of section.blocks) {
      const written = writeBlock(block, writing);
      if (written !== null) parts.push(written);
    }
  }
  // Notes hold no notes, so that none is added meanwhile.
  for (const [index, { content }] of notes.entries()) {
    parts.push(`[^${index + 1}]: ${writeInlines(content, writing, ' ')}`);
  }
  return `${parts.join('\n\n')}\n`;
}
