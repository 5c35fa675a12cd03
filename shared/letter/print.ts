/** From a letter as written to a letter as printed: everything derived, in the regulation's order, in Thai digits. */
import { letterDate } from '../thai/dates.ts';
import { formatNumber, thaiDigitsInProse } from '../thai/digits.ts';
import { printBody } from './body.ts';
import { type SettledLetter, settleLetter } from './derive.ts';
import type { Finding } from './finding.ts';
import { findIn } from './findings.ts';
import type { LetterContext } from './kind.ts';
import type { Letter } from './model.ts';
import { printedNumber } from './numbers.ts';
import { printedPhones } from './phones.ts';
import { labelsOf } from './plan-facts.ts';
import type { PrintedLetter, PrintedPart } from './printed.ts';
import { openingOf } from './salutations.ts';
import { referenceWords, SECRECY_WORDS, URGENCY_WORDS } from './wording.ts';

/**
 * The letter as printed and what is to be said about it. Never throws for a letter that `parseLetter` gave, however little of it
 * is written: what is missing is left out and is a finding. The same letter and context give the same result each time.
 */
export function printLetter(
  letter: Letter,
  context: LetterContext,
): { readonly value: PrintedLetter; readonly findings: readonly Finding[] } {
  const settled = settleLetter(letter, context);
  const layouts = { letter: letterParts, memo: memoParts, sealed: sealedParts };
  const subject = thaiDigitsInProse(settled.subject).trim();
  const value: PrintedLetter = {
    kind: letter.kind,
    urgency:
      letter.deadline.trim() === ''
        ? URGENCY_WORDS[letter.urgency]
        : `ด่วนภายใน ${prose(letter.deadline.replace(/^\s*ด่วนภายใน/, ''))}`,
    secrecy: SECRECY_WORDS[letter.secrecy],
    parts: layouts[settled.kind.layout](settled),
    continuation: letter.continuation,
    title: [settled.kind.name.th, subject === '' ? prose(letter.addressee) : subject].filter(Boolean).join(' '),
  };
  return { value, findings: findIn(settled) };
}

const prose = (text: string) => thaiDigitsInProse(text).trim();
const filled = (lines: readonly string[]) => lines.map((text) => text.trim()).filter((text) => text !== '');

/** หนังสือภายนอก and its like (form 1). */
function letterParts(settled: SettledLetter): readonly PrintedPart[] {
  const { closing, context, letter, subject } = settled;
  return [
    numberPart(settled, filled([context.agency.name, ...context.agency.address]).map(prose)),
    ...datePart(letter),
    ...linePart('เรื่อง', subject),
    ...openingPart(settled),
    ...listPart(
      'อ้างถึง',
      letter.references.map((reference) => ({ text: referenceWords(reference), count: '' })),
    ),
    ...listPart(
      'สิ่งที่ส่งมาด้วย',
      settled.enclosures.map(({ text, count, unit }) => ({
        text,
        count: count === 0 ? '' : `จำนวน ${formatNumber(count, 'thai')} ${unit}`.trim(),
      })),
    ),
    ...bodyParts(settled),
    ...(closing === '' ? [] : [{ part: 'closing' as const, text: prose(closing) }]),
    signaturePart(settled),
    ...contactPart(settled),
  ];
}

/** บันทึกข้อความ (form 2): the unit, telephone and e-mail stand in its head; no closing, no contact block. */
function memoParts(settled: SettledLetter): readonly PrintedPart[] {
  const { context, letter, subject } = settled;
  const { agency } = context;
  return [
    {
      part: 'memo-head',
      unit: filled([
        prose(agency.unit),
        prose(agency.name),
        labelled('โทร.', printedPhones(agency.phone)),
        labelled('ไปรษณีย์อิเล็กทรอนิกส์', agency.email),
      ]).join(' '),
      number: printedNumber(agency.code, letter.number),
      date: letter.date === null ? '' : letterDate(letter.date),
      subject: prose(subject),
    },
    ...openingPart(settled),
    ...bodyParts(settled),
    signaturePart(settled),
  ];
}

/** หนังสือประทับตรา (form 3): no salutation, no closing, no signature. */
function sealedParts(settled: SettledLetter): readonly PrintedPart[] {
  const { context, letter } = settled;
  return [
    numberPart(settled, []),
    ...linePart('ถึง', letter.addressee),
    ...bodyParts(settled),
    { part: 'seal', agency: prose(context.agency.name), date: letter.date === null ? '' : letterDate(letter.date) },
    ...contactPart(settled),
  ];
}

function numberPart({ context, letter }: SettledLetter, agency: readonly string[]): PrintedPart {
  return { part: 'number', number: `ที่ ${printedNumber(context.agency.code, letter.number)}`.trim(), agency };
}

function datePart({ date }: Letter): readonly PrintedPart[] {
  return date === null ? [] : [{ part: 'date', text: letterDate(date) }];
}

function linePart(label: string, text: string): readonly PrintedPart[] {
  return text.trim() === '' ? [] : [{ part: 'line', label, text: prose(text) }];
}

function openingPart({ letter, salutation, signatory }: SettledLetter): readonly PrintedPart[] {
  const addressee = letter.addressee.trim();
  // Whoever it is, a greeting that is not known is not guessed.
  if (salutation === null) return linePart('', addressee);
  const { label, text } = openingOf(salutation, addressee, signatory?.name ?? '');
  return linePart(label, text);
}

function listPart(
  label: string,
  items: readonly { readonly text: string; readonly count: string }[],
): readonly PrintedPart[] {
  const written = items.filter(({ text }) => text.trim() !== '');
  if (written.length === 0) return [];
  return [
    {
      part: 'list',
      label,
      items: written.map(({ text, count }, index) => ({
        label: written.length === 1 ? '' : `${formatNumber(index + 1, 'thai')}.`,
        text: prose(text),
        count: prose(count),
      })),
    },
  ];
}

function bodyParts({ cause, conclusion, context, purpose }: SettledLetter): readonly PrintedPart[] {
  const labels = labelsOf(context.plan);
  return [cause, purpose, conclusion]
    .map((part) => printBody(part, labels))
    .filter((blocks) => blocks.length > 0)
    .map((blocks) => ({ part: 'body', blocks }));
}

/** Rank in front of the place of the signature, full name, position; who acts for another says so under it. */
function signaturePart({ signatory }: SettledLetter): PrintedPart {
  const { rank = '', name = '', position = '', actingFor = '' } = signatory ?? {};
  return {
    part: 'signature',
    rank: prose(rank),
    name: prose(name),
    position: filled([position, actingFor]).map(prose),
  };
}

function labelled(label: string, text: string): string {
  return text.trim() === '' ? '' : `${label} ${text.trim()}`;
}

/** ส่วนราชการเจ้าของเรื่อง, then telephone, fax and e-mail, then who else gets a copy; a sealed letter without telephone says where it is. */
function contactPart({ context, kind, letter }: SettledLetter): readonly PrintedPart[] {
  const { agency } = context;
  const copies = filled(letter.copies).map(prose);
  const lines = filled([
    prose(agency.unit),
    labelled('โทร.', printedPhones(agency.phone)),
    labelled('โทรสาร', printedPhones(agency.fax)),
    labelled('ไปรษณีย์อิเล็กทรอนิกส์', agency.email),
    ...(kind.layout === 'sealed' && agency.phone.trim() === '' ? agency.address.map(prose) : []),
    ...(kind.layout === 'sealed' ? [] : copies.length === 1 ? [`สำเนาส่ง ${copies[0]}`] : copiesList(copies)),
  ]);
  return lines.length === 0 ? [] : [{ part: 'contact', lines }];
}

function copiesList(copies: readonly string[]): readonly string[] {
  if (copies.length === 0) return [];
  return ['สำเนาส่ง', ...copies.map((copy, index) => `${formatNumber(index + 1, 'thai')}. ${copy}`)];
}
