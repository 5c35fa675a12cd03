import {
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
} from 'lexical';
import { describe, expect, test } from 'vitest';
import type { Figure, Section } from '../../../shared/plan/model.ts';
import { heading, item, openDesk, paragraph, select, shape, text } from './desk.ts';

const PICTURE = {
  image: 'a'.repeat(64),
  media: 'png',
  pixels: { width: 300, height: 200 },
  width: 600,
  alt: { text: '' },
} as const;

const figure = (id: string, caption: string, changes: Partial<Figure> = {}): Figure => ({
  type: 'figure',
  id,
  ...PICTURE,
  content: text(caption),
  ...changes,
});

const chapter = [
  heading('c', 1, 'บท', [paragraph('p1', 'ก่อนภาพ'), figure('f', 'ตลาด'), paragraph('p2', 'หลังภาพ')]),
  heading('s', 2, 'ต่อไป', [figure('g', ''), item('i', 'ข้อ'), paragraph('p3', '')]),
];

/** A key as an editor without a page sees it. */
function press<Key extends KeyboardEvent | null>(
  editor: LexicalEditor,
  command: LexicalCommand<Key>,
  event: Partial<KeyboardEvent> = {},
): void {
  const key = {
    preventDefault: () => undefined,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...event,
  };
  editor.update(() => void editor.dispatchCommand(command, key as Key), { discrete: true });
}

function erase(editor: LexicalEditor, way: 'backspace' | 'delete'): void {
  editor.update(() => void editor.dispatchCommand(DELETE_CHARACTER_COMMAND, way === 'backspace'), { discrete: true });
}

const figureIn = (sections: readonly Section[], id: string) =>
  sections.flatMap(({ blocks }) => blocks).find((block): block is Figure => block.id === id && block.type === 'figure');

describe('a figure is put in', () => {
  test('below the line of the caret, which comes into its caption, as one step of undo', () => {
    const { desk, editor, pushes } = openDesk(chapter);
    select(editor, ['p1', 3]);
    expect(desk.figures.insert(PICTURE)).toBe(true);
    expect(desk.flush()[0]?.blocks.map(({ id }) => id)).toEqual(['p1', 'new-1', 'f', 'p2']);
    expect(figureIn(desk.flush(), 'new-1')).toEqual(figure('new-1', ''));
    expect(desk.selectionState()).toMatchObject({ block: 'new-1', kind: 'figure', figure: { chosen: false } });
    expect(pushes()).toBe(1);
    desk.undo();
    expect(desk.flush()).toEqual(chapter);
  });

  test('in the place of an empty paragraph', () => {
    const { desk, editor } = openDesk(chapter);
    select(editor, ['p3', 0]);
    desk.figures.insert(PICTURE);
    expect(desk.flush()[1]?.blocks.map(({ id }) => id)).toEqual(['g', 'i', 'new-1']);
  });

  test('below a picture that is chosen', () => {
    const { desk } = openDesk(chapter);
    desk.figures.choose('f');
    desk.figures.insert(PICTURE);
    expect(desk.flush()[0]?.blocks.map(({ id }) => id)).toEqual(['p1', 'f', 'new-1', 'p2']);
  });
});

describe('a figure changes', () => {
  test('its width and what describes it, within what a figure may have', () => {
    const { desk } = openDesk(chapter);
    expect(desk.figures.set('f', { width: 333.4 })).toBe(true);
    expect(desk.figures.set('f', { alt: { text: 'แผงผัก' } })).toBe(true);
    expect(figureIn(desk.flush(), 'f')).toEqual(figure('f', 'ตลาด', { width: 333, alt: { text: 'แผงผัก' } }));
    desk.figures.set('f', { width: 5000 });
    expect(figureIn(desk.flush(), 'f')?.width).toBe(1000);
    desk.figures.set('f', { width: -5 });
    expect(figureIn(desk.flush(), 'f')?.width).toBe(50);
    expect(desk.figures.set('f', { width: 50 })).toBe(false);
    expect(desk.figures.set('nosuch', { width: 80 })).toBe(false);
  });

  test.each([
    [{ shiftKey: true, key: 'ArrowRight' }, 650],
    [{ shiftKey: true, key: 'ArrowDown' }, 550],
    [{ shiftKey: true, ctrlKey: true, key: 'ArrowUp' }, 610],
    [{ shiftKey: true, ctrlKey: true, key: 'ArrowLeft' }, 590],
  ])('by Shift and an arrow while it is chosen (%j)', (event, width) => {
    const { desk, editor } = openDesk(chapter);
    desk.figures.choose('f');
    press(editor, KEY_DOWN_COMMAND, event);
    expect(figureIn(desk.flush(), 'f')?.width).toBe(width);
    expect(desk.selectionState().figure).toMatchObject({ width, chosen: true });
    desk.undo();
    expect(desk.flush()).toEqual(chapter);
  });
});

describe('the caret steps', () => {
  test('from the end of the line above onto the picture, into its caption, and back', () => {
    const { desk, editor } = openDesk(chapter);
    const here = () => [desk.selectionState().block, desk.selectionState().figure?.chosen ?? null];
    select(editor, ['p1', 7]);
    press(editor, KEY_ARROW_RIGHT_COMMAND);
    expect(here()).toEqual(['f', true]);
    press(editor, KEY_ARROW_RIGHT_COMMAND);
    expect(here()).toEqual(['f', false]);
    press(editor, KEY_ARROW_LEFT_COMMAND);
    expect(here()).toEqual(['f', true]);
    press(editor, KEY_ARROW_LEFT_COMMAND);
    expect(here()).toEqual(['p1', null]);
  });

  test('into the caption by Enter', () => {
    const { desk, editor } = openDesk(chapter);
    desk.figures.choose('f');
    press(editor, KEY_ENTER_COMMAND);
    expect(desk.selectionState()).toMatchObject({ block: 'f', figure: { chosen: false } });
    expect(desk.flush()).toEqual(chapter);
  });
});

test('what is typed while a picture is chosen goes on with its caption', () => {
  const { desk, editor } = openDesk(chapter);
  desk.figures.choose('f');
  press(editor, KEY_DOWN_COMMAND, { key: 'น' });
  expect(shape(desk.flush())[2]).toBe('f ตลาดน');
});

describe('a picture is not torn off its caption', () => {
  test.each([
    ['backspace', ['p2', 0], 'f'],
    ['delete', ['p1', 7], 'f'],
    ['backspace', ['f', 0], 'f'],
    ['delete', ['s', 5], 'g'],
  ] as const)('%s beside it (%j) chooses it, and pressed again takes it out', (way, at, id) => {
    const { desk, editor } = openDesk(chapter);
    select(editor, at);
    erase(editor, way);
    expect(desk.flush()).toEqual(chapter);
    expect(desk.selectionState().figure).toMatchObject({ id, chosen: true });
    press(editor, KEY_BACKSPACE_COMMAND);
    expect(figureIn(desk.flush(), id)).toBeUndefined();
    desk.undo();
    expect(desk.flush()).toEqual(chapter);
  });

  test('Delete at the end of its caption leaves the words below where they are', () => {
    const { desk, editor } = openDesk(chapter);
    select(editor, ['f', 4]);
    erase(editor, 'delete');
    expect(desk.flush()).toEqual(chapter);
  });

  test('an item behind it first leaves its list', () => {
    const { desk, editor } = openDesk(chapter);
    select(editor, ['i', 0]);
    erase(editor, 'backspace');
    expect(shape(desk.flush()).slice(4)).toEqual(['s ## ต่อไป', 'g ', 'i ข้อ', 'p3 ']);
  });

  test('an empty line beside it goes in its place', () => {
    const { desk, editor } = openDesk([heading('c', 1, 'บท', [figure('f', ''), paragraph('p', '')])]);
    select(editor, ['p', 0]);
    erase(editor, 'backspace');
    expect(desk.flush()[0]?.blocks.map(({ id }) => id)).toEqual(['f']);
    expect(desk.selectionState().figure?.chosen).toBe(true);
  });
});

test('the last thing of a chapter taken out leaves a line to write in', () => {
  const { desk } = openDesk([heading('c', 1, 'บท', [figure('f', 'ตลาด')])]);
  desk.figures.remove('f');
  expect(shape(desk.flush())).toEqual(['c # บท']);
  expect(desk.selectionState()).toMatchObject({ section: 'c', figure: null });
});

test('Enter in a caption goes on below with what stands behind the caret', () => {
  const { desk, editor } = openDesk(chapter);
  select(editor, ['f', 2]);
  editor.update(() => void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined), { discrete: true });
  expect(shape(desk.flush()).slice(2, 4)).toEqual(['f ตล', 'new-1 าด']);
});

test('a picture becomes nothing else: not a heading, an item or a paragraph', () => {
  const { desk, editor } = openDesk(chapter);
  select(editor, ['f', 1]);
  expect(desk.setBlockKind('bullet')).toBe(false);
  expect(desk.turnIntoParagraph()).toBe(false);
  expect(desk.turnIntoHeading(2)).toBe(false);
  expect(desk.setAlignment('right')).toBe(false);
  expect(desk.flush()).toEqual(chapter);
});
