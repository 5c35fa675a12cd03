/** All lines of text that blocks hold, however deep: paragraphs, items, captions, those in cells, and notes under them. */
import type { Block, Id, Inline, Section } from './model.ts';

/** A line of text with what holds it. The `id` is that of the paragraph, item, table (its caption), figure (its caption) or footnote. */
export interface TextLine {
  readonly id: Id;
  readonly content: readonly Inline[];
}

/** The lines of a block in reading order: a caption stands before the cells of its table. Footnotes are not among them. */
export function linesOfBlock(block: Block): readonly TextLine[] {
  if (block.type !== 'table') return [block];
  return [block, ...block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks))];
}

/** The footnotes in a line, in order. */
export function notesOf(content: readonly Inline[]) {
  return content.filter((inline) => inline.type === 'footnote');
}

/** The lines of a section's blocks, each with its notes after it; the title is not among them. */
export function textLines({ blocks }: Pick<Section, 'blocks'>): TextLine[] {
  return blocks.flatMap(linesOfBlock).flatMap((line) => [line, ...notesOf(line.content)]);
}

/** The block with each line of text in it changed, down to its cells but not to notes; the same object where nothing did. */
export function mapLines<B extends Block>(block: B, change: (content: readonly Inline[]) => readonly Inline[]): B {
  const content = change(block.content);
  if (block.type !== 'table') return content === block.content ? block : { ...block, content };
  let same = content === block.content;
  const rows = block.rows.map((row) => {
    const cells = row.cells.map((cell) => {
      const blocks = cell.blocks.map((inner) => mapLines(inner, change));
      return blocks.every((inner, index) => inner === cell.blocks[index]) ? cell : { ...cell, blocks };
    });
    return cells.every((cell, index) => cell === row.cells[index]) ? row : { ...row, cells };
  });
  same &&= rows.every((row, index) => row === block.rows[index]);
  return same ? block : { ...block, content, rows };
}

/** Every id in a line: those of its footnotes. */
function idsInLine(content: readonly Inline[]): Id[] {
  return notesOf(content).map(({ id }) => id);
}

/** Every id in a block, its own first: rows, cells, the blocks in them, footnotes. */
export function idsInBlock(block: Block): Id[] {
  const own = [block.id, ...idsInLine(block.content)];
  if (block.type !== 'table') return own;
  return block.rows.reduce<Id[]>((ids, row) => {
    ids.push(row.id);
    for (const cell of row.cells) ids.push(cell.id, ...cell.blocks.flatMap(idsInBlock));
    return ids;
  }, own);
}

/** Every id in a section, its own first. Ids of a plan share one namespace. */
export function idsInSection({ id, title, blocks }: Pick<Section, 'id' | 'title' | 'blocks'>): Id[] {
  return [id, ...idsInLine(title), ...blocks.flatMap(idsInBlock)];
}
