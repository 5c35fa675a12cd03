/** Labels that the letter prints by itself and somebody typed once more: เรื่อง เรื่อง …, เรียน เรียน …. */
import type { SettledLetter } from '../derive.ts';
import type { Finding } from '../finding.ts';
import type { FieldId } from '../kind.ts';
import type { Letter } from '../model.ts';
import { clause } from '../source.ts';

const SUBJECT = /^เรื่อง[\s:]+/;
const ADDRESSEE = /^(?:กราบเรียน|เรียน|นมัสการ|ถึง)[\s:]+/;
const NUMBER = /^ที่[\s:]+/;
const IN_BRACKETS = /^\((.*)\)$/;

export function findLabels({ letter, signatory }: SettledLetter): readonly Finding[] {
  const found: Finding[] = [];
  const { addressee, references, subject } = letter;
  if (subject !== null && SUBJECT.test(subject.trim())) {
    found.push(twice('subject', 'เรื่อง', { ...letter, subject: subject.trim().replace(SUBJECT, '') }));
  }
  const greeting = ADDRESSEE.exec(addressee.trim())?.[0];
  if (greeting !== undefined) {
    const mended = { ...letter, addressee: addressee.trim().slice(greeting.length) };
    found.push(twice('addressee', greeting.trim(), mended));
  }
  if (references.some(({ number }) => NUMBER.test(number.trim()))) {
    const mended = references.map((one) => ({ ...one, number: one.number.trim().replace(NUMBER, '') }));
    found.push(twice('references', 'ที่', { ...letter, references: mended }));
  }
  if (signatory !== null && IN_BRACKETS.test(signatory.name.trim())) found.push(twice('signatory', '( )', null));
  return found;
}

function twice(field: FieldId, label: string, repair: Letter | null): Finding {
  return {
    rule: 'label-twice',
    severity: 'error',
    field,
    message: {
      th: `หนังสือพิมพ์ “${label}” ให้แล้ว จะพิมพ์ซ้ำ ลบออก`,
      en: `The letter prints “${label}” by itself, so it would stand there twice. Remove it.`,
    },
    source: clause('๑๑'),
    ...(repair === null ? {} : { repair }),
  };
}
