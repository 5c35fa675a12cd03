/** Puts the caret where words that were exchanged from outside differ from those before. */
import { $isTextNode } from 'lexical';
import { contentText } from '../../../shared/plan/content.ts';
import type { Inline } from '../../../shared/plan/model.ts';
import type { LineNode } from '../nodes/line-node.ts';
import { $caretAtEnd } from './caret.ts';
import { clusterEdge } from './clusters.ts';

/** Behind the last letter of a line that is another than before; `is` is what the line holds now. */
export function $caretAtDifference(node: LineNode, was: readonly Inline[], is: readonly Inline[]): void {
  let left = endOfDifference(contentText(was), contentText(is));
  for (const child of node.getChildren()) {
    const size = $isTextNode(child) ? child.getTextContentSize() : 1;
    if ($isTextNode(child) && left <= size) {
      const offset = clusterEdge(child.getTextContent(), left, 'end');
      child.select(offset, offset);
      return;
    }
    left -= size;
  }
  $caretAtEnd(node);
}

/** How far into a text the last letter is that differs from another text, in UTF-16 units. */
function endOfDifference(was: string, is: string): number {
  let same = 0;
  while (same < Math.min(was.length, is.length) && was.at(-1 - same) === is.at(-1 - same)) same += 1;
  return is.length - same;
}
