import { $getNodeByKey, $getRoot, type LexicalEditor, type LexicalNode, mergeRegister, RootNode } from 'lexical';
import { DEEPEST_LEVEL, type Id } from '../../../shared/plan/model.ts';
import { deskOf } from '../nodes/desk.ts';
import { type HeadingLine, type Line, type ParagraphLine, PLACE, PLAIN_PARAGRAPH } from '../nodes/line.ts';
import { $createLineNode, $isLineNode, LineNode, standsDifferently } from '../nodes/line-node.ts';
import { $isTableNode } from '../nodes/table-nodes.ts';
import { $allLines, $units, type Unit } from '../table/place.ts';
import { $caretAtEnd } from './caret.ts';

/**
 * Keeps every state a valid chapter, whatever an edit did: the chapter's heading first and only once, levels without gaps,
 * every id once. Runs inside the edit, so one undo takes both back.
 */
export function registerShape(editor: LexicalEditor): () => void {
  let reshaped = false;
  return mergeRegister(
    editor.registerNodeTransform(LineNode, (node) => {
      $giveId(editor, node);
      reshaped ||= standsDifferently(editor.getEditorState()._nodeMap.get(node.getKey()), node.getLatest());
    }),
    // Runs after the lines', in every edit: what takes time must not be done for a mere key press.
    editor.registerNodeTransform(RootNode, () => {
      $keepChapterHeading(editor);
      if (reshaped) {
        $keepIdsApart(editor);
        $keepKinds();
        $keepLevels();
        $keepPlaces();
        reshaped = false;
      }
    }),
  );
}

/** A new line gets an id; a place gets one when it has words. */
export function $giveId(editor: LexicalEditor, node: LineNode): void {
  const line = node.getLine();
  if (line.kind === 'paragraph' && line.place) {
    if (!node.isEmpty()) {
      node.setLine(withoutPlace(line, deskOf(editor).newId()));
    }
  } else if (line.id === '') {
    node.setLine({ ...line, id: deskOf(editor).newId() });
  }
}

/** Of lines with one id, the one that was there before the edit keeps it. */
export function $keepIdsApart(editor: LexicalEditor): void {
  const owners = new Map<Id, LineNode>();
  for (const node of $allLines()) {
    const { id } = node.getLine();
    const owner = id === '' ? undefined : owners.get(id);
    if (owner !== undefined) {
      const copy = $isOlder(editor, node, owner) ? owner : node;
      copy.setLine({ ...copy.getLine(), id: deskOf(editor).newId() });
    }
    if (owner === undefined || owner.getLine().id !== id) {
      owners.set(id, node);
    }
  }
}

function $isOlder(editor: LexicalEditor, node: LineNode, other: LineNode): boolean {
  return editor
    .getEditorState()
    .read(() => $getNodeByKey(node.getKey()) !== null && $getNodeByKey(other.getKey()) === null);
}

function withoutPlace({ place: _, ...line }: ParagraphLine, id: Id): Line {
  return { ...line, id };
}

function levelOf(line: Line): number {
  return line.kind === 'heading' ? line.level : 0;
}

function $keepChapterHeading(editor: LexicalEditor): void {
  const first = $getRoot().getFirstChild();
  if ($isLineNode(first) && levelOf(first.getLine()) === 1) {
    return;
  }
  const chapter = editor.getEditorState().read((): HeadingLine | null => {
    const node = $getRoot().getFirstChild();
    const line = $isLineNode(node) ? node.getLine() : null;
    return line?.kind === 'heading' ? line : null;
  });
  if (chapter === null) {
    return;
  }
  const empty = $isLineNode(first) && first.isEmpty() ? first : null;
  if (empty !== null) {
    empty.setLine(chapter);
  } else {
    const heading = $createLineNode(chapter);
    if (first === null) {
      $getRoot().append(heading);
      $caretAtEnd(heading);
    } else {
      first.insertBefore(heading, false);
    }
  }
}

/** A section is at most one level deeper than the one before it; only the first is a chapter. */
function $keepLevels(): void {
  let deepest = 1;
  for (const node of $getRoot().getChildren().filter($isLineNode)) {
    const line = node.getLine();
    if (line.kind === 'heading') {
      const lowest = node.getPreviousSibling() === null ? 1 : 2;
      const level = Math.max(lowest, Math.min(line.level, deepest));
      if (level !== line.level) {
        node.setLine({ ...line, level });
      }
      deepest = Math.min(level + 1, DEEPEST_LEVEL);
    }
  }
}

/** A caption stands in a table and nowhere else. */
function $keepKinds(): void {
  for (const node of $getRoot().getChildren().filter($isLineNode)) {
    const line = node.getLine();
    if (line.kind === 'caption') {
      node.setLine({ ...PLAIN_PARAGRAPH, id: line.id });
    }
  }
}

/**
 * A heading with guidance and nothing under it gets a place to write, and so does a table that no text follows; a place that
 * has company is a paragraph like any other.
 */
function $keepPlaces(): void {
  for (const node of $units()) {
    if ($wantsPlace(node)) {
      node.insertAfter($createLineNode(PLACE), false);
    } else if ($isLineNode(node)) {
      const line = node.getLine();
      if (line.kind === 'paragraph' && line.place && !$isPlaced(node)) {
        node.setLine({ ...withoutPlace(line, '') });
      }
    }
  }
}

/** Whether there is nowhere to write under a heading with guidance, or behind a table. */
function $wantsPlace(node: Unit): boolean {
  const below = node.getNextSibling();
  if ($isTableNode(node)) {
    return !$isText(below);
  }
  const line = node.getLine();
  return line.kind === 'heading' && line.guidance !== undefined && $endsSection(below);
}

function $isPlaced(node: LineNode): boolean {
  const above = node.getPreviousSibling();
  const below = node.getNextSibling();
  if ($isTableNode(above)) {
    return !$isText(below);
  }
  const heading = $isLineNode(above) ? above.getLine() : null;
  return heading?.kind === 'heading' && heading.guidance !== undefined && $endsSection(below);
}

function $endsSection(below: LexicalNode | null): boolean {
  return below === null || ($isLineNode(below) && below.getLine().kind === 'heading');
}

function $isText(node: LexicalNode | null): boolean {
  return $isLineNode(node) && ['paragraph', 'item'].includes(node.getLine().kind);
}
