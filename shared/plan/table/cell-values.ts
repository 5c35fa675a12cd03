/** What a cell says, as sorting and adding up read it. */
import { toArabicDigits } from '../../thai/digits.ts';
import type { TableCell } from '../model.ts';
import { plainText } from '../outline.ts';

export function cellText({ blocks }: Pick<TableCell, 'blocks'>): string {
  return blocks
    .map(({ content }) => plainText(content))
    .join(' ')
    .trim();
}

/** A number and how it was written. */
export interface WrittenNumber {
  readonly value: number;
  readonly decimals: number;
  readonly grouped: boolean;
  readonly thai: boolean;
}

const NUMBER = /^[-−–]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** The number that is all of a text, in Thai or Arabic digits, with commas between thousands or without, in brackets for a negative one; null for anything else. A unit or percent sign behind is let be. */
export function numberIn(text: string): WrittenNumber | null {
  const arabic = toArabicDigits(text)
    .replace(/\s*(?:%|บาท)$/u, '')
    .trim();
  const inBrackets = /^\((.*)\)$/.exec(arabic)?.[1];
  const plain = inBrackets ?? arabic;
  if (!NUMBER.test(plain)) return null;
  const negative = inBrackets !== undefined || /^[-−–]/.test(plain);
  const amount = Number(plain.replace(/^[-−–]/, '').replaceAll(',', ''));
  return {
    value: negative ? -amount : amount,
    decimals: plain.split('.')[1]?.length ?? 0,
    grouped: plain.includes(','),
    thai: /[๐-๙]/.test(text),
  };
}
