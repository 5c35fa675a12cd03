import { ArrowRightFromLine, ArrowRightToLine } from 'lucide-react';
import { useSpeech } from '../text/speak.ts';
import classes from './chips.module.css';
import type { LaidOut } from './laid-out.ts';
import { standsAt } from './places.ts';

interface MoveChipProps {
  readonly laid: LaidOut;
  readonly row: number;
  /** Goes to the row of the other end. */
  readonly onJump: (row: number) => void;
}

/** Says where the other end of a move is, and goes there. */
export function MoveChip({ laid, row, onJump }: MoveChipProps) {
  const { t, language } = useSpeech();
  const { kind, change, other } = laid.rows[row]!;
  if (other === -1) return null;
  const end = laid.rows[other]!;
  const away = kind === 'moved-away';
  const move = laid.comparison.changes[change]!;
  const part = 'part' in move ? move.part : undefined;
  const place = away
    ? standsAt(laid.after, end.after[0]!, language, part)
    : standsAt(laid.before, end.before[0]!, language, part);
  const Icon = away ? ArrowRightFromLine : ArrowRightToLine;
  return (
    <button type="button" className={classes.moveChip} onClick={() => onJump(other)}>
      <Icon size={14} aria-hidden />
      {t(away ? 'compare.movedTo' : 'compare.movedFrom', { place })}
    </button>
  );
}
