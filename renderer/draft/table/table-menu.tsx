/** The commands of a table where it was clicked with the right mouse button, or by the key for it. */
import { Menu } from '@mantine/core';
import { AlignLeft, ArrowDownAZ, type LucideIcon, Move, Plus, Ruler, Trash2 } from 'lucide-react';
import { type MouseEvent, useState } from 'react';
import type { CommandId } from '../../app/commands/catalogue.ts';
import { useSpeech } from '../../text/speak.ts';
import { CommandItem } from '../../ui/command-item.tsx';
import classes from './table.module.css';

const COMMANDS: readonly CommandId[] = ['table.merge', 'table.split', 'table.header', 'table.totals', 'table.add-up'];

type Group = readonly [
  name: 'insert' | 'remove' | 'align' | 'sort' | 'move' | 'widths',
  icon: LucideIcon,
  ids: readonly CommandId[],
];

const FIRST: readonly Group[] = [
  ['insert', Plus, ['table.row-above', 'table.row-below', 'table.column-left', 'table.column-right']],
  ['remove', Trash2, ['table.remove-rows', 'table.remove-columns', 'table.remove']],
];

const MORE: readonly Group[] = [
  ['align', AlignLeft, ['align.left', 'align.center', 'align.right', 'table.top', 'table.middle', 'table.bottom']],
  ['sort', ArrowDownAZ, ['table.sort-rising', 'table.sort-falling']],
  ['move', Move, ['table.rows-up', 'table.rows-down', 'table.columns-left', 'table.columns-right']],
  ['widths', Ruler, ['table.widths', 'table.even-widths']],
];

interface Point {
  readonly left: number;
  readonly top: number;
}

/** Where the menu is open, and what opens it. With Shift the browser's own menu comes, as everywhere. */
export function useTableMenu(isInTable: boolean) {
  const [at, setAt] = useState<Point | null>(null);
  const onContextMenu = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const byKey = isInTable && target?.getAttribute('contenteditable') === 'true';
    if (event.shiftKey || !(byKey || target?.closest('[contenteditable=true] .table-frame'))) return;
    event.preventDefault();
    setAt({ left: event.clientX, top: event.clientY });
  };
  return { at, onContextMenu, close: () => setAt(null) };
}

export function TableMenu({ at, onClose }: { at: Point | null; onClose: () => void }) {
  const { t } = useSpeech();
  if (!at) return null;
  return (
    <Menu
      opened
      onChange={(opened) => !opened && onClose()}
      position="bottom-start"
      width={270}
      offset={2}
      trapFocus
      middlewares={{ flip: true, shift: { crossAxis: true } }}
    >
      <Menu.Target>
        <span className={classes.at} style={at} aria-hidden />
      </Menu.Target>
      <Menu.Dropdown
        aria-label={t('tables.menu')}
        // The line under the mouse is the one that has the keys: two would be marked.
        onMouseOver={({ target, currentTarget }) => {
          const item = target instanceof Element ? target.closest<HTMLElement>('[role=menuitem]') : null;
          if (item && currentTarget.contains(item)) item.focus({ preventScroll: true });
        }}
      >
        <Further groups={FIRST} />
        <Menu.Divider />
        {COMMANDS.map((id) => (
          <CommandItem key={id} id={id} />
        ))}
        <Menu.Divider />
        <Further groups={MORE} />
      </Menu.Dropdown>
    </Menu>
  );
}

function Further({ groups }: { groups: readonly Group[] }) {
  const { t } = useSpeech();
  return groups.map(([name, Icon, ids]) => (
    <Menu.Sub key={name} position="right-start">
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={<Icon size={16} aria-hidden />}>{t(`tables.${name}`)}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown miw={270}>
        {ids.map((id) => (
          <CommandItem key={id} id={id} />
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  ));
}
