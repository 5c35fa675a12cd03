import { describe, expect, it } from 'vitest';
import { describeNotice, NOTICE_CODES } from '../../../shared/notices.ts';
import { read } from './support.ts';

describe('notices', () => {
  it('gather places of one kind: how many, and the first lines', () => {
    const { notices, notice } = read([
      'รายการ:',
      ...Array.from({ length: 5000 }, (_, index) => `${(index % 900) + 5}) ข้อ`),
    ]);
    expect(notices.length).toBeLessThan(8);
    expect(notice('ITEM_LABELS_KEPT')?.details).toMatchObject({
      count: 5000,
      line: 2,
      lines: '2, 3, 4, 5, 6, 7, 8, 9, …',
    });
  });

  it('have a sentence in both languages with every place filled', () => {
    const { notices } = read([
      'แผนน้ำชุมชน พ.ศ. ๒๕๗๐-๒๕๗๔ ฉบับที่ ๒',
      'เกริ่นนำ\u0007',
      '1. หลักการ',
      'เนื้อความ',
      '3. วิธี',
      '๗) ข้อเดียว',
      '10.30 น. เริ่ม',
    ]);
    const codes = notices.map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(['TITLE_GUESSED', 'PERIOD_READ', 'EDITION_READ', 'NUMBERS_PINNED', 'CONTROLS_REMOVED']),
    );
    for (const notice of notices) {
      expect(NOTICE_CODES).toContain(notice.code);
      for (const language of ['th', 'en'] as const) {
        const sentence = describeNotice(notice, language);
        expect(sentence).not.toMatch(/\{|\(\)|“”| {2}/);
        expect(/[\u0E01-\u0E3A]/.test(sentence.replace(/“.*?”|: .*|such as .*/g, ''))).toBe(language === 'th');
      }
    }
  });
});

describe('large and hostile texts', () => {
  const paragraph = 'การพัฒนาระบบบริการประชาชนของหน่วยงานรัฐต้องจัดทำข้อมูลกลางร่วมกันอย่างต่อเนื่อง ';
  const megabyte = paragraph.repeat(Math.ceil(1_048_576 / 3 / paragraph.length));

  it.each(['แผน.txt', 'แผน.md'])('are read in time that grows with their length (%s)', (fileName) => {
    const texts: [string, number][] = [
      [megabyte, 1],
      [megabyte.replaceAll(' ', ''), 1],
      ['1) ข้อ\n'.repeat(100_000), 100_000],
      ['1. ข้อ\n'.repeat(100_000), 99_999],
      [Array.from({ length: 1500 }, (_, index) => `${' '.repeat(index)}- ข้อ`).join('\n'), 1500],
      [`${'. '.repeat(300_000)}ก`, 1],
      [`ก${' '.repeat(1_000_000)}ข`, 1],
      [`${'1.'.repeat(500_000)} ก`, 1],
      ['ก*'.repeat(300_000), 1],
      ['ก **ข_ค* '.repeat(60_000), 1],
      ['[ก](x '.repeat(100_000), 1],
      [Array.from({ length: 1000 }, (_, index) => '`'.repeat(index + 1)).join('ก'), 1],
    ];
    for (const [text, least] of texts) {
      const { plan } = read(text, {}, fileName);
      const blocks = plan.sections.reduce((count, section) => count + section.blocks.length, 0);
      expect(blocks).toBeGreaterThanOrEqual(least);
    }
  });
});
