/** What is chosen to be compared, and the way there once two are. */

import { Button, Text } from '@mantine/core';
import { GitCompareArrows } from 'lucide-react';
import type { VersionSummary } from '../../shared/rpc/contract.ts';
import { go } from '../app/routes.ts';
import { useSession } from '../plan/use-plan.ts';
import { useVersionName } from '../plan/versions.ts';
import { useSpeech } from '../text/speak.ts';
import { type Pick, pairOf } from './timeline.ts';
import classes from './versions.module.css';

interface PickedBarProps {
  readonly picks: readonly Pick[];
  readonly versions: readonly VersionSummary[];
  readonly onClear: () => void;
}

export function PickedBar({ picks, versions, onClear }: PickedBarProps) {
  const { t } = useSpeech();
  const { id } = useSession();
  const nameOf = useVersionName();
  const called = (pick: Pick) => {
    const version = versions.find((one) => one.id === pick);
    return version ? nameOf(version) : t('versions.draft');
  };
  const pair = pairOf(picks, versions);
  return (
    <section className={classes.picked} aria-label={t('versions.picked')}>
      <Text size="sm" role="status">
        {pair
          ? t('versions.pickedTwo', { before: called(pair.before), after: called(pair.after) })
          : t('versions.pickedOne', { name: called(picks[0]!) })}
      </Text>
      <div className={classes.pickedButtons}>
        <Button
          size="xs"
          flex={1}
          disabled={!pair}
          leftSection={<GitCompareArrows size={15} aria-hidden />}
          onClick={() => pair && go({ screen: 'compare', plan: id, ...pair, at: null })}
        >
          {t('versions.comparePicked')}
        </Button>
        <Button size="xs" variant="default" onClick={onClear}>
          {t('versions.clearPicked')}
        </Button>
      </div>
    </section>
  );
}
