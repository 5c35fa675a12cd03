/** Commands that say where the chosen sections stand; each can be taken back from its message. */
import type { Id } from '../../shared/plan/model.ts';
import { plainText } from '../../shared/plan/outline.ts';
import { SECTION_STATUSES, type SectionStatus } from '../../shared/plan/progress.ts';
import type { Deeds } from '../app/commands/registry.ts';
import { useDeeds } from '../app/commands/use-commands.ts';
import { useSession } from '../plan/use-plan.ts';
import { useSpeech } from '../text/speak.ts';
import { notify, notifyWithAction } from '../ui/notify.tsx';

/** Says where sections stand. */
export function useSayStatus(): (sections: readonly Id[], status: SectionStatus) => void {
  const { id: plan, open, work } = useSession();
  const { t } = useSpeech();
  return (sections, status) => {
    const others = sections.filter((id) => work.of(id).status !== status);
    const name = t(`progress.statuses.${status}`);
    if (others.length === 0) return notify(t('progress.already', { status: name }));
    const back = work.say(Object.fromEntries(others.map((id) => [id, { status }])));
    const { plan: now, labels } = open.view();
    const section = now.sections.find(({ id }) => id === others[0]);
    const title = section ? `${labels.get(section.id) ?? ''} ${plainText(section.title, labels)}`.trim() : '';
    const words =
      others.length > 1
        ? t('progress.saidMany', { count: others.length, status: name })
        : t('progress.said', { title: title || t('outline.untitled'), status: name });
    notifyWithAction(words, t('app.undo'), () => void work.say(back), plan);
  };
}

export function useStatusCommands(chosen: readonly Id[]): void {
  const say = useSayStatus();
  const { work } = useSession();
  const deeds: Deeds = Object.fromEntries(
    SECTION_STATUSES.map((status) => [
      `status.${status}`,
      {
        run: () => say(chosen, status),
        enabled: chosen.length > 0,
        on: chosen.length > 0 && chosen.every((id) => work.of(id).status === status),
      },
    ]),
  );
  useDeeds(deeds);
}
