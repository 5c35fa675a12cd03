/** What can be done with the whole comparison: sent out, copied, printed, gone back to. */
import { ActionIcon, Menu } from '@mantine/core';
import { Ellipsis, FileDown } from 'lucide-react';
import { useCommand } from '../app/commands/use-commands.ts';
import { useSpeech } from '../text/speak.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { CommandItem } from '../ui/command-item.tsx';

/** `older`: the name of the older state where it is a version, which can be gone back to. */
export function ActionMenu({ older }: { older: string | null }) {
  const { t } = useSpeech();
  const restore = useCommand('compare.restore-whole');
  return (
    <>
      <Menu position="bottom-end" width={340}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            c="var(--mantine-color-text)"
            size={28}
            aria-label={t('compare.export')}
            title={t('compare.export')}
          >
            <FileDown size={17} strokeWidth={1.9} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <CommandItem id="compare.export-redline" />
          <CommandItem id="compare.export-table" />
          <CommandItem id="compare.export-html" />
        </Menu.Dropdown>
      </Menu>
      <CommandButton id="compare.copy" />
      <CommandButton id="compare.print" />
      <Menu position="bottom-end" width={340}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            c="var(--mantine-color-text)"
            size={28}
            aria-label={t('compare.actions')}
          >
            <Ellipsis size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <CommandItem id="compare.next" />
          <CommandItem id="compare.previous" />
          <CommandItem id="compare.other-end" />
          <Menu.Divider />
          <CommandItem id="compare.restore-part" />
          {older !== null && (
            <Menu.Item disabled={!restore.enabled} onClick={restore.run}>
              {t('compare.restoreWhole', { name: older })}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
