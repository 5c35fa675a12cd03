/** The closing belongs to the salutation, and both to the addressee (second annex of the regulation). */
import { closingFits, SALUTATIONS, salutationFor } from '../../letter/salutations.ts';
import { annexTwo } from '../../letter/source.ts';
import { type Rule, whereOf, words } from './rule.ts';

export const closing: Rule = ({ part }) => {
  const opening = part('opening');
  const end = part('closing');
  if (opening === undefined) return [];
  const [, word = '', addressee = ''] = /^(กราบเรียน|เรียน|นมัสการ)\s*(.*)$/.exec(opening.text) ?? [];
  const row = addressee === '' ? null : salutationFor(addressee, SALUTATIONS);
  const expectedWord = row?.opening.split(' ')[0];
  if (row && expectedWord && ['กราบเรียน', 'เรียน', 'นมัสการ'].includes(expectedWord) && word !== expectedWord) {
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
