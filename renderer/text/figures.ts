/** Numbers, sizes and times as the interface writes them: Thai digits and พ.ศ. in Thai, Latin digits in English. */
import type { Language } from '../../shared/errors.ts';
import { toThaiDigits } from '../../shared/thai/digits.ts';

const inDigitsOf = (text: string, language: Language) => (language === 'th' ? toThaiDigits(text) : text);

// Made once: making one takes longer than a hundred uses of it.
const grouped = new Intl.NumberFormat('en-US');

/** A count, grouped by thousands: ๑๒,๓๔๐. */
export function formatCount(n: number, language: Language): string {
  return inDigitsOf(grouped.format(n), language);
}

/** A year or another number without grouping. */
export function formatPlain(n: number, language: Language): string {
  return inDigitsOf(String(n), language);
}

/** A size of a file; units and digits stay Latin. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(0)} KB`;
  return `${(bytes / (1024 * 1024)).toFixed(1)} MB`;
}

/** The time of day, local: ๑๐.๒๔ น. or 10:24. */
export function clockTime(date: Date, language: Language): string {
  const hours = String(date.getHours());
  const minutes = String(date.getMinutes()).padStart(2, '0');
  return language === 'th' ? `${toThaiDigits(`${hours.padStart(2, '0')}.${minutes}`)} น.` : `${hours}:${minutes}`;
}

const THAI_MONTHS = 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split(' ');
const ENGLISH_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A date with its time, local: ๒๑ พ.ย. ๒๕๖๙ ๑๐.๒๔ น. or 21 Nov 2026 10:24. */
export function dateAndTime(date: Date, language: Language): string {
  return `${shortDay(date, language)} ${clockTime(date, language)}`;
}

/** A day, local: ๒๑ พ.ย. ๒๕๖๙ or 21 Nov 2026. */
export function shortDay(date: Date, language: Language): string {
  const month = date.getMonth();
  return language === 'th'
    ? `${toThaiDigits(String(date.getDate()))} ${THAI_MONTHS[month]} ${toThaiDigits(String(date.getFullYear() + 543))}`
    : `${date.getDate()} ${ENGLISH_MONTHS[month]} ${date.getFullYear()}`;
}

/** How long ago, as words of `time` in the strings with their number, or a date for what is older than yesterday. */
export type Ago =
  | { readonly key: 'justNow' }
  | { readonly key: 'minutesAgo' | 'hoursAgo'; readonly count: number }
  | { readonly key: 'today' | 'yesterday'; readonly time: string }
  | { readonly key: 'date'; readonly date: string };

/** Distance in time for people: minutes within the hour, hours within six, then days by the local calendar. */
export function ago(date: Date, now: Date, language: Language): Ago {
  const minutes = Math.floor((now.getTime() - date.getTime()) / 60_000);
  if (minutes < 1) return { key: 'justNow' };
  if (minutes < 60) return { key: 'minutesAgo', count: minutes };
  if (minutes < 6 * 60) return { key: 'hoursAgo', count: Math.floor(minutes / 60) };
  const day = dayName(date, now, language);
  return day.key === 'date' ? day : { key: day.key, time: clockTime(date, language) };
}

/** A day as people name it: today, yesterday, or its date. A clock that was set back makes nothing later than today. */
type DayName = { readonly key: 'today' | 'yesterday' } | { readonly key: 'date'; readonly date: string };

export function dayName(date: Date, now: Date, language: Language): DayName {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  if (date >= midnight) return { key: 'today' };
  const dayBefore = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  return date >= dayBefore ? { key: 'yesterday' } : { key: 'date', date: shortDay(date, language) };
}
