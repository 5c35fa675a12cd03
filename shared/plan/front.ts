/** The lines in front of a plan: what its cover, its text and its name on the screen say. */
import { formatNumber, toArabicDigits } from '../thai/digits.ts';
import type { Digits, Period, Plan } from './model.ts';

/** The years of a plan, `๒๕๗๐ – ๒๕๗๔`, or one when it covers one; '' when they are not known. */
export function writeYears(period: Period | null, digits: Digits): string {
  if (period === null) return '';
  const [from, to] = [formatNumber(period.from, digits), formatNumber(period.to, digits)];
  return from === to ? from : `${from} – ${to}`;
}

/** What is left when the kind of digits and white space do not count. */
function gist(text: string): string {
  return toArabicDigits(text).replace(/\s/g, '');
}

interface Front {
  readonly title: string;
  /** Empty when there is none, or when the title says it already. */
  readonly edition: string;
  /** `พ.ศ. … – …`; empty when there is none, or when the title names the years already. */
  readonly period: string;
  readonly agency: string;
}

/** Title, edition, period and agency as they stand in front of a plan, nothing said twice. */
export function frontOf({ meta, scheme }: Pick<Plan, 'meta' | 'scheme'>): Front {
  const title = gist(meta.title.text);
  const years = meta.period === null ? [] : [meta.period.from, meta.period.to];
  return {
    title: meta.title.text,
    edition: title.includes(gist(meta.edition.text)) ? '' : meta.edition.text,
    period:
      meta.period === null || years.every((year) => title.includes(String(year)))
        ? ''
        : `พ.ศ. ${writeYears(meta.period, scheme.digits)}`,
    agency: meta.agency.text,
  };
}

/** The same, those there are, each on its line. */
export function frontLines(plan: Pick<Plan, 'meta' | 'scheme'>): string[] {
  const { title, edition, period, agency } = frontOf(plan);
  return [title, edition, period, agency].filter((line) => line !== '');
}
