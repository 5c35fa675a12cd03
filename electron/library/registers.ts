/** The register of outgoing letters: which numbers are taken, given up, or nobody's. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import { printedNumber, registeredNumber, SERIES } from '../../shared/letter/numbers.ts';
import type { RegisterRow } from '../../shared/rpc/letters.ts';
import type { RegisterKey, SentLetters } from './sent-letters.ts';

/** Numbers of one register, from `number` to `to`. */
export interface NumbersToGiveUp extends RegisterKey {
  readonly number: number;
  readonly to: number;
  readonly reason: string;
}

export interface Registers {
  /** The numbers of a year, newest first: register by register where no code is given. */
  rows(year: number, code?: string): RegisterRow[];
  /** The first number after all that are taken or given up. */
  next(register: RegisterKey): number;
  /**
   * Gives taken numbers up, or says why nobody has them; said again, the reason takes the place of the one before. Throws
   * `NUMBER_UNUSED` for numbers that are still to come.
   */
  giveUp(numbers: NumbersToGiveUp): void;
  /** Years (พ.ศ.) in which a number was taken or a letter came in. */
  years(): number[];
}

const keySchema = z.object({ code: z.string(), series: z.enum(SERIES), year: z.int(), number: z.int() });
const givenUpSchema = keySchema.extend({ reason: z.string() });

export function openRegisters(database: Database, sentLetters: SentLetters): Registers {
  const selectLast = database
    .prepare(`
      SELECT ifnull(max(number), 0) FROM (
        SELECT number FROM sent_letter WHERE code = :code AND series = :series AND year = :year
        UNION ALL
        SELECT number FROM given_up_number WHERE code = :code AND series = :series AND year = :year)`)
    .pluck();
  const selectGivenUp = database.prepare(
    'SELECT code, series, year, number, reason FROM given_up_number WHERE year = ?',
  );
  const giveUp = database.prepare(`
    INSERT INTO given_up_number (code, series, year, number, reason) VALUES (:code, :series, :year, :number, :reason)
    ON CONFLICT (code, series, year, number) DO UPDATE SET reason = excluded.reason`);
  const selectYears = database
    .prepare(`
      SELECT year FROM sent_letter UNION SELECT year FROM given_up_number UNION SELECT year FROM incoming`)
    .pluck();

  const last = ({ code, series, year }: RegisterKey) => z.int().parse(selectLast.get({ code, series, year }));

  return {
    rows(year, code) {
      const taken = sentLetters.ofYear(year).map((sent): RegisterRow => {
        const { series, number, printed, letter, date, subject, addressee, cancelled } = sent;
        const state = cancelled ? 'cancelled' : 'taken';
        const said = { printed, state, letter, date, subject, addressee, reason: '' } as const;
        return { code: sent.code, series, year, number, to: number, ...said };
      });
      const rows = new Map(taken.map((row) => [rowKey(row), row]));
      for (const row of selectGivenUp.all(year)) {
        const { reason, ...number } = givenUpSchema.parse(row);
        const known = rows.get(rowKey(number)) ?? nobodys(number, number.number, 'cancelled');
        rows.set(rowKey(number), { ...known, reason });
      }
      const registers = Map.groupBy(rows.values(), registerOf);
      return [...registers.keys()]
        .sort((a, b) => a.localeCompare(b, 'th'))
        .map((register) => registers.get(register)!)
        .filter(([first]) => code === undefined || first!.code === code)
        .flatMap(withGaps);
    },

    next: (register) => last(register) + 1,

    giveUp: database.transaction(({ number, to, ...register }: NumbersToGiveUp) => {
      if (to > last(register)) {
        const { code, series } = register;
        throw new AppError('NUMBER_UNUSED', { number: printedNumber(code, registeredNumber(series, to)) });
      }
      for (let each = number; each <= to; each += 1) giveUp.run({ ...register, number: each });
    }),

    years: () => z.array(z.int()).parse(selectYears.all()),
  };
}

type NumberKey = RegisterKey & { readonly number: number };

const registerOf = ({ code, series }: RegisterKey) => `${code}/${series}`;
const rowKey = (key: NumberKey) => `${registerOf(key)}/${key.number}`;

/** Numbers without a letter. */
function nobodys({ code, series, year, number }: NumberKey, to: number, state: 'cancelled' | 'gap'): RegisterRow {
  const first = printedNumber(code, registeredNumber(series, number));
  const printed = to === number ? first : `${first} – ${registeredNumber('ordinary', to)}`;
  return {
    code,
    series,
    year,
    number,
    to,
    printed,
    state,
    letter: null,
    date: null,
    subject: '',
    addressee: '',
    reason: '',
  };
}

/** The rows of one register, newest first, with a row for each run of numbers between them, or before the first, that nobody has. */
function withGaps(rows: readonly RegisterRow[]): RegisterRow[] {
  const oldestFirst = [...rows].sort((a, b) => a.number - b.number);
  let before = 0;
  const all = oldestFirst.flatMap((row) => {
    const from = before + 1;
    before = row.number;
    return from === row.number ? [row] : [nobodys({ ...row, number: from }, row.number - 1, 'gap'), row];
  });
  return all.reverse();
}
