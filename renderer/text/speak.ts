/** The strings in the language in use: Thai first, English by a switch. */
import { createInstance, type FormatterModule } from 'i18next';
import { useMemo } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '../../shared/errors.ts';
import type { CommandGroup, CommandId } from '../app/commands/catalogue.ts';
import { ENGLISH } from './english.ts';
import { ENGLISH_COMMANDS, ENGLISH_GROUPS } from './english-commands.ts';
import { ago, clockTime, dateAndTime, dayName, formatCount, formatPlain } from './figures.ts';
import { THAI } from './thai.ts';
import { THAI_COMMANDS, THAI_GROUPS } from './thai-commands.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: { app: typeof THAI };
  }
}

const speech = createInstance();

/** Writes the numbers put into sentences in the digits of the language; everything else as it is. */
const figures: FormatterModule = {
  type: 'formatter',
  init: () => {},
  add: () => {},
  addCached: () => {},
  format: (value: unknown, _format, language) =>
    typeof value === 'number' ? formatCount(value, language === 'en' ? 'en' : 'th') : String(value),
};

/** Makes the strings ready; call once before anything is drawn. Numbers put into sentences get the digits of the language. */
export async function startSpeech(language: Language): Promise<void> {
  await speech
    .use(initReactI18next)
    .use(figures)
    .init({
      lng: language,
      fallbackLng: 'th',
      defaultNS: 'app',
      resources: { th: { app: THAI }, en: { app: ENGLISH } },
      interpolation: { escapeValue: false, alwaysFormat: true },
    });
  document.documentElement.lang = language;
}

export async function speakIn(language: Language): Promise<void> {
  await speech.changeLanguage(language);
  document.documentElement.lang = language;
}

export function commandTitle(id: CommandId, language: Language): string {
  return (language === 'th' ? THAI_COMMANDS : ENGLISH_COMMANDS)[id];
}

export function groupTitle(group: CommandGroup, language: Language): string {
  return (language === 'th' ? THAI_GROUPS : ENGLISH_GROUPS)[group];
}

/** All a component needs to say something: strings, numbers and times in the language in use. */
export function useSpeech() {
  const { t, i18n } = useTranslation('app', { i18n: speech });
  const language = (i18n.language === 'en' ? 'en' : 'th') as Language;
  return useMemo(
    () => ({
      t,
      language,
      count: (n: number) => formatCount(n, language),
      plain: (n: number) => formatPlain(n, language),
      clock: (iso: string) => clockTime(new Date(iso), language),
      moment: (iso: string) => dateAndTime(new Date(iso), language),
      /** วันนี้, เมื่อวาน or a date. */
      day: (iso: string) => {
        const day = dayName(new Date(iso), new Date(), language);
        return day.key === 'date' ? day.date : t(`time.day.${day.key}`);
      },
      ago: (iso: string) => {
        const distance = ago(new Date(iso), new Date(), language);
        if (distance.key === 'date') return distance.date;
        return t(`time.${distance.key}`, distance);
      },
    }),
    [t, language],
  );
}

export type Speech = ReturnType<typeof useSpeech>;
