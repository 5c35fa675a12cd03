/** A day, typed as people write it or chosen from a calendar in พ.ศ. Shows what was understood when it is left. */
import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { CalendarDays } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { CalendarDate } from '../../shared/thai/dates.ts';
import { useSpeech } from '../text/speak.ts';
import { Calendar } from './calendar.tsx';
import { readDate } from './read-date.ts';
import { useDayWords } from './use-day-words.ts';
import { useSettling } from './use-settling.ts';

interface DateFieldProps {
  readonly id?: string;
  /** Seen above the field; without it the field is named by `aria-label` or by what `id` belongs to. */
  readonly label?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string | undefined;
  readonly value: CalendarDate | null;
  readonly error?: string | null;
  readonly onChange: (value: CalendarDate | null) => void;
}

export function DateField({ value, onChange, error, ...field }: DateFieldProps) {
  const { t } = useSpeech();
  const words = useDayWords();
  const shown = value ? words(value) : '';
  const [typed, setTyped] = useState(shown);
  const [wrong, setWrong] = useState(false);
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    setTyped(shown);
    setWrong(false);
  }, [shown]);
  const settle = () => {
    const date = typed.trim() === '' ? null : readDate(typed);
    const isWrong = typed.trim() !== '' && date === null;
    setWrong(isWrong);
    if (isWrong) return;
    setTyped(date ? words(date) : '');
    if (date?.day !== value?.day || date?.month !== value?.month || date?.year !== value?.year) onChange(date);
  };
  useSettling(settle);
  return (
    <TextInput
      {...field}
      lang="th"
      value={typed}
      placeholder={t('letters.one.dateHint')}
      error={wrong ? t('letters.one.dateWrong') : error}
      maxLength={60}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        setWrong(false);
      }}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
        if (event.key === 'ArrowDown' && event.altKey) {
          event.preventDefault();
          settle();
          setOpened(true);
        }
      }}
      rightSection={
        <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              aria-label={t('letters.one.calendar')}
              title={t('letters.one.calendar')}
              onClick={() => setOpened(!opened)}
            >
              <CalendarDays size={16} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown
            p="xs"
            aria-label={t('letters.one.calendar')}
            // The calendar has closed; what stands around it stays.
            onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
          >
            <Calendar
              value={value}
              onChoose={(date) => {
                setOpened(false);
                onChange(date);
              }}
            />
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}
