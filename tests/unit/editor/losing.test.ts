import { CONTROLLED_TEXT_INSERTION_COMMAND, DELETE_CHARACTER_COMMAND, type LexicalEditor } from 'lexical';
import { expect, test } from 'vitest';
import type { Loss } from '../../../renderer/editor/editor-handle.ts';
import type { Figure } from '../../../shared/plan/model.ts';
import { heading, item, openDesk, paragraph, select, shape } from './desk.ts';

const figure: Figure = {
  type: 'figure',
  id: 'f',
  image: 'a'.repeat(64),
  media: 'png',
  pixels: { width: 3, height: 2 },
  width: 500,
  alt: { text: '' },
  content: [{ type: 'text', text: 'ตลาด' }],
};

const chapter = [
  heading('c', 1, 'บทนำ', [paragraph('p1', 'ลมหนาว'), item('i1', 'ข้อแรก'), figure]),
  heading('s', 2, 'ที่มา', [paragraph('p2', 'ฝนตก')]),
  heading('t', 2, 'ผล', [paragraph('p3', 'แดดออก')]),
];

const backspace = (editor: LexicalEditor) =>
  editor.update(() => void editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true), { discrete: true });

/** A desk whose owner holds what would lose something. */
function held() {
  const asked: { loss: Loss; proceed: () => boolean }[] = [];
  const told: Loss[] = [];
  const opened = openDesk(chapter, {
    onLosing: (loss, proceed) => asked.push({ loss, proceed }) > 0,
    onLost: (loss) => told.push(loss),
  });
  return { ...opened, asked, told };
}

test('a deletion that loses a section waits, and the page stays as it is until it may be done', () => {
  const { desk, editor, asked, pushes } = held();
  select(editor, ['p1', 2], ['p2', 2]);
  backspace(editor);
  expect(desk.flush()).toEqual(chapter);
  expect(pushes()).toBe(0);
  expect(asked).toHaveLength(1);
  expect(asked[0]!.loss).toEqual({ lost: new Set(['i1', 'f', 's']), gone: new Set(['i1', 'f', 's', 'p2']) });

  expect(asked[0]!.proceed()).toBe(true);
  expect(shape(desk.flush())).toEqual(['c # บทนำ', 'p1 ลมตก', 't ## ผล', 'p3 แดดออก']);
  expect(pushes()).toBe(1);
  desk.undo();
  expect(desk.flush()).toEqual(chapter);
  desk.redo();
  expect(shape(desk.flush())).toEqual(['c # บทนำ', 'p1 ลมตก', 't ## ผล', 'p3 แดดออก']);
});

test('what may not wait is done at once', () => {
  const { desk, editor } = openDesk(chapter, { onLosing: () => false });
  select(editor, ['p1', 2], ['p2', 2]);
  backspace(editor);
  expect(shape(desk.flush())).toEqual(['c # บทนำ', 'p1 ลมตก', 't ## ผล', 'p3 แดดออก']);
});

test('a deletion of words alone asks nothing', () => {
  const { desk, editor, asked } = held();
  select(editor, ['s', 5]);
  backspace(editor);
  select(editor, ['p1', 0], ['p1', 6]);
  backspace(editor);
  select(editor, ['p3', 0]);
  backspace(editor);
  expect(asked).toEqual([]);
  expect(desk.flush()).not.toEqual(chapter);
});

test.each([
  ['an item that leaves its list', (desk: ReturnType<typeof held>) => desk.desk.turnIntoParagraph(), ['i1', 3], 'i1'],
  ['a heading that becomes text', (desk: ReturnType<typeof held>) => desk.desk.setBlockKind('bullet'), ['s', 2], 's'],
  ['a picture that is taken out', (desk: ReturnType<typeof held>) => desk.desk.figures.remove('f'), ['p1', 0], 'f'],
] as const)('%s waits as well', (_, act, at, lost) => {
  const opened = held();
  select(opened.editor, at);
  act(opened);
  expect(opened.desk.flush()).toEqual(chapter);
  expect([...opened.asked[0]!.loss.lost]).toEqual([lost]);
});

test('what is typed over something is never held: it is told afterwards', () => {
  const { desk, editor, asked, told } = held();
  select(editor, ['p1', 2], ['p2', 2]);
  editor.update(() => void editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'น'), { discrete: true });
  expect(asked).toEqual([]);
  expect([...told[0]!.lost]).toEqual(['i1', 'f', 's']);
  expect(shape(desk.flush())[1]).toBe('p1 ลมนตก');
});

test('a deletion that waits is not done once something else was', () => {
  const { desk, editor, asked } = held();
  select(editor, ['p1', 2], ['p2', 2]);
  backspace(editor);
  select(editor, ['p3', 7]);
  editor.update(() => void editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'แล้ว'), { discrete: true });
  const after = desk.flush();
  expect(asked[0]!.proceed()).toBe(false);
  expect(desk.flush()).toEqual(after);
  expect(shape(after).at(-1)).toBe('p3 แดดออกแล้ว');
});

test('a deletion that waits is not done on a page that was left', () => {
  const { desk, editor, asked } = held();
  select(editor, ['p1', 2], ['p2', 2]);
  backspace(editor);
  desk.close();
  expect(asked[0]!.proceed()).toBe(false);
});

test('undo and redo ask nothing', () => {
  const { desk, editor, asked } = held();
  select(editor, ['p2', 0]);
  desk.turnIntoHeading(2);
  desk.undo();
  desk.redo();
  expect(asked).toEqual([]);
});
