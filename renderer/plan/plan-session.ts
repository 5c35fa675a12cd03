/** An open plan with its saving and counting: lives from opening a plan until another is opened. */
import type { Id, Plan } from '../../shared/plan/model.ts';
import type { ShellEvent } from '../../shared/rpc/contract.ts';
import type { Client } from '../rpc/connect.ts';
import { Autosave, type Stored } from '../saving/autosave.ts';
import { later } from '../saving/later.ts';
import { isSmall } from '../saving/parting.ts';
import { changeBetween, type DraftChange } from './draft-change.ts';
import { newId } from './new-id.ts';
import { OpenPlan } from './open-plan.ts';
import { WordCounts } from './word-counts.ts';

async function readDraft(client: Client, id: Id): Promise<Stored<Plan>> {
  const { plan, ...stored } = await client.plans.open({ plan: id });
  return { value: plan, ...stored };
}

export class PlanSession {
  readonly id: Id;
  readonly open: OpenPlan;
  readonly autosave: Autosave<Plan, DraftChange>;
  readonly words = new WordCounts();
  readonly #client: Client;
  #known: Plan;
  /** Changes of the draft in the library that this window asked for and has not shown yet. */
  #asked = 0;

  constructor(client: Client, stored: Stored<Plan>, section: Id | null) {
    this.#client = client;
    this.id = stored.value.id;
    this.open = new OpenPlan(stored.value, section);
    this.#known = stored.value;
    this.autosave = new Autosave({
      stored,
      current: this.open.current,
      changeBetween,
      send: (change, base, leaving) => {
        const input = { plan: this.id, base, ...mutable(change) };
        return client.drafts.save(input, { context: { keepalive: leaving && isSmall(change) } });
      },
      arrivesAlone: isSmall,
      reopen: () => readDraft(client, this.id),
      later,
    });
    this.words.count(stored.value.sections);
    this.open.subscribe(this.#watchPlan);
  }

  static async load(client: Client, plan: Id, section: Id | null): Promise<PlanSession> {
    return new PlanSession(client, await readDraft(client, plan), section);
  }

  /** Puts what the library holds in place of what the window holds. */
  async reload(): Promise<void> {
    this.#take(await readDraft(this.#client, this.id));
  }

  /** Has the library change the draft, as in going back to a version, and shows the change as one thing to undo. */
  async changeInLibrary<Result>(change: () => Promise<Result>): Promise<Result> {
    this.#asked += 1;
    try {
      await this.autosave.flush();
      const result = await change();
      const stored = await readDraft(this.#client, this.id);
      this.#known = stored.value;
      this.autosave.rebase(stored);
      this.open.replace(stored.value);
      this.words.count(stored.value.sections);
      return result;
    } finally {
      this.#asked -= 1;
    }
  }

  #take(stored: Stored<Plan>): void {
    this.#known = stored.value;
    this.autosave.rebase(stored);
    this.open.load(stored.value);
    this.words.count(stored.value.sections);
  }

  /** Takes what the window holds into the library as another plan, and gives its id. */
  async keepAsNewPlan(title: string): Promise<Id> {
    const plan = this.open.current();
    const copy = { ...plan, id: newId(), meta: { ...plan.meta, title: { text: title } } };
    const { plan: id } = await this.#client.imports.commit({ plan: mutable(copy) });
    return id;
  }

  /**
   * Somebody changed a plan: when it is this one, it was not us and nothing here is unsaved, shows it anew and says true. With
   * something unsaved the next save meets the conflict.
   */
  async follow(event: ShellEvent): Promise<boolean> {
    if (event.type !== 'plan-changed' || event.plan !== this.id) return false;
    const isNews = () => {
      this.open.current();
      return this.#asked === 0 && event.revision > this.autosave.revision && !this.autosave.unsaved;
    };
    if (!isNews()) return false;
    const stored = await readDraft(this.#client, this.id);
    if (!isNews()) return false;
    this.#take(stored);
    return true;
  }

  dispose(): void {
    this.autosave.dispose();
    this.words.dispose();
  }

  #watchPlan = (): void => {
    const { plan } = this.open.view();
    if (plan === this.#known) return;
    this.#known = plan;
    this.autosave.changed();
    this.words.count(plan.sections);
  };
}

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

/** The same value for calls whose types, made by zod, are not readonly. */
function mutable<T>(value: T): Mutable<T> {
  return value as Mutable<T>;
}
