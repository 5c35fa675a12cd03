/** What any words may have wrong: characters nobody sees, doubled spaces, two kinds of digits, references that lead nowhere. */
import type { Inline } from '../../plan/model.ts';
import { referenceLabel } from '../../plan/references.ts';
import { thaiDigitsInProse } from '../../thai/digits.ts';
import { normalizeText } from '../../thai/text.ts';
import type { SettledLetter } from '../derive.ts';
import type { Finding } from '../finding.ts';
import type { StoredField } from '../kind.ts';
import type { Letter } from '../model.ts';
import { normalizeLetter } from '../normalize.ts';
import { labelsOf } from '../plan-facts.ts';
import type { Source } from '../source.ts';

const HYGIENE: Source = { mark: 'regulation', text: 'การเข้ารหัสอักขระไทย' };
const CIRCULAR: Source = { mark: 'regulation', text: 'คำอธิบายการพิมพ์หนังสือราชการ พ.ศ. ๒๕๕๓' };

/** Fields that people type words in. */
const WORDED = [
  'number',
  'deadline',
  'addressee',
  'subject',
  'references',
  'enclosures',
  'meeting',
  'cabinet',
  'cause',
  'purpose',
  'conclusion',
  'copies',
] as const satisfies readonly StoredField[];

/** Properties that are strings but no words. */
const NAMES = new Set(['id', 'incoming', 'type', 'urgency', 'act', 'topic', 'target', 'marks']);

type Edit = (text: string) => string;

/** A value with its words edited; `content` is a line of inlines, which may be edited as a whole. */
function edited(value: unknown, edit: Edit, editLine: (line: readonly Inline[]) => readonly Inline[]): unknown {
  if (typeof value === 'string') return edit(value);
  if (Array.isArray(value)) return value.map((each) => edited(each, edit, editLine));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (NAMES.has(key)) return [key, inner];
      return [key, key === 'content' ? editLine(inner) : edited(inner, edit, editLine)];
    }),
  );
}

const eachRun =
  (edit: Edit) =>
  (line: readonly Inline[]): readonly Inline[] =>
    line.map((inline) => (inline.type === 'text' ? { ...inline, text: edit(inline.text) } : inline));

/** One space for several, also where marks change between them. */
function squeezeLine(line: readonly Inline[]): readonly Inline[] {
  const squeezed: Inline[] = [];
  let spaced = false;
  for (const inline of line) {
    if (inline.type !== 'text') {
      squeezed.push(inline);
      spaced = false;
      continue;
    }
    const single = squeeze(inline.text);
    const text: string = spaced && single.startsWith(' ') ? single.slice(1) : single;
    if (text === '') continue;
    squeezed.push({ ...inline, text });
    spaced = text.endsWith(' ');
  }
  return squeezed;
}

const squeeze: Edit = (text) => text.replace(/ {2,}/g, ' ');

function withField(letter: Letter, field: StoredField, value: unknown): Letter {
  return { ...letter, [field]: value };
}

export function findInText(settled: SettledLetter): readonly Finding[] {
  const { letter } = settled;
  return [...WORDED.flatMap((field) => findInField(letter, field)), ...brokenReferences(settled)];
}

function findInField(letter: Letter, field: (typeof WORDED)[number]): readonly Finding[] {
  const value = letter[field];
  const texts: string[] = [];
  const note: Edit = (text) => {
    texts.push(text);
    return text;
  };
  edited(value, note, eachRun(note));
  const found: Finding[] = [];
  if (texts.some((text) => normalizeText(text) !== text)) {
    found.push({
      rule: 'invisible-characters',
      severity: 'error',
      field,
      message: {
        th: 'มีอักขระที่มองไม่เห็นหรือสระวรรณยุกต์เรียงผิด แก้ด้วยปุ่มแก้ไข หรือพิมพ์คำนั้นใหม่',
        en: 'There are characters that cannot be seen, or marks in the wrong order. Have them corrected, or type the word anew.',
      },
      source: HYGIENE,
      repair: normalizeLetter(letter),
    });
  }
  const single = edited(value, squeeze, squeezeLine);
  if (JSON.stringify(single) !== JSON.stringify(value)) {
    found.push({
      rule: 'double-spaces',
      severity: 'advice',
      field,
      message: { th: 'มีช่องว่างซ้อนกันหลายช่อง เว้นเพียงช่องเดียว', en: 'There are several spaces in a row. Leave one.' },
      source: HYGIENE,
      repair: withField(letter, field, single),
    });
  }
  if (texts.some((text) => /[๐-๙]/.test(text)) && texts.some((text) => thaiDigitsInProse(text) !== text)) {
    found.push({
      rule: 'mixed-digits',
      severity: 'advice',
      field,
      message: {
        th: 'มีทั้งเลขไทยและเลขอารบิก หนังสือจะพิมพ์เป็นเลขไทยทั้งหมด เปลี่ยนให้เหมือนกันเพื่อให้ตรงกับที่พิมพ์',
        en: 'There are Thai and Arabic digits; the letter is printed in Thai ones. Change them so that you read what is printed.',
      },
      source: CIRCULAR,
      repair: withField(letter, field, edited(value, thaiDigitsInProse, eachRun(thaiDigitsInProse))),
    });
  }
  return found;
}

function brokenReferences(settled: SettledLetter): readonly Finding[] {
  const labels = labelsOf(settled.context.plan);
  return (['cause', 'purpose', 'conclusion'] as const).flatMap((field): readonly Finding[] => {
    const broken = settled[field].some(({ content }) =>
      content.some((inline) => inline.type === 'reference' && referenceLabel(inline, labels).broken),
    );
    if (!broken) return [];
    return [
      {
        rule: 'reference-broken',
        severity: 'error',
        field,
        message: {
          th: 'หัวข้อของแผนที่กล่าวถึงไม่มีอยู่หรือไม่มีเลข เลือกหัวข้อใหม่ หรือลบการอ้างนั้น',
          en: 'A section of the plan that is referred to is gone or has no number. Choose another, or remove the reference.',
        },
        source: { mark: 'custom', text: '' },
      },
    ];
  });
}
