import { describe, expect, test } from 'vitest';
import { makeMatcher } from '../../../shared/find/matcher.ts';
import { type FindQuery, queryFor } from '../../../shared/find/query.ts';

const find = (text: string, words: string, how: Partial<FindQuery> = {}) =>
  makeMatcher({ ...queryFor(words), ...how })
    .matches(text)
    .map(({ from, to }) => text.slice(from, to));
const pattern = (text: string, words: string, how: Partial<FindQuery> = {}) =>
  find(text, words, { pattern: true, ...how });

describe('words', () => {
  test.each([
    ['ทุกที่ที่มี', 'ที่', ['ที่', 'ที่']],
    ['งบประมาณ ๑๒๐ ล้านบาท', '120', ['๑๒๐']],
    ['งบประมาณ 120 ล้านบาท', '๑๒๐', ['120']],
    ['ISO 27001 และ iso 27001', 'Iso', ['ISO', 'iso']],
    ['กลางบรรทัด\nแรก', 'บรรทัด แรก', ['บรรทัด\nแรก']],
    ['แผนแผนแผน', 'แผนแผน', ['แผนแผน']],
    ['อะไรก็ได้', '', []],
    ['อะไรก็ได้', 'ไม่มี', []],
    ['👩‍🌾 เกษตรกร', 'เกษตร', ['เกษตร']],
  ])('%s: %s', (text, words, found) => {
    expect(find(text, words)).toEqual(found);
  });

  test('a consonant is not found under its marks, nor a mark without its consonant', () => {
    expect(find('กี่ กา ก่า ก', 'ก')).toEqual(['ก', 'ก']);
    expect(find('น้ำ', 'น')).toEqual([]);
    expect(find('ที่', '่')).toEqual([]);
    expect(find('กรุงเทพ', 'กร')).toEqual([]);
    expect(find('กรุงเทพ', 'กรุ')).toEqual(['กรุ']);
  });

  test('every spelling of ำ is the same, in the words and in the text', () => {
    for (const text of ['น้ำ', 'น้\u0E4D\u0E32', 'น\u0E4D้\u0E32', 'นำ้']) {
      expect(find(`แหล่ง${text}ดิบ`, 'น้ำ'), text).toEqual([text]);
      expect(find('แหล่งน้ำดิบ', text), text).toEqual(['น้ำ']);
    }
    expect(find('เเผนงาน', 'แผน')).toEqual(['เเผน']);
    expect(find('แหล่งน\u0E4D้\u0E32', 'น้ำ', { exact: true })).toEqual([]);
  });

  test('spelled exactly, capitals count and digits go by their own switch', () => {
    expect(find('ISO iso', 'iso', { exact: true })).toEqual(['iso']);
    expect(find('๑๒ 12', '12', { exact: true })).toEqual(['๑๒', '12']);
    expect(find('๑๒ 12', '12', { digitsAlike: false })).toEqual(['12']);
  });

  test('whole words only', () => {
    expect(find('แผนกช่าง ตามแผน', 'แผน', { wholeWord: true })).toEqual(['แผน']);
    expect(find('plan, planning', 'plan', { wholeWord: true })).toEqual(['plan']);
  });

  test('a reference in the line is never part of what is found', () => {
    expect(find('ตาม\uFFFC และ', '\uFFFC')).toEqual([]);
    expect(find('ตาม\uFFFCและ', 'ตามและ')).toEqual([]);
    expect(find('ตาม\uFFFCและ', 'ตาม')).toEqual(['ตาม']);
    expect(pattern('ตาม\uFFFCและ', '[^x]+')).toEqual(['ตาม', 'และ']);
  });

  test('words without a match leave long text quickly: signs of patterns are no signs', () => {
    expect(find('ร้อยละ (๘๕.๕) [ก]*', '(๘๕.๕) [ก]*')).toEqual(['(๘๕.๕) [ก]*']);
  });
});

describe('patterns', () => {
  test.each([
    ['พ.ศ. ๒๕๖๐ ถึง 2564', '\\d{4}', ['๒๕๖๐', '2564']],
    ['พ.ศ. ๒๕๖๐ ถึง 2564', '[๐-๙]{๔}', ['๒๕๖๐', '2564']],
    ['ข้อ ๑.๒ และ ๑.๒.๓', '\\d+(\\.\\d+)+', ['๑.๒', '๑.๒.๓']],
    ['กรมและกอง', 'กรม|กอง', ['กรม', 'กอง']],
    ['กกกข', 'ก+?ข', ['กกกข']],
    ['aXbXc', '.*?X', ['aX', 'bX']],
    ['aXbXc', '.*X', ['aXbX']],
    ['ทะที่ มี', 'ท.', ['ทะ']],
    ['ทอ มี', 'ท.', ['ทอ']],
    ['ด้วย กี่ ครั้ง', 'ก.', []],
    ['กี่', '.', ['กี่']],
    ['บรรทัดแรก\nบรรทัดสอง', '^บรรทัด', ['บรรทัด', 'บรรทัด']],
    ['หนึ่ง\nสอง', '.+$', ['หนึ่ง', 'สอง']],
    ['ISO-27001', '[a-z]+-\\d+', ['ISO-27001']],
    ['foo bar', '\\bb', ['b']],
    ['a.b', '\\.', ['.']],
    ['tab\there', '\\s', ['\t']],
    ['x{2}', 'x\\{2\\}', ['x{2}']],
    ['x{a', 'x{a', ['x{a']],
    ['กขค', '[^ก]', ['ข', 'ค']],
    ['a-b]', '[\\]-]', ['-', ']']],
    ['ก ข', '[\\s]', [' ']],
    ['ค่าเฉลี่ย', '\\u0E04', []],
    ['คน', '\\u0E04', ['ค']],
    ['ปี 70', '\\p{Nd}+', ['70']],
    ['aaa', 'a*', ['aaa']],
    ['baac', 'a*', ['aa']],
    ['', 'a*', []],
  ])('%s: %s', (text, words, found) => {
    expect(pattern(text, words)).toEqual(found);
  });

  test('brackets keep what they hold, by number and name', () => {
    const [match] = makeMatcher({ ...queryFor('(?<วัน>\\d+) (ม\\.ค\\.)|(z)'), pattern: true }).matches('๒๑ ม.ค.');
    expect(match).toEqual({ from: 0, to: 7, groups: { 1: '๒๑', 2: 'ม.ค.', 3: '', วัน: '๒๑' } });
  });

  test.each([
    ['(ก', 'วงเล็บ'],
    ['ก)', 'วงเล็บ'],
    ['[ก', 'ชุดอักขระ'],
    ['[ฮ-ก]', 'ชุดอักขระ'],
    ['[]', 'ชุดอักขระ'],
    ['*ก', 'ซ้ำ'],
    ['ก**', 'ซ้ำ'],
    ['ก{3,1}', 'จำนวนซ้ำ'],
    ['ก{9999}', 'ใหญ่เกินไป'],
    ['((ก{900}){900})', 'ใหญ่เกินไป'],
    ['\\', 'รหัส'],
    ['\\q', 'รหัส'],
    ['\\p{ไทย}', 'รหัส'],
    ['(?=ก)', 'มองไปข้างหน้า'],
    ['(ก)\\1', 'อ้างกลับ'],
    ['\\p{RGI_Emoji}', 'รหัส'],
    ['[^\\p{RGI_Emoji}]', 'รหัส'],
    ['ก|'.repeat(1001), 'ยาว'],
    [`${'('.repeat(100)}ก${')'.repeat(100)}`, 'ซ้อนวงเล็บ'],
  ])('%s is refused in words: %s', (words, reason) => {
    const make = () => makeMatcher({ ...queryFor(words), pattern: true });
    expect(make).toThrow(
      expect.objectContaining({
        code: 'PATTERN_INVALID',
        details: expect.objectContaining({ reasonTh: expect.stringContaining(reason) }),
      }),
    );
  });

  test('patterns that keep other engines busy for years end at once', () => {
    const text = `${'a'.repeat(20_000)}!`;
    for (const words of ['(a+)+b', '(a|a)*b', '(a*)*b', '(.*)*b', 'a?a?a?a?a?a?a?a?a?a?a*a*a*b', '(.*a){20}b']) {
      expect(pattern(text, words), words).toEqual([]);
    }
  });

  test('what every match holds is known where it can be', () => {
    const needle = (words: string) => makeMatcher({ ...queryFor(words), pattern: true }).needle;
    expect(needle('แผน(พัฒนา|แม่บท) พ.ศ.\\s*\\d+')).toBe('แผน');
    expect(needle('(?:ฉบับที่ )[๑-๙]')).toBe('ฉบับที่ ');
    expect(needle('กรม|กอง')).toBe('');
    expect(needle('(ISO ){2,}๑')).toBe('iso ');
    expect(needle('(ก)?')).toBe('');
  });
});
