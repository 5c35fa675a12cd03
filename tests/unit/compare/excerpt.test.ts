import { afterEach, describe, expect, test, vi } from 'vitest';
import { between, ending, opening } from '../../../shared/compare/report/excerpt.ts';

const SENTENCE = 'โรงพยาบาลส่งเสริมสุขภาพตำบลจัดรถรับผู้ป่วยติดเตียงไปพบแพทย์ตามนัดทุกเดือนโดยไม่คิดค่าใช้จ่าย';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('an excerpt', () => {
  test('is cut between words', () => {
    expect(opening(SENTENCE)).toBe('โรงพยาบาลส่งเสริมสุขภาพตำบล…');
    expect(ending(SENTENCE)).toBe('…นัดทุกเดือนโดยไม่คิดค่าใช้จ่าย');
    expect(between(SENTENCE)).toBe('โรงพยาบาลส่งเสริมสุขภาพตำบล…นัดทุกเดือนโดยไม่คิดค่าใช้จ่าย');
  });

  test('is cut between clusters where a single word is longer than it', () => {
    const long = 'น้ำ'.repeat(60);
    expect(opening(long)).toBe(`${'น้ำ'.repeat(24)}…`);
    expect(ending(long)).toBe(`…${'น้ำ'.repeat(24)}`);
  });

  test('of a short text is the text', () => {
    expect([opening('ร่างแผน'), ending('ร่างแผน'), between('ร่างแผน')]).toEqual(['ร่างแผน', 'ร่างแผน', 'ร่างแผน']);
  });

  // What Intl.Segmenter gives holds memory outside of the heap that is given back late: a text a word took 400 MB for 10,000 changes.
  test('looks for words and clusters once each, however many words there are', () => {
    const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
    opening(SENTENCE);
    expect(segment.mock.calls.length).toBeLessThanOrEqual(2);
    segment.mockClear();
    ending(SENTENCE);
    expect(segment.mock.calls.length).toBeLessThanOrEqual(3);
  });
});
