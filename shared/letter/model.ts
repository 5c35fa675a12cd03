/**
 * An official letter as plain JSON values, as a secretary writes it. What may be derived (from the plan, the agency, the
 * addressee) is `null` until a person types something else. Text is normalised (see `thai/text.ts`).
 */
import type { Id, Inline } from '../plan/model.ts';
import type { CalendarDate } from '../thai/dates.ts';

/**
 * `external` หนังสือภายนอก, `memo` บันทึกข้อความ (หนังสือภายใน), `cabinet-submission` หนังสือเสนอคณะรัฐมนตรี, `opinion`
 * หนังสือให้ความเห็น, `circular` หนังสือเวียน (ว), `invitation` หนังสือเชิญประชุมหรือรับฟังความคิดเห็น, `sealed` หนังสือประทับตรา.
 */
export const LETTER_KINDS = [
  'external',
  'memo',
  'cabinet-submission',
  'opinion',
  'circular',
  'invitation',
  'sealed',
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** None, ด่วน, ด่วนมาก, ด่วนที่สุด (regulation, clause 28). */
export const URGENCIES = ['ordinary', 'urgent', 'very-urgent', 'most-urgent'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** None, ลับ, ลับมาก, ลับที่สุด (secrecy regulation 2544, clause 12). */
export const SECRECIES = ['open', 'confidential', 'secret', 'top-secret'] as const;
export type Secrecy = (typeof SECRECIES)[number];

/** Who signs. `rank` is printed before the signature (พลตำรวจเอก), `name` in brackets, `actingFor` after the position (รักษาราชการแทน …). */
export interface Signatory {
  readonly id: Id;
  readonly rank: string;
  readonly name: string;
  readonly position: string;
  readonly actingFor: string;
}

/** The agency's own emblem file; `width` and `height` only say its proportions. */
export interface Emblem {
  /** SHA-256 of the file, hexadecimal. */
  readonly hash: string;
  readonly mediaType: 'image/png' | 'image/svg+xml';
  readonly width: number;
  readonly height: number;
  /** SHA-256 of an SVG file drawn as a PNG picture, for programs that read no SVG; absent where nobody drew it. */
  readonly png?: string | undefined;
}

/** Who sends: a profile kept in the settings. Every field but `name` may be empty. */
export interface Agency {
  readonly id: Id;
  readonly name: string;
  readonly ministry: string;
  readonly address: readonly string[];
  /** Consonants and owner number without the register number: `นร ๐๘๐๔`. */
  readonly code: string;
  /** ส่วนราชการเจ้าของเรื่อง. */
  readonly unit: string;
  readonly phone: string;
  readonly fax: string;
  readonly email: string;
  readonly signatories: readonly Signatory[];
  readonly emblem: Emblem | null;
}

/** The letter that is answered or spoken of (อ้างถึง); the addressee already has it. */
export interface LetterReference {
  /** Which of the register of incoming letters it is; null when it was typed. */
  readonly incoming: Id | null;
  /** Whose letter: สำนักเลขาธิการคณะรัฐมนตรี. */
  readonly agency: string;
  readonly urgency: Urgency;
  /** As on the letter: `นร ๐๘๐๔/ว(ค) ๙๑๖๕`. */
  readonly number: string;
  readonly date: CalendarDate | null;
  /** Its เรื่อง, which an answer repeats; not printed in อ้างถึง. May be empty. */
  readonly subject: string;
}

/** สิ่งที่ส่งมาด้วย. `count` 0 prints no count. */
export interface Enclosure {
  readonly text: string;
  readonly count: number;
  /** ฉบับ, ชุด, เล่ม, แผ่น. */
  readonly unit: string;
}

/**
 * One block of the body. `numbered` blocks take the letter's own numbers by depth (๑. ๑.๑ ๑)); a `heading` is a numbered one
 * of depth 0 in bold, `topic` naming which of the kind's headings it is. References lead to sections of the plan.
 */
export type LetterBlock =
  | { readonly type: 'paragraph'; readonly id: Id; readonly content: readonly Inline[] }
  | { readonly type: 'numbered'; readonly id: Id; readonly depth: 0 | 1 | 2; readonly content: readonly Inline[] }
  | { readonly type: 'heading'; readonly id: Id; readonly topic: string | null; readonly content: readonly Inline[] };

/** What the letter speaks of: a version of a plan, or its draft (`version` null), and since which version changes are told. */
export interface PlanLink {
  readonly plan: Id;
  readonly version: Id | null;
  readonly since: Id | null;
}

/** A meeting, or a hearing (รับฟังความคิดเห็น), that people are asked to. Times are as printed, `๐๙.๓๐`; `room` may be empty. */
export interface Meeting {
  readonly hearing: boolean;
  readonly date: CalendarDate | null;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly room: string;
  /** The last day for the reply form; null for none. */
  readonly replyBy: CalendarDate | null;
}

/** What the cabinet is asked to do: ทราบ, พิจารณา, อนุมัติ, เห็นชอบ. */
export const CABINET_ACTS = ['note', 'consider', 'approve', 'agree'] as const;
export type CabinetAct = (typeof CABINET_ACTS)[number];

/** What only a person knows of a matter for the cabinet. */
export interface CabinetMatter {
  readonly act: CabinetAct;
  /** The sub-clause of section 4 of the decree of 2548 it falls under, as printed in its brackets; empty until known. */
  readonly clause: string;
  /** The deputy prime minister who agreed to it; empty where none has to. */
  readonly agreedBy: string;
}

export const LETTER_FORMAT = 1;

export interface Letter {
  readonly format: typeof LETTER_FORMAT;
  readonly id: Id;
  readonly kind: LetterKind;
  readonly agency: Id;
  /** Null: the first of the agency. */
  readonly signatory: Id | null;
  readonly plan: PlanLink | null;
  /** The register number alone, `๓๒๔๙` or `ว ๑๒`; empty until it is taken. */
  readonly number: string;
  readonly date: CalendarDate | null;
  readonly urgency: Urgency;
  /** Date and time as printed after ด่วนภายใน, which then stands in place of the urgency; empty for none. */
  readonly deadline: string;
  readonly secrecy: Secrecy;
  /** Position, or name, of who is written to; for `sealed` what follows ถึง. */
  readonly addressee: string;
  /** Key of the salutation table; null: as the addressee says. */
  readonly salutation: string | null;
  readonly subject: string | null;
  readonly references: readonly LetterReference[];
  readonly enclosures: readonly Enclosure[] | null;
  /** ภาคเหตุ, ภาคความประสงค์, ภาคสรุป. */
  readonly cause: readonly LetterBlock[] | null;
  readonly purpose: readonly LetterBlock[] | null;
  readonly conclusion: readonly LetterBlock[] | null;
  /** For an invitation; null in other kinds. */
  readonly meeting: Meeting | null;
  /** For a cabinet submission; null in other kinds. */
  readonly cabinet: CabinetMatter | null;
  /** สำเนาส่ง. */
  readonly copies: readonly string[];
  /** Whether the foot of a page that goes on says with which words. */
  readonly continuation: boolean;
}
