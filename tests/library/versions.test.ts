import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Milestone } from '../../shared/plan/milestones.ts';
import type { Plan, Section } from '../../shared/plan/model.ts';
import { referencePlan } from '../support/plans.ts';
import { richPlanArbitrary } from '../support/rich-plans.ts';
import { reworded, smallPlan } from '../support/small-plan.ts';
import { inLibraryFile, openTempLibrary } from '../support/temp-library.ts';

let temp: ReturnType<typeof openTempLibrary>;
beforeEach(() => {
  temp = openTempLibrary();
});
afterEach(() => temp.remove());

const keep = (plan: Plan, name: string) =>
  temp.library.saveVersion({
    plan: plan.id,
    kind: 'named',
    milestone: null,
    name,
    note: 'หมายเหตุ',
    author: 'ผู้ตรวจทาน',
  });

function change(plan: Plan, ...sections: Section[]): void {
  const { revision } = temp.library.openDraft(plan.id);
  temp.library.saveDraft({ plan: plan.id, base: revision, sections });
}

const countBlobs = () =>
  inLibraryFile(temp.folder, (file) => Number(file.prepare('SELECT count(*) FROM blob').pluck().get()));

test('a version holds the draft as it was, whatever the draft becomes', () => {
  const plan = smallPlan();
  temp.library.createPlan(plan);
  const version = keep(plan, 'ร่างที่ ๑');
  change(plan, reworded(plan.sections[0]!, 'แก้ภายหลัง'));
  expect(temp.library.openVersion(plan.id, version.id)).toEqual(plan);
  expect(version).toMatchObject({
    plan: plan.id,
    parent: null,
    kind: 'named',
    name: 'ร่างที่ ๑',
    note: 'หมายเหตุ',
    author: 'ผู้ตรวจทาน',
    changedSections: 6,
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test('every valid plan comes back from its version as it was', () => {
  let plans = 0;
  fc.assert(
    fc.property(richPlanArbitrary, (generated) => {
      plans += 1;
      const plan = { ...generated, id: `plan-${plans}` };
      temp.library.createPlan(plan);
      expect(temp.library.openVersion(plan.id, keep(plan, 'v').id)).toEqual(plan);
    }),
    { numRuns: 60 },
  );
});

test('versions are listed newest first', () => {
  const plan = smallPlan();
  temp.library.createPlan(plan);
  const names = ['หนึ่ง', 'สอง', 'สาม'];
  const saved = names.map((name, index) => {
    change(plan, reworded(plan.sections[index]!, `แก้ครั้งที่ ${index}`));
    return keep(plan, name);
  });
  expect(temp.library.listVersions(plan.id)).toEqual(saved.toReversed());
  expect(saved.map(({ parent }) => parent)).toEqual([null, saved[0]!.id, saved[1]!.id]);
  expect(saved.map(({ changedSections }) => changedSections)).toEqual([6, 1, 1]);
});

test('sections that are new, changed or gone count as changed; moves, levels and numbers do not', () => {
  const plan = smallPlan();
  temp.library.createPlan(plan);
  keep(plan, 'ก่อน');
  const [s0, s1, , s3, s4, s5] = plan.sections as [Section, Section, Section, Section, Section, Section];
  const sections: Section[] = [
    { ...s4, level: 1, number: { kind: 'pinned', value: 7 } },
    { ...s3, level: 1 },
    { ...s5, level: 1 },
    reworded({ ...s0, level: 1 }, 'คำใหม่'),
    { ...s1, level: 1, id: 'added', blocks: [] },
  ];
  const { revision } = temp.library.openDraft(plan.id);
  temp.library.saveDraft({ plan: plan.id, base: revision, sections, order: sections.map(({ id }) => id) });
  expect(keep(plan, 'หลัง').changedSections).toBe(4);
});

test('the same content is stored once and has the same hash', () => {
  const plan = smallPlan();
  temp.library.createPlan(plan);
  const first = keep(plan, 'หนึ่ง');
  const blobs = countBlobs();
  change(plan, reworded(plan.sections[1]!, 'ชั่วคราว'));
  change(plan, plan.sections[1]!);
  const second = keep(plan, 'สอง');
  expect(second).toMatchObject({ hash: first.hash, changedSections: 0, parent: first.id });
  const copy = temp.library.duplicatePlan(plan.id, plan.meta.title.text);
  expect(keep({ ...plan, id: copy }, 'สำเนา').hash).toBe(first.hash);
  expect(countBlobs()).toBe(blobs);
});

const seal = (plan: Plan, name: string, milestone: Milestone = 'hearing') =>
  temp.library.saveVersion({ plan: plan.id, kind: 'milestone', milestone, name, note: '', author: '' });

test('changes are counted from the last version that a person kept', () => {
  const plan = smallPlan();
  temp.library.createPlan(plan);
  const replace = (...reworn: number[]) =>
    temp.library.replaceDraft(plan.id, {
      ...plan,
      sections: plan.sections.map((section, n) => (reworn.includes(n) ? reworded(section, 'คำใหม่') : section)),
    });
  const changed = () => temp.library.listVersions(plan.id)[0]?.changedSections;
  replace(0);
  expect(changed()).toBe(6);
  replace(0, 1);
  expect(changed()).toBe(6);
  expect(keep(plan, 'ร่างที่ ๑').changedSections).toBe(6);
  replace(0, 1, 2);
  replace(0, 1, 2, 3);
  expect(changed()).toBe(1);
  expect(seal(plan, 'ฉบับรับฟังความคิดเห็น').changedSections).toBe(2);
  replace(0, 1, 2, 3, 4);
  expect(keep(plan, 'ร่างที่ ๒').changedSections).toBe(1);
  expect(temp.library.listVersions(plan.id).map(({ kind }) => kind)).toEqual([
    'named',
    'milestone',
    'silent',
    'named',
    'silent',
    'silent',
  ]);
});

test('a milestone says what it stands for and is found by its name', () => {
  const plan = smallPlan();
  temp.library.createPlan(plan);
  const sealed = seal(plan, 'ฉบับเสนอคณะรัฐมนตรี', 'cabinet');
  expect(sealed).toMatchObject({ kind: 'milestone', milestone: 'cabinet', name: 'ฉบับเสนอคณะรัฐมนตรี' });
  expect(temp.library.listVersions(plan.id)).toEqual([sealed]);
  expect(temp.library.openVersion(plan.id, 'ฉบับเสนอคณะรัฐมนตรี')).toEqual(plan);
});

test('of versions the database lets silent ones go only, and no content that is in use', () => {
  const plan = smallPlan();
  temp.library.createPlan(plan);
  keep(plan, 'มีชื่อ');
  seal(plan, 'ฉบับรับฟังความคิดเห็น');
  change(plan, reworded(plan.sections[0]!, 'แก้ภายหลัง'));
  const { before } = temp.library.restoreVersion(plan.id, 'มีชื่อ', '');
  seal(plan, 'ฉบับเสนอคณะรัฐมนตรี', 'cabinet');
  inLibraryFile(temp.folder, (file) => {
    file.pragma('recursive_triggers = ON');
    file.pragma('foreign_keys = ON');
    const remove = (where: string) => () => file.exec(`DELETE FROM version WHERE ${where}`);
    expect(remove("kind = 'named'")).toThrow('a person kept is never deleted');
    expect(remove("kind = 'milestone'")).toThrow('a person kept is never deleted');
    expect(() => file.exec("UPDATE version SET kind = 'silent'")).toThrow('never changes');
    const replace = "REPLACE INTO version SELECT * FROM version WHERE kind = 'milestone'";
    expect(() => file.exec(replace)).toThrow('never deleted');
    expect(() => file.exec('DELETE FROM blob WHERE hash IN (SELECT manifest FROM version)')).toThrow('never deleted');

    file.exec(`INSERT INTO reason VALUES ('small', '${before.id}', 'draft', 's1', 'ตามมติ')`);
    expect(remove("kind = 'silent'")).toThrow('reasons are kept about is never deleted');
    file.exec('DELETE FROM reason');
    expect(remove("kind = 'silent'")).not.toThrow();
  });
  expect(temp.library.listVersions(plan.id).map(({ name }) => name)).toEqual([
    'ฉบับเสนอคณะรัฐมนตรี',
    'ฉบับรับฟังความคิดเห็น',
    'มีชื่อ',
  ]);
  expect(temp.library.check()).toEqual([]);
});

test('versions and their content cannot be changed or deleted, not even by SQL', () => {
  const plan = smallPlan();
  temp.library.createPlan(plan);
  keep(plan, 'ถาวร');
  inLibraryFile(temp.folder, (file) => {
    file.pragma('recursive_triggers = ON');
    for (const sql of [
      "UPDATE blob SET bytes = x'00'",
      'DELETE FROM blob',
      'REPLACE INTO blob SELECT hash, bytes FROM blob',
      "UPDATE version SET name = 'x'",
      'DELETE FROM version',
    ]) {
      expect(() => file.exec(sql), sql).toThrow(/never/);
    }
  });
  expect(temp.library.openVersion(plan.id, 'ถาวร')).toEqual(plan);
});

test('a version is found by its id or by a name only it has', () => {
  const plan = smallPlan();
  temp.library.createPlan(plan);
  const { id } = keep(plan, 'ชื่อเดียว');
  keep(plan, 'ชื่อซ้ำ');
  keep(plan, 'ชื่อซ้ำ');
  expect(temp.library.openVersion(plan.id, 'ชื่อเดียว')).toEqual(temp.library.openVersion(plan.id, id));
  const open = (version: string) => () => temp.library.openVersion(plan.id, version);
  expect(open('ชื่อซ้ำ')).toThrow(expect.objectContaining({ code: 'VERSION_NAME_AMBIGUOUS' }));
  expect(open('ไม่มี')).toThrow(expect.objectContaining({ code: 'VERSION_NOT_FOUND' }));
  expect(open('')).toThrow(expect.objectContaining({ code: 'VERSION_NOT_FOUND' }));
  temp.library.createPlan(smallPlan('other'));
  expect(() => temp.library.openVersion('other', id)).toThrow(expect.objectContaining({ code: 'VERSION_NOT_FOUND' }));
});

test('restoring a version keeps the draft before it as a silent version', () => {
  const plan = smallPlan();
  temp.library.createPlan(plan);
  const old = keep(plan, 'ร่างเดิม');
  change(plan, reworded(plan.sections[2]!, 'งานที่ยังไม่ได้เก็บ'));
  const working = temp.library.openDraft(plan.id);
  const { before, revision } = temp.library.restoreVersion(plan.id, 'ร่างเดิม', 'ผู้ยกร่าง');
  expect(temp.library.openDraft(plan.id)).toMatchObject({ plan, revision });
  expect(revision).toBeGreaterThan(working.revision);
  expect(before).toMatchObject({ kind: 'silent', parent: old.id, author: 'ผู้ยกร่าง', changedSections: 1 });
  expect(temp.library.openVersion(plan.id, before.id)).toEqual(working.plan);
  expect(temp.library.check()).toEqual([]);
});

test('restoring a part changes that part alone and keeps the draft before it as a silent version', () => {
  const plan = smallPlan();
  temp.library.createPlan(plan);
  const old = keep(plan, 'ร่างเดิม');
  const [s0, , s2] = plan.sections as [Section, Section, Section];
  change(plan, reworded(s0, 'แก้หนึ่ง'), reworded(s2, 'แก้สอง'));
  const working = temp.library.openDraft(plan.id);
  const part = { plan: plan.id, version: old.id, line: s2.id };
  const { before, revision } = temp.library.restorePart(part, 'ผู้ยกร่าง');
  expect(temp.library.openDraft(plan.id)).toMatchObject({
    plan: { ...working.plan, sections: working.plan.sections.with(2, s2) },
    revision,
  });
  expect(before).toMatchObject({ kind: 'silent', parent: old.id, author: 'ผู้ยกร่าง', changedSections: 2 });
  expect(temp.library.openVersion(plan.id, before.id)).toEqual(working.plan);
  expect(temp.library.restorePart({ ...part, line: s0.blocks[0]!.id }, '').revision).toBeGreaterThan(revision);
  expect(temp.library.openDraft(plan.id).plan).toEqual(plan);
  expect(temp.library.check()).toEqual([]);
});

test('a part that the version does not have is refused and changes nothing', () => {
  const plan = smallPlan();
  temp.library.createPlan(plan);
  const { id: version } = keep(plan, 'เดิม');
  change(plan, reworded(plan.sections[0]!, 'แก้'));
  const draft = temp.library.openDraft(plan.id);
  for (const part of [{ line: 'ghost' }, { line: plan.sections[0]!.id, into: 'ghost' }]) {
    expect(() => temp.library.restorePart({ plan: plan.id, version, ...part }, '')).toThrow(
      expect.objectContaining({ code: 'PART_NOT_FOUND' }),
    );
  }
  expect(temp.library.openDraft(plan.id)).toEqual(draft);
  expect(temp.library.listVersions(plan.id)).toHaveLength(1);
});

test('restoring keeps no second copy of a draft that the newest version holds', () => {
  const plan = smallPlan();
  temp.library.createPlan(plan);
  keep(plan, 'หนึ่ง');
  change(plan, reworded(plan.sections[0]!, 'สอง'));
  const newest = keep(plan, 'สอง');
  expect(temp.library.restoreVersion(plan.id, 'หนึ่ง', '').before).toEqual(newest);
  expect(temp.library.listVersions(plan.id)).toHaveLength(2);
});

test('a save made on the draft before a restore is a conflict', () => {
  const plan = smallPlan();
  temp.library.createPlan(plan);
  keep(plan, 'เดิม');
  const { revision } = temp.library.openDraft(plan.id);
  temp.library.restoreVersion(plan.id, 'เดิม', '');
  expect(() => temp.library.saveDraft({ plan: plan.id, base: revision, sections: [] })).toThrow(
    expect.objectContaining({ code: 'DRAFT_CONFLICT' }),
  );
});

test('a version with one changed section of a thousand adds at most 16 KiB to the file on average', () => {
  const plan = referencePlan();
  temp.library.createPlan(plan);
  keep(plan, 'แรก');
  const before = temp.settledBytes();
  const rounds = 20;
  for (let round = 0; round < rounds; round += 1) {
    change(plan, reworded(plan.sections[(round * 53) % 1000]!, 'ก'.repeat(500)));
    expect(keep(plan, `ร่าง ${round}`).changedSections).toBe(1);
  }
  expect((temp.settledBytes() - before) / rounds).toBeLessThanOrEqual(16 * 1024);
});

test('a section put in a chapter leaves the rest of the manifest shared', () => {
  const plan = referencePlan({ paragraphs: 0 });
  temp.library.createPlan(plan);
  keep(plan, 'แรก');
  const blobs = countBlobs();
  const added: Section = { ...plan.sections[1]!, id: 'added', title: [{ type: 'text', text: 'หัวข้อแทรก' }] };
  const order = plan.sections.map(({ id }) => id).toSpliced(2, 0, 'added');
  const { revision } = temp.library.openDraft(plan.id);
  temp.library.saveDraft({ plan: plan.id, base: revision, sections: [added], order });
  keep(plan, 'แทรก');
  // Its body, the node (at most two when the new id ends one), the chapter, the root.
  expect(countBlobs() - blobs).toBeLessThanOrEqual(5);
});
