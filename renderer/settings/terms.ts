/** The agency's terms as a person types them: one a line. */
import { normalizeText } from '../../shared/thai/text.ts';

/** Longest term and most terms that settings keep (`settingsSchema` of the contract). */
export const LONGEST_TERM = 100;
export const MOST_TERMS = 1000;

interface TypedTerms {
  /** In the order typed, in one spelling, each once. */
  readonly terms: readonly string[];
  /** How many lines were left out because they are too long, and how many because there are too many. */
  readonly tooLong: number;
  readonly tooMany: number;
}

export function readTerms(typed: string): TypedTerms {
  const lines = typed.split('\n').map((line) => normalizeText(line).replace(/\s+/g, ' ').trim());
  const different = [...new Set(lines.filter((line) => line !== ''))];
  const fitting = different.filter((line) => line.length <= LONGEST_TERM);
  return {
    terms: fitting.slice(0, MOST_TERMS),
    tooLong: different.length - fitting.length,
    tooMany: Math.max(0, fitting.length - MOST_TERMS),
  };
}
