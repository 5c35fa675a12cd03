/** What all plans of the library hold of the query, as the parts come in. */
import { useEffect, useState } from 'react';
import type { Matcher } from '../../shared/find/matcher.ts';
import type { Client } from '../rpc/connect.ts';
import { type ListedSection, listFoundSection } from './hits.ts';
import type { Listed } from './use-plan-hits.ts';

/** Milliseconds without a key before the library is asked. */
const PAUSE = 150;

const NOTHING: Listed & { readonly failure: unknown } = {
  sections: [],
  count: 0,
  done: true,
  cut: false,
  failure: null,
};

/** Asks where a matcher is given. Plans in the order they are told, each with its draft first, then versions from the newest. */
export function useLibraryHits(client: Client, matcher: Matcher | null, versions: boolean) {
  const [listed, setListed] = useState(NOTHING);
  useEffect(() => {
    if (!matcher) {
      setListed(NOTHING);
      return;
    }
    const stop = new AbortController();
    const ask = async () => {
      const { signal } = stop;
      let found: ListedSection[] = [];
      let count = 0;
      for await (const event of await client.search.find({ query: matcher.query, versions }, { signal })) {
        if (signal.aborted) return;
        if (event.type === 'found') {
          found = [...found, ...event.sections.map((section) => listFoundSection(event.plan, event.title, section))];
          count += event.sections.reduce((sum, { hits }) => sum + hits.length, 0);
        }
        const done = event.type === 'done';
        setListed({ sections: inOrder(found), count, done, cut: done && event.cut, failure: null });
      }
    };
    setListed((before) => ({ ...before, done: false }));
    const timer = setTimeout(() => {
      ask().catch((failure: unknown) => {
        if (!stop.signal.aborted) setListed({ ...NOTHING, failure });
      });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [client, matcher, versions]);
  return listed;
}

function inOrder(sections: readonly ListedSection[]): ListedSection[] {
  const plans = new Map<string, number>();
  for (const { plan } of sections) if (!plans.has(plan)) plans.set(plan, plans.size);
  const age = ({ version }: ListedSection) => (version === null ? Number.NEGATIVE_INFINITY : -version.number);
  return sections.toSorted((a, b) => plans.get(a.plan)! - plans.get(b.plan)! || age(a) - age(b) || a.place - b.place);
}
