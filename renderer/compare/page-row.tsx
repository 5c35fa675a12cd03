/** One row of the two pages: what stands on either side, what was done to it, and where the rest of it is. */
import { memo } from 'react';
import { useSpeech } from '../text/speak.ts';
import { describeChange, shapeWords } from './describe.ts';
import { FamilyIcon } from './family-icon.tsx';
import { familyOf } from './filter.ts';
import type { LaidOut } from './laid-out.ts';
import { MoveChip } from './move-chip.tsx';
import classes from './page.module.css';
import { type PaintedLine, type Painting, paintInline, paintSides } from './painted.ts';
import { PageLine } from './words.tsx';

interface PageRowProps {
  readonly laid: LaidOut;
  readonly row: number;
  readonly oneColumn: boolean;
  readonly painting: Painting;
  readonly current: boolean;
  readonly flashing: boolean;
  readonly onSelect: (change: number) => void;
  /** Goes to the row of the other end of a move. */
  readonly onJump: (row: number) => void;
}

export const PageRow = memo(function PageRow(props: PageRowProps) {
  const { laid, row, oneColumn, painting, current, flashing, onSelect, onJump } = props;
  const speech = useSpeech();
  const { kind, change, words } = laid.rows[row]!;
  const shown = painting.shows(change) ? change : painting.shows(words) ? words : -1;
  const first = shown !== -1 && laid.rows[row - 1]?.change !== change;
  const draw = (lines: readonly PaintedLine[]) =>
    lines.map((painted) => (
      <PageLine
        key={`${painted.side} ${painted.line.id}`}
        laid={laid}
        painted={painted}
        markNumbers={shown !== -1 && !painting.ignoreNumbers}
      />
    ));
  const type = laid.after.lines[laid.rows[row]!.after[0] ?? -1]?.type;
  const shaped = (type === 'table' || type === 'figure') && !painting.ignoreFormat && shown !== -1;
  const shape = shaped ? shapeWords(laid.comparison.changes[shown]!, speech) : '';
  const note = shape !== '' && <small className={classes.shapeNote}>{shape}</small>;
  const chip = painting.shows(change) && first && <MoveChip laid={laid} row={row} onJump={onJump} />;
  const gutter = (
    <div className={classes.gutter}>
      {first && (
        <button
          type="button"
          className={classes.sign}
          aria-label={describeChange(laid, shown, speech).title}
          title={describeChange(laid, shown, speech).title}
          onClick={() => onSelect(shown)}
        >
          <FamilyIcon family={familyOf(laid.comparison.changes[shown]!)} />
        </button>
      )}
    </div>
  );
  const state = {
    'data-kind': shown === -1 ? 'same' : kind,
    'data-change': shown === -1 ? undefined : shown,
    'data-current': current || undefined,
    'data-flashing': flashing || undefined,
    // A press on the words means their change; one that ends a selection means the selection.
    onClick: shown === -1 ? undefined : () => document.getSelection()?.isCollapsed && onSelect(shown),
  };
  if (oneColumn) {
    return (
      <div className={classes.row} data-one {...state}>
        {gutter}
        <div className={classes.cell}>
          {chip}
          {draw(paintInline(laid, row, painting))}
          {note}
        </div>
      </div>
    );
  }
  const { before, after } = paintSides(laid, row, painting);
  return (
    <div className={classes.row} {...state}>
      <div className={classes.cell} data-side="before" data-void={before.length === 0 || undefined}>
        {kind === 'moved-away' && chip}
        {draw(before)}
      </div>
      {gutter}
      <div className={classes.cell} data-side="after" data-void={after.length === 0 || undefined}>
        {kind === 'moved-here' && chip}
        {draw(after)}
        {note}
      </div>
    </div>
  );
});
