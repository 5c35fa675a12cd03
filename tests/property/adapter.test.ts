import { createHeadlessEditor } from '@lexical/headless';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromLexical } from '../../renderer/editor/adapter/from-lexical.ts';
import { toLexical } from '../../renderer/editor/adapter/to-lexical.ts';
import { EDITOR_CONFIG } from '../../renderer/editor/chapter-desk.ts';
import type { Section } from '../../shared/plan/model.ts';
import { chapters } from '../../shared/plan/outline.ts';
import { richPlanArbitrary } from '../support/rich-plans.ts';
import { openDesk } from '../unit/editor/desk.ts';

/** The chapters of generated plans, one at a time. */
const chapterArbitrary: fc.Arbitrary<readonly Section[]> = richPlanArbitrary
  .filter((plan) => plan.sections.length > 0)
  .chain(({ sections }) => fc.constantFrom(...chapters(sections)).map(({ start, end }) => sections.slice(start, end)));

test('a chapter comes back from lexical’s JSON as it went in', () => {
  fc.assert(
    fc.property(chapterArbitrary, (chapter) => {
      const state = JSON.parse(JSON.stringify(toLexical(chapter)));
      expect(fromLexical(state)).toEqual(chapter);
    }),
  );
});

test('a chapter comes back from a real editor as it went in', () => {
  const editor = createHeadlessEditor(EDITOR_CONFIG);
  fc.assert(
    fc.property(chapterArbitrary, (chapter) => {
      const state = editor.parseEditorState(JSON.stringify(toLexical(chapter)));
      expect(fromLexical(state.toJSON())).toEqual(chapter);
    }),
  );
});

test('a chapter that was opened and not touched is the same value, section by section', () => {
  fc.assert(
    fc.property(chapterArbitrary, (chapter) => {
      const { desk, changes } = openDesk(chapter);
      const read = desk.flush();
      expect(read.every((section, index) => section === chapter[index])).toBe(true);
      expect(changes).toEqual([]);
      desk.close();
    }),
  );
});

test('any chapter can take the place of any other, and undo brings the first back', () => {
  fc.assert(
    fc.property(chapterArbitrary, chapterArbitrary, (before, after) => {
      const { desk } = openDesk(before);
      desk.replaceChapter(after, { history: 'push' });
      expect(desk.flush()).toEqual(after);
      desk.undo();
      expect(desk.flush()).toEqual(before);
      desk.close();
    }),
  );
});
