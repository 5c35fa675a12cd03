import { useMemo } from 'react';
import { AppError } from '../../shared/errors.ts';
import { type Matcher, makeMatcher } from '../../shared/find/matcher.ts';
import type { FindQuery } from '../../shared/find/query.ts';

/** The query made ready; null while there are no words, or with what is wrong with its pattern. */
export function useMatcher(query: FindQuery): { readonly matcher: Matcher | null; readonly failure: AppError | null } {
  return useMemo(() => {
    if (query.words === '') return { matcher: null, failure: null };
    try {
      return { matcher: makeMatcher(query), failure: null };
    } catch (thrown) {
      if (thrown instanceof AppError) return { matcher: null, failure: thrown };
      throw thrown;
    }
  }, [query]);
}
