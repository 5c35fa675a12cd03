/**
 * What has to be known of a whole draft to tell whether a small change leaves it a valid plan, so that a save need not read
 * the rest: the order, the levels, and which section holds which block id.
 */
import { AppError, type Sentence } from '../../shared/errors.ts';
import { canonicalJson } from '../../shared/plan/canonical.ts';
import type { Id, Plan, PlanMeta, Scheme, Section } from '../../shared/plan/model.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import { idsInSection } from '../../shared/plan/text-lines.ts';
import { ownReason, reasonDetails } from '../../shared/reasons.ts';

/** What changed since a revision; the contract's `drafts.save` says the same. */
export interface DraftChange {
  readonly plan: Id;
  /** The revision the change was made on. */
  readonly base: number;
  /** Whole sections that are new or changed. */
  readonly sections: readonly Section[];
  /** All ids in order, where the list changed; sections not in it are removed. */
  readonly order?: readonly Id[] | undefined;
  readonly meta?: PlanMeta | undefined;
  readonly scheme?: Scheme | undefined;
}

function invalid(at: string, reason: Sentence): AppError {
  return new AppError('PLAN_INVALID', { at, ...reasonDetails(reason) });
}

export class DraftShape {
  #plan: Omit<Plan, 'sections'>;
  #order: readonly Id[];
  readonly #levels = new Map<Id, number>();
  readonly #ids = new Map<Id, readonly Id[]>();
  /** Section and block ids to the section they are in: one namespace, as in `parsePlan`. */
  readonly #holder = new Map<Id, Id>();

  constructor({ sections, ...plan }: Plan) {
    this.#plan = plan;
    this.#order = sections.map(({ id }) => id);
    for (const section of sections) {
      this.#put(section);
    }
  }

  /** The change without an order, meta or scheme that is what the draft has already. */
  difference(change: DraftChange): DraftChange {
    const { meta, scheme } = this.#plan;
    const { order } = change;
    const sameOrder = order?.length === this.#order.length && order.every((id, index) => id === this.#order[index]);
    return {
      ...change,
      order: sameOrder ? undefined : order,
      meta: change.meta && canonicalJson(change.meta) === canonicalJson(meta) ? undefined : change.meta,
      scheme: change.scheme && canonicalJson(change.scheme) === canonicalJson(scheme) ? undefined : change.scheme,
    };
  }

  /** Throws `PLAN_INVALID` when the draft with this change would not be a plan. The draft itself is taken to be one. */
  check(change: DraftChange): void {
    const { format, id, meta, scheme } = this.#plan;
    const head = { format, id, meta: change.meta ?? meta, scheme: change.scheme ?? scheme };
    parsePlan({ ...head, sections: change.sections.map((section) => ({ ...section, level: 1 })) });

    const changed = new Map(change.sections.map((section) => [section.id, section]));
    const order = change.order ?? this.#order;
    const kept = change.order ? new Set(change.order) : this.#levels;
    for (const id of changed.keys()) {
      if (!kept.has(id)) {
        throw invalid(`section ${id}`, ownReason('it is not in the order of the draft'));
      }
    }
    const levelsMoved = change.sections.some(({ id, level }) => this.#levels.get(id) !== level);
    if (change.order || levelsMoved) {
      this.#checkSkeleton(head, order, changed);
    }
    for (const section of change.sections) {
      for (const id of idsInSection(section)) {
        const holder = this.#holder.get(id);
        if (holder !== undefined && kept.has(holder) && !changed.has(holder)) {
          throw invalid(`section ${section.id}`, {
            th: `รหัส ${id} ใช้อยู่ในหัวข้อ ${holder} ด้วย`,
            en: `the id ${id} is used in section ${holder} too`,
          });
        }
      }
    }
  }

  /** Takes in a change that was checked and written. */
  apply(change: DraftChange): void {
    const { meta = this.#plan.meta, scheme = this.#plan.scheme } = change;
    this.#plan = { ...this.#plan, meta, scheme };
    if (change.order) {
      const kept = new Set(change.order);
      for (const id of this.#order) {
        if (!kept.has(id)) {
          this.#drop(id);
        }
      }
      this.#order = change.order;
    }
    for (const { id } of change.sections) {
      this.#drop(id);
    }
    for (const section of change.sections) {
      this.#put(section);
    }
  }

  /** Order and levels, without the text: every section must be known, and the level rules hold. */
  #checkSkeleton(head: object, order: readonly Id[], changed: ReadonlyMap<Id, Section>): void {
    const sections = order.map((id, index) => {
      const level = changed.get(id)?.level ?? this.#levels.get(id);
      if (level === undefined) {
        throw invalid(`order[${index}]`, { th: `ร่างไม่มีหัวข้อ ${id}`, en: `the draft has no section ${id}` });
      }
      return { id, level, number: { kind: 'auto' }, title: [], blocks: [] };
    });
    parsePlan({ ...head, sections });
  }

  #put(section: Section): void {
    const ids = idsInSection(section);
    this.#levels.set(section.id, section.level);
    this.#ids.set(section.id, ids);
    for (const id of ids) {
      this.#holder.set(id, section.id);
    }
  }

  #drop(section: Id): void {
    for (const id of this.#ids.get(section) ?? []) {
      if (this.#holder.get(id) === section) {
        this.#holder.delete(id);
      }
    }
    this.#ids.delete(section);
    this.#levels.delete(section);
  }
}
