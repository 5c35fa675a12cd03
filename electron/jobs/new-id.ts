import { randomBytes } from 'node:crypto';

/** 32 letters and digits that are not mistaken for one another when read aloud or copied by hand. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A fresh id of 16 characters (80 random bits). Starts with a letter or digit, so that it is never taken for an option. */
export function newId(): string {
  return Array.from(randomBytes(16), (byte) => ALPHABET[byte & 31]).join('');
}
