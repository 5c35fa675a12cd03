/** Finding in everything the library holds. */
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import type { FindQuery } from '../find/query.ts';
import { idSchema } from '../plan/schema.ts';
import { call } from './call.ts';

/** Words longer than this are no words to look for. */
export const LONGEST_QUERY = 500;

export const querySchema: z.ZodType<FindQuery, FindQuery> = z.strictObject({
  words: z.string().max(LONGEST_QUERY),
  digitsAlike: z.boolean(),
  wholeWord: z.boolean(),
  pattern: z.boolean(),
  exact: z.boolean(),
});

const foundHit = z.strictObject({
  /** The line it is in: a section for its title, else a block. */
  line: idSchema,
  /** [from, to) of the line's `contentText`. */
  from: z.int(),
  to: z.int(),
  /** What stands around it, on one line. */
  before: z.string(),
  match: z.string(),
  after: z.string(),
});
export type FoundHit = z.infer<typeof foundHit>;

const foundSection = z.strictObject({
  section: idSchema,
  /** Where it stands among the sections of its plan or version, from 0. */
  place: z.int(),
  label: z.string(),
  title: z.string(),
  /** The version it was found in; null for the draft. Words that the draft still has are not told of versions again. */
  version: z.strictObject({ id: idSchema, number: z.int(), name: z.string(), createdAt: z.string() }).nullable(),
  /** How many versions hold it just so; `version` is the newest of them. */
  versions: z.int(),
  hits: z.array(foundHit),
});
export type FoundSection = z.infer<typeof foundSection>;

const searchEvent = z.discriminatedUnion('type', [
  /** Some of what was found in one plan. More of the same plan may follow, and may stand before it: sort by `place`. */
  z.strictObject({
    type: z.literal('found'),
    plan: idSchema,
    title: z.string(),
    sections: z.array(foundSection),
  }),
  /** All was looked through, or (`cut`) there is more than anybody reads. */
  z.strictObject({ type: z.literal('done'), cut: z.boolean() }),
]);
export type SearchEvent = z.infer<typeof searchEvent>;

export const searchContract = {
  search: {
    /**
     * Drafts of all plans that are not in the bin, or of one; with `versions`, what earlier versions say too. What is likely comes
     * first. Stopping to read cancels. `PATTERN_INVALID`, `PLAN_NOT_FOUND`.
     */
    find: call
      .input(z.strictObject({ query: querySchema, plan: idSchema.optional(), versions: z.boolean() }))
      .output(eventIterator(searchEvent)),
  },
};
