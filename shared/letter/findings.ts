/** Everything that is to be said about a letter, rule by rule. */
import type { SettledLetter } from './derive.ts';
import type { Finding } from './finding.ts';
import { findInAddressing } from './rules/addressing.ts';
import { findInFields } from './rules/fields.ts';
import { findLabels } from './rules/labels.ts';
import { findInNumbers } from './rules/numbers.ts';
import { findInText } from './rules/text.ts';
import { findInTopics } from './rules/topics.ts';

const RULES: readonly ((settled: SettledLetter) => readonly Finding[])[] = [
  findInFields,
  findInNumbers,
  findInAddressing,
  findInTopics,
  findLabels,
  findInText,
];

/** The findings in the order of the kind's fields; within one, in the order of the rules. */
export function findIn(settled: SettledLetter): readonly Finding[] {
  const order = new Map(settled.kind.fields.map(({ id }, index) => [id, index]));
  const place = ({ field }: Finding) => order.get(field) ?? order.size;
  return RULES.flatMap((rule) => rule(settled)).sort((a, b) => place(a) - place(b));
}
