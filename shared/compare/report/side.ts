/** One of the two plans as a report speaks of it: what its headings are called and where its lines stand. */
import type { Id, Plan, Section } from '../../plan/model.ts';
import { type Labels, numberSections } from '../../plan/numbering.ts';
import { chapters, plainText, subtreeEnd } from '../../plan/outline.ts';
import { type InTable, placesInTables } from '../cells.ts';
import type { Line, Place, TablePart } from '../changes.ts';
import { toLines } from '../lines.ts';
import type { Wording } from './wording.ts';

export interface Side {
  readonly lines: readonly Line[];
  readonly labels: Labels;
  /** Where each line stands in a table. */
  readonly cells: readonly (InTable | undefined)[];
  /** Its chapters in order. */
  readonly chapters: readonly Id[];
  /** The chapter that a section is in; undefined for one that the plan does not have. */
  chapterOf(section: Id): Id | undefined;
  /** Label and title as printed, `๒.๓ ขอบเขต`; of a section that the plan has. */
  heading(section: Id): string;
  /**
   * Where a block stands within its section, `ย่อหน้าที่ ๒`, `ข้อ ๑)` or `ตารางที่ ๒ แถว ๓ ช่อง ๒`; '' for a heading. `part`: of
   * a row or column of a table, not of the cell that the place is in.
   */
  within(place: Place, part?: TablePart): string;
  /** Where a line stands without its own name: a heading by the one above it, `บทที่ ๒ การพัฒนา หัวข้อลำดับที่ ๓`. */
  standing(place: Place, part?: TablePart): string;
  /** What the line before it is called, `๒.๑ ขอบเขต ย่อหน้าที่ ๒`. */
  lineBefore(place: Place): string;
}

export function sideOf(plan: Plan, words: Wording): Side {
  const { sections } = plan;
  const lines = toLines(sections);
  const labels = numberSections(plan);
  const indexOf = new Map(sections.map(({ id }, index) => [id, index]));
  const found = chapters(sections);
  const chapterOf = new Map<Id, Id>();
  for (const { start, end } of found) {
    for (const { id } of sections.slice(start, end)) chapterOf.set(id, sections[start]!.id);
  }
  const orders = siblingOrders(sections);
  const blockOrders = new Map(sections.flatMap(ordersByType));
  const cells = placesInTables(lines);

  const heading = (id: Id) => `${labels.get(id) ?? ''} ${plainText(sections[indexOf.get(id)!]!.title, labels)}`.trim();

  const within = ({ line, id, section }: Place, part?: TablePart): string => {
    if (id === section) return '';
    const block = lines[line]!;
    const cell = cells[line];
    if (cell !== undefined) {
      const { id: table } = lines[cell.table]!;
      const named = within({ line: cell.table, id: table, section });
      const [row, column] = [cell.row + 1, cell.column + 1];
      if (part !== undefined) return `${named} ${part === 'row' ? words.rowAt(row) : words.columnAt(column)}`;
      return `${named} ${words.cellAt(row, column)}`;
    }
    if (block.type === 'table') return labels.get(id) || words.tableAt(blockOrders.get(id)!);
    if (block.type === 'figure') return labels.get(id) || words.figureAt(blockOrders.get(id)!);
    if (block.type === 'paragraph') return words.paragraphAt(blockOrders.get(id)!);
    const isBullet = block.type === 'item' && block.kind === 'bullet';
    return isBullet ? words.bulletAt(blockOrders.get(id)!) : words.itemAt(labels.get(id)!);
  };

  const standing = (place: Place, part?: TablePart) => {
    const { id, section } = place;
    if (id !== section) return `${heading(section)} ${within(place, part)}`;
    const { parent, order } = orders.get(id)!;
    return parent === null ? words.chapterAt(order) : `${heading(parent)} ${words.sectionAt(order)}`;
  };

  const lineBefore = ({ line }: Place) => {
    const before = lines[line - 1];
    if (before === undefined) return words.atStart;
    let owner = line - 1;
    while (lines[owner]!.type !== 'heading') owner -= 1;
    const section = lines[owner]!.id;
    return `${heading(section)} ${within({ line: line - 1, id: before.id, section })}`.trimEnd();
  };

  return {
    lines,
    labels,
    cells,
    chapters: found.map(({ start }) => sections[start]!.id),
    chapterOf: (section) => chapterOf.get(section),
    heading,
    within,
    standing,
    lineBefore,
  };
}

/** Which of its type each block of a section is, from 1. */
function ordersByType({ blocks }: Section): [Id, number][] {
  const counts = { paragraph: 0, item: 0, table: 0, figure: 0 };
  return blocks.map(({ id, type }) => {
    counts[type] += 1;
    return [id, counts[type]];
  });
}

/** The heading above each section, null for chapters, and which of its own level it is under that, from 1. */
function siblingOrders(sections: Plan['sections']): Map<Id, { parent: Id | null; order: number }> {
  const orders = new Map<Id, { parent: Id | null; order: number }>();
  const number = (parent: Id | null, start: number, end: number) => {
    let order = 0;
    for (let index = start; index < end; index = subtreeEnd(sections, index)) {
      const { id } = sections[index]!;
      order += 1;
      orders.set(id, { parent, order });
      number(id, index + 1, subtreeEnd(sections, index));
    }
  };
  number(null, 0, sections.length);
  return orders;
}
