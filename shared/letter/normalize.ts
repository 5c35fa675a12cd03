/** Brings text that enters a letter into its one form, as `plan/normalize.ts` does for plans. */
import { normalizeInlines } from '../plan/normalize.ts';
import { normalizeText } from '../thai/text.ts';
import type { Agency, Letter } from './model.ts';

/** A JSON value with each of its words normalised. Ids, kinds and hashes are ASCII, which normalising leaves alone. */
function normalizeWords(value: unknown): unknown {
  if (typeof value === 'string') return normalizeText(value);
  if (Array.isArray(value)) return value.map(normalizeWords);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      // Inlines have edges between their runs, which no mark may cross.
      key === 'content' && Array.isArray(inner) ? normalizeInlines(inner) : normalizeWords(inner),
    ]),
  );
}

/** The letter with all its text in one form. Idempotent. */
export function normalizeLetter(letter: Letter): Letter {
  return normalizeWords(letter) as Letter;
}

/** The agency with all its text in one form. Idempotent. */
export function normalizeAgency(agency: Agency): Agency {
  return normalizeWords(agency) as Agency;
}
