/** Keeps every state one line of words, whatever an edit did, inside that edit. */
import {
  $createLineBreakNode,
  $getRoot,
  COMMAND_PRIORITY_LOW,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  mergeRegister,
  RootNode,
} from 'lexical';
import { $createInline } from '../adapter/inlines.ts';
import { FootnoteNode } from '../nodes/footnote-node.ts';
import { PLAIN_PARAGRAPH } from '../nodes/line.ts';
import { $createLineNode, $isLineNode, LineNode } from '../nodes/line-node.ts';
import { $insertInline, $rangeInLines } from '../plugins/caret.ts';

/** A note has no notes, lists, headings or pictures; Enter breaks its line. */
export function registerNoteShape(editor: LexicalEditor): () => void {
  const $break = () => {
    const selection = $rangeInLines();
    if (selection !== null) {
      $insertInline(selection, $createLineBreakNode());
    }
    return selection !== null;
  };
  return mergeRegister(
    editor.registerNodeTransform(FootnoteNode, (mark) => {
      for (const word of mark.getNote().content) {
        mark.insertBefore($createInline(word), false);
      }
      mark.remove();
    }),
    editor.registerNodeTransform(LineNode, (node) => {
      const line = node.getLine();
      if (line.kind !== 'paragraph' || line.id === '') {
        node.setLine({ ...PLAIN_PARAGRAPH, id: 'note' });
      }
    }),
    editor.registerNodeTransform(RootNode, (root) => {
      const [first, ...others] = root.getChildren().filter($isLineNode);
      if (first === undefined) {
        $getRoot().append($createLineNode({ ...PLAIN_PARAGRAPH, id: 'note' }));
      } else {
        for (const line of others) {
          first.append($createLineBreakNode(), ...line.getChildren());
          line.remove(true);
        }
      }
    }),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $break, COMMAND_PRIORITY_LOW),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, $break, COMMAND_PRIORITY_LOW),
  );
}
