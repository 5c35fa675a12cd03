import { expect, test } from 'vitest';
import { guessedHeight, placesOf, rollLines } from '../../../../renderer/reader/lines.ts';
import type { Section, Table } from '../../../../shared/plan/model.ts';
import { paragraph, section, text } from '../../../support/outline.ts';

const PAGE = 794;
const note = (id: string) => ({ type: 'footnote' as const, id, content: text('ที่มา') });

const SECTIONS: Section[] = [
  section('c1', '1', { title: [...text('หนึ่ง'), note('n1')], blocks: [paragraph('p1', text('สั้น'))] }),
  section('s11', '2', { blocks: [paragraph('p11', [...text('มีหมายเหตุ'), note('n2')])] }),
  section('c2', '1', { blocks: [paragraph('p2', text('ยาว'.repeat(200)))] }),
];

const cell = (id: string) => ({
  id,
  colSpan: 1,
  rowSpan: 1,
  vertical: 'top' as const,
  blocks: [{ type: 'paragraph' as const, id: `${id}p`, align: 'left' as const, indent: 'none' as const, content: [] }],
});
const TABLE: Table = {
  type: 'table',
  id: 't',
  columns: [1, 1],
  headerRows: 1,
  totalsRow: false,
  rows: Array.from({ length: 20 }, (_, row) => ({ id: `r${row}`, cells: [cell(`a${row}`), cell(`b${row}`)] })),
  content: [],
};

test('each chapter stands on a sheet of its own, its footnotes at the end of it', () => {
  const lines = rollLines(SECTIONS);
  expect(lines.map(({ written }) => written.line.id)).toEqual(['c1', 'p1', 's11', 'p11', 'c2', 'p2']);
  expect(lines.filter(({ first }) => first).map(({ section: id }) => id)).toEqual(['c1', 'c2']);
  expect(lines.filter(({ last }) => last).map(({ written }) => written.line.id)).toEqual(['p11', 'p2']);
  expect(lines.map(({ notes }) => notes.map(({ id }) => id))).toEqual([[], [], [], ['n1', 'n2'], [], []]);
});

test('lines of sections that have not changed are the same, so that they are not drawn again', () => {
  const [before] = rollLines(SECTIONS);
  const [after] = rollLines([...SECTIONS, section('c3', '1', {})]);
  expect(after?.written).toBe(before?.written);
});

test('a long line is guessed higher than a short one, a table by its rows, and all of it by the zoom', () => {
  const lines = rollLines(SECTIONS);
  const heightOf = (id: string, zoom = 100, width = PAGE) =>
    guessedHeight(lines.find(({ written }) => written.line.id === id)!, zoom, width);
  expect(heightOf('p2')).toBeGreaterThan(5 * heightOf('p1'));
  expect(heightOf('p1', 200, 2 * PAGE)).toBe(2 * heightOf('p1'));
  expect(heightOf('p2', 100, PAGE / 2)).toBeGreaterThan(heightOf('p2'));

  const [, drawn] = rollLines([section('c1', '1', { blocks: [TABLE, paragraph('p1', text('ต่อ'))] })]);
  expect(guessedHeight(drawn!, 100, PAGE)).toBeGreaterThan(20 * 20);
});

test('lines in cells are where their table is, footnotes where they are printed', () => {
  const places = placesOf(rollLines([...SECTIONS, section('c3', '1', { blocks: [TABLE] })]));
  expect(['c1', 'p11', 'n1', 'n2', 'p2', 't', 'a3p', 'b19p'].map((id) => places.get(id))).toEqual([
    0, 3, 3, 3, 5, 7, 7, 7,
  ]);
  expect(places.has('gone')).toBe(false);
});
