/**
 * The tables that finding looks in. They are derived from section bodies, each under the hash of its body and written once, and may
 * be behind: what they do not have yet is looked through as it is. When they are damaged, or made by another release, they are
 * dropped and filled again.
 */
import Database from 'better-sqlite3';
import { z } from 'zod';
import type { Section } from '../../shared/plan/model.ts';
import { search } from './migrations/0005-search.ts';
import { foldedLines, searchBytes, searchWords } from './search-text.ts';

/** A body as the tables know it: its SHA-256 as one short string, for maps and sets. */
export type BodyKey = string;

export function bodyKey(hash: Buffer): BodyKey {
  return hash.toString('latin1');
}

function bodyHash(key: BodyKey): Buffer {
  return Buffer.from(key, 'latin1');
}

/** Another way to fold or to write makes it another number; another ICU cuts other words. */
const MADE_BY = `1 icu ${process.versions.icu}`;

export interface SearchIndex {
  has(body: BodyKey): boolean;
  size(): number;
  /** All bodies there are now. */
  bodies(): ReadonlySet<BodyKey>;
  /** Writes bodies that are not there, in one transaction. */
  add(bodies: ReadonlyMap<BodyKey, Section>): void;
  /** Lets all bodies go but these. */
  keepOnly(bodies: ReadonlySet<BodyKey>): void;
  /** Bodies that hold words near to `needle`: cut into Thai words, all of its words. Quick, but not all there are. */
  likely(needle: string): Set<BodyKey>;
  /** All bodies that can hold `needle`, which is folded; nearly all of them do. */
  holding(needle: string): Set<BodyKey>;
}

/** Bodies that the words are looked up in; where so many have them, looking through all is as quick. */
const MOST_LIKELY = 400;

const hashesSchema = z.array(z.instanceof(Buffer));
const idsSchema = z.array(z.int());

function prepareStatements(database: Database.Database) {
  return {
    hashes: database.prepare('SELECT hash FROM search_body').pluck(),
    insertBody: database.prepare('INSERT INTO search_body (hash, text) VALUES (?, ?)'),
    insertWords: database.prepare('INSERT INTO search_word (rowid, words) VALUES (?, ?)'),
    idOf: database.prepare('SELECT id FROM search_body WHERE hash = ?').pluck(),
    deleteBody: database.prepare('DELETE FROM search_body WHERE id = ?'),
    deleteWords: database.prepare('DELETE FROM search_word WHERE rowid = ?'),
    likely: database
      .prepare(`
        SELECT hash FROM search_body
        WHERE id IN (SELECT rowid FROM search_word WHERE search_word MATCH ? LIMIT ${MOST_LIKELY}) AND instr(text, ?) > 0`)
      .pluck(),
    holding: database.prepare('SELECT hash FROM search_body WHERE instr(text, ?) > 0').pluck(),
  };
}

export function openSearchIndex(database: Database.Database): SearchIndex {
  /** Made when the first search or upkeep asks: opening a library must not wait for it. */
  let ready: { statements: ReturnType<typeof prepareStatements>; bodies: Set<BodyKey> } | null = null;

  const open = () => {
    const statements = prepareStatements(database);
    return { statements, bodies: new Set(hashesSchema.parse(statements.hashes.all()).map(bodyKey)) };
  };

  const makeAnew = database.transaction(() => {
    database.exec(`
      DROP TABLE IF EXISTS search_body;
      DROP TABLE IF EXISTS search_word;
      DROP TABLE IF EXISTS search_state;`);
    search.up(database);
    database.prepare('INSERT INTO search_state (made_by) VALUES (?)').run(MADE_BY);
  });

  const isOurs = () => database.prepare('SELECT made_by FROM search_state').pluck().get() === MADE_BY;

  /** Does something with the tables, and does it once more with new ones where they turn out to be damaged or gone. */
  const using = <Result>(use: (tables: NonNullable<typeof ready>) => Result): Result => {
    try {
      if (ready === null) {
        if (!isOurs()) makeAnew();
        ready = open();
      }
      return use(ready);
    } catch (error) {
      if (!isDamage(error)) throw error;
      ready = null;
      makeAnew();
      ready = open();
      return use(ready);
    }
  };

  const write = database.transaction((bodies: ReadonlyMap<BodyKey, Section>, tables: NonNullable<typeof ready>) => {
    for (const [key, section] of bodies) {
      if (tables.bodies.has(key)) continue;
      const lines = foldedLines(section);
      const { lastInsertRowid } = tables.statements.insertBody.run(bodyHash(key), searchBytes(lines.join('\n')));
      tables.statements.insertWords.run(lastInsertRowid, searchWords(lines).join(' '));
    }
  });

  const remove = database.transaction((bodies: readonly BodyKey[], { statements }: NonNullable<typeof ready>) => {
    for (const key of bodies) {
      for (const id of idsSchema.parse(statements.idOf.all(bodyHash(key)))) {
        statements.deleteWords.run(id);
        statements.deleteBody.run(id);
      }
    }
  });

  return {
    has: (body) => using(({ bodies }) => bodies.has(body)),
    size: () => using(({ bodies }) => bodies.size),
    bodies: () => using(({ bodies }) => new Set(bodies)),

    add: (bodies) =>
      using((tables) => {
        write(bodies, tables);
        for (const key of bodies.keys()) tables.bodies.add(key);
      }),

    keepOnly: (wanted) =>
      using((tables) => {
        const gone = [...tables.bodies].filter((key) => !wanted.has(key));
        remove(gone, tables);
        for (const key of gone) tables.bodies.delete(key);
      }),

    likely(needle) {
      const tokens = searchWords([needle]);
      if (tokens.length === 0) return new Set();
      const all = tokens.map((token) => `"${token}"`).join(' ');
      return using(({ statements }) => keys(statements.likely.all(`${all}*`, searchBytes(needle))));
    },

    holding: (needle) => using(({ statements }) => keys(statements.holding.all(searchBytes(needle)))),
  };
}

function keys(hashes: unknown): Set<BodyKey> {
  return new Set(hashesSchema.parse(hashes).map(bodyKey));
}

/** Whether the tables are not what they should be: their content, or that they are there at all. */
function isDamage(error: unknown): boolean {
  if (!(error instanceof Database.SqliteError)) return false;
  return error.code.startsWith('SQLITE_CORRUPT') || /no such table|vtable constructor/.test(error.message);
}
