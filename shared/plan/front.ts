/** The lines in front of a plan when it leaves as text. */
import { formatNumber } from '../thai/digits.ts';
import type { Period, Plan, Scheme } from './model.ts';

/** `พ.ศ. ๒๕๗๐ – ๒๕๗๔`, or one year when the plan covers one. */
function writePeriod({ from, to }: Period, { digits }: Scheme): string {
  const first = `พ.ศ. ${formatNumber(from, digits)}`;
  return from === to ? first : `${first} – ${formatNumber(to, digits)}`;
}

/** Title, edition, period and agency, those there are, each on its line. */
export function frontLines({ meta, scheme }: Plan): string[] {
  const period = meta.period === null ? '' : writePeriod(meta.period, scheme);
  return [meta.title.text, meta.edition.text, period, meta.agency.text].filter((line) => line !== '');
}
