/** The number of a letter: code, stroke, register number. */
import { isLetterCode, parseLetterNumber } from '../../letter/numbers.ts';
import { clause } from '../../letter/source.ts';
import { type Rule, whereOf, words } from './rule.ts';

export const number: Rule = ({ part }) => {
  const found = part('number');
  if (found === undefined) return [];
  // Agency or date stand behind it on the same line.
  const [text = ''] = found.paragraph.text.trim().split(/\t+(?=[^\t]*$)|\s+วันที่/);
  const words0 = text
    .replace(/^ที่\s*/, '')
    .replace(/[.…]{3,}/g, '')
    .replace(/\t.*$/, '')
    .trim();
  const code = words0.replace(/\/[^/]*$/, '').trim();
  // Without a register number it waits for one.
  const isOpen = words0 === '' || (/\/\s*(?:ว\s*)?$/.test(words0) && isLetterCode(code)) || isLetterCode(words0);
  if (isOpen || parseLetterNumber(words0) !== null) return [];
  return [
    {
      rule: 'number',
      where: whereOf(found.paragraph),
      found: words(words0, words0),
      expected: words('รหัส/เลขทะเบียน เช่น นร ๐๘๐๔/๑๒ หรือ นร ๐๘๐๔/ว ๑๒', 'code/number, as นร ๐๘๐๔/๑๒ or นร ๐๘๐๔/ว ๑๒'),
      source: clause('๑๑', 'partly'),
      repair: null,
    },
  ];
};
