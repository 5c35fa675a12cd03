import { describe, expect, it } from 'vitest';
import { revisedSamplePlan, samplePlan } from '../../../electron/cli/sample-plan.ts';
import { compareVersions } from '../../../shared/compare/compare.ts';
import { EXAMPLE_CONTEXT, exampleLetter } from '../../../shared/letter/examples.ts';
import { LETTER_KINDS } from '../../../shared/letter/model.ts';
import { type PlanState, planFacts } from '../../../shared/letter/plan-facts.ts';
import { printLetter } from '../../../shared/letter/print.ts';
import type { Plan } from '../../../shared/plan/model.ts';

const DATE = { year: 2027, month: 8, day: 16 };

function stateOf(plan: Plan, milestone: 'cabinet' | 'other' | null = 'cabinet'): PlanState {
  return { plan, version: { name: 'ฉบับเสนอคณะรัฐมนตรี', milestone, date: DATE }, pages: 12 };
}

function titled(title: string, edition: string): Plan {
  const plan = samplePlan();
  return { ...plan, meta: { ...plan.meta, title: { text: title }, edition: { text: edition } } };
}

describe('the full name of a plan', () => {
  it.each([
    ['แผนน้ำ', '', 'cabinet', '(ร่าง) แผนน้ำ (พ.ศ. ๒๕๗๑ – ๒๕๗๕)'],
    ['แผนน้ำ', 'ฉบับที่ 2', 'cabinet', '(ร่าง) แผนน้ำ ฉบับที่ ๒ (พ.ศ. ๒๕๗๑ – ๒๕๗๕)'],
    ['แผนน้ำ', 'ฉบับร่าง', 'cabinet', 'แผนน้ำ ฉบับร่าง (พ.ศ. ๒๕๗๑ – ๒๕๗๕)'],
    ['แผนน้ำ พ.ศ. 2571 – 2575', '', 'other', 'แผนน้ำ พ.ศ. ๒๕๗๑ – ๒๕๗๕'],
    ['แผนน้ำ', '', null, 'แผนน้ำ (พ.ศ. ๒๕๗๑ – ๒๕๗๕)'],
  ] as const)('%s %s as %s', (title, edition, milestone, name) => {
    expect(planFacts(stateOf(titled(title, edition), milestone)).fullName).toBe(name);
  });

  it('says that the draft as it stands is one', () => {
    const facts = planFacts({ plan: titled('แผนน้ำ', ''), version: null, pages: null });
    expect(facts).toMatchObject({
      fullName: '(ร่าง) แผนน้ำ (พ.ศ. ๒๕๗๑ – ๒๕๗๕)',
      version: '',
      date: null,
      since: '',
      changed: [],
    });
  });
});

describe('what changed since an older version', () => {
  it('names added, changed and removed sections with the labels they have', () => {
    const before = samplePlan();
    const revised = revisedSamplePlan();
    const gone = revised.sections.findIndex(({ title }) => JSON.stringify(title).includes('ระบายน้ำหลาก'));
    const after = { ...revised, sections: revised.sections.toSpliced(gone, 1) };
    const facts = planFacts(stateOf(after), {
      name: 'ร่างที่ ๑',
      plan: before,
      comparison: compareVersions(before, after),
    });
    expect(facts.since).toBe('ร่างที่ ๑');
    expect(facts.changed.map(({ how, label, title }) => [how, label, title])).toEqual([
      ['changed', '๑.๑', 'ความเป็นมา'],
      ['changed', '๕.๑', 'ตัวชี้วัดรายปี'],
      ['added', '๕.๒', 'การตรวจคุณภาพน้ำรายเดือน'],
      ['removed', '๓.๒', 'ระบายน้ำหลาก'],
    ]);
  });

  it('is plain JSON', () => {
    const plan = samplePlan();
    const facts = planFacts(stateOf(plan), { name: 'ร่าง', plan, comparison: compareVersions(plan, plan) });
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
    expect(facts.changed).toEqual([]);
    expect(facts.chapters.map(({ label }) => label)).toEqual(['', 'บทที่ ๑', 'บทที่ ๒', 'บทที่ ๓', 'บทที่ ๕', 'ภาคผนวก ก']);
  });
});

describe('the examples', () => {
  it.each(LETTER_KINDS)('of kind %s fit the sample plan too', (kind) => {
    const plan = planFacts(stateOf(revisedSamplePlan()));
    for (const [id, label] of Object.entries(EXAMPLE_CONTEXT.plan!.labels)) {
      if (id.startsWith('sample-')) expect(plan.labels[id]).toBe(label);
    }
    const { findings } = printLetter(exampleLetter(kind), { ...EXAMPLE_CONTEXT, plan });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('follow a renumbering of the plan', () => {
    const plan = revisedSamplePlan();
    const [first, ...rest] = plan.sections;
    const renumbered = { ...plan, sections: [{ ...first!, number: { kind: 'auto' as const } }, ...rest] };
    const { value } = printLetter(exampleLetter('memo'), { ...EXAMPLE_CONTEXT, plan: planFacts(stateOf(renumbered)) });
    expect(JSON.stringify(value)).toContain('หัวข้อ ๒.๑ เพิ่มผลการรับฟังความเห็น');
  });
});
