/** What was repaired in the source before it was read, one notice a kind of damage. */
import type { ListedRepair } from '../../shared/import/proposal.ts';
import { repairExample } from '../../shared/thai/repair/example.ts';
import type { Repair, RepairKind } from '../../shared/thai/repair/repairs.ts';
import type { NoticeBook } from './gather-notices.ts';
import { LINE_END } from './lines.ts';

/** Kinds of damage, named for the notice in both languages. */
const DAMAGE: Readonly<Record<RepairKind, { readonly thai: string; readonly english: string }>> = {
  glyph: { thai: 'รูปอักษรเฉพาะของแบบอักษร', english: 'private glyphs of a font' },
  'sara-am': { thai: 'สระอำที่แยกหรือหาย', english: 'ำ in pieces' },
  space: { thai: 'ช่องว่างหน้าสระหรือวรรณยุกต์', english: 'spaces before marks' },
  doubled: { thai: 'สระหรือวรรณยุกต์ซ้ำ', english: 'doubled marks' },
  order: { thai: 'ลำดับสระและวรรณยุกต์', english: 'order of marks' },
  'sara-ae': { thai: 'สระเอสองตัวแทนสระแอ', english: 'เ twice for แ' },
};

/** `text` is the source as it came, `lineAt` says which of its lines an offset is in. Also gives the repairs as a proposal lists them. */
export function noteRepairs(
  text: string,
  repairs: readonly Repair[],
  lineAt: (offset: number) => number,
  notices: NoticeBook,
): ListedRepair[] {
  const seen = new Set<RepairKind>();
  return repairs.map(({ kind, at }, index) => {
    const line = lineAt(at);
    const example = repairExample(text, repairs, index);
    notices.note('THAI_REPAIRED', line, seen.has(kind) ? {} : { ...DAMAGE[kind], ...example }, kind);
    seen.add(kind);
    return { line, kind, ...example };
  });
}

/** Counts lines as an editor does; to be asked of one offset after the other. */
export function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let counted = 0;
  return (offset) => {
    line += text.slice(counted, offset).split(LINE_END).length - 1;
    counted = offset;
    return line;
  };
}
