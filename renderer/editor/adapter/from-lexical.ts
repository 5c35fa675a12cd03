import type { SerializedEditorState, SerializedLexicalNode } from 'lexical';
import type { Block, Inline, Section } from '../../../shared/plan/model.ts';
import { normalizeInlines } from '../../../shared/plan/normalize.ts';
import { blockOf, type HeadingLine, type Line, parseLine, sectionOf } from '../nodes/line.ts';
import { fromSerialized } from './inlines.ts';
import type { SerializedLine, WrittenLine } from './to-lexical.ts';

/**
 * The chapter that a serialised state stands for, its text normalised. Pure. Empty places are left out. Throws where the
 * first line is no heading: an editor never has such a state.
 */
export function fromLexical(state: SerializedEditorState): Section[] {
  return gatherSections(linesOfState(state));
}

/** The lines of a serialised state, their words normalised. */
export function linesOfState(state: SerializedEditorState): WrittenLine[] {
  return state.root.children.filter(isLine).map(readLine);
}

function isLine(node: SerializedLexicalNode): node is SerializedLine {
  return node.type === 'line';
}

function readLine(node: SerializedLine): WrittenLine {
  const inlines = node.children.map(fromSerialized).filter((inline) => inline !== null);
  return { line: parseLine(node.line), content: normalizeInlines(inlines) };
}

function gatherSections(lines: readonly WrittenLine[]): Section[] {
  const open: { heading: HeadingLine; title: readonly Inline[]; blocks: Block[] }[] = [];
  for (const { line, content } of lines) {
    if (line.kind === 'heading') {
      open.push({ heading: line, title: content, blocks: [] });
    } else if (!isEmptyPlace(line, content)) {
      const section = open.at(-1);
      if (section === undefined) {
        throw new Error('A chapter begins with its heading.');
      }
      section.blocks.push(blockOf(line, content));
    }
  }
  return open.map(({ heading, title, blocks }) => sectionOf(heading, title, blocks));
}

/** Whether a line is only a place to write, and so no block. */
export function isEmptyPlace(line: Line, content: readonly Inline[]): boolean {
  return line.kind === 'paragraph' && line.place === true && content.length === 0;
}
