/** Where section bodies stand: in drafts and in versions, by their hashes, remembered until the plan changes. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Id, PlanMeta } from '../../shared/plan/model.ts';
import { metaSchema } from '../../shared/plan/schema.ts';
import type { Blobs } from './blobs.ts';
import { type ManifestEntry, type ManifestRoot, manifestReader, readManifest } from './manifest.ts';
import { type BodyKey, bodyKey } from './search-index.ts';
import { placedHash } from './section-row.ts';

/** A plan as its draft stands now; `meta` and `scheme` are JSON. */
export interface PlanState {
  readonly id: Id;
  /** Goes up with each save, of whichever plan. */
  readonly saveNumber: number;
  readonly title: string;
  readonly meta: string;
  readonly scheme: string;
}

/** A section with the body it has, and its place among the others. */
export interface PlacedBody extends ManifestEntry {
  readonly key: BodyKey;
  readonly place: number;
}

/** A body that versions hold: the newest of them, and how many there are. */
export interface OldBody extends PlacedBody {
  readonly version: KeptVersion;
  readonly versions: number;
}

export interface KeptVersion {
  readonly id: Id;
  readonly number: number;
  readonly name: string;
  readonly createdAt: string;
  readonly manifest: Buffer;
}

export interface SearchPlaces {
  /** Plans that are not in the bin, last saved first. */
  plans(): PlanState[];
  /** Another text whenever the draft or the versions are others. */
  stateOf(plan: PlanState): string;
  /** The sections of a draft in order. */
  draft(plan: PlanState): readonly PlacedBody[];
  /** Every body that versions of a plan hold, by the newest version and in its order. */
  versions(plan: Id): readonly OldBody[];
  /** All sections of a version in order, and its head. */
  version(version: KeptVersion): { readonly root: ManifestRoot; readonly entries: readonly ManifestEntry[] };
}

const planSchema = z.object({ id: z.string(), save_number: z.int(), meta: z.string(), scheme: z.string() });
const versionSchema = z.object({
  id: z.string(),
  number: z.int(),
  name: z.string(),
  created_at: z.string(),
  manifest: z.instanceof(Buffer),
});
const idsSchema = z.array(z.string());

export function openSearchPlaces(database: Database, blobs: Blobs): SearchPlaces {
  const selectPlans = database.prepare(`
    SELECT plan.id, save_number, meta, scheme FROM plan JOIN draft ON draft.plan = plan.id
    WHERE binned_at IS NULL ORDER BY save_number DESC`);
  const selectSections = database.prepare('SELECT id, level, number, hash FROM draft_section WHERE plan = ?');
  const selectOrder = database.prepare('SELECT ids FROM draft_order WHERE plan = ?').pluck();
  const selectVersions = database.prepare(
    'SELECT id, number, name, created_at, manifest FROM version WHERE plan = ? ORDER BY number DESC',
  );
  const selectVersionState = database
    .prepare("SELECT count(*) || ' ' || ifnull(max(number), 0) FROM version WHERE plan = ?")
    .pluck();
  const drafts = new Map<Id, { readonly saveNumber: number; readonly bodies: readonly PlacedBody[] }>();
  const kept = new Map<Id, { readonly state: string; readonly bodies: readonly OldBody[] }>();

  const versionState = (plan: Id): string => z.string().parse(selectVersionState.get(plan));
  const titleOf = (meta: string): PlanMeta['title']['text'] => metaSchema.parse(JSON.parse(meta)).title.text;

  return {
    plans: () =>
      selectPlans.all().map((row) => {
        const { save_number, ...plan } = planSchema.parse(row);
        return { ...plan, saveNumber: save_number, title: titleOf(plan.meta) };
      }),

    stateOf: ({ id, saveNumber }) => `${saveNumber} ${versionState(id)}`,

    draft({ id, saveNumber }) {
      const known = drafts.get(id);
      if (known?.saveNumber === saveNumber) return known.bodies;
      const sections = new Map(
        selectSections.all(id).map((row) => {
          const section = placedHash.parse(row);
          return [section.id, section];
        }),
      );
      const order = idsSchema.parse(JSON.parse(z.string().parse(selectOrder.get(id))));
      const bodies = order.map((section, place): PlacedBody => {
        const entry = sections.get(section)!;
        return { ...entry, key: bodyKey(entry.hash), place };
      });
      drafts.set(id, { saveNumber, bodies });
      return bodies;
    },

    versions(plan) {
      const state = versionState(plan);
      const known = kept.get(plan);
      if (known?.state === state) return known.bodies;
      const rows = selectVersions.all(plan).map((row): KeptVersion => {
        const { created_at, ...version } = versionSchema.parse(row);
        return { ...version, createdAt: created_at };
      });
      const bodies = oldBodies(rows, manifestReader(blobs.get));
      kept.set(plan, { state, bodies });
      return bodies;
    },

    version: ({ manifest }) => readManifest(manifest, blobs.get),
  };
}

/**
 * Chapters that versions share are opened once: three hundred versions of a thousand sections hold little more than one. A body
 * that two chapters hold counts the versions of both.
 */
function oldBodies(newestFirst: readonly KeptVersion[], read: ReturnType<typeof manifestReader>): OldBody[] {
  const chapters = new Map<readonly ManifestEntry[], { version: KeptVersion; place: number; versions: number }>();
  for (const version of newestFirst) {
    let place = 0;
    for (const chapter of read.chapters(version.manifest)) {
      const known = chapters.get(chapter);
      if (known) known.versions += 1;
      else chapters.set(chapter, { version, place, versions: 1 });
      place += chapter.length;
    }
  }
  const bodies = new Map<BodyKey, OldBody>();
  for (const [entries, { version, place, versions }] of chapters) {
    for (const [index, entry] of entries.entries()) {
      const key = bodyKey(entry.hash);
      const known = bodies.get(key);
      bodies.set(
        key,
        known
          ? { ...known, versions: known.versions + versions }
          : { ...entry, key, place: place + index, version, versions },
      );
    }
  }
  return [...bodies.values()];
}
