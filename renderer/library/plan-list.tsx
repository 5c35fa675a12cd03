/** The plans of the library or of its bin, as far as they match what is searched for. */
import { Button, Skeleton, Text, Title } from '@mantine/core';
import { History, LibraryBig, SearchX, Trash2 } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import type { PlanSummary } from '../../shared/rpc/contract.ts';
import { toArabicDigits } from '../../shared/thai/digits.ts';
import { usePreferences } from '../app/preferences.tsx';
import { byRecency } from '../app/recent-plans.ts';
import { useSpeech } from '../text/speak.ts';
import { AfterAMoment } from '../ui/after-a-moment.tsx';
import { Empty } from '../ui/empty.tsx';
import { Trouble } from '../ui/trouble.tsx';
import classes from './library.module.css';
import { PlanRow } from './plan-row.tsx';
import { RescueOffer } from './rescue-offer.tsx';
import { useFocusAfterLoss } from './use-focus-after-loss.ts';
import { usePlans } from './use-plans.ts';

/** Whether a plan's name, edition, agency or years hold every word, in either kind of digits. */
function answers(plan: PlanSummary, query: string): boolean {
  const { period } = plan;
  const text = [plan.title, plan.edition, plan.agency, period ? `${period.from} ${period.to}` : ''].join(' ');
  const plain = (words: string) => toArabicDigits(words).toLowerCase();
  return plain(query)
    .split(/\s+/)
    .every((word) => plain(text).includes(word));
}

/** Plans that stand above the others as those opened last. */
const SHOWN_AS_RECENT = 4;

interface PlanListProps {
  readonly bin: boolean;
  readonly query: string;
  readonly onClearQuery: () => void;
  /** What to offer where there are no plans at all. */
  readonly begin: ReactNode;
}

export function PlanList(props: PlanListProps) {
  const plans = usePlans();
  const area = useRef<HTMLDivElement>(null);
  const here = plans.data?.filter((plan) => (plan.binnedAt !== null) === props.bin).map(({ id }) => id);
  useFocusAfterLoss(area, here);
  return (
    <div ref={area} tabIndex={-1} className={classes.area}>
      <Plans plans={plans} {...props} />
    </div>
  );
}

function Plans({ plans, bin, query, onClearQuery, begin }: PlanListProps & { plans: ReturnType<typeof usePlans> }) {
  const { t } = useSpeech();
  const latest = usePreferences().settings.recent.slice(0, SHOWN_AS_RECENT);
  if (plans.isPending) {
    return (
      <AfterAMoment>
        <div className={classes.list}>
          {[0, 1, 2, 3].map((row) => (
            <div key={row} className={classes.row}>
              <Skeleton height={18} width="60%" />
              <Skeleton height={14} />
              <Skeleton height={14} />
              <Skeleton height={14} />
            </div>
          ))}
        </div>
      </AfterAMoment>
    );
  }
  if (plans.isError) {
    return <Trouble title={t('library.failed')} thrown={plans.error} onRetry={() => void plans.refetch()} />;
  }
  const here = plans.data.filter((plan) => (plan.binnedAt !== null) === bin);
  const found = here.filter((plan) => answers(plan, query));
  if (here.length === 0) {
    return bin ? (
      <Empty icon={Trash2} title={t('library.emptyBin')} text={t('library.emptyBinText')} />
    ) : (
      <>
        {plans.data.length === 0 && <RescueOffer />}
        <Empty icon={LibraryBig} title={t('library.emptyTitle')} text={t('library.emptyText')}>
          {begin}
        </Empty>
      </>
    );
  }
  const { recent, others } = bin ? { recent: [], others: found } : byRecency(found, latest);
  const isGrouped = recent.length > 0 && others.length > 0 && query === '';
  if (found.length === 0) {
    return (
      <Empty icon={SearchX} title={t('library.noMatch', { query })}>
        <Button variant="subtle" onClick={onClearQuery}>
          {t('library.clearSearch')}
        </Button>
      </Empty>
    );
  }
  return (
    <>
      {isGrouped ? (
        <>
          <Title order={2} className={classes.groupTitle ?? ''}>
            <History size={16} aria-hidden />
            {t('library.recent')}
          </Title>
          <PlanTable name={t('library.recent')} plans={recent} bin={bin} />
          <Title order={2} className={classes.groupTitle ?? ''}>
            {t('library.others')}
          </Title>
          <PlanTable name={t('library.others')} plans={others} bin={bin} />
        </>
      ) : (
        <PlanTable name={bin ? t('library.bin') : t('library.title')} plans={[...recent, ...others]} bin={bin} />
      )}
      <Text size="xs" c="dimmed" mt={6} ta="right">
        {t('library.count', { count: found.length })}
      </Text>
    </>
  );
}

function PlanTable({ name, plans, bin }: { name: string; plans: readonly PlanSummary[]; bin: boolean }) {
  const { t } = useSpeech();
  return (
    <div className={classes.list}>
      <div className={classes.headRow} aria-hidden>
        <span>{t('library.columnTitle')}</span>
        <span>{t('library.columnPeriod')}</span>
        <span>{t('library.columnSize')}</span>
        <span>{bin ? t('library.columnBinned') : t('library.columnChanged')}</span>
      </div>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }} aria-label={name}>
        {plans.map((plan) => (
          <PlanRow key={plan.id} plan={plan} />
        ))}
      </ul>
    </div>
  );
}
