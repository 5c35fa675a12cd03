/**
 * On which page each section begins: an estimate, for the cached results of page-number fields. Lines are filled with
 * the widths of the font's characters and pages with lines; Word, which breaks lines at words, may
 * differ by a page here and there, and by more in a long plan.
 */
import type { Block, Figure, Id, Inline, Plan, Table } from '../../../shared/plan/model.ts';
import { type Labels, numberSections } from '../../../shared/plan/numbering.ts';
import { referenceLabel } from '../../../shared/plan/references.ts';
import { type ContentsEntry, contentsEntries, listedCaptions } from './contents.ts';
import { CONTENTS_HANGS, FIRST_LINE, HEADING_HANGS, ITEM_HANGS, SIZE, TEXT_HEIGHT, TEXT_WIDTH } from './measures.ts';
import { lineHeight, textWidth } from './text-width.ts';

/** What breaking lines at words leaves unused at their ends. */
const RAGGED = 160;

/** Size in half-points; space before in twips; how many of the lines at least start on one page. */
interface Setting {
  readonly size?: number;
  readonly before?: number;
  readonly together?: number;
}

/** Fills pages with lines. */
class Pages {
  page = 1;
  #used = 0;

  next(): void {
    this.page += 1;
    this.#used = 0;
  }

  /** Sets lines and gives the page they start on. */
  set(lines: number, { size = SIZE.body, before = 0, together = 1 }: Setting): number {
    const height = lineHeight(size);
    const fits = (count: number) => this.#used + before + count * height <= TEXT_HEIGHT;
    if (this.#used > 0 && !fits(Math.min(together, lines + together - 1))) this.next();
    const start = this.page;
    this.#used += before;
    for (let line = 0; line < lines; line++) {
      if (!fits(1) && this.#used > 0) this.next();
      this.#used += height;
    }
    return start;
  }
}

/** The page of each section and block by id. The cover is page 1, the contents begin on page 2, each chapter on a new page. */
export function estimatePages(
  { sections }: Pick<Plan, 'sections'>,
  labels: Labels,
  entries: readonly ContentsEntry[],
): ReadonlyMap<Id, number> {
  return layOut({ sections }, labels, entries).found;
}

/** How many pages the Word file of a plan has, as far as that can be foreseen. */
export function countPages(plan: Plan): number {
  const labels = numberSections(plan);
  return layOut(plan, labels, contentsEntries(plan.sections, labels)).count;
}

/** The same, with the pages of each chapter by the id of its section: from where it begins to where the next one does. */
export function countChapterPages(plan: Plan): { readonly all: number; readonly chapters: ReadonlyMap<Id, number> } {
  const labels = numberSections(plan);
  const { found, count } = layOut(plan, labels, contentsEntries(plan.sections, labels));
  const begun = plan.sections.filter(({ level }) => level === 1).map(({ id }) => ({ id, page: found.get(id) ?? 1 }));
  const chapters = begun.map(({ id, page }, at) => [id, (begun[at + 1]?.page ?? count + 1) - page] as const);
  return { all: count, chapters: new Map(chapters) };
}

function layOut(
  { sections }: Pick<Plan, 'sections'>,
  labels: Labels,
  entries: readonly ContentsEntry[],
): { readonly found: ReadonlyMap<Id, number>; readonly count: number } {
  const pages = new Pages();
  pages.next();
  pages.set(1, { size: SIZE.chapter });
  pages.set(1, {});
  for (const { level, label, title } of entries) {
    const { label: start, text } = CONTENTS_HANGS[level - 1]!;
    const width = TEXT_WIDTH - text;
    pages.set(linesOf(textWidth(`${label} ${title}`) - (text - start), width, width), {
      before: level === 1 ? 120 : 0,
    });
  }
  const captions = listedCaptions(sections, labels);
  for (const sort of ['table', 'figure'] as const) {
    const own = captions.filter((caption) => caption.of === sort);
    if (own.length > 0) pages.set(2, { size: SIZE.chapter, before: 360, together: 4 });
    for (const { label, title } of own) pages.set(linesOf(textWidth(`${label} ${title}`), TEXT_WIDTH, TEXT_WIDTH), {});
  }
  const found = new Map<Id, number>();
  let turnedBefore = false;
  for (const { id, level, title, blocks, startsPage = false, landscape: turned = false } of sections) {
    if (level === 1 || startsPage || turned !== turnedBefore) pages.next();
    turnedBefore = turned;
    const size = level === 1 ? SIZE.chapter : level === 2 ? SIZE.section : SIZE.body;
    const width = (TEXT_WIDTH - HEADING_HANGS[level - 1]!.text) * (SIZE.body / size);
    const lines = linesOfInlines(title, labels, width, width - (level === 1 ? textWidth(labels.get(id) ?? '') : 0));
    found.set(id, pages.set(lines, { size, before: level === 1 ? 0 : 120, together: lines + 2 }));
    for (const block of blocks) found.set(block.id, pages.set(linesOfBlock(block, labels), { together: 2 }));
  }
  return { found, count: pages.page };
}

/** A row of a table is as high as its highest cell, and half a line for its edges; a picture as the page shows it. */
function linesOfTable({ columns, rows, content }: Table, labels: Labels): number {
  const heights = rows.map(({ cells }) => {
    const lines = cells.map(({ colSpan, rowSpan, blocks }) => {
      const width = (TEXT_WIDTH * colSpan) / columns.length;
      return blocks.reduce((sum, block) => sum + linesOfInlines(block.content, labels, width, width), 0) / rowSpan;
    });
    return Math.max(1, ...lines) + 0.5;
  });
  const caption = content.length === 0 ? 0 : linesOfInlines(content, labels, TEXT_WIDTH, TEXT_WIDTH);
  return Math.ceil(heights.reduce((sum, height) => sum + height, caption));
}

function linesOfFigure({ pixels, width, content }: Figure, labels: Labels): number {
  const height = (TEXT_WIDTH * (width / 1000) * pixels.height) / pixels.width;
  return Math.ceil(height / lineHeight(SIZE.body)) + linesOfInlines(content, labels, TEXT_WIDTH, TEXT_WIDTH);
}

function linesOfBlock(block: Block, labels: Labels): number {
  if (block.type === 'table') return linesOfTable(block, labels);
  if (block.type === 'figure') return linesOfFigure(block, labels);
  if (block.type === 'item') {
    const width = TEXT_WIDTH - ITEM_HANGS[block.depth]!.text;
    return linesOfInlines(block.content, labels, width, width);
  }
  const first = block.indent === 'first' ? TEXT_WIDTH - FIRST_LINE : TEXT_WIDTH;
  return linesOfInlines(block.content, labels, TEXT_WIDTH, first);
}

function linesOfInlines(inlines: readonly Inline[], labels: Labels, width: number, first: number): number {
  let lines = 0;
  let filled = 0;
  let available = first;
  for (const inline of inlines) {
    if (inline.type === 'text') filled += textWidth(inline.text);
    else if (inline.type === 'reference') filled += textWidth(referenceLabel(inline, labels).label);
    else if (inline.type === 'break') {
      lines += linesOf(filled, width, available);
      filled = 0;
      available = width;
    }
  }
  return lines + linesOf(filled, width, available);
}

/** Lines that text of a width fills, when the first has its own room. */
function linesOf(filled: number, width: number, first: number): number {
  if (filled <= first) return 1;
  return 1 + Math.ceil((filled - Math.max(first - RAGGED, 0)) / (width - RAGGED));
}
