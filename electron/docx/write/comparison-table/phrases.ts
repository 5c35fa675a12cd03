/** What the table says of a change besides its words, in Thai as the document is. */
import type { Change, Moved, Piece } from '../../../../shared/compare/changes.ts';
import { shapeDifferences, shapeSentence } from '../../../../shared/compare/report/shape-words.ts';
import { WORDING } from '../../../../shared/compare/report/wording.ts';
import { type Inline, MARKS, type Mark } from '../../../../shared/plan/model.ts';
import { formatNumber } from '../../../../shared/thai/digits.ts';
import type { LinesRow } from './rows.ts';
import { inDigits, type Sides, spotWords } from './side.ts';

const WORDS = WORDING.th;

/** What stands under the words of a row, in the older column and in the newer one. */
export interface Notes {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export function notesOf({ change, before, after }: LinesRow, sides: Sides): Notes {
  const n = (count: number) => formatNumber(count, sides.digits);
  switch (change.kind) {
    case 'inserted':
      return { before: ['ไม่มี'], after: ['เพิ่มใหม่'] };
    case 'deleted':
      return { before: [], after: ['ตัดออก'] };
    case 'split':
      return { before: [], after: [`แบ่งจากย่อหน้าเดียวเป็น ${n(after.length)} ย่อหน้า`] };
    case 'merged':
      return { before: [], after: [`รวมจาก ${n(before.length)} ย่อหน้าเป็นย่อหน้าเดียว`] };
    case 'moved':
    case 'moved-edited': {
      const { to, from } = movedWords(change, sides);
      return { before: [to], after: [from, ...differenceNotes(change, sides)] };
    }
    default:
      return { before: [], after: differenceNotes(change, sides) };
  }
}

/** Where something moved, said at its old place (`to`) and at its new one (`from`). */
export function movedWords(
  change: Moved,
  { before, after, digits }: Sides,
): { readonly to: string; readonly from: string } {
  const from = spotWords(before, change.before.line, digits);
  const to = spotWords(after, change.after.line, digits);
  const along = alongWords(change, { before, after, digits });
  if (from !== to) return { to: `ย้ายไป ${to}${along}`, from: `ย้ายมาจาก ${from}${along}` };
  const isHeading = after.lines[change.after.line]!.type === 'heading';
  const inside = isHeading ? `ย้ายลำดับ เลขคงเดิม${along}` : `ย้ายลำดับภายใน ${to}`;
  return { to: inside, from: inside };
}

/** What a heading took along. */
function alongWords({ runs }: Moved, { after, digits }: Sides): string {
  const lines = runs.flatMap((run) => after.lines.slice(run.after, run.after + run.count)).slice(1);
  const headings = lines.filter(({ type }) => type === 'heading').length;
  const told = [
    headings > 0 ? WORDS.headings(headings) : '',
    lines.length > headings ? WORDS.others(lines.length - headings) : '',
  ] as const;
  return lines.length === 0 ? '' : ` ${inDigits(WORDS.with(...told), digits)}`;
}

type Differing = Extract<Change, { readonly references?: unknown }>;

function differenceNotes({ kind, pieces = [], shape, label, references = [] }: Differing, { digits }: Sides): string[] {
  const notes = [...markNotes(pieces), ...invisibleNotes(pieces)];
  if (shape !== undefined) {
    const between = (was: string, is: string) => `เปลี่ยนจาก${was} เป็น${is}`;
    for (const each of shapeDifferences(shape.before, shape.after, WORDS)) {
      notes.push(inDigits(shapeSentence(each, between), digits));
    }
  }
  for (const printed of references) notes.push(`การอ้างอิงเปลี่ยนจาก ${printed.before} เป็น ${printed.after}`);
  if (kind === 'renumbered' && label !== undefined) {
    notes.push(`เลขเปลี่ยนจาก ${label.before || `“${WORDS.none}”`} เป็น ${label.after || `“${WORDS.none}”`}`);
  }
  return notes.length === 0 && kind === 'formatted' ? ['ปรับรูปแบบ'] : notes;
}

function markNotes(pieces: readonly Piece[]): string[] {
  const told = new Map<string, Set<string>>();
  for (const piece of withNotesOpen(pieces)) {
    if (piece.op !== 'formatted') continue;
    for (const mark of MARKS) {
      const [was, is] = [coverage(piece.before, mark), coverage(piece.after, mark)];
      if (was === is) continue;
      const verb = !was.includes('1') ? 'เพิ่ม' : is.includes('1') ? 'ปรับ' : 'ยกเลิก';
      const marks = told.get(verb) ?? new Set();
      told.set(verb, marks.add(WORDS.mark(mark)));
    }
  }
  if (told.size === 0) return [];
  return [`จัดรูปแบบตัวอักษร: ${[...told].map(([verb, marks]) => verb + [...marks].join(' ')).join(' ')}`];
}

/** Which characters of a text have a mark. */
function coverage(content: readonly Inline[], mark: Mark): string {
  return content
    .map((inline) =>
      inline.type === 'text' ? (inline.marks?.includes(mark) ? '1' : '0').repeat(inline.text.length) : '',
    )
    .join('');
}

function invisibleNotes(pieces: readonly Piece[]): string[] {
  const why = new Set(withNotesOpen(pieces).flatMap((piece) => (piece.op === 'respelt' ? [WORDS.why(piece.why)] : [])));
  return why.size === 0 ? [] : [`ต่างกันโดยมองไม่เห็น: ${[...why].join(' ')}`];
}

/** The pieces of notes in place of the notes. */
function withNotesOpen(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) => (piece.op === 'note' ? withNotesOpen(piece.pieces) : [piece]));
}
