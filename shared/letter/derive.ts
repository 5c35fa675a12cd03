/** What a letter says where nobody typed anything, with where that came from, and what it says in all. */
import type { Body, Derived, Kind, LetterContext, Wording } from './kind.ts';
import { KINDS } from './kinds.ts';
import type { Enclosure, Letter, Signatory } from './model.ts';
import { closingOf, type Salutation, salutationFor } from './salutations.ts';

/** One for each field of a letter that may be null, and for คำลงท้าย, which follows from คำขึ้นต้น. */
export interface DerivedFields extends Wording {
  /** The row of the salutation table; null for nobody, and for a royal or monastic name that no row knows. */
  readonly salutation: Derived<Salutation | null>;
  readonly closing: Derived<string>;
  /** The first signatory of the agency; null when it has none. */
  readonly signatory: Derived<Signatory | null>;
}

/** A letter with nothing left open: what was typed where something was, what is derived elsewhere. */
export interface SettledLetter {
  readonly letter: Letter;
  readonly context: LetterContext;
  readonly kind: Kind;
  readonly derived: DerivedFields;
  readonly salutation: Salutation | null;
  readonly closing: string;
  readonly signatory: Signatory | null;
  readonly subject: string;
  readonly enclosures: readonly Enclosure[];
  readonly cause: Body;
  readonly purpose: Body;
  readonly conclusion: Body;
}

/**
 * What each field would say by itself, whether or not something was typed there: the form shows it with where it came from.
 * Wording follows a salutation that was chosen by hand; `salutation` itself does not.
 */
export function deriveFields(letter: Letter, context: LetterContext): DerivedFields {
  return settleLetter(letter, context).derived;
}

export function settleLetter(letter: Letter, context: LetterContext): SettledLetter {
  const { agency, salutations } = context;
  const kind = KINDS[letter.kind];
  const expected = kind.layout === 'sealed' ? null : salutationFor(letter.addressee, salutations);
  const salutation =
    letter.salutation === null || kind.layout === 'sealed'
      ? expected
      : (salutations.find(({ key }) => key === letter.salutation) ?? expected);
  const first = agency.signatories[0] ?? null;
  const signatory =
    letter.signatory === null ? first : (agency.signatories.find(({ id }) => id === letter.signatory) ?? null);
  const closing =
    salutation === null || kind.layout !== 'letter'
      ? ''
      : closingOf(salutation, letter.addressee, signatory?.name ?? '');
  const wording = kind.wording({ ...context, letter, salutation });
  return {
    letter,
    context,
    kind,
    derived: {
      ...wording,
      salutation: { value: expected, from: 'addressee' },
      closing: { value: closing, from: 'addressee' },
      signatory: { value: first, from: 'agency' },
    },
    salutation,
    closing,
    signatory,
    subject: letter.subject ?? wording.subject.value,
    enclosures: letter.enclosures ?? wording.enclosures.value,
    cause: letter.cause ?? wording.cause.value,
    purpose: letter.purpose ?? wording.purpose.value,
    conclusion: letter.conclusion ?? wording.conclusion.value,
  };
}
