import { describe, expect, it } from 'vitest';
import { AppError, describeError, type Language } from '../../shared/errors.ts';
import { exampleLetter } from '../../shared/letter/examples.ts';
import { parseLetter } from '../../shared/letter/schema.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import { plan, section } from '../support/outline.ts';

function said(parse: () => unknown, language: Language): string {
  try {
    parse();
  } catch (error) {
    if (error instanceof AppError) return describeError(error.code, error.details, language);
    throw error;
  }
  throw new Error('it was taken');
}

const good = plan([section('a', '1')]);
const [a] = good.sections;
const letter = exampleLetter('memo');
const without = <Value extends object>(value: Value, key: keyof Value) =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));

describe('why a plan or a letter is refused', () => {
  it.each<[what: string, parse: () => unknown, th: string, en: RegExp]>([
    ['a missing key', () => parsePlan(without(good, 'meta')), 'ที่ meta: ขาดค่านี้ ต้องเป็นกลุ่มข้อมูล { } ', /undefined/],
    ['another type', () => parsePlan({ ...good, sections: 'ก' }), 'ที่ sections: ต้องเป็นรายการ [ ] ', /expected array/],
    ['an unknown key', () => parsePlan({ ...good, extra: 1 }), 'ที่ plan: มีคีย์ที่ไม่รู้จัก extra ', /"extra"/],
    [
      'a text that is too long',
      () => parsePlan({ ...good, meta: { ...good.meta, title: { text: 'ก'.repeat(9000) } } }),
      'ที่ meta.title.text: ความยาวต้องไม่เกิน ',
      /Too big/,
    ],
    [
      'an empty text',
      () => parsePlan({ ...good, sections: [{ ...a, title: [{ type: 'text', text: '' }] }] }),
      'ต้องไม่ว่าง',
      /Too small/,
    ],
    [
      'a level too deep',
      () => parsePlan({ ...good, sections: [{ ...a, level: 2 }] }),
      'หัวข้อแรกต้องเป็นบท',
      /must be a chapter/,
    ],
    [
      'a pattern of another level',
      () =>
        parsePlan({ ...good, scheme: { ...good.scheme, levels: good.scheme.levels.with(0, good.scheme.levels[1]!) } }),
      'ที่ scheme.levels[0].pattern: รูปแบบเลขของระดับ 1 ต้องมี %1',
      /must hold %1/,
    ],
    ['an id used twice', () => parsePlan(plan([section('a', '1'), section('a', '1')])), 'รหัส a ใช้ซ้ำกัน', /used twice/],
    [
      'another choice',
      () => parseLetter({ ...letter, urgency: 'soon' }),
      'ที่ urgency: ต้องเป็น "ordinary" หรือ ',
      /expected one of/,
    ],
    [
      'a day that is none',
      () => parseLetter({ ...letter, date: { year: 2026, month: 2, day: 30 } }),
      'ที่ date: ไม่มีวันนี้ในปฏิทิน',
      /no such day/,
    ],
    ['a line end', () => parseLetter({ ...letter, deadline: 'ก\nข' }), 'ที่ deadline: ขึ้นบรรทัดใหม่ตรงนี้ไม่ได้', /line end/],
  ])('is said in Thai and in English: %s', (_, parse, th, en) => {
    expect(said(parse, 'th')).toContain(th);
    expect(said(parse, 'th').replace(/"[^"]*"|\w+(\.\w+)+/g, '')).not.toMatch(/[a-z]{5}.*[a-z]{5}.*[a-z]{5}/);
    expect(said(parse, 'en')).toMatch(en);
  });
});
