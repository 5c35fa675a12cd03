/** Keeps every state a valid body of a letter, whatever an edit did, inside that edit. */
import { $getRoot, $getSelection, type LexicalEditor, mergeRegister, RootNode } from 'lexical';
import { $createInline } from '../adapter/inlines.ts';
import { DEEPEST_NUMBER } from '../adapter/letter-body.ts';
import { FootnoteNode } from '../nodes/footnote-node.ts';
import { type Line, PLACE, PLAIN_PARAGRAPH, sameLine } from '../nodes/line.ts';
import { $createLineNode, LineNode, standsDifferently } from '../nodes/line-node.ts';
import { $caretAtStart } from './caret.ts';
import { $giveId, $keepIdsApart } from './keep-shape.ts';

/** Only paragraphs, numbers and headings; every id once; never without a line to write in. */
export function registerBodyShape(editor: LexicalEditor): () => void {
  let reshaped = false;
  return mergeRegister(
    editor.registerNodeTransform(LineNode, (node) => {
      const line = node.getLine();
      const fitting = inLetter(line);
      if (!sameLine(line, fitting)) {
        node.setLine(fitting);
      }
      $giveId(editor, node);
      reshaped ||= standsDifferently(editor.getEditorState()._nodeMap.get(node.getKey()), node.getLatest());
    }),
    editor.registerNodeTransform(FootnoteNode, $writeOut),
    editor.registerNodeTransform(RootNode, (root) => {
      if (root.isEmpty()) {
        const place = $createLineNode(PLACE);
        $getRoot().append(place);
        // The caret stays with the body; one that nobody wrote in takes no keys.
        if ($getSelection() !== null) $caretAtStart(place);
      }
      if (reshaped) {
        $keepIdsApart(editor);
        reshaped = false;
      }
    }),
  );
}

/** A letter has no notes: the words of a pasted one stand in brackets in its place. */
function $writeOut(node: FootnoteNode): void {
  const words = [{ type: 'text', text: ' (' }, ...node.getNote().content, { type: 'text', text: ')' }] as const;
  for (const word of words) {
    node.insertBefore($createInline(word), false);
  }
  node.remove();
}

/** What a line of any page is in a letter: pasted lists are numbered, pasted headings are paragraphs. */
function inLetter(line: Line): Line {
  switch (line.kind) {
    case 'heading':
    case 'caption':
    case 'figure':
      return { ...PLAIN_PARAGRAPH, id: line.id };
    case 'paragraph':
      return line.place ? { ...PLACE, id: line.id } : { ...PLAIN_PARAGRAPH, id: line.id };
    case 'item':
      return line.topic === undefined
        ? { ...line, list: 'numbered', depth: Math.min(line.depth, DEEPEST_NUMBER) }
        : { ...line, list: 'numbered', depth: 0 };
  }
}
