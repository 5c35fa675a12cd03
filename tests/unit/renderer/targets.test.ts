import { expect, test } from 'vitest';
import {
  brokenReferrers,
  findTargets,
  nextReferrer,
  placeOf,
  referrersTo,
  targetsOf,
} from '../../../renderer/plan/targets.ts';
import type { Inline, Plan, Section, TextBlock } from '../../../shared/plan/model.ts';
import { numberSections } from '../../../shared/plan/numbering.ts';
import { item, paragraph, plan, section, text } from '../../support/outline.ts';

const to = (target: string): Inline => ({ type: 'reference', target });

function sample(): Plan {
  const made = plan([
    section('c', '1', { title: text('บทนำ'), blocks: [paragraph('p', [...text('ดู '), to('f')])] }),
    section('s', '2', {
      title: text('ความเป็นมา'),
      blocks: [
        item('i', 'n0', text('เก็บขยะ')),
        item('b', 'b0', text('จุด')),
        paragraph('q', [{ type: 'footnote', id: 'n', content: [to('i')] }]),
      ],
    }),
    section('u', '2', { title: [to('c')] }),
  ]);
  const figure = (id: string, caption: string): Section['blocks'][number] => ({
    type: 'figure',
    id,
    image: 'a'.repeat(64),
    media: 'png',
    pixels: { width: 1, height: 1 },
    width: 500,
    alt: { text: '' },
    content: text(caption),
  });
  const table: Section['blocks'][number] = {
    type: 'table',
    id: 't',
    columns: [1],
    headerRows: 0,
    totalsRow: false,
    rows: [
      {
        id: 'r',
        cells: [
          { id: 'x', colSpan: 1, rowSpan: 1, vertical: 'top', blocks: [item('ti', 'n0', text('ในช่อง')) as TextBlock] },
        ],
      },
    ],
    content: text('งบประมาณ'),
  };
  const [first, ...rest] = made.sections;
  return {
    ...made,
    sections: [{ ...first!, blocks: [...first!.blocks, figure('f', 'ตลาด'), figure('g', ''), table] }, ...rest],
  };
}

test('sections, tables, figures and numbered items can be referred to, in reading order; what has no name cannot', () => {
  const made = sample();
  expect(targetsOf(made, numberSections(made)).map(({ kind, id, label, words }) => [kind, id, label, words])).toEqual([
    ['section', 'c', 'บทที่ ๑', 'บทนำ'],
    ['figure', 'f', 'ภาพที่ ๑', 'ตลาด'],
    ['table', 't', 'ตารางที่ ๑', 'งบประมาณ'],
    ['item', 'ti', '๑)', 'ในช่อง'],
    ['section', 's', '๑.๑', 'ความเป็นมา'],
    ['item', 'i', '๑)', 'เก็บขยะ'],
    ['section', 'u', '๑.๒', expect.any(String)],
  ]);
});

test('they are found by number in either digits and by words, the number itself first', () => {
  const made = sample();
  const targets = targetsOf(made, numberSections(made));
  const ids = (query: string) => findTargets(targets, query).map(({ id }) => id);
  expect(ids('1.1')).toEqual(['s']);
  expect(ids('ภาพ')).toEqual(['f']);
  expect(ids('๑ ตลาด')).toEqual(['f']);
  expect(ids('1)')).toEqual(['ti', 'i']);
  expect(ids('ไม่มี')).toEqual([]);
  expect(ids(' ')).toHaveLength(targets.length);
});

test('places are found for sections, lines, cells and notes', () => {
  const made = sample();
  expect(placeOf(made, 's')).toEqual({ section: 's' });
  expect(placeOf(made, 'ti')).toEqual({ section: 'c', line: 'ti' });
  expect(placeOf(made, 'n')).toEqual({ section: 's', line: 'n' });
  expect(placeOf(made, 'nosuch')).toBeNull();
});

test('who refers to something is told, in titles and notes too, but not from what goes with it', () => {
  const made = sample();
  const from = (lost: string[], gone: string[] = lost) =>
    referrersTo(made, { lost: new Set(lost), gone: new Set(gone) }).map(({ section: at, line }) => line ?? at);
  expect(from(['f'])).toEqual(['p']);
  expect(from(['i'])).toEqual(['q']);
  expect(from(['i'], ['i', 'q'])).toEqual([]);
  expect(from(['c', 'f'], [])).toEqual(['p', 'u']);
  expect(from(['c'], ['u'])).toEqual([]);
});

test('references that lead nowhere are told, those to what lost its name among them', () => {
  const made = sample();
  expect(brokenReferrers(made, numberSections(made))).toEqual([]);
  const without = { ...made, sections: made.sections.filter(({ id }) => id !== 's').slice(1) };
  const chapter = { ...without.sections[0]!, level: 1 };
  const broken = brokenReferrers({ sections: [chapter] }, numberSections({ ...made, sections: [chapter] }));
  expect(broken.map(({ target, section: at }) => [target, at])).toEqual([['c', 'u']]);
});

test('one is led from broken reference to broken reference and round again, over a line that has two to the same', () => {
  const line = (id: string, target: string) => ({ target, section: 's', line: id, content: [] });
  const all = [line('p', 'x'), line('p', 'x'), line('q', 'x'), line('q', 'y')];
  const shown = [null, ...all.slice(1)].map((before) => nextReferrer(all, before));
  expect(shown).toEqual([all[0], all[2], all[3], all[0]]);
  expect(nextReferrer(all, line('gone', 'x'))).toBe(all[0]);
  expect(nextReferrer([], all[0]!)).toBe(null);
});
