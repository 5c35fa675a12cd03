/** The changes a plan can undergo, as JSON, and the reasons for which one is refused. */
import type { NumberSet } from '../kept-numbers.ts';
import { LEVEL_FAULTS } from '../levels.ts';
import type { Block, Id, Inline, Plan, PlanMeta, Scheme, Section, SectionNumber } from '../model.ts';

/**
 * One change. Places are named by id, never by index, so that a step still means the same after text was typed elsewhere:
 * `before` is the section that the new ones go in front of, null is the end of the plan.
 */
export type Step =
  /** Puts one section in. Deeper sections after it come under it. */
  | { readonly type: 'insertSection'; readonly before: Id | null; readonly section: Section }
  /** Takes a section out with all those under it. */
  | { readonly type: 'removeSection'; readonly section: Id }
  /**
   * Moves a section with all those under it, to `level` if given, else at the level it has; those under it keep their distance.
   * Refused where it would take over sections that stand there.
   */
  | { readonly type: 'moveSection'; readonly section: Id; readonly before: Id | null; readonly level?: number }
  /** One level up with all those under it; its younger siblings come under it, as in a word processor. */
  | { readonly type: 'promote'; readonly section: Id }
  /** One level down with all those under it: under its elder sibling. */
  | { readonly type: 'demote'; readonly section: Id }
  /** Sets levels one by one; what takes a promotion back. */
  | { readonly type: 'setLevels'; readonly levels: readonly { readonly section: Id; readonly level: number }[] }
  | { readonly type: 'setTitle'; readonly section: Id; readonly title: readonly Inline[] }
  | { readonly type: 'setNumber'; readonly section: Id; readonly number: SectionNumber }
  /** How a section is printed: on a new page, on pages turned on their side. */
  | { readonly type: 'setPages'; readonly section: Id; readonly startsPage: boolean; readonly landscape: boolean }
  /** Sets numbers one by one: renumbering, and what takes it back. */
  | { readonly type: 'setNumbers'; readonly numbers: readonly NumberSet[] }
  | { readonly type: 'replaceBlocks'; readonly section: Id; readonly blocks: readonly Block[] }
  /**
   * Puts `sections` in the place of a run of sections that stand together in this order: a chapter as it was edited. With
   * nothing to remove they go in front of `before`, which is not looked at otherwise.
   */
  | {
      readonly type: 'replaceSections';
      readonly remove: readonly Id[];
      readonly sections: readonly Section[];
      readonly before: Id | null;
    }
  | { readonly type: 'setScheme'; readonly scheme: Scheme }
  | { readonly type: 'setMeta'; readonly meta: PlanMeta };

/**
 * Why a step is refused; each has its sentence in `renderer/text`.
 *
 * - `first-must-be-chapter`, `skips-level`, `too-deep`, `above-chapter`: the levels that would result break the rules;
 * - `section-missing`: the section it is about is not in the plan; `place-missing`: nor is the one named by `before`;
 * - `place-inside-itself`: a section cannot move under itself;
 * - `takes-over`: the sections at that place would come under the one that is moved;
 * - `not-together`: the sections to replace do not stand together in that order;
 * - `id-taken`: an id it brings is in the plan already;
 * - `number-out-of-range`: a pinned number is a whole number from 1 to 9999;
 * - `scheme-invalid`, `meta-invalid`: the schema of a plan does not allow it.
 */
export const REFUSALS = [
  ...LEVEL_FAULTS,
  'section-missing',
  'place-missing',
  'place-inside-itself',
  'takes-over',
  'not-together',
  'id-taken',
  'number-out-of-range',
  'scheme-invalid',
  'meta-invalid',
] as const;

export type Refusal = (typeof REFUSALS)[number];

/** What a step did, and the step that takes it back; or why it was refused: then nothing changed. */
export type StepResult = { readonly plan: Plan; readonly inverse: Step } | { readonly refused: Refusal };
