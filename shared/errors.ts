/**
 * The closed list of errors a person can meet and act on. Anything else that is thrown is a bug.
 * Each has a sentence in Thai and one in English that says what to do next; `{name}` in a sentence is filled from `details`.
 */

export type Language = 'th' | 'en';

export type ErrorDetails = Readonly<Record<string, string | number | boolean>>;

/** The same in both languages. */
export interface Sentence {
  readonly th: string;
  readonly en: string;
}

const SENTENCES = {
  PLAN_NOT_FOUND: {
    th: 'ไม่พบแผนรหัส {id} ดูรหัสที่มีอยู่ด้วยรายการแผน แล้วลองอีกครั้ง',
    en: 'There is no plan {id}. Look up its id in the list of plans and try again.',
  },
  VERSION_NOT_FOUND: {
    th: 'ไม่พบฉบับ {version} ของแผนนี้ ดูชื่อหรือรหัสในรายการฉบับ แล้วลองอีกครั้ง',
    en: 'This plan has no version {version}. Look it up in the list of versions and try again.',
  },
  VERSION_NAME_AMBIGUOUS: {
    th: 'มีหลายฉบับที่ชื่อ {version} โปรดระบุเป็นรหัสฉบับแทนชื่อ',
    en: 'Several versions are named {version}. Give the id of the one you mean.',
  },
  PART_NOT_FOUND: {
    th: 'ไม่พบหัวข้อหรือย่อหน้านี้ในฉบับที่เลือก เปรียบเทียบใหม่อีกครั้งแล้วเลือกรายการที่ต้องการคืน ร่างยังไม่ถูกเปลี่ยน',
    en: 'The version has no such section or paragraph. Compare again and choose what to bring back; the draft was not changed.',
  },
  PLAN_INVALID: {
    th: 'ข้อมูลแผนไม่ถูกต้องที่ {at}: {reason} แก้ตรงนั้นแล้วลองอีกครั้ง ยังไม่มีอะไรถูกเปลี่ยน',
    en: 'The plan is not valid at {at}: {reason}. Correct that place and try again; nothing was changed.',
  },
  LETTER_INVALID: {
    th: 'ข้อมูลหนังสือไม่ถูกต้องที่ {at}: {reason} แก้ตรงนั้นแล้วลองอีกครั้ง ยังไม่มีอะไรถูกเปลี่ยน',
    en: 'The letter is not valid at {at}: {reason}. Correct that place and try again; nothing was changed.',
  },
  STEP_NOT_ALLOWED: {
    th: 'ทำเช่นนั้นไม่ได้: {reason}',
    en: 'That cannot be done: {reason}',
  },
  DRAFT_CONFLICT: {
    th: 'ร่างนี้ถูกแก้จากที่อื่นหลังจากเปิด โปรดเปิดแผนนี้ใหม่ ข้อความที่พิมพ์ไว้ยังอยู่ในหน้าต่างนี้',
    en: 'This draft was changed elsewhere after you opened it. Open the plan again; what you typed is still in this window.',
  },
  PROGRESS_CONFLICT: {
    th: 'สถานะและหมายเหตุของแผนนี้ถูกแก้จากที่อื่นแล้ว อ่านใหม่แล้วลองอีกครั้ง ยังไม่มีอะไรถูกเปลี่ยน',
    en: 'The statuses and notes of this plan were changed elsewhere. Read them again and try once more; nothing was changed.',
  },
  AGENCY_NOT_FOUND: {
    th: 'ไม่พบข้อมูลหน่วยงาน {id} เลือกหน่วยงานใหม่ในหน้าตั้งค่าหน่วยงาน แล้วลองอีกครั้ง',
    en: 'There is no agency profile {id}. Choose another in the agency settings and try again.',
  },
  AGENCY_IN_USE: {
    th: 'ลบหน่วยงานนี้ไม่ได้ มีหนังสือที่ยังไม่ออกเลขใช้อยู่ {count} ฉบับ เปลี่ยนหน่วยงานของหนังสือเหล่านั้นก่อน',
    en: 'This agency cannot be removed: {count} letters without a number use it. Give those another agency first.',
  },
  EMBLEM_UNUSABLE: {
    th: 'แฟ้ม {file} ใช้เป็นตราไม่ได้ เลือกแฟ้มภาพ PNG หรือ SVG ที่เปิดดูได้ แล้วลองอีกครั้ง ตราเดิมยังอยู่',
    en: 'The file {file} cannot be used as an emblem. Choose a PNG or SVG picture that opens and try again; the old emblem is kept.',
  },
  IMAGE_UNUSABLE: {
    th: 'แฟ้ม {file} ใช้เป็นภาพไม่ได้ เลือกแฟ้มภาพ PNG, JPEG หรือ SVG ที่เปิดดูได้ (SVG ต้องไม่มีสคริปต์หรือลิงก์ออกนอกแฟ้ม) หรือบันทึกภาพนั้นเป็น PNG แล้วลองอีกครั้ง',
    en: 'The file {file} cannot be used as a picture. Choose a PNG, JPEG or SVG file that opens (an SVG without scripts or links to elsewhere), or save it as PNG, and try again.',
  },
  IMAGE_TOO_LARGE: {
    th: 'ภาพ {file} มี {size} ล้านจุด รับได้ไม่เกิน {limit} ล้านจุด ย่อภาพให้เล็กลงแล้วลองอีกครั้ง',
    en: 'The picture {file} has {size} megapixels; up to {limit} can be taken. Make it smaller and try again.',
  },
  LETTER_NOT_FOUND: {
    th: 'ไม่พบหนังสือรหัส {id} ดูในรายการหนังสือ แล้วลองอีกครั้ง',
    en: 'There is no letter {id}. Look it up in the list of letters and try again.',
  },
  LETTER_SENT: {
    th: 'หนังสือ {number} ออกเลขแล้ว แก้ไม่ได้ ใช้คำสั่ง “แก้ไขโดยออกฉบับใหม่” แทน',
    en: 'The letter {number} has its number and cannot be changed. Make a new issue of it instead.',
  },
  LETTER_CONFLICT: {
    th: 'หนังสือนี้ถูกแก้จากที่อื่นหลังจากเปิด โปรดเปิดใหม่ ข้อความที่พิมพ์ไว้ยังอยู่ในหน้าต่างนี้',
    en: 'This letter was changed elsewhere after you opened it. Open it again; what you typed is still in this window.',
  },
  LETTER_NOT_READY: {
    th: 'ยังออกเลขไม่ได้ ต้องเติมหรือแก้: {fields} แล้วลองอีกครั้ง เลขยังไม่ถูกใช้',
    en: 'It cannot take a number yet. Fill in or correct: {english}. Then try again; no number was used.',
  },
  NUMBER_TAKEN: {
    th: 'เลข {number} ถูกใช้แล้ว เว้นว่างไว้เพื่อใช้เลขถัดไป หรือเลือกเลขอื่น',
    en: 'The number {number} is taken. Leave it out to get the next one, or choose another.',
  },
  NUMBER_UNUSED: {
    th: 'เลข {number} ยังไม่ถึงลำดับ จึงยังไม่มีอะไรให้ยกเลิก ตรวจเลขในทะเบียนแล้วลองอีกครั้ง',
    en: 'The number {number} is still to come, so there is nothing to cancel. Look it up in the register and try again.',
  },
  LETTER_OPEN: {
    th: 'หนังสือนี้ยังไม่ออกเลข แก้ไขในหนังสือเดิมได้เลย',
    en: 'This letter has no number yet. Change it as it is instead of making a new issue.',
  },
  INCOMING_NOT_FOUND: {
    th: 'ไม่พบหนังสือรับรหัส {id} ดูในทะเบียนหนังสือรับ แล้วลองอีกครั้ง',
    en: 'There is no incoming letter {id}. Look it up in the register and try again.',
  },
  INPUT_INVALID: {
    th: 'คำสั่งไม่ครบหรือไม่ถูกต้อง: {reason}',
    en: 'The request is not complete or not valid: {reason}',
  },
  PATTERN_INVALID: {
    th: 'รูปแบบค้นหา (regex) ใช้ไม่ได้ที่ตัวที่ {at}: {reason} แก้แล้วค้นหาอีกครั้ง หรือปิดการค้นด้วยรูปแบบ',
    en: 'The regular expression cannot be used at character {at}: {reason}. Correct it and search again, or search for plain words.',
  },
  FILE_UNREADABLE: {
    th: 'อ่านแฟ้ม {file} ไม่ได้: {reason} ตรวจว่าแฟ้มอยู่ที่เดิมและเปิดได้ แล้วลองอีกครั้ง',
    en: 'The file {file} cannot be read: {reason}. Check that it is there and can be opened, then try again.',
  },
  FILE_UNWRITABLE: {
    th: 'เขียนแฟ้ม {file} ไม่ได้: {reason} เลือกที่เก็บอื่นหรือปิดโปรแกรมที่เปิดแฟ้มนี้อยู่ แล้วลองอีกครั้ง',
    en: 'The file {file} cannot be written: {reason}. Choose another place, or close the program that has it open, and try again.',
  },
  FILE_KIND_UNKNOWN: {
    th: 'ยังนำเข้าแฟ้มชนิดนี้ไม่ได้ ({file}) บันทึกเป็น Word (.docx) ข้อความ (.txt) หรือ Markdown (.md) แล้วนำเข้าอีกครั้ง',
    en: 'This kind of file cannot be imported yet ({file}). Save it as Word (.docx), text (.txt) or Markdown (.md) and import that.',
  },
  FILE_TOO_LARGE: {
    th: 'แฟ้ม {file} ใหญ่เกินไป ({size} MB) รับได้ไม่เกิน {limit} MB แบ่งหรือย่อแฟ้มให้เล็กลงแล้วลองอีกครั้ง',
    en: 'The file {file} is too large ({size} MB); up to {limit} MB can be taken. Split it or make it smaller and try again.',
  },
  TEXT_ENCODING_UNKNOWN: {
    th: 'แฟ้ม {file} ไม่ใช่ข้อความ UTF-8 หรือ TIS-620 เปิดในโปรแกรมเดิม บันทึกเป็น UTF-8 แล้วนำเข้าอีกครั้ง',
    en: 'The file {file} is neither UTF-8 nor TIS-620 text. Open it where it came from, save it as UTF-8 and import that.',
  },
  DOCX_NOT_WORD: {
    th: 'แฟ้ม {file} ไม่ใช่แฟ้ม Word (.docx) เปิดในโปรแกรมเดิม บันทึกเป็น .docx แล้วลองอีกครั้ง',
    en: 'The file {file} is not a Word file (.docx). Open it where it came from, save it as .docx and try that.',
  },
  DOCX_ENCRYPTED: {
    th: 'แฟ้ม {file} มีรหัสผ่านหรือเป็น Word รุ่นเก่า (.doc) เปิดใน Word บันทึกเป็น .docx โดยไม่ตั้งรหัสผ่าน แล้วลองอีกครั้ง',
    en: 'The file {file} has a password or is of an old Word (.doc). Open it in Word, save it as .docx without a password and try that.',
  },
  DOCX_DAMAGED: {
    th: 'แฟ้ม {file} เสียหายหรือมาไม่ครบ คัดลอกแฟ้มมาใหม่ หรือเปิดใน Word แล้วบันทึกใหม่ จากนั้นลองอีกครั้ง',
    en: 'The file {file} is damaged or cut off. Copy it again, or open it in Word and save it anew, then try again.',
  },
  DOCX_TOO_LARGE: {
    th: 'แฟ้ม {file} มีเนื้อหาใหญ่หรือซ้อนกันลึกเกินกว่าที่อ่านได้อย่างปลอดภัย แบ่งเป็นหลายแฟ้มใน Word แล้วลองอีกครั้ง',
    en: 'What the file {file} holds is larger or nested deeper than can be read safely. Split it into several files in Word and try again.',
  },
  TEXT_EMPTY: {
    th: 'แฟ้ม {file} ไม่มีข้อความให้นำเข้า',
    en: 'The file {file} has no text to import.',
  },
  LIBRARY_NEWER: {
    th: 'คลังแผนนี้สร้างโดยโปรแกรมรุ่นใหม่กว่า (โครงสร้าง {found} โปรแกรมนี้รู้จักถึง {known}) ปรับปรุงโปรแกรมก่อนแล้วเปิดใหม่ ยังไม่มีอะไรถูกเปลี่ยน',
    en: 'This library was made by a newer release (schema {found}; this one knows up to {known}). Update the app and open it again; nothing was changed.',
  },
  LIBRARY_DAMAGED: {
    th: 'คลังแผนเสียหาย ย้ายแฟ้มเดิมไปเก็บไว้ที่ {moved} โดยไม่ลบ สำเนาสำรองล่าสุดที่ใช้ได้คือ {backup} เปิดโปรแกรมอีกครั้งแล้วกู้คืนได้จากหน้าคลังแผน หรือด้วย "library restore"',
    en: 'The library is damaged. It was moved aside to {moved}, not deleted. The last good backup is {backup}; start the app again and bring it back on the library screen, or with "library restore".',
  },
  LIBRARY_READ_ONLY: {
    th: 'เขียนในโฟลเดอร์ {path} ไม่ได้ ขอสิทธิ์เขียนหรือเลือกโฟลเดอร์อื่นด้วย --library ยังไม่มีอะไรถูกเปลี่ยน',
    en: 'The folder {path} cannot be written to. Ask for write permission or choose another with --library; nothing was changed.',
  },
  LIBRARY_IN_USE: {
    th: 'คลังแผนที่ {path} เปิดอยู่ในโปรแกรมอื่น (หมายเลข {pid}) ปิดโปรแกรมนั้นก่อนแล้วลองอีกครั้ง',
    en: 'The library at {path} is open in another process ({pid}). Close that one and try again.',
  },
  DISK_FULL: {
    th: 'ดิสก์เต็ม บันทึกลง {path} ไม่ได้ ลบแฟ้มที่ไม่ใช้แล้วลองอีกครั้ง สิ่งที่บันทึกไว้ก่อนหน้าอยู่ครบ',
    en: 'The disk is full; {path} could not be written. Free some space and try again; everything saved before is intact.',
  },
  BACKUP_NOT_FOUND: {
    th: 'ไม่พบสำเนาสำรอง {file} ดูที่มีอยู่ด้วย "library backups"',
    en: 'There is no backup {file}. List the ones there are with "library backups".',
  },
  BACKUP_DAMAGED: {
    th: 'สำเนาสำรอง {file} เสียหาย เลือกสำเนาอื่น คลังปัจจุบันไม่ถูกแตะต้อง',
    en: 'The backup {file} is damaged. Choose another; the present library was not touched.',
  },
  PORT_IN_USE: {
    th: 'พอร์ต {port} ถูกโปรแกรมอื่นใช้อยู่ เลือกพอร์ตอื่นด้วย --port หรือไม่ต้องระบุเพื่อให้เลือกเอง',
    en: 'Port {port} is used by another program. Choose another with --port, or leave it out to have a free one picked.',
  },
  PDF_NEEDS_BROWSER: {
    th: 'ทำ PDF ไม่ได้ เพราะไม่พบ Chromium, Google Chrome หรือ Microsoft Edge ในเครื่องนี้ ติดตั้งโปรแกรมใดโปรแกรมหนึ่ง หรือบอกที่อยู่ด้วย RANGPHAEN_BROWSER แล้วลองอีกครั้ง',
    en: 'A PDF needs Chromium, Google Chrome or Microsoft Edge, and there is none here. Install one, or name its program in RANGPHAEN_BROWSER, and try again.',
  },
  PDF_FAILED: {
    th: 'ทำ PDF ไม่สำเร็จ: {reason} ลองอีกครั้ง หรือส่งออกเป็น Word แล้วบันทึกเป็น PDF จากที่นั่น แผนไม่ถูกเปลี่ยน',
    en: 'The PDF could not be made: {reason}. Try again, or export to Word and save a PDF from there; the plan was not changed.',
  },
  SHELL_CANNOT: {
    th: 'โปรแกรมที่เปิดอยู่ทำสิ่งนี้ไม่ได้ ({capability})',
    en: 'The app as it runs now cannot do this ({capability}).',
  },
  CANCELLED: {
    th: 'ยกเลิกแล้ว ไม่มีอะไรถูกเปลี่ยน',
    en: 'Cancelled; nothing was changed.',
  },
} as const satisfies Record<string, Sentence>;

export type ErrorCode = keyof typeof SENTENCES;

export const ERROR_CODES = Object.keys(SENTENCES) as [ErrorCode, ...ErrorCode[]];

/** The sentence of an error in one language, its places filled from `details`. A place without a detail stays empty. */
export function describeError(code: ErrorCode, details: ErrorDetails, language: Language): string {
  const said = (name: string) => (language === 'th' ? details[`${name}Th`] : undefined) ?? details[name] ?? '';
  return SENTENCES[code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(said(name)));
}

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(SENTENCES, code);
}

/** An expected, serialisable error. `message` is the English sentence, for logs; people read `describeError`. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: { cause?: unknown }) {
    super(describeError(code, details, 'en'), options);
    this.code = code;
    this.details = details;
  }
}
