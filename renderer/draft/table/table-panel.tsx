/** The size of a new table, asked for where a person looks: under the button that asked, or at the caret. */
import { Popover } from '@mantine/core';
import classes from './table.module.css';
import { TablePicker } from './table-picker.tsx';

interface TablePanelProps {
  /** Below what in the window; null while it is not asked for. */
  readonly at: DOMRect | null;
  readonly onPick: (rows: number, columns: number) => void;
  readonly onClose: () => void;
}

export function TablePanel({ at, onPick, onClose }: TablePanelProps) {
  if (at === null) return null;
  return (
    <Popover
      opened
      onChange={(opened) => !opened && onClose()}
      position="bottom-start"
      trapFocus
      withRoles={false}
      withinPortal
      shadow="md"
    >
      <Popover.Target>
        <span className={classes.at} style={{ left: at.left, top: at.bottom }} aria-hidden />
      </Popover.Target>
      <Popover.Dropdown p={12} data-over-page>
        <TablePicker onPick={onPick} />
      </Popover.Dropdown>
    </Popover>
  );
}
