/** Names for differences that nobody can see. */
import { normalizeText, withoutInvisible } from '../thai/text.ts';
import type { Invisible } from './changes.ts';

/** Each undoes one kind of difference; what makes two texts equal names it. */
const KINDS: readonly (readonly [Invisible, (text: string) => string])[] = [
  ['zero-width', (text) => withoutInvisible(text).replace(/\u200D/g, '')],
  ['space', (text) => text.replace(/[\u00A0\u2007\u202F]/g, ' ')],
  [
    'sara-am',
    (text) =>
      text.replace(/\u0E4D([\u0E48-\u0E4B]*)\u0E32/g, '$1\u0E33').replace(/\u0E33([\u0E48-\u0E4B]+)/g, '$1\u0E33'),
  ],
  ['sara-ae', (text) => text.replace(/\u0E40\u0E40/g, '\u0E41')],
  [
    'mark-order',
    (text) => text.replace(/[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]{2,}/g, (marks) => [...marks].sort().join('')),
  ],
];

/** Why two texts that differ look the same, the first kind where several are mixed; null when they do not look the same. */
export function invisibleDifference(before: string, after: string): Invisible | null {
  if (before === after || normalizeText(before) !== normalizeText(after)) return null;
  const alone = KINDS.find(([, undo]) => undo(before) === undo(after));
  const present = alone ?? KINDS.find(([, undo]) => undo(before) !== before || undo(after) !== after);
  return present?.[0] ?? 'composition';
}
