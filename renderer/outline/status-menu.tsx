/** The part of the outline's menu that says where sections stand. */
import { Menu } from '@mantine/core';
import { CircleDashed, ListTree } from 'lucide-react';
import type { Id } from '../../shared/plan/model.ts';
import { subtreeEnd } from '../../shared/plan/outline.ts';
import { SECTION_STATUSES } from '../../shared/plan/progress.ts';
import { usePlanView } from '../plan/use-plan.ts';
import { useSpeech } from '../text/speak.ts';
import { CommandItem } from '../ui/command-item.tsx';
import { StatusIcon } from '../ui/status-icon.tsx';
import { useSayStatus } from './use-status-commands.ts';

export function StatusMenu({ current, marked }: { current: Id | null; marked: number }) {
  const { t } = useSpeech();
  const { plan } = usePlanView();
  const say = useSayStatus();
  const at = plan.sections.findIndex(({ id }) => id === current);
  const under = at < 0 ? [] : plan.sections.slice(at, subtreeEnd(plan.sections, at)).map(({ id }) => id);
  return (
    <>
      <Menu.Sub position="right-start">
        <Menu.Sub.Target>
          <Menu.Sub.Item leftSection={<CircleDashed size={16} aria-hidden />}>
            {marked > 1 ? t('progress.statusOf', { count: marked }) : t('progress.status')}
          </Menu.Sub.Item>
        </Menu.Sub.Target>
        <Menu.Sub.Dropdown>
          {SECTION_STATUSES.map((status) => (
            <CommandItem key={status} id={`status.${status}`} />
          ))}
        </Menu.Sub.Dropdown>
      </Menu.Sub>
      {under.length > 1 && marked < 2 && (
        <Menu.Sub position="right-start">
          <Menu.Sub.Target>
            <Menu.Sub.Item leftSection={<ListTree size={16} aria-hidden />}>
              {t('progress.statusUnder', { count: under.length })}
            </Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown>
            {SECTION_STATUSES.map((status) => (
              <Menu.Item
                key={status}
                leftSection={<StatusIcon status={status} size={16} />}
                onClick={() => say(under, status)}
              >
                {t(`progress.statuses.${status}`)}
              </Menu.Item>
            ))}
          </Menu.Sub.Dropdown>
        </Menu.Sub>
      )}
    </>
  );
}
