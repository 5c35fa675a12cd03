import { AppError } from '../../shared/errors.ts';
import { settleLetter } from '../../shared/letter/derive.ts';
import type { Agency, Letter } from '../../shared/letter/model.ts';
import { newAgency } from '../../shared/letter/new-agency.ts';
import type { PlanFacts } from '../../shared/letter/plan-facts.ts';
import type { LetterTables } from '../../shared/letter/tables.ts';
import type { Id } from '../../shared/plan/model.ts';
import type { LetterSummary } from '../../shared/rpc/letters.ts';
import type { Library } from '../library/library.ts';
import type { LetterPlans } from './plan-facts.ts';

/** Letters as lists name them, last saved first; all where no plan is given. */
export function listLetters(library: Library, plans: LetterPlans, plan?: Id): LetterSummary[] {
  const agencies = new Map(library.listAgencies().map((agency) => [agency.id, agency]));
  const tables = library.readLetterTables();
  return library
    .listLetters()
    .filter(({ letter }) => plan === undefined || letter.plan?.plan === plan)
    .map(({ letter, savedAt, binnedAt, corrects, sent }) => {
      const { id, kind, date } = letter;
      const about = { id, kind, agency: letter.agency, plan: letter.plan?.plan ?? null, corrects, savedAt, binnedAt };
      if (sent !== null) {
        const { agencyName, subject, addressee, printed } = sent;
        const state = sent.cancelled ? 'cancelled' : 'sent';
        return { ...about, state, agencyName, subject, addressee, number: printed, date: sent.date };
      }
      const agency = agencies.get(letter.agency) ?? newAgency(letter.agency);
      return {
        ...about,
        state: 'open',
        agencyName: agency.name,
        subject: subjectOf(letter, agency, headOf(letter, plans), tables),
        addressee: letter.addressee,
        number: '',
        date,
      };
    });
}

function subjectOf(letter: Letter, agency: Agency, plan: PlanFacts | null, tables: LetterTables): string {
  return letter.subject ?? settleLetter(letter, { agency, plan, ...tables }).subject;
}

/** A list says nothing of a plan that is gone; the letter itself will. */
function headOf({ plan, subject }: Letter, plans: LetterPlans): PlanFacts | null {
  if (plan === null || subject !== null) return null;
  try {
    return plans.factsOfHead(plan);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
