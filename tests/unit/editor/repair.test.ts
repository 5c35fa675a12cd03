import { CONTROLLED_TEXT_INSERTION_COMMAND } from 'lexical';
import { describe, expect, test } from 'vitest';
import type { PastedRepair } from '../../../renderer/editor/editor-handle.ts';
import { repairLines } from '../../../shared/plan/repair-content.ts';
import { bodyShape, openBody, selectInBody } from './body-desk.ts';
import { heading, item, openDesk, paragraph, select, shape, text } from './desk.ts';

const chapter = [heading('c', 1, 'บท', [paragraph('p', 'ต้นท้าย'), item('i', 'ข้อ')])];

function open() {
  const repairs: PastedRepair[] = [];
  const opened = openDesk(chapter, { onRepaired: (repair) => repairs.push(repair) });
  return { ...opened, repairs };
}

describe('pasting torn Thai', () => {
  test('repairs it and tells how much, with an example', () => {
    const { desk, editor, repairs } = open();
    select(editor, ['p', 3]);
    desk.insertText('ส านักงานที ่ดิน');
    expect(shape(desk.flush())).toEqual(['c # บท', 'p ต้นสำนักงานที่ดินท้าย', 'i - ข้อ']);
    expect(repairs).toMatchObject([{ count: 2, before: 'ส านักงาน', after: 'สำนักงาน' }]);
  });

  test('puts what a line end tore off into the line it belongs to, and back on undo', () => {
    const { desk, editor, repairs } = open();
    select(editor, ['p', 3]);
    desk.insertText('ใช้ท\nี่ดินทัง้หมด');
    expect(shape(desk.flush())).toEqual(['c # บท', 'p ต้นใช้ที่', 'new-1 ดินทั้งหมดท้าย', 'i - ข้อ']);
    expect(repairs).toMatchObject([{ count: 2, before: 'ใช้ท ↵ ี่ดิน', after: 'ใช้ที่ ↵ ดิน' }]);
    desk.undo();
    expect(shape(desk.flush())).toEqual(['c # บท', 'p ต้นใช้ท', 'new-1 ี่ดินทัง้หมดท้าย', 'i - ข้อ']);
  });

  test('takes two undos: the first gives what was pasted, the second what was there', () => {
    const { desk, editor, pushes } = open();
    select(editor, ['p', 3]);
    desk.insertText('ก ำหนด\nประจ าปี');
    expect(shape(desk.flush())).toEqual(['c # บท', 'p ต้นกำหนด', 'new-1 ประจำปีท้าย', 'i - ข้อ']);
    expect(pushes()).toBe(2);
    desk.undo();
    expect(shape(desk.flush())).toEqual(['c # บท', 'p ต้นก ำหนด', 'new-1 ประจ าปีท้าย', 'i - ข้อ']);
    desk.undo();
    expect(shape(desk.flush())).toEqual(shape(chapter));
    desk.redo();
    desk.redo();
    expect(shape(desk.flush())).toEqual(['c # บท', 'p ต้นกำหนด', 'new-1 ประจำปีท้าย', 'i - ข้อ']);
  });

  test('is put back as it came on demand, after more was written too, and undo repairs it again', () => {
    const { desk, editor, repairs } = open();
    select(editor, ['p', 3]);
    desk.insertText('ก ำหนด');
    desk.insertText(' ต่อ ');
    expect(repairs[0]!.revert()).toBe(true);
    expect(shape(desk.flush())[1]).toBe('p ต้นก ำหนด ต่อ ท้าย');
    desk.insertText('ตรงนี้');
    expect(shape(desk.flush())[1]).toBe('p ต้นก ำหนด ต่อ ตรงนี้ท้าย');
    desk.undo();
    desk.undo();
    expect(shape(desk.flush())[1]).toBe('p ต้นกำหนด ต่อ ท้าย');
  });

  test('leaves the caret behind what was pasted', () => {
    const { desk, editor } = open();
    select(editor, ['p', 3]);
    desk.insertText('ท ำ');
    desk.insertText('ๆ');
    expect(shape(desk.flush())[1]).toBe('p ต้นทำๆท้าย');
  });

  test('cannot be put back once it is gone, or its chapter is closed', () => {
    const { desk, editor, repairs } = open();
    select(editor, ['p', 3]);
    desk.insertText('ก ำหนด');
    desk.undo();
    expect(repairs[0]!.revert()).toBe(false);
    desk.insertText('ก ำหนด');
    desk.close();
    expect(repairs[1]!.revert()).toBe(false);
  });

  test('says nothing and makes one step where there is nothing to repair', () => {
    const { desk, editor, repairs, pushes } = open();
    select(editor, ['p', 3]);
    desk.insertText('สำนักงาน ไม้เอก ่');
    expect(repairs).toEqual([]);
    expect(pushes()).toBe(1);
  });

  test('leaves it as it came where nobody listens', () => {
    const { desk, editor } = openDesk(chapter);
    select(editor, ['p', 3]);
    desk.insertText('ก ำหนด');
    expect(shape(desk.flush())[1]).toBe('p ต้นก ำหนดท้าย');
  });
});

test('torn Thai dropped into a letter is repaired, told and put back on demand', () => {
  const repairs: PastedRepair[] = [];
  const { desk, editor, changes } = openBody([{ type: 'paragraph', id: 'b', content: text('ด้วย') }], {
    onRepaired: (repair) => repairs.push(repair),
  });
  selectInBody(editor, 0, 4);
  const dataTransfer = { getData: (type: string) => (type === 'text/plain' ? ' ส านักงาน' : '') };
  editor.update(
    () => void editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, { dataTransfer } as unknown as InputEvent),
    { discrete: true },
  );
  expect(bodyShape(desk.flush())).toEqual(['ด้วย สำนักงาน']);
  expect(repairs).toMatchObject([{ count: 1 }]);
  expect(repairs[0]!.revert()).toBe(true);
  expect(bodyShape(desk.flush())).toEqual(['ด้วย ส านักงาน']);
  expect(changes).toHaveLength(2);
});

describe('torn Thai with marks', () => {
  test('is joined over the edge of a run, with the marks of its first letter', () => {
    const lines = [[...text('เรื่อง ส', 'bold'), ...text(' านัก')], text('คงเดิม'), text('ที ่')];
    const { lines: repaired, repairs, example } = repairLines(lines);
    expect(repaired).toEqual([[...text('เรื่อง สำ', 'bold'), ...text('นัก')], text('คงเดิม'), text('ที่')]);
    expect(repaired[1]).toBe(lines[1]);
    expect(repairs).toHaveLength(2);
    expect(example).toEqual({ before: 'ส านัก', after: 'สำนัก' });
  });

  test('is not joined over a reference or a line break', () => {
    const lines = [
      [...text('ท'), { type: 'reference', target: 'x' } as const, ...text(' า')],
      [...text('ท'), { type: 'break' } as const, ...text(' า')],
    ];
    expect(repairLines(lines).lines).toEqual(lines);
  });
});
