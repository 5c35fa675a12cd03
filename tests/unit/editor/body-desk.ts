/** A body of a letter opened in a real editor without a page, for tests of its rules. */
import { createHeadlessEditor } from '@lexical/headless';
import { $getRoot, $isTextNode, type LexicalEditor } from 'lexical';
import { BODY_CONFIG, BodyDesk } from '../../../renderer/editor/body-desk.ts';
import type { BodyEditorProps } from '../../../renderer/editor/body-handle.ts';
import { $isLineNode } from '../../../renderer/editor/nodes/line-node.ts';
import { labelsOfBody } from '../../../shared/letter/body.ts';
import type { LetterBlock } from '../../../shared/letter/model.ts';

export interface OpenBody {
  readonly desk: BodyDesk;
  readonly editor: LexicalEditor;
  /** What `onChange` was given, in order. */
  readonly changes: (readonly LetterBlock[])[];
}

export function openBody(body: readonly LetterBlock[], calls: Pick<BodyEditorProps, 'onRepaired'> = {}): OpenBody {
  const editor = createHeadlessEditor(BODY_CONFIG);
  const changes: (readonly LetterBlock[])[] = [];
  let ids = 0;
  const start = { body, labels: new Map(), newId: () => `new-${++ids}`, texts: { name: '', brokenReference: '' } };
  const desk = new BodyDesk(editor, start, () => ({ onChange: (next) => changes.push(next), ...calls }));
  return { desk, editor, changes };
}

/** Puts the caret at a character of a line, both counted from 0 and around. */
export function selectInBody(editor: LexicalEditor, line: number, offset: number): void {
  editor.update(
    () => {
      const lines = $getRoot().getChildren().filter($isLineNode);
      const node = lines[line % lines.length]!;
      const child = node.getFirstChild();
      if ($isTextNode(child)) {
        const at = offset % (child.getTextContentSize() + 1);
        child.select(at, at);
      } else {
        node.select(0, 0);
      }
    },
    { discrete: true },
  );
}

/** A body as short lines: the label, the words. */
export function bodyShape(body: readonly LetterBlock[]): string[] {
  const labels = labelsOfBody(body);
  return body.map((block) => {
    const words = block.content.map((inline) => (inline.type === 'text' ? inline.text : `→${inline.type}`)).join('');
    return [block.type === 'heading' ? '#' : '', labels.get(block.id) ?? '', words].filter(Boolean).join(' ');
  });
}
