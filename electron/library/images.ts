/** Pictures of figures: immutable, under the hash of their file, let go when nothing names them any more. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { type Figure, MEDIA } from '../../shared/plan/model.ts';
import type { Blobs } from './blobs.ts';

/** The file of a picture, with what was read from it. */
export interface ImageFile extends Pick<Figure, 'media' | 'pixels'> {
  readonly bytes: Uint8Array;
  /** An SVG file drawn as a PNG picture; absent for other files, and where nobody drew it. */
  readonly png?: Uint8Array | undefined;
}

export interface Images {
  /** Stores a picture once and gives its hash, the `image` of a figure. An SVG that had no PNG picture takes this one's. */
  add(file: ImageFile): string;
  /** Null for a hash that no picture has. Throws when the file is not what the hash says: that is damage. */
  find(hash: string): ImageFile | null;
  has(hash: string): boolean;
  /**
   * Lets go the pictures that neither a draft nor a stored version has named for `KEPT` days, and tells how many; their bytes go
   * with the next sweep of blobs. Runs inside a transaction.
   */
  letGo(): number;
}

/** Milliseconds for which a picture stays that nothing names: as long as somebody may still undo or paste it. */
export const KEPT = 7 * 24 * 60 * 60 * 1000;

const rowSchema = z.object({
  media: z.enum(MEDIA),
  width: z.int(),
  height: z.int(),
  png: z.instanceof(Buffer).nullable(),
});
const HASH = /^[0-9a-f]{64}$/;

export function openImages(database: Database, blobs: Blobs, now: () => Date): Images {
  const insert = database.prepare(`
    INSERT INTO image (hash, media, width, height, png) VALUES (:hash, :media, :width, :height, :png)
    ON CONFLICT (hash) DO UPDATE SET unreached_since = NULL`);
  const setPng = database.prepare('UPDATE image SET png = ? WHERE hash = ? AND png IS NULL');
  const select = database.prepare('SELECT media, width, height, png FROM image WHERE hash = ?');
  const selectHashes = database.prepare('SELECT hash FROM image').pluck();
  const selectDraftsWithImages = database
    .prepare(`SELECT body FROM draft_section WHERE instr(body, '"image":"') > 0`)
    .pluck();
  const selectVersionsWithImages = database
    .prepare(`
      SELECT CAST(bytes AS TEXT) FROM blob
      WHERE instr(bytes, CAST('"image":"' AS BLOB)) > 0 AND hash NOT IN (SELECT hash FROM image)`)
    .pluck();
  const markReached = database.prepare(
    'UPDATE image SET unreached_since = NULL WHERE hash = ? AND unreached_since IS NOT NULL',
  );
  const markUnreached = database.prepare(
    'UPDATE image SET unreached_since = ? WHERE hash = ? AND unreached_since IS NULL',
  );
  const remove = database.prepare('DELETE FROM image WHERE hash = ? AND unreached_since <= ?');

  /** Of these pictures those that bodies of sections name. In a body no text can look like it: its quotation marks are escaped. */
  const namedIn = (bodies: Iterable<unknown>, pictures: ReadonlySet<string>): Set<string> => {
    const named = new Set<string>();
    for (const body of bodies) {
      for (const [, hash] of z
        .string()
        .parse(body)
        .matchAll(/"image":"([0-9a-f]{64})"/g)) {
        if (pictures.has(hash!)) named.add(hash!);
      }
    }
    return named;
  };

  return {
    add: database.transaction(({ bytes, media, pixels, png }: ImageFile) => {
      const hash = blobs.put(bytes);
      const drawn = media === 'svg' && png !== undefined ? blobs.put(png) : null;
      insert.run({ hash, media, ...pixels, png: drawn });
      if (drawn !== null) setPng.run(drawn, hash);
      return hash.toString('hex');
    }),

    find(hash) {
      const key = HASH.test(hash) ? Buffer.from(hash, 'hex') : null;
      const row = key === null ? undefined : select.get(key);
      if (key === null || row === undefined) return null;
      const { media, width, height, png } = rowSchema.parse(row);
      return {
        media,
        pixels: { width, height },
        bytes: blobs.bytes(key),
        ...(png === null ? {} : { png: blobs.bytes(png) }),
      };
    },

    has: (hash) => HASH.test(hash) && select.get(Buffer.from(hash, 'hex')) !== undefined,

    letGo() {
      const all = new Set(
        z
          .array(z.instanceof(Buffer))
          .parse(selectHashes.all())
          .map((hash) => hash.toString('hex')),
      );
      if (all.size === 0) return 0;
      const inDrafts = namedIn(selectDraftsWithImages.iterate(), all);
      const others = new Set([...all].filter((hash) => !inDrafts.has(hash)));
      // Versions are many more than drafts: they are asked only for what no draft names.
      const inVersions = others.size === 0 ? others : namedIn(selectVersionsWithImages.iterate(), others);
      const time = now();
      const due = new Date(time.getTime() - KEPT).toISOString();
      let gone = 0;
      for (const hex of all) {
        const hash = Buffer.from(hex, 'hex');
        if (inDrafts.has(hex) || inVersions.has(hex)) {
          markReached.run(hash);
        } else {
          markUnreached.run(time.toISOString(), hash);
          gone += remove.run(hash, due).changes;
        }
      }
      return gone;
    },
  };
}
