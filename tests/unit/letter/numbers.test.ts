import { describe, expect, it } from 'vitest';
import {
  formatLetterNumber,
  isLetterCode,
  parseLetterNumber,
  parseRegisteredNumber,
  printedNumber,
  registeredNumber,
} from '../../../shared/letter/numbers.ts';
import { printedPhones } from '../../../shared/letter/phones.ts';

describe('the number of a letter', () => {
  it.each([
    ['นร 0106/ว 2019', { code: 'นร 0106', series: 'ว', number: 2019 }],
    ['นร ๐๕๐๓/๓๐๘', { code: 'นร 0503', series: '', number: 308 }],
    ['ที่ นร ๐๘๐๔/ ๓๒๔๙', { code: 'นร 0804', series: '', number: 3249 }],
    ['นร ๐๘๐๔/ว(ค) ๙๑๖๕', { code: 'นร 0804', series: 'ว(ค)', number: 9165 }],
    ['ศธ ๐๕๒๑.๒/ว๘', { code: 'ศธ 0521.2', series: 'ว', number: 8 }],
    ['สธ(ปคร) ๐๒๐๑/๑', { code: 'สธ(ปคร) 0201', series: '', number: 1 }],
  ])('%s reads and is written back in one form', (text, number) => {
    expect(parseLetterNumber(text)).toEqual(number);
    expect(parseLetterNumber(formatLetterNumber(number))).toEqual(number);
    expect(formatLetterNumber(number)).not.toMatch(/[0-9]/);
  });

  it.each(['', 'นร ๐๘๐๔', '๐๘๐๔/๑', 'นร ๐๘๐๔/', 'นร ๐๘๐๔/๐', 'นร/๑', 'นร ๐๘๐๔/ก ๑', 'AB 0101/1'])(
    '“%s” is none',
    (text) => {
      expect(parseLetterNumber(text)).toBeNull();
    },
  );

  it('is taken from one of two series', () => {
    expect(registeredNumber('ordinary', 3249)).toBe('๓๒๔๙');
    expect(registeredNumber('circular', 12)).toBe('ว ๑๒');
    expect(parseRegisteredNumber('ว ๑๒')).toEqual({ series: 'ว', number: 12 });
    expect(parseRegisteredNumber('สิบสอง')).toBeNull();
    for (const n of [0, -1, 1.5, Number.NaN]) expect(() => registeredNumber('ordinary', n)).toThrow(RangeError);
  });

  it('is printed after the code, its place empty until it is taken', () => {
    expect(printedNumber('นร 0804', '12')).toBe('นร ๐๘๐๔/๑๒');
    expect(printedNumber('นร  ๐๘๐๔ ', 'ว ๑๒')).toBe('นร ๐๘๐๔/ว ๑๒');
    expect(printedNumber('นร ๐๘๐๔', '')).toBe('นร ๐๘๐๔/');
    expect(printedNumber('', '๑๒')).toBe('๑๒');
    expect(isLetterCode('นร ๐๘๐๔')).toBe(true);
    expect(isLetterCode('0804')).toBe(false);
  });
});

describe('telephone numbers', () => {
  it.each([
    ['0 2123 1234', '๐ ๒๑๒๓ ๑๒๓๔'],
    ['02-123-1234', '๐ ๒๑๒๓ ๑๒๓๔'],
    ['021231234', '๐ ๒๑๒๓ ๑๒๓๔'],
    ['(02) 123 1234 ต่อ 15', '๐ ๒๑๒๓ ๑๒๓๔ ต่อ ๑๕'],
    ['0 2123 1234-5, 0 2123 9999', '๐ ๒๑๒๓ ๑๒๓๔-๕, ๐ ๒๑๒๓ ๙๙๙๙'],
    ['๐๒๑๒๓๑๒๓๔', '๐ ๒๑๒๓ ๑๒๓๔'],
    ['081-234-5678', '๐๘ ๑๒๓๔ ๕๖๗๘'],
    ['1111', '๑๑๑๑'],
    ['+66 2123 1234', '+๖๖ ๒๑๒๓ ๑๒๓๔'],
    ['', ''],
  ])('“%s” is printed “%s”', (text, printed) => {
    expect(printedPhones(text)).toBe(printed);
    expect(printedPhones(printed)).toBe(printed);
  });
});
