/** What a state that was compared is called, and when it was kept. */
import type { Language } from '../../errors.ts';
import { momentInThailand, shortDate, thaiTime } from '../../thai/dates.ts';

/** A stored time (UTC, ISO 8601) as it was in Thailand: ๒๑ พ.ย. ๒๕๖๙ ๑๗.๒๔ น., or 2026-11-21 17:24. */
export function printedMoment(stored: string, language: Language): string {
  const moment = momentInThailand(stored);
  if (language === 'th') return `${shortDate(moment, 4)} ${thaiTime(moment)}`;
  const { year, month, day, hour, minute } = moment;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}

const NAMES = {
  th: { draft: 'ร่างปัจจุบัน', silent: 'บันทึกอัตโนมัติ' },
  en: { draft: 'current draft', silent: 'automatic save' },
};

/** The name of the draft in a report. */
export function draftName(language: Language): string {
  return NAMES[language].draft;
}

/** The name of a version; one that nobody named goes by when it was kept. */
export function versionName(
  version: { readonly name: string; readonly createdAt: string },
  language: Language,
): string {
  if (version.name !== '') return version.name;
  return `${NAMES[language].silent} ${printedMoment(version.createdAt, language)}`;
}
