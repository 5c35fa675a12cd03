/** The closing belongs to the salutation, and both to the addressee (second annex of the regulation). */
import { closingFits, SALUTATIONS, salutationFor } from '../../letter/salutations.ts';
import { annexTwo } from '../../letter/source.ts';
import type { Finding } from '../finding.ts';
import { type Rule, whereOf, words } from './rule.ts';

/** Words that greet everybody but royal persons. */
const GREETINGS = ['กราบเรียน', 'เรียน', 'นมัสการ'];

/** The word of a salutation, and that which its addressee takes where both are of these. */
function greeting(opening: string) {
  const [, word, addressee = ''] = /^(กราบเรียน|เรียน|นมัสการ)\s*(.*)$/.exec(opening) ?? [];
  if (word === undefined) return null;
  const row = addressee === '' ? null : salutationFor(addressee, SALUTATIONS);
  const expected = GREETINGS.find((one) => row?.opening.startsWith(`${one} `));
  return { word, expected: row && expected !== undefined ? { row, word: expected } : null };
}

const SET_CONCLUSION = /^(จึง(?:กราบเรียน|เรียน|นมัสการ)มา)/;

/** จึงเรียนมา, จึงกราบเรียนมา and จึงนมัสการมา go with their salutations. */
export const conclusion: Rule = ({ part, parts }) => {
  const opening = greeting(part('opening')?.text ?? '');
  if (opening === null) return [];
  const word = opening.expected?.word ?? opening.word;
  const expected = `จึง${word}มา`;
  return parts.flatMap(({ name, paragraph, text }): Finding[] => {
    const written = name === 'body' ? SET_CONCLUSION.exec(text)?.[1] : undefined;
    if (written === undefined || written === expected) return [];
    const start = paragraph.text.indexOf(written);
    return [
      {
        rule: 'closing',
        where: whereOf(paragraph),
        found: words(`${word} … ${written}`, `${word} … ${written}`),
        expected: words(`${word} … ${expected}`, `${word} … ${expected}`),
        source: { mark: 'partly', text: 'ระเบียบงานสารบรรณ ภาคสรุป' },
        repair: { type: 'text', paragraph: paragraph.index, start, end: start + written.length, text: expected },
      },
    ];
  });
};

export const closing: Rule = ({ part }) => {
  const opening = part('opening');
  const end = part('closing');
  if (opening === undefined) return [];
  const greeted = greeting(opening.text);
  const word = greeted?.word ?? '';
  if (greeted?.expected && greeted.expected.word !== word) {
    const { row, word: expectedWord } = greeted.expected;
    const start = opening.paragraph.text.indexOf(word);
    return [
      {
        rule: 'closing',
        where: whereOf(opening.paragraph),
        found: words(word, word),
        expected: words(`${expectedWord} … ${row.closing}`, `${expectedWord} … ${row.closing}`),
        source: row.source,
        repair:
          start < 0
            ? null
            : {
                type: 'text',
                paragraph: opening.paragraph.index,
                start,
                end: start + word.length,
                text: expectedWord,
              },
      },
    ];
  }
  if (end === undefined || closingFits(opening.text, end.text)) return [];
  const fitting = SALUTATIONS.find((one) => word !== '' && one.opening.startsWith(`${word} `))?.closing ?? '';
  // Of นมัสการ there are three closings: which one, a person has to say.
  const isSure = word !== 'นมัสการ' && fitting !== '';
  const start = end.paragraph.text.indexOf(end.text);
  return [
    {
      rule: 'closing',
      where: whereOf(end.paragraph),
      found: words(`${word} … ${end.text}`, `${word} … ${end.text}`),
      expected: words(`${word} … ${fitting}`, `${word} … ${fitting}`),
      source: annexTwo(),
      repair:
        isSure && start >= 0
          ? { type: 'text', paragraph: end.paragraph.index, start, end: start + end.text.length, text: fitting }
          : null,
    },
  ];
};
