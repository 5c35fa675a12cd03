/** Brings text that enters a plan into its one form. Everything that is in that form already comes back as the same object. */
import { graphemes } from '../thai/segment.ts';
import { normalizeText, withoutInvisible } from '../thai/text.ts';
import {
  type Block,
  type Footnote,
  type Inline,
  MARKS,
  type Mark,
  type PlainText,
  type Plan,
  type PlanMeta,
  type Section,
  type TextRun,
} from './model.ts';
import { mapLines } from './text-lines.ts';

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

function canonicalMarks(marks: readonly Mark[] | undefined): readonly Mark[] {
  if (marks === undefined) return [];
  return MARKS.filter((mark) => marks.includes(mark) && !(mark === 'sub' && marks.includes('sup')));
}

function run(text: string, marks: readonly Mark[]): TextRun {
  return marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks };
}

/**
 * The pieces of a text that normalisation never joins: grapheme clusters, and the two spellings that reach over a cluster's
 * edge (เ followed by เ; a nikhahit followed by า).
 */
function units(text: string): string[] {
  const found: string[] = [];
  for (const cluster of graphemes(text)) {
    const last = found.at(-1);
    const joins =
      last !== undefined &&
      ((cluster.startsWith('\u0E40') && normalizeText(last) === '\u0E40') ||
        (cluster.startsWith('\u0E32') && /\u0E4D[\u0E48-\u0E4B]*$/.test(normalizeText(last))));
    if (joins) found[found.length - 1] = last + cluster;
    else found.push(cluster);
  }
  return found;
}

/** One pass over text runs that follow one another. A unit takes the marks of its first character, so an edge inside it moves to its end. */
function normalizeRuns(stretch: readonly TextRun[]): readonly TextRun[] {
  const runs = stretch
    .map(({ text, marks }) => run(withoutInvisible(text.toWellFormed()), canonicalMarks(marks)))
    .filter(({ text }) => text !== '');
  const merged: { text: string; marks: readonly Mark[] }[] = [];
  const add = (text: string, marks: readonly Mark[] = []) => {
    const last = merged.at(-1);
    if (last !== undefined && last.marks.join() === marks.join()) last.text += text;
    else merged.push({ text, marks });
  };
  if (runs.length === 1) add(runs[0]!.text, runs[0]!.marks);
  else if (runs.length > 1) {
    let source = 0;
    let end = runs[0]!.text.length;
    let offset = 0;
    for (const unit of units(runs.map(({ text }) => text).join(''))) {
      while (offset >= end) {
        source += 1;
        end += runs[source]!.text.length;
      }
      add(unit, runs[source]!.marks);
      offset += unit.length;
    }
  }
  return merged.map(({ text, marks }) => run(normalizeText(text), marks)).filter(({ text }) => text !== '');
}

function normalizeStretch(stretch: readonly TextRun[]): readonly TextRun[] {
  let normal = normalizeRuns(stretch);
  while (normal.length > 1) {
    // What normalising took out may have kept two halves of a cluster apart.
    const again = normalizeRuns(normal);
    if (sameInlines(normal, again)) break;
    normal = again;
  }
  return normal;
}

function sameInlines(a: readonly Inline[], b: readonly Inline[]): boolean {
  return (
    a.length === b.length &&
    a.every((inline, index) => {
      const other = b[index]!;
      if (inline.type !== 'text' || other.type !== 'text') return inline === other;
      return inline.text === other.text && inline.marks?.join() === other.marks?.join();
    })
  );
}

/**
 * The one form of a line of inlines: text normalised, runs of equal marks merged, none empty, marks in order and unique (sup
 * wins over sub), line ends inside text turned into line breaks, no edge of a run inside a grapheme cluster. Idempotent.
 */
export function normalizeInlines(inlines: readonly Inline[]): readonly Inline[] {
  const normal: Inline[] = [];
  let stretch: TextRun[] = [];
  const flush = () => {
    if (stretch.length > 0) for (const run of normalizeStretch(stretch)) normal.push(run);
    stretch = [];
  };
  for (const inline of inlines) {
    if (inline.type !== 'text') {
      flush();
      normal.push(inline.type === 'footnote' ? normalizeNote(inline) : inline);
      continue;
    }
    for (const [index, text] of inline.text.split(LINE_END).entries()) {
      if (index > 0) {
        flush();
        normal.push({ type: 'break' });
      }
      stretch.push({ ...inline, text });
    }
  }
  flush();
  return sameInlines(inlines, normal) ? inlines : normal;
}

/** A note holds no notes: the words of one within it stand in their place. */
function normalizeNote(note: Footnote): Footnote {
  const nested = note.content.some(({ type }) => type === 'footnote');
  const flat = nested
    ? note.content.flatMap((inline) => (inline.type === 'footnote' ? inline.content : [inline]))
    : note.content;
  const content = normalizeInlines(flat);
  return content === note.content ? note : { ...note, content };
}

/** Words on one line: normalised, line ends become spaces. */
function normalizePlain(plain: PlainText): PlainText {
  const text = normalizeText(plain.text.split(LINE_END).join(' '));
  return text === plain.text ? plain : { text };
}

function normalizeBlock(block: Block): Block {
  const normal = mapLines(block, normalizeInlines);
  if (normal.type !== 'figure') return normal;
  const alt = normalizePlain(normal.alt);
  return alt === normal.alt ? normal : { ...normal, alt };
}

/** A section with its text in one form; the same object when it is already. */
export function normalizeSection(section: Section): Section {
  const title = normalizeInlines(section.title);
  const blocks = section.blocks.map(normalizeBlock);
  const guidance = section.guidance && normalizePlain(section.guidance);
  const sameBlocks = blocks.every((block, index) => block === section.blocks[index]);
  if (title === section.title && sameBlocks && guidance === section.guidance) return section;
  const normal = { ...section, title, blocks: sameBlocks ? section.blocks : blocks };
  return guidance === undefined ? normal : { ...normal, guidance };
}

/** The details of a plan with their text in one form. */
export function normalizeMeta({ title, edition, agency, period }: PlanMeta): PlanMeta {
  return { title: normalizePlain(title), edition: normalizePlain(edition), agency: normalizePlain(agency), period };
}

/** The plan with all its text in one form. Idempotent; sections that need nothing keep their identity. */
export function normalizePlan(plan: Plan): Plan {
  return { ...plan, meta: normalizeMeta(plan.meta), sections: plan.sections.map(normalizeSection) };
}
