/** Drafts: the one thing in a library that changes in place. A save writes the sections that differ, and nothing else. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import type { Id, Plan, PlanMeta, Scheme, Section } from '../../shared/plan/model.ts';
import { PLAN_FORMAT } from '../../shared/plan/model.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import { metaSchema, schemeSchema } from '../../shared/plan/schema.ts';
import { type DraftChange, DraftShape } from './draft-shape.ts';
import { placedBody, type SectionRow, sectionJson, sectionRow } from './section-row.ts';

export interface Saved {
  readonly revision: number;
  /** UTC, ISO 8601. For people to read; nothing is ordered by it. */
  readonly savedAt: string;
}

export interface OpenedDraft extends Saved {
  readonly plan: Plan;
}

/** What stands in front of the sections. */
export interface PlanHead {
  readonly meta: PlanMeta;
  readonly scheme: Scheme;
}

export interface Drafts {
  /** Writes the first draft of a plan whose `plan` row is there. `plan` must be valid. */
  insert(plan: Plan): Saved;
  /** The draft. Throws `PLAN_NOT_FOUND`. */
  open(id: Id): OpenedDraft;
  /** The draft without its sections. Throws `PLAN_NOT_FOUND`. */
  head(id: Id): PlanHead & Saved;
  /**
   * Writes what changed, in one transaction. Nothing is written, and the revision stays, when nothing differs from what is
   * stored. Throws `PLAN_NOT_FOUND`, `DRAFT_CONFLICT` when the draft is not at `base`, `PLAN_INVALID`. `beforeWriting` is called
   * in the transaction, where something differs, while the draft is still as it was.
   */
  save(change: DraftChange, beforeWriting?: () => void): Saved;
  /** Makes the draft what `plan` is, its id aside. Throws `PLAN_NOT_FOUND`. */
  overwrite(id: Id, plan: Plan): Saved;
}

const headSchema = z.object({
  revision: z.int(),
  saved_at: z.string(),
  meta: z.string(),
  scheme: z.string(),
  ids: z.string(),
});
const revisionSchema = z.object({ revision: z.int(), saved_at: z.string() });
const storedSchema = z.object({
  id: z.string(),
  level: z.int(),
  number: z.string(),
  words: z.int(),
  hash: z.instanceof(Buffer),
});
export const orderSchema = z.array(z.string());

export function openDrafts(database: Database, now: () => Date): Drafts {
  const selectHead = database.prepare(`
    SELECT revision, saved_at, meta, scheme, ids FROM draft JOIN draft_order USING (plan) WHERE plan = ?`);
  const selectRevision = database.prepare('SELECT revision, saved_at FROM draft WHERE plan = ?');
  const selectBodies = database.prepare('SELECT id, level, number, body FROM draft_section WHERE plan = ?');
  const selectStored = database.prepare(
    'SELECT id, level, number, words, hash FROM draft_section WHERE plan = ? AND id = ?',
  );
  const selectIds = database.prepare('SELECT id FROM draft_section WHERE plan = ?').pluck();
  const insertDraft = database.prepare(`
    INSERT INTO draft (plan, revision, save_number, saved_at, sections, words, meta, scheme)
    VALUES (?, 0, ?, ?, 0, 0, ?, ?)`);
  const updateDraft = database.prepare(`
    UPDATE draft SET revision = ?, save_number = ?, saved_at = ?, sections = sections + ?, words = words + ?,
      meta = ifnull(?, meta), scheme = ifnull(?, scheme)
    WHERE plan = ?`);
  const putOrder = database.prepare(
    'INSERT INTO draft_order (plan, ids) VALUES (?, ?) ON CONFLICT (plan) DO UPDATE SET ids = excluded.ids',
  );
  const insertSection = database.prepare(
    'INSERT INTO draft_section (plan, id, level, number, words, hash, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const updateSection = database.prepare(
    'UPDATE draft_section SET level = ?, number = ?, words = ?, hash = ?, body = ? WHERE plan = ? AND id = ?',
  );
  const deleteSection = database.prepare('DELETE FROM draft_section WHERE plan = ? AND id = ?');

  /** Saves are ordered by this counter; the one owner of the library counts in memory. */
  let saves = z.int().parse(database.prepare('SELECT ifnull(max(save_number), 0) FROM draft').pluck().get());
  /** Shapes of the drafts opened since the library was; see `DraftShape`. */
  const shapes = new Map<Id, DraftShape>();

  const stored = (plan: Id, id: Id) => {
    const row = selectStored.get(plan, id);
    return row === undefined ? null : storedSchema.parse(row);
  };

  /** A section to write, with what is stored of it. */
  const toWrite = (plan: Id, section: Section) => {
    const row = sectionRow(section);
    const before = stored(plan, row.id);
    const same = before?.level === row.level && before.number === row.number && before.hash.equals(row.hash);
    return same ? [] : [{ row, before }];
  };

  const writeSection = (plan: Id, { row, before }: { row: SectionRow; before: ReturnType<typeof stored> }) => {
    if (before === null) {
      insertSection.run(plan, row.id, row.level, row.number, row.words, row.hash, row.body);
      return { sections: 1, words: row.words };
    }
    updateSection.run(row.level, row.number, row.words, row.hash, row.body, plan, row.id);
    return { sections: 0, words: row.words - before.words };
  };

  const removeAllBut = (plan: Id, order: readonly Id[]): { sections: number; words: number } => {
    const kept = new Set(order);
    const gone = orderSchema.parse(selectIds.all(plan)).filter((id) => !kept.has(id));
    let words = 0;
    for (const id of gone) {
      words -= stored(plan, id)?.words ?? 0;
      deleteSection.run(plan, id);
    }
    return { sections: -gone.length, words };
  };

  const write = database.transaction((change: DraftChange, revision: number, beforeWriting?: () => void) => {
    const sections = change.sections.flatMap((section) => toWrite(change.plan, section));
    if (sections.length === 0 && !change.order && !change.meta && !change.scheme) {
      return null;
    }
    beforeWriting?.();
    const added = { sections: 0, words: 0 };
    const add = (more: { sections: number; words: number }) => {
      added.sections += more.sections;
      added.words += more.words;
    };
    for (const section of sections) {
      add(writeSection(change.plan, section));
    }
    if (change.order) {
      add(removeAllBut(change.plan, change.order));
      putOrder.run(change.plan, JSON.stringify(change.order));
    }
    const savedAt = now().toISOString();
    updateDraft.run(
      revision,
      saves + 1,
      savedAt,
      added.sections,
      added.words,
      change.meta ? JSON.stringify(change.meta) : null,
      change.scheme ? JSON.stringify(change.scheme) : null,
      change.plan,
    );
    return { revision, savedAt };
  });

  const stateOf = (id: Id): Saved => {
    const row = selectRevision.get(id);
    if (row === undefined) {
      throw new AppError('PLAN_NOT_FOUND', { id });
    }
    const { revision, saved_at } = revisionSchema.parse(row);
    return { revision, savedAt: saved_at };
  };

  const readHead = (id: Id) => {
    const row = selectHead.get(id);
    if (row === undefined) {
      throw new AppError('PLAN_NOT_FOUND', { id });
    }
    return headSchema.parse(row);
  };

  const drafts: Drafts = {
    insert: database.transaction((plan: Plan): Saved => {
      insertDraft.run(plan.id, saves + 1, now().toISOString(), JSON.stringify(plan.meta), JSON.stringify(plan.scheme));
      return drafts.overwrite(plan.id, plan);
    }),

    head(id) {
      const { meta, scheme, revision, saved_at } = readHead(id);
      return {
        meta: metaSchema.parse(JSON.parse(meta)),
        scheme: schemeSchema.parse(JSON.parse(scheme)),
        revision,
        savedAt: saved_at,
      };
    },

    open(id) {
      const head = readHead(id);
      const sections = new Map(
        selectBodies.all(id).map((section) => {
          const placed = placedBody.parse(section);
          return [placed.id, sectionJson(placed)];
        }),
      );
      const plan = parsePlan({
        format: PLAN_FORMAT,
        id,
        meta: JSON.parse(head.meta),
        scheme: JSON.parse(head.scheme),
        sections: orderSchema.parse(JSON.parse(head.ids)).map((section) => sections.get(section)),
      });
      shapes.set(id, new DraftShape(plan));
      return { plan, revision: head.revision, savedAt: head.saved_at };
    },

    save(change, beforeWriting) {
      const state = stateOf(change.plan);
      if (state.revision !== change.base) {
        throw new AppError('DRAFT_CONFLICT', { id: change.plan });
      }
      const shape = shapes.get(change.plan) ?? new DraftShape(drafts.open(change.plan).plan);
      const difference = shape.difference(change);
      shape.check(difference);
      const saved = write(difference, state.revision + 1, beforeWriting);
      if (saved === null) {
        return state;
      }
      saves += 1;
      shape.apply(difference);
      shapes.set(change.plan, shape);
      return saved;
    },

    overwrite(id, plan) {
      const { revision } = stateOf(id);
      const order = plan.sections.map((section) => section.id);
      const { sections, meta, scheme } = plan;
      const saved = write({ plan: id, base: revision, sections, order, meta, scheme }, revision + 1);
      shapes.delete(id);
      saves += 1;
      return saved ?? stateOf(id);
    },
  };
  return drafts;
}
