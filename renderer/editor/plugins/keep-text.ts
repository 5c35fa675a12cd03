import { $getSelection, $isRangeSelection, $isTextNode, type LexicalEditor, TextNode } from 'lexical';
import { normalizeText } from '../../../shared/thai/text.ts';
import { lengthJoined } from './clusters.ts';

/** Code points that can never stand first in a cluster: combining marks and the spacing vowel ำ. */
const NEVER_FIRST = /^[\p{M}\u0E33\u200D]/u;

/**
 * Keeps text in its one spelling as it is typed (ํ and า give ำ, เเ gives แ) with the caret after what was typed, and keeps
 * marks off the inside of clusters. Leaves text alone while an input method composes it.
 */
export function registerText(editor: LexicalEditor): () => void {
  return editor.registerNodeTransform(TextNode, (node) => {
    if (node.isComposing() || !node.isSimpleText()) {
      return;
    }
    $respell(node);
    $rejoinCluster(node);
    const next = node.isAttached() ? node.getNextSibling() : null;
    if ($isTextNode(next)) {
      $rejoinCluster(next);
    }
  });
}

function $respell(node: TextNode): void {
  const text = node.getTextContent();
  const normal = normalizeText(text);
  if (normal === text) {
    return;
  }
  const selection = $getSelection();
  const points = $isRangeSelection(selection) ? [selection.anchor, selection.focus] : [];
  const moves = points
    .filter((point) => point.key === node.getKey())
    .map((point) => ({ point, offset: Math.min(normal.length, normalizeText(text.slice(0, point.offset)).length) }));
  node.setTextContent(normal);
  for (const { point, offset } of moves) {
    point.set(node.getKey(), offset, 'text');
  }
}

/** Gives the start of a run back to the cluster it continues: a run of other marks begins after the cluster. */
function $rejoinCluster(node: TextNode): void {
  const text = node.getTextContent();
  const before = NEVER_FIRST.test(text) ? node.getPreviousSibling() : null;
  if (!$isTextNode(before) || !before.isSimpleText() || before.getFormat() === node.getFormat()) {
    return;
  }
  const head = before.getTextContent();
  const count = lengthJoined(head, text);
  if (count === 0) {
    return;
  }
  const selection = $getSelection();
  const points = $isRangeSelection(selection) ? [selection.anchor, selection.focus] : [];
  const inside = points
    .filter((point) => point.key === node.getKey())
    .map((point) => ({ point, offset: point.offset }));
  before.setTextContent(head + text.slice(0, count));
  node.setTextContent(text.slice(count));
  for (const { point, offset } of inside) {
    if (offset <= count) {
      point.set(before.getKey(), head.length + offset, 'text');
    } else {
      point.set(node.getKey(), offset - count, 'text');
    }
  }
}
