/** Versions: what a draft was at one time. Immutable; numbered in each plan, which is their order. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import { canonicalJson } from '../../shared/plan/canonical.ts';
import { MILESTONES, type Milestone } from '../../shared/plan/milestones.ts';
import type { Id, NewId, Plan } from '../../shared/plan/model.ts';
import { PLAN_FORMAT } from '../../shared/plan/model.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import type { VersionSummary } from '../../shared/rpc/contract.ts';
import type { Blobs } from './blobs.ts';
import type { PlanHead } from './drafts.ts';
import type { Images } from './images.ts';
import {
  countChangedSections,
  encodeChapter,
  encodeNode,
  encodeRoot,
  type ManifestEntry,
  type ManifestRoot,
  reachedFrom,
  readManifest,
  splitIntoChapters,
} from './manifest.ts';
import type { Reasons } from './reasons.ts';
import { placedHash, sectionJson } from './section-row.ts';
import { type AgeingVersion, versionsToThin } from './thinning.ts';

/**
 * A draft save this long (milliseconds) or longer after the newest version, or before it by a clock that is wrong, keeps the
 * state before it: a person who wants back what was there earlier today finds it within ten minutes' work, and a day of
 * writing adds some 50 versions of about 10 KiB, which thinning takes to one.
 */
const SILENT_INTERVAL = 10 * 60 * 1000;

/** A version to save of the draft as it is stored now. */
export interface NewVersion {
  readonly plan: Id;
  readonly kind: VersionSummary['kind'];
  /** What a milestone stands for; null for the other kinds. */
  readonly milestone: Milestone | null;
  readonly name: string;
  readonly note: string;
  readonly author: string;
}

/** How much was let go. */
export interface Thinned {
  readonly versions: number;
  readonly images: number;
  readonly blobs: number;
}

export interface Versions {
  /** Keeps the draft as the newest version. Throws `PLAN_NOT_FOUND`. */
  save(version: NewVersion): VersionSummary;
  /** Keeps the draft as a silent version, unless the newest version is the same; gives the version that holds it. */
  keep(plan: Id, author: string): VersionSummary;
  /** Keeps the draft as `keep` does where the newest version, or the plan when it has none, is `SILENT_INTERVAL` away. */
  keepWhenDue(plan: Id, author: () => string): void;
  /** Lets silent versions go as `versionsToThin` says, in every plan, and the content that neither versions, letters nor figures reach any more. */
  thin(): Thinned;
  /** Newest first, by number. Throws `PLAN_NOT_FOUND`. */
  list(plan: Id): VersionSummary[];
  /** By id, or by a name that only one version has. Throws `VERSION_NOT_FOUND`, `VERSION_NAME_AMBIGUOUS`, `PLAN_NOT_FOUND`. */
  find(plan: Id, idOrName: string): VersionSummary;
  /** The plan as it was. Throws as `find` does. */
  open(plan: Id, idOrName: string): Plan;
  /** The plan as it was, without its sections. Throws as `find` does. */
  head(plan: Id, idOrName: string): PlanHead;
  /** The plan under a manifest, for `check`. */
  read(plan: Id, hash: string): Plan;
}

const headSchema = z.object({ meta: z.string(), scheme: z.string(), ids: z.string() });
const rowSchema = z.object({
  id: z.string(),
  plan: z.string(),
  parent: z.string().nullable(),
  manifest: z.instanceof(Buffer),
  kind: z.enum(['silent', 'named', 'milestone']),
  milestone: z.enum(MILESTONES).nullable(),
  name: z.string(),
  note: z.string(),
  author: z.string(),
  created_at: z.string(),
  changed_sections: z.int(),
});
const ageingSchema = z.object({
  id: z.string(),
  plan: z.string(),
  kind: z.enum(['silent', 'named', 'milestone']),
  created_at: z.string(),
  spoken_of: z.int(),
});
const manifestSchema = z.instanceof(Buffer);

function parseRow(row: unknown): VersionSummary {
  const { manifest, created_at, changed_sections, ...same } = rowSchema.parse(row);
  return { ...same, createdAt: created_at, hash: manifest.toString('hex'), changedSections: changed_sections };
}

interface VersionsOptions {
  readonly blobs: Blobs;
  readonly images: Images;
  readonly reasons: Reasons;
  readonly now: () => Date;
  readonly newId: NewId;
}

export function openVersions(database: Database, { blobs, images, reasons, now, newId }: VersionsOptions): Versions {
  const selectHead = database.prepare(
    'SELECT meta, scheme, ids FROM draft JOIN draft_order USING (plan) WHERE plan = ?',
  );
  const selectPlaces = database.prepare('SELECT id, level, number, hash FROM draft_section WHERE plan = ?');
  const versionsOfPlan = `
    SELECT id, plan, manifest, kind, milestone, name, note, author, created_at, changed_sections,
      (SELECT id FROM version AS earlier WHERE plan = version.plan AND number < version.number
       ORDER BY number DESC LIMIT 1) AS parent
    FROM version WHERE plan = ? ORDER BY number DESC`;
  const selectVersions = database.prepare(versionsOfPlan);
  const selectNewest = database.prepare(`${versionsOfPlan} LIMIT 1`);
  const selectLastOfPerson = database
    .prepare("SELECT manifest FROM version WHERE plan = ? AND kind <> 'silent' ORDER BY number DESC LIMIT 1")
    .pluck();
  const selectLastKeptAt = database
    .prepare(`
      SELECT ifnull((SELECT created_at FROM version WHERE plan = plan.id ORDER BY number DESC LIMIT 1), created_at)
      FROM plan WHERE id = ?`)
    .pluck();
  const insertVersion = database.prepare(`
    INSERT INTO version (plan, number, id, manifest, kind, milestone, name, note, author, created_at, changed_sections)
    VALUES (:plan, (SELECT ifnull(max(number), 0) + 1 FROM version WHERE plan = :plan),
      :id, :manifest, :kind, :milestone, :name, :note, :author, :createdAt, :changedSections)`);
  const selectAgeing = database.prepare(`
    SELECT id, plan, kind, created_at,
      EXISTS (SELECT 1 FROM reason WHERE plan = version.plan AND version.id IN (before, after))
        OR EXISTS (SELECT 1 FROM letter WHERE plan = version.plan AND version.id IN (letter.version, since))
        OR EXISTS (SELECT 1 FROM sent_letter WHERE plan = version.plan AND sent_letter.version = version.id) AS spoken_of
    FROM version ORDER BY plan, number DESC`);
  const deleteVersion = database.prepare('DELETE FROM version WHERE plan = ? AND id = ?');
  const selectFiles = database
    .prepare(`
      SELECT emblem FROM agency WHERE emblem IS NOT NULL
      UNION SELECT emblem FROM sent_letter WHERE emblem IS NOT NULL
      UNION SELECT unhex(profile ->> '$.emblem.png') FROM agency WHERE profile ->> '$.emblem.png' IS NOT NULL
      UNION SELECT unhex(png) FROM (
        SELECT CAST(bytes AS TEXT) ->> '$.agency.emblem.png' AS png FROM sent_letter JOIN blob ON hash = data
        WHERE emblem IS NOT NULL) WHERE png IS NOT NULL
      UNION SELECT data FROM sent_letter
      UNION SELECT file FROM sent_letter
      UNION SELECT hash FROM image
      UNION SELECT png FROM image WHERE png IS NOT NULL`)
    .pluck();
  const selectManifests = database.prepare('SELECT DISTINCT manifest FROM version').pluck();

  /** Emblems, what is kept of letters that were sent, and pictures. */
  const files = () => z.array(manifestSchema).parse(selectFiles.all());

  const newest = (plan: Id): VersionSummary | null => {
    const row = selectNewest.get(plan);
    return row === undefined ? null : parseRow(row);
  };

  /** Stores the draft as it is and gives its manifest. */
  const storeDraft = (plan: Id): { manifest: Buffer; entries: ManifestEntry[] } => {
    const row = selectHead.get(plan);
    if (row === undefined) {
      throw new AppError('PLAN_NOT_FOUND', { id: plan });
    }
    const head = headSchema.parse(row);
    const places = new Map(
      selectPlaces.all(plan).map((place) => {
        const entry = placedHash.parse(place);
        return [entry.id, entry];
      }),
    );
    const entries = z
      .array(z.string())
      .parse(JSON.parse(head.ids))
      .map((id) => places.get(id)!);
    blobs.putBodiesOf(plan);
    const manifest = blobs.put(
      encodeRoot({
        format: PLAN_FORMAT,
        head: blobs.put(canonicalJson({ meta: JSON.parse(head.meta), scheme: JSON.parse(head.scheme) })),
        chapters: splitIntoChapters(entries).map((nodes) =>
          blobs.put(encodeChapter(nodes.map((node) => blobs.put(encodeNode(node))))),
        ),
      }),
    );
    return { manifest, entries };
  };

  const insert = (version: NewVersion, { manifest, entries }: ReturnType<typeof storeDraft>): VersionSummary => {
    const lastOfPerson = manifestSchema.optional().parse(selectLastOfPerson.get(version.plan));
    const summary: VersionSummary = {
      ...version,
      id: newId(),
      parent: newest(version.plan)?.id ?? null,
      createdAt: now().toISOString(),
      hash: manifest.toString('hex'),
      changedSections: countChangedSections(lastOfPerson ? readManifest(lastOfPerson, blobs.get).entries : [], entries),
    };
    const { hash: _, parent: __, ...row } = summary;
    insertVersion.run({ ...row, manifest });
    return summary;
  };

  const readPlan = (id: Id, { format, head }: ManifestRoot, sections: readonly object[]): Plan => {
    const { meta, scheme } = z
      .strictObject({ meta: z.unknown(), scheme: z.unknown() })
      .parse(JSON.parse(blobs.get(head)));
    return parsePlan({ format, id, meta, scheme, sections });
  };

  const mustHavePlan = (plan: Id) => {
    if (selectHead.get(plan) === undefined) {
      throw new AppError('PLAN_NOT_FOUND', { id: plan });
    }
  };

  const versions: Versions = {
    save: database.transaction((version: NewVersion) => {
      const saved = insert(version, storeDraft(version.plan));
      reasons.copyFromDraft(saved.plan, saved.id);
      return saved;
    }),

    keep: database.transaction((plan: Id, author: string) => {
      const stored = storeDraft(plan);
      const last = newest(plan);
      if (last?.hash === stored.manifest.toString('hex')) {
        return last;
      }
      return insert({ plan, kind: 'silent', milestone: null, name: '', note: '', author }, stored);
    }),

    keepWhenDue(plan, author) {
      const last = Date.parse(z.string().parse(selectLastKeptAt.get(plan)));
      if (Math.abs(now().getTime() - last) >= SILENT_INTERVAL) {
        versions.keep(plan, author());
      }
    },

    thin: database.transaction(() => {
      const byPlan = new Map<Id, AgeingVersion[]>();
      for (const row of selectAgeing.all()) {
        const { id, plan, kind, created_at, spoken_of } = ageingSchema.parse(row);
        const ageing = { id, kind, createdAt: created_at, isSpokenOf: spoken_of === 1 };
        const ofPlan = byPlan.get(plan);
        if (ofPlan) ofPlan.push(ageing);
        else byPlan.set(plan, [ageing]);
      }
      let gone = 0;
      for (const [plan, newestFirst] of byPlan) {
        for (const id of versionsToThin(newestFirst, now())) {
          gone += deleteVersion.run(plan, id).changes;
        }
      }
      const pictures = images.letGo();
      if (gone + pictures === 0) {
        return { versions: 0, images: 0, blobs: 0 };
      }
      const manifests = z.array(manifestSchema).parse(selectManifests.all());
      const reached = reachedFrom(manifests, blobs.get, files());
      return { versions: gone, images: pictures, blobs: blobs.sweep(reached) };
    }),

    list(plan) {
      mustHavePlan(plan);
      return selectVersions.all(plan).map(parseRow);
    },

    find(plan, idOrName) {
      const all = versions.list(plan);
      const byId = all.find(({ id }) => id === idOrName);
      if (byId) {
        return byId;
      }
      const named = all.filter(({ kind, name }) => kind !== 'silent' && name === idOrName);
      if (named.length > 1) {
        throw new AppError('VERSION_NAME_AMBIGUOUS', { version: idOrName });
      }
      if (!named[0]) {
        throw new AppError('VERSION_NOT_FOUND', { version: idOrName });
      }
      return named[0];
    },

    head(plan, idOrName) {
      const { root } = readManifest(Buffer.from(versions.find(plan, idOrName).hash, 'hex'), blobs.get);
      return readPlan(plan, root, []);
    },

    open: (plan, idOrName) => versions.read(plan, versions.find(plan, idOrName).hash),

    read(plan, hash) {
      const { root, entries } = readManifest(Buffer.from(hash, 'hex'), blobs.get);
      return readPlan(
        plan,
        root,
        entries.map((entry) => sectionJson({ ...entry, body: blobs.get(entry.hash) })),
      );
    },
  };
  return versions;
}
