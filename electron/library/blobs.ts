/** Immutable content under the SHA-256 of its bytes. The same content is stored once and never changed; what nothing reaches any more is swept out. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { contentHash } from './section-row.ts';

export interface Blobs {
  /** Stores a text, or the bytes of a file, unless they are there, and gives their hash. */
  put(content: string | Uint8Array): Buffer;
  /** The text of a hash. Throws when it is not there, or is not what the hash says: that is damage, not a person's mistake. */
  get(hash: Buffer): string;
  /** The bytes of a hash. Throws as `get` does. */
  bytes(hash: Buffer): Buffer;
  /** Stores the bodies of a draft's sections that are not there yet. */
  putBodiesOf(plan: string): void;
  /** Deletes all but the blobs of these hashes (hexadecimal) and tells how many that were. Runs inside a transaction. */
  sweep(reached: ReadonlySet<string>): number;
  /** Every blob, for `check`. */
  all(): Iterable<{ readonly hash: Buffer; readonly bytes: Buffer }>;
}

const rowSchema = z.object({ hash: z.instanceof(Buffer), bytes: z.instanceof(Buffer) });

export function openBlobs(database: Database): Blobs {
  const insert = database.prepare('INSERT OR IGNORE INTO blob (hash, bytes) VALUES (?, ?)');
  const select = database.prepare('SELECT bytes FROM blob WHERE hash = ?').pluck();
  const selectAll = database.prepare('SELECT hash, bytes FROM blob');
  const selectHashes = database.prepare('SELECT hash FROM blob').pluck();
  const nameUnreachable = database.prepare('INSERT INTO unreachable_blob (hash) VALUES (?)');
  const deleteUnreachable = database.prepare('DELETE FROM blob WHERE hash IN (SELECT hash FROM unreachable_blob)');
  const forgetUnreachable = database.prepare('DELETE FROM unreachable_blob');
  const insertBodies = database.prepare(`
    INSERT OR IGNORE INTO blob (hash, bytes)
    SELECT hash, CAST(body AS BLOB) FROM draft_section
    WHERE plan = ? AND NOT EXISTS (SELECT 1 FROM blob WHERE blob.hash = draft_section.hash)`);

  const blobs: Blobs = {
    put(content) {
      const hash = contentHash(content);
      insert.run(hash, Buffer.from(content));
      return hash;
    },
    get: (hash) => blobs.bytes(hash).toString(),
    bytes(hash) {
      const bytes = z.instanceof(Buffer).optional().parse(select.get(hash));
      if (bytes === undefined) {
        throw new Error(`the library has no blob ${hash.toString('hex')}`);
      }
      if (!contentHash(bytes).equals(hash)) {
        throw new Error(`blob ${hash.toString('hex')} does not match its hash`);
      }
      return bytes;
    },
    putBodiesOf: (plan) => void insertBodies.run(plan),
    sweep(reached) {
      for (const hash of z.array(z.instanceof(Buffer)).parse(selectHashes.all())) {
        if (!reached.has(hash.toString('hex'))) nameUnreachable.run(hash);
      }
      const { changes } = deleteUnreachable.run();
      forgetUnreachable.run();
      return changes;
    },
    *all() {
      for (const row of selectAll.iterate()) {
        yield rowSchema.parse(row);
      }
    },
  };
  return blobs;
}
