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
  /** Puts an emblem in the place of the one before, or takes it away. Throws `AGENCY_NOT_FOUND`. */
  setEmblem(id: Id, emblem: EmblemFile | null): Agency;
  /** The file of an emblem that an agency or a letter that was sent has, by its hash or that of its PNG picture. */
  emblemFile(file: Pick<Emblem, 'hash'>): Buffer;
}

export function openAgencies(database: Database, blobs: Blobs): Agencies {
  const selectAll = database.prepare('SELECT profile FROM agency ORDER BY rowid').pluck();
  const selectOne = database.prepare('SELECT profile FROM agency WHERE id = ?').pluck();
  const put = database.prepare(`
    INSERT INTO agency (id, profile, emblem) VALUES (?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET profile = excluded.profile, emblem = excluded.emblem`);
  const remove = database.prepare('DELETE FROM agency WHERE id = ?');
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
      agencies.open(id);
      const count = z.int().parse(countOpenLetters.get(id));
      if (count > 0) {
        throw new AppError('AGENCY_IN_USE', { count });
      }
      remove.run(id);
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
