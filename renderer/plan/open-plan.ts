/**
 * The plan that is open in the window: one immutable value, the chapter shown of it, and one order of undo. Typed text comes
 * in from the chapter's editor; everything else goes through steps. Knows no React and no network.
 */
import { numbersToSet, withNumbers } from '../../shared/plan/kept-numbers.ts';
import type { Id, Plan, Section } from '../../shared/plan/model.ts';
import { type Labels, numberSections } from '../../shared/plan/numbering.ts';
import { applyStep } from '../../shared/plan/steps/apply.ts';
import { applySteps } from '../../shared/plan/steps/apply-all.ts';
import type { Refusal, Step } from '../../shared/plan/steps/step.ts';
import type { EditorHandle, SavedHistory } from '../editor/editor-handle.ts';
import { chapterOf } from './chapter.ts';
import { nextLabels } from './labels.ts';
import { Timeline } from './timeline.ts';

/** What the screens show. A new object comes with each change. */
export interface OpenPlanView {
  readonly plan: Plan;
  readonly labels: Labels;
  /** Id of the level-1 section of the chapter that is shown; null in a plan without sections. */
  readonly chapter: Id | null;
  /** The section a person is in or has selected; null in a plan without sections. */
  readonly section: Id | null;
  /** Counts the times the whole plan was loaded anew. */
  readonly loaded: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** The part of an editor the open plan needs. */
export type LiveChapter = Pick<
  EditorHandle,
  | 'flush'
  | 'undo'
  | 'redo'
  | 'canUndo'
  | 'canRedo'
  | 'focus'
  | 'show'
  | 'replaceChapter'
  | 'saveHistory'
  | 'restoreHistory'
  | 'joinHistory'
>;

type Way = 'undo' | 'redo';

/** Kept undo steps of chapters as they were; most hold a few states, none more than a hundred. */
const MOST_HISTORIES = 60;

export class OpenPlan {
  #view: OpenPlanView;
  #timeline = new Timeline();
  #live: LiveChapter | null = null;
  /**
   * Undo steps of chapters as they were when they were left, or when a step changed them; the newest last. They are of use
   * where a chapter is again as it was: shown again, or with the step undone or redone.
   */
  #histories: readonly SavedHistory[] = [];
  /** What to do when the editor of the chapter asked for is there. */
  #onceLive: ((live: LiveChapter) => void) | null = null;
  #listeners = new Set<() => void>();

  constructor(plan: Plan, section: Id | null) {
    this.#view = this.#loadedView(plan, section, 0);
  }

  view = (): OpenPlanView => this.#view;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The plan with every key pressed so far. */
  current = (): Plan => {
    this.#live?.flush();
    return this.#view.plan;
  };

  /** Shows another draft of the plan in place of this one; what was done before cannot be undone. */
  load(plan: Plan): void {
    this.#timeline.clear();
    this.#histories = [];
    this.#live = null;
    this.#view = this.#loadedView(plan, this.#view.section, this.#view.loaded + 1);
    this.#tell();
  }

  /** The editor of the chapter shown is there, or (null) no longer. */
  attach(live: LiveChapter | null): void {
    this.#live = live;
    const { chapter } = this.#view;
    if (!live || chapter === null) return;
    this.#takeHistory(chapter, (history) => live.restoreHistory(history));
    const then = this.#onceLive;
    this.#onceLive = null;
    then?.(live);
  }

  /** The editor is about to go: keeps its undo steps for when the chapter is shown again. */
  detach(): void {
    this.#keepHistory();
    this.#live = null;
  }

  /** What was typed in a chapter: its sections as they are now. */
  typed(chapter: Id, sections: readonly Section[]): void {
    const { plan } = this.#view;
    const run = chapterOf(plan.sections, chapter);
    if (!run || sections.length === 0) return;
    const all = [...plan.sections.slice(0, run.start), ...sections, ...plan.sections.slice(run.end)];
    const edited: Plan = { ...plan, sections: all };
    const set = numbersToSet(plan, edited);
    const typed = withNumbers(edited, set);
    const { section } = this.#view;
    this.#view = {
      ...this.#view,
      plan: typed,
      labels: nextLabels(plan, this.#view.labels, typed),
      section: section !== null && chapterOf(all, section) ? section : (sections[0]?.id ?? null),
    };
    // A number given to what was just made belongs to the same undo step of the editor.
    if (set.length > 0) {
      this.#live?.replaceChapter(typed.sections.slice(run.start, run.start + sections.length), { history: 'merge' });
    }
    this.#tell();
  }

  /** The editor of a chapter began a new undo step of its own. */
  typedStepBegan(chapter: Id): void {
    this.#timeline.push({ kind: 'text', chapter });
    this.#tell();
  }

  /**
   * Applies steps, and what they make of kept numbers, as one thing to undo; `place` is the section to show afterwards. Gives the code of the refusal when the
   * rules do not allow one of them: then nothing changed.
   */
  apply(steps: readonly Step[], place: Id | null = this.#view.section): Refusal | null {
    const applied = applySteps(this.current(), steps);
    if ('refused' in applied) return applied.refused;
    const { plan, forward, inverse } = applied;
    this.#timeline.push({ kind: 'steps', forward, inverse, place: this.#view.section });
    this.#become(plan, place);
    return null;
  }

  /** Shows `plan`, another state of this one, as one thing to undo. */
  replace(plan: Plan): void {
    const before = this.current();
    const place = this.#view.section;
    this.#timeline.push({ kind: 'steps', forward: stepsTo(plan, before), inverse: stepsTo(before, plan), place });
    this.#become(plan, place);
  }

  /** Takes back the last thing done, typed or not; says whether there was one. */
  undo(): boolean {
    return this.#travel('undo');
  }

  redo(): boolean {
    return this.#travel('redo');
  }

  /** Selects a section without showing its chapter. */
  select(section: Id | null): void {
    if (section === this.#view.section) return;
    this.#view = { ...this.#view, section };
    this.#tell();
  }

  /** Shows a section's chapter with the caret at the section, or at a block of it. */
  goTo(section: Id, block?: Id): void {
    this.#bringUp(section, (live) => live.focus(block ?? section));
  }

  /** The same without taking the keys from where somebody has them. */
  show(section: Id, block?: Id): void {
    this.#bringUp(section, (live) => live.show(block ?? section));
  }

  #bringUp(section: Id, then: (live: LiveChapter) => void): void {
    this.#live?.flush();
    const { plan, chapter } = this.#view;
    const run = chapterOf(plan.sections, section);
    if (!run) return;
    const target = plan.sections[run.start]!.id;
    if (target === chapter && this.#live) {
      this.select(section);
      then(this.#live);
      return;
    }
    this.#onceLive = then;
    this.#show(plan, target, section);
  }

  #loadedView(plan: Plan, section: Id | null, loaded: number): OpenPlanView {
    const first = plan.sections[0]?.id ?? null;
    const there = section !== null && plan.sections.some(({ id }) => id === section) ? section : first;
    const run = there === null ? null : chapterOf(plan.sections, there);
    return {
      plan,
      labels: numberSections(plan),
      chapter: run ? plan.sections[run.start]!.id : null,
      section: there,
      loaded,
      canUndo: false,
      canRedo: false,
    };
  }

  /** Steps made the plan another value: the editor and the places shown follow. */
  #become(plan: Plan, place: Id | null): void {
    const before = this.#view;
    const labels = nextLabels(before.plan, before.labels, plan);
    const there = place !== null && chapterOf(plan.sections, place) ? place : nearestLeft(before, plan);
    const run = there === null ? null : chapterOf(plan.sections, there);
    const chapter = run ? plan.sections[run.start]!.id : null;
    if (chapter !== before.chapter) {
      if (there !== null) this.#onceLive = (live) => live.show(there);
      this.#view = { ...before, labels };
      this.#show(plan, chapter, there);
      return;
    }
    this.#view = { ...before, plan, labels, section: there };
    if (run && this.#live) {
      const now = plan.sections.slice(run.start, run.end);
      const old = this.#live.flush();
      const same = old.length === now.length && old.every((section, index) => section === now[index]);
      if (!same) this.#replaceLive(this.#live, now);
    }
    this.#tell();
  }

  /** Undo steps hold whole states of a chapter: those from before a step do not go with what it is after the step. */
  #replaceLive(live: LiveChapter, sections: readonly Section[]): void {
    this.#keepHistory();
    live.replaceChapter(sections, { history: 'reset' });
    this.#takeHistory(sections[0]!.id, (history) => live.joinHistory(history, 'both'));
  }

  #show(plan: Plan, chapter: Id | null, section: Id | null): void {
    this.#keepHistory();
    this.#live = null;
    this.#view = { ...this.#view, plan, chapter, section };
    this.#tell();
  }

  /** Keeps the undo steps of the chapter shown, as far as there are any. */
  #keepHistory(): void {
    if (!this.#live) return;
    const history = this.#live.saveHistory();
    if (!this.#live.canUndo() && !this.#live.canRedo()) return;
    this.#histories = [...this.#histories, history].slice(-MOST_HISTORIES);
  }

  /** Gives the editor of a chapter the newest kept undo steps that it takes; says whether there were any. */
  #takeHistory(chapter: Id, take: (history: SavedHistory) => boolean): boolean {
    const fitting = this.#histories.findLast((history) => history.chapter === chapter && take(history));
    this.#histories = this.#histories.filter((history) => history !== fitting);
    return fitting !== undefined;
  }

  #travel(way: Way): boolean {
    this.#live?.flush();
    for (let entry = this.#timeline.next(way); entry; entry = this.#timeline.next(way)) {
      const done = entry.kind === 'text' ? this.#travelText(way, entry.chapter) : this.#travelSteps(way, entry);
      if (done) return true;
      this.#timeline.drop(way);
    }
    this.#tell();
    return false;
  }

  #travelText(way: Way, chapter: Id): boolean {
    if (chapter === this.#view.chapter && this.#live) {
      const live = this.#live;
      const travel = () => (way === 'undo' ? live.undo() : live.redo());
      const goesOn = () => this.#takeHistory(chapter, (history) => live.joinHistory(history, way));
      if (!travel() && !(goesOn() && travel())) return false;
      this.#timeline.moved(way);
      this.#live.flush();
      this.#tell();
      return true;
    }
    if (
      !this.#histories.some((history) => history.chapter === chapter) ||
      !chapterOf(this.#view.plan.sections, chapter)
    )
      return false;
    this.#onceLive = (live) => {
      live.focus(chapter);
      this.#travel(way);
    };
    this.#show(this.#view.plan, chapter, chapter);
    return true;
  }

  #travelSteps(way: Way, entry: { forward: readonly Step[]; inverse: readonly Step[]; place: Id | null }): boolean {
    let { plan } = this.#view;
    for (const step of way === 'undo' ? entry.inverse : entry.forward) {
      const result = applyStep(plan, step);
      if ('refused' in result) return false;
      plan = result.plan;
    }
    this.#timeline.moved(way);
    this.#become(plan, entry.place);
    return true;
  }

  #tell(): void {
    const canUndo = this.#timeline.next('undo') !== undefined;
    const canRedo = this.#timeline.next('redo') !== undefined;
    if (canUndo !== this.#view.canUndo || canRedo !== this.#view.canRedo) {
      this.#view = { ...this.#view, canUndo, canRedo };
    }
    for (const listener of this.#listeners) listener();
  }
}

/** The steps that make `from` what `plan` is. */
function stepsTo(plan: Plan, from: Plan): Step[] {
  const remove = from.sections.map(({ id }) => id);
  return [
    { type: 'setMeta', meta: plan.meta },
    { type: 'setScheme', scheme: plan.scheme },
    { type: 'replaceSections', remove, sections: plan.sections, before: null },
  ];
}

/** Where to stand when the section one stood in is gone: the section before it, else the first. */
function nearestLeft(before: OpenPlanView, plan: Plan): Id | null {
  const left = new Set(plan.sections.map(({ id }) => id));
  const was = before.plan.sections.findIndex(({ id }) => id === before.section);
  for (let index = was; index >= 0; index--) {
    const id = before.plan.sections[index]!.id;
    if (left.has(id)) return id;
  }
  return plan.sections[0]?.id ?? null;
}
