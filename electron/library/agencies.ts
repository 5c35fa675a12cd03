/** Agencies: who letters come from. Their profiles change in place; a letter that was sent has a copy of its own. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import type { Agency, Emblem } from '../../shared/letter/model.ts';
import { parseAgency } from '../../shared/letter/schema.ts';
import type { Id } from '../../shared/plan/model.ts';
import type { Blobs } from './blobs.ts';

/** The file of an emblem, with what was read from it. */
export interface EmblemFile extends Omit<Emblem, 'hash' | 'png'> {
  readonly bytes: Uint8Array;
  /** An SVG file drawn as a PNG picture. */
  readonly png?: Uint8Array | undefined;
}

export interface Agencies {
  /** In the order they were made. */
  list(): Agency[];
  /** Throws `AGENCY_NOT_FOUND`. */
  open(id: Id): Agency;
  /** Takes a profile in or changes the one of its id, its emblem aside; gives it as it is now. */
  save(agency: Agency): Agency;
  /** Throws `AGENCY_NOT_FOUND`, and `AGENCY_IN_USE` while open letters that are not in the bin name it. */
  remove(id: Id): void;
  /** Undoes a removal in its place of the list, emblem and all, as long as the library stays open. Throws `AGENCY_NOT_FOUND`. */
  bringBack(id: Id): Agency;
  /** Puts an emblem in the place of the one before, or takes it away. Throws `AGENCY_NOT_FOUND`. */
  setEmblem(id: Id, emblem: EmblemFile | null): Agency;
  /** The file of an emblem that an agency or a letter that was sent has, by its hash or that of its PNG picture. */
  emblemFile(file: Pick<Emblem, 'hash'>): Buffer;
}

/** What brings an agency back: where it stood, its profile, its emblem's files, which may be swept out meanwhile. */
interface Removed {
  readonly place: number;
  readonly agency: Agency;
  readonly files: readonly Buffer[];
}

export function openAgencies(database: Database, blobs: Blobs): Agencies {
  const selectAll = database.prepare('SELECT profile FROM agency ORDER BY rowid').pluck();
  const selectOne = database.prepare('SELECT profile FROM agency WHERE id = ?').pluck();
  const put = database.prepare(`
    INSERT INTO agency (id, profile, emblem) VALUES (?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET profile = excluded.profile, emblem = excluded.emblem`);
  const remove = database.prepare('DELETE FROM agency WHERE id = ?');
  const selectPlace = database.prepare('SELECT rowid FROM agency WHERE id = ?').pluck();
  const insertAt = database.prepare(`
    INSERT INTO agency (rowid, id, profile)
    VALUES (iif(EXISTS (SELECT 1 FROM agency WHERE rowid = :place), NULL, :place), :id, '')`);
  const removed = new Map<Id, Removed>();
  const countOpenLetters = database
    .prepare(`
      SELECT count(*) FROM letter
      WHERE agency = ? AND binned_at IS NULL AND NOT EXISTS (SELECT 1 FROM sent_letter WHERE letter = letter.id)`)
    .pluck();

  const find = (id: Id): Agency | null => {
    const profile = selectOne.get(id);
    return profile === undefined ? null : readProfile(profile);
  };
  const write = (agency: Agency): Agency => {
    const { emblem } = agency;
    put.run(agency.id, JSON.stringify(agency), emblem === null ? null : Buffer.from(emblem.hash, 'hex'));
    return agency;
  };

  const agencies: Agencies = {
    list: () => selectAll.all().map(readProfile),

    open(id) {
      const agency = find(id);
      if (agency === null) {
        throw new AppError('AGENCY_NOT_FOUND', { id });
      }
      return agency;
    },

    save: database.transaction((agency: Agency) => write({ ...agency, emblem: find(agency.id)?.emblem ?? null })),

    remove: database.transaction((id: Id) => {
      const agency = agencies.open(id);
      const count = z.int().parse(countOpenLetters.get(id));
      if (count > 0) {
        throw new AppError('AGENCY_IN_USE', { count });
      }
      const { hash, png } = agency.emblem ?? {};
      const hashes = [hash, png].filter((one) => one !== undefined);
      const files = hashes.map((one) => agencies.emblemFile({ hash: one }));
      removed.set(id, { place: z.int().parse(selectPlace.get(id)), agency, files });
      remove.run(id);
    }),

    bringBack: database.transaction((id: Id) => {
      const gone = removed.get(id);
      if (gone !== undefined && find(id) === null) {
        for (const file of gone.files) blobs.put(file);
        insertAt.run({ id, place: gone.place });
        write(gone.agency);
        removed.delete(id);
      }
      return agencies.open(id);
    }),

    setEmblem: database.transaction((id: Id, emblem: EmblemFile | null) => {
      const agency = agencies.open(id);
      if (emblem === null) {
        return write({ ...agency, emblem: null });
      }
      const { bytes, png, ...about } = emblem;
      const keep = (file: Uint8Array) => blobs.put(file).toString('hex');
      return write({ ...agency, emblem: { ...about, hash: keep(bytes), ...(png && { png: keep(png) }) } });
    }),

    emblemFile: ({ hash }) => blobs.bytes(Buffer.from(hash, 'hex')),
  };
  return agencies;
}

function readProfile(json: unknown): Agency {
  return parseAgency(JSON.parse(z.string().parse(json)));
}
