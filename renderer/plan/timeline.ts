/**
 * One order of undo for a whole plan: what was typed (kept in detail by the editor of a chapter) and what was done to the
 * outline, the numbering or the details (kept here as steps and their inverses), in the order a person did them.
 */
import type { Id } from '../../shared/plan/model.ts';
import type { Step } from '../../shared/plan/steps/step.ts';

/** One undo step of a chapter's editor. */
interface TextEntry {
  readonly kind: 'text';
  readonly chapter: Id;
}

/** Steps taken at once, and those that take them back, each list in the order to apply it. */
interface StepsEntry {
  readonly kind: 'steps';
  readonly forward: readonly Step[];
  readonly inverse: readonly Step[];
  /** The section to show when it is undone or redone. */
  readonly place: Id | null;
}

export type TimelineEntry = TextEntry | StepsEntry;

/** Entries kept; older ones cannot be undone any more. */
const LONGEST = 400;

export class Timeline {
  #done: TimelineEntry[] = [];
  #undone: TimelineEntry[] = [];

  /** Something new was done: what had been undone cannot be redone any more. */
  push(entry: TimelineEntry): void {
    this.#done.push(entry);
    if (this.#done.length > LONGEST) this.#done.shift();
    this.#undone = [];
  }

  next(which: 'undo' | 'redo'): TimelineEntry | undefined {
    return this.#from(which).at(-1);
  }

  /** The next entry was undone or redone. */
  moved(which: 'undo' | 'redo'): void {
    const entry = this.#from(which).pop();
    if (entry) this.#from(which === 'undo' ? 'redo' : 'undo').push(entry);
  }

  /** The next entry can no longer be undone or redone by anybody. */
  drop(which: 'undo' | 'redo'): void {
    this.#from(which).pop();
  }

  clear(): void {
    this.#done = [];
    this.#undone = [];
  }

  #from(which: 'undo' | 'redo'): TimelineEntry[] {
    return which === 'undo' ? this.#done : this.#undone;
  }
}
