import { describe, expect, test } from 'vitest';
import { describeChange } from '../../../../renderer/compare/describe.ts';
import { type Family, type Filter, filterChanges, stepFrom } from '../../../../renderer/compare/filter.ts';
import type { LaidOut } from '../../../../renderer/compare/laid-out.ts';
import { listRows, rowOfChange } from '../../../../renderer/compare/list-rows.ts';
import { itemOfRow, pageItems } from '../../../../renderer/compare/page-items.ts';
import { paintInline, paintSides } from '../../../../renderer/compare/painted.ts';
import { partsOf } from '../../../../renderer/compare/parts.ts';
import { plainText } from '../../../../shared/plan/outline.ts';
import { paragraph, plan, section, text } from '../../../support/outline.ts';
import { laidOut } from './compared.ts';

const chapter = (id: string, title: string, words: readonly (readonly [string, string])[] = []) =>
  section(id, '1', { title: text(title), blocks: words.map(([block, said]) => paragraph(block, text(said))) });
const under = (id: string, title: string, words: readonly (readonly [string, string])[] = []) =>
  section(id, '2', { title: text(title), blocks: words.map(([block, said]) => paragraph(block, text(said))) });

const INTRO = chapter('c1', 'บทนำ', [['p1', 'ชาวสวนช่วยกันดูแลเหมืองฝายมาหลายชั่วคน']]);
const CANAL = under('s1', 'คลองส่งน้ำ', [['p2', 'ขุดลอกคลองส่งน้ำปีละสองครั้งก่อนถึงหน้าแล้ง']]);
const FOREST = under('s2', 'ป่าต้นน้ำ', [['p3', 'ปลูกไม้ท้องถิ่นทดแทนแนวกันไฟที่เสียหายจากปีก่อน']]);
const ROAD = under('s3', 'ถนนเข้าสวน', [['p4', 'ซ่อมถนนเข้าสวนเฉพาะช่วงที่รถบรรทุกผ่านไม่ได้']]);
const END = chapter('c2', 'ติดตามผล', [['p5', 'นัดประชุมกันทุกวันเพ็ญเดือนสิบสอง']]);

/** A chapter taken out, one put in, a section moved up, words changed. */
const OLD = plan([INTRO, CANAL, FOREST, ROAD, END]);
const NEW = plan([
  chapter('c0', 'คำนำ', [['p0', 'เล่มนี้เขียนขึ้นในศาลาวัด']]),
  INTRO,
  ROAD,
  CANAL,
  under('s2', 'ป่าต้นน้ำ', [['p3', 'รักษาไม้ท้องถิ่นทดแทนแนวกันไฟที่เสียหายจากปีก่อน']]),
]);

const all: Filter = { families: new Set(), ignoreNumbers: false, ignoreFormat: false, section: null };
const kinds = ({ comparison }: LaidOut, shown: readonly number[]) =>
  shown.map((index) => comparison.changes[index]!.kind);
const every = { shows: (change: number) => change !== -1, ignoreNumbers: false, ignoreFormat: false };
const says = {
  t: ((key: string, options?: object) => `${key} ${Object.values(options ?? {}).join(' ')}`.trim()) as never,
  plain: String,
  language: 'th' as const,
};

describe('changes laid out', () => {
  const laid = laidOut(OLD, NEW);

  test('the outline has the sections of the newer state, and those that are gone where they stood', () => {
    expect(laid.outline.map(({ key, label, gone }) => `${gone ? 'gone ' : ''}${key} ${label}`)).toEqual([
      'c0 บทที่ ๑',
      'c1 บทที่ ๒',
      's3 ๒.๑',
      's1 ๒.๒',
      's2 ๒.๓',
      'gone gone:c2 บทที่ ๒',
    ]);
  });

  test('each change belongs to the section that it is in, what is gone to the section that is gone', () => {
    const where = laid.comparison.changes.map(({ kind }, index) => `${kind} ${laid.outline[laid.nodeOf[index]!]!.key}`);
    expect(where).toContain('inserted c0');
    expect(where).toContain('moved s3');
    expect(where).toContain('edited s2');
    expect(where).toContain('deleted gone:c2');
  });

  test('a row shows each change, a moved line where it stands now', () => {
    for (const [index, row] of laid.rowOf.entries()) {
      expect([laid.rows[row]!.change, laid.rows[row]!.words]).toContain(index);
      expect(laid.rows[row]!.kind).not.toBe('moved-away');
    }
  });

  test('renumbering and kinds can be left out, and counts follow', () => {
    const numbers = filterChanges(laid, { ...all, ignoreNumbers: true });
    expect(kinds(laid, numbers.shown)).not.toContain('renumbered');
    expect(numbers.counts.renumbered).toBe(0);
    const moved = filterChanges(laid, { ...all, families: new Set<Family>(['moved']) });
    expect(kinds(laid, moved.shown)).toEqual(['moved']);
    expect(moved.counts.inserted).toBe(1);
  });

  test('a picked section shows its changes and those under it, while the outline goes on counting all', () => {
    const inside = filterChanges(laid, { ...all, section: 'c1' });
    expect(kinds(laid, inside.shown)).toContain('edited');
    expect(kinds(laid, inside.shown)).not.toContain('inserted');
    expect(inside.inNode).toEqual(filterChanges(laid, all).inNode);
  });

  test('a deleted line and its section can be put back, a mere move and a mere number cannot', () => {
    const parts = laid.comparison.changes.map(({ kind }, index) => [kind, partsOf(laid, index)] as const);
    const of = (wanted: string) => parts.find(([kind]) => kind === wanted)![1];
    expect(of('deleted')).toEqual([{ what: 'section', line: 'c2' }]);
    expect(of('edited')).toEqual([
      { what: 'line', line: 'p3' },
      { what: 'section', line: 's2' },
    ]);
    expect(of('moved')).toEqual([]);
    expect(of('renumbered')).toEqual([]);
  });

  test('words that changed are told with what stands before them', () => {
    const edited = laid.comparison.changes.findIndex(({ kind }) => kind === 'edited');
    const { title, before, after } = describeChange(laid, edited, says);
    expect(title).toBe('compare.say.edited ๒.๓ 1');
    expect([before, after]).toEqual(['ปลูก', 'รักษา']);
  });
});

test('mere renumbering of many sections one after another is one line of the list, which unfolds', () => {
  const many = Array.from({ length: 5 }, (_, n) => under(`s${n}`, `เรื่องที่ ${'กขคงจ'[n]}`));
  const laid = laidOut(plan([INTRO, ...many]), plan([INTRO, under('new', 'เรื่องใหม่'), ...many]));
  const { shown } = filterChanges(laid, all);
  const folded = listRows(laid, shown, new Set());
  expect(folded.map(({ type }) => type)).toEqual(['chapter', 'change', 'run']);
  expect(rowOfChange(folded, shown[3]!)).toBe(2);
  const open = listRows(laid, shown, new Set([shown[1]!]));
  expect(open.map(({ type }) => type)).toEqual(['chapter', 'change', 'run', ...many.map(() => 'change')]);
  expect(rowOfChange(open, shown[3]!)).toBe(5);
});

test('stepping goes to the next shown change and stays at the end', () => {
  expect(stepFrom([2, 5, 9], null, 1)).toBe(2);
  expect(stepFrom([2, 5, 9], 5, 1)).toBe(9);
  expect(stepFrom([2, 5, 9], 3, -1)).toBe(2);
  expect(stepFrom([2, 5, 9], 9, 1)).toBe(9);
  expect(stepFrom([], 9, 1)).toBeNull();
});

describe('unchanged stretches', () => {
  const lines = Array.from({ length: 12 }, (_, n) => [`p${n}`, `ข้อความตอนที่ ${'กขคงจฉชซฌญฎฏ'[n]}`] as const);
  const changed = lines.map(([id, said]) => [id, id === 'p6' ? `${said} แก้แล้ว` : said] as const);
  const laid = laidOut(plan([chapter('c', 'บท', lines)]), plan([chapter('c', 'บท', changed)]));
  const look = { onlyChanged: true, shows: every.shows, opened: new Set<number>() };

  test('are folded but for a line on either side of a change', () => {
    expect(pageItems(laid, look)).toEqual([
      { type: 'fold', row: 0, count: 6 },
      { type: 'row', row: 6 },
      { type: 'row', row: 7 },
      { type: 'row', row: 8 },
      { type: 'fold', row: 9, count: 4 },
    ]);
  });

  test('open when asked, and a row in a fold is found', () => {
    const items = pageItems(laid, { ...look, opened: new Set([9]) });
    expect(items.filter(({ type }) => type === 'fold')).toHaveLength(1);
    expect(itemOfRow(items, 3)).toBe(0);
    expect(itemOfRow(items, 9)).toBe(4);
  });

  test('stand in full when all is shown', () => {
    expect(pageItems(laid, { ...look, onlyChanged: false })).toHaveLength(13);
  });

  test('hold what differs only in a way that is not counted', () => {
    expect(pageItems(laid, { ...look, shows: () => false })).toEqual([{ type: 'fold', row: 0, count: 13 }]);
  });
});

describe('painting', () => {
  const old = plan([chapter('c', 'บท', [['p', 'เพิ่มประสิทธิภาพการใช้น้ำของชาวสวนทุกสาย']])]);
  const now = plan([chapter('c', 'บท', [['p', 'เพิ่มประสิทธิผลการใช้น้ำของชาวสวนทุกสาย']])]);
  const laid = laidOut(old, now);
  const said = (lines: ReturnType<typeof paintInline>) =>
    lines.map(({ stretches }) => stretches.map(({ op, content }) => `${op}:${plainText(content)}`));

  test('each side has its own words, one column has both', () => {
    const { before, after } = paintSides(laid, 1, every);
    expect(said(before)[0]).toContain('deleted:ประสิทธิภาพ');
    expect(said(before)[0]!.join()).not.toContain('inserted');
    expect(said(after)[0]).toContain('inserted:ประสิทธิผล');
    const both = said(paintInline(laid, 1, every))[0]!;
    expect(both.indexOf('deleted:ประสิทธิภาพ')).toBeLessThan(both.indexOf('inserted:ประสิทธิผล'));
  });

  test('a change that is left out is not marked', () => {
    const { before, after } = paintSides(laid, 1, { ...every, shows: () => false });
    expect(said([...before, ...after])).toEqual([
      ['same:เพิ่มประสิทธิภาพการใช้น้ำของชาวสวนทุกสาย'],
      ['same:เพิ่มประสิทธิผลการใช้น้ำของชาวสวนทุกสาย'],
    ]);
  });

  test('a paragraph cut in two has its words on the line they are on', () => {
    const [first, second] = ['ขุดลอกคลองส่งน้ำปีละสองครั้งก่อนถึงหน้าแล้ง', 'ซ่อมฝายทุกปีหลังน้ำลดโดยเจ้าของนาที่ใช้น้ำ'];
    const cut = laidOut(
      plan([chapter('c', 'บท', [['p', `${first} ${second}`]])]),
      plan([
        chapter('c', 'บท', [
          ['p', first],
          ['q', second],
        ]),
      ]),
    );
    expect(cut.comparison.changes.map(({ kind }) => kind)).toEqual(['split']);
    const { before, after } = paintSides(cut, 1, every);
    expect(before).toHaveLength(1);
    expect(said(after).map((line) => line.filter((part) => part.startsWith('same')))).toEqual([
      [`same:${first}`],
      [`same:${second}`],
    ]);
  });
});
