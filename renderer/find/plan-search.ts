/** Looks through the open plan in small slices of time, so that typing goes on meanwhile. Knows no React. */
import { findInSection, type Hit } from '../../shared/find/find.ts';
import type { Matcher } from '../../shared/find/matcher.ts';
import type { Section } from '../../shared/plan/model.ts';

/** Hits listed at most: with more, a person looks for something else. */
export const MOST_HITS = 10_000;

/** Milliseconds of work before others have their turn. */
const SLICE = 8;

export interface SectionHits {
  readonly section: Section;
  readonly place: number;
  readonly hits: readonly Hit[];
}

export interface PlanFound {
  readonly sections: readonly SectionHits[];
  readonly count: number;
  /** All was looked through, or there are `MOST_HITS`. */
  readonly done: boolean;
  readonly cut: boolean;
}

/** Hits of sections for one matcher: sections are immutable, so after a change only what is new is looked through. */
export class PlanSearch {
  readonly #matcher: Matcher;
  readonly #known = new WeakMap<Section, readonly Hit[]>();

  constructor(matcher: Matcher) {
    this.#matcher = matcher;
  }

  /** Looks through `sections`, whose first stands at `place` in its plan; tells what there is after each slice. Gives the way to stop. */
  run(sections: readonly Section[], place: number, tell: (found: PlanFound) => void): () => void {
    let at = 0;
    let count = 0;
    let found: readonly SectionHits[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const slice = () => {
      const end = performance.now() + SLICE;
      const more: SectionHits[] = [];
      while (at < sections.length && count < MOST_HITS && performance.now() < end) {
        const section = sections[at]!;
        const hits = this.#hitsOf(section);
        if (hits.length > 0) more.push({ section, place: place + at, hits: hits.slice(0, MOST_HITS - count) });
        count = Math.min(MOST_HITS, count + hits.length);
        at += 1;
      }
      found = [...found, ...more];
      const done = at >= sections.length || count >= MOST_HITS;
      if (done || more.length > 0) tell({ sections: found, count, done, cut: count >= MOST_HITS });
      if (!done) timer = setTimeout(slice);
    };
    slice();
    return () => clearTimeout(timer);
  }

  #hitsOf(section: Section): readonly Hit[] {
    const known = this.#known.get(section);
    if (known !== undefined) return known;
    const hits = findInSection(section, this.#matcher);
    this.#known.set(section, hits);
    return hits;
  }
}
