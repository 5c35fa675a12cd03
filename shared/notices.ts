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
