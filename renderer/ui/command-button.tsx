/** A button of a command: its icon, its name and keys as a tooltip, greyed when it cannot be done now. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { CATALOGUE, type CommandId } from '../app/commands/catalogue.ts';
import { keysForAria, keysForPeople } from '../app/commands/keys.ts';
import { useCommand } from '../app/commands/use-commands.ts';
import { commandTitle, useSpeech } from '../text/speak.ts';

export function CommandButton({ id, size = 28 }: { id: CommandId; size?: number }) {
  const { language } = useSpeech();
  const command = useCommand(id);
  const { icon: Icon, keys } = CATALOGUE[id];
  const title = commandTitle(id, language);
  return (
    <Tooltip label={keys ? `${title} (${keysForPeople(keys)})` : title}>
      <ActionIcon
        variant={command.on ? 'light' : 'subtle'}
        color={command.on ? undefined : 'gray'}
        c={command.on || !command.enabled ? undefined : 'var(--mantine-color-text)'}
        size={size}
        aria-label={title}
        aria-pressed={command.on || undefined}
        aria-keyshortcuts={keys ? keysForAria(keys) : undefined}
        disabled={!command.enabled}
        bg={command.enabled ? undefined : 'transparent'}
        // The selection in the page must survive the press.
        onMouseDown={(event) => event.preventDefault()}
        onClick={command.run}
      >
        <Icon size={17} strokeWidth={1.9} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
