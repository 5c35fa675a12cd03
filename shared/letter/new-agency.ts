import type { Id } from '../plan/model.ts';
import type { Agency } from './model.ts';

/** A profile nobody has typed in yet. It is kept once it has a name. */
export function newAgency(id: Id): Agency {
  return {
    id,
    name: '',
    ministry: '',
    address: [],
    code: '',
    unit: '',
    phone: '',
    fax: '',
    email: '',
    signatories: [],
    emblem: null,
  };
}
