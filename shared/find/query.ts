/** What a person looks for. */
export interface FindQuery {
  /** The words as typed, or a regular expression. */
  readonly words: string;
  /** ๑ and 1 are the same. */
  readonly digitsAlike: boolean;
  /** Only where whole words begin and end. */
  readonly wholeWord: boolean;
  /** `words` is a regular expression (`pattern/`). */
  readonly pattern: boolean;
  /** Capitals, and spellings that look the same (ํา and ำ), are told apart. */
  readonly exact: boolean;
}

/** Words looked for as they are mostly meant: digits alike, parts of words too, any spelling. */
export function queryFor(words: string): FindQuery {
  return { words, digitsAlike: true, wholeWord: false, pattern: false, exact: false };
}
