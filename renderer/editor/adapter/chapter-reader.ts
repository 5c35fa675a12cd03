import { $getNodeByKey, type EditorState, type LexicalNode, type NodeKey } from 'lexical';
import type { Block, Id, Inline, Section, Table, TableCell, TableRow, TextBlock } from '../../../shared/plan/model.ts';
import { normalizeInlines } from '../../../shared/plan/normalize.ts';
import { blockOf, headingOf, type Line, sameLine, sectionOf } from '../nodes/line.ts';
import { $isLineNode, type LineNode, standsDifferently } from '../nodes/line-node.ts';
import { $isTableNode, type CellNode, type RowNode, type TableNode } from '../nodes/table-nodes.ts';
import { $units, type Unit } from '../table/place.ts';
import { isEmptyPlace } from './from-lexical.ts';
import { $inlinesOf } from './inlines.ts';

/**
 * One line as it was last read; a table as its caption. `nodes` are the line's node and its children: states share those that
 * did not change.
 */
interface ReadLine {
  readonly nodes: readonly LexicalNode[];
  readonly line: Line;
  readonly content: readonly Inline[];
  /** Null for a heading, for a caption in its table and for a place to write. */
  readonly block: Block | null;
  /** Of a table: its caption and the lines in its cells. */
  readonly inner?: readonly NodeKey[];
}

/**
 * Reads the live state as sections, at the cost of what changed: a key press marks one line, reading converts that line and
 * remakes its section. Sections and blocks that say the same as before are the same objects as before.
 */
export class ChapterReader {
  #sections: readonly Section[] = [];
  /** Keys of each section's lines, the heading first. */
  #keys: NodeKey[][] = [];
  #sectionOf = new Map<NodeKey, number>();
  #lines = new Map<NodeKey, ReadLine>();
  /** The lines as they were before the reading that is under way. */
  #before: ReadonlyMap<NodeKey, ReadLine> = this.#lines;
  #changed = new Set<NodeKey>();
  #moved = false;
  #recheck = false;

  /** Notes what an update touched (`dirtyElements` of lexical). Constant work per touched line. */
  note(dirtyElements: ReadonlyMap<NodeKey, boolean>, before: EditorState, now: EditorState): void {
    for (const key of dirtyElements.keys()) {
      if (key !== 'root') {
        this.#changed.add(key);
        this.#moved ||= standsDifferently(before._nodeMap.get(key), now._nodeMap.get(key));
      }
    }
  }

  /** Notes that the whole state was exchanged, as undo does. Only lines whose nodes are others are read again. */
  noteExchange(): void {
    this.#moved = true;
    this.#recheck = true;
  }

  /** Takes these sections as what the state says, so that reading gives these very objects. */
  adopt(state: EditorState, sections: readonly Section[]): void {
    const given = new Map(sections.map((section) => [section.id, section]));
    const blocks = new Map(sections.flatMap((section) => section.blocks.map((block) => [block.id, block])));
    // What is taken needs no second look.
    this.#moved = true;
    state.read(() => {
      for (const node of $units()) {
        if ($isTableNode(node)) {
          const block = blocks.get(node.getCaption()?.getLine().id ?? '');
          if (block?.type === 'table') {
            this.#adoptTable(node, block);
          }
          continue;
        }
        const line = node.getLine();
        const section = line.kind === 'heading' ? given.get(line.id) : undefined;
        if (section !== undefined) {
          this.#adoptLine(node, headingOf(section), section.title, null);
        }
        const block = line.kind === 'heading' ? undefined : blocks.get(line.id);
        if (block !== undefined) {
          this.#adoptLine(node, line, block.content, block);
        }
      }
    });
    this.#sections = sections;
    this.read(state);
  }

  #adoptLine(node: LineNode, line: Line, content: readonly Inline[], block: Block | null): void {
    this.#lines.set(node.getKey(), { nodes: [node, ...node.getChildren()], line, content, block });
    this.#changed.delete(node.getKey());
  }

  #adoptTable(node: TableNode, table: Table): void {
    const blocks = new Map(
      table.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks.map((block) => [block.id, block]))),
    );
    const caption = node.getCaption()!;
    const head = caption.getLine();
    this.#adoptLine(caption, head, table.content, null);
    const inner = [caption.getKey()];
    for (const line of node.getRows().flatMap($linesOfRow)) {
      const own = line.getLine();
      const block = blocks.get(own.id);
      inner.push(line.getKey());
      if (block !== undefined) {
        this.#adoptLine(line, own, block.content, block);
      }
    }
    const whole = inner.length === blocks.size + 1;
    const read: ReadLine = { nodes: [], line: head, content: table.content, block: table };
    this.#lines.set(node.getKey(), whole ? { ...read, inner } : read);
    if (whole) {
      this.#changed.delete(node.getKey());
    }
  }

  /** The chapter as the state has it. The same array as last time when nothing changed. */
  read(state: EditorState): readonly Section[] {
    if (this.#moved) {
      state.read(() => this.#readAll());
    } else if (this.#changed.size > 0) {
      state.read(() => this.#readChanged());
    }
    this.#changed.clear();
    this.#moved = false;
    this.#recheck = false;
    return this.#sections;
  }

  /** The block that a line was last read as; of use only right after `read`. */
  blockAt(key: NodeKey): Block | null {
    return this.#lines.get(key)?.block ?? null;
  }

  /** The section that holds a line, as last read; null for a line that is newer. */
  sectionAt(key: NodeKey): Id | null {
    const index = this.#moved ? undefined : this.#sectionOf.get(key);
    return index === undefined ? null : (this.#sections[index]?.id ?? null);
  }

  #readAll(): void {
    const before = new Map(this.#sections.map((section) => [section.id, section]));
    this.#before = this.#lines;
    this.#lines = new Map();
    this.#keys = [];
    this.#sectionOf = new Map();
    for (const node of $units()) {
      const key = node.getKey();
      const read = this.#readUnit(node);
      if (read.line.kind === 'heading') {
        this.#keys.push([]);
      }
      this.#keys.at(-1)?.push(key);
      this.#sectionOf.set(key, this.#keys.length - 1);
    }
    const sections = this.#keys.map((keys) => this.#section(keys, before));
    this.#sections = sameItems(sections, this.#sections) ? this.#sections : sections;
  }

  #readChanged(): void {
    const touched = new Set<number>();
    this.#before = this.#lines;
    for (const key of this.#changed) {
      const index = this.#sectionOf.get(key);
      const node = index === undefined ? null : $getNodeByKey(key);
      if (index === undefined || !($isLineNode(node) || $isTableNode(node))) {
        continue;
      }
      const before = this.#lines.get(key);
      const read = this.#readUnit(node);
      if (before === undefined || !sameReading(before, read)) {
        touched.add(index);
      }
    }
    if (touched.size > 0) {
      const before = new Map([...touched].map((index) => [this.#sections[index]!.id, this.#sections[index]!]));
      this.#sections = this.#sections.map((section, index) =>
        touched.has(index) ? this.#section(this.#keys[index]!, before) : section,
      );
    }
  }

  #readUnit(node: Unit): ReadLine {
    return $isTableNode(node) ? this.#readTable(node) : this.#keepLine(node);
  }

  #readTable(node: TableNode): ReadLine {
    const before = this.#before.get(node.getKey());
    if (before?.inner !== undefined && !this.#recheck && !this.#changed.has(node.getKey())) {
      for (const key of before.inner) {
        this.#lines.set(key, this.#before.get(key)!);
      }
      this.#lines.set(node.getKey(), before);
      return before;
    }
    const captionNode = node.getCaption();
    if (captionNode === null) {
      throw new Error('A table begins with its caption.');
    }
    const caption = this.#keepLine(captionNode);
    const old = before?.block?.type === 'table' ? before.block : null;
    const rowNodes = node.getRows();
    const inner = [captionNode, ...rowNodes.flatMap($linesOfRow)].map((line) => line.getKey());
    const oldRows = new Map(old?.rows.map((row) => [row.id, row]));
    const oldCells = new Map(old?.rows.flatMap(({ cells }) => cells.map((cell) => [cell.id, cell])));
    const rows = rowNodes.map((row) => this.#readRow(row, oldRows, oldCells));
    const made: Table = {
      type: 'table',
      id: caption.line.id,
      ...node.getHead(),
      rows: old !== null && sameItems(rows, old.rows) ? old.rows : rows,
      content: caption.content,
    };
    const same = old !== null && made.rows === old.rows && sameJson({ ...made, rows: 0 }, { ...old, rows: 0 });
    const read = { nodes: [], line: caption.line, content: caption.content, block: same ? old : made, inner };
    this.#lines.set(node.getKey(), read);
    return read;
  }

  #readRow(node: RowNode, rows: ReadonlyMap<Id, TableRow>, cells: ReadonlyMap<Id, TableCell>): TableRow {
    const id = node.getRowId();
    const made = { id, cells: node.getCells().map((cell) => this.#readCell(cell, cells)) };
    const old = rows.get(id);
    return old !== undefined && sameItems(old.cells, made.cells) ? old : made;
  }

  #readCell(node: CellNode, cells: ReadonlyMap<Id, TableCell>): TableCell {
    const shape = node.getShape();
    const blocks = node.getLines().map((line) => this.#keepLine(line).block as TextBlock);
    const old = cells.get(shape.id);
    const same =
      old !== undefined && sameItems(old.blocks, blocks) && sameJson({ ...shape, blocks: 0 }, { ...old, blocks: 0 });
    return same ? old : { ...shape, blocks };
  }

  #keepLine(node: LineNode): ReadLine {
    const read = this.#readLine(node);
    this.#lines.set(node.getKey(), read);
    return read;
  }

  #readLine(node: LineNode): ReadLine {
    const before = this.#before.get(node.getKey());
    if (before !== undefined && !this.#changed.has(node.getKey())) {
      const nodes = this.#recheck ? [node, ...node.getChildren()] : before.nodes;
      if (sameItems(nodes, before.nodes)) {
        return before;
      }
    }
    const line = node.getLine();
    const read = normalizeInlines($inlinesOf(node));
    const content = before !== undefined && sameJson(read, before.content) ? before.content : read;
    const nodes = [node, ...node.getChildren()];
    if (line.kind === 'heading' || line.kind === 'caption' || isEmptyPlace(line, content)) {
      return { nodes, line, content, block: null };
    }
    const kept = before?.block != null && before.content === content && sameLine(before.line, line);
    return { nodes, line, content, block: kept ? before.block : blockOf(line, content) };
  }

  #section(keys: readonly NodeKey[], before: ReadonlyMap<Id, Section>): Section {
    const [heading, ...rest] = keys.map((key) => this.#lines.get(key)!);
    if (heading?.line.kind !== 'heading') {
      throw new Error('A chapter begins with its heading.');
    }
    const blocks = rest.map(({ block }) => block).filter((block) => block !== null);
    const made = sectionOf(heading.line, heading.content, blocks);
    const old = before.get(made.id);
    const same =
      old !== undefined &&
      sameItems(old.blocks, blocks) &&
      sameLine(headingOf(old), heading.line) &&
      sameJson(old.title, made.title);
    return same ? old : made;
  }
}

function $linesOfRow(row: RowNode): LineNode[] {
  return row.getCells().flatMap((cell) => cell.getLines());
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function sameJson(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function sameReading(a: ReadLine, b: ReadLine): boolean {
  return a.block === b.block && a.content === b.content && sameLine(a.line, b.line);
}
