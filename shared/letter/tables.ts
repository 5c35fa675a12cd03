/** The tables that people edit for their letters, as they may come from outside. */
import { z } from 'zod';
import { AppError } from '../errors.ts';
import { reasonDetails, usedTwice } from '../reasons.ts';
import { normalizeText } from '../thai/text.ts';
import type { Topic } from './kind.ts';
import type { Salutation } from './salutations.ts';

const sentence = z.strictObject({ th: z.string().max(500), en: z.string().max(500) });
const source = z.strictObject({ mark: z.enum(['regulation', 'partly', 'custom']), text: z.string().max(500) });
const key = z.string().min(1).max(100);

const salutation = z.strictObject({
  key,
  addressees: z.array(z.string().max(500)).max(200),
  opening: z.string().max(500),
  pronouns: z.strictObject({ you: z.string().max(200), i: z.string().max(200) }),
  closing: z.string().max(500),
  conclusion: z.string().max(200),
  envelope: z.string().max(200),
  source,
});

const topic = z.strictObject({ key, required: z.boolean(), name: sentence, use: sentence, source });

/** Who is greeted how, and the headings of cabinet submissions. */
export const letterTablesSchema = z.strictObject({
  salutations: z.array(salutation).max(500),
  topics: z.array(topic).max(100),
});

export interface LetterTables {
  readonly salutations: readonly Salutation[];
  readonly topics: readonly Topic[];
}

/** The table with its words in one form. Throws `INPUT_INVALID` where two rows have the same key. */
export function normalizeTable<Row extends { readonly key: string }>(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  for (const row of rows) {
    if (seen.has(row.key)) throw new AppError('INPUT_INVALID', reasonDetails(usedTwice(row.key)));
    seen.add(row.key);
  }
  return rows.map((row) => normalized(row) as Row);
}

function normalized(value: unknown): unknown {
  if (typeof value === 'string') return normalizeText(value).trim();
  if (Array.isArray(value)) return value.map(normalized);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, normalized(inner)]));
}
