import type { Language } from '../../shared/errors.ts';

/** The language to speak in a terminal: English where the locale says so, else Thai. */
export function terminalLanguage(): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return /^en/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'en' : 'th';
}
