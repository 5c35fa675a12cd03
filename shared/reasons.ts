/**
 * Why a value from outside is refused, in both languages: what a schema found, and what our own rules say. The one place for
 * these words; zod's own locales are global and of one language at a time, so none is used.
 */
import type { z } from 'zod';
import type { ErrorDetails, Sentence } from './errors.ts';

/** The details of an error whose sentence says a `{reason}`. */
export function reasonDetails({ th, en }: Sentence): ErrorDetails {
  return { reason: en, reasonTh: th };
}

/** What our schemas and rules say in English, in Thai. */
const OURS: Readonly<Record<string, string>> = {
  'control characters and line ends cannot be printed': 'มีอักขระควบคุมหรือการขึ้นบรรทัดใหม่ ซึ่งพิมพ์ไม่ได้',
  'a line end cannot stand here': 'ขึ้นบรรทัดใหม่ตรงนี้ไม่ได้',
  'no such day; years are in ค.ศ.': 'ไม่มีวันนี้ในปฏิทิน ปีต้องเป็น ค.ศ.',
  'the period must not end before it begins': 'ปีสิ้นสุดต้องไม่มาก่อนปีเริ่มต้น',
  'the first section must be a chapter (level 1)': 'หัวข้อแรกต้องเป็นบท (ระดับ 1)',
  'a section can be at most one level deeper than the one before it': 'หัวข้อลึกกว่าหัวข้อก่อนหน้าได้ไม่เกินหนึ่งระดับ',
  'level 1 is the highest': 'ระดับ 1 สูงที่สุดแล้ว',
  'a section cannot be deeper than level 6': 'หัวข้อลึกได้ไม่เกินระดับ 6',
  'text cannot be both superscript and subscript': 'ข้อความเป็นทั้งตัวยกและตัวห้อยพร้อมกันไม่ได้',
  'from number on, 1,000 numbers at most': 'ต้องไม่น้อยกว่าเลขแรก และครั้งละไม่เกิน 1,000 เลข',
  'name: it must not be empty': 'name: ต้องไม่ว่าง',
  'title: it must not be empty': 'title: ต้องไม่ว่าง',
  'the new words must not begin with a vowel or tone mark': 'คำใหม่ต้องไม่ขึ้นต้นด้วยสระหรือวรรณยุกต์ที่ต้องอยู่กับพยัญชนะ',
  'it is not in the order of the draft': 'ไม่อยู่ในลำดับหัวข้อของร่าง',
};

/** A reason of our own in both languages; in English alone where it is not one of the common ones. */
export function ownReason(en: string): Sentence {
  return { th: OURS[en] ?? en, en };
}

/** The same for an id that is used twice. */
export function usedTwice(id: string): Sentence {
  return { th: `รหัส ${id} ใช้ซ้ำกัน`, en: `the id ${id} is used twice` };
}

/** What zod calls the kinds of JSON values. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'ข้อความ',
  number: 'ตัวเลข',
  int: 'จำนวนเต็ม',
  boolean: 'true หรือ false',
  array: 'รายการ [ ]',
  object: 'กลุ่มข้อมูล { }',
  record: 'กลุ่มข้อมูล { }',
  null: 'null',
};

/** What a schema found first; `whole` is said where it found nothing in particular. A rule's own Thai words are its `params.th`. */
export function issueReason(issue: z.core.$ZodIssue | undefined, whole: Sentence): Sentence {
  if (issue === undefined) return whole;
  return { th: OURS[issue.message] ?? thai(issue), en: issue.message };
}

function thai(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type': {
      const kind = KINDS[issue.expected] ?? issue.expected;
      return issue.message.endsWith('received undefined') ? `ขาดค่านี้ ต้องเป็น${kind}` : `ต้องเป็น${kind}`;
    }
    case 'unrecognized_keys':
      return `มีคีย์ที่ไม่รู้จัก ${issue.keys.join(', ')}`;
    case 'invalid_value':
      return `ต้องเป็น ${issue.values.map((value) => JSON.stringify(value)).join(' หรือ ')}`;
    case 'too_big':
      return `${amount(issue.origin)}${issue.inclusive === false ? 'ต้องน้อยกว่า' : 'ต้องไม่เกิน'} ${issue.maximum}${unit(issue.origin)}`;
    case 'too_small':
      if (issue.minimum === 1 && issue.origin === 'string') return 'ต้องไม่ว่าง';
      return `${amount(issue.origin)}${issue.inclusive === false ? 'ต้องมากกว่า' : 'ต้องไม่น้อยกว่า'} ${issue.minimum}${unit(issue.origin)}`;
    case 'invalid_format':
      return 'เขียนไม่ตรงรูปแบบที่กำหนด';
    case 'invalid_union':
      return 'ไม่ตรงกับแบบใดที่ใช้ได้';
    case 'custom':
      return typeof issue.params?.th === 'string' ? issue.params.th : issue.message;
    default:
      return 'ค่านี้ใช้ไม่ได้';
  }
}

function amount(origin: string): string {
  if (origin === 'string') return 'ความยาว';
  return origin === 'array' ? 'จำนวน' : '';
}

function unit(origin: string): string {
  if (origin === 'string') return ' ตัวอักษร';
  return origin === 'array' ? ' รายการ' : '';
}
