/** Any two states of the open plan held side by side. */
import { GitCompareArrows } from 'lucide-react';
import type { Route } from '../app/routes.ts';
import { usePlanView } from '../plan/use-plan.ts';
import { useSpeech } from '../text/speak.ts';
import { Empty } from '../ui/empty.tsx';

export function CompareScreen({ route }: { route: Extract<Route, { screen: 'compare' }> }) {
  const { t } = useSpeech();
  const { plan } = usePlanView();
  return (
    <Empty
      key={`${route.before} ${route.after}`}
      icon={GitCompareArrows}
      title={`${t('app.compare')} ${plan.meta.title.text}`}
    />
  );
}
