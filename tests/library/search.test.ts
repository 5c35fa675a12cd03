import '../support/seed.ts';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FoundPart } from '../../electron/library/search.ts';
import { findInSection } from '../../shared/find/find.ts';
import { makeMatcher } from '../../shared/find/matcher.ts';
import { type FindQuery, queryFor } from '../../shared/find/query.ts';
import type { Plan, Section } from '../../shared/plan/model.ts';
import { planArbitrary, referencePlan } from '../support/plans.ts';
import { reworded, smallPlan } from '../support/small-plan.ts';
import { inLibraryFile, openTempLibrary, openTestLibrary } from '../support/temp-library.ts';

let temp: ReturnType<typeof openTempLibrary>;
beforeEach(() => {
  temp = openTempLibrary();
});
afterEach(() => temp.remove());

const EVERYWHERE = { versions: false };
const sections = (parts: Iterable<FoundPart>) =>
  [...parts].flatMap(({ plan, sections: found }) => found.map((section) => ({ plan, ...section })));
const find = (words: string, scope: { plan?: string; versions: boolean } = EVERYWHERE, how: Partial<FindQuery> = {}) =>
  sections(temp.library.find({ ...queryFor(words), ...how }, scope));

/** Which sections, as `plan section`; those of versions with the newest version they stand in. */
const where = (found: ReturnType<typeof find>) =>
  found.map(({ plan, section, version }) => [plan, section, ...(version ? [version.name] : [])].join(' ')).sort();

/** Takes everything in. Gives how many shares of work that took. */
function keepUp(): number {
  for (let shares = 1; ; shares += 1) if (!temp.library.keepSearchUp()) return shares;
}

function change(plan: string, ...changed: Section[]): void {
  const { revision } = temp.library.openDraft(plan);
  temp.library.saveDraft({ plan, base: revision, sections: changed });
}

const keep = (plan: string, name: string) =>
  temp.library.saveVersion({ plan, kind: 'named', milestone: null, name, note: '', author: '' });

const indexed = () =>
  inLibraryFile(temp.folder, (file) => ({
    bodies: Number(file.prepare('SELECT count(*) FROM search_body').pluck().get()),
    words: Number(file.prepare('SELECT count(*) FROM search_word').pluck().get()),
  }));

test('words are found in every plan with their section, its number and what stands around them', () => {
  const plan = smallPlan('one');
  temp.library.createPlan({
    ...plan,
    sections: [reworded(plan.sections[0]!, 'คลองสายใหม่ยาว ๑๒ กิโลเมตร'), ...plan.sections.slice(1)],
  });
  temp.library.createPlan(smallPlan('two'));
  for (const upkeep of [() => 0, keepUp]) {
    upkeep();
    expect(find('ยาว 12')).toEqual([
      {
        plan: 'one',
        section: 's0',
        place: 0,
        label: 'บทที่ ๑',
        title: expect.any(String),
        version: null,
        versions: 0,
        hits: [{ line: 'b0', from: 11, to: 17, before: 'คลองสายใหม่', match: 'ยาว ๑๒', after: ' กิโลเมตร' }],
      },
    ]);
    expect(find('ยาว 12', { plan: 'two', versions: true })).toEqual([]);
  }
});

test('a part of a word is found, and words over the edges of others', () => {
  temp.library.createPlan(smallPlan());
  change('small', reworded(smallPlan().sections[1]!, 'การจัดสวัสดิการผู้สูงอายุในชุมชน'));
  keepUp();
  for (const words of ['สวัสดิ', 'ดิการ', 'การผู้สูง', 'สูงอายุในชุม', 'ดิการผู้']) {
    expect(where(find(words)), words).toEqual(['small s1']);
  }
});

test('drafts are looked through as they are now, whatever the tables know', () => {
  temp.library.createPlan(smallPlan());
  keepUp();
  const [first, second] = smallPlan().sections as [Section, Section];
  change('small', reworded(first, 'ถ้อยคำก่อนแก้'));
  expect(where(find('ก่อนแก้'))).toEqual(['small s0']);
  keepUp();
  change('small', reworded(first, 'ถ้อยคำหลังแก้'), reworded(second, 'ถ้อยคำก่อนแก้'));
  expect(where(find('ก่อนแก้'))).toEqual(['small s1']);
  expect(where(find('หลังแก้'))).toEqual(['small s0']);
  temp.library.movePlanToBin('small');
  expect(find('หลังแก้')).toEqual([]);
  temp.library.bringPlanBack('small');
  expect(where(find('หลังแก้'))).toEqual(['small s0']);
});

test('what only versions say is told of the newest that says it, once', () => {
  temp.library.createPlan(smallPlan());
  const [first, second] = smallPlan().sections as [Section, Section];
  change('small', reworded(first, 'คำเดิม'), reworded(second, 'คำที่ยังอยู่'));
  keep('small', 'ร่างที่ ๑');
  keep('small', 'ร่างที่ ๒');
  change('small', reworded(first, 'คำใหม่'));
  keep('small', 'ร่างที่ ๓');
  for (const upkeep of [() => 0, keepUp]) {
    upkeep();
    expect(where(find('คำเดิม', { versions: true }))).toEqual(['small s0 ร่างที่ ๒']);
    expect(find('คำเดิม', { versions: true })).toMatchObject([{ versions: 2, label: 'บทที่ ๑', hits: [{ line: 'b0' }] }]);
    expect(find('คำเดิม')).toEqual([]);
    expect(where(find('คำที่ยังอยู่', { versions: true }))).toEqual(['small s1']);
  }
});

test('each body is taken in once, in small shares, and let go when nothing holds it', () => {
  const plan = smallPlan();
  temp.library.createPlan(plan);
  keep('small', 'หนึ่ง');
  temp.library.duplicatePlan('small', 'สำเนา');
  keepUp();
  expect(indexed()).toEqual({ bodies: 6, words: 6 });
});

test('what nothing holds any more is let go when there is much of it', () => {
  const large = referencePlan({ paragraphs: 240, charsPerParagraph: 20, sections: 240, chapters: 2 });
  temp.library.createPlan(smallPlan());
  temp.library.createPlan({ ...large, id: 'large' });
  keepUp();
  expect(indexed()).toEqual({ bodies: 246, words: 246 });
  temp.library.movePlanToBin('large');
  change('small', reworded(smallPlan().sections[0]!, 'แก้แล้ว'));
  keepUp();
  expect(indexed()).toEqual({ bodies: 6, words: 6 });
  temp.library.bringPlanBack('large');
  keepUp();
  expect(indexed()).toEqual({ bodies: 246, words: 246 });
  expect(where(find('แก้แล้ว'))).toEqual(['small s0']);
});

test('a long plan is taken in over many shares, and found in meanwhile', () => {
  const plan = smallPlan();
  const long = 'งบประมาณของท้องถิ่น '.repeat(200);
  temp.library.createPlan({ ...plan, sections: plan.sections.map((section, n) => reworded(section, `${long}ที่ ${n}`)) });
  let shares = 0;
  for (let more = true; more; shares += 1) {
    more = temp.library.keepSearchUp();
    expect(where(find('ท้องถิ่น ที่'))).toEqual(plan.sections.map(({ id }) => `small ${id}`));
  }
  expect(shares).toBeGreaterThan(1);
});

test('tables that are damaged, gone or of another release are made anew', () => {
  const plan = smallPlan();
  temp.library.createPlan(plan);
  change('small', reworded(plan.sections[2]!, 'คำที่ต้องหาเจอ'));
  const breakages = [
    'DELETE FROM search_word_data',
    "UPDATE search_word_data SET block = x'ffff' WHERE id > 10",
    'DROP TABLE search_word',
    'DROP TABLE search_body',
    "UPDATE search_state SET made_by = 'another release'",
    'DELETE FROM search_state',
  ];
  for (const breakage of breakages) {
    keepUp();
    temp.library.close();
    inLibraryFile(temp.folder, (file) => file.unsafeMode().exec(breakage));
    temp = { ...temp, library: openTestLibrary(temp.folder) };
    expect(where(find('ต้องหาเจอ')), breakage).toEqual(['small s2']);
    keepUp();
    expect(where(find('ต้องหาเจอ')), breakage).toEqual(['small s2']);
    expect(temp.library.check(), breakage).toEqual([]);
  }
});

test('a pattern that cannot be used and a plan that is not there are refused at once', () => {
  const refused = (words: string, plan?: string) => () =>
    temp.library.find({ ...queryFor(words), pattern: true }, { versions: false, plan });
  expect(refused('(ก')).toThrow(expect.objectContaining({ code: 'PATTERN_INVALID' }));
  expect(refused('ก', 'nosuch')).toThrow(expect.objectContaining({ code: 'PLAN_NOT_FOUND' }));
});

const query = fc.record({
  words: fc.constantFrom(
    'แผน',
    'น้ำ',
    'ที่',
    'การบริหาร',
    'iso',
    '27001',
    '๘๕',
    'ประชาชนเข้า',
    ' ',
    'ก',
    'e-s',
    '\\d+',
    'น.+',
    'ไม่มี',
  ),
  digitsAlike: fc.boolean(),
  wholeWord: fc.boolean(),
  exact: fc.boolean(),
});

test('after any saves the tables find what looking through everything finds, and so do tables made anew', () => {
  let plans = 0;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(planArbitrary, fc.nat({ max: 3 })), { minLength: 1, maxLength: 4 }),
      query,
      (states, { words, ...how }) => {
        plans += 1;
        const id = `plan-${plans}`;
        const asked: FindQuery = { words, pattern: words.includes('+'), ...how };
        const [first] = states[0]!;
        temp.library.createPlan({ ...first, id });
        const versions: Plan[] = [];
        for (const [state, then] of states) {
          temp.library.replaceDraft(id, state);
          versions.push(temp.library.openDraft(id).plan);
          if (then === 0) temp.library.keepSearchUp();
          if (then === 1) keep(id, 'ฉบับ');
        }
        const matcher = makeMatcher(asked);
        const inPlan = (plan: Plan) =>
          plan.sections.flatMap((section) =>
            findInSection(section, matcher).map(({ line, from, to }) => `${section.id} ${line} ${from} ${to}`),
          );
        const found = () =>
          sections(temp.library.find(asked, { plan: id, versions: false })).flatMap(({ section, hits }) =>
            hits.map(({ line, from, to }) => `${section} ${line} ${from} ${to}`),
          );
        const expected = inPlan(temp.library.openDraft(id).plan).sort();
        expect(found().sort()).toEqual(expected);
        keepUp();
        expect(found().sort()).toEqual(expected);
        const old = sections(temp.library.find(asked, { plan: id, versions: true })).filter(
          ({ version }) => version !== null,
        );
        const everywhere = new Set(versions.flatMap(inPlan));
        for (const { section, hits } of old) {
          for (const { line, from, to } of hits) expect(everywhere).toContain(`${section} ${line} ${from} ${to}`);
        }
      },
    ),
    { numRuns: 60 },
  );
});
