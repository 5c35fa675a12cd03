/** What can be put into the page, and the panel that asks for the size of a table. */
import { Button, Menu, Popover } from '@mantine/core';
import { ChevronDown, Plus } from 'lucide-react';
import { type RefObject, useState } from 'react';
import type { CommandId } from '../app/commands/catalogue.ts';
import { useDeeds } from '../app/commands/use-commands.ts';
import type { EditorHandle, SelectionState } from '../editor/editor-handle.ts';
import { useSpeech } from '../text/speak.ts';
import { CommandItem } from '../ui/command-item.tsx';
import classes from './draft.module.css';
import { TablePicker } from './table/table-picker.tsx';

const COMMANDS: readonly CommandId[] = ['insert.table', 'insert.figure', 'insert.footnote', 'insert.reference'];

interface InsertMenuProps {
  readonly editor: RefObject<EditorHandle | null>;
  readonly selection: SelectionState | null;
}

export function InsertMenu({ editor, selection }: InsertMenuProps) {
  const { t } = useSpeech();
  const [picking, setPicking] = useState(false);
  const there = selection?.section != null;
  useDeeds({ 'insert.table': { run: () => setPicking(true), enabled: there && selection.table === null } });
  const pick = (rows: number, columns: number) => {
    setPicking(false);
    editor.current?.insertTable(rows, columns);
    editor.current?.focus();
  };
  return (
    <Popover
      opened={picking}
      onChange={setPicking}
      position="bottom-start"
      trapFocus
      withRoles={false}
      withinPortal
      shadow="md"
    >
      <Popover.Target>
        <span>
          <Menu width={260} position="bottom-start">
            <Menu.Target>
              <Button
                size="compact-sm"
                h={28}
                px={6}
                variant="subtle"
                color="gray"
                c={there ? 'var(--mantine-color-text)' : undefined}
                bg={there ? undefined : 'transparent'}
                aria-label={t('tables.insert')}
                disabled={!there}
              >
                <Plus size={16} aria-hidden />
                <span className={classes.words}>{t('tables.insert')}</span>
                <ChevronDown size={13} aria-hidden />
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {COMMANDS.map((id) => (
                <CommandItem key={id} id={id} />
              ))}
            </Menu.Dropdown>
          </Menu>
        </span>
      </Popover.Target>
      <Popover.Dropdown p={12}>
        <TablePicker onPick={pick} />
      </Popover.Dropdown>
    </Popover>
  );
}
