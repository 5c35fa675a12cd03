import { DELETE_CHARACTER_COMMAND, INSERT_PARAGRAPH_COMMAND, type LexicalEditor } from 'lexical';
import { describe, expect, test } from 'vitest';
import { body, headed, item, say } from '../../../shared/letter/wording.ts';
import { bodyShape, openBody, selectInBody } from './body-desk.ts';

const START = body('purpose', [say('ขอเรียนว่า'), item(0, 'ข้อแรก'), item(1, 'ข้อย่อย'), headed('costs', 'ค่าใช้จ่าย')]);

function press(editor: LexicalEditor, key: 'enter' | 'backspace'): void {
  editor.update(
    () => {
      if (key === 'enter') editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
      else editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
    },
    { discrete: true },
  );
}

describe('the body of a letter', () => {
  test('numbers go deeper and out; out of the first depth is a paragraph', () => {
    const { desk, editor } = openBody(START.slice(0, 3));
    selectInBody(editor, 0, 0);
    desk.indent();
    expect(desk.indent(), 'no number above').toBe(false);
    selectInBody(editor, 1, 0);
    desk.indent();
    selectInBody(editor, 2, 0);
    desk.indent();
    expect(bodyShape(desk.flush())).toEqual(['๑. ขอเรียนว่า', '๑.๑ ข้อแรก', '๑) ข้อย่อย']);
    expect(desk.indent(), 'deepest').toBe(false);
    for (const _ of [2, 1, 0]) desk.outdent();
    expect(bodyShape(desk.flush())).toEqual(['๑. ขอเรียนว่า', '๑.๑ ข้อแรก', 'ข้อย่อย']);
    expect(desk.outdent(), 'a paragraph').toBe(false);
  });

  test('Enter goes on with a list; in an empty number it leaves the list step by step', () => {
    const { desk, editor } = openBody(START);
    selectInBody(editor, 2, 7);
    press(editor, 'enter');
    expect(bodyShape(desk.flush())[3]).toBe('๑.๒');
    press(editor, 'enter');
    expect(bodyShape(desk.flush())[3]).toBe('๒.');
    press(editor, 'enter');
    expect(bodyShape(desk.flush())[3]).toBe('');
  });

  test('what follows a heading is a paragraph, and Backspace before a heading makes a paragraph of it', () => {
    const { desk, editor } = openBody(START);
    selectInBody(editor, 3, 10);
    press(editor, 'enter');
    expect(desk.flush().at(-1)).toMatchObject({ type: 'paragraph', id: 'new-1' });
    selectInBody(editor, 3, 0);
    press(editor, 'backspace');
    expect(desk.flush()[3]).toMatchObject({ type: 'paragraph', id: 'purpose-4' });
  });

  test('an empty body has a place to write that is no block until it has words', () => {
    const { desk } = openBody([]);
    expect(desk.flush()).toEqual([]);
    desk.insertReference('section');
    expect(desk.flush()).toEqual([
      { type: 'paragraph', id: 'new-1', content: [{ type: 'reference', target: 'section' }] },
    ]);
  });

  test('a body shown in place of another is not told as a change', () => {
    const { desk, changes } = openBody(START);
    desk.show(START.slice(1));
    expect(bodyShape(desk.flush())).toEqual(['๑. ข้อแรก', '๑.๑ ข้อย่อย', '# ๒. ค่าใช้จ่าย']);
    expect(changes).toEqual([]);
  });
});
