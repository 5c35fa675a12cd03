/** A comparison as its table is written from, and the rows of that table as text. */
import { compareVersions } from '../../shared/compare/compare.ts';
import type { Compared } from '../../shared/compare/compared.ts';
import type { Plan } from '../../shared/plan/model.ts';
import type { TableCell, TableParagraph, TableRow } from './word-tables.ts';

/** Two plans compared, named ร่างที่ ๑ and ร่างที่ ๒, kept at one time; `more` replaces what it names. */
export function comparedOf(before: Plan, after: Plan, more: Partial<Compared> = {}): Compared {
  const state = { author: '', savedAt: '2026-01-05T03:00:00.000Z' };
  return {
    before: { plan: before, name: 'ร่างที่ ๑', ...state },
    after: { plan: after, name: 'ร่างที่ ๒', ...state },
    comparison: compareVersions(before, after),
    reasons: {},
    ...more,
  };
}

/** Inserted words as `{+…+}`, deleted ones as `[-…-]`; notes are in brackets by themselves. */
export function paragraphText({ runs }: TableParagraph): string {
  return runs
    .map(({ text, style }) => {
      if (style === 'PlaceText') return text.replace(/\n$/, ' / ');
      if (style === 'InsertedText') return `{+${text}+}`;
      return style === 'DeletedText' ? `[-${text}-]` : text;
    })
    .join('');
}

export const cellText = ({ paragraphs }: TableCell) => paragraphs.map(paragraphText).join(' / ');
export const rowText = ({ cells }: TableRow) => cells.map(cellText).join(' | ');
