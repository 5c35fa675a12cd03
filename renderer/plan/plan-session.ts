/** An open plan with its saving and counting: lives from opening a plan until another is opened. */
import type { Id, Plan } from '../../shared/plan/model.ts';
import type { ShellEvent } from '../../shared/rpc/contract.ts';
import type { Client } from '../rpc/connect.ts';
import { Autosave, type Stored } from '../saving/autosave.ts';
import { joinSavings } from '../saving/joined.ts';
import { later } from '../saving/later.ts';
import { isSmall } from '../saving/parting.ts';
import { changeBetween, type DraftChange } from './draft-change.ts';
import { newId } from './new-id.ts';
import { OpenPlan } from './open-plan.ts';
import { ChosenFilter } from './outline-filter.ts';
import { PlanWork } from './plan-work.ts';
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
  /** How far the work on it is. */
  readonly work: PlanWork;
  readonly filter = new ChosenFilter();
  /** Whether all of it is saved, the words about the work included. */
  readonly saving: ReturnType<typeof joinSavings>;
  readonly #client: Client;
  #known: Plan;
  /** Changes of the draft in the library that this window asked for and has not shown yet. */
  #asked = 0;

  constructor(client: Client, stored: Stored<Plan>, work: PlanWork, section: Id | null) {
    this.#client = client;
    this.work = work;
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
    this.saving = joinSavings(this.autosave, work.autosave);
    this.words.count(stored.value.sections);
    this.open.subscribe(this.#watchPlan);
  }

  static async load(client: Client, plan: Id, section: Id | null): Promise<PlanSession> {
    const [stored, work] = await Promise.all([readDraft(client, plan), PlanWork.load(client, plan)]);
    return new PlanSession(client, stored, work, section);
  }

  /** Resolves when everything is in the library; rejects with what kept it from getting there. */
  async flush(): Promise<void> {
    // Neither waits for the other: words about the work that cannot be kept must not keep the plan's own from being saved.
    const saved = await Promise.allSettled([this.autosave.flush(), this.work.flush()]);
    const failed = saved.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
  }

  /** The page is going away, as `Autosave.leave` has it. */
  leave(): boolean {
    const arrives = this.work.autosave.leave();
    return this.autosave.leave() && arrives;
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
    await this.work.follow(event);
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
    this.work.dispose();
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
