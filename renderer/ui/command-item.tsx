/** A command as a line of a menu, with its keys. */
import { Menu } from '@mantine/core';
import { CATALOGUE, type CommandId } from '../app/commands/catalogue.ts';
import { keysForPeople } from '../app/commands/keys.ts';
import { useCommand } from '../app/commands/use-commands.ts';
import { commandTitle, useSpeech } from '../text/speak.ts';
import { Keys } from './keys.tsx';

export function CommandItem({ id }: { id: CommandId }) {
  const { language } = useSpeech();
  const { enabled, run } = useCommand(id);
  const { icon: Icon, keys } = CATALOGUE[id];
  return (
    <Menu.Item
      leftSection={<Icon size={16} aria-hidden />}
      rightSection={keys ? <Keys>{keysForPeople(keys)}</Keys> : null}
      disabled={!enabled}
      onClick={run}
    >
      {commandTitle(id, language)}
    </Menu.Item>
  );
}
