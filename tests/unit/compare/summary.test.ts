import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../../shared/compare/compare.ts';
import { changedFigures } from '../../../shared/compare/figures.ts';
import { summarize } from '../../../shared/compare/summary.ts';
import type { Plan } from '../../../shared/plan/model.ts';
import { plan } from './notation.ts';

/** Figures of two texts as `kind before → after`, `–` where there is none. */
function figures(before: string, after: string): string[] {
  return changedFigures(before, after).map(
    (pair) => `${pair.kind} ${pair.before?.text ?? '–'} → ${pair.after?.text ?? '–'}`,
  );
}

describe('figures that changed', () => {
  it.each([
    ['a year', 'ปี ๒๕๕๙', 'ปี ๒๕๖๐', ['year ๒๕๕๙ → ๒๕๖๐']],
    ['a year with its era', 'ภายในปี พ.ศ. ๒๕๗๐', 'ภายในปี พ.ศ. ๒๕๗๑', ['year พ.ศ. ๒๕๗๐ → พ.ศ. ๒๕๗๑']],
    ['a day', 'วันที่ ๑ ตุลาคม ๒๕๖๙', 'วันที่ ๑๕ ตุลาคม ๒๕๖๙', ['date ๑ ตุลาคม ๒๕๖๙ → ๑๕ ตุลาคม ๒๕๖๙']],
    ['a month', '๑ ต.ค. ๒๕๖๙', '๑ พ.ย. ๒๕๖๙', ['date ๑ ต.ค. ๒๕๖๙ → ๑ พ.ย. ๒๕๖๙']],
    ['a day of any year', 'ทุกวันที่ ๑ มกราคม', 'ทุกวันที่ ๑ กุมภาพันธ์', ['date ๑ มกราคม → ๑ กุมภาพันธ์']],
    ['a month of any year', 'รายงานภายในเดือนกันยายน', 'รายงานภายในเดือนธันวาคม', ['date กันยายน → ธันวาคม']],
    ['the first month of some', 'มกราคม - มีนาคม ๒๕๗๐', 'กุมภาพันธ์ - มีนาคม ๒๕๗๐', ['date มกราคม → กุมภาพันธ์']],
    ['a percentage', 'ร้อยละ ๘๕.๕ ของครัวเรือน', 'ร้อยละ ๙๐ ของครัวเรือน', ['percentage ร้อยละ ๘๕.๕ → ร้อยละ ๙๐']],
    ['an amount of money', 'วงเงิน ๑,๒๕๐ ล้านบาท', 'วงเงิน ๑,๓๕๐ ล้านบาท', ['amount ๑,๒๕๐ ล้านบาท → ๑,๓๕๐ ล้านบาท']],
    ['the scale of an amount', '๕ ล้านบาท', '๕ แสนบาท', ['amount ๕ ล้านบาท → ๕ แสนบาท']],
    ['a number', 'อบรม ๒๐๐ คน', 'อบรม ๒๕๐ คน', ['number ๒๐๐ → ๒๕๐']],
    ['a figure that is new', 'อบรมครู', 'อบรมครู ๓๐ คน', ['number – → ๓๐']],
    ['a figure that is gone', 'อบรม ๓๐ คน ทั่วประเทศ', 'อบรมทั่วประเทศ', ['number ๓๐ → –']],
    [
      'only those that changed, each with its own kind',
      'ปี ๒๕๗๐ ใช้ ๒ ล้านบาท ร้อยละ ๕๐',
      'ปี ๒๕๗๑ ใช้ ๒ ล้านบาท ร้อยละ ๖๐',
      ['year ๒๕๗๐ → ๒๕๗๑', 'percentage ร้อยละ ๕๐ → ร้อยละ ๖๐'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(figures(before, after)).toEqual(expected);
  });

  it.each([
    ['other digits', 'ปี ๒๕๖๐ จำนวน ๑๒ แห่ง', 'ปี 2560 จำนวน 12 แห่ง'],
    ['other grouping', '๑๒๕๐ ครัวเรือน', '๑,๒๕๐ ครัวเรือน'],
    ['zeros at the end of a decimal', 'ร้อยละ ๘๕.๕๐', '85.5%'],
    ['the same amount in another scale', '๑ ล้านบาท', '๑,๐๐๐,๐๐๐ บาท'],
    ['a short name of a month', '๑ ตุลาคม ๒๕๖๙', '๑ ต.ค. ๒๕๖๙'],
    ['words around it', 'มี ๓ แห่ง', 'จัดให้มี ๓ แห่งขึ้นไป'],
  ])('are not told for %s', (_, before, after) => {
    expect(figures(before, after)).toEqual([]);
  });

  it('come with the words around them, cut between words', () => {
    const words = 'ประชาชนในพื้นที่ได้รับการพัฒนาทักษะ'.repeat(10);
    const [pair] = changedFigures(`${words} ๒๐๐ คน`, `${words} ๒๕๐ คน`);
    expect(pair?.after?.sentence).toMatch(/^…\S{40,80} ๒๕๐ คน$/);
    expect(changedFigures('อบรม ๒๐๐ คน', 'อบรม ๒๕๐ คน')[0]?.before?.sentence).toBe('อบรม ๒๐๐ คน');
  });
});

describe('a summary', () => {
  const before = plan([
    's1 | # ความเป็นมา',
    'p1 | แผนฉบับเดิมสิ้นสุดในปี ๒๕๖๙ จึงต้องจัดทำใหม่',
    's2 | # เป้าหมาย',
    's3 | ## ตัวชี้วัดร่วม',
    'p3 | ครัวเรือนร้อยละ ๘๐ เข้าถึงน้ำสะอาดภายในสามปี',
    's4 | ## ค่าใช้จ่าย',
    'p4 | ใช้เงินจากงบประมาณของแต่ละหน่วยงาน',
    's5 | # การติดตาม',
    'p5 | รายงานปีละสองครั้ง',
  ]);
  const after = plan([
    's1 | # ความเป็นมา',
    'p1 | แผนฉบับเดิมสิ้นสุดในปี ๒๕๗๐ จึงต้องจัดทำใหม่',
    's2 | # เป้าหมาย',
    's6 | ## วิสัยทัศน์',
    'p6 | ทุกครัวเรือนมีน้ำใช้ตลอดปี',
    's3 | ## ตัวชี้วัดร่วม',
    'p3 | ครัวเรือนร้อยละ ๙๐ เข้าถึงน้ำสะอาดภายในสามปี',
    's4 | ## ค่าใช้จ่าย',
    'p4 | ใช้เงินจากงบประมาณของแต่ละหน่วยงาน',
  ]);
  const summary = summarize(compareVersions(before, after), before, after);

  it('counts the changes by kind', () => {
    expect(summary.counts).toEqual({ edited: 2, inserted: 1, renumbered: 2, deleted: 1 });
  });

  it('maps old numbers to new ones', () => {
    expect(summary.renumbering).toEqual([
      { before: '๒.๑', after: '๒.๒', title: 'ตัวชี้วัดร่วม', section: 's3', only: true },
      { before: '๒.๒', after: '๒.๓', title: 'ค่าใช้จ่าย', section: 's4', only: true },
    ]);
  });

  it('does not call a section renumbered only when it moved', () => {
    const turned = plan(['s2 | # เป้าหมาย', 's1 | # ความเป็นมา', 'p1 | แผนฉบับเดิมสิ้นสุดในปี ๒๕๖๙ จึงต้องจัดทำใหม่']);
    const old = plan(['s1 | # ความเป็นมา', 'p1 | แผนฉบับเดิมสิ้นสุดในปี ๒๕๖๙ จึงต้องจัดทำใหม่', 's2 | # เป้าหมาย']);
    expect(summarize(compareVersions(old, turned), old, turned).renumbering).toEqual([
      { before: 'บทที่ ๒', after: 'บทที่ ๑', title: 'เป้าหมาย', section: 's2', only: false },
      { before: 'บทที่ ๑', after: 'บทที่ ๒', title: 'ความเป็นมา', section: 's1', only: true },
    ]);
  });

  it('lists figures with their sentence and place', () => {
    expect(
      summary.figures.map(({ kind, before, after, at }) => [kind, before?.text, after?.sentence, at?.after.id]),
    ).toEqual([
      ['year', '๒๕๖๙', 'แผนฉบับเดิมสิ้นสุดในปี ๒๕๗๐ จึงต้องจัดทำใหม่', 'p1'],
      ['percentage', 'ร้อยละ ๘๐', 'ครัวเรือนร้อยละ ๙๐ เข้าถึงน้ำสะอาดภายในสามปี', 'p3'],
    ]);
  });

  it('lists a figure of the title of the plan', () => {
    const titled = (text: string) => plan(['s1 | # หนึ่ง'], { meta: { ...before.meta, title: { text } } });
    const [old, now] = [titled('แผน พ.ศ. ๒๕๖๙'), titled('แผน พ.ศ. ๒๕๗๐')];
    expect(summarize(compareVersions(old, now), old, now).figures.map(({ after }) => after?.text)).toEqual([
      'พ.ศ. ๒๕๗๐',
    ]);
  });

  it('lists a year of the period of the plan', () => {
    const lasting = (period: Plan['meta']['period']) =>
      plan(['s1 | # หนึ่ง'], { meta: { ...before.meta, title: { text: 'แผน' }, period } });
    const [old, now] = [lasting({ from: 2570, to: 2574 }), lasting({ from: 2570, to: 2575 })];
    expect(summarize(compareVersions(old, now), old, now).figures).toEqual([
      {
        kind: 'year',
        before: { text: '๒๕๗๔', sentence: '๒๕๗๐ – ๒๕๗๔' },
        after: { text: '๒๕๗๕', sentence: '๒๕๗๐ – ๒๕๗๕' },
      },
    ]);
  });

  it('prints what titles refer to', () => {
    const old = plan(['s1 | # น้ำ', 's2 | ## คลองตาม <s1>', 's3 | # ดิน', 's4 | ## บ่อตาม <s3>']);
    const now = plan(['s1 | # น้ำ', 's5 | ## ฝาย', 's2 | ## คลองตาม <s1>', 's3 | # ดิน', 's4 | ## บ่อใหม่ตาม <s3>']);
    const { renumbering, chapters } = summarize(compareVersions(old, now), old, now);
    expect(renumbering.map(({ title }) => title)).toEqual(['คลองตาม บทที่ ๑']);
    expect(chapters[1]!.text).toBe('แก้ไขถ้อยคำ ๑ ชื่อหัวข้อ (๒.๑ บ่อใหม่ตาม บทที่ ๒)');
  });

  it('has a brief of each chapter with changes', () => {
    expect(summary.chapters.map(({ heading, gone, text }) => [heading, gone, text])).toEqual([
      ['บทที่ ๑ ความเป็นมา', false, 'แก้ไขถ้อยคำ ๑ แห่ง'],
      ['บทที่ ๒ เป้าหมาย', false, 'เพิ่ม ๑ หัวข้อ (๒.๑ วิสัยทัศน์) แก้ไขถ้อยคำ ๑ แห่ง เลขเปลี่ยน ๒ หัวข้อ'],
      ['บทที่ ๓ การติดตาม', true, 'ตัดออกทั้งบท'],
    ]);
  });
});
