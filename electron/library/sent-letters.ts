/** What was sent: a number of the register taken for ever, and all that the letter was made from, kept as it was. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import type { LetterContext } from '../../shared/letter/kind.ts';
import type { Letter } from '../../shared/letter/model.ts';
import { SERIES, type Series } from '../../shared/letter/numbers.ts';
import { parseAgency, parseLetter } from '../../shared/letter/schema.ts';
import type { Notice } from '../../shared/notices.ts';
import { canonicalJson } from '../../shared/plan/canonical.ts';
import type { Id } from '../../shared/plan/model.ts';
import type { CalendarDate } from '../../shared/thai/dates.ts';
import type { Blobs } from './blobs.ts';

/** A register: the numbers of one code and series in one calendar year (พ.ศ.) count up from 1. */
export interface RegisterKey {
  /** As `registerCode` has it. */
  readonly code: string;
  readonly series: Series;
  readonly year: number;
}

/** All that a letter was printed from, and what was said about its file. Prints to the same words again. */
export interface SentData extends LetterContext {
  readonly letter: Letter;
  readonly notices: readonly Notice[];
}

/** A letter with its number, ready to be kept. */
export interface NewSentLetter extends RegisterKey {
  readonly number: number;
  /** The number as printed. */
  readonly printed: string;
  readonly date: CalendarDate;
  readonly subject: string;
  readonly data: SentData;
  readonly file: Uint8Array;
  /** The version of the plan it speaks of; null where it speaks of none. */
  readonly version: Id | null;
}

export interface SentRecord extends RegisterKey {
  readonly letter: Id;
  readonly number: number;
  readonly printed: string;
  readonly date: CalendarDate;
  readonly subject: string;
  readonly addressee: string;
  readonly agencyName: string;
  readonly sentAt: string;
  readonly version: Id | null;
  /** SHA-256 of the Word file, hexadecimal. */
  readonly hash: string;
  /** The number was given up. */
  readonly cancelled: boolean;
}

export interface SentLetters {
  find(letter: Id): SentRecord | null;
  /** Those of a year. */
  ofYear(year: number): SentRecord[];
  /** Takes the number. Throws `NUMBER_TAKEN` where a letter has it or had it, or where it was given up. Runs inside a transaction. */
  insert(sent: NewSentLetter): SentRecord;
  /** The Word file, byte for byte, and what it was made from. */
  contents(letter: Id): { readonly file: Buffer; readonly data: SentData };
}

const date = z.string().transform((text): CalendarDate => {
  const [year, month, day] = z.tuple([z.int(), z.int(), z.int()]).parse(text.split('-').map(Number));
  return { year, month, day };
});
const rowSchema = z
  .object({
    letter: z.string(),
    code: z.string(),
    series: z.enum(SERIES),
    year: z.int(),
    number: z.int(),
    printed: z.string(),
    date,
    subject: z.string(),
    addressee: z.string(),
    agency_name: z.string(),
    sent_at: z.string(),
    version: z.string().nullable(),
    file: z.instanceof(Buffer),
    cancelled: z.int(),
  })
  .transform(
    ({ agency_name, sent_at, file, cancelled, ...same }): SentRecord => ({
      ...same,
      agencyName: agency_name,
      sentAt: sent_at,
      hash: file.toString('hex'),
      cancelled: cancelled === 1,
    }),
  );
const contentsSchema = z.object({ data: z.instanceof(Buffer), file: z.instanceof(Buffer) });

/** What a blob holds is what was put there; only its format may be an older one. */
function readData(json: string): SentData {
  const data = JSON.parse(json) as SentData;
  return { ...data, letter: parseLetter(data.letter), agency: parseAgency(data.agency) };
}

export function openSentLetters(database: Database, blobs: Blobs, now: () => Date): SentLetters {
  const select = `
    SELECT letter, code, series, year, number, printed, date, subject, addressee, agency_name, sent_at, version, file,
      EXISTS (SELECT 1 FROM given_up_number AS gone WHERE gone.code = sent.code AND gone.series = sent.series
        AND gone.year = sent.year AND gone.number = sent.number) AS cancelled
    FROM sent_letter AS sent`;
  const selectOne = database.prepare(`${select} WHERE letter = ?`);
  const selectYear = database.prepare(`${select} WHERE year = ?`);
  const selectContents = database.prepare('SELECT data, file FROM sent_letter WHERE letter = ?');
  const selectTaken = database
    .prepare(`
      SELECT 1 FROM sent_letter WHERE code = :code AND series = :series AND year = :year AND number = :number
      UNION ALL
      SELECT 1 FROM given_up_number WHERE code = :code AND series = :series AND year = :year AND number = :number`)
    .pluck();
  const insert = database.prepare(`
    INSERT INTO sent_letter (letter, code, series, year, number, printed, date, subject, addressee, agency_name, sent_at,
      plan, version, data, file, emblem)
    VALUES (:letter, :code, :series, :year, :number, :printed, :date, :subject, :addressee, :agencyName, :sentAt,
      :plan, :version, :data, :file, :emblem)`);

  const sentLetters: SentLetters = {
    find(letter) {
      const row = selectOne.get(letter);
      return row === undefined ? null : rowSchema.parse(row);
    },

    ofYear: (year) => selectYear.all(year).map((row) => rowSchema.parse(row)),

    insert({ code, series, year, number, printed, subject, data, file, version, ...sent }) {
      if (selectTaken.get({ code, series, year, number }) !== undefined) {
        throw new AppError('NUMBER_TAKEN', { number: printed });
      }
      const { letter, agency } = data;
      insert.run({
        letter: letter.id,
        code,
        series,
        year,
        number,
        printed,
        date: [sent.date.year, sent.date.month, sent.date.day].join('-'),
        subject,
        addressee: letter.addressee,
        agencyName: agency.name,
        sentAt: now().toISOString(),
        plan: version === null ? null : (letter.plan?.plan ?? null),
        version,
        data: blobs.put(canonicalJson(data)),
        file: blobs.put(file),
        emblem: agency.emblem === null ? null : Buffer.from(agency.emblem.hash, 'hex'),
      });
      return sentLetters.find(letter.id)!;
    },

    contents(letter) {
      const row = selectContents.get(letter);
      if (row === undefined) {
        throw new AppError('LETTER_NOT_FOUND', { id: letter });
      }
      const { data, file } = contentsSchema.parse(row);
      return { file: blobs.bytes(file), data: readData(blobs.get(data)) };
    },
  };
  return sentLetters;
}
