/** What stands over both registers: the year, a search, the way into a spreadsheet. */
import { Button, CloseButton, Select, TextInput, Title } from '@mantine/core';
import { FileSpreadsheet, Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { toBuddhistYear } from '../../shared/thai/dates.ts';
import { go } from '../app/routes.ts';
import { useSpeech } from '../text/speak.ts';
import { localToday } from '../ui/local-today.ts';
import classes from './letters.module.css';
import { useRegisterDeeds, useYears } from './use-registers.ts';

interface RegisterBarProps {
  readonly register: 'register' | 'incoming';
  readonly year: number;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly children?: ReactNode;
}

/** The present year in พ.ศ. */
export const presentYear = () => toBuddhistYear(localToday().year);

export function RegisterBar({ register, year, query, onQuery, children }: RegisterBarProps) {
  const { t, plain } = useSpeech();
  const years = useYears();
  const { csv } = useRegisterDeeds();
  const all = [...new Set([year, ...(years.data ?? [])])].toSorted((a, b) => b - a);
  const search =
    register === 'register' ? t('letters.registers.searchOutgoing') : t('letters.registers.searchIncoming');
  return (
    <div className={classes.head}>
      <Title order={1}>{t(`letters.${register}`)}</Title>
      <Select
        w={130}
        aria-label={t('letters.registers.year')}
        allowDeselect={false}
        data={all.map((one) => ({ value: String(one), label: t('letters.registers.yearOf', { year: plain(one) }) }))}
        value={String(year)}
        onChange={(value) => value && go({ screen: 'letters', place: register, year: Number(value) })}
      />
      <TextInput
        w={230}
        leftSection={<Search size={16} aria-hidden />}
        placeholder={search}
        aria-label={search}
        value={query}
        onChange={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onQuery('')}
        rightSection={
          query && <CloseButton size="sm" aria-label={t('letters.clearSearch')} onClick={() => onQuery('')} />
        }
      />
      <Button
        variant="default"
        leftSection={<FileSpreadsheet size={17} aria-hidden />}
        onClick={() => void csv(register === 'register' ? 'outgoing' : 'incoming', year)}
      >
        {t('letters.registers.csv')}
      </Button>
      {children}
    </div>
  );
}
