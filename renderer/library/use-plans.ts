/** The plans of the library and what can be done with each, asked of the other side and kept fresh. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Id } from '../../shared/plan/model.ts';
import type { PlanSummary } from '../../shared/rpc/contract.ts';
import { usePlanHolder } from '../app/plan-holder.tsx';
import { useShell } from '../rpc/use-shell.ts';
import { useSpeech } from '../text/speak.ts';
import { notifyFailure, notifyWithAction } from '../ui/notify.tsx';

export function usePlans() {
  const { client } = useShell();
  return useQuery({ queryKey: ['plans'], queryFn: () => client.plans.list({}) });
}

export function usePlanDeeds() {
  const { client } = useShell();
  const queries = useQueryClient();
  const speech = useSpeech();
  const { t } = speech;
  const holder = usePlanHolder();

  const attempt = async (deed: () => Promise<void>) => {
    try {
      await deed();
      await queries.invalidateQueries({ queryKey: ['plans'] });
    } catch (thrown) {
      notifyFailure(thrown, speech);
    }
  };
  const bringBack = (id: Id) =>
    attempt(async () => {
      await client.plans.bringBack({ plan: id });
    });

  return {
    rename: (plan: PlanSummary, title: string) =>
      attempt(async () => {
        await client.plans.rename({ plan: plan.id, title });
      }),
    duplicate: (plan: PlanSummary) =>
      attempt(async () => {
        await client.plans.duplicate({ plan: plan.id, title: t('library.duplicateTitle', { title: plan.title }) });
      }),
    moveToBin: (plan: PlanSummary) =>
      attempt(async () => {
        await holder.close(plan.id);
        await client.plans.moveToBin({ plan: plan.id });
        notifyWithAction(t('library.movedToBin', { title: plan.title }), t('app.undo'), () => void bringBack(plan.id));
      }),
    bringBack: (plan: PlanSummary) => bringBack(plan.id),
  };
}
