/** What a letter of its kind has to have, and what it has although its kind does not print it. */
import { plainText } from '../../plan/outline.ts';
import type { SettledLetter } from '../derive.ts';
import type { Finding } from '../finding.ts';
import type { Body, Field, FieldId, StoredField } from '../kind.ts';
import { newLetter } from '../kinds.ts';
import type { Letter } from '../model.ts';
import { CUSTOM, clause } from '../source.ts';

export function findInFields(settled: SettledLetter): readonly Finding[] {
  return [
    ...settled.kind.fields.flatMap((field) => (field.required ? missing(settled, field) : [])),
    ...unused(settled),
    ...emblem(settled),
  ];
}

function missing(settled: SettledLetter, field: Field): readonly Finding[] {
  const { agency } = settled.context;
  switch (field.id) {
    case 'number':
      return settled.letter.number.trim() === '' ? [numberMissing(field)] : [];
    case 'purpose':
      return settled.letter.purpose === null && settled.derived.purpose.unfinished
        ? [unfinished(field)]
        : words(settled, field);
    case 'signatory':
      return signatory(settled, field);
    case 'contact':
      return agency.unit.trim() === '' && agency.phone.trim() === '' ? [lacking(field, inProfile)] : [];
    case 'agency':
      return settled.kind.layout === 'letter' && agency.address.every((line) => line.trim() === '')
        ? [lacking(field, inProfile)]
        : [];
    case 'meeting':
      return meeting(settled, field);
    case 'cabinet':
      return cabinet(settled, field);
    default:
      return words(settled, field);
  }
}

const inLetter = { th: 'เติมในแบบกรอกหนังสือ', en: 'Fill it in' };
const inProfile = { th: 'เติมในข้อมูลหน่วยงาน', en: 'Fill it in in the agency profile' };

function lacking({ id, name, source, use }: Field, where: Finding['message']): Finding {
  return {
    rule: `${id}-missing`,
    severity: 'error',
    field: id,
    message: { th: `ยังไม่มี “${name.th}” ${where.th}: ${use.th}`, en: `“${name.en}” is missing. ${where.en}: ${use.en}` },
    source,
  };
}

function numberMissing({ id, source }: Field): Finding {
  return {
    rule: 'number-missing',
    severity: 'advice',
    field: id,
    message: {
      th: 'ยังไม่มีเลขที่หนังสือ ออกเลขเมื่อพร้อมส่ง',
      en: 'There is no number yet. Take one when the letter is ready to be sent.',
    },
    source,
  };
}

function unfinished({ id, name, source }: Field): Finding {
  return {
    rule: 'text-unfinished',
    severity: 'error',
    field: id,
    message: {
      th: `${name.th}เป็นเพียงโครงจากแผน แก้ไขและเติมเนื้อหาให้ครบ`,
      en: `${name.en} is only a frame made from the plan. Edit it and write what only you know.`,
    },
    source,
  };
}

/** Fields that are words or lists of them. */
function words(settled: SettledLetter, field: Field): readonly Finding[] {
  const { letter } = settled;
  const isThere: Partial<Record<FieldId, boolean>> = {
    date: letter.date !== null,
    subject: settled.subject.trim() !== '',
    addressee: letter.addressee.trim() !== '',
    references: letter.references.length > 0,
    enclosures: settled.enclosures.length > 0,
    cause: hasWords(settled.cause),
    purpose: hasWords(settled.purpose),
    conclusion: hasWords(settled.conclusion),
  };
  return isThere[field.id] === false ? [lacking(field, inLetter)] : [];
}

function hasWords(body: Body): boolean {
  return body.some(
    ({ content }) => content.some(({ type }) => type === 'reference') || plainText(content).trim() !== '',
  );
}

function signatory({ letter, signatory: who }: SettledLetter, field: Field): readonly Finding[] {
  if (who !== null) return who.name.trim() === '' || who.position.trim() === '' ? [lacking(field, inProfile)] : [];
  if (letter.signatory === null) return [lacking(field, inProfile)];
  return [
    {
      rule: 'signatory-unknown',
      severity: 'error',
      field: field.id,
      message: {
        th: 'ผู้ลงนามที่เลือกไม่อยู่ในข้อมูลหน่วยงานแล้ว เลือกผู้ลงนามใหม่',
        en: 'The signatory who was chosen is no longer in the agency profile. Choose another.',
      },
      source: field.source,
      repair: { ...letter, signatory: null },
    },
  ];
}

function meeting({ letter }: SettledLetter, field: Field): readonly Finding[] {
  if (letter.meeting === null) return [lacking(field, inLetter)];
  const { date, from, place } = letter.meeting;
  const lacks = [
    date === null ? { th: 'วันที่', en: 'the date' } : null,
    from.trim() === '' ? { th: 'เวลาเริ่ม', en: 'the time it begins' } : null,
    place.trim() === '' ? { th: 'สถานที่', en: 'the place' } : null,
  ].filter((each) => each !== null);
  if (lacks.length === 0) return [];
  return [
    {
      rule: 'meeting-incomplete',
      severity: 'error',
      field: field.id,
      message: {
        th: `กำหนดการยังขาด${lacks.map(({ th }) => th).join(' ')} เติมให้ครบเพื่อให้ผู้รับเข้าร่วมได้`,
        en: `The meeting lacks ${lacks.map(({ en }) => en).join(', ')}. Fill it in so that people can come.`,
      },
      source: field.source,
    },
  ];
}

function cabinet({ letter }: SettledLetter, field: Field): readonly Finding[] {
  if (letter.cabinet === null) return [lacking(field, inLetter)];
  if (letter.cabinet.clause.trim() !== '') return [];
  return [
    {
      rule: 'clause-missing',
      severity: 'advice',
      field: field.id,
      message: {
        th: 'ยังไม่ระบุว่าเรื่องเข้าข่ายมาตรา ๔ อนุมาตราใด ตรวจพระราชกฤษฎีกาแล้วเติม',
        en: 'It is not said which sub-clause of section 4 the matter falls under. Look it up in the decree and fill it in.',
      },
      source: CUSTOM,
    },
  ];
}

function isUnset(value: Letter[StoredField], initial: Letter[StoredField]): boolean {
  return value === null || value === '' || value === initial || (Array.isArray(value) && value.length === 0);
}

/** Fields that hold something although the kind does not print them. */
function unused({ kind, letter }: SettledLetter): readonly Finding[] {
  const blank = newLetter(letter.kind, letter);
  const printed = new Set<FieldId>(kind.fields.map(({ id }) => id));
  const stored: readonly StoredField[] = [
    'subject',
    'references',
    'enclosures',
    'cause',
    'conclusion',
    'meeting',
    'cabinet',
    'copies',
  ];
  return stored
    .filter((id) => !printed.has(id) && !isUnset(letter[id], blank[id]))
    .map((id) => ({
      rule: 'field-unused',
      severity: 'advice',
      field: id,
      message: {
        th: `${kind.name.th}ไม่มีบรรทัดนี้ สิ่งที่เขียนไว้จะไม่พิมพ์ กล่าวไว้ในข้อความแทน`,
        en: `${kind.name.en} has no such line, so this will not be printed. Mention it in the text instead.`,
      },
      source: kind.source,
      repair: { ...letter, [id]: blank[id] },
    }));
}

function emblem({ context }: SettledLetter): readonly Finding[] {
  if (context.agency.emblem !== null) return [];
  return [
    {
      rule: 'emblem-missing',
      severity: 'advice',
      field: 'agency',
      message: {
        th: 'ยังไม่มีแฟ้มตราครุฑ ที่ว่างจะเว้นไว้ตามขนาด เพิ่มแฟ้มในข้อมูลหน่วยงาน หรือพิมพ์ลงกระดาษตราครุฑ',
        en: 'There is no emblem file; its place stays empty. Add the file to the agency profile, or print on paper that has the emblem.',
      },
      source: clause('๗๑'),
    },
  ];
}
