import { AppError, type Sentence } from '../../shared/errors.ts';
import { newLetter } from '../../shared/letter/kinds.ts';
import type { Agency, Letter, LetterKind } from '../../shared/letter/model.ts';
import { newAgency } from '../../shared/letter/new-agency.ts';
import { parseAgency, parseLetter } from '../../shared/letter/schema.ts';
import { reasonDetails } from '../../shared/reasons.ts';

/** What a file of data says: a letter, whose agency is named or written out in the file. */
interface LetterData {
  readonly letter: Letter;
  /** Written out in the file; null where the file names one of the library, or none. */
  readonly agency: Agency | null;
  /** As the file names it, by id or name; empty for none. */
  readonly named: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Parts of a letter that a file may give in part; what it leaves out is this. */
export const PART_DEFAULTS = {
  references: { incoming: null, agency: '', urgency: 'ordinary', number: '', date: null, subject: '' },
  enclosures: { text: '', count: 1, unit: 'ฉบับ' },
  signatories: { rank: '', name: '', position: '', actingFor: '' },
  meeting: { hearing: false, date: null, from: '', to: '', place: '', room: '', replyBy: null },
  cabinet: { act: 'consider', clause: '', agreedBy: '' },
  plan: { version: null, since: null },
} as const;

/** Ids that nobody needs to think of. */
const IDS = { letter: 'letter', agency: 'inline' };

/**
 * The letter that a file of data gives: any of a letter's fields, the others as a new letter of the kind has them. Throws
 * `LETTER_INVALID` with the place for what is not a letter's.
 */
export function parseLetterData(kind: LetterKind, data: unknown): LetterData {
  if (!isFields(data)) throw invalid('letter', { th: 'ไม่ใช่กลุ่มข้อมูล { }', en: 'not an object' });
  if (data.kind !== undefined && data.kind !== kind) {
    throw invalid('kind', { th: `ไม่ใช่ ${kind}`, en: `not ${kind}` });
  }
  const agency = isFields(data.agency) ? parseAgency(agencyOf(data.agency)) : null;
  const named = agency === null && typeof data.agency === 'string' ? data.agency : '';
  const { agency: given, ...fields } = data;
  if (given !== undefined && agency === null && named === '') {
    throw invalid('agency', {
      th: 'ไม่ใช่ข้อมูลหน่วยงานหรือรหัสหน่วยงาน',
      en: 'neither an agency nor the id of one',
    });
  }
  const letter = {
    ...newLetter(kind, { id: IDS.letter, agency: agency?.id ?? IDS.agency }),
    ...fields,
    ...each(fields, 'references', (item) => ({ ...PART_DEFAULTS.references, ...item })),
    ...each(fields, 'enclosures', (item) => ({ ...PART_DEFAULTS.enclosures, ...item })),
    ...each(fields, 'cause', withId('cause')),
    ...each(fields, 'purpose', withId('purpose')),
    ...each(fields, 'conclusion', withId('conclusion')),
    ...whole(fields, 'meeting'),
    ...whole(fields, 'cabinet'),
    ...whole(fields, 'plan'),
  };
  return { letter: parseLetter(letter), agency, named };
}

function invalid(at: string, reason: Sentence): AppError {
  return new AppError('LETTER_INVALID', { at, ...reasonDetails(reason) });
}

function agencyOf(fields: Fields): Fields {
  const signatory = withId('signatory');
  return {
    ...newAgency(IDS.agency),
    ...fields,
    ...each(fields, 'signatories', (item, index) => ({ ...PART_DEFAULTS.signatories, ...signatory(item, index) })),
  };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list of the file with its items filled up; what is no list, or no item, stays for the schema to refuse. */
function each(fields: Fields, name: string, fill: (item: Fields, index: number) => Fields): Fields {
  const list = fields[name];
  if (!Array.isArray(list)) return {};
  return { [name]: list.map((item: unknown, index) => (isFields(item) ? fill(item, index) : item)) };
}

function whole(fields: Fields, name: 'meeting' | 'cabinet' | 'plan'): Fields {
  const value = fields[name];
  return isFields(value) ? { [name]: { ...PART_DEFAULTS[name], ...value } } : {};
}

function withId(prefix: string) {
  return (item: Fields, index: number): Fields => ({ id: `${prefix}-${index + 1}`, ...item });
}
