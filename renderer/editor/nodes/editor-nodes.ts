import { type LexicalNodeConfig, ParagraphNode } from 'lexical';
import { FootnoteNode } from './footnote-node.ts';
import { PLAIN_PARAGRAPH } from './line.ts';
import { $createLineNode, LineNode } from './line-node.ts';
import { ReferenceNode } from './reference-node.ts';
import { CellNode, RowNode, TableNode } from './table-nodes.ts';

/** Every node an editor of a chapter knows. Where the core makes a paragraph of its own accord it gets a line. */
export const EDITOR_NODES: readonly LexicalNodeConfig[] = [
  LineNode,
  ReferenceNode,
  FootnoteNode,
  TableNode,
  RowNode,
  CellNode,
  { replace: ParagraphNode, with: () => $createLineNode(PLAIN_PARAGRAPH), withKlass: LineNode },
];
