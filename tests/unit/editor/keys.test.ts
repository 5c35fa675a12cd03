import {
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { describe, expect, test } from 'vitest';
import { heading, item, openDesk, paragraph, select, selectAll, shape, text } from './desk.ts';

function press(editor: LexicalEditor, key: 'enter' | 'backspace' | 'delete'): void {
  editor.update(
    () => {
      if (key === 'enter') editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
      else editor.dispatchCommand(DELETE_CHARACTER_COMMAND, key === 'backspace');
    },
    { discrete: true },
  );
}

const chapter = [
  heading('c', 1, 'บทนำ', [paragraph('p1', 'ลมหนาว'), item('i1', 'ข้อแรก'), item('i2', 'ข้อสอง', 1)]),
  heading('s', 2, 'ที่มา', [paragraph('p2', 'ฝนตก')]),
  heading('t', 3, 'รายละเอียด'),
];

function shapeAfter(at: readonly [string, number], ...keys: Parameters<typeof press>[1][]): string[] {
  const { desk, editor } = openDesk(chapter);
  select(editor, at);
  for (const key of keys) press(editor, key);
  return shape(desk.flush());
}

describe('Enter', () => {
  test('at the end of a heading opens a paragraph under it', () => {
    expect(shapeAfter(['s', 5], 'enter')).toEqual([
      'c # บทนำ',
      'p1 ลมหนาว',
      'i1 - ข้อแรก',
      'i2   - ข้อสอง',
      's ## ที่มา',
      'new-1 ',
      'p2 ฝนตก',
      't ### รายละเอียด',
    ]);
  });

  test('inside a heading makes two sections; the second is new and takes what stood below', () => {
    const { desk, editor } = openDesk(chapter);
    select(editor, ['s', 3]);
    press(editor, 'enter');
    const [, first, second] = desk.flush();
    expect(first).toMatchObject({ id: 's', title: text('ที่'), blocks: [] });
    expect(second).toMatchObject({ id: 'new-1', level: 2, title: text('มา'), blocks: [{ id: 'p2' }] });
  });

  test('inside the chapter’s heading moves the rest to a paragraph, since a chapter is not split here', () => {
    expect(shapeAfter(['c', 2], 'enter').slice(0, 3)).toEqual(['c # บท', 'new-1 นำ', 'p1 ลมหนาว']);
  });

  test('at the start of a heading opens an empty paragraph above it, and the heading keeps its id', () => {
    expect(shapeAfter(['s', 0], 'enter').slice(3, 6)).toEqual(['i2   - ข้อสอง', 'new-1 ', 's ## ที่มา']);
  });

  test('at the start of the chapter’s heading leaves the heading first', () => {
    expect(shapeAfter(['c', 0], 'enter').slice(0, 2)).toEqual(['c # บทนำ', 'new-1 ']);
  });

  test('inside a paragraph leaves the id with the first half', () => {
    expect(shapeAfter(['p1', 2], 'enter').slice(1, 3)).toEqual(['p1 ลม', 'new-1 หนาว']);
  });

  test('at the start of a paragraph leaves the id with the words', () => {
    expect(shapeAfter(['p1', 0], 'enter').slice(1, 3)).toEqual(['new-1 ', 'p1 ลมหนาว']);
  });

  test('in an item makes the next item of the same kind and depth', () => {
    expect(shapeAfter(['i2', 6], 'enter').slice(3, 5)).toEqual(['i2   - ข้อสอง', 'new-1   - ']);
  });

  test('in an empty item goes out one depth, then ends the list', () => {
    expect(shapeAfter(['i2', 6], 'enter', 'enter')[4]).toBe('new-1 - ');
    expect(shapeAfter(['i2', 6], 'enter', 'enter', 'enter')[4]).toBe('new-1 ');
  });
});

describe('Backspace', () => {
  test('takes the last mark of a Thai cluster, then its consonant', () => {
    const { desk, editor } = openDesk([heading('c', 1, 'น้ำ')]);
    select(editor, ['c', 3]);
    const seen = [1, 2, 3].map(() => {
      press(editor, 'backspace');
      return shape(desk.flush())[0];
    });
    expect(seen).toEqual(['c # น้', 'c # น', 'c # ']);
  });

  test('takes an emoji whole', () => {
    const { desk, editor } = openDesk([heading('c', 1, 'ก👨‍👩‍👧')]);
    select(editor, ['c', 9]);
    press(editor, 'backspace');
    expect(shape(desk.flush())).toEqual(['c # ก']);
  });

  test('at the start of an item makes it a paragraph with the same id, then joins it to the line above', () => {
    expect(shapeAfter(['i1', 0], 'backspace')[2]).toBe('i1 ข้อแรก');
    expect(shapeAfter(['i1', 0], 'backspace', 'backspace')[1]).toBe('p1 ลมหนาวข้อแรก');
  });

  test('at the start of a heading makes it a paragraph of the section before, which takes its blocks', () => {
    const { desk, editor } = openDesk(chapter);
    select(editor, ['s', 0]);
    press(editor, 'backspace');
    const [first, second] = desk.flush();
    expect(first!.blocks.map((block) => block.id)).toEqual(['p1', 'i1', 'i2', 'new-1', 'p2']);
    expect(second).toMatchObject({ id: 't', level: 2 });
  });

  test('at the start of the chapter’s heading does nothing', () => {
    expect(shapeAfter(['c', 0], 'backspace')).toEqual(shape(chapter));
  });

  test('at the start of a line removes an empty paragraph above it', () => {
    expect(shapeAfter(['p1', 0], 'enter', 'backspace')).toEqual(shape(chapter));
  });

  test('takes a reference and a line break whole', () => {
    const line = [...text('ดู '), { type: 'reference', target: 'x' }, { type: 'break' }] as const;
    const { desk, editor } = openDesk([heading('c', 1, '', [paragraph('p', line)])]);
    select(editor, ['p', 5]);
    press(editor, 'backspace');
    expect(shape(desk.flush())[1]).toBe('p ดู →x');
    press(editor, 'backspace');
    expect(shape(desk.flush())[1]).toBe('p ดู ');
  });
});

describe('Delete', () => {
  test('takes the whole next cluster', () => {
    const { desk, editor } = openDesk([heading('c', 1, 'น้ำใจ')]);
    select(editor, ['c', 0]);
    press(editor, 'delete');
    expect(shape(desk.flush())).toEqual(['c # ใจ']);
  });

  test('at the end of a line joins the next one to it', () => {
    expect(shapeAfter(['p1', 6], 'delete')[1]).toBe('p1 ลมหนาวข้อแรก');
  });

  test('in an empty paragraph before a heading keeps the heading', () => {
    const { desk, editor } = openDesk([heading('c', 1, 'บท', [paragraph('p', '')]), heading('s', 2, 'ที่มา')]);
    select(editor, ['p', 0]);
    press(editor, 'delete');
    expect(shape(desk.flush())).toEqual(['c # บท', 's ## ที่มา']);
  });
});

test.each([
  ['s', 0],
  ['c', 0],
  ['i1', 0],
  ['p2', 0],
  ['s', 5],
  ['p1', 6],
] as const)(
  'the keys for words and lines do at the edge of a line what those for characters do (%s %i)',
  (line, offset) => {
    const backward = offset === 0;
    for (const command of [DELETE_WORD_COMMAND, DELETE_LINE_COMMAND]) {
      const { desk, editor } = openDesk(chapter);
      select(editor, [line, offset]);
      editor.update(() => void editor.dispatchCommand(command, backward), { discrete: true });
      expect(shape(desk.flush())).toEqual(shapeAfter([line, offset], backward ? 'backspace' : 'delete'));
    }
  },
);

describe('a selection that is deleted', () => {
  test('over everything leaves the chapter with its own heading', () => {
    const { desk, editor } = openDesk(chapter);
    select(editor, ['c', 0], ['t', 10]);
    press(editor, 'backspace');
    expect(shape(desk.flush())).toEqual(['c # ']);
  });

  test('over everything by select all leaves the chapter with its own heading, and undo brings all back', () => {
    const { desk, editor } = openDesk(chapter);
    selectAll(editor);
    press(editor, 'backspace');
    expect(shape(desk.flush())).toEqual(['c # ']);
    desk.undo();
    expect(desk.flush()).toEqual(chapter);
  });

  test('from an empty line into a later one leaves a bare caret', () => {
    const { desk, editor } = openDesk([heading('c', 1, '', [paragraph('p', ''), paragraph('q', 'หนึ่งสอง')])]);
    select(editor, ['c', 0], ['q', 5]);
    press(editor, 'backspace');
    expect(desk.selectionState()).toMatchObject({ section: 'c', collapsed: true });
    expect(shape(desk.flush())).toEqual(['c # สอง']);
  });

  test('over whole lines leaves the next line what it is', () => {
    const { desk, editor } = openDesk(chapter);
    select(editor, ['s', 0], ['p2', 0]);
    press(editor, 'delete');
    expect(shape(desk.flush()).slice(3)).toEqual(['i2   - ข้อสอง', 'p2 ฝนตก', 't ## รายละเอียด']);
  });

  test('over a heading raises the sections that would hang in the air', () => {
    const { desk, editor } = openDesk(chapter);
    select(editor, ['p1', 2], ['p2', 2]);
    press(editor, 'backspace');
    expect(shape(desk.flush())).toEqual(['c # บทนำ', 'p1 ลมตก', 't ## รายละเอียด']);
  });
});

test('every id stays once, whatever is pressed', () => {
  const { desk, editor } = openDesk(chapter);
  for (const [id, at] of [
    ['p1', 2],
    ['s', 2],
    ['i1', 3],
    ['t', 4],
  ] as const) {
    select(editor, [id, at]);
    press(editor, 'enter');
  }
  const sections = desk.flush();
  const ids = sections.flatMap(({ id, blocks }) => [id, ...blocks.map((block) => block.id)]);
  expect(new Set(ids).size).toBe(ids.length);
});
