/** The list of plans: making, naming, copying, binning. What is in them is the drafts' business. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import type { Id, NewId, Plan } from '../../shared/plan/model.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import { metaSchema } from '../../shared/plan/schema.ts';
import type { PlanSummary } from '../../shared/rpc/contract.ts';
import type { Drafts } from './drafts.ts';

export interface Plans {
  /** Every plan, binned ones too, last saved first. */
  list(): PlanSummary[];
  /** Takes in a plan, under a new id when its own is taken. Throws `PLAN_INVALID`. */
  create(plan: Plan): Id;
  /** Changes the title of the draft. Throws `PLAN_NOT_FOUND`, `PLAN_INVALID`. */
  rename(id: Id, title: string): void;
  /** Copies the draft, without its versions, to a new plan. Throws `PLAN_NOT_FOUND`, `PLAN_INVALID`. */
  duplicate(id: Id, title: string): Id;
  moveToBin(id: Id): void;
  bringBack(id: Id): void;
}

const rowSchema = z.object({
  id: z.string(),
  created_at: z.string(),
  binned_at: z.string().nullable(),
  saved_at: z.string(),
  sections: z.int(),
  words: z.int(),
  meta: z.string(),
});

export function openPlans(database: Database, drafts: Drafts, now: () => Date, newId: NewId): Plans {
  const selectAll = database.prepare(`
    SELECT id, created_at, binned_at, saved_at, sections, words, meta FROM plan JOIN draft ON draft.plan = plan.id
    ORDER BY save_number DESC`);
  const selectOne = database.prepare('SELECT 1 FROM plan WHERE id = ?').pluck();
  const insert = database.prepare('INSERT INTO plan (id, created_at) VALUES (?, ?)');
  const setBinned = database.prepare('UPDATE plan SET binned_at = ? WHERE id = ?');

  const bin = (id: Id, at: string | null) => {
    if (setBinned.run(at, id).changes === 0) {
      throw new AppError('PLAN_NOT_FOUND', { id });
    }
  };

  const insertPlan = database.transaction((plan: Plan): Id => {
    const id = selectOne.get(plan.id) === undefined ? plan.id : newId();
    insert.run(id, now().toISOString());
    drafts.insert({ ...plan, id });
    return id;
  });

  return {
    list: () =>
      selectAll.all().map((row) => {
        const { meta, created_at, saved_at, binned_at, ...counts } = rowSchema.parse(row);
        const { title, edition, agency, period } = metaSchema.parse(JSON.parse(meta));
        return {
          ...counts,
          title: title.text,
          edition: edition.text,
          agency: agency.text,
          period,
          createdAt: created_at,
          changedAt: saved_at,
          binnedAt: binned_at,
        };
      }),

    create: (plan) => insertPlan(parsePlan(plan)),

    rename(id, title) {
      const { plan, revision } = drafts.open(id);
      drafts.save({ plan: id, base: revision, sections: [], meta: { ...plan.meta, title: { text: title } } });
    },

    duplicate(id, title) {
      const { plan } = drafts.open(id);
      return insertPlan(parsePlan({ ...plan, id: newId(), meta: { ...plan.meta, title: { text: title } } }));
    },

    moveToBin: (id) => bin(id, now().toISOString()),
    bringBack: (id) => bin(id, null),
  };
}
