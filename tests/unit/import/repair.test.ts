import { describe, expect, it } from 'vitest';
import { describeNotice } from '../../../shared/notices.ts';
import { asPdfText } from '../../support/pdf-text.ts';
import { thaiWords } from '../../support/thai-words.ts';
import { read } from './support.ts';

const TORN = [
  'แผนจัดการน ้าของต าบล',
  'บทที่ ๑ บทน า',
  '๑.๑ ความเป็นมา',
  'เจ้าหน้าที ่ส ารวจคลองทุกสายแล้ว',
  'ป\uF702นี้ฝนนำ\u0E49มาก เพ\u0E48\u0E37อไม่ให้ท่วม',
];

describe('a text that came out of a PDF file', () => {
  it('is repaired before it is read, titles and headings too', () => {
    const { plan, outline } = read(TORN);
    expect(plan.meta.title.text).toBe('แผนจัดการน้ำของตำบล');
    expect(outline).toEqual([
      '# [บทที่ ๑] บทนำ',
      '## [๑.๑] ความเป็นมา',
      '¶ เจ้าหน้าที่สำรวจคลองทุกสายแล้ว',
      '¶ ปีนี้ฝนน้ำมาก เพื่อไม่ให้ท่วม',
    ]);
  });

  it('has each kind of repair listed with how many, the first lines and an example', () => {
    const found = read(TORN).notices.filter(({ code }) => code === 'THAI_REPAIRED');
    expect(found.map(({ details }) => details)).toEqual([
      expect.objectContaining({ count: 4, lines: '1, 1, 2, 4', before: 'แผนจัดการน ้าของ', after: 'แผนจัดการน้ำของ' }),
      expect.objectContaining({ count: 1, line: 4, before: 'เจ้าหน้าที ่', after: 'เจ้าหน้าที่' }),
      expect.objectContaining({ count: 1, line: 5, before: 'ป\uF702นี้ฝน', after: 'ปีนี้ฝน' }),
      expect.objectContaining({ count: 2, line: 5 }),
    ]);
    for (const notice of found) {
      for (const language of ['th', 'en'] as const)
        expect(describeNotice(notice, language)).not.toMatch(/\{|“”|undefined/);
    }
    expect(describeNotice(found[1]!, 'th')).toBe(
      'ซ่อมข้อความภาษาไทย: ช่องว่างหน้าสระหรือวรรณยุกต์ ๑ แห่ง (บรรทัด ๔) เช่น “เจ้าหน้าที ่” เป็น “เจ้าหน้าที่”',
    );
  });

  it('is read as it came where a person says so', () => {
    const { outline, notice } = read(TORN, { repairThai: false });
    expect(outline[2]).toBe('¶ เจ้าหน้าที ่ส ารวจคลองทุกสายแล้ว');
    expect(notice('THAI_REPAIRED')).toBeUndefined();
  });

  it('is repaired in Markdown as well, its lines told in any convention of line ends', () => {
    const { outline, notice } = read('# แผนงาน\r\n\r\n## ที ่มา\r\n\r\nข้อ**ก าหนด**\r', {}, 'ก.md');
    expect(outline.join(' ')).toContain('ที่มา');
    expect(outline.at(-1)).toBe('¶ ข้อกำหนด');
    expect(notice('THAI_REPAIRED')?.details).toMatchObject({ line: 3 });
  });

  it('takes time in proportion to the text', () => {
    const words = thaiWords();
    const line = (next: number) => `${words.slice(next % 1900, (next % 1900) + 12).join('')}\n`;
    const ofSize = (lines: number) => {
      const text = Array.from({ length: lines }, (_, index) => line(7 * index)).join('');
      return asPdfText(text, 'mixed', (count) => lines % count);
    };
    const took = (text: string) => {
      const rounds = [1, 2, 3].map(() => {
        const began = performance.now();
        read(text);
        return performance.now() - began;
      });
      return Math.min(...rounds);
    };
    // Eight times the text takes eight times as long, and 64 times where time grows with its square.
    expect(took(ofSize(4000)) / took(ofSize(500))).toBeLessThan(30);
  });
});

it('text that is right says nothing of repairs', () => {
  const { notice } = read(['แผนจัดการน้ำของตำบล', 'บทที่ ๑ บทนำ', 'สระ า และ ำ ไม้เอก ่ ป ร ะ ก า ศ']);
  expect(notice('THAI_REPAIRED')).toBeUndefined();
});
