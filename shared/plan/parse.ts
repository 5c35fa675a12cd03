/** From unknown JSON to a plan: upcasters, then the schema, then the rules a schema cannot say. */
import { AppError, type Sentence } from '../errors.ts';
import { issueReason, ownReason, reasonDetails, usedTwice } from '../reasons.ts';
import { findLevelFault, type LevelFault } from './levels.ts';
import { type Block, type Inline, MARKS, PLAN_FORMAT, type Plan } from './model.ts';
import { planSchema } from './schema.ts';
import { type GridFault, placeCells } from './table/grid.ts';

/**
 * How to raise a plan of an older format by one; the first raises format 1. A new format adds one here, and blobs stay as they
 * are. Format 2 brought tables, figures and footnotes and took nothing away.
 */
const UPCASTERS: readonly ((plan: object) => object)[] = [(plan) => ({ ...plan, format: 2 })];

const GRID_FAULTS: Record<GridFault['fault'], Sentence> = {
  gap: { th: 'แถวนี้มีช่องไม่ครบทุกคอลัมน์', en: 'the cells of this row do not reach every column' },
  overlap: { th: 'ช่องในแถวนี้เกินหรือทับกัน', en: 'the cells of this row overlap or go past the last column' },
  below: { th: 'ช่องในแถวนี้ยาวเลยแถวสุดท้าย', en: 'a cell of this row reaches below the last row' },
};

const FAULTS: Record<LevelFault, string> = {
  'first-must-be-chapter': 'the first section must be a chapter (level 1)',
  'skips-level': 'a section can be at most one level deeper than the one before it',
  'above-chapter': 'level 1 is the highest',
  'too-deep': 'a section cannot be deeper than level 6',
};

function invalid(at: string, reason: Sentence): AppError {
  return new AppError('PLAN_INVALID', { at, ...reasonDetails(reason) });
}

/** `sections[3].blocks[0].content`, the way a person finds it in the JSON; `whole` for the whole. */
export function placeInJson(path: readonly PropertyKey[], whole: string): string {
  const written = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return written.replace(/^\./, '') || whole;
}

function raise(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('format' in value)) return value;
  const { format } = value;
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) return value;
  if (format > PLAN_FORMAT) {
    throw invalid('format', {
      th: `รูปแบบ ${format} มาจากโปรแกรมรุ่นใหม่กว่า โปรแกรมนี้อ่านได้ถึงรูปแบบ ${PLAN_FORMAT}`,
      en: `format ${format} comes from a newer release; this one reads up to ${PLAN_FORMAT}`,
    });
  }
  return UPCASTERS.slice(format - 1).reduce<object>((plan, upcast) => upcast(plan), value);
}

/** The first run whose marks are not unique, in their order and possible together; null when all are. */
export function findMarksFault(
  inlines: readonly Inline[],
): { readonly index: number; readonly reason: Sentence } | null {
  for (const [index, inline] of inlines.entries()) {
    if (inline.type !== 'text' || inline.marks === undefined) continue;
    const { marks } = inline;
    const ordered = MARKS.filter((mark) => marks.includes(mark));
    const canonical = ordered.length === marks.length && ordered.every((mark, i) => mark === marks[i]);
    if (!canonical) {
      const order = MARKS.join(', ');
      return {
        index,
        reason: {
          th: `ลักษณะตัวอักษรต้องไม่ซ้ำและเรียงตาม ${order}`,
          en: `marks must be unique and in the order ${order}`,
        },
      };
    }
    if (marks.includes('sup') && marks.includes('sub')) {
      return { index, reason: ownReason('text cannot be both superscript and subscript') };
    }
  }
  return null;
}

type Claim = (id: string, at: string) => void;

function checkLine(inlines: readonly Inline[], at: string, claim: Claim): void {
  const fault = findMarksFault(inlines);
  if (fault !== null) throw invalid(`${at}[${fault.index}].marks`, fault.reason);
  for (const [index, inline] of inlines.entries()) {
    if (inline.type !== 'footnote') continue;
    claim(inline.id, `${at}[${index}]`);
    checkLine(inline.content, `${at}[${index}].content`, claim);
  }
}

function checkBlock(block: Block, at: string, claim: Claim): void {
  claim(block.id, at);
  checkLine(block.content, `${at}.content`, claim);
  if (block.type !== 'table') return;
  const { rows, headerRows, totalsRow } = block;
  for (const [row, { id, cells }] of rows.entries()) {
    claim(id, `${at}.rows[${row}]`);
    for (const [column, cell] of cells.entries()) {
      const place = `${at}.rows[${row}].cells[${column}]`;
      claim(cell.id, place);
      for (const [index, inner] of cell.blocks.entries()) checkBlock(inner, `${place}.blocks[${index}]`, claim);
    }
  }
  const placed = placeCells(block);
  if ('fault' in placed) throw invalid(`${at}.rows[${placed.row}]`, GRID_FAULTS[placed.fault]);
  if (headerRows + (totalsRow ? 1 : 0) > rows.length) {
    throw invalid(`${at}.headerRows`, {
      th: 'แถวหัวตารางและแถวรวมมีมากกว่าแถวของตาราง',
      en: 'a table has fewer rows than header and totals rows',
    });
  }
}

/**
 * The plan an unknown value is. Throws `AppError` `PLAN_INVALID` with `at` (the place in the JSON) and `reason` for the first
 * thing that is wrong: an unknown key or shape, a newer format, a level that breaks the rules, an id used twice (sections,
 * blocks, rows, cells and footnotes share one namespace), marks out of order, a table whose cells fill no grid. References to nothing are allowed: they are
 * shown as broken. The text itself is not looked at: what comes from outside goes through `normalizePlan` next.
 */
export function parsePlan(value: unknown): Plan {
  const parsed = planSchema.safeParse(raise(value));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw invalid(placeInJson(issue?.path ?? [], 'plan'), issueReason(issue, { th: 'ไม่ใช่แผน', en: 'not a plan' }));
  }
  const plan: Plan = parsed.data;
  const fault = findLevelFault(plan.sections);
  if (fault !== null) throw invalid(`sections[${fault.index}].level`, ownReason(FAULTS[fault.fault]));

  const ids = new Set<string>();
  const claim: Claim = (id, at) => {
    if (ids.has(id)) throw invalid(`${at}.id`, usedTwice(id));
    ids.add(id);
  };
  for (const [index, section] of plan.sections.entries()) {
    const at = `sections[${index}]`;
    claim(section.id, at);
    checkLine(section.title, `${at}.title`, claim);
    for (const [position, block] of section.blocks.entries()) checkBlock(block, `${at}.blocks[${position}]`, claim);
  }
  return plan;
}
