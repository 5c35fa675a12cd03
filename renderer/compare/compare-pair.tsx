/** Two chosen states: their names above the pages, and the pages once they are compared. */
import { Button, Group, Progress, Skeleton, Text } from '@mantine/core';
import { GitCompareArrows } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import type { VersionSummary } from '../../shared/rpc/contract.ts';
import { useDeeds } from '../app/commands/use-commands.ts';
import { formatRoute } from '../app/routes.ts';
import { useSession } from '../plan/use-plan.ts';
import { useSpeech } from '../text/speak.ts';
import { AfterAMoment } from '../ui/after-a-moment.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Trouble } from '../ui/trouble.tsx';
import classes from './compare.module.css';
import { ComparisonView } from './comparison-view.tsx';
import { StatePicker } from './state-picker.tsx';
import { groupStates, nameState, type Pair } from './states.ts';
import { type ComparisonState, useComparison } from './use-comparison.ts';

interface ComparePairProps {
  readonly pair: Pair;
  readonly versions: readonly VersionSummary[];
  /** The change to begin at, by its key. */
  readonly at: string | null;
  readonly onPair: (pair: Pair) => void;
}

export function ComparePair({ pair, versions, at, onPair }: ComparePairProps) {
  const speech = useSpeech();
  const { t } = speech;
  const { state, stale, again, cancel } = useComparison(pair);
  const groups = useMemo(() => groupStates(versions, speech), [versions, speech]);
  const swap = () => onPair({ before: pair.after, after: pair.before });
  useDeeds({ 'compare.swap': { run: swap } });

  // Both states are on their way before anything is drawn; what they are called comes a frame later.
  const isDrawn = useDeferredValue(true, false);
  const heads = !isDrawn ? (
    <div className={classes.heads} />
  ) : (
    <div className={classes.heads}>
      <StatePicker
        name={t('compare.older')}
        groups={groups}
        value={pair.before}
        onChoose={(before) => onPair({ ...pair, before })}
      />
      <CommandButton id="compare.swap" size={30} />
      <StatePicker
        name={t('compare.newer')}
        groups={groups}
        value={pair.after}
        onChoose={(after) => onPair({ ...pair, after })}
      />
    </div>
  );
  const names = {
    before: nameState(pair.before, versions, speech),
    after: nameState(pair.after, versions, speech),
  };
  if (state.kind === 'ready' && state.laid.comparison.changes.length > 0) {
    return (
      <ComparisonView
        pair={pair}
        versions={versions}
        names={names}
        laid={state.laid}
        stale={stale}
        heads={heads}
        at={at}
        onAgain={again}
      />
    );
  }
  return (
    <div className={classes.waiting}>
      {heads}
      {state.kind === 'ready' ? (
        <Empty
          icon={GitCompareArrows}
          title={t('compare.same')}
          text={t('compare.sameText', { before: names.before.name, after: names.after.name })}
        >
          {stale && (
            <Button mt="xs" onClick={again}>
              {t('compare.again')}
            </Button>
          )}
        </Empty>
      ) : (
        <Waiting state={state} onAgain={again} onCancel={cancel} />
      )}
    </div>
  );
}

interface WaitingProps {
  readonly state: Exclude<ComparisonState, { kind: 'ready' }>;
  readonly onAgain: () => void;
  readonly onCancel: () => void;
}

/** While there is nothing to show yet, or nothing came of it. */
function Waiting({ state, onAgain, onCancel }: WaitingProps) {
  const { t, count } = useSpeech();
  const { id } = useSession();
  if (state.kind === 'failed') {
    return (
      <Trouble title={t('compare.failed')} thrown={state.thrown} onRetry={onAgain}>
        <Button
          size="xs"
          variant="subtle"
          component="a"
          href={formatRoute({ screen: 'versions', plan: id, version: null })}
        >
          {t('compare.toVersions')}
        </Button>
      </Trouble>
    );
  }
  if (state.kind === 'cancelled') {
    return (
      <Empty icon={GitCompareArrows} title={t('compare.cancelled')} text={t('compare.cancelledText')}>
        <Button mt="xs" onClick={onAgain}>
          {t('compare.again')}
        </Button>
      </Empty>
    );
  }
  const { done, total } = state.kind === 'comparing' ? state : { done: 0, total: 0 };
  const words = total > 0 ? t('compare.progress', { done: count(done), total: count(total) }) : t('compare.reading');
  return (
    <AfterAMoment>
      <div className={classes.progress}>
        <Progress value={total > 0 ? (100 * done) / total : 0} aria-label={t('compare.comparing')} />
        <Group justify="space-between">
          <Text size="sm" role="status">
            {words}
          </Text>
          <Button size="compact-sm" h={28} variant="subtle" onClick={onCancel}>
            {t('app.cancel')}
          </Button>
        </Group>
      </div>
      <div className={classes.skeletons}>
        <Skeleton />
        <Skeleton />
      </div>
    </AfterAMoment>
  );
}
