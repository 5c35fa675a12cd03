import { setImmediate as later } from 'node:timers/promises';
import type { SearchEvent } from '../../shared/rpc/search.ts';
import type { FoundPart } from '../library/search.ts';
import type { ServiceDependencies } from './dependencies.ts';
import type { Implementer } from './implementer.ts';

/** Hits told of one search: more than anybody reads. */
const MOST_HITS = 2000;

export function searchHandlers(os: Implementer, { library }: ServiceDependencies) {
  return {
    find: os.search.find.handler(({ input }) => tell(library.find(input.query, input))),
  };
}

/** Other calls are answered between two parts. */
async function* tell(parts: Iterable<FoundPart>): AsyncGenerator<SearchEvent> {
  let hits = 0;
  for (const { plan, title, sections } of parts) {
    yield { type: 'found', plan, title, sections: [...sections] };
    hits += sections.reduce((sum, section) => sum + section.hits.length, 0);
    if (hits >= MOST_HITS) {
      yield { type: 'done', cut: true };
      return;
    }
    await later();
  }
  yield { type: 'done', cut: false };
}
