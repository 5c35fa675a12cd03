/** The register of letters that came in. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import { letterSchema } from '../../shared/letter/schema.ts';
import type { Id, NewId } from '../../shared/plan/model.ts';
import type { Incoming } from '../../shared/rpc/letters.ts';
import { toBuddhistYear } from '../../shared/thai/dates.ts';

/** What the stamp and the letter say; the receiving number is the register's to give. */
export type IncomingLetter = Omit<Incoming, 'id' | 'year' | 'receivingNumber'>;

export interface IncomingLetters {
  /** Those of a year (พ.ศ.), newest first. */
  list(year: number): Incoming[];
  /** Takes the next receiving number of the year it came in. */
  receive(letter: IncomingLetter): Incoming;
  /** Its year and receiving number stay. Throws `INCOMING_NOT_FOUND`. */
  change(id: Id, letter: IncomingLetter): Incoming;
}

const { date } = letterSchema.shape;
const bodySchema = z.strictObject({
  agency: z.string(),
  urgency: letterSchema.shape.urgency,
  number: z.string(),
  date,
  subject: z.string(),
  addressee: z.string(),
  note: z.string(),
  receivedOn: date.unwrap(),
  receivedAt: z.string(),
}) satisfies z.ZodType<IncomingLetter>;
const rowSchema = z.object({ id: z.string(), year: z.int(), receiving_number: z.int(), body: z.string() });

function readRow(row: unknown): Incoming {
  const { id, year, receiving_number, body } = rowSchema.parse(row);
  return { id, year, receivingNumber: receiving_number, ...bodySchema.parse(JSON.parse(body)) };
}

export function openIncoming(database: Database, newId: NewId): IncomingLetters {
  const columns = 'id, year, receiving_number, body';
  const selectYear = database.prepare(`SELECT ${columns} FROM incoming WHERE year = ? ORDER BY receiving_number DESC`);
  const selectOne = database.prepare(`SELECT ${columns} FROM incoming WHERE id = ?`);
  const insert = database.prepare(`
    INSERT INTO incoming (id, year, receiving_number, body)
    VALUES (:id, :year, (SELECT ifnull(max(receiving_number), 0) + 1 FROM incoming WHERE year = :year), :body)`);
  const update = database.prepare('UPDATE incoming SET body = ? WHERE id = ?');

  return {
    list: (year) => selectYear.all(year).map(readRow),
    receive: database.transaction((letter: IncomingLetter) => {
      const id = newId();
      insert.run({ id, year: toBuddhistYear(letter.receivedOn.year), body: JSON.stringify(letter) });
      return readRow(selectOne.get(id));
    }),
    change: database.transaction((id: Id, letter: IncomingLetter) => {
      if (update.run(JSON.stringify(letter), id).changes === 0) {
        throw new AppError('INCOMING_NOT_FOUND', { id });
      }
      return readRow(selectOne.get(id));
    }),
  };
}
