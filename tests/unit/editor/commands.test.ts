import { $getSelection, $isRangeSelection } from 'lexical';
import { describe, expect, test } from 'vitest';
import { heading, item, type OpenDesk, openDesk, paragraph, select, shape, text } from './desk.ts';

const chapter = [
  heading('c', 1, 'บทนำ', [paragraph('p1', 'ลมหนาว'), item('i1', 'ข้อแรก')]),
  heading('s', 2, 'ที่มา', [paragraph('p2', 'ฝนตก')]),
  heading('t', 3, 'รายละเอียด'),
];

function at(place: readonly [string, number], to = place): OpenDesk {
  const open = openDesk(chapter);
  select(open.editor, place, to);
  return open;
}

describe('marks', () => {
  test('on a part of a word widen to whole clusters', () => {
    const open = openDesk([heading('c', 1, '', [paragraph('p', 'ที่นี่')])]);
    select(open.editor, ['p', 1], ['p', 4]);
    open.desk.toggleMark('bold');
    expect(shape(open.desk.flush())[1]).toBe('p bold[ที่นี่]');
  });

  test('go away when all that is selected has them', () => {
    const open = openDesk([heading('c', 1, '', [paragraph('p', text('หนา', 'bold', 'italic'))])]);
    select(open.editor, ['p', 0], ['p', 3]);
    open.desk.toggleMark('bold');
    expect(shape(open.desk.flush())[1]).toBe('p italic[หนา]');
    open.desk.clearMarks();
    expect(shape(open.desk.flush())[1]).toBe('p หนา');
  });

  test('sup and sub exclude each other', () => {
    const open = openDesk([heading('c', 1, '', [paragraph('p', 'x2')])]);
    select(open.editor, ['p', 1], ['p', 2]);
    open.desk.toggleMark('sup');
    open.desk.toggleMark('sub');
    expect(shape(open.desk.flush())[1]).toBe('p xsub[2]');
  });

  test('switched on between a consonant and its mark begin after the cluster', () => {
    const open = openDesk([heading('c', 1, '', [paragraph('p', 'ก')])]);
    select(open.editor, ['p', 1]);
    open.desk.toggleMark('bold');
    open.editor.update(
      () => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) {
          selection.insertText('ี่');
          selection.insertText('ข');
        }
      },
      { discrete: true },
    );
    const shown = shape(open.desk.flush())[1];
    expect(shown?.startsWith('p กี่')).toBe(true);
  });

  test('of a selection are told to the toolbar', () => {
    const open = openDesk([heading('c', 1, '', [paragraph('p', [...text('หนา', 'bold'), ...text('บาง')])])]);
    select(open.editor, ['p', 0], ['p', 3]);
    expect(open.desk.selectionState()).toMatchObject({ marks: ['bold'], collapsed: false, block: 'p', section: 'c' });
    select(open.editor, ['p', 0], ['p', 6]);
    expect(open.desk.selectionState().marks).toEqual([]);
  });
});

describe('kinds of lines', () => {
  test('a selection of paragraphs becomes a list and keeps its ids; the chapter’s heading stays', () => {
    const { desk } = at(['c', 1], ['p2', 4]);
    desk.setBlockKind('lettered');
    const [first] = desk.flush();
    expect(shape(desk.flush())).toEqual([
      'c # บทนำ',
      'p1 - ลมหนาว',
      'i1 - ข้อแรก',
      'new-1 - ที่มา',
      'p2 - ฝนตก',
      't ## รายละเอียด',
    ]);
    expect(first!.blocks).toMatchObject([
      { kind: 'lettered' },
      { kind: 'lettered' },
      { kind: 'lettered' },
      { kind: 'lettered' },
    ]);
  });

  test('a paragraph becomes a heading where the level rules allow it', () => {
    const { desk } = at(['p2', 4]);
    expect(desk.turnIntoHeading(4)).toBe(false);
    expect(desk.turnIntoHeading(1)).toBe(false);
    expect(desk.turnIntoHeading(3)).toBe(true);
    expect(shape(desk.flush()).slice(3)).toEqual(['s ## ที่มา', 'new-1 ### ฝนตก', 't ### รายละเอียด']);
  });

  test('a heading takes its sections along when it goes deeper or out', () => {
    const open = openDesk([heading('c', 1, 'บท'), heading('a', 2, 'ก'), heading('b', 2, 'ข'), heading('d', 3, 'ค')]);
    select(open.editor, ['b', 1]);
    expect(open.desk.indentItem()).toBe(true);
    expect(open.desk.flush().map(({ level }) => level)).toEqual([1, 2, 3, 4]);
    expect(open.desk.indentItem()).toBe(false);
    expect(open.desk.outdentItem()).toBe(true);
    expect(open.desk.outdentItem()).toBe(false);
    expect(open.desk.flush().map(({ level }) => level)).toEqual([1, 2, 2, 3]);
  });

  test('items go no deeper than the model allows, and a command that does nothing makes no step', () => {
    const { desk, pushes } = at(['i1', 0]);
    expect([desk.indentItem(), desk.indentItem(), desk.indentItem()]).toEqual([true, true, false]);
    expect(pushes()).toBe(2);
    expect(shape(desk.flush())[2]).toBe('i1     - ข้อแรก');
  });

  test('alignment and first-line indent belong to paragraphs alone', () => {
    const { desk } = at(['c', 0], ['i1', 6]);
    expect(desk.setAlignment('center')).toBe(true);
    expect(desk.setFirstLineIndent('none')).toBe(true);
    expect(desk.flush()[0]!.blocks).toMatchObject([{ align: 'center', indent: 'none' }, { type: 'item' }]);
    expect(desk.setAlignment('center')).toBe(false);
  });
});

describe('a reference', () => {
  test('is put in as one atom and survives reading', () => {
    const { desk } = at(['p1', 2]);
    desk.insertReference('s');
    expect(shape(desk.flush())[1]).toBe('p1 ลม→sหนาว');
  });
});

describe('text that is put in', () => {
  test('makes a paragraph of each line and an item of each typed label', () => {
    const { desk } = at(['p1', 6]);
    desk.insertText('มาแล้ว\n(๑) ย่อย\nก. อักษร\n- จุด\nปี ๒๕๖๙ ฝนดี');
    expect(shape(desk.flush()).slice(1, 6)).toEqual([
      'p1 ลมหนาวมาแล้ว',
      'new-1   - ย่อย',
      'new-2 - อักษร',
      'new-3 - จุด',
      'new-4 ปี ๒๕๖๙ ฝนดี',
    ]);
    desk.undo();
    expect(desk.flush()).toEqual(chapter);
  });

  test('in the middle of a line carries the rest of it to the last line', () => {
    const { desk } = at(['p1', 2]);
    desk.insertText('ก\nข');
    expect(shape(desk.flush()).slice(1, 3)).toEqual(['p1 ลมก', 'new-1 ขหนาว']);
  });
});

describe('a place to write under guidance', () => {
  const guided = [{ ...heading('c', 1, 'บท'), guidance: { text: 'เล่าที่มา' } }, heading('s', 2, 'ถัดไป')];

  test('is no block until something is written there', () => {
    const { desk, editor } = openDesk(guided);
    expect(desk.flush()).toEqual(guided);
    select(editor, ['', 0]);
    desk.insertText('แรก');
    const [first] = desk.flush();
    expect(first!.blocks).toMatchObject([{ type: 'paragraph', id: 'new-1', content: text('แรก') }]);
    expect(first!.guidance).toEqual({ text: 'เล่าที่มา' });
  });

  test('comes back when the section has lost its last block', () => {
    const { desk, editor } = openDesk([{ ...guided[0]!, blocks: [paragraph('p', '')] }, guided[1]!]);
    desk.replaceChapter(guided, { history: 'push' });
    select(editor, ['', 0]);
    expect(desk.selectionState()).toMatchObject({ section: 'c', block: null, kind: 'paragraph' });
  });
});

describe('what the toolbar shows', () => {
  test('of whole lines, selected up to the start of the next, is those lines', () => {
    expect(at(['p1', 0], ['i1', 0]).desk.selectionState()).toMatchObject({
      kind: 'paragraph',
      align: 'thai',
      depth: null,
    });
    expect(at(['i1', 0], ['s', 0]).desk.selectionState()).toMatchObject({ kind: 'numbered', depth: 0, level: null });
    expect(at(['p1', 0], ['i1', 1]).desk.selectionState()).toMatchObject({ kind: null });
  });
});
