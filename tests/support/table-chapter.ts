/** A chapter as full as one gets: tables, footnotes and references among its paragraphs (issue 5, item 8). */
import type { Block, Inline, Plan, Section, Table } from '../../shared/plan/model.ts';
import { referencePlan } from './plans.ts';

export const FULL_CHAPTER = { tables: 30, rows: 20, columns: 6, notes: 50, references: 100 } as const;

/** Words of the cell in the middle of the table in the middle: no other line holds them. */
export const MIDDLE_CELL = 'ช่องกลางสำหรับวัด';

function word(seed: number): string {
  const words = ['ดำเนินการแล้ว', '๑,๒๕๐', 'หน่วยงานท้องถิ่น', 'อยู่ระหว่างจัดซื้อ', '๘๕.๕', 'ไตรมาสที่ ๒'];
  return words[seed % words.length]!;
}

function table(index: number): Table {
  const { rows, columns, tables } = FULL_CHAPTER;
  return {
    type: 'table',
    id: `t${index}`,
    columns: Array.from({ length: columns }, (_, column) => 100 + column * 10),
    headerRows: 1,
    totalsRow: false,
    content: [{ type: 'text', text: `ผลการดำเนินงานชุดที่ ${index + 1}` }],
    rows: Array.from({ length: rows }, (_, row) => ({
      id: `t${index}r${row}`,
      cells: Array.from({ length: columns }, (_, column) => {
        const middle = index === tables / 2 && row === rows / 2 && column === columns / 2;
        const text = middle ? MIDDLE_CELL : word(index + row * 3 + column);
        const id = `t${index}r${row}c${column}`;
        const line = { type: 'paragraph', id: `${id}p`, align: 'left', indent: 'none' } as const;
        return {
          id,
          colSpan: 1,
          rowSpan: 1,
          vertical: 'top',
          blocks: [{ ...line, content: [{ type: 'text', text }] }],
        };
      }),
    })),
  };
}

/** A plan of one chapter that has all of it, and a hundred paragraphs of 500 characters. */
export function fullChapterPlan(): Plan {
  const plan = referencePlan({ paragraphs: 100, charsPerParagraph: 500, sections: 30, chapters: 1 });
  const { notes, references, tables } = FULL_CHAPTER;
  let lines = 0;
  const sections = plan.sections.map((section, index): Section => {
    const blocks = section.blocks.map((block): Block => {
      const at = lines++;
      const more: Inline[] = [];
      for (let place = at; place < notes; place += 100) {
        more.push({ type: 'footnote', id: `n${place}`, content: [{ type: 'text', text: `ที่มา ${word(place)}` }] });
      }
      for (let place = at; place < references; place += 100)
        more.push({ type: 'reference', target: `t${place % tables}` });
      return { ...block, content: [...block.content, ...more] };
    });
    return { ...section, blocks: [...blocks, table(index)] };
  });
  return { ...plan, meta: { ...plan.meta, title: { text: 'แผนที่มีตารางมากสำหรับวัดความเร็ว' } }, sections };
}
