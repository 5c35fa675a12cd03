/** The check of the official format: every rule over a Word file read as a letter. */
import type { LetterKind } from '../letter/model.ts';
import type { CheckedDocument } from './document.ts';
import type { Finding } from './finding.ts';
import { readLetter } from './letter-parts.ts';
import { closing, conclusion } from './rules/closing.ts';
import { date } from './rules/date.ts';
import { font } from './rules/font.ts';
import { endMargins, sideMargins } from './rules/margins.ts';
import { emblem, secrecy, urgency } from './rules/marks.ts';
import { memoLabel, memoLines, memoTitle } from './rules/memo.ts';
import { missingPart } from './rules/missing-part.ts';
import { number } from './rules/number.ts';
import { pageNumber } from './rules/page-number.ts';
import { paper } from './rules/paper.ts';
import type { Rule } from './rules/rule.ts';
import { indent, lineSpacing, spaceBefore } from './rules/spacing.ts';
import { digits, invisible, spaces, spelling } from './rules/text.ts';
import { textSize } from './rules/text-size.ts';

/** In the order they are told: the page, its type, its parts, its words. */
const ALL: readonly Rule[] = [
  paper,
  sideMargins,
  endMargins,
  font,
  textSize,
  lineSpacing,
  spaceBefore,
  indent,
  emblem,
  memoTitle,
  memoLabel,
  memoLines,
  urgency,
  secrecy,
  pageNumber,
  missingPart,
  closing,
  conclusion,
  date,
  number,
  digits,
  spaces,
  invisible,
  spelling,
];

export interface Checked {
  /** As given, or as the words of the letter tell. */
  readonly kind: LetterKind;
  readonly findings: readonly Finding[];
}

/** What in a Word file is not as an official letter should be. The same file always gives the same findings. */
export function checkLetter(document: CheckedDocument, kind?: LetterKind): Checked {
  const letter = readLetter(document, kind);
  return { kind: letter.kind, findings: ALL.flatMap((rule) => rule(letter)) };
}
