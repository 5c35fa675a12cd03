/** Every kind of letter, and a new letter of each. */
import type { Id } from '../plan/model.ts';
import type { Kind } from './kind.ts';
import { cabinetSubmission } from './kinds/cabinet-submission.ts';
import { circular } from './kinds/circular.ts';
import { external } from './kinds/external.ts';
import { invitation } from './kinds/invitation.ts';
import { memo } from './kinds/memo.ts';
import { opinion } from './kinds/opinion.ts';
import { sealed } from './kinds/sealed.ts';
import { LETTER_FORMAT, type Letter, type LetterKind } from './model.ts';

export const KINDS: Readonly<Record<LetterKind, Kind>> = {
  external,
  memo,
  'cabinet-submission': cabinetSubmission,
  opinion,
  circular,
  invitation,
  sealed,
};

/** A letter nobody has typed in yet: everything that can be derived is. */
export function newLetter(kind: LetterKind, { id, agency }: { readonly id: Id; readonly agency: Id }): Letter {
  return {
    format: LETTER_FORMAT,
    id,
    kind,
    agency,
    signatory: null,
    plan: null,
    number: '',
    date: null,
    urgency: 'ordinary',
    deadline: '',
    secrecy: 'open',
    addressee: KINDS[kind].addressee,
    salutation: null,
    subject: null,
    references: [],
    enclosures: null,
    cause: null,
    purpose: null,
    conclusion: null,
    meeting:
      kind === 'invitation'
        ? { hearing: false, date: null, from: '', to: '', place: '', room: '', replyBy: null }
        : null,
    cabinet: kind === 'cabinet-submission' ? { act: 'consider', clause: '', agreedBy: '' } : null,
    copies: [],
    continuation: false,
  };
}
