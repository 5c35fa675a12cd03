/** The fields letters are made of: their names and what is written there. Which of them a kind has, and in which order, the kind says. */
import type { Sentence } from '../errors.ts';
import type { Field, FieldId } from './kind.ts';
import { CUSTOM, clause, type Source } from './source.ts';

const FIELDS: Readonly<Record<FieldId, { readonly name: Sentence; readonly use: Sentence }>> = {
  urgency: {
    name: { th: 'ชั้นความเร็ว', en: 'Urgency' },
    use: {
      th: 'ด่วน ด่วนมาก หรือด่วนที่สุด เว้นไว้เมื่อไม่เร่งด่วน',
      en: 'How fast it has to be dealt with; none when it is ordinary.',
    },
  },
  deadline: {
    name: { th: 'ด่วนภายใน', en: 'Urgent by' },
    use: {
      th: 'วันและเวลาที่ต้องดำเนินการให้เสร็จ พิมพ์แทนชั้นความเร็ว',
      en: 'The day and time it must be done by, printed in place of the urgency.',
    },
  },
  secrecy: {
    name: { th: 'ชั้นความลับ', en: 'Secrecy' },
    use: { th: 'ลับ ลับมาก หรือลับที่สุด เว้นไว้เมื่อเปิดเผยได้', en: 'How secret it is; none when it is open.' },
  },
  number: {
    name: { th: 'ที่', en: 'Number' },
    use: {
      th: 'เลขทะเบียนหนังสือส่ง ได้เมื่อออกเลข',
      en: 'The number in the register of outgoing letters, given when it is taken.',
    },
  },
  agency: {
    name: { th: 'ส่วนราชการเจ้าของหนังสือ', en: 'Agency' },
    use: { th: 'ชื่อหน่วยงานและที่ตั้ง จากข้อมูลหน่วยงาน', en: 'Who sends it and where that is, from the agency profile.' },
  },
  date: {
    name: { th: 'วัน เดือน ปี', en: 'Date' },
    use: { th: 'วันที่ออกหนังสือ', en: 'The day it is sent.' },
  },
  subject: {
    name: { th: 'เรื่อง', en: 'Subject' },
    use: {
      th: 'ใจความสั้นที่สุดของหนังสือ หนังสือตอบใช้เรื่องเดิม',
      en: 'What it is about, as short as can be; an answer repeats the subject it answers.',
    },
  },
  addressee: {
    name: { th: 'คำขึ้นต้นและผู้รับ', en: 'Addressee' },
    use: {
      th: 'ตำแหน่งหรือชื่อของผู้รับ คำขึ้นต้นและคำลงท้ายตามมาเอง',
      en: 'The post or name of who is written to; salutation and closing follow.',
    },
  },
  references: {
    name: { th: 'อ้างถึง', en: 'Reference' },
    use: { th: 'หนังสือที่ผู้รับมีอยู่แล้ว ปกติเฉพาะฉบับล่าสุด', en: 'Letters the addressee already has, as a rule the latest one.' },
  },
  enclosures: {
    name: { th: 'สิ่งที่ส่งมาด้วย', en: 'Enclosures' },
    use: { th: 'เอกสารที่ส่งไปพร้อมหนังสือ และจำนวน', en: 'What goes with it, and how many.' },
  },
  meeting: {
    name: { th: 'วัน เวลา และสถานที่', en: 'Date, time and place' },
    use: {
      th: 'กำหนดการประชุมหรือรับฟังความคิดเห็น และวันสุดท้ายที่รับแบบตอบรับ',
      en: 'When and where the meeting or hearing is, and until when replies are taken.',
    },
  },
  cabinet: {
    name: { th: 'การเสนอคณะรัฐมนตรี', en: 'Matter for the cabinet' },
    use: {
      th: 'สิ่งที่ขอให้คณะรัฐมนตรีทำ อนุมาตราที่เข้าข่าย และรองนายกรัฐมนตรีที่เห็นชอบ',
      en: 'What the cabinet is asked for, the sub-clause it falls under, and the deputy prime minister who agreed.',
    },
  },
  cause: {
    name: { th: 'ภาคเหตุ', en: 'Cause' },
    use: {
      th: 'เหตุที่มีหนังสือ: ด้วย เนื่องด้วย หรือ ตามที่ … นั้น',
      en: 'Why it is written: ด้วย, เนื่องด้วย, or ตามที่ … นั้น of something known.',
    },
  },
  purpose: {
    name: { th: 'ภาคความประสงค์', en: 'Purpose' },
    use: { th: 'สิ่งที่ขอหรือแจ้ง หลายข้อให้แยกเป็นข้อ', en: 'What is asked or told; several things are numbered.' },
  },
  conclusion: {
    name: { th: 'ภาคสรุป', en: 'Conclusion' },
    use: { th: 'จึงเรียนมาเพื่อโปรด… ให้ตรงกับคำขึ้นต้น', en: 'จึงเรียนมาเพื่อโปรด…, as the salutation has it.' },
  },
  closing: {
    name: { th: 'คำลงท้าย', en: 'Closing' },
    use: { th: 'คู่กับคำขึ้นต้นตามตาราง', en: 'The one the table pairs with the salutation.' },
  },
  signatory: {
    name: { th: 'ผู้ลงนาม', en: 'Signatory' },
    use: { th: 'ชื่อเต็มในวงเล็บและตำแหน่ง', en: 'Full name in brackets, and position.' },
  },
  contact: {
    name: { th: 'ส่วนราชการเจ้าของเรื่อง', en: 'Contact' },
    use: {
      th: 'หน่วยงานที่รับผิดชอบ โทรศัพท์ โทรสาร และไปรษณีย์อิเล็กทรอนิกส์',
      en: 'The unit in charge, with telephone, fax and e-mail.',
    },
  },
  seal: {
    name: { th: 'ตราชื่อส่วนราชการ', en: 'Seal' },
    use: { th: 'ที่ประทับตราและลงชื่อย่อกำกับตรา', en: 'The place of the agency’s seal and the initials beside it.' },
  },
  copies: {
    name: { th: 'สำเนาส่ง', en: 'Copies' },
    use: { th: 'ผู้ที่ได้สำเนา เมื่อผู้รับควรรู้', en: 'Who else gets a copy, when the addressee should know.' },
  },
};

/** A field as a kind has it; `words` replace its usual name and use. */
export function field(
  id: FieldId,
  required: boolean,
  source: Source,
  words: Partial<Pick<Field, 'name' | 'use'>> = {},
): Field {
  return { id, required, ...FIELDS[id], ...words, source };
}

/** What stands in front of every letter where it applies. */
export const MARKINGS: readonly Field[] = [
  field('urgency', false, clause('๒๘')),
  field('deadline', false, clause('๒๘')),
  field('secrecy', false, { mark: 'regulation', text: 'ระเบียบว่าด้วยการรักษาความลับของทางราชการ พ.ศ. ๒๕๔๔ ข้อ ๑๒' }),
];

/**
 * The fields of a หนังสือภายนอก in order (clause 11, form 1). `body` are those a kind puts before the text; `required` those that
 * such a kind cannot be without.
 */
export function outgoingFields(
  options: { body?: readonly Field[]; required?: readonly FieldId[] } = {},
): readonly Field[] {
  const { body = [], required = [] } = options;
  const own = (id: FieldId, always: boolean) => field(id, always || required.includes(id), clause('๑๑'));
  return [
    ...MARKINGS,
    own('number', true),
    own('agency', true),
    own('date', true),
    own('subject', true),
    own('addressee', true),
    own('references', false),
    own('enclosures', false),
    ...body,
    own('cause', true),
    own('purpose', true),
    own('conclusion', true),
    own('closing', true),
    own('signatory', true),
    own('contact', true),
    own('copies', false),
  ];
}

/** What no text of this application's sources confirms. */
export function customField(id: FieldId, required: boolean, words: Partial<Pick<Field, 'name' | 'use'>> = {}): Field {
  return field(id, required, CUSTOM, words);
}
