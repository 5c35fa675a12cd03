/** Words of sections, counted while the window is idle and kept as long as a section stays what it is. */
import { countSectionWords } from '../../shared/plan/count.ts';
import type { Section } from '../../shared/plan/model.ts';

/** Longest stretch of counting between two frames, in milliseconds. */
const SLICE = 6;

/** Calls back when the window has time; gives the way to stop that. */
type WhenIdle = (then: () => void) => () => void;

const whenBrowserIdle: WhenIdle = (then) => {
  const handle = window.requestIdleCallback(then, { timeout: 500 });
  return () => window.cancelIdleCallback(handle);
};

export class WordCounts {
  readonly #counts = new WeakMap<Section, number>();
  readonly #whenIdle: WhenIdle;
  #queue: readonly Section[] = [];
  #stop: (() => void) | null = null;
  #listeners = new Set<() => void>();
  #version = 0;

  constructor(whenIdle: WhenIdle = whenBrowserIdle) {
    this.#whenIdle = whenIdle;
  }

  /** Words of one section with its title, without those below it; undefined while they are not counted yet. */
  of(section: Section): number | undefined {
    return this.#counts.get(section);
  }

  /** Whether any of these is counted; false for none at all. */
  isCounted(sections: readonly Section[]): boolean {
    return sections.some((section) => this.#counts.has(section));
  }

  /** Words of several sections together, as far as they are counted. */
  sum(sections: readonly Section[]): number {
    let words = 0;
    for (const section of sections) words += this.#counts.get(section) ?? 0;
    return words;
  }

  /** Counts these from now on, those nobody counted before. */
  count(sections: readonly Section[]): void {
    this.#queue = sections.filter((section) => !this.#counts.has(section));
    if (this.#queue.length > 0) this.#stop ??= this.#whenIdle(this.#slice);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  version = (): number => this.#version;

  dispose(): void {
    this.#stop?.();
    this.#queue = [];
  }

  #slice = (): void => {
    this.#stop = null;
    const end = performance.now() + SLICE;
    let done = 0;
    while (done < this.#queue.length && (done === 0 || performance.now() < end)) {
      const section = this.#queue[done++];
      if (section) this.#counts.set(section, countSectionWords(section));
    }
    this.#queue = this.#queue.slice(done);
    if (this.#queue.length > 0) this.#stop = this.#whenIdle(this.#slice);
    this.#version++;
    for (const listener of this.#listeners) listener();
  };
}
