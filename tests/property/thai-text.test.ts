import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemes } from '../../shared/thai/segment.ts';
import { normalizeText } from '../../shared/thai/text.ts';
import { thaiMess } from '../support/thai-mess.ts';

/** Thai marks and ำ that stand on nothing: not after a consonant with or without marks. */
function orphans(text: string): number {
  const sound = /[\u0E01-\u0E2E](?:[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]|\u0E33)*/gu;
  return text.replace(sound, '').match(/[\u0E31\u0E33-\u0E3A\u0E47-\u0E4E]/gu)?.length ?? 0;
}

const ORDINARY = `
ประเทศไทย รัฐบาล กระทรวง กรม สำนักงาน คณะรัฐมนตรี นายกรัฐมนตรี หนังสือราชการ ระเบียบ ข้อบังคับ พระราชบัญญัติ กฤษฎีกา มติ
ยุทธศาสตร์ แผนแม่บท แผนปฏิบัติการ วิสัยทัศน์ พันธกิจ เป้าประสงค์ ตัวชี้วัด ค่าเป้าหมาย งบประมาณ ประจำปี ไตรมาส โครงการ กิจกรรม
น้ำ น้ำท่วม ค่ำ ช้ำ ซ้ำ ย้ำ ต่ำ ก้ำกึ่ง สำคัญ อำนาจ จำนวน ทำ นำ คำสั่ง ลำดับ บำรุง กำหนด ดำเนินการ ประจำ รำไร ขำขัน ล้ำค่า
ที่ นี้ นั้น ซึ่ง ขึ้น เมื่อ เพื่อ เรื่อง เครื่อง เครือข่าย เชื่อมโยง พื้นที่ ชื่อ มือ ถือ คือ หนังสือ ซื่อสัตย์ ยื่น คลื่น ตื่น
สิทธิ์ บริสุทธิ์ ประสิทธิภาพ ประสิทธิผล พันธุ์ เผ่าพันธุ์ วงศ์ องค์กร องค์การ สงฆ์ ศักดิ์ เกียรติ วิทยาศาสตร์ คอมพิวเตอร์ ไฟล์
ผู้ อยู่ รู้ ดู หมู่ คู่ สู่ ปู่ ครู ผู้ใหญ่ ผู้สูงอายุ ลูกหนี้ ถูกต้อง มุ่ง กลุ่ม ทุ่ง ยุ่ง ปุ๋ย คุ้ม ภูมิ อุ้ม ตู้ กู้ ขู่
เก่ง เล่น เห็น เป็น เด็ก เล็ก เร็ว เพ็ญ เต็ม เข้ม เจ็ด เก็บ แข็ง แม่ แก้ แล้ว แต่ แห่ง และ แบ่ง แผ่น แน่น แพ้ แท้
เมืองไทย เพราะ เกาะ เจาะ เหมาะ เสนาะ เกี่ยว เลี้ยว เปลี่ยน เรียบร้อย เวียง เสียง เพียงพอ เดี๋ยว ก๋วยเตี๋ยว โต๊ะ จ๊ะ จ๋า
ใหญ่ ใช้ ใกล้ ใต้ ให้ ไม่ ได้ ไว้ ไกล ไฟฟ้า ไร้ ไหน ไม้ โดย โรง โอกาส โปร่งใส โภชนาการ โน้ต ฤดู ฤๅษี พฤกษา ทฤษฎี ฦๅ
พุทธํ อรหํ จิตฺตํ สมฺมา ธมฺม นิพฺพานํ ปฺราสาท กรุงเทพฯ ฯลฯ ต่าง ๆ ทั่ว ๆ ไป ๒๕๖๙ ๑,๒๓๔.๕๖ พ.ศ. ม.ค. น. ร้อยละ ๘๕
`
  .trim()
  .split(/\s+/);

describe('normalizeText', () => {
  it('is idempotent', () => {
    fc.assert(
      fc.property(thaiMess, (text) => {
        const once = normalizeText(text);
        expect(normalizeText(once)).toBe(once);
      }),
      { numRuns: 5000 },
    );
  });

  it('leaves no mark without its consonant that had one', () => {
    fc.assert(
      fc.property(thaiMess, (text) => {
        expect(orphans(normalizeText(text))).toBeLessThanOrEqual(orphans(text));
      }),
      { numRuns: 5000 },
    );
  });

  it('leaves nothing that cannot be seen and no second spelling of ำ or แ', () => {
    fc.assert(
      fc.property(thaiMess, (text) => {
        const normal = normalizeText(text);
        expect(normal).not.toMatch(/[\u00A0\u00AD\u200B\u200C\u202F\u2060\uFEFF]/u);
        expect(normal.replace(/[\s\u0085]/gu, '')).not.toMatch(/\p{Cc}/u);
        expect(normal).not.toMatch(/\u0E4D[\u0E48-\u0E4B]*\u0E32|\u0E40\u0E40|\u0E33[\u0E48-\u0E4B]/u);
        expect(normal.isWellFormed()).toBe(true);
        expect(normal.normalize('NFC')).toBe(normal);
      }),
      { numRuns: 5000 },
    );
  });

  it('leaves marks in order: below, above, nikhahit, tone, thanthakhat, yamakkan', () => {
    const kinds = [
      '\u0E3A',
      '\u0E38\u0E39',
      '\u0E31\u0E34\u0E35\u0E36\u0E37\u0E47',
      '\u0E4D',
      '\u0E48\u0E49\u0E4A\u0E4B',
      '\u0E4C',
      '\u0E4E',
    ];
    const marks = fc.array(fc.constantFrom(...kinds.join('')), { maxLength: 5 }).map((run) => `ก${run.join('')}`);
    fc.assert(
      fc.property(fc.oneof(thaiMess, marks), (text) => {
        for (const run of normalizeText(text).match(/[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]+/gu) ?? []) {
          const order = [...run].map((mark) => kinds.findIndex((kind) => kind.includes(mark)));
          expect(order).toEqual([...order].sort((a, b) => a - b));
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('loses no letter, digit or tone: what is left is the same letters', () => {
    const letters = (text: string) =>
      [...text.normalize('NFKD').replace(/\u0E40\u0E40/gu, '\u0E41')].filter((c) =>
        /[\u0E01-\u0E59A-Za-z0-9]/u.test(c),
      );
    const visible = (text: string) => letters(text.replace(/[\u00AD\u200B-\u200D\u2060\uFEFF\p{Cc}]/gu, ''));
    fc.assert(
      fc.property(thaiMess, (text) => {
        expect(visible(normalizeText(text)).sort()).toEqual(visible(text).sort());
      }),
      { numRuns: 5000 },
    );
  });

  it('does not touch words that are spelt right', () => {
    expect(ORDINARY.length).toBeGreaterThan(150);
    for (const word of ORDINARY) expect(normalizeText(word)).toBe(word);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ORDINARY, ' ')), (words) => {
        const text = words.join('');
        expect(normalizeText(text)).toBe(text);
      }),
    );
  });

  it('spells น้ำ one way, in whatever order its marks came', () => {
    const spellings = ['นํ้า', 'น้ํา', 'นำ้', 'นํา้', 'น้ำ', 'น\u200Bํ้า', 'น้\u00ADำ', 'น\u200D้ำ'];
    for (const spelling of spellings) expect([...normalizeText(spelling)]).toEqual(['น', '้', 'ำ']);
    expect(graphemes('น้ำ')).toEqual(['น้ำ']);
  });

  it('puts vowel, tone and thanthakhat in the order of a keyboard', () => {
    expect(normalizeText('ท\u0E48\u0E35')).toBe('ที่');
    expect(normalizeText('สิทธ\u0E4C\u0E34')).toBe('สิทธิ์');
    expect(normalizeText('ป\u0E48\u0E39')).toBe('ปู่');
    expect(normalizeText('พันธ\u0E4C\u0E38')).toBe('พันธุ์');
  });

  it('makes one แ of two เ, and of three only one', () => {
    expect(normalizeText('เเผน')).toBe('แผน');
    expect(normalizeText('เ\u200Bเผน')).toBe('แผน');
    expect(normalizeText('เเเ')).toBe('แเ');
    expect(normalizeText('เป็นเมือง')).toBe('เป็นเมือง');
  });

  it('takes out what cannot be seen and keeps a family of emoji together', () => {
    expect(normalizeText('\uFEFFแผน\u200Bงาน\u2060')).toBe('แผนงาน');
    expect(normalizeText('พ.ศ.\u00A0๒๕๖๙')).toBe('พ.ศ. ๒๕๖๙');
    expect(normalizeText('ก\u0000ข\u001F\uFFFE')).toBe('กข');
    expect(normalizeText('👩‍🌾')).toBe('👩‍🌾');
    expect(normalizeText('ก\u200Dข')).toBe('กข');
    expect(normalizeText('บรรทัด\nสอง\tสาม')).toBe('บรรทัด\nสอง\tสาม');
  });
});
