/** The words of reports about a comparison, in both languages. Thai kinds are named as in `brief.ts`. */
import type { Language } from '../../errors.ts';
import type { Alignment, ListKind, Mark } from '../../plan/model.ts';
import { toThaiDigits } from '../../thai/digits.ts';
import type { ChangeKind, DetailsChanged, Invisible, Limit } from '../changes.ts';
import type { FigureKind } from '../figures.ts';

/** A number in Thai digits. */
function thai(n: number): string {
  return toThaiDigits(String(n));
}

const th = {
  count: thai,
  title: 'เปรียบเทียบฉบับร่าง',
  before: 'ฉบับก่อน',
  after: 'ฉบับหลัง',
  version: 'ฉบับ',
  by: 'ผู้บันทึก',
  at: 'เมื่อ',
  summary: 'สรุป',
  same: 'ไม่มีข้อแตกต่าง',
  changes: 'รายการแก้ไข',
  chapters: 'สรุปรายบท',
  renumbering: 'เลขหัวข้อที่เปลี่ยน',
  renumberedAndMore: 'หัวข้อนี้มีการแก้ไขอื่นด้วย',
  figures: 'ตัวเลขที่เปลี่ยน',
  details: 'รายละเอียดแผน',
  oldNumber: 'เลขเดิม',
  newNumber: 'เลขใหม่',
  heading: 'หัวข้อ',
  figure: 'ชนิด',
  where: 'ตำแหน่ง',
  sentence: 'ข้อความ',
  legend: 'เครื่องหมาย',
  legends: {
    inserted: 'ข้อความที่เพิ่ม',
    deleted: 'ข้อความที่ตัดออก',
    moved: 'ข้อความที่ย้ายมา',
    formatted: 'รูปแบบอักษรเปลี่ยน',
  },
  reason: 'เหตุผล',
  gone: 'ตัดออกแล้ว',
  none: 'ไม่มี',
  from: (from: string, to: string) => `ย้ายจาก ${from} ไป ${to}`,
  with: (headings: string, others: string) => `พร้อม${[headings, others].filter((text) => text !== '').join(' และ')}`,
  headings: (n: number) => `หัวข้อย่อย ${thai(n)} หัวข้อ`,
  others: (n: number) => `เนื้อหา ${thai(n)} ย่อหน้า`,
  fromAfter: (from: string, to: string) => `ย้ายจากหลัง ${from} ไปหลัง ${to}`,
  atStart: 'ปกแผน',
  paragraphAt: (n: number) => `ย่อหน้าที่ ${thai(n)}`,
  bulletAt: (n: number) => `รายการที่ ${thai(n)}`,
  itemAt: (label: string) => `ข้อ ${label}`,
  tableAt: (n: number) => `ตารางลำดับที่ ${thai(n)} ในหัวข้อ`,
  figureAt: (n: number) => `ภาพลำดับที่ ${thai(n)} ในหัวข้อ`,
  rowAt: (n: number) => `แถว ${thai(n)}`,
  columnAt: (n: number) => `คอลัมน์ ${thai(n)}`,
  cellAt: (row: number, column: number) => `แถว ${thai(row)} ช่อง ${thai(column)}`,
  numberAt: (labels: string) => `เลข ${labels}`,
  sectionAt: (n: number) => `หัวข้อลำดับที่ ${thai(n)}`,
  chapterAt: (n: number) => `บทลำดับที่ ${thai(n)}`,
  parts: (n: number) => `${thai(n)} ส่วน`,
  likely: 'จับคู่เพราะถ้อยคำคล้ายกัน โปรดตรวจทาน',
  references: (before: string, after: string) => `การอ้างอิงพิมพ์เป็น ${before} → ${after}`,
  invisible: (words: string, why: string) => `“${words}” ต่างกันโดยมองไม่เห็น: ${why}`,
  marks: (words: string, before: string, after: string) => `“${words}” ${before} → ${after}`,
  guidance: 'คำแนะนำของแม่แบบเปลี่ยน ซึ่งไม่พิมพ์',
  level: (n: number) => `หัวข้อระดับ ${thai(n)}`,
  numbers: { auto: 'เลขอัตโนมัติ', none: 'ไม่มีเลข', pinned: 'กำหนดเลข', kept: 'คงเลข', appendix: 'ภาคผนวก' },
  grid: (rows: number, columns: number) => `ตาราง ${thai(rows)} แถว ${thai(columns)} คอลัมน์`,
  headerRows: (n: number) => (n === 0 ? 'ไม่มีแถวหัวตาราง' : `แถวหัวตาราง ${thai(n)} แถว`),
  totalsRow: (is: boolean): string => (is ? 'มีแถวผลรวม' : 'ไม่มีแถวผลรวม'),
  columnWidths: (shares: readonly number[]) => `ความกว้างคอลัมน์ ${shares.map(thai).join(' : ')}`,
  spans: (merged: number) => (merged === 0 ? 'ไม่มีช่องที่รวม' : `ช่องที่รวม ${thai(merged)} ช่อง`),
  spansElsewhere: 'รวมหรือแยกช่องตาราง',
  vertical: 'ตำแหน่งข้อความในความสูงของช่อง',
  cellsElsewhere: 'ลำดับแถวหรือช่องของตารางเปลี่ยน',
  otherCell: 'อยู่ในช่องอื่นของตาราง',
  picture: (width: number) => `ภาพกว้างร้อยละ ${thai(width)}`,
  otherPicture: 'เปลี่ยนภาพ',
  alt: (text: string) => (text === '' ? 'ไม่มีคำบรรยายภาพสำหรับผู้ที่มองไม่เห็น' : `คำบรรยายภาพสำหรับผู้ที่มองไม่เห็น “${text}”`),
  startsPage: (is: boolean): string => (is ? 'ขึ้นหน้าใหม่' : 'ไม่ขึ้นหน้าใหม่'),
  landscape: (is: boolean): string => (is ? 'หน้าแนวนอน' : 'หน้าแนวตั้ง'),
  indents: { first: 'ย่อบรรทัดแรก', none: 'ไม่ย่อบรรทัดแรก' },
  aligned: (align: Alignment) =>
    ({ thai: 'ย่อหน้ากระจายแบบไทย', left: 'ย่อหน้าชิดซ้าย', center: 'ย่อหน้ากึ่งกลาง', right: 'ย่อหน้าชิดขวา' })[align],
  item: (kind: ListKind, depth: number) =>
    `${{ numbered: 'รายการลำดับเลข', lettered: 'รายการลำดับอักษร', bullet: 'รายการไม่มีลำดับ' }[kind]} ชั้นที่ ${thai(depth)}`,
  plain: 'ตัวปกติ',
  mark: (mark: Mark) =>
    ({
      bold: 'ตัวหนา',
      italic: 'ตัวเอน',
      underline: 'ขีดเส้นใต้',
      strike: 'ขีดฆ่า',
      sup: 'ตัวยก',
      sub: 'ตัวห้อย',
    })[mark],
  kind: (kind: ChangeKind) =>
    ({
      details: 'รายละเอียดแผน',
      inserted: 'เพิ่ม',
      deleted: 'ตัดออก',
      edited: 'แก้ไขถ้อยคำ',
      moved: 'ย้าย',
      'moved-edited': 'ย้ายและแก้ไข',
      split: 'แบ่ง',
      merged: 'รวม',
      formatted: 'ปรับรูปแบบ',
      renumbered: 'เลขเปลี่ยน',
    })[kind],
  figureKind: (kind: FigureKind) =>
    ({ date: 'วันที่', year: 'ปี', percentage: 'ร้อยละ', amount: 'จำนวนเงิน', number: 'จำนวน' })[kind],
  field: (field: DetailsChanged['field']) =>
    ({
      title: 'ชื่อแผน',
      edition: 'ฉบับที่',
      agency: 'หน่วยงาน',
      period: 'ระยะเวลา พ.ศ.',
      scheme: 'รูปแบบเลขหัวข้อ',
    })[field],
  digits: { name: 'ตัวเลข', thai: 'เลขไทย', arabic: 'เลขอารบิก' },
  letters: 'ลำดับอักษร',
  patternOf: {
    levels: (n: number) => `หัวข้อระดับ ${thai(n)}`,
    numberedItems: (n: number) => `รายการลำดับเลขชั้นที่ ${thai(n)}`,
    letteredItems: (n: number) => `รายการลำดับอักษรชั้นที่ ${thai(n)}`,
    bullets: (n: number) => `รายการไม่มีลำดับชั้นที่ ${thai(n)}`,
    table: 'เลขตาราง',
    figure: 'เลขภาพ',
    appendix: 'เลขภาคผนวก',
  },
  countedBy: { name: 'การนับตารางและภาพ', plan: 'ตลอดแผน', chapter: 'แยกตามบท' },
  numbering: { name: 'การให้เลขหัวข้อ', auto: 'อัตโนมัติ', kept: 'คงเลขระหว่างร่าง' },
  why: (why: Invisible) =>
    ({
      'zero-width': 'อักขระไร้ความกว้าง',
      space: 'ชนิดของวรรค',
      'sara-am': 'วิธีพิมพ์สระอำ',
      'sara-ae': 'วิธีพิมพ์สระแอ',
      'mark-order': 'ลำดับสระและวรรณยุกต์',
      composition: 'วิธีประกอบอักขระ',
    })[why],
  limit: ({ what, lines }: Limit) =>
    what === 'words'
      ? `ข้อจำกัด: ${thai(lines)} ย่อหน้าไม่ได้เทียบรายคำเพราะใช้เวลานานเกินไป จึงแสดงว่าเปลี่ยนทั้งย่อหน้า`
      : `ข้อจำกัด: ${thai(lines)} ย่อหน้าไม่ได้ค้นว่าย้ายไปที่อื่นหรือไม่เพราะใช้เวลานานเกินไป จึงแสดงว่าตัดออกหรือเพิ่ม`,
};

/** What a report says in one language. Positions and counts are from 1. */
export type Wording = typeof th;

const plural = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;

const en: Wording = {
  count: String,
  title: 'Comparison of versions',
  before: 'Before',
  after: 'After',
  version: 'Version',
  by: 'Saved by',
  at: 'At',
  summary: 'Summary',
  same: 'Nothing differs',
  changes: 'Changes',
  chapters: 'Chapter by chapter',
  renumbering: 'Headings with other numbers',
  renumberedAndMore: 'this heading has other changes too',
  figures: 'Figures that changed',
  details: 'Plan details',
  oldNumber: 'Old',
  newNumber: 'New',
  heading: 'Heading',
  figure: 'Kind',
  where: 'Where',
  sentence: 'In its sentence',
  legend: 'How changes are shown',
  legends: { inserted: 'inserted', deleted: 'deleted', moved: 'moved here', formatted: 'other character format' },
  reason: 'Reason',
  gone: 'deleted',
  none: 'none',
  from: (from, to) => `moved from ${from} to ${to}`,
  with: (headings, others) => `with ${[headings, others].filter((text) => text !== '').join(' and ')}`,
  headings: (n) => plural(n, 'subheading'),
  others: (n) => plural(n, 'paragraph'),
  fromAfter: (from, to) => `moved from after ${from} to after ${to}`,
  atStart: 'the cover',
  paragraphAt: (n) => `paragraph ${n}`,
  bulletAt: (n) => `bullet ${n}`,
  itemAt: (label) => `item ${label}`,
  tableAt: (n) => `table ${n} of the section`,
  figureAt: (n) => `figure ${n} of the section`,
  rowAt: (n) => `row ${n}`,
  columnAt: (n) => `column ${n}`,
  cellAt: (row, column) => `row ${row} cell ${column}`,
  numberAt: (labels) => `number ${labels}`,
  sectionAt: (n) => `section ${n}`,
  chapterAt: (n) => `chapter place ${n}`,
  parts: (n) => plural(n, 'part'),
  likely: 'matched by likeness; please check',
  references: (before, after) => `a reference prints ${before} → ${after}`,
  invisible: (words, why) => `“${words}” differs in a way that cannot be seen: ${why}`,
  marks: (words, before, after) => `“${words}” ${before} → ${after}`,
  guidance: 'the advice of the template changed; it is not printed',
  level: (n) => `heading of level ${n}`,
  numbers: {
    auto: 'numbered',
    none: 'without a number',
    pinned: 'number set to',
    kept: 'number kept at',
    appendix: 'appendix',
  },
  grid: (rows, columns) => `table of ${plural(rows, 'row')} and ${plural(columns, 'column')}`,
  headerRows: (n) => (n === 0 ? 'no header rows' : plural(n, 'header row')),
  totalsRow: (is) => (is ? 'a totals row' : 'no totals row'),
  columnWidths: (shares) => `column widths ${shares.join(' : ')}`,
  spans: (merged) => (merged === 0 ? 'no merged cells' : plural(merged, 'merged cell')),
  spansElsewhere: 'cells merged or split',
  vertical: 'where text stands in the height of cells',
  cellsElsewhere: 'the order of rows or cells changed',
  otherCell: 'in another cell of the table',
  picture: (width) => `picture of ${width} per cent of the width`,
  otherPicture: 'another picture',
  alt: (text) =>
    text === '' ? 'no words for who cannot see the picture' : `words for who cannot see the picture “${text}”`,
  startsPage: (is) => (is ? 'on a new page' : 'not on a new page'),
  landscape: (is) => (is ? 'on pages turned on their side' : 'on upright pages'),
  indents: { first: 'first line indented', none: 'first line not indented' },
  aligned: (align) =>
    ({
      thai: 'paragraph distributed',
      left: 'paragraph at the left',
      center: 'paragraph centred',
      right: 'paragraph at the right',
    })[align],
  item: (kind, depth) =>
    `${{ numbered: 'numbered item', lettered: 'lettered item', bullet: 'bullet item' }[kind]} of depth ${depth}`,
  plain: 'plain',
  mark: (mark) =>
    ({
      bold: 'bold',
      italic: 'italic',
      underline: 'underlined',
      strike: 'struck through',
      sup: 'superscript',
      sub: 'subscript',
    })[mark],
  kind: (kind) =>
    ({
      details: 'plan details',
      inserted: 'inserted',
      deleted: 'deleted',
      edited: 'edited',
      moved: 'moved',
      'moved-edited': 'moved and edited',
      split: 'split',
      merged: 'merged',
      formatted: 'formatted',
      renumbered: 'renumbered',
    })[kind],
  figureKind: (kind) =>
    ({ date: 'date', year: 'year', percentage: 'percentage', amount: 'amount of money', number: 'number' })[kind],
  field: (field) =>
    ({ title: 'title', edition: 'edition', agency: 'agency', period: 'period (B.E.)', scheme: 'numbering scheme' })[
      field
    ],
  digits: { name: 'digits', thai: 'Thai', arabic: 'Arabic' },
  letters: 'letters',
  patternOf: {
    levels: (n) => `heading level ${n}`,
    numberedItems: (n) => `numbered items of depth ${n}`,
    letteredItems: (n) => `lettered items of depth ${n}`,
    bullets: (n) => `bullets of depth ${n}`,
    table: 'tables',
    figure: 'figures',
    appendix: 'appendices',
  },
  countedBy: { name: 'tables and figures are counted', plan: 'through the plan', chapter: 'by chapter' },
  numbering: { name: 'numbers of headings', auto: 'by themselves', kept: 'kept while drafting' },
  why: (why) =>
    ({
      'zero-width': 'characters without width',
      space: 'the kind of space',
      'sara-am': 'how sara am is typed',
      'sara-ae': 'how sara ae is typed',
      'mark-order': 'the order of vowel and tone marks',
      composition: 'how characters are composed',
    })[why],
  limit: ({ what, lines }) =>
    what === 'words'
      ? `Limit: ${plural(lines, 'paragraph')} took too long to compare word by word; shown as wholly replaced`
      : `Limit: ${plural(lines, 'paragraph')} took too long to look for elsewhere; shown as deleted or inserted`,
};

export const WORDING: Readonly<Record<Language, Wording>> = { th, en };
