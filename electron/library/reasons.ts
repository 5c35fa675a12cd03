/** Why things were changed between two states of a plan, as people typed it. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import type { Id } from '../../shared/plan/model.ts';

/** Two states of a plan: each is `draft` or the id of a version. */
export interface StatePair {
  readonly plan: Id;
  readonly before: Id;
  readonly after: Id;
}

export interface Reason extends StatePair {
  /** The change the reason is for, as `changeKey` names it. */
  readonly change: string;
  readonly text: string;
}

export interface Reasons {
  /** The reasons of a pair, by change. Throws `PLAN_NOT_FOUND` and `VERSION_NOT_FOUND`. */
  read(pair: StatePair): Record<string, string>;
  /** Keeps a reason in place of the one before it; an empty text takes it away. Throws as `read` does. */
  set(reason: Reason): void;
  /** Gives a version, just made of the draft, the reasons kept for changes up to the draft. */
  copyFromDraft(plan: Id, version: Id): void;
}

const rowSchema = z.object({ change: z.string(), text: z.string() });

export function openReasons(database: Database): Reasons {
  const selectPlan = database.prepare('SELECT 1 FROM plan WHERE id = ?').pluck();
  const selectVersion = database.prepare('SELECT 1 FROM version WHERE plan = ? AND id = ?').pluck();
  const select = database.prepare('SELECT change, text FROM reason WHERE plan = ? AND before = ? AND after = ?');
  const put = database.prepare(`
    INSERT INTO reason (plan, before, after, change, text) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (plan, before, after, change) DO UPDATE SET text = excluded.text`);
  const remove = database.prepare('DELETE FROM reason WHERE plan = ? AND before = ? AND after = ? AND change = ?');
  const copy = database.prepare(`
    INSERT INTO reason (plan, before, after, change, text)
    SELECT plan, before, ?, change, text FROM reason WHERE plan = ? AND before <> 'draft' AND after = 'draft'`);

  const mustHave = ({ plan, before, after }: StatePair) => {
    if (selectPlan.get(plan) === undefined) {
      throw new AppError('PLAN_NOT_FOUND', { id: plan });
    }
    for (const state of [before, after]) {
      if (state !== 'draft' && selectVersion.get(plan, state) === undefined) {
        throw new AppError('VERSION_NOT_FOUND', { version: state });
      }
    }
  };

  return {
    read(pair) {
      mustHave(pair);
      const rows = select.all(pair.plan, pair.before, pair.after).map((row) => rowSchema.parse(row));
      return Object.fromEntries(rows.map(({ change, text }) => [change, text]));
    },
    set: database.transaction((reason: Reason) => {
      mustHave(reason);
      const { plan, before, after, change, text } = reason;
      if (text === '') remove.run(plan, before, after, change);
      else put.run(plan, before, after, change, text);
    }),
    copyFromDraft: (plan, version) => void copy.run(version, plan),
  };
}
