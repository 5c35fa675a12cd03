/** What can be put into the page. */
import { Button, Menu } from '@mantine/core';
import { ChevronDown, Plus } from 'lucide-react';
import type { Ref } from 'react';
import type { CommandId } from '../app/commands/catalogue.ts';
import type { SelectionState } from '../editor/editor-handle.ts';
import { useSpeech } from '../text/speak.ts';
import { CommandItem } from '../ui/command-item.tsx';
import classes from './draft.module.css';

const COMMANDS: readonly CommandId[] = ['insert.table', 'insert.figure', 'insert.footnote', 'insert.reference'];

interface InsertMenuProps {
  readonly selection: SelectionState | null;
  readonly button: Ref<HTMLButtonElement>;
}

export function InsertMenu({ selection, button }: InsertMenuProps) {
  const { t } = useSpeech();
  const there = selection?.section != null;
  return (
    <Menu width={260} position="bottom-start">
      <Menu.Target>
        <Button
          ref={button}
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
  );
}
