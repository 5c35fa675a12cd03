import { statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import { countPlanWords } from '../../shared/plan/count.ts';
import type { Plan, Section } from '../../shared/plan/model.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import { referencePlan, sectionArbitrary } from '../support/plans.ts';
import { richPlanArbitrary } from '../support/rich-plans.ts';
import { reworded, smallPlan } from '../support/small-plan.ts';
import { inLibraryFile, openTempLibrary } from '../support/temp-library.ts';

let temp: ReturnType<typeof openTempLibrary>;
beforeEach(() => {
  temp = openTempLibrary();
});
afterEach(() => temp.remove());

const invalid = expect.objectContaining({ code: 'PLAN_INVALID' });

function create(plan: Plan): { plan: Plan; revision: number } {
  temp.library.createPlan(plan);
  return temp.library.openDraft(plan.id);
}

describe('a save', () => {
  test('stores the sections it is given and leaves the others', () => {
    const { plan, revision } = create(smallPlan());
    const section = reworded(plan.sections[3]!, 'ข้อความที่แก้แล้ว');
    const saved = temp.library.saveDraft({ plan: plan.id, base: revision, sections: [section] });
    expect(saved.revision).toBe(revision + 1);
    const opened = temp.library.openDraft(plan.id);
    expect(opened).toMatchObject(saved);
    expect(opened.plan.sections).toEqual(plan.sections.with(3, section));
  });

  test('touches the row of the changed section and of the draft, and no other', () => {
    const { plan, revision } = create(smallPlan());
    inLibraryFile(temp.folder, (file) => {
      file.exec('CREATE TABLE touched (what TEXT NOT NULL)');
      for (const [table, key] of [
        ['plan', 'id'],
        ['draft', 'plan'],
        ['draft_order', 'plan'],
        ['draft_section', 'id'],
      ]) {
        for (const event of ['INSERT', 'UPDATE', 'DELETE']) {
          const row = event === 'DELETE' ? 'OLD' : 'NEW';
          file.exec(`CREATE TRIGGER touched_${table}_${event} AFTER ${event} ON ${table}
            BEGIN INSERT INTO touched VALUES ('${event} ${table} ' || ${row}.${key}); END`);
        }
      }
    });
    const order = plan.sections.map(({ id }) => id);
    temp.library.saveDraft({
      plan: plan.id,
      base: revision,
      sections: [plan.sections[1]!, reworded(plan.sections[2]!, 'ใหม่')],
      order,
      meta: plan.meta,
    });
    const touched = inLibraryFile(temp.folder, (file) => file.prepare('SELECT what FROM touched').pluck().all());
    expect(touched).toEqual(['UPDATE draft_section s2', 'UPDATE draft small']);
  });

  test('of what is stored already writes nothing and keeps the revision', () => {
    const { plan, revision } = create(smallPlan());
    const before = temp.library.openDraft(plan.id);
    const order = plan.sections.map(({ id }) => id);
    temp.library.saveDraft({ plan: plan.id, base: revision, order, ...plan });
    expect(temp.library.saveDraft({ plan: plan.id, base: revision, sections: plan.sections, order })).toEqual({
      revision,
      savedAt: before.savedAt,
    });
    expect(temp.library.openDraft(plan.id)).toEqual(before);
  });

  test('from a revision that is not the stored one is refused and changes nothing', () => {
    const { plan, revision } = create(smallPlan());
    const section = reworded(plan.sections[0]!, 'มาก่อน');
    temp.library.saveDraft({ plan: plan.id, base: revision, sections: [section] });
    const late = { plan: plan.id, base: revision, sections: [reworded(plan.sections[0]!, 'มาทีหลัง')] };
    expect(() => temp.library.saveDraft(late)).toThrow(expect.objectContaining({ code: 'DRAFT_CONFLICT' }));
    expect(temp.library.openDraft(plan.id).plan.sections[0]).toEqual(section);
  });

  test('inserts, moves and removes sections by the order', () => {
    const { plan, revision } = create(smallPlan());
    const [s0, s1, s2, s3, s4, s5] = plan.sections as [Section, Section, Section, Section, Section, Section];
    const added: Section = { ...s1, id: 'added', title: [], blocks: [] };
    const moved = [s3, s4, s0, s1, added, s5].map((section) => ({ ...section, level: 1 }));
    temp.library.saveDraft({
      plan: plan.id,
      base: revision,
      sections: moved,
      order: moved.map(({ id }) => id),
    });
    const opened = temp.library.openDraft(plan.id);
    expect(opened.plan.sections).toEqual(moved);
    expect(temp.library.listPlans()[0]).toMatchObject({ sections: 6, words: countPlanWords(opened.plan) });
    expect(opened.plan.sections).not.toContainEqual(s2);
    expect(temp.library.check()).toEqual([]);
  });

  test('may move a block from one section to another', () => {
    const { plan, revision } = create(smallPlan());
    const [s0, s1] = plan.sections as [Section, Section];
    const sections = [
      { ...s0, blocks: [...s0.blocks, ...s1.blocks] },
      { ...s1, blocks: [] },
    ];
    temp.library.saveDraft({ plan: plan.id, base: revision, sections });
    expect(temp.library.openDraft(plan.id).plan.sections.slice(0, 2)).toEqual(sections);
    const back = { plan: plan.id, base: revision + 1, sections: [s0, s1] };
    expect(temp.library.saveDraft(back).revision).toBe(revision + 2);
  });

  test('refuses what would not be a plan, and the draft stays as it was', () => {
    const { plan, revision } = create(smallPlan());
    const before = temp.library.openDraft(plan.id);
    const [s0, s1] = plan.sections as [Section, Section];
    const base = { plan: plan.id, base: revision };
    const order = plan.sections.map(({ id }) => id);
    const { library } = temp;
    for (const attempt of [
      () => library.saveDraft({ ...base, sections: [{ ...s0, level: 2 }] }),
      () => library.saveDraft({ ...base, sections: [{ ...s1, level: 5 }] }),
      () => library.saveDraft({ ...base, sections: [{ ...s1, level: 0 }] }),
      () => library.saveDraft({ ...base, sections: [{ ...s0, id: 'unknown' }] }),
      () => library.saveDraft({ ...base, sections: [], order: [...order, 'unknown'] }),
      () => library.saveDraft({ ...base, sections: [], order: [...order, s1.id] }),
      () => library.saveDraft({ ...base, sections: [], order: order.slice(1) }),
      () => library.saveDraft({ ...base, sections: [{ ...s1, blocks: s0.blocks }] }),
      () => library.saveDraft({ ...base, sections: [s0, s0] }),
      () => library.saveDraft({ ...base, sections: [{ ...s0, title: [{ type: 'text', text: '' }] }] }),
      () => library.saveDraft({ ...base, sections: [], meta: { ...plan.meta, period: { from: 2580, to: 2570 } } }),
      () => library.saveDraft({ ...base, sections: [], scheme: { ...plan.scheme, levels: [] } }),
    ]) {
      expect(attempt).toThrow(invalid);
    }
    expect(library.openDraft(plan.id)).toEqual(before);
  });
});

test('a change is taken exactly when the whole plan after it is valid, and then that plan is what opens', () => {
  const changes = fc.record({
    order: fc.option(fc.array(fc.nat({ max: 9 }), { maxLength: 8 }), { nil: undefined }),
    edits: fc.uniqueArray(fc.tuple(fc.nat({ max: 9 }), sectionArbitrary), { selector: ([at]) => at, maxLength: 3 }),
    mended: fc.boolean(),
  });
  const seen = { taken: 0, refused: 0 };
  let plans = 0;
  fc.assert(
    fc.property(richPlanArbitrary, fc.array(changes, { minLength: 1, maxLength: 4 }), (generated, list) => {
      plans += 1;
      const id = `plan-${plans}`;
      temp.library.createPlan({ ...generated, id });
      let { plan, revision } = temp.library.openDraft(id);
      for (const [step, { order, edits, mended }] of list.entries()) {
        const pick = (index: number) => plan.sections[index]?.id ?? `added${index}`;
        const edited = edits.map(([index, section]) => ({ ...section, id: pick(index) }));
        const ids = order?.map(pick) ?? plan.sections.map((section) => section.id);
        const known = new Map([...plan.sections, ...edited].map((section) => [section.id, section]));
        const mend = mended ? mendSections(ids, known, edited, `${step}`) : { sections: edited, ids };
        const sections = mend.sections;
        const result = new Map([...known.values(), ...sections].map((section) => [section.id, section]));
        const after = { ...plan, sections: mend.ids.map((section) => result.get(section)) };
        const isSent = sections.every((section) => mend.ids.includes(section.id));
        const isKnown =
          order !== undefined || sections.every((section) => plan.sections.some((s) => s.id === section.id));
        const expected = isSent && isKnown ? validOrNull(after) : null;
        const change = { plan: id, base: revision, sections, order: order && mend.ids };
        if (expected === null) {
          seen.refused += 1;
          expect(() => temp.library.saveDraft(change)).toThrow(invalid);
        } else {
          seen.taken += 1;
          revision = temp.library.saveDraft(change).revision;
          plan = expected;
        }
        expect(temp.library.openDraft(id)).toMatchObject({ plan, revision });
      }
    }),
    { numRuns: 80 },
  );
  expect(temp.library.check()).toEqual([]);
  expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(20);
});

/** Makes a random change one that can be taken: no id twice, fresh block ids, only known sections, no level skipped. */
function mendSections(
  order: readonly string[],
  known: ReadonlyMap<string, Section>,
  edited: readonly Section[],
  step: string,
): { ids: string[]; sections: Section[] } {
  const ids = [...new Set(order)].filter((id) => known.has(id));
  const fresh = new Map(
    edited.map((section) => {
      const blocks = section.blocks.map((block, index) => ({ ...block, id: `${section.id}-${step}-${index}` }));
      return [section.id, { ...section, blocks }];
    }),
  );
  let level = 0;
  const sections = ids.flatMap((id) => {
    const section = fresh.get(id) ?? known.get(id)!;
    level = Math.min(section.level, level + 1);
    return fresh.has(id) || section.level !== level ? [{ ...section, level }] : [];
  });
  return { ids, sections };
}

function validOrNull(value: unknown): Plan | null {
  try {
    return parsePlan(value);
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    return null;
  }
}

test('replacing a draft keeps the one before as a silent version', () => {
  const { plan, revision } = create(smallPlan());
  temp.library.changeSettings({ author: 'ผู้ยกร่าง' });
  const other = { ...smallPlan('elsewhere'), sections: plan.sections.slice(0, 1) };
  expect(temp.library.replaceDraft(plan.id, other).revision).toBe(revision + 1);
  expect(temp.library.openDraft(plan.id).plan).toEqual({ ...other, id: plan.id });
  const [kept] = temp.library.listVersions(plan.id);
  expect(kept).toMatchObject({ kind: 'silent', author: 'ผู้ยกร่าง' });
  expect(temp.library.openVersion(plan.id, kept!.id)).toEqual(plan);
  expect(() => temp.library.replaceDraft(plan.id, { ...other, sections: plan.sections.slice(1) })).toThrow(invalid);
});

test('one changed section of a thousand costs at most 64 KiB on disk, whichever it is', () => {
  const { plan, revision } = create(referencePlan());
  const log = join(temp.folder, 'library.sqlite-wal');
  let base = revision;
  for (const index of [0, 37, 500, 999]) {
    inLibraryFile(temp.folder, (file) => file.pragma('wal_checkpoint(TRUNCATE)'));
    expect(statSync(log).size).toBe(0);
    const section = reworded(plan.sections[index]!, 'ก'.repeat(600));
    base = temp.library.saveDraft({ plan: plan.id, base, sections: [section] }).revision;
    expect(statSync(log).size).toBeGreaterThan(0);
    expect(statSync(log).size).toBeLessThanOrEqual(64 * 1024);
  }
});
