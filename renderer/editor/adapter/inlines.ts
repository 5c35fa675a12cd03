import {
  $createLineBreakNode,
  $createTextNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type SerializedLexicalNode,
  type SerializedTextNode,
} from 'lexical';
import { type Footnote, type Inline, MARKS, type Mark } from '../../../shared/plan/model.ts';
import { $createFootnoteNode, $isFootnoteNode, type Note } from '../nodes/footnote-node.ts';
import { $createReferenceNode, $isReferenceNode } from '../nodes/reference-node.ts';

/** The bit of each mark in a text node's format (`TextFormatType` of lexical 0.52). */
const BITS: Readonly<Record<Mark, number>> = { bold: 1, italic: 2, strike: 4, underline: 8, sub: 32, sup: 64 };

/** The name that lexical gives each mark. */
export const FORMAT_OF = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  strike: 'strikethrough',
  sup: 'superscript',
  sub: 'subscript',
} as const satisfies Record<Mark, string>;

export function formatOfMarks(marks: readonly Mark[] | undefined): number {
  return (marks ?? []).reduce((format, mark) => format | BITS[mark], 0);
}

/** Marks of a format in their canonical order; where both sup and sub are set, sup stays. */
export function marksOfFormat(format: number): Mark[] {
  return MARKS.filter((mark) => (format & BITS[mark]) !== 0 && !(mark === 'sub' && (format & BITS.sup) !== 0));
}

export interface SerializedReference extends SerializedLexicalNode {
  readonly type: 'reference';
  readonly target: string;
}

interface SerializedFootnote extends SerializedLexicalNode {
  readonly type: 'footnote';
  readonly note: Note;
}

export function toSerialized(inline: Inline): SerializedLexicalNode {
  switch (inline.type) {
    case 'text':
      return {
        type: 'text',
        version: 1,
        text: inline.text,
        format: formatOfMarks(inline.marks),
        detail: 0,
        mode: 'normal',
        style: '',
      } as SerializedTextNode;
    case 'break':
      return { type: 'linebreak', version: 1 };
    case 'reference':
      return { type: 'reference', version: 1, target: inline.target } as SerializedReference;
    case 'footnote':
      return { type: 'footnote', version: 1, note: noteOf(inline) } as SerializedFootnote;
  }
}

function noteOf({ id, content }: Footnote): Note {
  return { id, content };
}

/** The inline that a serialised child stands for; not normalised. A kind of child this editor does not make gives null. */
export function fromSerialized(node: SerializedLexicalNode): Inline | null {
  switch (node.type) {
    case 'text': {
      const { text, format } = node as SerializedTextNode;
      return textRun(text, format);
    }
    case 'linebreak':
      return { type: 'break' };
    case 'reference':
      return { type: 'reference', target: (node as SerializedReference).target };
    case 'footnote':
      return { type: 'footnote', ...(node as SerializedFootnote).note };
    default:
      return null;
  }
}

export function $createInline(inline: Inline): LexicalNode {
  switch (inline.type) {
    case 'text':
      return $createTextNode(inline.text).setFormat(formatOfMarks(inline.marks));
    case 'break':
      return $createLineBreakNode();
    case 'reference':
      return $createReferenceNode(inline.target);
    case 'footnote':
      return $createFootnoteNode(noteOf(inline));
  }
}

/** The inline that a child stands for, between two offsets where it is text; not normalised. */
export function $inlineOf(node: LexicalNode, from = 0, to?: number): Inline | null {
  if ($isTextNode(node)) {
    return textRun(node.getTextContent().slice(from, to), node.getFormat());
  }
  if ($isLineBreakNode(node)) {
    return { type: 'break' };
  }
  if ($isFootnoteNode(node)) {
    return { type: 'footnote', ...node.getNote() };
  }
  return $isReferenceNode(node) ? { type: 'reference', target: node.getTarget() } : null;
}

/** All inlines of a line; not normalised. */
export function $inlinesOf(line: ElementNode): Inline[] {
  return line
    .getChildren()
    .map((child) => $inlineOf(child))
    .filter((inline) => inline !== null);
}

function textRun(text: string, format: number): Inline {
  const marks = marksOfFormat(format);
  return marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks };
}
