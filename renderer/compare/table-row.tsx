/** One row of a table on the two pages: its cells beside each other, those of one state level with those of the other. */
import { memo } from 'react';
import { useSpeech } from '../text/speak.ts';
import { describeChange } from './describe.ts';
import { FamilyIcon } from './family-icon.tsx';
import { type Family, familyOf } from './filter.ts';
import type { LaidOut } from './laid-out.ts';
import { MoveChip } from './move-chip.tsx';
import classes from './page.module.css';
import { type Painting, paintInline, paintSides } from './painted.ts';
import { standsAt } from './places.ts';
import { type DrawnRow, goesOn, rowOfSide, rowsTogether } from './table-grid.ts';
import { PageLine } from './words.tsx';

interface TableRowProps {
  readonly laid: LaidOut;
  /** The first of its rows of the comparison, and how many they are. */
  readonly row: number;
  readonly count: number;
  readonly last: boolean;
  readonly oneColumn: boolean;
  readonly painting: Painting;
  /** The change one is at, where it is in this row. */
  readonly current: number | null;
  readonly flashing: boolean;
  readonly onSelect: (change: number) => void;
  /** Goes to the row of the other end of a move. */
  readonly onJump: (row: number) => void;
}

export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { laid, row, count, last, oneColumn, painting, current, flashing, onSelect, onJump } = props;
  const speech = useSpeech();
  const all = Array.from({ length: count }, (_, at) => row + at);
  const begin = all.filter((at) => beginsChange(laid, at, painting));
  const gutter = (
    <div className={classes.gutter} data-many>
      {[...signsOf(laid, begin, painting)].map(([family, change]) => {
        const { title } = describeChange(laid, change, speech);
        return (
          <button
            key={family}
            type="button"
            className={classes.sign}
            aria-label={title}
            title={title}
            onClick={() => onSelect(change)}
          >
            <FamilyIcon family={family} />
          </button>
        );
      })}
    </div>
  );
  const chips = (kind: 'moved-away' | 'moved-here') =>
    begin
      .filter((at) => laid.rows[at]!.kind === kind && painting.shows(laid.rows[at]!.change))
      .map((at) => <MoveChip key={at} laid={laid} row={at} onJump={onJump} />);
  const state = {
    'data-table': '',
    'data-last': last || undefined,
    'data-kind': 'cells',
    'data-current': current !== null || undefined,
    'data-flashing': flashing || undefined,
  };
  if (oneColumn) {
    const rows = rowsTogether(laid, row, count);
    return (
      <div className={classes.row} data-one {...state}>
        {gutter}
        <div className={classes.cell}>
          {chips('moved-away')}
          {chips('moved-here')}
          {rows.map((drawn) => (
            <GridRow key={drawn.side} {...props} drawn={drawn} together={rows.length === 1} />
          ))}
        </div>
      </div>
    );
  }
  const before = rowOfSide(laid, row, count, 'before');
  const after = rowOfSide(laid, row, count, 'after');
  return (
    <div className={classes.row} {...state}>
      <div className={classes.cell} data-side="before" data-void={before === null || undefined}>
        {chips('moved-away')}
        {before && <GridRow {...props} drawn={before} together={false} />}
      </div>
      {gutter}
      <div className={classes.cell} data-side="after" data-void={after === null || undefined}>
        {chips('moved-here')}
        {after && <GridRow {...props} drawn={after} together={false} />}
      </div>
    </div>
  );
});

interface GridRowProps extends Pick<TableRowProps, 'laid' | 'painting' | 'current' | 'onSelect'> {
  readonly drawn: DrawnRow;
  /** Whether the words of both states stand in it. */
  readonly together: boolean;
}

function GridRow({ laid, painting, current, onSelect, drawn, together }: GridRowProps) {
  const { t, plain, language } = useSpeech();
  const { side, table, row, cells } = drawn;
  const whole = table.columns.reduce((sum, width) => sum + width, 0);
  const isHead = row < table.headerRows;
  const isTotals = table.totalsRow && row === table.rows.length - 1;
  const line = cells.flatMap(({ rows }) => rows).flatMap((at) => laid.rows[at]![side])[0]!;
  const name = t('compare.tableRow', {
    table: standsAt(laid[side], laid[side].cells[line]!.table, language),
    row: plain(row + 1),
  });
  return (
    <table className={classes.table} aria-label={name} data-strong={isHead || isTotals || undefined}>
      <colgroup>
        {table.columns.map((width, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns are never rearranged
          <col key={at} style={{ width: `${(width / whole) * 100}%` }} />
        ))}
      </colgroup>
      <tbody>
        <tr>
          {cells.map(({ place, rows }) => {
            const shown = rows.map((at) => shownIn(laid, at, painting));
            const change = shown.find((one) => one !== -1) ?? -1;
            const kinds = new Set(rows.map((at, n) => (shown[n] === -1 ? 'same' : laid.rows[at]!.kind)));
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: a press on the words means their change, which has its sign beside the row for the keys
              <td
                key={place.cell.id}
                colSpan={place.columnEnd - place.column}
                data-vertical={place.cell.vertical}
                data-from-above={place.row < row || undefined}
                data-goes-on={goesOn(drawn, place) || undefined}
                data-kind={kinds.size === 1 ? [...kinds][0] : kinds.size > 1 ? 'changed' : undefined}
                data-change={change === -1 ? undefined : change}
                data-current={(current !== null && shown.includes(current)) || undefined}
                onClick={change === -1 ? undefined : () => document.getSelection()?.isCollapsed && onSelect(change)}
              >
                {rows.flatMap((at, n) => {
                  const lines = together ? paintInline(laid, at, painting) : paintSides(laid, at, painting)[side];
                  return lines.map((painted) => (
                    <PageLine
                      key={`${painted.side} ${painted.line.id}`}
                      laid={laid}
                      painted={painted}
                      markNumbers={shown[n] !== -1 && !painting.ignoreNumbers}
                    />
                  ));
                })}
              </td>
            );
          })}
        </tr>
      </tbody>
    </table>
  );
}

function shownIn({ rows }: LaidOut, row: number, { shows }: Painting): number {
  const { change, words } = rows[row]!;
  return shows(change) ? change : shows(words) ? words : -1;
}

/** Whether a change that is shown begins in a row; one of several rows or cells begins once at each of its ends. */
function beginsChange(laid: LaidOut, row: number, painting: Painting): boolean {
  const change = shownIn(laid, row, painting);
  if (change === -1) return false;
  const { kind, other } = laid.rows[row]!;
  return laid.rowOf[change] === (kind === 'moved-away' ? other : row);
}

/** The first change of each family that begins in one of the rows. */
function signsOf(laid: LaidOut, begin: readonly number[], painting: Painting): ReadonlyMap<Family, number> {
  const signs = new Map<Family, number>();
  for (const row of begin) {
    const change = shownIn(laid, row, painting);
    const family = familyOf(laid.comparison.changes[change]!);
    if (!signs.has(family)) signs.set(family, change);
  }
  return signs;
}
