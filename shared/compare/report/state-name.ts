/** What a state that was compared is called, and when it was kept. */
import type { Language } from '../../errors.ts';
import { shortDate, thaiTime } from '../../thai/dates.ts';

/** Thailand is seven hours ahead of UTC, without summer time. */
const THAILAND = 7 * 60 * 60 * 1000;

/** A stored time (UTC, ISO 8601) as it was in Thailand: ๒๑ พ.ย. ๒๕๖๙ ๑๗.๒๔ น., or 2026-11-21 17:24. */
export function printedMoment(stored: string, language: Language): string {
  const there = new Date(Date.parse(stored) + THAILAND);
  if (language === 'en') return there.toISOString().slice(0, 16).replace('T', ' ');
  const date = { year: there.getUTCFullYear(), month: there.getUTCMonth() + 1, day: there.getUTCDate() };
  const clock = { hour: there.getUTCHours(), minute: there.getUTCMinutes() };
  return `${shortDate(date, 4)} ${thaiTime(clock)}`;
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
