/** What is to be said about a letter while it is written. Each says what to do next. */
import type { Sentence } from '../errors.ts';
import type { FieldId } from './kind.ts';
import type { Letter } from './model.ts';
import type { Source } from './source.ts';

export interface Finding {
  /** Named for what is wrong: `date-missing`. */
  readonly rule: string;
  /** `error`: so it should not be sent; `advice`: so it may. */
  readonly severity: 'error' | 'advice';
  readonly field: FieldId;
  readonly message: Sentence;
  readonly source: Source;
  /** The letter put right, where that needs no thought. */
  readonly repair?: Letter;
}
