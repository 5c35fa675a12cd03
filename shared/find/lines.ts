/** The lines of text in a section as finding and replacing walk them: all of `textLines`, the title, and alt texts of figures. */
import type { Block, Id, Inline, Section, TextBlock } from '../plan/model.ts';
import { linesOfBlock, notesOf } from '../plan/text-lines.ts';

/** A line of text. `id` is that of the section (its title), paragraph, item, table or figure (its caption), or footnote. */
export interface TextLine {
  readonly id: Id;
  /** What it stands in: the section itself for its title, else a block of it. */
  readonly block: Id;
  /** The alt text of the figure `id`, not its caption. */
  readonly alt?: true;
  readonly content: readonly Inline[];
}

/** In reading order, the title first, notes after the line they are in. Guidance is no part of the plan's words. */
export function linesOf({ id, title, blocks }: Section): TextLine[] {
  const own = (line: { id: Id; content: readonly Inline[] }, block: Id): TextLine[] =>
    [line, ...notesOf(line.content)].map(({ id: own, content }) => ({ id: own, block, content }));
  return [
    ...own({ id, content: title }, id),
    ...blocks.flatMap((block) => [...linesOfBlock(block).flatMap((line) => own(line, block.id)), ...altLines(block)]),
  ];
}

function altLines(block: Block): TextLine[] {
  if (block.type !== 'figure' || block.alt.text === '') return [];
  return [{ id: block.id, block: block.id, alt: true, content: [{ type: 'text', text: block.alt.text }] }];
}

type Change = (line: Omit<TextLine, 'block'>) => readonly Inline[];

/** The section with other words in some lines; the same object where `change` gives back what it was given. */
export function changeLines(section: Section, change: Change): Section {
  const title = changeLine({ id: section.id, content: section.title }, change);
  const blocks = mapSame(section.blocks, (block) => changeBlock(block, change));
  return title === section.title && blocks === section.blocks ? section : { ...section, title, blocks };
}

function changeBlock(block: Block, change: Change): Block {
  if (block.type === 'table') {
    const content = changeLine(block, change);
    const rows = mapSame(block.rows, (row) => {
      const cells = mapSame(row.cells, (cell) => {
        const blocks = mapSame(cell.blocks, (inner) => changeTextBlock(inner, change));
        return blocks === cell.blocks ? cell : { ...cell, blocks };
      });
      return cells === row.cells ? row : { ...row, cells };
    });
    return content === block.content && rows === block.rows ? block : { ...block, content, rows };
  }
  if (block.type === 'figure') {
    const content = changeLine({ id: block.id, content: block.content }, change);
    const [alt] = altLines(block);
    const words = alt === undefined ? null : change(alt);
    const changedAlt = words === null || words === alt!.content ? block.alt : { text: plainWords(words) };
    return content === block.content && changedAlt === block.alt ? block : { ...block, content, alt: changedAlt };
  }
  return changeTextBlock(block, change);
}

function changeTextBlock<Text extends TextBlock>(block: Text, change: Change): Text {
  const content = changeLine(block, change);
  return content === block.content ? block : { ...block, content };
}

/** A line with its notes; a note takes one place of its line, so that it does not matter which is changed first. */
function changeLine({ id, content }: Omit<TextLine, 'block'>, change: Change): readonly Inline[] {
  const noted = mapSame(content, (inline) => {
    if (inline.type !== 'footnote') return inline;
    const words = change(inline);
    return words === inline.content ? inline : { ...inline, content: words.filter(isOfNote) };
  });
  return change({ id, content: noted });
}

function isOfNote(inline: Inline): inline is Exclude<Inline, { type: 'footnote' }> {
  return inline.type !== 'footnote';
}

function plainWords(content: readonly Inline[]): string {
  return content.map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('');
}

/** `map` that gives the same array where every item stays the same. */
function mapSame<Item>(items: readonly Item[], change: (item: Item) => Item): readonly Item[] {
  const changed = items.map(change);
  return changed.every((item, index) => item === items[index]) ? items : changed;
}
