/**
 * How far the work on the open plan is, and its saving. Beside the plan, not in it: it has no part in undo and versions. What
 * another window says meanwhile is taken in at once, so that a conflict never waits for a person.
 */
import type { Id } from '../../shared/plan/model.ts';
import {
  mergeProgress,
  type PlanProgress,
  progressChanges,
  progressOf,
  type SectionProgress,
} from '../../shared/plan/progress.ts';
import type { ShellEvent } from '../../shared/rpc/contract.ts';
import { normalizeText } from '../../shared/thai/text.ts';
import type { Client } from '../rpc/connect.ts';
import { Autosave, type Stored } from '../saving/autosave.ts';
import { later } from '../saving/later.ts';
import { isSmall } from '../saving/parting.ts';

/** What is to be said of sections; fields left out stay. */
export type WorkChange = Readonly<Record<Id, Partial<SectionProgress>>>;

/** Milliseconds until what another window said is asked for again, when it could not be read. */
const AGAIN_AFTER = 2000;

async function readWork(client: Client, plan: Id): Promise<Stored<PlanProgress>> {
  const { revision, savedAt, sections } = await client.progress.read({ plan });
  return { value: sections, revision, savedAt: savedAt ?? '' };
}

export class PlanWork {
  readonly autosave: Autosave<PlanProgress, PlanProgress>;
  readonly #client: Client;
  readonly #plan: Id;
  #value: PlanProgress;
  /** What the library held when this window last heard from it. */
  #stored: PlanProgress;
  #stopTimer: (() => void) | null = null;
  #isTakingIn = false;
  #disposed = false;
  #listeners = new Set<() => void>();

  constructor(client: Client, plan: Id, stored: Stored<PlanProgress>) {
    this.#client = client;
    this.#plan = plan;
    this.#value = stored.value;
    this.#stored = stored.value;
    this.autosave = new Autosave({
      stored,
      current: this.view,
      changeBetween: (before, now) => {
        const changes = progressChanges(before, now);
        return Object.keys(changes).length > 0 ? changes : null;
      },
      send: async (sections, base, leaving) => {
        const input = { plan, base, sections };
        const saved = await client.progress.save(input, { context: { keepalive: leaving && isSmall(sections) } });
        this.#stored = { ...this.#stored, ...sections };
        return saved;
      },
      arrivesAlone: isSmall,
      reopen: () => readWork(client, plan),
      later,
    });
    this.autosave.subscribe(() => {
      if (this.autosave.state().kind === 'conflict') void this.#takeIn();
    });
  }

  static async load(client: Client, plan: Id): Promise<PlanWork> {
    return new PlanWork(client, plan, await readWork(client, plan));
  }

  view = (): PlanProgress => this.#value;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  of(section: Id): SectionProgress {
    return progressOf(this.#value, section);
  }

  /** Says something of sections; gives what takes it back, which is no more than what was changed. */
  say(change: WorkChange): WorkChange {
    const entries = Object.entries(change);
    const before = entries.map(([id, said]) => [id, onlyFields(this.of(id), said)] as const);
    const now = entries.map(([id, said]) => [id, inOneForm({ ...this.of(id), ...said })] as const);
    this.#value = { ...this.#value, ...Object.fromEntries(now) };
    this.autosave.changed();
    this.#tell();
    return Object.fromEntries(before);
  }

  /** Takes in what another window said of this plan. */
  async follow(event: ShellEvent): Promise<void> {
    if (event.type !== 'progress-changed' || event.plan !== this.#plan) return;
    if (event.revision > this.autosave.revision && !this.autosave.unsaved) await this.#takeIn();
  }

  /** Resolves when everything is in the library; rejects with what kept it from getting there. */
  async flush(): Promise<void> {
    while (!this.#disposed) {
      try {
        return await this.autosave.flush();
      } catch (thrown) {
        if (this.autosave.state().kind !== 'conflict') throw thrown;
        await this.#rebase();
      }
    }
  }

  dispose(): void {
    this.#disposed = true;
    this.#stopTimer?.();
    this.autosave.dispose();
    this.#listeners.clear();
  }

  async #takeIn(): Promise<void> {
    if (this.#isTakingIn || this.#disposed) return;
    this.#isTakingIn = true;
    this.#stopTimer?.();
    this.#stopTimer = null;
    try {
      await this.#rebase();
    } catch {
      this.#stopTimer = later(AGAIN_AFTER, () => void this.#takeIn());
    } finally {
      this.#isTakingIn = false;
    }
  }

  /** What the library holds and what this window said since, in one. */
  async #rebase(): Promise<void> {
    const theirs = await readWork(this.#client, this.#plan);
    if (this.#disposed || theirs.revision <= this.autosave.revision) return;
    this.#value = mergeProgress(this.#stored, this.#value, theirs.value);
    this.#stored = theirs.value;
    this.autosave.rebase(theirs);
    if (Object.keys(progressChanges(theirs.value, this.#value)).length > 0) this.autosave.changed();
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** As the library will keep it: were it another, the answer to a save would look like somebody else's word. */
function inOneForm({ person, note, ...said }: SectionProgress): SectionProgress {
  return { ...said, person: normalizeText(person).trim(), note: normalizeText(note) };
}

function onlyFields(from: SectionProgress, like: Partial<SectionProgress>): Partial<SectionProgress> {
  return Object.fromEntries(Object.entries(from).filter(([field]) => Object.hasOwn(like, field)));
}
