import type { LetterReference } from '../../shared/letter/model.ts';
import type { Incoming } from '../../shared/rpc/letters.ts';

/** A letter that came in, as another letter refers to it. */
export function referenceOf({ id, agency, urgency, number, date, subject }: Incoming): LetterReference {
  return { incoming: id, agency, urgency, number, date, subject };
}
