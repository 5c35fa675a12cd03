/** The references of the plan that lead nowhere, for the inspector; nothing where there are none. */
import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { brokenReferrers } from '../../plan/targets.ts';
import { usePlanView, useSession } from '../../plan/use-plan.ts';
import { useSpeech } from '../../text/speak.ts';
import { PlaceList } from './breaking-panel.tsx';

export function BrokenReferences() {
  const { t } = useSpeech();
  const { open } = useSession();
  const { plan, labels } = usePlanView();
  const broken = useMemo(() => brokenReferrers(plan, labels), [plan, labels]);
  if (broken.length === 0) return null;
  return (
    <section aria-label={t('references.broken', { count: broken.length })} style={{ marginBottom: 14 }}>
      <Text size="sm" fw={600} c="var(--mantine-color-error)">
        {t('references.broken', { count: broken.length })}
      </Text>
      <PlaceList referrers={broken} onGo={({ section, line }) => open.goTo(section, line)} />
    </section>
  );
}
