import { describe, expect, it } from 'vitest';
import { countPlanWords } from '../../shared/plan/count.ts';
import { normalizePlan } from '../../shared/plan/normalize.ts';
import { numberSections } from '../../shared/plan/numbering.ts';
import { plainText } from '../../shared/plan/outline.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import { planFromTemplate } from '../../shared/plan/templates.ts';
import { TEMPLATE_IDS } from '../../shared/rpc/contract.ts';

function counter(): () => string {
  let next = 0;
  return () => `id${next++}`;
}

const make = (template: (typeof TEMPLATE_IDS)[number], language: 'th' | 'en' = 'th') =>
  planFromTemplate(template, { title: 'แผนใหม่', language }, counter());

function outline(template: (typeof TEMPLATE_IDS)[number], levels = 2): string[] {
  const plan = make(template);
  const labels = numberSections(plan);
  return plan.sections
    .filter(({ level }) => level <= levels)
    .map(({ id, title }) => `${labels.get(id)} ${plainText(title)}`.trim());
}

describe('planFromTemplate', () => {
  it.each(TEMPLATE_IDS)('gives a valid, normalised plan with advice in both languages: %s', (template) => {
    const thai = make(template);
    const english = make(template, 'en');
    expect(parsePlan(thai)).toEqual(thai);
    expect(normalizePlan(thai)).toEqual(thai);
    expect(thai.meta.title.text).toBe('แผนใหม่');
    for (const [index, { guidance, title, blocks }] of thai.sections.entries()) {
      const other = english.sections[index]!;
      expect(guidance?.text).toMatch(/[ก-๛]/);
      expect(other.guidance?.text).toMatch(/^[A-Z][^ก-๛]+\.$/);
      expect(other.title).toEqual(title);
      expect(blocks.map(({ content }) => content)).toEqual([[]]);
    }
  });

  it('leaves the first page of a blank plan to its writer', () => {
    const plan = make('blank');
    expect(plan.sections).toHaveLength(1);
    expect(countPlanWords(plan)).toBe(0);
  });

  it('numbers chapters as บทที่, but not the summary and the back matter', () => {
    expect(outline('master', 1)).toEqual([
      'บทสรุปผู้บริหาร',
      'บทที่ ๑ บทนำ',
      'บทที่ ๒ สภาพแวดล้อมและบริบท',
      'บทที่ ๓ การวิเคราะห์',
      'บทที่ ๔ วิสัยทัศน์ พันธกิจ เป้าประสงค์ และตัวชี้วัด',
      'บทที่ ๕ ยุทธศาสตร์ กลยุทธ์ แผนงานและโครงการ',
      'บทที่ ๖ การขับเคลื่อน การบริหารความเสี่ยง และการติดตามประเมินผล',
      'ภาคผนวก',
      'บรรณานุกรม',
    ]);
    expect(outline('development', 1).filter((row) => row.startsWith('บทที่'))).toHaveLength(6);
  });

  it('numbers an action plan by parts, its summary being the first', () => {
    const rows = outline('action');
    expect(rows[0]).toBe('ส่วนที่ ๑ บทสรุปผู้บริหาร');
    expect(rows).toContain('๒.๓ แผนระดับที่ ๓ ที่เกี่ยวข้อง');
    expect(rows).toContain('๓.๔ การขับเคลื่อน การติดตาม และการประเมินผล');
    expect(rows).toContain('ภาคผนวก');
    expect(rows).toContain('รายการโครงการ');
    expect(outline('action', 4)).toContain('๑) เป้าหมาย');
  });
});
