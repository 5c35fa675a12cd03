/** An open plan with its saving and counting: lives from opening a plan until another is opened. */
import type { Id, Plan } from '../../shared/plan/model.ts';
import type { ShellEvent } from '../../shared/rpc/contract.ts';
import type { Client } from '../rpc/connect.ts';
import { Autosave, type StoredDraft } from './autosave.ts';
import type { DraftChange } from './draft-change.ts';
import { newId } from './new-id.ts';
import { OpenPlan } from './open-plan.ts';
import { WordCounts } from './word-counts.ts';

/** Largest body a browser still delivers after its page has gone, in UTF-8 bytes, less room for the request around it. */
const LARGEST_PARTING = 60_000;

function isSmall(change: DraftChange): boolean {
  return new TextEncoder().encode(JSON.stringify(change)).length < LARGEST_PARTING;
}

function later(milliseconds: number, then: () => void): () => void {
  const timer = setTimeout(then, milliseconds);
  return () => clearTimeout(timer);
}

export class PlanSession {
  readonly id: Id;
  readonly open: OpenPlan;
  readonly autosave: Autosave;
  readonly words = new WordCounts();
  readonly #client: Client;
  #known: Plan;

  constructor(client: Client, stored: StoredDraft, section: Id | null) {
    this.#client = client;
    this.id = stored.plan.id;
    this.open = new OpenPlan(stored.plan, section);
    this.#known = stored.plan;
    this.autosave = new Autosave({
      stored,
      current: this.open.current,
      send: (change, base, leaving) => {
        const input = { plan: this.id, base, ...mutable(change) };
        return client.drafts.save(input, { context: { keepalive: leaving && isSmall(change) } });
      },
      arrivesAlone: isSmall,
      reopen: () => client.plans.open({ plan: this.id }),
      later,
    });
    this.words.count(stored.plan.sections);
    this.open.subscribe(this.#watchPlan);
  }

  static async load(client: Client, plan: Id, section: Id | null): Promise<PlanSession> {
    return new PlanSession(client, await client.plans.open({ plan }), section);
  }

  /** Puts what the library holds in place of what the window holds. */
  async reload(): Promise<void> {
    this.#take(await this.#client.plans.open({ plan: this.id }));
  }

  #take(stored: StoredDraft): void {
    this.#known = stored.plan;
    this.autosave.rebase(stored);
    this.open.load(stored.plan);
    this.words.count(stored.plan.sections);
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
      return event.revision > this.autosave.revision && !this.autosave.unsaved;
    };
    if (!isNews()) return false;
    const stored = await this.#client.plans.open({ plan: this.id });
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
