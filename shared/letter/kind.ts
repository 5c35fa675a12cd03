/** What a kind of letter is: which fields it has, in which order, and what it says where nobody typed anything else. */
import type { Sentence } from '../errors.ts';
import type { Agency, Enclosure, Letter, LetterBlock, LetterKind } from './model.ts';
import type { Series } from './numbers.ts';
import type { PlanFacts } from './plan-facts.ts';
import type { Salutation } from './salutations.ts';
import type { Source } from './source.ts';

/** Fields that a letter holds, named as in `Letter`, then those that follow from others: คำลงท้าย, the contact block, the seal. */
export type StoredField = Exclude<keyof Letter, 'format' | 'id' | 'kind' | 'plan' | 'salutation' | 'continuation'>;
export type FieldId = StoredField | 'closing' | 'contact' | 'seal';

export interface Field {
  readonly id: FieldId;
  readonly required: boolean;
  readonly name: Sentence;
  /** What is written there. */
  readonly use: Sentence;
  readonly source: Source;
}

/** A heading of a cabinet submission; people may edit the list. */
export interface Topic {
  readonly key: string;
  readonly required: boolean;
  readonly name: Sentence;
  readonly use: Sentence;
  readonly source: Source;
}

/** Where a value that nobody typed came from. */
export type Origin = 'plan' | 'agency' | 'addressee' | 'kind' | 'incoming';

export interface Derived<Value> {
  readonly value: Value;
  readonly from: Origin;
  /** Only a frame that a person has to fill. */
  readonly unfinished?: true;
}

/** What a letter is written from. */
export interface LetterContext {
  readonly agency: Agency;
  /** Of the plan the letter speaks of; null where it speaks of none. */
  readonly plan: PlanFacts | null;
  readonly salutations: readonly Salutation[];
  /** Headings of cabinet submissions. */
  readonly topics: readonly Topic[];
}

/** What the wording of a kind may look at. `salutation` is the row that holds; null while it is not known. */
export interface Occasion extends LetterContext {
  readonly letter: Letter;
  readonly salutation: Salutation | null;
}

export type Body = readonly LetterBlock[];

/** What a kind says by itself; empty where it cannot know. */
export interface Wording {
  readonly subject: Derived<string>;
  readonly enclosures: Derived<readonly Enclosure[]>;
  readonly cause: Derived<Body>;
  readonly purpose: Derived<Body>;
  readonly conclusion: Derived<Body>;
}

/** How a letter is laid out: with date and closing, with the memo's head, or with the seal. */
export type Layout = 'letter' | 'memo' | 'sealed';

export interface Kind {
  readonly kind: LetterKind;
  readonly name: Sentence;
  readonly source: Source;
  readonly layout: Layout;
  /** The series its number is taken from. */
  readonly series: Series;
  /** Who it always goes to; empty where that is open. */
  readonly addressee: string;
  /** In the regulation's order. */
  readonly fields: readonly Field[];
  wording(occasion: Occasion): Wording;
}
