/** One month to choose a day from, its year in พ.ศ. in Thai. Arrow keys move by days and weeks, Page keys by months. */
import { ActionIcon, Button } from '@mantine/core';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { CalendarDate } from '../../shared/thai/dates.ts';
import { MONTHS } from '../../shared/thai/dates.ts';
import { useSpeech } from '../text/speak.ts';
import classes from './calendar.module.css';
import { localToday } from './local-today.ts';
import { useDayWords } from './use-day-words.ts';

const WEEKDAYS = { th: ['อา', 'จ', 'อ', 'พ', 'พฤ', 'ศ', 'ส'], en: ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'] } as const;
const ENGLISH_MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

const asDate = ({ year, month, day }: CalendarDate) => new Date(year, month - 1, day);
const fromDate = (date: Date): CalendarDate => ({
  year: date.getFullYear(),
  month: date.getMonth() + 1,
  day: date.getDate(),
});
const moved = (from: CalendarDate, days: number) => fromDate(new Date(from.year, from.month - 1, from.day + days));

function monthsOn(from: CalendarDate, months: number): CalendarDate {
  const last = new Date(from.year, from.month - 1 + months + 1, 0).getDate();
  return fromDate(new Date(from.year, from.month - 1 + months, Math.min(from.day, last)));
}

/** How far a key goes; null for others. */
function step(key: string, at: CalendarDate): CalendarDate | null {
  const days: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
  if (days[key] !== undefined) return moved(at, days[key]);
  if (key === 'PageUp' || key === 'PageDown') return monthsOn(at, key === 'PageUp' ? -1 : 1);
  return null;
}

interface CalendarProps {
  readonly value: CalendarDate | null;
  readonly onChoose: (date: CalendarDate) => void;
}

export function Calendar({ value, onChoose }: CalendarProps) {
  const { t, language, plain } = useSpeech();
  const words = useDayWords();
  const today = localToday();
  const [at, setAt] = useState(value ?? today);
  const grid = useRef<HTMLDivElement>(null);
  const byKeys = useRef(true);
  useEffect(() => {
    if (byKeys.current) grid.current?.querySelector<HTMLElement>(`[data-day="${at.day}"]`)?.focus();
  }, [at]);
  const move = (to: CalendarDate, keys: boolean) => {
    byKeys.current = keys;
    setAt(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = step(event.key, at);
    if (to === null) return;
    event.preventDefault();
    move(to, true);
  };
  const name = (language === 'th' ? MONTHS[at.month - 1]?.[0] : ENGLISH_MONTHS[at.month - 1]) ?? '';
  const first = asDate({ ...at, day: 1 }).getDay();
  const length = new Date(at.year, at.month, 0).getDate();
  const same = (a: CalendarDate | null, b: CalendarDate) =>
    a !== null && a.year === b.year && a.month === b.month && a.day === b.day;
  return (
    <div className={classes.calendar}>
      <div className={classes.head}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={30}
          aria-label={t('letters.one.previousMonth')}
          onClick={() => move(monthsOn(at, -1), false)}
        >
          <ChevronLeft size={17} aria-hidden />
        </ActionIcon>
        <strong aria-live="polite">
          {name} {plain(language === 'th' ? at.year + 543 : at.year)}
        </strong>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={30}
          aria-label={t('letters.one.nextMonth')}
          onClick={() => move(monthsOn(at, 1), false)}
        >
          <ChevronRight size={17} aria-hidden />
        </ActionIcon>
      </div>
      <div className={classes.days} ref={grid}>
        {WEEKDAYS[language].map((weekday) => (
          <span key={weekday} className={classes.weekday} aria-hidden>
            {weekday}
          </span>
        ))}
        {Array.from({ length }, (_, index) => {
          const date = { ...at, day: index + 1 };
          return (
            <button
              key={date.day}
              type="button"
              className={classes.day}
              style={index === 0 ? { gridColumnStart: first + 1 } : undefined}
              data-day={date.day}
              // The popover around gives the keys to this one when it opens.
              data-autofocus={at.day === date.day || undefined}
              data-today={same(today, date) || undefined}
              aria-pressed={same(value, date)}
              aria-label={words(date)}
              tabIndex={at.day === date.day ? 0 : -1}
              onKeyDown={onKeyDown}
              onClick={() => onChoose(date)}
            >
              {plain(date.day)}
            </button>
          );
        })}
      </div>
      <Button size="compact-sm" variant="subtle" fullWidth mt={4} onClick={() => onChoose(today)}>
        {t('letters.one.today')}
      </Button>
    </div>
  );
}
