import {
  $getSelection,
  $isRangeSelection,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { describe, expect, test } from 'vitest';
import { heading, openDesk, paragraph, select, shape } from './desk.ts';

const chapter = [
  heading('c', 1, 'บทนำ', [paragraph('p1', 'หนึ่ง'), paragraph('p2', 'สอง')]),
  heading('s', 2, 'ที่มา', [paragraph('p3', 'สาม')]),
];

function insert(editor: LexicalEditor, words: string): void {
  editor.update(
    () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(words);
    },
    { discrete: true },
  );
}

describe('typing over a selection', () => {
  test.each([
    ['words of a line', ['p1', 1], ['p1', 3]],
    ['whole lines', ['p1', 0], ['p3', 3]],
    ['lines, from below', ['p3', 2], ['p1', 2]],
  ] as const)('is one step with what is typed on: %s', (_, from, to) => {
    const { desk, editor } = openDesk(chapter);
    select(editor, from, to);
    for (const key of 'กขค') insert(editor, key);
    expect(desk.undo()).toBe(true);
    expect(desk.flush()).toEqual(chapter);
    expect(desk.canUndo()).toBe(false);
  });
});

describe('reading', () => {
  test('gives unchanged sections and blocks as the same objects', () => {
    const { desk, editor, changes } = openDesk(chapter);
    select(editor, ['p1', 5]);
    insert(editor, ' เพิ่ม');
    const [first, second] = desk.flush();
    expect(first).not.toBe(chapter[0]);
    expect(first!.blocks[1]).toBe(chapter[0]!.blocks[1]);
    expect(second).toBe(chapter[1]);
    expect(changes).toHaveLength(1);
  });

  test('gives all unchanged sections as the same objects when a line is added', () => {
    const { desk, editor } = openDesk(chapter);
    select(editor, ['p3', 3]);
    editor.update(() => void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined), { discrete: true });
    const [first, second] = desk.flush();
    expect(first).toBe(chapter[0]);
    expect(second!.blocks[0]).toBe(chapter[1]!.blocks[0]);
    expect(second!.blocks).toHaveLength(2);
  });

  test('tells nobody when what was typed was taken back', () => {
    const { desk, editor, changes } = openDesk(chapter);
    select(editor, ['p1', 5]);
    insert(editor, 'ก');
    select(editor, ['p1', 5], ['p1', 6]);
    editor.update(() => ($getSelection() as never as { removeText(): void }).removeText(), { discrete: true });
    expect(desk.flush()).toBe(desk.flush());
    expect(changes).toEqual([]);
  });

  test('normalises text on the way out', () => {
    const { desk, editor } = openDesk(chapter);
    select(editor, ['p1', 5]);
    insert(editor, 'น\u0E4D\u0E49า\u200B');
    expect(shape(desk.flush())[1]).toBe('p1 หนึ่งน้ำ');
  });
});

describe('undo', () => {
  test('brings back words, ids and the very objects of untouched sections', () => {
    const { desk, editor } = openDesk(chapter);
    select(editor, ['p1', 2]);
    editor.update(() => void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined), { discrete: true });
    desk.flush();
    expect(desk.undo()).toBe(true);
    const back = desk.flush();
    expect(back).toEqual(chapter);
    expect(back[1]).toBe(chapter[1]);
    expect(desk.canUndo()).toBe(false);
    expect(desk.redo()).toBe(true);
    expect(desk.flush()[0]!.blocks).toHaveLength(3);
  });

  test('takes a run of keys at one place as one step, and deleting after typing as another', () => {
    const { desk, editor, pushes } = openDesk(chapter);
    select(editor, ['p1', 5]);
    for (const character of 'ไปนา') insert(editor, character);
    expect(pushes()).toBe(1);
    select(editor, ['p2', 3]);
    insert(editor, 'ก');
    expect(pushes()).toBe(2);
    editor.update(() => void editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true), { discrete: true });
    expect(pushes()).toBe(3);
    desk.undo();
    desk.undo();
    expect(shape(desk.flush()).slice(1, 3)).toEqual(['p1 หนึ่งไปนา', 'p2 สอง']);
    desk.undo();
    expect(desk.flush()).toEqual(chapter);
  });

  test('takes what a rule changed along with the key that asked for it', () => {
    const { desk, editor } = openDesk(chapter);
    select(editor, ['p1', 5]);
    insert(editor, 'เ');
    select(editor, ['p2', 0]);
    select(editor, ['p1', 6]);
    insert(editor, 'เ');
    expect(shape(desk.flush())[1]).toBe('p1 หนึ่งแ');
    desk.undo();
    expect(shape(desk.flush())[1]).toBe('p1 หนึ่งเ');
  });

  test('tells when a new step begins, but not of undo and redo', () => {
    const { desk, editor, pushes } = openDesk(chapter);
    select(editor, ['p1', 5]);
    expect(pushes()).toBe(0);
    desk.setBlockKind('bullet');
    desk.setAlignment('center');
    expect(pushes()).toBe(1);
    desk.undo();
    desk.redo();
    expect(pushes()).toBe(1);
    desk.setBlockKind('paragraph');
    expect(pushes()).toBe(2);
  });

  test('keeps no more than a hundred steps', () => {
    const { desk, editor } = openDesk(chapter);
    select(editor, ['p1', 5]);
    for (let step = 0; step < 130; step += 1) {
      desk.setBlockKind(step % 2 === 0 ? 'bullet' : 'numbered');
    }
    let undone = 0;
    while (desk.undo()) undone += 1;
    expect(undone).toBe(100);
  });
});

describe('a chapter replaced from outside', () => {
  const moved = [chapter[0]!, heading('n', 2, 'ใหม่'), chapter[1]!];

  test('as a step of its own is undone by undo', () => {
    const { desk, pushes } = openDesk(chapter);
    desk.replaceChapter(moved, { history: 'push' });
    expect(desk.flush()).toEqual(moved);
    expect(pushes()).toBe(1);
    desk.undo();
    expect(desk.flush()).toEqual(chapter);
  });

  test('without a step leaves the steps before it in order for an owner that undoes it itself', () => {
    const { desk, editor } = openDesk(chapter);
    select(editor, ['p1', 5]);
    insert(editor, ' ก');
    const typed = desk.flush();
    desk.replaceChapter([typed[0]!, moved[1]!, typed[1]!], { history: 'merge' });
    select(editor, ['p3', 3]);
    desk.setBlockKind('bullet');
    desk.undo();
    expect(shape(desk.flush())).toContain('n ## ใหม่');
    desk.replaceChapter(typed, { history: 'merge' });
    desk.undo();
    expect(desk.flush()).toEqual(chapter);
    desk.redo();
    expect(desk.flush()).toEqual(typed);
  });

  test('moves only the lines that have to move', () => {
    const sections = [
      heading('c', 1, 'บท'),
      ...['a', 'b', 'd', 'e'].map((id) => heading(id, 2, id, [paragraph(`p${id}`, id)])),
    ];
    const { desk, editor } = openDesk(sections);
    const touched: string[] = [];
    editor.registerUpdateListener(({ dirtyElements }) => touched.push(...dirtyElements.keys()));
    const [first, a, ...rest] = sections;
    desk.replaceChapter([first!, ...rest, a!], { history: 'push' });
    expect(desk.flush().map(({ id }) => id)).toEqual(['c', 'b', 'd', 'e', 'a']);
    // The two moved lines, their old and new neighbours, and the root.
    expect(new Set(touched).size).toBeLessThanOrEqual(6);
  });

  test('can forget the steps', () => {
    const { desk, editor } = openDesk(chapter);
    select(editor, ['p1', 5]);
    insert(editor, ' ก');
    desk.replaceChapter(moved, { history: 'reset' });
    expect(desk.canUndo()).toBe(false);
  });

  test('gives no onChange and reads as the given objects', () => {
    const { desk, changes } = openDesk(chapter);
    desk.replaceChapter(moved, { history: 'merge' });
    expect(desk.flush().every((section, index) => section === moved[index])).toBe(true);
    expect(changes).toEqual([]);
  });
});

describe('undo steps that are kept', () => {
  test('go on in another editor of the same chapter', () => {
    const first = openDesk(chapter);
    select(first.editor, ['p1', 5]);
    first.desk.setBlockKind('bullet');
    first.desk.setBlockKind('numbered');
    const saved = first.desk.saveHistory();
    first.desk.close();

    const second = openDesk(saved.sections);
    expect(second.desk.restoreHistory(saved)).toBe(true);
    expect(second.changes).toEqual([]);
    second.desk.undo();
    second.desk.undo();
    expect(second.desk.flush()).toEqual(chapter);
    second.desk.redo();
    select(second.editor, ['p2', 3]);
    insert(second.editor, '!');
    expect(shape(second.desk.flush())[2]).toBe('p2 สอง!');
  });

  test('are refused where the chapter is another by now', () => {
    const first = openDesk(chapter);
    const saved = first.desk.saveHistory();
    const second = openDesk([chapter[0]!]);
    expect(second.desk.restoreHistory(saved)).toBe(false);
    expect(second.desk.flush()).toEqual([chapter[0]]);
  });
});
