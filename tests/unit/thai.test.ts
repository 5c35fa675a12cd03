import { describe, expect, it } from 'vitest';
import {
  fullDate,
  letterDate,
  momentInThailand,
  shortDate,
  thaiTime,
  toBuddhistYear,
} from '../../shared/thai/dates.ts';
import { formatNumber, thaiDigitsInProse, toArabicDigits, toThaiDigits } from '../../shared/thai/digits.ts';
import { THAI_LETTERS, thaiLetter, thaiLetterIndex } from '../../shared/thai/letters.ts';
import { bahtInWords } from '../../shared/thai/money.ts';
import { countWords, graphemes, words } from '../../shared/thai/segment.ts';

describe('Thai letters as numbers', () => {
  it('are the 41 of ECMA-376, without ฃ ฅ ฆ ฤ ฦ', () => {
    expect(THAI_LETTERS).toHaveLength(41);
    expect(THAI_LETTERS.join('')).not.toMatch(/[ฃฅฆฤฦ]/);
    const codes = THAI_LETTERS.map((letter) => letter.charCodeAt(0));
    expect(codes).toEqual([...codes].sort((a, b) => a - b));
    expect([1, 4, 32, 33, 41].map(thaiLetter)).toEqual(['ก', 'ง', 'ร', 'ล', 'ฮ']);
  });

  it('repeat past the end and read back as the number they stand for', () => {
    expect([42, 43, 82, 83].map(thaiLetter)).toEqual(['กก', 'ขข', 'ฮฮ', 'กกก']);
    for (let n = 1; n <= 200; n += 1) expect(thaiLetterIndex(thaiLetter(n))).toBe(n);
    for (const other of ['', 'ฃ', 'กข', 'A', '๑', 'กา']) expect(thaiLetterIndex(other)).toBeNull();
    for (const n of [0, -1, 1.5, Number.NaN]) expect(() => thaiLetter(n)).toThrow(RangeError);
  });
});

describe('Thai digits', () => {
  it('go there and back', () => {
    expect(toThaiDigits('0123456789')).toBe('๐๑๒๓๔๕๖๗๘๙');
    expect(toArabicDigits('๐๑๒๓๔๕๖๗๘๙')).toBe('0123456789');
    expect(formatNumber(120, 'thai')).toBe('๑๒๐');
    expect(formatNumber(120, 'arabic')).toBe('120');
  });

  it.each([
    ['ปี 2569 ถึง 2570', 'ปี ๒๕๖๙ ถึง ๒๕๗๐'],
    ['ปี2569', 'ปี๒๕๖๙'],
    ['1,250.75 ล้านบาท', '๑,๒๕๐.๗๕ ล้านบาท'],
    ['โทร. 0 2123 1234', 'โทร. ๐ ๒๑๒๓ ๑๒๓๔'],
    ['ตามมาตรฐาน ISO 27001 และ ISO/IEC 27001:2022 ข้อ 5', 'ตามมาตรฐาน ISO 27001 และ ISO/IEC 27001:2022 ข้อ ๕'],
    ['IPv6 จำนวน 3 แห่ง', 'IPv6 จำนวน ๓ แห่ง'],
    ['ยกระดับสู่ e-Government 4.0 ภายใน 5 ปี', 'ยกระดับสู่ e-Government 4.0 ภายใน ๕ ปี'],
    ['COVID-19 ระลอกที่ 2', 'COVID-19 ระลอกที่ ๒'],
    ['เครือข่าย 5G และ Wi-Fi 6', 'เครือข่าย 5G และ Wi-Fi 6'],
    ['SMEs 120 ราย', 'SMEs ๑๒๐ ราย'],
    ['GDP 3.5% ต่อปี', 'GDP ๓.๕% ต่อปี'],
    ['GDP 1,200 ล้านบาท', 'GDP ๑,๒๐๐ ล้านบาท'],
    ['ความเร็ว 100 Mbps', 'ความเร็ว ๑๐๐ Mbps'],
    ['ดู https://plan.go.th/2569/ch1?x=2 หน้า 3', 'ดู https://plan.go.th/2569/ch1?x=2 หน้า ๓'],
    ['www.plan24.go.th มี 2 ส่วน', 'www.plan24.go.th มี ๒ ส่วน'],
    ['ส่งที่ plan.2569@agency01.go.th ภายใน 7 วัน', 'ส่งที่ plan.2569@agency01.go.th ภายใน ๗ วัน'],
    ['รุ่น Galaxy 27001A2 เลข 5', 'รุ่น Galaxy 27001A2 เลข ๕'],
    ['ข้อ 1.2.3', 'ข้อ ๑.๒.๓'],
    ['แฟ้ม report_2.docx 2 ฉบับ', 'แฟ้ม report_2.docx 2 ฉบับ'],
  ])('in prose leave addresses, Latin words and model numbers alone: %s', (text, expected) => {
    expect(thaiDigitsInProse(text)).toBe(expected);
    expect(thaiDigitsInProse(expected)).toBe(expected);
  });

  it('in prose take time in proportion to the text', () => {
    const ofSize = (times: number) =>
      'เลข 1234 a1-b2.c3_ '.repeat(times) + '.'.repeat(4 * times) + '1'.repeat(4 * times);
    const took = (text: string) => {
      const rounds = [1, 2, 3].map(() => {
        const began = performance.now();
        thaiDigitsInProse(text);
        return performance.now() - began;
      });
      return Math.min(...rounds);
    };
    // Ten times the text takes ten times as long, and a hundred times where time grows with its square.
    expect(took(ofSize(10_000)) / took(ofSize(1000))).toBeLessThan(40);
  });
});

describe('Thai dates', () => {
  it.each([
    ['2026-11-21T10:24:00.000Z', '๒๑ พฤศจิกายน ๒๕๖๙ ๑๗.๒๔ น.'],
    ['2026-11-21T16:59:59.999Z', '๒๑ พฤศจิกายน ๒๕๖๙ ๒๓.๕๙ น.'],
    ['2026-11-21T17:00:00Z', '๒๒ พฤศจิกายน ๒๕๖๙ ๐๐.๐๐ น.'],
    ['2028-02-28T20:00:00.000Z', '๒๙ กุมภาพันธ์ ๒๕๗๑ ๐๓.๐๐ น.'],
    ['2027-02-28T20:00:00.000Z', '๑ มีนาคม ๒๕๗๐ ๐๓.๐๐ น.'],
    ['2026-12-31T18:30:00.000Z', '๑ มกราคม ๒๕๗๐ ๐๑.๓๐ น.'],
  ])('%s is %s in Thailand', (utc, said) => {
    const moment = momentInThailand(utc);
    expect(`${letterDate(moment)} ${thaiTime(moment)}`).toBe(said);
  });

  it.each(['', '2026-11-21', '2026-13-01T00:00:00Z', '2026-11-21T10:24:00+07:00'])('%s is no stored time', (utc) => {
    expect(() => momentInThailand(utc)).toThrow(RangeError);
  });

  const date = { year: 2026, month: 11, day: 21 };

  it('are written in full, as in a letter, and short', () => {
    expect(fullDate(date)).toBe('๒๑ พฤศจิกายน พ.ศ. ๒๕๖๙');
    expect(letterDate(date)).toBe('๒๑ พฤศจิกายน ๒๕๖๙');
    expect(shortDate(date)).toBe('๒๑ พ.ย. ๖๙');
    expect(shortDate(date, 4)).toBe('๒๑ พ.ย. ๒๕๖๙');
    expect(letterDate({ year: 2027, month: 5, day: 1 })).toBe('๑ พฤษภาคม ๒๕๗๐');
    expect(toBuddhistYear(2026)).toBe(2569);
  });

  it('refuse days that are not in the calendar', () => {
    expect(letterDate({ year: 2028, month: 2, day: 29 })).toBe('๒๙ กุมภาพันธ์ ๒๕๗๑');
    expect(letterDate({ year: 2000, month: 2, day: 29 })).toBe('๒๙ กุมภาพันธ์ ๒๕๔๓');
    for (const [year, month, day] of [
      [2027, 2, 29],
      [2100, 2, 29],
      [2026, 4, 31],
      [2026, 13, 1],
      [2026, 0, 1],
      [2026, 1, 0],
      [2026, 1, 1.5],
    ] as const) {
      expect(() => fullDate({ year, month, day })).toThrow(RangeError);
    }
  });

  it('write times with a full stop between hours and minutes', () => {
    expect(thaiTime({ hour: 10, minute: 24 })).toBe('๑๐.๒๔ น.');
    expect(thaiTime({ hour: 9, minute: 5 })).toBe('๐๙.๐๕ น.');
    expect(() => thaiTime({ hour: 24, minute: 0 })).toThrow(RangeError);
  });
});

describe('baht in words', () => {
  it.each([
    ['0', 'ศูนย์บาทถ้วน'],
    ['1', 'หนึ่งบาทถ้วน'],
    ['10', 'สิบบาทถ้วน'],
    ['11', 'สิบเอ็ดบาทถ้วน'],
    ['20', 'ยี่สิบบาทถ้วน'],
    ['21', 'ยี่สิบเอ็ดบาทถ้วน'],
    ['101', 'หนึ่งร้อยเอ็ดบาทถ้วน'],
    ['2500', 'สองพันห้าร้อยบาทถ้วน'],
    ['11111', 'หนึ่งหมื่นหนึ่งพันหนึ่งร้อยสิบเอ็ดบาทถ้วน'],
    ['1000000', 'หนึ่งล้านบาทถ้วน'],
    ['1000001', 'หนึ่งล้านเอ็ดบาทถ้วน'],
    ['11000000', 'สิบเอ็ดล้านบาทถ้วน'],
    ['1100100100', 'หนึ่งพันหนึ่งร้อยล้านหนึ่งแสนหนึ่งร้อยบาทถ้วน'],
    ['1101101101', 'หนึ่งพันหนึ่งร้อยเอ็ดล้านหนึ่งแสนหนึ่งพันหนึ่งร้อยเอ็ดบาทถ้วน'],
    ['1000000000000', 'หนึ่งล้านล้านบาทถ้วน'],
    ['3500000000000', 'สามล้านห้าแสนล้านบาทถ้วน'],
    ['1000001000000', 'หนึ่งล้านเอ็ดล้านบาทถ้วน'],
  ])('%s baht', (baht, expected) => {
    expect(bahtInWords(BigInt(baht) * 100n)).toBe(expected);
  });

  it('end in satang instead of ถ้วน', () => {
    expect(bahtInWords(10050n)).toBe('หนึ่งร้อยบาทห้าสิบสตางค์');
    expect(bahtInWords(50n)).toBe('ห้าสิบสตางค์');
    expect(bahtInWords(1n)).toBe('หนึ่งสตางค์');
    expect(bahtInWords(101n)).toBe('หนึ่งบาทหนึ่งสตางค์');
    expect(bahtInWords(1021n)).toBe('สิบบาทยี่สิบเอ็ดสตางค์');
    expect(bahtInWords(-100n)).toBe('ลบหนึ่งบาทถ้วน');
  });
});

describe('words and clusters', () => {
  it('keep marks with their consonants', () => {
    expect(graphemes('กำลังน้ำที่ 1')).toEqual(['กำ', 'ลั', 'ง', 'น้ำ', 'ที่', ' ', '1']);
  });

  it('count words, not spaces or punctuation', () => {
    expect(words('แผนงาน “ใหม่” 2 เรื่อง')).toEqual(words('แผนงาน').concat(['ใหม่', '2', 'เรื่อง']));
    expect(countWords('')).toBe(0);
    expect(countWords(' … ')).toBe(0);
    expect(countWords('ประชาชน ภาครัฐ')).toBe(words('ประชาชน ภาครัฐ').length);
  });
});
