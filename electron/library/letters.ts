/** Letters: those being written change in place, those that were sent never do. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import type { Letter } from '../../shared/letter/model.ts';
import { parseLetter } from '../../shared/letter/schema.ts';
import { canonicalJson } from '../../shared/plan/canonical.ts';
import type { Id } from '../../shared/plan/model.ts';
import type { Saved } from './drafts.ts';
import type { SentLetters, SentRecord } from './sent-letters.ts';

export interface StoredLetter extends Saved {
  readonly letter: Letter;
  readonly binnedAt: string | null;
  /** The letter that this one is a new issue of. */
  readonly corrects: Id | null;
  readonly sent: SentRecord | null;
}

export interface Letters {
  /** Every letter, binned ones too, last saved first. */
  list(): StoredLetter[];
  /** Throws `LETTER_NOT_FOUND`. */
  open(id: Id): StoredLetter;
  /** Takes in a letter of a new id. */
  create(letter: Letter, corrects: Id | null): Saved;
  /**
   * Nothing is written, and the revision stays, when nothing differs from what is stored. Throws `LETTER_NOT_FOUND`, `LETTER_SENT`,
   * and `LETTER_CONFLICT` when the stored letter is not at `base`.
   */
  save(letter: Letter, base: number): Saved;
  /** Throws `LETTER_NOT_FOUND` and `LETTER_SENT`. */
  moveToBin(id: Id): void;
  bringBack(id: Id): void;
}

const rowSchema = z.object({
  id: z.string(),
  revision: z.int(),
  saved_at: z.string(),
  binned_at: z.string().nullable(),
  corrects: z.string().nullable(),
  body: z.string(),
});

export function openLetters(database: Database, sentLetters: SentLetters, now: () => Date): Letters {
  const columns = 'id, revision, saved_at, binned_at, corrects, body';
  const selectAll = database.prepare(`SELECT ${columns} FROM letter ORDER BY save_number DESC`);
  const selectOne = database.prepare(`SELECT ${columns} FROM letter WHERE id = ?`);
  const insert = database.prepare(`
    INSERT INTO letter (id, revision, save_number, saved_at, corrects, agency, plan, version, since, body)
    VALUES (:id, 1, (SELECT ifnull(max(save_number), 0) + 1 FROM letter), :savedAt, :corrects,
      :agency, :plan, :version, :since, :body)`);
  const update = database.prepare(`
    UPDATE letter SET revision = :revision, save_number = (SELECT max(save_number) + 1 FROM letter),
      saved_at = :savedAt, agency = :agency, plan = :plan, version = :version, since = :since, body = :body
    WHERE id = :id`);
  const setBinned = database.prepare('UPDATE letter SET binned_at = ? WHERE id = ?');

  const columnsOf = (letter: Letter) => ({
    id: letter.id,
    savedAt: now().toISOString(),
    agency: letter.agency,
    plan: letter.plan?.plan ?? null,
    version: letter.plan?.version ?? null,
    since: letter.plan?.since ?? null,
    body: canonicalJson(letter),
  });
  const read = (row: unknown): StoredLetter => {
    const { id, revision, saved_at, binned_at, corrects, body } = rowSchema.parse(row);
    return {
      letter: parseLetter(JSON.parse(body)),
      revision,
      savedAt: saved_at,
      binnedAt: binned_at,
      corrects,
      sent: sentLetters.find(id),
    };
  };
  const openUnsent = (id: Id): StoredLetter => {
    const stored = letters.open(id);
    if (stored.sent !== null) {
      throw new AppError('LETTER_SENT', { number: stored.sent.printed });
    }
    return stored;
  };

  const letters: Letters = {
    list: () => selectAll.all().map(read),

    open(id) {
      const row = selectOne.get(id);
      if (row === undefined) {
        throw new AppError('LETTER_NOT_FOUND', { id });
      }
      return read(row);
    },

    create: database.transaction((letter: Letter, corrects: Id | null) => {
      const row = columnsOf(letter);
      insert.run({ ...row, corrects });
      return { revision: 1, savedAt: row.savedAt };
    }),

    save: database.transaction((letter: Letter, base: number) => {
      const stored = openUnsent(letter.id);
      if (stored.revision !== base) {
        throw new AppError('LETTER_CONFLICT', { id: letter.id });
      }
      const row = columnsOf(letter);
      if (row.body === canonicalJson(stored.letter)) {
        return { revision: stored.revision, savedAt: stored.savedAt };
      }
      update.run({ ...row, revision: base + 1 });
      return { revision: base + 1, savedAt: row.savedAt };
    }),

    moveToBin: database.transaction((id: Id) => {
      openUnsent(id);
      setBinned.run(now().toISOString(), id);
    }),
    bringBack: database.transaction((id: Id) => {
      openUnsent(id);
      setBinned.run(null, id);
    }),
  };
  return letters;
}
