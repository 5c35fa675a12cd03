/** Who is greeted how, and whether the set words of the text agree with it. */
import type { Inline } from '../../plan/model.ts';
import { plainText } from '../../plan/outline.ts';
import type { SettledLetter } from '../derive.ts';
import type { Finding } from '../finding.ts';
import type { LetterBlock } from '../model.ts';
import { closingFits } from '../salutations.ts';
import { annexTwo, clause } from '../source.ts';

export function findInAddressing(settled: SettledLetter): readonly Finding[] {
  const greeted = settled.kind.layout === 'sealed' ? [] : [...salutation(settled), ...conclusion(settled)];
  return [...greeted, ...cause(settled)];
}

function salutation({ context, derived, letter, salutation: row }: SettledLetter): readonly Finding[] {
  const expected = derived.salutation.value;
  const known = letter.salutation === null || context.salutations.some(({ key }) => key === letter.salutation);
  const repair = { ...letter, salutation: null };
  if (!known) {
    return [
      {
        rule: 'salutation-gone',
        severity: 'error',
        field: 'addressee',
        message: {
          th: 'คำขึ้นต้นที่เลือกไม่อยู่ในตารางแล้ว เลือกใหม่ หรือใช้ตามผู้รับ',
          en: 'The salutation that was chosen is no longer in the table. Choose another, or follow the addressee.',
        },
        source: annexTwo(),
        repair,
      },
    ];
  }
  if (row === null) {
    if (letter.addressee.trim() === '') return [];
    return [
      {
        rule: 'salutation-unknown',
        severity: 'error',
        field: 'addressee',
        message: {
          th: `ไม่รู้คำขึ้นต้นสำหรับ “${letter.addressee}” เลือกจากตารางคำขึ้นต้น หรือเพิ่มผู้รับในตาราง`,
          en: `No salutation is known for “${letter.addressee}”. Choose one from the table, or add the addressee to it.`,
        },
        source: annexTwo(),
      },
    ];
  }
  if (expected !== null && expected.key !== row.key) {
    return [
      {
        rule: 'salutation-mismatch',
        severity: 'error',
        field: 'addressee',
        message: {
          th: `ผู้รับนี้ใช้คำขึ้นต้น “${firstWord(expected.opening)}” และคำลงท้าย “${expected.closing}” ใช้ตามผู้รับ หรือแก้ตารางหากตำแหน่งเปลี่ยน`,
          en: `This addressee takes “${firstWord(expected.opening)}” and “${expected.closing}”. Follow the addressee, or correct the table if the post has changed.`,
        },
        source: expected.source,
        repair,
      },
    ];
  }
  if (closingFits(row.opening, row.closing)) return [];
  return [
    {
      rule: 'closing-mismatch',
      severity: 'error',
      field: 'closing',
      message: {
        th: `คำลงท้าย “${row.closing}” ไม่คู่กับคำขึ้นต้น “${firstWord(row.opening)}” แก้ในตารางคำขึ้นต้น`,
        en: `The closing “${row.closing}” does not go with “${firstWord(row.opening)}”. Correct the table of salutations.`,
      },
      source: annexTwo(),
    },
  ];
}

function firstWord(opening: string): string {
  return opening.split(' ')[0]!;
}

const SET_CONCLUSION = /^(จึง(?:กราบเรียน|เรียน|นมัสการ)มา)/;

/** จึงเรียนมา, จึงกราบเรียนมา and จึงนมัสการมา go with their salutations. */
function conclusion({ letter, salutation: row }: SettledLetter): readonly Finding[] {
  if (letter.conclusion === null || row === null || row.conclusion === '') return [];
  return letter.conclusion.flatMap((block): readonly Finding[] => {
    const written = SET_CONCLUSION.exec(plainText(block.content))?.[1];
    if (written === undefined || written === row.conclusion) return [];
    const [first, ...rest] = block.content;
    const mended = first?.type === 'text' && first.text.startsWith(written);
    return [
      {
        rule: 'conclusion-mismatch',
        severity: 'error',
        field: 'conclusion',
        message: {
          th: `คำขึ้นต้น “${firstWord(row.opening)}” คู่กับ “${row.conclusion}” ไม่ใช่ “${written}” แก้ภาคสรุป`,
          en: `“${firstWord(row.opening)}” goes with “${row.conclusion}”, not “${written}”. Correct the conclusion.`,
        },
        source: { mark: 'partly', text: 'ระเบียบงานสารบรรณ ภาคสรุป' },
        ...(mended && {
          repair: {
            ...letter,
            conclusion: replaced(letter.conclusion ?? [], block, [
              { ...first, text: row.conclusion + first.text.slice(written.length) },
              ...rest,
            ]),
          },
        }),
      },
    ];
  });
}

function replaced(
  body: readonly LetterBlock[],
  block: LetterBlock,
  content: readonly Inline[],
): readonly LetterBlock[] {
  return body.map((each) => (each === block ? { ...each, content } : each));
}

/** ตาม … and ตามที่ … of something known end in นั้น. */
function cause({ letter }: SettledLetter): readonly Finding[] {
  const [opening] = letter.cause ?? [];
  if (opening === undefined || opening.type !== 'paragraph') return [];
  const text = plainText(opening.content).trim();
  // What is asked may follow in the same paragraph.
  if (!/^ตาม/.test(text) || /นั้น(?:$|[ \n])/.test(text)) return [];
  const content: readonly Inline[] = [...opening.content, { type: 'text', text: ' นั้น' }];
  return [
    {
      rule: 'cause-open',
      severity: 'advice',
      field: 'cause',
      message: {
        th: 'ภาคเหตุที่ขึ้นต้นด้วย ตาม หรือ ตามที่ ลงท้ายด้วย นั้น เติม นั้น ที่ท้ายย่อหน้า',
        en: 'A cause that begins with ตาม or ตามที่ ends in นั้น. Add นั้น at the end of the paragraph.',
      },
      source: clause('๑๑', 'partly'),
      repair: { ...letter, cause: replaced(letter.cause ?? [], opening, content) },
    },
  ];
}
