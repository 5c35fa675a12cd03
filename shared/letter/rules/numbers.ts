/** Numbers, references and times: what has a form to keep. */
import { plainText } from '../../plan/outline.ts';
import { toArabicDigits } from '../../thai/digits.ts';
import type { SettledLetter } from '../derive.ts';
import type { Finding } from '../finding.ts';
import { isLetterCode, parseRegisteredNumber } from '../numbers.ts';
import { CUSTOM, clause } from '../source.ts';

export function findInNumbers(settled: SettledLetter): readonly Finding[] {
  return [
    ...code(settled),
    ...registered(settled),
    ...urgency(settled),
    ...references(settled),
    ...enclosures(settled),
    ...times(settled),
  ];
}

function code({ context }: SettledLetter): readonly Finding[] {
  const text = context.agency.code.trim();
  if (isLetterCode(text)) return [];
  return [
    {
      rule: text === '' ? 'code-missing' : 'code-form',
      severity: text === '' ? 'error' : 'advice',
      field: 'number',
      message:
        text === ''
          ? {
              th: 'ข้อมูลหน่วยงานยังไม่มีรหัสหนังสือ เติมรหัสพยัญชนะและเลขประจำของเจ้าของเรื่อง เช่น นร ๐๘๐๔',
              en: 'The agency profile has no letter code. Add the consonants and the owner’s number, as นร ๐๘๐๔.',
            }
          : {
              th: 'รหัสหนังสือของหน่วยงานไม่อยู่ในรูปพยัญชนะ เว้นวรรค ตัวเลข ตรวจในข้อมูลหน่วยงาน',
              en: 'The agency’s letter code is not consonants, a space and digits. Look at it in the agency profile.',
            },
      source: clause('๑๑'),
    },
  ];
}

function registered({ kind, letter }: SettledLetter): readonly Finding[] {
  if (letter.number.trim() === '') return [];
  const number = parseRegisteredNumber(letter.number);
  if (number === null) {
    return [
      {
        rule: 'number-form',
        severity: 'error',
        field: 'number',
        message: {
          th: 'เลขทะเบียนต้องเป็นตัวเลข หรือ ว ตามด้วยตัวเลข เช่น ๑๒ หรือ ว ๑๒ ออกเลขจากทะเบียนแทนการพิมพ์',
          en: 'A number of the register is digits, or ว and digits: ๑๒ or ว ๑๒. Take one from the register instead of typing it.',
        },
        source: clause('๑๑'),
      },
    ];
  }
  // The same invitation may go to many.
  const either = letter.kind === 'invitation';
  if (either || (kind.series === 'circular') === number.series.startsWith('ว')) return [];
  return [
    {
      rule: 'number-series',
      severity: 'error',
      field: 'number',
      message:
        kind.series === 'circular'
          ? {
              th: 'หนังสือเวียนต้องมี ว หน้าเลข ออกเลขจากทะเบียนหนังสือเวียน',
              en: 'A circular has ว before its number. Take one from the series of circulars.',
            }
          : {
              th: 'มีเพียงหนังสือเวียนที่มี ว หน้าเลข ออกเลขจากทะเบียนหนังสือส่ง',
              en: 'Only circulars have ว before their number. Take one from the ordinary series.',
            },
      source: { mark: 'partly', text: 'ระเบียบงานสารบรรณ หนังสือเวียน' },
    },
  ];
}

function urgency({ letter }: SettledLetter): readonly Finding[] {
  if (letter.deadline.trim() === '' || letter.urgency === 'ordinary') return [];
  return [
    {
      rule: 'urgency-twice',
      severity: 'advice',
      field: 'deadline',
      message: {
        th: 'มีทั้งชั้นความเร็วและด่วนภายใน จะพิมพ์เฉพาะด่วนภายใน ลบอย่างใดอย่างหนึ่ง',
        en: 'There are both an urgency and a day to be urgent by; only the day is printed. Remove one of them.',
      },
      source: clause('๒๘'),
      repair: { ...letter, urgency: 'ordinary' },
    },
  ];
}

function references({ cause, kind, letter, purpose }: SettledLetter): readonly Finding[] {
  const text = toArabicDigits([...cause, ...purpose].map(({ content }) => plainText(content)).join('\n'));
  return letter.references.flatMap(({ agency, date, number }): readonly Finding[] => {
    const lacks = [
      agency.trim() === '' ? { th: 'ชื่อหน่วยงาน', en: 'the agency' } : null,
      number.trim() === '' ? { th: 'เลขที่', en: 'the number' } : null,
      date === null ? { th: 'วันที่', en: 'the date' } : null,
    ].filter((each) => each !== null);
    if (lacks.length > 0) {
      return [
        {
          rule: 'reference-incomplete',
          severity: 'error',
          field: 'references',
          message: {
            th: `หนังสือที่อ้างถึงยังขาด${lacks.map(({ th }) => th).join(' ')} เติมให้ครบตามหนังสือฉบับนั้น`,
            en: `A letter that is referred to lacks ${lacks.map(({ en }) => en).join(', ')}. Fill it in as that letter has it.`,
          },
          source: clause('๑๑'),
        },
      ];
    }
    if (kind.layout !== 'memo' || text.includes(toArabicDigits(number.trim()))) return [];
    return [
      {
        rule: 'reference-unnamed',
        severity: 'advice',
        field: 'references',
        message: {
          th: `บันทึกข้อความไม่มีบรรทัดอ้างถึง กล่าวถึงหนังสือที่ ${number} ในภาคเหตุ`,
          en: `A memo has no line for references. Name the letter ${number} in its text.`,
        },
        source: clause('๑๒', 'partly'),
      },
    ];
  });
}

function enclosures({ enclosures: written, kind }: SettledLetter): readonly Finding[] {
  if (kind.layout !== 'letter') return [];
  return written
    .filter(({ count, text, unit }) => text.trim() === '' || (count > 0 && unit.trim() === ''))
    .map(() => ({
      rule: 'enclosure-incomplete',
      severity: 'advice',
      field: 'enclosures',
      message: {
        th: 'สิ่งที่ส่งมาด้วยบางรายการยังไม่มีชื่อหรือหน่วยนับ เติมให้ครบ เช่น จำนวน ๑ ฉบับ',
        en: 'An enclosure lacks its name or its unit. Fill it in, as จำนวน ๑ ฉบับ.',
      },
      source: CUSTOM,
    }));
}

/** Hours and minutes with a full stop or a colon between. */
const TIME = /^(?:[01]?\d|2[0-3])[.:][0-5]\d(?: ?น\.?)?$/;

function times({ kind, letter }: SettledLetter): readonly Finding[] {
  if (letter.meeting === null || !kind.fields.some(({ id }) => id === 'meeting')) return [];
  const { from, to } = letter.meeting;
  return [from, to]
    .map((time) => time.trim())
    .filter((time) => time !== '' && !TIME.test(toArabicDigits(time)))
    .map((time) => ({
      rule: 'time-form',
      severity: 'advice',
      field: 'meeting',
      message: {
        th: `เวลา “${time}” อ่านไม่ออก เขียนเป็นชั่วโมงและนาที เช่น ๐๙.๓๐`,
        en: `The time “${time}” cannot be read. Write hours and minutes, as ๐๙.๓๐.`,
      },
      source: { mark: 'regulation', text: 'หลักเกณฑ์การเขียนเวลา ราชบัณฑิตยสภา' },
    }));
}
