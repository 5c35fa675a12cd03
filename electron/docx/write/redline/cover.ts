/** The cover of two plans: details that changed, word by word. */
import { diffText } from '../../../../shared/compare/diff-text.ts';
import { asItIs } from '../../../../shared/compare/lines.ts';
import { termsOf } from '../../../../shared/compare/tokens.ts';
import type { Inline, Plan } from '../../../../shared/plan/model.ts';
import { coverLines } from '../cover.ts';
import { run } from '../xml.ts';
import { paragraphXml } from './paragraphs.ts';
import { piecesXml, type Redlining } from './words.ts';

/** Steps that the words of one detail may take to compare: far more than any title needs. */
const MOST_WORK = 10_000_000;

export function redlineCoverXml(before: Plan, after: Plan, redlining: Redlining): string {
  const { revisions } = redlining;
  const olds = coverLines(before);
  return coverLines(after)
    .map(({ properties, text }, index) => {
      const old = olds[index]!;
      if (old.text === '' && text === '') return '';
      const paragraph = { before: old.properties, after: properties };
      if (text === '') {
        return paragraphXml({ ...paragraph, mark: 'deleted', runs: revisions.deleted(run(old.text)) }, revisions);
      }
      if (old.text === '') {
        return paragraphXml({ ...paragraph, mark: 'inserted', runs: revisions.inserted(run(text)) }, revisions);
      }
      return paragraphXml({ ...paragraph, mark: 'kept', runs: changedXml(old.text, text, redlining) }, revisions);
    })
    .join('');
}

function changedXml(before: string, after: string, redlining: Redlining): string {
  if (before === after) return run(after);
  const inlines = (text: string): Inline[] => [{ type: 'text', text }];
  const { pieces } = diffText([inlines(before)], [inlines(after)], {
    terms: termsOf([]),
    rename: asItIs,
    work: { left: MOST_WORK },
  });
  return piecesXml(pieces, redlining);
}
