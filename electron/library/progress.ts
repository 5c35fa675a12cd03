/** How far the work on plans is: status, person in charge, note and targets by section. Changes in place, beside the draft. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import type { Id } from '../../shared/plan/model.ts';
import {
  isSameProgress,
  NO_PROGRESS,
  type PlanProgress,
  progressOf,
  SECTION_STATUSES,
} from '../../shared/plan/progress.ts';
import type { Saved } from './drafts.ts';

export interface StoredProgress {
  /** 0 where nothing was ever said. */
  readonly revision: number;
  /** UTC, ISO 8601. For people to read; nothing is ordered by it. */
  readonly savedAt: string | null;
  readonly sections: PlanProgress;
}

/** The word on the sections given, in place of what was said of them before. */
export interface ProgressChange {
  readonly plan: Id;
  readonly base: number;
  readonly sections: PlanProgress;
}

export interface Progress {
  /** Throws `PLAN_NOT_FOUND`. */
  read(plan: Id): StoredProgress;
  /** Throws `PLAN_NOT_FOUND`, and `PROGRESS_CONFLICT` when what is stored is not at `base`. */
  save(change: ProgressChange): Saved;
}

const headSchema = z.object({ revision: z.int(), saved_at: z.string() });
const rowSchema = z.object({
  section: z.string(),
  status: z.enum(SECTION_STATUSES),
  person: z.string(),
  note: z.string(),
  words: z.int().nullable(),
  pages: z.int().nullable(),
});

export function openProgress(database: Database, now: () => Date): Progress {
  const selectPlan = database.prepare('SELECT 1 FROM plan WHERE id = ?').pluck();
  const selectHead = database.prepare('SELECT revision, saved_at FROM progress WHERE plan = ?');
  const select = database.prepare(
    'SELECT section, status, person, note, words, pages FROM section_progress WHERE plan = ?',
  );
  const putHead = database.prepare(`
    INSERT INTO progress (plan, revision, saved_at) VALUES (?, ?, ?)
    ON CONFLICT (plan) DO UPDATE SET revision = excluded.revision, saved_at = excluded.saved_at`);
  const put = database.prepare(`
    INSERT INTO section_progress (plan, section, status, person, note, words, pages)
    VALUES (:plan, :section, :status, :person, :note, :words, :pages)
    ON CONFLICT (plan, section) DO UPDATE SET status = excluded.status, person = excluded.person, note = excluded.note,
      words = excluded.words, pages = excluded.pages`);
  const remove = database.prepare('DELETE FROM section_progress WHERE plan = ? AND section = ?');

  const read = (plan: Id): StoredProgress => {
    if (selectPlan.get(plan) === undefined) {
      throw new AppError('PLAN_NOT_FOUND', { id: plan });
    }
    const head = headSchema.optional().parse(selectHead.get(plan));
    const rows = select.all(plan).map((row) => {
      const { section, ...said } = rowSchema.parse(row);
      return [section, said] as const;
    });
    return {
      revision: head?.revision ?? 0,
      savedAt: head?.saved_at ?? null,
      sections: Object.fromEntries(rows),
    };
  };

  return {
    read,
    save: database.transaction(({ plan, base, sections }: ProgressChange): Saved => {
      const stored = read(plan);
      if (stored.revision !== base) {
        throw new AppError('PROGRESS_CONFLICT', { id: plan });
      }
      const changed = Object.entries(sections).filter(
        ([id, said]) => !isSameProgress(said, progressOf(stored.sections, id)),
      );
      if (changed.length === 0 && stored.savedAt !== null) {
        return { revision: base, savedAt: stored.savedAt };
      }
      const savedAt = now().toISOString();
      putHead.run(plan, base + 1, savedAt);
      for (const [section, said] of changed) {
        if (isSameProgress(said, NO_PROGRESS)) remove.run(plan, section);
        else put.run({ plan, section, ...said });
      }
      return { revision: base + 1, savedAt };
    }),
  };
}
