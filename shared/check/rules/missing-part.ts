/** Every kind of letter has its parts (clauses 11 to 14; forms 1 to 3). */
import type { LetterKind } from '../../letter/model.ts';
import { CUSTOM, clause, type Source } from '../../letter/source.ts';
import type { Finding } from '../finding.ts';
import type { PartName, ReadLetter } from '../letter-parts.ts';
import { type Rule, words } from './rule.ts';

const NAMES = {
  'memo-title': ['คำว่า บันทึกข้อความ', 'the heading บันทึกข้อความ'],
  'memo-unit': ['ส่วนราชการ', 'the unit (ส่วนราชการ)'],
  number: ['ที่ของหนังสือ', 'the number (ที่)'],
  agency: ['ส่วนราชการเจ้าของหนังสือ', 'the sending agency'],
  date: ['วัน เดือน ปี', 'the date'],
  subject: ['เรื่อง', 'the subject (เรื่อง)'],
  opening: ['คำขึ้นต้น', 'the salutation'],
  to: ['ถึง', 'the addressee (ถึง)'],
  body: ['ข้อความ', 'the body'],
  closing: ['คำลงท้าย', 'the closing'],
  name: ['ชื่อเต็มในวงเล็บ', 'the full name in brackets'],
  position: ['ตำแหน่ง', 'the position'],
  contact: ['ส่วนราชการเจ้าของเรื่องและโทร.', 'the owning unit and its phone'],
} as const satisfies Partial<Record<PartName, readonly [string, string]>>;
type Named = keyof typeof NAMES;

const EXTERNAL: readonly Named[] = [
  'number',
  'agency',
  'date',
  'subject',
  'opening',
  'body',
  'closing',
  'name',
  'position',
  'contact',
];
const MEMO: readonly Named[] = [
  'memo-title',
  'memo-unit',
  'number',
  'date',
  'subject',
  'opening',
  'body',
  'name',
  'position',
];
const SEALED: readonly Named[] = ['number', 'to', 'body', 'date', 'contact'];

function partsOf(kind: LetterKind): readonly [readonly Named[], Source] {
  if (kind === 'memo') return [MEMO, clause('๑๒')];
  return kind === 'sealed' ? [SEALED, CUSTOM] : [EXTERNAL, clause('๑๑')];
}

export const missingPart: Rule = (letter) => {
  const [expected, source] = partsOf(letter.kind);
  return expected.flatMap((name): Finding[] => {
    if (isThere(letter, name)) return [];
    const [th, en] = NAMES[name];
    return [
      {
        rule: 'missing-part',
        where: { text: '' },
        found: words(`ไม่พบ${th}`, `${en} is missing`),
        expected: words(th, en),
        source,
        repair: null,
      },
    ];
  });
};

function isThere({ kind, part }: ReadLetter, name: Named): boolean {
  if (part(name) !== undefined) return true;
  const number = part('number')?.paragraph.text.trim() ?? '';
  // The agency may stand on the line of the number, behind a tab; a memo's date does.
  if (name === 'agency') return /^ที่[^\t]*\t+\S/.test(number);
  return name === 'date' && kind === 'memo' && /วันที่\s*\S/.test(number);
}
