/** A comparison with all that a report or a Word file of it needs. Plain values: it crosses threads. */
import type { Plan } from '../plan/model.ts';
import type { Comparison } from './changes.ts';

/** One of the two states that were compared. */
export interface ComparedState {
  readonly plan: Plan;
  /** As people call it: ร่างที่ ๑, ร่างปัจจุบัน. */
  readonly name: string;
  /** Who kept it; empty when nobody said. */
  readonly author: string;
  /** UTC, ISO 8601. */
  readonly savedAt: string;
}

export interface Compared {
  readonly before: ComparedState;
  readonly after: ComparedState;
  readonly comparison: Comparison;
  /** Why things were changed, as typed by a person, by `changeKey`. */
  readonly reasons: Readonly<Record<string, string>>;
}
