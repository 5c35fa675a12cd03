/**
 * What an import or export could not carry over or had to guess: a closed list, each with a Thai and an English sentence.
 * `{name}` in a sentence is filled from `details`; `line` is the line of the source, from 1.
 */
import type { ErrorDetails, Language } from './errors.ts';

const SENTENCES = {
  ENCODING_DETECTED: {
    th: 'อ่านแฟ้มด้วยรหัสอักขระ {encoding}',
    en: 'The file was read as {encoding}.',
  },
  TITLE_GUESSED: {
    th: 'บรรทัด {line}: ใช้เป็นชื่อแผน “{text}”',
    en: 'Line {line} was taken as the title: “{text}”.',
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
} as const satisfies Record<string, { th: string; en: string }>;

export type NoticeCode = keyof typeof SENTENCES;

export const NOTICE_CODES = Object.keys(SENTENCES) as [NoticeCode, ...NoticeCode[]];

export interface Notice {
  readonly code: NoticeCode;
  readonly details: ErrorDetails;
}

export function describeNotice(notice: Notice, language: Language): string {
  return SENTENCES[notice.code][language].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(notice.details[name] ?? ''),
  );
}
