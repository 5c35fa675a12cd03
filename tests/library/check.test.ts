import { afterEach, beforeEach, expect, test } from 'vitest';
import { reworded, smallPlan } from '../support/small-plan.ts';
import { inLibraryFile, openTempLibrary } from '../support/temp-library.ts';

let temp: ReturnType<typeof openTempLibrary>;
beforeEach(() => {
  temp = openTempLibrary();
  const plan = smallPlan();
  temp.library.createPlan(plan);
  temp.library.saveVersion({ plan: 'small', kind: 'named', milestone: null, name: 'หนึ่ง', note: '', author: '' });
  const { revision } = temp.library.openDraft('small');
  temp.library.saveDraft({ plan: 'small', base: revision, sections: [reworded(plan.sections[0]!, 'แก้')] });
  temp.library.saveVersion({ plan: 'small', kind: 'named', milestone: null, name: 'สอง', note: '', author: '' });
});
afterEach(() => temp.remove());

test('a sound library has no problems', () => {
  expect(temp.library.check()).toEqual([]);
});

const unguarded = `
  DROP TRIGGER blob_is_never_updated; DROP TRIGGER blob_is_never_deleted;
  DROP TRIGGER version_is_never_updated; DROP TRIGGER version_of_a_person_is_never_deleted;`;
const s2 = "plan = 'small' AND id = 's2'";

test.each([
  [
    'a blob that is not what its hash says',
    `${unguarded} UPDATE blob SET bytes = CAST('{}' AS BLOB) WHERE rowid = 3`,
    [/^blob [0-9a-f]{64}: its bytes do not match its hash$/, /^version .* does not match its hash/],
  ],
  [
    'a version whose content is gone',
    `${unguarded} DELETE FROM blob WHERE hash IN (SELECT hash FROM draft_section WHERE ${s2})`,
    [/^version .* has no blob/],
  ],
  [
    'a version of a plan that is not there',
    `${unguarded} UPDATE version SET plan = 'ghost'`,
    [/a row of version points at/],
  ],
  [
    'a reason about a version that is not there',
    "INSERT INTO reason VALUES ('small', 'ghost', 'draft', 's1', 'ตามมติ')",
    [/^reasons: some are about a version/],
  ],
  [
    'a draft that is not a plan',
    `UPDATE draft_section SET level = 6 WHERE ${s2}`,
    [/^draft of plan small: The plan is not valid at sections\[2\]\.level/],
  ],
  [
    'a draft with text that its hash does not name',
    `UPDATE draft_section SET hash = zeroblob(32) WHERE ${s2}`,
    [/section s2 does not match its hash/],
  ],
  [
    'a draft with a section too many',
    "INSERT INTO draft_section SELECT plan, 'more', level, number, words, hash, body FROM draft_section WHERE id = 's2'",
    [/it holds 7 sections, its order 6/],
  ],
  ['a draft that lost a section', `DELETE FROM draft_section WHERE ${s2}`, [/^draft of plan small: /]],
  ['a wrong count of words', 'UPDATE draft SET words = words + 1', [/its count of words is wrong/]],
])('%s is found', (_, damage, expected) => {
  inLibraryFile(temp.folder, (file) => {
    file.pragma('foreign_keys = OFF');
    file.exec(damage);
  });
  const problems = temp.library.check();
  for (const problem of expected) {
    expect(problems).toContainEqual(expect.stringMatching(problem));
  }
});
