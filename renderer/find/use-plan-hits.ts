/** What the open plan, or the chapter that is shown of it, holds of the query as it is typed. */
import { useEffect, useMemo, useState } from 'react';
import type { Matcher } from '../../shared/find/matcher.ts';
import { chapterOf } from '../plan/chapter.ts';
import type { OpenPlanView } from '../plan/open-plan.ts';
import { type ListedSection, listPlanSection } from './hits.ts';
import { type PlanFound, PlanSearch } from './plan-search.ts';

const NOTHING: PlanFound = { sections: [], count: 0, done: true, cut: false };

export interface Listed {
  readonly sections: readonly ListedSection[];
  readonly count: number;
  readonly done: boolean;
  readonly cut: boolean;
}

/** `view` is null where no plan is open. */
export function usePlanHits(matcher: Matcher | null, view: OpenPlanView | null, chapterOnly: boolean): Listed {
  const [found, setFound] = useState(NOTHING);
  const search = useMemo(() => matcher && new PlanSearch(matcher), [matcher]);
  const sections = view?.plan.sections;
  const run = useMemo(() => {
    if (!sections || !chapterOnly || !view?.chapter) return null;
    return chapterOf(sections, view.chapter);
  }, [sections, view?.chapter, chapterOnly]);

  useEffect(() => {
    if (!search || !sections) {
      setFound(NOTHING);
      return;
    }
    return search.run(run ? sections.slice(run.start, run.end) : sections, run?.start ?? 0, setFound);
  }, [search, sections, run]);

  const plan = view?.plan.id;
  const planTitle = view?.plan.meta.title.text;
  const labels = view?.labels;
  return useMemo(() => {
    const { count, done, cut } = found;
    if (plan === undefined || planTitle === undefined || !labels) return { sections: [], count, done, cut };
    const of = { plan, planTitle, labels };
    return {
      sections: found.sections.map((one) => listPlanSection(one.section, one.place, one.hits, of)),
      count,
      done,
      cut,
    };
  }, [found, plan, planTitle, labels]);
}
