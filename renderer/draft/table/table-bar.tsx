/** The tools of the table that holds the caret, in the margin of the page beside it, where they hide no words. */
import { ActionIcon, Button, Menu, NumberInput, Popover, Tooltip } from '@mantine/core';
import { AlignVerticalJustifyStart, ArrowDownAZ, Columns3, type LucideIcon, Rows3, Ruler } from 'lucide-react';
import { type FormEvent, type RefObject, useEffect, useState } from 'react';
import type { CommandId } from '../../app/commands/catalogue.ts';
import { useDeeds } from '../../app/commands/use-commands.ts';
import type { EditorHandle, TableState } from '../../editor/editor-handle.ts';
import { commandTitle, useSpeech } from '../../text/speak.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { CommandItem } from '../../ui/command-item.tsx';
import classes from './table.module.css';

const ROWS: readonly CommandId[] = [
  'table.row-above',
  'table.row-below',
  'table.rows-up',
  'table.rows-down',
  'table.remove-rows',
];
const COLUMNS: readonly CommandId[] = [
  'table.column-left',
  'table.column-right',
  'table.columns-left',
  'table.columns-right',
  'table.even-widths',
  'table.remove-columns',
];
const PLACES: readonly CommandId[] = ['table.top', 'table.middle', 'table.bottom'];
const ORDERS: readonly CommandId[] = ['table.sort-rising', 'table.sort-falling'];

/** Height of the bar, its width, its distance from the table and from the edges of the desk with its scrollbar, in CSS pixels. */
const HEIGHT = 322;
const WIDTH = 38;
const BESIDE = 5;
const EDGE = 4;
const SCROLLBAR = 16;

interface TableBarProps {
  readonly editor: RefObject<EditorHandle | null>;
  readonly table: TableState;
  readonly desk: RefObject<HTMLElement | null>;
}

interface Place {
  readonly left: number;
  readonly top: number;
}

/** Beside the table, within the desk; null while none of it is in sight. */
function useBarPlace({ editor, table, desk }: TableBarProps): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another table, or another shape of it, is elsewhere
  useEffect(() => {
    const show = () => {
      const box = editor.current?.tableRect();
      const bounds = desk.current?.getBoundingClientRect();
      if (!box || !bounds) return setPlace(null);
      if (box.bottom < bounds.top || box.top > bounds.bottom) return setPlace(null);
      const top = Math.max(bounds.top + EDGE, Math.min(box.top, bounds.bottom - HEIGHT - EDGE));
      const left = Math.min(box.right + BESIDE, bounds.right - WIDTH - SCROLLBAR);
      setPlace((before) => (before?.top === top && before.left === left ? before : { left, top }));
    };
    let frame = 0;
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(show);
    };
    const scroller = desk.current;
    const sizes = new ResizeObserver(soon);
    if (scroller) sizes.observe(scroller);
    if (scroller?.firstElementChild) sizes.observe(scroller.firstElementChild);
    soon();
    scroller?.addEventListener('scroll', soon);
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      scroller?.removeEventListener('scroll', soon);
    };
  }, [table.id, table.rows, editor, desk]);
  return place;
}

export function TableBar(props: TableBarProps) {
  const { t } = useSpeech();
  const place = useBarPlace(props);
  if (!place) return null;
  return (
    <div
      className={classes.bar}
      style={place}
      role="toolbar"
      aria-orientation="vertical"
      aria-label={t('tables.toolbar')}
    >
      <CommandMenu icon={Rows3} name={t('tables.rowMenu')} ids={ROWS} />
      <CommandMenu icon={Columns3} name={t('tables.columnMenu')} ids={COLUMNS} />
      <WidthField {...props} />
      <span className={classes.gap} />
      <CommandButton id="table.merge" />
      <CommandButton id="table.split" />
      <CommandMenu icon={AlignVerticalJustifyStart} name={t('tables.align')} ids={PLACES} />
      <span className={classes.gap} />
      <CommandButton id="table.header" />
      <CommandButton id="table.totals" />
      <CommandMenu icon={ArrowDownAZ} name={t('tables.sort')} ids={ORDERS} />
      <span className={classes.gap} />
      <CommandButton id="table.remove" />
    </div>
  );
}

function CommandMenu({ icon: Icon, name, ids }: { icon: LucideIcon; name: string; ids: readonly CommandId[] }) {
  return (
    <Menu position="left-start" width={290}>
      <Menu.Target>
        <Tooltip label={name}>
          <ActionIcon
            className={classes.more}
            size={28}
            variant="subtle"
            color="gray"
            c="var(--mantine-color-text)"
            aria-label={name}
            onMouseDown={(event) => event.preventDefault()}
          >
            <Icon size={17} strokeWidth={1.9} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {ids.map((id) => (
          <CommandItem key={id} id={id} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The width of the selected column, typed as a part of the table's. */
function WidthField({ editor, table }: TableBarProps) {
  const { t, language } = useSpeech();
  const [opened, setOpened] = useState(false);
  const whole = table.columns.reduce((sum, width) => sum + width, 0);
  const percent = Math.round(((table.columns[table.area.column] ?? 0) / whole) * 1000) / 10;
  const [typed, setTyped] = useState<number | string>(percent);
  const open = () => {
    setTyped(percent);
    setOpened(true);
  };
  useDeeds({ 'table.widths': { run: open } });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setOpened(false);
    if (Number(typed) > 0) editor.current?.changeTable({ do: 'width', percent: Number(typed) });
    editor.current?.focus();
  };
  const name = commandTitle('table.widths', language);
  return (
    <Popover opened={opened} onChange={setOpened} position="left-start" trapFocus withinPortal shadow="md">
      <Popover.Target>
        <Tooltip label={name}>
          <ActionIcon
            size={28}
            variant="subtle"
            color="gray"
            c="var(--mantine-color-text)"
            aria-label={name}
            disabled={table.columns.length < 2}
            onMouseDown={(event) => event.preventDefault()}
            onClick={open}
          >
            <Ruler size={17} strokeWidth={1.9} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p={12}>
        <form onSubmit={submit} style={{ display: 'flex', alignItems: 'end', gap: 8 }}>
          <NumberInput
            size="xs"
            w={250}
            label={t('tables.width', { column: table.area.column + 1 })}
            min={1}
            max={99}
            decimalScale={1}
            suffix=" %"
            data-autofocus
            value={typed}
            onChange={setTyped}
          />
          <Button type="submit" size="xs">
            {t('tables.setWidth')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
