import { describe, expect, it } from 'vitest';
import { read } from './support.ts';

describe('the title', () => {
  it('is copied from the subject of a letter, which stays where it is', () => {
    const { plan, outline, notice } = read(['ที่ ๑๒/๓๔', 'เรื่อง ขอส่งแผนจัดการน้ำ', 'เรียน ผู้อำนวยการ']);
    expect(plan.meta.title.text).toBe('ขอส่งแผนจัดการน้ำ');
    expect(outline).toContain('¶ เรื่อง ขอส่งแผนจัดการน้ำ');
    expect(notice('TITLE_COPIED')?.details).toMatchObject({ line: 2 });
  });

  it('is the file’s name where no line can serve', () => {
    const { plan, notice } = read(['บทที่ ๑ บทนำ'], {}, '/home/ก/แผนน้ำ.v2.txt');
    expect(plan.meta.title.text).toBe('แผนน้ำ.v2');
    expect(notice('TITLE_FROM_FILE_NAME')?.details).toEqual({ text: 'แผนน้ำ.v2' });
  });

  it('goes on in an edition told in words, and the agency comes after it', () => {
    const { plan, outline } = read(['แผนน้ำชุมชน', 'ฉบับปรับปรุง', 'พ.ศ. ๒๕๗๑ – ๒๕๗๕', 'กรมตัวอย่าง', 'บทที่ ๑ บทนำ']);
    expect(plan.meta).toMatchObject({
      title: { text: 'แผนน้ำชุมชน ฉบับปรับปรุง พ.ศ. ๒๕๗๑ – ๒๕๗๕' },
      agency: { text: 'กรมตัวอย่าง' },
      period: { from: 2571, to: 2575 },
    });
    expect(outline).toEqual(['# [บทที่ ๑] บทนำ']);
  });

  it('may be given: a line that says another stays in the text, a heading of Markdown too', () => {
    const given = { title: ' แผนของเรา ' };
    const { plan, outline } = read(['# แผนน้ำ', '## บทนำ'], given, 'ก.md');
    expect(plan.meta.title.text).toBe('แผนของเรา');
    expect(outline).toEqual(['# [] ส่วนนำ', '¶ แผนน้ำ', '# [บทที่ ๑] บทนำ']);
    expect(read(['แผนของเรา', 'บทที่ ๑ บทนำ'], given).outline).toEqual(['# [บทที่ ๑] บทนำ']);
  });

  it('is never the only line: that is the text', () => {
    expect(read('ข้อความบรรทัดเดียวของเอกสาร').outline).toEqual(['# [] เนื้อหา', '¶ ข้อความบรรทัดเดียวของเอกสาร']);
  });

  it.each([
    ['แผนพัฒนา พ.ศ. 2557-2561', { from: 2557, to: 2561 }],
    ['แผนพัฒนา (พ.ศ. ๒๕๖๐ – พ.ศ. ๒๕๖๔)', { from: 2560, to: 2564 }],
    ['แผนพัฒนา ปี ๒๕๖๐-๖๔', { from: 2560, to: 2564 }],
    ['แผนปฏิบัติราชการประจำปีงบประมาณ พ.ศ. ๒๕๖๖', { from: 2566, to: 2566 }],
    ['แผนปฏิบัติราชการรายปี (พ.ศ. ๒๕๖๖)', { from: 2566, to: 2566 }],
    ['แผนพัฒนา พ.ศ. 2561-2557', null],
    ['แผนพัฒนา 2017-2021', null],
  ])('gives the period: %s', (title, period) => {
    expect(read([title, 'เนื้อความ']).plan.meta.period).toEqual(period);
  });
});
