/** What was repaired in the source before it was read, one notice a kind of damage. */
import { repairExample } from '../../shared/thai/repair/example.ts';
import type { Repair, RepairKind } from '../../shared/thai/repair/repair.ts';
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

/** `text` is the source as it came. */
export function noteRepairs(text: string, repairs: readonly Repair[], notices: NoticeBook): void {
  const seen = new Set<RepairKind>();
  let line = 1;
  let counted = 0;
  for (const [index, { kind, at }] of repairs.entries()) {
    line += text.slice(counted, at).split(LINE_END).length - 1;
    counted = at;
    const details = seen.has(kind) ? {} : { ...DAMAGE[kind], ...repairExample(text, repairs, index) };
    seen.add(kind);
    notices.note('THAI_REPAIRED', line, details, kind);
  }
}
