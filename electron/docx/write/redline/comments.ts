/** Comments: what tracked changes cannot say by themselves. */
import type { Invisible, Line, Moved, Place } from '../../../../shared/compare/changes.ts';
import type { Labels } from '../../../../shared/plan/numbering.ts';
import { plainText } from '../../../../shared/plan/outline.ts';
import type { Around } from '../inlines.ts';
import { run } from '../xml.ts';
import type { Revisions } from './revisions.ts';

export class Comments {
  readonly #revisions: Revisions;
  #xml = '';

  constructor(revisions: Revisions) {
    this.#revisions = revisions;
  }

  /** Runs with a comment on them; its sign comes and goes with `around`, the change that it is about. */
  on(runs: string, sentence: string, around: Around): string {
    const id = this.#add(sentence);
    return `<w:commentRangeStart w:id="${id}"/>${runs}<w:commentRangeEnd w:id="${id}"/>${sign(id, around)}`;
  }

  /**
   * The sign of a comment at the end of a paragraph that comes or goes as a whole. It spans no runs: where a comment begins in
   * such a paragraph, LibreOffice 7.4 gives its style to the one that stays.
   */
  at(sentence: string, around: Around): string {
    return sign(this.#add(sentence), around);
  }

  /** The part word/comments.xml. */
  toXml(): string {
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${this.#xml}</w:comments>`;
  }

  #add(sentence: string): number {
    const id = this.#revisions.nextId();
    this.#xml += `<w:comment w:id="${id}" ${this.#revisions.signed}><w:p>${run(sentence)}</w:p></w:comment>`;
    return id;
  }
}

function sign(id: number, around: Around): string {
  return around(`<w:r><w:commentReference w:id="${id}"/></w:r>`);
}

/** What differs between two texts that look the same. */
export const INVISIBLE: Readonly<Record<Invisible, string>> = {
  'zero-width': 'ข้อความดูเหมือนเดิม ต่างกันที่อักขระความกว้างศูนย์ซึ่งมองไม่เห็น',
  space: 'ข้อความดูเหมือนเดิม ต่างกันที่ชนิดของช่องว่าง (ช่องว่างธรรมดากับช่องว่างที่ไม่ตัดบรรทัด)',
  'sara-am': 'ข้อความดูเหมือนเดิม ต่างกันที่สระอำ (ำ ตัวเดียวกับนิคหิตแล้วตามด้วยสระอา)',
  'sara-ae': 'ข้อความดูเหมือนเดิม ต่างกันที่สระแอ (แ ตัวเดียวกับสระเอสองตัว)',
  'mark-order': 'ข้อความดูเหมือนเดิม ต่างกันที่ลำดับของสระกับวรรณยุกต์บนพยัญชนะเดียวกัน',
  composition: 'ข้อความดูเหมือนเดิม ต่างกันที่รหัสอักขระ (รูปประกอบคนละแบบตามมาตรฐาน Unicode)',
};

/** One of the two plans, as far as places in it are named. */
interface Ground {
  readonly lines: readonly Line[];
  readonly labels: Labels;
}

/** What is said at the place a line left (`away`) and at the one it came to (`here`); `sameSection`: it stayed under its heading. */
export function moveSentences(
  move: Moved,
  before: Ground,
  after: Ground,
  sameSection: boolean,
): { readonly away: string; readonly here: string } {
  const [from, to] = [placeName(before, move.before), placeName(after, move.after)];
  const edited = move.kind === 'moved-edited' ? ' และแก้ไขข้อความด้วย' : '';
  if (before.lines[move.before.line]!.type === 'heading') {
    return { away: `ย้ายไปเป็น ${to}${edited}`, here: `ย้ายมาจาก ${from}${edited}` };
  }
  if (move.part === 'row' && sameSection) {
    return {
      away: `ย้ายทั้งแถวไปที่อื่น${edited}`,
      here: `ย้ายทั้งแถวมาจากที่อื่น${edited}`,
    };
  }
  if (sameSection) {
    return {
      away: `ย้ายไปที่อื่นในหัวข้อเดียวกัน ${to}${edited}`,
      here: `ย้ายมาจากที่อื่นในหัวข้อเดียวกัน ${from}${edited}`,
    };
  }
  return { away: `ย้ายไปที่หัวข้อ ${to}${edited}`, here: `ย้ายมาจากหัวข้อ ${from}${edited}` };
}

/** The heading of a block; of a heading itself and of what it stands under. */
function placeName(ground: Ground, { line }: Place): string {
  const { lines } = ground;
  const heading = headingAbove(lines, line, Number.POSITIVE_INFINITY);
  const level = (lines[heading] as Extract<Line, { type: 'heading' }>).level;
  const own = quoted(ground, heading);
  if (lines[line]!.type !== 'heading' || level === 1) return own;
  return `${own} ใต้ ${quoted(ground, headingAbove(lines, line, level))}`;
}

/** The index of the nearest heading of a level below `level`, from `line` upwards. */
function headingAbove(lines: readonly Line[], line: number, level: number): number {
  return lines.findLastIndex((each, index) => index <= line && each.type === 'heading' && each.level < level);
}

function quoted({ lines, labels }: Ground, index: number): string {
  const { id, content } = lines[index]!;
  const name = `${labels.get(id) ?? ''} ${plainText(content, labels)}`.trim();
  return name === '' ? '(หัวข้อที่ไม่มีชื่อ)' : `“${name}”`;
}
