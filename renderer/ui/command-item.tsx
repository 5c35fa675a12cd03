/** A command as a line of a menu, with its keys. */
import { Menu } from '@mantine/core';
import { Check } from 'lucide-react';
import { CATALOGUE, type CommandId } from '../app/commands/catalogue.ts';
import { keysForPeople } from '../app/commands/keys.ts';
import { useCommand } from '../app/commands/use-commands.ts';
import { commandTitle, useSpeech } from '../text/speak.ts';
import { Keys } from './keys.tsx';

interface CommandItemProps {
  readonly id: CommandId;
  /** Of a choice among several: whether it is as this one makes it. */
  readonly current?: boolean;
}

export function CommandItem({ id, current = false }: CommandItemProps) {
  const { language } = useSpeech();
  const { enabled, run } = useCommand(id);
  const { icon: Icon, keys } = CATALOGUE[id];
  return (
    <Menu.Item
      leftSection={<Icon size={16} aria-hidden />}
      rightSection={current ? <Check size={16} aria-hidden /> : keys ? <Keys>{keysForPeople(keys)}</Keys> : null}
      aria-current={current || undefined}
      disabled={!enabled}
      onClick={run}
    >
      {commandTitle(id, language)}
    </Menu.Item>
  );
}
