import { $getNodeByKey, $getRoot, type EditorState, type LexicalNode, type NodeKey } from 'lexical';
import type { Block, Id, Inline, Section } from '../../../shared/plan/model.ts';
import { normalizeInlines } from '../../../shared/plan/normalize.ts';
import { blockOf, headingOf, type Line, sameLine, sectionOf } from '../nodes/line.ts';
import { $isLineNode, type LineNode, standsDifferently } from '../nodes/line-node.ts';
import { isEmptyPlace } from './from-lexical.ts';
import { $inlinesOf } from './inlines.ts';

/** One line as it was last read. `nodes` are the line's node and its children: states share those that did not change. */
interface ReadLine {
  readonly nodes: readonly LexicalNode[];
  readonly line: Line;
  readonly content: readonly Inline[];
  /** Null for a heading and for a place to write. */
  readonly block: Block | null;
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
    this.noteExchange();
    state.read(() => {
      for (const node of $lineNodes()) {
        const line = node.getLine();
        const nodes = [node, ...node.getChildren()];
        const section = line.kind === 'heading' ? given.get(line.id) : undefined;
        if (section !== undefined) {
          this.#lines.set(node.getKey(), { nodes, line: headingOf(section), content: section.title, block: null });
        }
        const block = line.kind === 'heading' ? undefined : blocks.get(line.id);
        if (block !== undefined) {
          this.#lines.set(node.getKey(), { nodes, line, content: block.content, block });
        }
      }
    });
    this.#sections = sections;
    this.read(state);
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
    const lines = new Map<NodeKey, ReadLine>();
    this.#keys = [];
    this.#sectionOf = new Map();
    for (const node of $lineNodes()) {
      const key = node.getKey();
      const read = this.#readLine(node);
      lines.set(key, read);
      if (read.line.kind === 'heading') {
        this.#keys.push([]);
      }
      this.#keys.at(-1)?.push(key);
      this.#sectionOf.set(key, this.#keys.length - 1);
    }
    this.#lines = lines;
    const sections = this.#keys.map((keys) => this.#section(keys, before));
    this.#sections = sameItems(sections, this.#sections) ? this.#sections : sections;
  }

  #readChanged(): void {
    const touched = new Set<number>();
    const nodes = new Map($lineNodesOf(this.#changed));
    for (const [key, node] of nodes) {
      const before = this.#lines.get(key);
      const read = this.#readLine(node);
      this.#lines.set(key, read);
      const index = this.#sectionOf.get(key);
      if (index !== undefined && (before === undefined || !sameReading(before, read))) {
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

  #readLine(node: LineNode): ReadLine {
    const before = this.#lines.get(node.getKey());
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
    if (line.kind === 'heading' || isEmptyPlace(line, content)) {
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

function $lineNodes(): LineNode[] {
  return $getRoot().getChildren().filter($isLineNode);
}

function* $lineNodesOf(keys: Iterable<NodeKey>): Generator<[NodeKey, LineNode]> {
  for (const key of keys) {
    const node = $getNodeByKey(key);
    if ($isLineNode(node)) {
      yield [key, node];
    }
  }
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
