/** One row of the two pages: what stands on either side, what was done to it, and where the rest of it is. */
import { ArrowRightFromLine, ArrowRightToLine } from 'lucide-react';
import { memo } from 'react';
import { useSpeech } from '../text/speak.ts';
import { describeChange, standsAt } from './describe.ts';
import { FamilyIcon } from './family-icon.tsx';
import { familyOf } from './filter.ts';
import type { LaidOut } from './laid-out.ts';
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
      </div>
    </div>
  );
});

/** Says where the other end of a move is, and goes there. */
function MoveChip({ laid, row, onJump }: Pick<PageRowProps, 'laid' | 'row' | 'onJump'>) {
  const { t } = useSpeech();
  const { kind, other } = laid.rows[row]!;
  if (other === -1) return null;
  const end = laid.rows[other]!;
  const away = kind === 'moved-away';
  const place = away ? standsAt(laid.after, end.after[0]!) : standsAt(laid.before, end.before[0]!);
  const Icon = away ? ArrowRightFromLine : ArrowRightToLine;
  return (
    <button type="button" className={classes.moveChip} onClick={() => onJump(other)}>
      <Icon size={14} aria-hidden />
      {t(away ? 'compare.movedTo' : 'compare.movedFrom', { place })}
    </button>
  );
}
