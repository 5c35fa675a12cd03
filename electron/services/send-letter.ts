import { AppError } from '../../shared/errors.ts';
import { settleLetter } from '../../shared/letter/derive.ts';
import type { Finding } from '../../shared/letter/finding.ts';
import type { LetterContext } from '../../shared/letter/kind.ts';
import { KINDS } from '../../shared/letter/kinds.ts';
import type { Letter } from '../../shared/letter/model.ts';
import { printedNumber, registerCode, registeredNumber } from '../../shared/letter/numbers.ts';
import { printLetter } from '../../shared/letter/print.ts';
import type { Id } from '../../shared/plan/model.ts';
import { type CalendarDate, momentInThailand, toBuddhistYear } from '../../shared/thai/dates.ts';
import { thaiDigitsInProse } from '../../shared/thai/digits.ts';
import type { Library } from '../library/library.ts';
import { writeLetter } from './letter-writing.ts';
import type { LetterPlans } from './plan-facts.ts';

interface SendingDependencies {
  readonly library: Library;
  readonly plans: LetterPlans;
  readonly now: () => Date;
}

export interface LetterToSend {
  readonly letter: Id;
  readonly base: number;
  /** The number a person wants; the next one where nobody does. */
  readonly number?: number | undefined;
}

type SentRecord = ReturnType<Library['sendLetter']>;

/** Today in Thailand. */
export function today(now: () => Date): CalendarDate {
  const { year, month, day } = momentInThailand(now().toISOString());
  return { year, month, day };
}

/**
 * Gives a letter its number, writes the file with the number in it, and keeps both in one transaction. Where another letter took
 * the number meanwhile, or the draft it speaks of was saved, it is written anew. Throws `LETTER_NOT_FOUND`, `LETTER_SENT`,
 * `LETTER_CONFLICT`, `LETTER_NOT_READY` and, for a number that was asked for, `NUMBER_TAKEN`; nothing is changed then.
 */
export async function sendLetter(asked: LetterToSend, dependencies: SendingDependencies): Promise<SentRecord> {
  for (;;) {
    try {
      return await attempt(asked, dependencies);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const overtaken =
        error.code === 'DRAFT_CONFLICT' || (error.code === 'NUMBER_TAKEN' && asked.number === undefined);
      if (!overtaken) throw error;
    }
  }
}

async function attempt(
  { letter: id, base, number: wanted }: LetterToSend,
  { library, plans, now }: SendingDependencies,
): Promise<SentRecord> {
  const stored = library.openLetter(id);
  if (stored.sent !== null) throw new AppError('LETTER_SENT', { number: stored.sent.printed });
  if (stored.revision !== base) throw new AppError('LETTER_CONFLICT', { id });
  const agency = library.openAgency(stored.letter.agency);
  const { series } = KINDS[stored.letter.kind];
  const date = stored.letter.date ?? today(now);
  const register = { code: registerCode(agency.code), series, year: toBuddhistYear(date.year) };
  const number = wanted ?? library.nextNumber(register);
  const letter: Letter = { ...stored.letter, number: registeredNumber(series, number) };
  const known = letter.plan === null ? null : await plans.of(letter.plan);
  const context: LetterContext = { agency, plan: known?.facts ?? null, ...library.readLetterTables() };
  mustBeReady(letter, printLetter(letter, context).findings);

  const { bytes, notices } = await writeLetter(letter, context, library);
  const subject = thaiDigitsInProse(settleLetter(letter, context).subject).trim();
  const printed = printedNumber(agency.code, letter.number);
  const draft =
    known === null || known.draft === null
      ? null
      : { revision: known.draft, name: printed, note: subject, author: library.readSettings().author };
  const data = { ...context, letter, notices };
  return library.sendLetter({ ...register, number, printed, date, subject, data, file: bytes, base, draft });
}

/** Throws `LETTER_NOT_READY` with the names of the fields, Thai and English, that something is wrong with. */
function mustBeReady({ kind }: Letter, findings: readonly Finding[]): void {
  const wrong = new Set(findings.filter(({ severity }) => severity === 'error').map(({ field }) => field));
  if (wrong.size === 0) return;
  const names = KINDS[kind].fields.filter(({ id }) => wrong.delete(id)).map(({ name }) => name);
  throw new AppError('LETTER_NOT_READY', {
    fields: [...names.map(({ th }) => th), ...wrong].join(', '),
    english: [...names.map(({ en }) => en), ...wrong].join(', '),
  });
}
