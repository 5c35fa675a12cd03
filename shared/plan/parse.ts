/** From unknown JSON to a plan: upcasters, then the schema, then the rules a schema cannot say. */
import { AppError, type Sentence } from '../errors.ts';
import { issueReason, ownReason, reasonDetails, usedTwice } from '../reasons.ts';
import { findLevelFault, type LevelFault } from './levels.ts';
import { type Inline, MARKS, PLAN_FORMAT, type Plan } from './model.ts';
import { planSchema } from './schema.ts';

/** How to raise a plan of an older format by one; the first raises format 1. A new format adds one here, and blobs stay as they are. */
const UPCASTERS: readonly ((plan: unknown) => unknown)[] = [];

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
  return UPCASTERS.slice(format - 1).reduce<unknown>((plan, upcast) => upcast(plan), value);
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

function checkMarks(inlines: readonly Inline[], at: string): void {
  const fault = findMarksFault(inlines);
  if (fault !== null) throw invalid(`${at}[${fault.index}].marks`, fault.reason);
}

/**
 * The plan an unknown value is. Throws `AppError` `PLAN_INVALID` with `at` (the place in the JSON) and `reason` for the first
 * thing that is wrong: an unknown key or shape, a newer format, a level that breaks the rules, an id used twice (sections and
 * blocks share one namespace, since references point at both), marks out of order. References to nothing are allowed: they are
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
  const claim = (id: string, at: string) => {
    if (ids.has(id)) throw invalid(`${at}.id`, usedTwice(id));
    ids.add(id);
  };
  for (const [index, section] of plan.sections.entries()) {
    const at = `sections[${index}]`;
    claim(section.id, at);
    checkMarks(section.title, `${at}.title`);
    for (const [position, block] of section.blocks.entries()) {
      claim(block.id, `${at}.blocks[${position}]`);
      checkMarks(block.content, `${at}.blocks[${position}].content`);
    }
  }
  return plan;
}
