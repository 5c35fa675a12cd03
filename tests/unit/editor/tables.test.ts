import {
  $getSelection,
  $isRangeSelection,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_TAB_COMMAND,
} from 'lexical';
import { describe, expect, test } from 'vitest';
import { $lineOf } from '../../../renderer/editor/plugins/caret.ts';
import { readTypedTable } from '../../../renderer/editor/table/typed-table.ts';
import type { Section, Table } from '../../../shared/plan/model.ts';
import { cellText } from '../../../shared/plan/table/cell-values.ts';
import { newTable } from '../../../shared/plan/table/new-table.ts';
import { heading, item, type OpenDesk, openDesk, paragraph, select, shape, text } from './desk.ts';

/** A table of words whose cells, rows and lines are named after their places: `t-0-1` is the line in row 0, column 1. */
function tableOf(rows: readonly (readonly string[])[], head: Partial<Table> = {}): Table {
  return {
    type: 'table',
    id: 't',
    columns: rows[0]!.map(() => 100),
    headerRows: 0,
    totalsRow: false,
    rows: rows.map((cells, row) => ({
      id: `row-${row}`,
      cells: cells.map((words, column) => ({
        id: `cell-${row}-${column}`,
        colSpan: 1,
        rowSpan: 1,
        vertical: 'top',
        blocks: [{ type: 'paragraph', id: `t-${row}-${column}`, align: 'left', indent: 'none', content: text(words) }],
      })),
    })),
    content: [],
    ...head,
  };
}

const CHAPTER = [
  heading('c', 1, 'บท', [
    paragraph('p', 'ก่อน'),
    tableOf([
      ['ก', 'ข'],
      ['ค', 'ง'],
    ]),
    paragraph('q', 'หลัง'),
  ]),
];

function tables(sections: readonly Section[]): Table[] {
  return sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'table'));
}

function texts({ desk }: OpenDesk): string[][] {
  return tables(desk.flush())[0]?.rows.map(({ cells }) => cells.map(cellText)) ?? [];
}

function press({ editor }: OpenDesk, key: 'Tab' | 'Shift+Tab' | 'Enter' | 'Backspace' | 'Delete'): void {
  editor.update(
    () => {
      if (key === 'Enter') editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
      else if (key === 'Backspace' || key === 'Delete') {
        editor.dispatchCommand(DELETE_CHARACTER_COMMAND, key === 'Backspace');
      } else {
        const event = { shiftKey: key === 'Shift+Tab', preventDefault() {} } as KeyboardEvent;
        editor.dispatchCommand(KEY_TAB_COMMAND, event);
      }
    },
    { discrete: true },
  );
}

/** The line of the caret and how far into it. */
function caret({ editor }: OpenDesk): string {
  return editor.read(() => {
    const selection = $getSelection();
    const line = $isRangeSelection(selection) ? $lineOf(selection.anchor.getNode()) : null;
    return line === null || !$isRangeSelection(selection) ? '' : `${line.getLine().id}:${selection.anchor.offset}`;
  });
}

function undoAll({ desk }: OpenDesk): void {
  while (desk.undo());
}

describe('a new table', () => {
  test('takes the place of an empty line, its first row headings, the caret in the first cell', () => {
    const open = openDesk([heading('c', 1, 'บท', [paragraph('p', '')])]);
    select(open.editor, ['p', 0]);
    expect(open.desk.insertTable(2, 3)).toBe(true);
    const [section] = open.desk.flush();
    expect(section?.blocks).toMatchObject([{ type: 'table', headerRows: 1, columns: [100, 100, 100] }]);
    expect(open.desk.selectionState().table).toMatchObject({ rows: 2, area: { row: 0, column: 0 }, inCaption: false });
    open.desk.undo();
    expect(shape(open.desk.flush())).toEqual(['c # บท', 'p ']);
  });

  test('comes between the words before the caret and those behind it', () => {
    const open = openDesk([heading('c', 1, 'บท', [paragraph('p', 'หน้าหลัง')])]);
    select(open.editor, ['p', 4]);
    open.desk.insertTable(1, 1);
    const blocks = open.desk.flush()[0]!.blocks;
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'table', 'paragraph']);
    expect(blocks.map(({ content }) => content)).toEqual([text('หน้า'), [], text('หลัง')]);
  });

  test('comes under a heading, and has a line behind it to write on that is no block', () => {
    const open = openDesk([heading('c', 1, 'บท'), heading('s', 2, 'หัวข้อ')]);
    select(open.editor, ['c', 1]);
    open.desk.insertTable(1, 1);
    expect(open.desk.flush()[0]?.blocks).toHaveLength(1);
    open.desk.insertText('ในตาราง');
    press(open, 'Tab');
    expect(texts(open)).toEqual([['ในตาราง'], ['']]);
  });

  test('comes of a line that asks for one when Enter is pressed, and undo gives the line back', () => {
    const open = openDesk([heading('c', 1, 'บท', [paragraph('p', '/ตาราง ๔x๒')])]);
    select(open.editor, ['p', 10]);
    press(open, 'Enter');
    expect(texts(open)).toEqual([
      ['', '', '', ''],
      ['', '', '', ''],
    ]);
    open.desk.undo();
    expect(shape(open.desk.flush())).toEqual(['c # บท', 'p /ตาราง ๔x๒']);
    expect(readTypedTable('/table')).toEqual({ rows: 3, columns: 3 });
    expect(['ตาราง', '/ตารางงบ', '/ตาราง 0x3'].map(readTypedTable)).toEqual([null, null, null]);
  });

  test('does not come into a table', () => {
    const open = openDesk(CHAPTER);
    select(open.editor, ['t-0-0', 0]);
    expect(open.desk.insertTable(2, 2)).toBe(false);
    expect(open.desk.flush()).toEqual(CHAPTER);
    expect(open.changes).toEqual([]);
  });
});

describe('keys in a table', () => {
  test('Tab goes on through the cells and adds a row behind the last; Shift+Tab goes back to the caption', () => {
    const open = openDesk(CHAPTER);
    select(open.editor, ['t-1-0', 0]);
    press(open, 'Tab');
    expect(caret(open)).toBe('t-1-1:1');
    press(open, 'Tab');
    expect(texts(open)).toEqual([
      ['ก', 'ข'],
      ['ค', 'ง'],
      ['', ''],
    ]);
    select(open.editor, ['t-0-0', 0]);
    press(open, 'Shift+Tab');
    expect(caret(open)).toBe('t:0');
    press(open, 'Tab');
    expect(caret(open)).toBe('t-0-0:1');
  });

  test('Tab behind the last cell of a totals row adds the row above it', () => {
    const open = openDesk([heading('c', 1, 'บท', [tableOf([['ก'], ['รวม']], { totalsRow: true })])]);
    select(open.editor, ['t-1-0', 3]);
    press(open, 'Tab');
    expect(texts(open)).toEqual([['ก'], [''], ['รวม']]);
    expect(open.desk.selectionState().table?.area.row).toBe(1);
  });

  test('Enter makes a line in the cell, and goes from the caption to the first cell', () => {
    const open = openDesk(CHAPTER);
    select(open.editor, ['t-0-0', 1]);
    press(open, 'Enter');
    open.desk.insertText('สอง');
    expect(tables(open.desk.flush())[0]?.rows[0]?.cells[0]?.blocks).toMatchObject([
      { content: text('ก') },
      { content: text('สอง'), align: 'left', indent: 'none' },
    ]);
    select(open.editor, ['t', 0]);
    press(open, 'Enter');
    expect(caret(open)).toBe('t-0-0:0');
  });

  test('Backspace and Delete stay within a cell, and go into the table from beside it', () => {
    const open = openDesk(CHAPTER);
    for (const [id, offset, key] of [
      ['t-0-0', 0, 'Backspace'],
      ['t-0-0', 1, 'Delete'],
      ['t', 0, 'Backspace'],
      ['t', 0, 'Delete'],
    ] as const) {
      select(open.editor, [id, offset]);
      press(open, key);
      expect(caret(open)).toBe(`${id}:${offset}`);
    }
    select(open.editor, ['q', 0]);
    press(open, 'Backspace');
    expect(caret(open)).toBe('t-1-1:1');
    select(open.editor, ['p', 4]);
    press(open, 'Delete');
    expect(caret(open)).toBe('t:0');
    expect(open.desk.flush()).toEqual(CHAPTER);
  });

  test('lists and marks live in cells; a heading does not', () => {
    const open = openDesk(CHAPTER);
    select(open.editor, ['t-0-0', 0]);
    expect(open.desk.setBlockKind('bullet')).toBe(true);
    expect(open.desk.turnIntoHeading(2)).toBe(false);
    press(open, 'Backspace');
    expect(open.desk.flush()).toEqual(CHAPTER);
  });
});

describe('selected cells', () => {
  test('are what a mark, an alignment and a change of the table act on', () => {
    const open = openDesk([
      heading('c', 1, 'บท', [
        tableOf([
          ['ก', 'ข', 'ค'],
          ['ง', 'จ', 'ฉ'],
        ]),
      ]),
    ]);
    select(open.editor, ['t-0-0', 0], ['t-1-1', 0]);
    expect(open.desk.selectionState().table).toMatchObject({
      cells: 4,
      area: { row: 0, column: 0, rowEnd: 2, columnEnd: 2 },
    });
    open.desk.toggleMark('bold');
    open.desk.setAlignment('center');
    open.desk.changeTable({ do: 'vertical', vertical: 'middle' });
    const cells = tables(open.desk.flush())[0]!.rows.flatMap((row) => row.cells);
    const centred = { vertical: 'middle', blocks: [{ align: 'center', content: [{ marks: ['bold'] }] }] };
    expect([cells[0], cells[1], cells[3], cells[4]]).toMatchObject([centred, centred, centred, centred]);
    expect([cells[2], cells[5]]).toMatchObject([{ vertical: 'top' }, { vertical: 'top', blocks: [{ align: 'left' }] }]);
    expect(open.desk.changeTable({ do: 'merge' })).toBe(true);
    expect(texts(open)).toEqual([['ก ข ง จ', 'ค'], ['ฉ']]);
    undoAll(open);
    expect(texts(open)).toEqual([
      ['ก', 'ข', 'ค'],
      ['ง', 'จ', 'ฉ'],
    ]);
  });

  test('lose their words to Delete and to what is typed, and nothing else', () => {
    const open = openDesk(CHAPTER);
    select(open.editor, ['t-0-0', 1], ['t-0-1', 0]);
    press(open, 'Delete');
    expect(texts(open)).toEqual([
      ['', ''],
      ['ค', 'ง'],
    ]);
    open.desk.undo();
    select(open.editor, ['t-1-0', 0], ['t-1-1', 0]);
    open.desk.insertText('ใหม่');
    expect(texts(open)).toEqual([
      ['ก', 'ข'],
      ['ใหม่', ''],
    ]);
  });

  test('a line selected to its very end leaves the table below as it is', () => {
    const open = openDesk(CHAPTER);
    select(open.editor, ['p', 0], ['t', 0]);
    open.desk.toggleMark('bold');
    expect(shape(open.desk.flush())).toEqual(['c # บท', 'p bold[ก่อน]', ...shape(CHAPTER).slice(2)]);
    open.desk.undo();
    select(open.editor, ['p', 0], ['t', 0]);
    open.desk.insertText('ใหม่');
    expect(shape(open.desk.flush())).toEqual(['c # บท', 'p ใหม่', ...shape(CHAPTER).slice(2)]);
    open.desk.undo();
    select(open.editor, ['p', 2], ['t', 0]);
    press(open, 'Delete');
    expect(shape(open.desk.flush())).toEqual(['c # บท', 'p ก่', ...shape(CHAPTER).slice(2)]);
    expect(caret(open)).toBe('p:2');
  });

  test('a selection over the edge of a table takes the table whole', () => {
    const open = openDesk(CHAPTER);
    select(open.editor, ['p', 2], ['t-0-0', 1]);
    press(open, 'Delete');
    expect(shape(open.desk.flush())).toEqual(['c # บท', 'p ก่', 'q หลัง']);
    open.desk.undo();
    select(open.editor, ['t-1-1', 0], ['q', 1]);
    press(open, 'Backspace');
    expect(shape(open.desk.flush())).toEqual(['c # บท', 'p ก่อน', 'q ลัง']);
  });
});

describe('changes of a table', () => {
  test('keep the caret in its cell and are one undo step each', () => {
    const open = openDesk(CHAPTER);
    select(open.editor, ['t-1-1', 1]);
    for (const change of [
      { do: 'insert', side: 'above' },
      { do: 'insert', side: 'left' },
      { do: 'move', to: 'left' },
      { do: 'sort', order: 'falling' },
      { do: 'headerRows' },
    ] as const) {
      const before = open.desk.flush();
      expect(open.desk.changeTable(change)).toBe(true);
      expect(caret(open)).toBe('t-1-1:1');
      open.desk.undo();
      expect(open.desk.flush()).toEqual(before);
      open.desk.redo();
    }
  });

  test('that take out the row of the caret put it into the row in its place', () => {
    const open = openDesk(CHAPTER);
    select(open.editor, ['t-0-1', 0]);
    open.desk.changeTable({ do: 'removeRows' });
    expect(texts(open)).toEqual([['ค', 'ง']]);
    expect(caret(open)).toBe('t-1-1:0');
    open.desk.changeTable({ do: 'removeRows' });
    expect(texts(open)).toEqual([]);
    expect(caret(open)).toBe('q:0');
    open.desk.undo();
    open.desk.undo();
    expect(open.desk.flush()).toEqual(CHAPTER);
  });

  test('make no step where they do nothing', () => {
    const open = openDesk(CHAPTER);
    select(open.editor, ['t-0-0', 0]);
    expect(open.desk.changeTable({ do: 'merge' })).toBe(false);
    expect(open.desk.changeTable({ do: 'vertical', vertical: 'top' })).toBe(false);
    select(open.editor, ['p', 0]);
    expect(open.desk.changeTable({ do: 'split' })).toBe(false);
    expect(open.desk.canUndo()).toBe(false);
  });

  test('a table is taken out and comes back', () => {
    const open = openDesk(CHAPTER);
    select(open.editor, ['t', 0]);
    expect(open.desk.removeTable()).toBe(true);
    expect(shape(open.desk.flush())).toEqual(['c # บท', 'p ก่อน', 'q หลัง']);
    open.desk.undo();
    expect(open.desk.flush()).toEqual(CHAPTER);
  });
});

test('what is typed in a cell makes its table new and nothing else', () => {
  const before = [
    heading('c', 1, 'บท', [
      item('i', 'ก่อน'),
      tableOf([
        ['ก', 'ข'],
        ['ค', 'ง'],
      ]),
      { ...newTable(1, 1, () => 'x'), id: 'y' },
    ]),
    heading('s', 2, 'หัวข้อ'),
  ];
  const open = openDesk(before);
  select(open.editor, ['t-0-0', 1]);
  open.desk.insertText('ไก่');
  const after = open.desk.flush();
  expect(after[1]).toBe(before[1]);
  expect(after[0]?.blocks[0]).toBe(before[0]?.blocks[0]);
  const [now] = tables(after);
  const [was] = tables(before);
  expect(now?.rows[1]).toBe(was?.rows[1]);
  expect(now?.rows[0]?.cells[1]).toBe(was?.rows[0]?.cells[1]);
  expect(cellText(now!.rows[0]!.cells[0]!)).toBe('กไก่');
});

describe('pasting', () => {
  const SHEET = 'ก๑\tข๑\nก๒\tข๒';

  test('a table takes the place of an empty line and leaves a line behind it to write on', () => {
    const open = openDesk([heading('c', 1, 'บท', [paragraph('p', '')])]);
    select(open.editor, ['p', 0]);
    open.desk.insertText(SHEET);
    expect(open.desk.flush()[0]?.blocks.map(({ type }) => type)).toEqual(['table']);
    expect(texts(open)).toEqual([
      ['ก๑', 'ข๑'],
      ['ก๒', 'ข๒'],
    ]);
    open.desk.insertText('ต่อ');
    expect(open.desk.flush()[0]?.blocks[1]).toMatchObject({ type: 'paragraph', content: text('ต่อ') });
  });

  test('a table in the middle of a line parts it', () => {
    const open = openDesk([heading('c', 1, 'บท', [paragraph('p', 'หน้าหลัง')])]);
    select(open.editor, ['p', 4]);
    open.desk.insertText(SHEET);
    const blocks = open.desk.flush()[0]!.blocks;
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'table', 'paragraph']);
    expect(blocks[2]?.content).toEqual(text('หลัง'));
    undoAll(open);
    expect(shape(open.desk.flush())).toEqual(['c # บท', 'p หน้าหลัง']);
  });

  test('a table into a cell is put over the cells from there on, with rows and columns it needs', () => {
    const open = openDesk(CHAPTER);
    select(open.editor, ['t-1-1', 0]);
    open.desk.insertText(SHEET);
    expect(texts(open)).toEqual([
      ['ก', 'ข', ''],
      ['ค', 'ก๑', 'ข๑'],
      ['', 'ก๒', 'ข๒'],
    ]);
    open.desk.undo();
    expect(open.desk.flush()).toEqual(CHAPTER);
  });

  test('lines stay lines in a cell, and are one line in a caption', () => {
    const open = openDesk(CHAPTER);
    select(open.editor, ['t-0-0', 1]);
    open.desk.insertText('หนึ่ง\nสอง');
    expect(tables(open.desk.flush())[0]?.rows[0]?.cells[0]?.blocks).toHaveLength(2);
    select(open.editor, ['t', 0]);
    open.desk.insertText('งบประมาณ\nรายปี');
    expect(tables(open.desk.flush())[0]?.content).toEqual(text('งบประมาณ รายปี'));
  });

  test('torn Thai in cells is repaired as a step of its own', () => {
    const told: number[] = [];
    const open = openDesk(CHAPTER, { onRepaired: ({ count }) => told.push(count) });
    select(open.editor, ['p', 4]);
    open.desk.insertText('ส านักงาน\tก าหนด\nงบ\tท างาน');
    const repaired = tables(open.desk.flush())[0]!;
    expect(repaired.rows.map(({ cells }) => cells.map(cellText))).toEqual([
      ['สำนักงาน', 'กำหนด'],
      ['งบ', 'ทำงาน'],
    ]);
    expect(told).toEqual([3]);
    open.desk.undo();
    expect(cellText(tables(open.desk.flush())[0]!.rows[0]!.cells[0]!)).toBe('ส านักงาน');
  });
});
