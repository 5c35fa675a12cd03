/** A part of a letter's body in its editor: what goes in comes out, and whatever is done there is a valid body. */
import { createHeadlessEditor } from '@lexical/headless';
import fc from 'fast-check';
import { DELETE_CHARACTER_COMMAND, INSERT_LINE_BREAK_COMMAND, INSERT_PARAGRAPH_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import { bodyFromLexical, bodyToLexical } from '../../renderer/editor/adapter/letter-body.ts';
import { BODY_CONFIG } from '../../renderer/editor/body-desk.ts';
import type { LetterBlock } from '../../shared/letter/model.ts';
import { normalizeLetter } from '../../shared/letter/normalize.ts';
import { parseLetter } from '../../shared/letter/schema.ts';
import { bodyArbitrary, letterArbitrary } from '../support/letters.ts';
import { type OpenBody, openBody, selectInBody } from '../unit/editor/body-desk.ts';

const normalBody: fc.Arbitrary<readonly LetterBlock[]> = fc
  .tuple(letterArbitrary, bodyArbitrary('cause'))
  .map(([letter, cause]) => normalizeLetter({ ...letter, cause }).cause ?? []);

test('a body comes back from lexical’s JSON as it went in', () => {
  fc.assert(
    fc.property(normalBody, (body) => {
      expect(bodyFromLexical(JSON.parse(JSON.stringify(bodyToLexical(body))))).toEqual(body);
    }),
  );
});

test('a body comes back from a real editor as it went in, and being opened changes nothing', () => {
  const editor = createHeadlessEditor(BODY_CONFIG);
  fc.assert(
    fc.property(normalBody, (body) => {
      expect(bodyFromLexical(editor.parseEditorState(JSON.stringify(bodyToLexical(body))).toJSON())).toEqual(body);
      const { desk, changes } = openBody(body);
      expect(desk.flush()).toEqual(body);
      expect(changes).toEqual([]);
      desk.close();
    }),
  );
});

test('any body can take the place of any other', () => {
  fc.assert(
    fc.property(normalBody, normalBody, (before, after) => {
      const { desk, changes } = openBody(before);
      desk.show(after);
      expect(desk.flush()).toEqual(after);
      expect(changes).toEqual([]);
      desk.close();
    }),
  );
});

const DEEDS: readonly ((open: OpenBody) => unknown)[] = [
  ({ editor }) => editor.update(() => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined), { discrete: true }),
  ({ editor }) => editor.update(() => editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false), { discrete: true }),
  ({ editor }) => editor.update(() => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true), { discrete: true }),
  ({ editor }) => editor.update(() => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false), { discrete: true }),
  ({ desk }) => desk.toggleMark('bold'),
  ({ desk }) => desk.setKind('numbered'),
  ({ desk }) => desk.setKind('paragraph'),
  ({ desk }) => desk.setHeading('background'),
  ({ desk }) => desk.setHeading(null),
  ({ desk }) => desk.indent(),
  ({ desk }) => desk.outdent(),
  ({ desk }) => desk.insertReference('section'),
];

test('whatever is done, the body stays one that a letter may have', () => {
  const deed = fc.tuple(fc.nat(30), fc.nat(12), fc.nat(DEEDS.length - 1));
  fc.assert(
    fc.property(letterArbitrary, normalBody, fc.array(deed, { maxLength: 20 }), (letter, body, deeds) => {
      const open = openBody(body);
      for (const [line, offset, which] of deeds) {
        selectInBody(open.editor, line, offset);
        DEEDS[which]!(open);
        const cause = open.desk.flush();
        const { cause: stored } = normalizeLetter(parseLetter({ ...letter, cause, purpose: null, conclusion: null }));
        expect(stored).toEqual(cause);
      }
      open.desk.close();
    }),
    { numRuns: 60 },
  );
});
