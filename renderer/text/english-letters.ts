/** Sentences of the letters, their registers, the check and the agencies in English. */
import type { Texts } from './thai.ts';

export const ENGLISH_LETTERS: Texts['letters'] = {
  title: 'Official letters',
  tabs: 'Parts of the letters',
  list: 'Letters',
  register: 'Outgoing register',
  incoming: 'Incoming register',
  check: 'Check a Word file',
  agencies: 'Agencies',
};
