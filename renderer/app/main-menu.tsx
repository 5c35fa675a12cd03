/** All commands by group, for those who look for them. */
import { ActionIcon, Menu } from '@mantine/core';
import { Menu as MenuIcon } from 'lucide-react';
import { useState } from 'react';
import { groupTitle, useSpeech } from '../text/speak.ts';
import { CommandItem } from '../ui/command-item.tsx';
import { CATALOGUE, COMMAND_GROUPS, COMMAND_IDS } from './commands/catalogue.ts';

export function MainMenu() {
  const { t, language } = useSpeech();
  const [opened, setOpened] = useState(false);
  return (
    <Menu position="bottom-start" width={220} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" c="var(--mantine-color-text)" size={32} aria-label={t('app.menu')}>
          <MenuIcon size={19} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {COMMAND_GROUPS.map((group) => (
          <Menu.Sub key={group} position="right-start">
            <Menu.Sub.Target>
              <Menu.Sub.Item>{groupTitle(group, language)}</Menu.Sub.Item>
            </Menu.Sub.Target>
            <Menu.Sub.Dropdown miw={320} mah="80vh" style={{ overflowY: 'auto' }}>
              {COMMAND_IDS.filter((id) => CATALOGUE[id].group === group && id !== 'plan.export').map((id) => (
                <CommandItem key={id} id={id} />
              ))}
            </Menu.Sub.Dropdown>
          </Menu.Sub>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
