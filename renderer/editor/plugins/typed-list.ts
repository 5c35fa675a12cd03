import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical';
import { DEEPEST_LIST, type ListKind } from '../../../shared/plan/model.ts';
import { $isLineNode } from '../nodes/line-node.ts';

/** A list label that somebody typed at the start of a line. */
export interface TypedLabel {
  readonly list: ListKind;
  /** In brackets, `(๑)`: the usual look of the second depth. */
  readonly bracketed: boolean;
  /** Units of the label and the white space after it. */
  readonly length: number;
}

const LABELS: readonly (readonly [ListKind, boolean, RegExp])[] = [
  ['numbered', true, /^\((?:[0-9]{1,3}|[๐-๙]{1,3})\)[ \t\u00A0]+/],
  ['numbered', false, /^(?:[0-9]{1,3}|[๐-๙]{1,3})[.)][ \t\u00A0]+/],
  ['lettered', true, /^\([ก-ฮ]\)[ \t\u00A0]+/],
  ['lettered', false, /^[ก-ฮ][.)][ \t\u00A0]+/],
  ['bullet', false, /^[•●▪·\-–*][ \t\u00A0]+/],
];

/** Reads a list label with the space after it at the start of a line; null where there is none. */
export function readTypedLabel(text: string): TypedLabel | null {
  for (const [list, bracketed, pattern] of LABELS) {
    const length = pattern.exec(text)?.[0].length ?? 0;
    if (length > 0) {
      return { list, bracketed, length };
    }
  }
  return null;
}

/** Makes an item of a paragraph when the space after a label at its start is typed. A step of its own: undo gives the label back. */
export function registerTypedList(editor: LexicalEditor): () => void {
  return editor.registerUpdateListener(({ editorState, prevEditorState, dirtyLeaves, tags }) => {
    if (dirtyLeaves.size !== 1 || tags.has(HISTORIC_TAG) || editor.isComposing()) {
      return;
    }
    const typed = editorState.read(() => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection) || !selection.isCollapsed() || !dirtyLeaves.has(selection.anchor.key)) {
        return false;
      }
      const node = selection.anchor.getNode();
      const line = node.getParent();
      const { offset } = selection.anchor;
      if (!$isTextNode(node) || node.getPreviousSibling() !== null || !$isLineNode(line)) {
        return false;
      }
      const before = prevEditorState._nodeMap.get(node.getKey());
      const wasShorter = $isTextNode(before) && before.__text.length === node.getTextContentSize() - 1;
      const label = readTypedLabel(node.getTextContent().slice(0, offset));
      return line.getLine().kind === 'paragraph' && wasShorter && label?.length === offset;
    });
    if (typed) {
      editor.update($makeItem);
    }
  });
}

function $makeItem(): void {
  const selection = $getSelection();
  const node = $isRangeSelection(selection) ? selection.anchor.getNode() : null;
  const line = node?.getParent();
  const label = $isTextNode(node) ? readTypedLabel(node.getTextContent()) : null;
  if (!$isTextNode(node) || !$isLineNode(line) || label === null) {
    return;
  }
  const above = line.getPreviousSibling();
  const item = $isLineNode(above) ? above.getLine() : null;
  const inList = item?.kind === 'item' ? item : null;
  const depth =
    inList === null ? 0 : inList.list === label.list ? inList.depth : label.bracketed ? inList.depth + 1 : 0;
  $addUpdateTag(HISTORY_PUSH_TAG);
  line.setLine({ kind: 'item', id: line.getLine().id, list: label.list, depth: Math.min(depth, DEEPEST_LIST) });
  node.spliceText(0, label.length, '', true);
}
