/** What the plan is called, which edition, whose, and for which years. */
import { Group, Input, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { PlanMeta } from '../../shared/plan/model.ts';
import { toArabicDigits } from '../../shared/thai/digits.ts';
import { useApply } from '../plan/use-apply.ts';
import { usePlanView } from '../plan/use-plan.ts';
import { useSpeech } from '../text/speak.ts';
import { SettledField } from '../ui/settled-field.tsx';

/** Years of พ.ศ. a plan can name. */
const FIRST_YEAR = 2400;
const LAST_YEAR = 2700;

/** A year as typed, in either digits; null for an empty field, NaN for what is no year of พ.ศ. */
function readYear(text: string): number | null {
  const plain = toArabicDigits(text).trim();
  if (plain === '') return null;
  const year = /^\d{4}$/.test(plain) ? Number(plain) : Number.NaN;
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : Number.NaN;
}

export function PlanDetails() {
  const { t } = useSpeech();
  const { plan } = usePlanView();
  const { meta } = plan;
  const apply = useApply();
  const change = (changes: Partial<PlanMeta>) => apply([{ type: 'setMeta', meta: { ...meta, ...changes } }]);
  return (
    <Stack gap={8}>
      <SettledField
        label={t('inspector.planTitle')}
        value={meta.title.text}
        maxLength={2000}
        check={(text) => (text.trim() ? null : t('inspector.titleNeeded'))}
        onSettle={(text) => change({ title: { text } })}
      />
      <SettledField
        label={t('inspector.edition')}
        description={t('inspector.editionHint')}
        value={meta.edition.text}
        maxLength={2000}
        onSettle={(text) => change({ edition: { text } })}
      />
      <PeriodFields meta={meta} onChange={(period) => change({ period })} />
      <SettledField
        label={t('inspector.agency')}
        value={meta.agency.text}
        maxLength={2000}
        onSettle={(text) => change({ agency: { text } })}
      />
    </Stack>
  );
}

/** Two years that count only together: one alone stands for a plan of one year. */
function PeriodFields({ meta, onChange }: { meta: PlanMeta; onChange: (period: PlanMeta['period']) => void }) {
  const { t, plain } = useSpeech();
  const { period } = meta;
  const shown = { from: period ? plain(period.from) : '', to: period ? plain(period.to) : '' };
  const [wrong, setWrong] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new period is a right one
  useEffect(() => setWrong(false), [period]);
  const settle = (from: string, to: string) => {
    const first = readYear(from);
    const last = readYear(to);
    if (first === null && last === null) return onChange(null);
    const next = { from: first ?? last ?? 0, to: last ?? first ?? 0 };
    const right = next.from <= next.to;
    setWrong(!right);
    if (right) onChange(next);
  };
  return (
    <Input.Wrapper label={t('inspector.period')} labelElement="div" role="group" aria-label={t('inspector.period')}>
      <Group gap={6} wrap="nowrap" align="flex-start">
        <SettledField aria-label={t('inspector.from')} value={shown.from} onSettle={(text) => settle(text, shown.to)} />
        <Text mt={5}>–</Text>
        <SettledField aria-label={t('inspector.to')} value={shown.to} onSettle={(text) => settle(shown.from, text)} />
      </Group>
      {wrong && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {t('inspector.periodWrong')}
        </Text>
      )}
    </Input.Wrapper>
  );
}
