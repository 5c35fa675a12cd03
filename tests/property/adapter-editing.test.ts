/** Whatever is done in the editor, what it reads is a valid chapter, the one its whole state stands for, and undo takes it back. */

import fc from 'fast-check';
import {
  DELETE_CHARACTER_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_TAB_COMMAND,
} from 'lexical';
import { expect, test } from 'vitest';
import { fromLexical } from '../../renderer/editor/adapter/from-lexical.ts';
import { $allLines } from '../../renderer/editor/table/place.ts';
import type { Section } from '../../shared/plan/model.ts';
import { LIST_KINDS, MARKS } from '../../shared/plan/model.ts';
import { chapters } from '../../shared/plan/outline.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import type { TableChange } from '../../shared/plan/table/change.ts';
import { richPlanArbitrary } from '../support/rich-plans.ts';
import { type OpenDesk, openDesk } from '../unit/editor/desk.ts';

type Act = { readonly name: string; readonly run: (open: OpenDesk) => void };

const act = (name: string, run: Act['run']): Act => ({ name, run, toString: () => name }) as Act;
const dispatch = (name: string, run: ($do: OpenDesk['editor']) => void) =>
  act(name, ({ editor }) => editor.update(() => run(editor), { discrete: true }));

const place = fc.tuple(fc.nat(30), fc.nat(12));
const selecting = fc.tuple(place, place, fc.boolean()).map(([from, to, bare]) =>
  act(`select ${from} ${bare ? '' : to}`, ({ editor }) =>
    editor.update(
      () => {
        const lines = $allLines();
        const selection = lines[0]!.select();
        const set = (point: typeof selection.anchor, [line, offset]: readonly [number, number]) => {
          const node = lines[line % lines.length]!;
          const child = node.getChildAtIndex(offset % (node.getChildrenSize() + 1));
          if (child !== null && child.getType() === 'text') {
            point.set(child.getKey(), offset % (child.getTextContentSize() + 1), 'text');
          } else {
            point.set(node.getKey(), offset % (node.getChildrenSize() + 1), 'element');
          }
        };
        set(selection.anchor, from);
        set(selection.focus, bare ? from : to);
      },
      { discrete: true },
    ),
  ),
);

const tableChange = fc.oneof(
  fc.constantFrom('above', 'below', 'left', 'right').map((side): TableChange => ({ do: 'insert', side })),
  fc
    .constantFrom('removeRows', 'removeColumns', 'merge', 'split', 'addUp', 'headerRows')
    .map((name): TableChange => ({ do: name })),
  fc.constantFrom('up', 'down', 'left', 'right').map((to): TableChange => ({ do: 'move', to })),
  fc.constantFrom('rising', 'falling').map((order): TableChange => ({ do: 'sort', order })),
  fc.constant<TableChange>({ do: 'totalsRow', name: 'รวม' }),
);

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  selecting,
  fc.constant(dispatch('Enter', (editor) => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined))),
  fc.constant(dispatch('Shift+Enter', (editor) => editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false))),
  fc.constant(dispatch('Backspace', (editor) => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true))),
  fc.constant(dispatch('Delete', (editor) => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false))),
  fc
    .constantFrom('ก', 'ี่', 'ำ', 'เ', 'ํ', 'า', '็', 'ข้อ\n๑) ย่อย\nจบ', ' ')
    .map((words) => act(`put ${JSON.stringify(words)}`, ({ desk }) => desk.insertText(words))),
  fc.constantFrom(...MARKS).map((mark) => act(mark, ({ desk }) => desk.toggleMark(mark))),
  fc.constantFrom(...LIST_KINDS).map((kind) => act(kind, ({ desk }) => desk.setBlockKind(kind))),
  fc.integer({ min: 2, max: 6 }).map((level) => act(`heading ${level}`, ({ desk }) => desk.turnIntoHeading(level))),
  fc.constant(act('paragraph', ({ desk }) => desk.turnIntoParagraph())),
  fc.constant(act('indent', ({ desk }) => desk.indentItem())),
  fc.constant(act('outdent', ({ desk }) => desk.outdentItem())),
  fc.constant(act('reference', ({ desk }) => desk.insertReference('somewhere'))),
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .map(([rows, columns]) => act(`table ${rows}x${columns}`, ({ desk }) => desk.insertTable(rows, columns))),
  tableChange.map((change) => act(JSON.stringify(change), ({ desk }) => desk.changeTable(change))),
  fc.constant(act('remove table', ({ desk }) => desk.removeTable())),
  fc.constant(act('cells', ({ desk }) => desk.insertText('ก\tข\nค\tง'))),
  fc
    .boolean()
    .map((shiftKey) =>
      dispatch(shiftKey ? 'Shift+Tab' : 'Tab', (editor) =>
        editor.dispatchCommand(KEY_TAB_COMMAND, { shiftKey, preventDefault() {} } as KeyboardEvent),
      ),
    ),
  fc.constant(act('undo', ({ desk }) => desk.undo())),
  fc.constant(act('redo', ({ desk }) => desk.redo())),
  fc.constant(act('flush', ({ desk }) => desk.flush())),
);

test('any run of edits leaves a valid chapter that undo takes back to the first', () => {
  fc.assert(
    fc.property(
      richPlanArbitrary.filter(({ sections }) => sections.length > 0),
      fc.array(anyAct, { minLength: 1, maxLength: 25 }),
      (plan, acts) => {
        const { start, end } = chapters(plan.sections)[0]!;
        const chapter: readonly Section[] = plan.sections.slice(start, end);
        const open = openDesk(chapter);
        for (const { run } of acts) {
          run(open);
          const read = open.desk.flush();
          expect(read).toEqual(fromLexical(open.editor.getEditorState().toJSON()));
          expect(read[0]!.id).toBe(chapter[0]!.id);
          expect(parsePlan({ ...plan, sections: read }).sections).toEqual(read);
        }
        while (open.desk.undo());
        expect(open.desk.flush()).toEqual(chapter);
        open.desk.close();
      },
    ),
    { numRuns: 200 },
  );
});
