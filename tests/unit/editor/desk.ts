/** A chapter opened in a real editor without a page, for tests of the rules. */
import { createHeadlessEditor } from '@lexical/headless';
import { $isTextNode, type LexicalEditor, SELECT_ALL_COMMAND } from 'lexical';
import { ChapterDesk, EDITOR_CONFIG } from '../../../renderer/editor/chapter-desk.ts';
import type { ChapterEditorProps } from '../../../renderer/editor/editor-handle.ts';
import type { LineNode } from '../../../renderer/editor/nodes/line-node.ts';
import { $allLines } from '../../../renderer/editor/table/place.ts';
import type { Block, Id, Inline, Section, Table, TableCell } from '../../../shared/plan/model.ts';

export interface OpenDesk {
  readonly desk: ChapterDesk;
  readonly editor: LexicalEditor;
  /** What `onChange` was given, in order. */
  readonly changes: (readonly Section[])[];
  readonly pushes: () => number;
}

export function openDesk(
  chapter: readonly Section[],
  calls: Pick<ChapterEditorProps, 'onRepaired' | 'onLosing' | 'onLost'> = {},
): OpenDesk {
  const editor = createHeadlessEditor(EDITOR_CONFIG);
  const changes: (readonly Section[])[] = [];
  let ids = 0;
  let pushes = 0;
  const start = {
    chapter,
    labels: Object.assign(new Map<Id, string>(), { titles: new Map<Id, string>() }),
    newId: () => `new-${++ids}`,
    texts: { name: '', brokenReference: '' },
  };
  const desk = new ChapterDesk(editor, start, () => ({
    onChange: (sections) => changes.push(sections),
    onHistoryPush: () => pushes++,
    ...calls,
  }));
  return { desk, editor, changes, pushes: () => pushes };
}

/** Puts the caret, or a selection, at characters of lines. A line is found by its id. */
export function select(editor: LexicalEditor, from: readonly [Id, number], to: readonly [Id, number] = from): void {
  editor.update(
    () => {
      const selection = $line(from[0]).select();
      $setPoint(selection.anchor, from);
      $setPoint(selection.focus, to);
    },
    { discrete: true },
  );
}

function $line(id: Id): LineNode {
  const found = $allLines().find((node) => node.getLine().id === id);
  if (found === undefined) {
    throw new Error(`There is no line ${id}.`);
  }
  return found;
}

function $setPoint(
  point: { set(key: string, offset: number, type: 'text' | 'element'): void },
  [id, offset]: readonly [Id, number],
): void {
  const line = $line(id);
  let left = offset;
  for (const child of line.getChildren()) {
    const size = $isTextNode(child) ? child.getTextContentSize() : 1;
    if ($isTextNode(child) && left <= size) {
      point.set(child.getKey(), left, 'text');
      return;
    }
    left -= size;
  }
  point.set(line.getKey(), line.getChildrenSize() === 0 ? 0 : line.getChildrenSize(), 'element');
}

export function selectAll(editor: LexicalEditor): void {
  editor.update(() => void editor.dispatchCommand(SELECT_ALL_COMMAND, new Event('select') as KeyboardEvent), {
    discrete: true,
  });
}

export function text(words: string, ...marks: Extract<Inline, { type: 'text' }>['marks'] & {}): Inline[] {
  if (words === '') {
    return [];
  }
  return [marks.length === 0 ? { type: 'text', text: words } : { type: 'text', text: words, marks }];
}

export function heading(id: Id, level: number, title: string, blocks: readonly Block[] = []): Section {
  return { id, level, number: { kind: 'auto' }, title: text(title), blocks };
}

export function paragraph(id: Id, words: string | readonly Inline[]): Block {
  const content = typeof words === 'string' ? text(words) : words;
  return { type: 'paragraph', id, align: 'thai', indent: 'first', content };
}

export function item(id: Id, words: string, depth = 0): Block {
  return { type: 'item', id, kind: 'numbered', depth, content: text(words) };
}

/** A chapter as short lines: `# title`, `## title`, `words`, `- words` (items, two spaces a depth), `caption | cell | cell ||`, ids in front. */
export function shape(sections: readonly Section[]): string[] {
  return sections.flatMap((section) => [
    `${section.id} ${'#'.repeat(section.level)} ${words(section.title)}`,
    ...section.blocks.map((block) =>
      block.type === 'item'
        ? `${block.id} ${'  '.repeat(block.depth)}- ${words(block.content)}`
        : `${block.id} ${words(block.content)}${block.type === 'table' ? rows(block) : ''}`,
    ),
  ]);
}

function rows({ rows: all }: Table): string {
  const cell = ({ blocks }: TableCell) => ` ${blocks.map(({ content }) => words(content)).join(' / ')} |`;
  return `|${all.map(({ cells }) => cells.map(cell).join('')).join('|')}`;
}

function words(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.type === 'break') return '⏎';
      if (inline.type === 'reference') return `→${inline.target}`;
      if (inline.type === 'footnote') return `[^${words(inline.content)}]`;
      return inline.marks === undefined ? inline.text : `${inline.marks.join('+')}[${inline.text}]`;
    })
    .join('');
}
