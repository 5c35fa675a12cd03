/**
 * What an import or export could not carry over or had to guess: a closed list, each with a Thai and an English sentence.
 * `{name}` in a sentence is filled from `details`; `line` is the line of the source, from 1; `lines` the first few of them, as text.
 */
import type { ErrorDetails, Language } from './errors.ts';
import { toThaiDigits } from './thai/digits.ts';

const SENTENCES = {
  ENCODING_DETECTED: {
    th: 'อ่านแฟ้มด้วยรหัสอักขระ {encoding}',
    en: 'The file was read as {encoding}.',
  },
  TITLE_GUESSED: {
    th: 'บรรทัด {line}: ใช้เป็นชื่อแผน “{text}”',
    en: 'Line {line} was taken as the title: “{text}”.',
  },
  TITLE_COPIED: {
    th: 'บรรทัด {line}: คัดลอกเป็นชื่อแผน “{text}” และคงไว้ในเนื้อหาด้วย',
    en: 'Line {line} was copied as the title and stays in the text: “{text}”.',
  },
  TITLE_FROM_FILE_NAME: {
    th: 'ไม่พบชื่อแผนในแฟ้ม จึงใช้ชื่อแฟ้ม “{text}” เป็นชื่อแผน แก้ได้ที่รายละเอียดแผน',
    en: 'No title was found in the file, so its name “{text}” is used; change it in the plan details.',
  },
  PERIOD_READ: {
    th: 'อ่านระยะเวลาของแผนจากชื่อ: พ.ศ. {from} ถึง {to}',
    en: 'The period was read from the title: {from} to {to} (B.E.).',
  },
  EDITION_READ: {
    th: 'อ่านฉบับที่จากชื่อแผน: {text}',
    en: 'The edition was read from the title: {text}.',
  },
  AGENCY_GUESSED: {
    th: 'บรรทัด {line}: ใช้เป็นชื่อหน่วยงานเจ้าของแผน “{text}”',
    en: 'Line {line} was taken as the agency: “{text}”.',
  },
  OPENING_CHAPTER_ADDED: {
    th: 'ข้อความตั้งแต่บรรทัด {line} ไม่มีหัวข้อนำ จึงเพิ่มบทไม่มีเลขชื่อ “{text}” ไว้รองรับ แก้ชื่อได้',
    en: 'The text from line {line} on has no heading, so it was put in an un-numbered chapter “{text}”, which you can rename.',
  },
  HEADINGS_GUESSED: {
    th: 'ถือว่าบรรทัดสั้นที่มีเลขนำเป็นหัวข้อ {count} แห่ง (บรรทัด {lines}) หากเป็นรายการ ให้เลือก “เป็นข้อในรายการ” แล้วนำเข้าใหม่',
    en: 'Short numbered lines were taken as headings, {count} in all (line {lines}). If they are list items, choose items and import again.',
  },
  HEADINGS_NUMBERED: {
    th: 'หัวข้อ Markdown ที่ไม่มีเลข {count} หัวข้อ (บรรทัด {lines}) จะได้เลขตามรูปแบบเลขหัวข้อของแผน',
    en: '{count} Markdown headings without numbers (line {lines}) take the numbers of the plan’s scheme.',
  },
  CHAPTERS_WITHOUT_NUMBER: {
    th: 'ถือเป็นบทที่ไม่มีเลข {count} แห่ง (บรรทัด {lines}) เช่น “{text}”',
    en: 'Taken as un-numbered chapters, {count} in all (line {lines}), such as “{text}”.',
  },
  TITLES_FROM_NEXT_LINE: {
    th: 'ใช้บรรทัดถัดจากเลขบทเป็นชื่อบท {count} แห่ง (บรรทัด {lines})',
    en: 'The line after a chapter number was taken as the chapter’s title, {count} in all (line {lines}).',
  },
  LEVELS_CLAMPED: {
    th: 'ปรับหัวข้อที่ข้ามระดับให้ต่อจากหัวข้อก่อนหน้า {count} แห่ง (บรรทัด {lines})',
    en: 'Headings that skipped a level were brought right below the heading before, {count} in all (line {lines}).',
  },
  NUMBERS_PINNED: {
    th: 'เลขหัวข้อไม่ต่อเนื่องในต้นฉบับ จึงกำหนดเลขตายตัวตามที่พิมพ์ไว้ {count} แห่ง (บรรทัด {lines}) เช่น “{text}”',
    en: 'Heading numbers out of sequence were pinned as typed, {count} in all (line {lines}), such as “{text}”.',
  },
  HEADING_LABELS_KEPT: {
    th: 'เลขหัวข้อที่สร้างตามลำดับไม่ได้คงเป็นข้อความในชื่อหัวข้อ {count} แห่ง (บรรทัด {lines}) เช่น “{text}”',
    en: 'Heading numbers that the outline cannot derive stay in the titles as text, {count} in all (line {lines}), such as “{text}”.',
  },
  ITEM_LABELS_KEPT: {
    th: 'เลขข้อที่ไม่ต่อจากข้อก่อนหน้าคงเป็นข้อความในย่อหน้า {count} แห่ง (บรรทัด {lines}) เช่น “{text}”',
    en: 'Item numbers that do not follow on stay in the paragraphs as text, {count} in all (line {lines}), such as “{text}”.',
  },
  NUMBERS_LEFT_IN_TEXT: {
    th: 'ถือว่าบรรทัดที่ขึ้นต้นด้วยเลขเป็นข้อความ ไม่ใช่หัวข้อหรือข้อ {count} แห่ง (บรรทัด {lines}) เช่น “{text}”',
    en: 'Lines that begin with a number were taken as text, neither headings nor items, {count} in all (line {lines}), such as “{text}”.',
  },
  PARAGRAPHS_JOINED: {
    th: 'รวมย่อหน้าที่คั่นระหว่างข้อเข้ากับข้อก่อนหน้า เพื่อให้เลขข้อต่อเนื่อง {count} แห่ง (บรรทัด {lines})',
    en: 'Paragraphs between two items were joined to the first, so that the numbers run on, {count} in all (line {lines}).',
  },
  BULLETS_CHANGED: {
    th: 'เครื่องหมายนำรายการ “{typed}” จะพิมพ์เป็น “{printed}” {count} แห่ง (บรรทัด {lines})',
    en: 'The bullet “{typed}” will be printed as “{printed}”, {count} in all (line {lines}).',
  },
  SHOWN_IN_THAI_DIGITS: {
    th: 'เลขหัวข้อและเลขข้อที่พิมพ์เป็นเลขอารบิก {count} แห่ง (บรรทัด {lines}) จะแสดงเป็นเลขไทย เปลี่ยนได้ที่รูปแบบเลขหัวข้อ',
    en: 'Headings and items numbered in Arabic digits, {count} in all (line {lines}), are shown in Thai digits; change this in the numbering scheme.',
  },
  CONTROLS_REMOVED: {
    th: 'ตัดอักขระควบคุมที่มองไม่เห็นออกใน {count} บรรทัด (บรรทัด {lines})',
    en: 'Invisible control characters were removed from {count} lines (line {lines}).',
  },
  THAI_REPAIRED: {
    th: 'ซ่อมข้อความภาษาไทย: {thai} {count} แห่ง (บรรทัด {lines}) เช่น “{before}” เป็น “{after}”',
    en: 'Thai text was repaired: {english}, {count} in all (line {lines}), such as “{before}”, now “{after}”.',
  },
  MARKDOWN_KEPT: {
    th: 'ส่วนของ Markdown ที่แผนเก็บเป็นโครงสร้างไม่ได้ ({thai}) คงไว้ตามที่พิมพ์ {count} แห่ง (บรรทัด {lines})',
    en: 'Markdown that a plan cannot hold ({english}) stays as typed, {count} in all (line {lines}).',
  },
  CHANGES_ACCEPTED: {
    th: 'แฟ้มมีการแก้ไขที่ติดตามไว้ {changes} รายการ นำเข้าโดยถือว่ายอมรับทั้งหมด',
    en: 'The file has {changes} tracked changes; all of them were accepted.',
  },
  CHANGES_AS_VERSIONS: {
    th: 'แฟ้มมีการแก้ไขที่ติดตามไว้ {changes} รายการ นำเข้าเป็นสองฉบับ: ฉบับก่อนแก้ไข และร่างที่แก้ไขแล้ว เปรียบเทียบกันได้',
    en: 'The file has {changes} tracked changes; it is brought in as two versions, before and after them, which can be compared.',
  },
  CONTENTS_LEFT_OUT: {
    th: 'ไม่นำเข้าสารบัญของแฟ้ม (บรรทัด {lines}) แผนสร้างสารบัญให้เอง',
    en: 'The file’s own tables of contents (line {lines}) were left out; a plan makes its own.',
  },
  COMMENT_LEFT_OUT: {
    th: 'บรรทัด {line}: ความเห็นของ {author} ไม่ได้นำเข้า: “{text}”',
    en: 'Line {line}: a comment by {author} was left out: “{text}”.',
  },
  COMMENTS_LEFT_OUT: {
    th: 'ความเห็นอีก {count} รายการ (บรรทัด {lines}) ไม่ได้นำเข้า อ่านได้ในแฟ้มเดิม',
    en: '{count} more comments (line {lines}) were left out; read them in the file itself.',
  },
  MARGIN_LEFT_OUT: {
    th: 'ไม่นำเข้าข้อความหัวหรือท้ายกระดาษ: “{text}”',
    en: 'Words of a header or footer were left out: “{text}”.',
  },
  TEXT_BOXES_PLACED: {
    th: 'ข้อความในกล่อง {count} กล่อง (บรรทัด {lines}) วางเป็นย่อหน้าต่อจากย่อหน้าที่กล่องยึดอยู่',
    en: 'The words of {count} text boxes (line {lines}) stand as paragraphs after those the boxes were anchored in.',
  },
  PICTURES_LEFT_OUT: {
    th: 'ภาพชนิด {kind} นำเข้าไม่ได้หรืออ่านไม่ได้ {count} ภาพ (บรรทัด {lines}) บันทึกเป็น PNG หรือ JPEG แล้วแทรกใหม่',
    en: '{count} pictures of kind {kind} (line {lines}) cannot be held or read. Save them as PNG or JPEG and insert them again.',
  },
  DRAWINGS_LEFT_OUT: {
    th: 'แผนภูมิหรือภาพวาดของ Word {count} แห่ง (บรรทัด {lines}) นำเข้าไม่ได้ บันทึกเป็นภาพแล้วแทรกใหม่',
    en: '{count} charts or drawings of Word (line {lines}) cannot be held. Save them as pictures and insert those.',
  },
  EMBEDDED_LEFT_OUT: {
    th: 'เอกสารที่ฝังอยู่ในแฟ้ม {count} แห่ง (บรรทัด {lines}) ไม่ได้นำเข้า เปิดใน Word บันทึกใหม่ แล้วนำเข้าอีกครั้ง',
    en: '{count} embedded documents (line {lines}) were left out. Open the file in Word, save it anew and import that.',
  },
  LINKS_LEFT_OUT: {
    th: 'คงไว้เฉพาะข้อความของลิงก์ {count} แห่ง (บรรทัด {lines}) ที่อยู่ของลิงก์ไม่ได้นำเข้า',
    en: 'Of {count} links (line {lines}) only the words were kept, not the addresses.',
  },
  HIDDEN_TEXT_LEFT_OUT: {
    th: 'ข้อความที่ซ่อนไว้ {count} แห่ง (บรรทัด {lines}) ไม่ได้นำเข้า',
    en: 'Hidden text was left out, {count} in all (line {lines}).',
  },
  COLUMNS_JOINED: {
    th: 'ตาราง {count} ตาราง (บรรทัด {lines}) กว้างเกิน {most} คอลัมน์ ข้อความของคอลัมน์ที่เกินอยู่ในช่องสุดท้ายของแต่ละแถว',
    en: '{count} tables (line {lines}) have more than {most} columns; the words of those beyond stand in the last cell of each row.',
  },
  TABLES_FLATTENED: {
    th: 'ตารางที่ซ้อนอยู่ในตาราง {count} ตาราง (บรรทัด {lines}) วางเป็นย่อหน้าในช่องของตารางนอก',
    en: '{count} tables within tables (line {lines}) stand as paragraphs in the cell they were in.',
  },
  FORMULAS_AS_TEXT: {
    th: 'สูตร {count} แห่ง (บรรทัด {lines}) นำเข้าเป็นข้อความธรรมดา ตรวจความถูกต้อง',
    en: '{count} formulas (line {lines}) became plain text; look them over.',
  },
  SYMBOLS_REPLACED: {
    th: 'สัญลักษณ์เฉพาะแบบอักษร {count} แห่ง (บรรทัด {lines}) แทนด้วย □ แก้เป็นสัญลักษณ์ที่ต้องการ',
    en: '{count} symbols of special fonts (line {lines}) became □; put in what is meant.',
  },
  ENDNOTES_AS_FOOTNOTES: {
    th: 'อ้างอิงท้ายเรื่อง {count} แห่ง (บรรทัด {lines}) นำเข้าเป็นเชิงอรรถ',
    en: '{count} endnotes (line {lines}) became footnotes.',
  },
  PICTURES_MOVED: {
    th: 'ภาพในตาราง {count} ภาพ (บรรทัด {lines}) วางต่อจากตาราง เพราะช่องของตารางเก็บได้เฉพาะข้อความ',
    en: '{count} pictures in tables (line {lines}) stand after their table, since cells hold text alone.',
  },
  CAPTIONS_RENUMBERED: {
    th: 'เลขตารางหรือเลขภาพ {count} แห่ง (บรรทัด {lines}) เช่น “{text}” จะพิมพ์เป็น “{printed}” ตามลำดับในแผน',
    en: 'The numbers of {count} tables or figures (line {lines}), such as “{text}”, will be printed by their order, here “{printed}”.',
  },
  LANDSCAPE_LEFT_OUT: {
    th: 'หน้าแนวนอนที่ไม่ได้เริ่มที่หัวข้อ {count} แห่ง (บรรทัด {lines}) นำเข้าเป็นแนวตั้ง ตั้งแนวนอนให้หัวข้อได้ภายหลัง',
    en: 'Landscape pages that do not begin at a heading, {count} in all (line {lines}), became upright; a section can be turned afterwards.',
  },
  REFERENCES_AS_TEXT: {
    th: 'การอ้างอิงข้าม {count} แห่ง (บรรทัด {lines}) คงเป็นข้อความ เช่น “{text}” เพราะเลขที่แสดงไม่ตรงกับเลขของปลายทาง',
    en: '{count} cross-references (line {lines}) stay text, such as “{text}”, since they do not show the number of what they point to.',
  },
  REFERENCE_BROKEN: {
    th: 'การอ้างอิงใน “{where}” ชี้ไปยังหัวข้อที่ไม่มีแล้ว พิมพ์ไว้เป็น “{printed}” แก้ในแผนแล้วส่งออกอีกครั้ง',
    en: 'A reference in “{where}” points to something that is gone; it was printed as “{printed}”. Mend it in the plan and export again.',
  },
  CHARACTERS_DROPPED: {
    th: 'ตัด {count} อักขระที่แฟ้ม Word เก็บไม่ได้ (อักขระควบคุม) ออก',
    en: '{count} characters that a Word file cannot hold (control characters) were left out.',
  },
  PAGES_ESTIMATED: {
    th: 'เลขหน้าในสารบัญเป็นค่าประมาณ เปิดแฟ้มใน Word กด Ctrl+A แล้ว F9 เพื่อปรับให้ตรง',
    en: 'Page numbers in the table of contents are estimates. In Word press Ctrl+A, then F9 to bring them up to date.',
  },
  COMPARISON_LIMITED: {
    th: 'สองฉบับต่างกันมาก {count} บรรทัดจึงไม่ได้เทียบละเอียด และอาจแสดงว่าตัดออกแล้วเพิ่มใหม่ทั้งบรรทัด',
    en: 'The two versions differ greatly: {count} lines were not compared in full and may show as wholly deleted and inserted.',
  },
  EMBLEM_MISSING: {
    th: 'หน่วยงานนี้ยังไม่มีภาพตรา จึงเว้นที่ไว้สูง {height} เซนติเมตร เพิ่มแฟ้มภาพตราได้ที่ข้อมูลหน่วยงาน หรือพิมพ์ลงกระดาษตราครุฑ',
    en: 'The agency has no emblem yet, so its place, {height} cm high, is left empty. Add a picture in the agency profile, or print on paper that bears the emblem.',
  },
  EMBLEM_ONLY_SVG: {
    th: 'ตราเป็นภาพ SVG เพียงอย่างเดียว โปรแกรมที่อ่าน SVG ไม่ได้ (เช่น Word ก่อนรุ่น 2016) จะเห็นเป็นที่ว่าง เลือกแฟ้มตราเดิมอีกครั้งในข้อมูลหน่วยงาน โปรแกรมจะวาดภาพ PNG ไว้คู่กัน',
    en: 'The emblem is an SVG picture alone: programs that cannot read it (Word before 2016, for one) leave its place empty. Choose the same file again in the agency profile, and a PNG picture is drawn beside it.',
  },
  FIGURE_LOST: {
    th: 'ไม่พบแฟ้มภาพ {count} ภาพในคลัง จึงพิมพ์คำว่าไม่พบแฟ้มภาพไว้แทน เปิดร่างแล้วแทรกภาพนั้นใหม่',
    en: '{count} pictures are not in the library; words stand in their place. Open the draft and insert them again.',
  },
  FIGURE_ONLY_SVG: {
    th: 'ภาพ SVG {count} ภาพไม่มีภาพ PNG คู่กัน โปรแกรมที่อ่าน SVG ไม่ได้ (เช่น Word ก่อนรุ่น 2016) จะเห็นเป็นที่ว่าง แทรกภาพใหม่ในร่างเพื่อให้มีภาพ PNG',
    en: '{count} SVG pictures have no PNG beside them: programs that cannot read SVG (Word before 2016, for one) leave their place empty. Insert them again in the draft to have one drawn.',
  },
  PLAN_PAGES_ESTIMATED: {
    th: 'จำนวนหน้าของแผนในสิ่งที่ส่งมาด้วย ({count} หน้า) เป็นค่าประมาณ ตรวจกับแฟ้มแผนใน Word และพิมพ์แทนหากไม่ตรง',
    en: 'The number of pages of the plan among the enclosures ({count}) is an estimate: compare it with the plan in Word, and type the right one if it differs.',
  },
  CONTINUATION_ESTIMATED: {
    th: 'คำต่อที่ท้ายหน้า ๑ “{text}” เป็นค่าประมาณ ตรวจกับคำแรกของหน้า ๒ ใน Word และแก้ที่ท้ายกระดาษหากไม่ตรง',
    en: 'The words “{text}” at the foot of page 1 are an estimate: compare them with the first words of page 2 in Word, and mend them in the footer if they differ.',
  },
} as const satisfies Record<string, { th: string; en: string }>;

export type NoticeCode = keyof typeof SENTENCES;

export const NOTICE_CODES = Object.keys(SENTENCES) as [NoticeCode, ...NoticeCode[]];

export interface Notice {
  readonly code: NoticeCode;
  readonly details: ErrorDetails;
}

/** The sentence of a notice, its places filled from `details`: numbers in Thai digits in Thai, words as they came. */
export function describeNotice(notice: Notice, language: Language): string {
  return SENTENCES[notice.code][language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = notice.details[name] ?? '';
    const isNumber = typeof value === 'number' || name === 'lines';
    return isNumber && language === 'th' ? toThaiDigits(String(value)) : String(value);
  });
}
