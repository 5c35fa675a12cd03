import type { NewId } from '../../shared/plan/model.ts';

/** Letters and digits that are not mistaken for one another when read aloud or copied by hand. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A fresh id of 16 characters (80 random bits). */
export const newId: NewId = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => ALPHABET[byte & 31]).join('');
};
