/** Versions: what a draft was at one time. Immutable, each naming the one before it. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import { canonicalJson } from '../../shared/plan/canonical.ts';
import type { Milestone } from '../../shared/plan/milestones.ts';
import type { Id, NewId, Plan } from '../../shared/plan/model.ts';
import { PLAN_FORMAT } from '../../shared/plan/model.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import type { VersionSummary } from '../../shared/rpc/contract.ts';
import type { Blobs } from './blobs.ts';
import {
  countChangedSections,
  decodeChapter,
  decodeNode,
  decodeRoot,
  encodeChapter,
  encodeNode,
  encodeRoot,
  type ManifestEntry,
  type ManifestRoot,
  splitIntoChapters,
} from './manifest.ts';
import { placedHash, sectionJson } from './section-row.ts';

/** A version to save of the draft as it is stored now. */
export interface NewVersion {
  readonly plan: Id;
  /** `silent` ones are kept by the app itself before it replaces a draft. */
  readonly kind: VersionSummary['kind'];
  /** What a milestone stands for; null for the other kinds. */
  readonly milestone: Milestone | null;
  readonly name: string;
  readonly note: string;
  readonly author: string;
}

export interface Versions {
  /** Keeps the draft as a version whose parent is the newest one. Throws `PLAN_NOT_FOUND`. */
  save(version: NewVersion): VersionSummary;
  /** Keeps the draft as a silent version, unless the newest version is the same; gives the version that holds it. */
  keep(plan: Id, author: string): VersionSummary;
  /** Newest first, by parent. Throws `PLAN_NOT_FOUND`. */
  list(plan: Id): VersionSummary[];
  /** By id, or by a name that only one version has. Throws `VERSION_NOT_FOUND`, `VERSION_NAME_AMBIGUOUS`, `PLAN_NOT_FOUND`. */
  find(plan: Id, idOrName: string): VersionSummary;
  /** The plan as it was. Throws as `find` does. */
  open(plan: Id, idOrName: string): Plan;
  /** The plan under a manifest, for `check`. */
  read(plan: Id, hash: string): Plan;
}

const headSchema = z.object({ meta: z.string(), scheme: z.string(), ids: z.string() });
const rowSchema = z.object({
  id: z.string(),
  plan: z.string(),
  manifest: z.instanceof(Buffer),
  parent: z.string().nullable(),
  kind: z.enum(['named', 'silent']),
  name: z.string(),
  note: z.string(),
  author: z.string(),
  created_at: z.string(),
  changed_sections: z.int(),
});

function parseRow(row: unknown): VersionSummary {
  const { manifest, created_at, changed_sections, ...same } = rowSchema.parse(row);
  return {
    ...same,
    milestone: null,
    createdAt: created_at,
    hash: manifest.toString('hex'),
    changedSections: changed_sections,
  };
}

export function openVersions(database: Database, blobs: Blobs, now: () => Date, newId: NewId): Versions {
  const selectHead = database.prepare(
    'SELECT meta, scheme, ids FROM draft JOIN draft_order USING (plan) WHERE plan = ?',
  );
  const selectPlaces = database.prepare('SELECT id, level, number, hash FROM draft_section WHERE plan = ?');
  const selectVersions = database.prepare('SELECT * FROM version WHERE plan = ?');
  const selectNewest = database.prepare(`
    SELECT * FROM version AS newest
    WHERE plan = ? AND NOT EXISTS (SELECT 1 FROM version WHERE plan = newest.plan AND ifnull(parent, '') = newest.id)`);
  const insertVersion = database.prepare(`
    INSERT INTO version (id, plan, manifest, parent, kind, name, note, author, created_at, changed_sections)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);

  const newest = (plan: Id): VersionSummary | null => {
    const row = selectNewest.get(plan);
    return row === undefined ? null : parseRow(row);
  };

  /** What is under a manifest, in hexadecimal as summaries have it. */
  const readManifest = (manifest: string): { root: ManifestRoot; entries: ManifestEntry[] } => {
    const root = decodeRoot(blobs.get(Buffer.from(manifest, 'hex')));
    const nodes = root.chapters.flatMap((chapter) => decodeChapter(blobs.get(chapter)));
    return { root, entries: nodes.flatMap((node) => decodeNode(blobs.get(node))) };
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
    const parent = newest(version.plan);
    const summary: VersionSummary = {
      ...version,
      id: newId(),
      parent: parent?.id ?? null,
      createdAt: now().toISOString(),
      hash: manifest.toString('hex'),
      changedSections: countChangedSections(parent ? readManifest(parent.hash).entries : [], entries),
    };
    const { id, plan, kind, name, note, author, createdAt, changedSections } = summary;
    insertVersion.run(id, plan, manifest, summary.parent, kind, name, note, author, createdAt, changedSections);
    return summary;
  };

  const mustHavePlan = (plan: Id) => {
    if (selectHead.get(plan) === undefined) {
      throw new AppError('PLAN_NOT_FOUND', { id: plan });
    }
  };

  const versions: Versions = {
    save: database.transaction((version: NewVersion) => insert(version, storeDraft(version.plan))),

    keep: database.transaction((plan: Id, author: string) => {
      const stored = storeDraft(plan);
      const last = newest(plan);
      if (last?.hash === stored.manifest.toString('hex')) {
        return last;
      }
      return insert({ plan, kind: 'silent', milestone: null, name: '', note: '', author }, stored);
    }),

    list(plan) {
      mustHavePlan(plan);
      const byParent = new Map(
        selectVersions.all(plan).map((row) => {
          const version = parseRow(row);
          return [version.parent, version];
        }),
      );
      const line: VersionSummary[] = [];
      for (let next = byParent.get(null); next !== undefined; next = byParent.get(next.id)) {
        line.push(next);
      }
      return line.reverse();
    },

    find(plan, idOrName) {
      const all = versions.list(plan);
      const byId = all.find(({ id }) => id === idOrName);
      if (byId) {
        return byId;
      }
      const named = all.filter(({ kind, name }) => kind === 'named' && name === idOrName);
      if (named.length > 1) {
        throw new AppError('VERSION_NAME_AMBIGUOUS', { version: idOrName });
      }
      if (!named[0]) {
        throw new AppError('VERSION_NOT_FOUND', { version: idOrName });
      }
      return named[0];
    },

    open: (plan, idOrName) => versions.read(plan, versions.find(plan, idOrName).hash),

    read(plan, hash) {
      const { root, entries } = readManifest(hash);
      const { meta, scheme } = z
        .strictObject({ meta: z.unknown(), scheme: z.unknown() })
        .parse(JSON.parse(blobs.get(root.head)));
      const sections = entries.map((entry) => sectionJson({ ...entry, body: blobs.get(entry.hash) }));
      return parsePlan({ format: root.format, id: plan, meta, scheme, sections });
    },
  };
  return versions;
}
