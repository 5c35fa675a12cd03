/** Where a dragged section would come to stand: the place and the level, as far as the level rules allow one. */
import { DEEPEST_LEVEL, type Id, type Section } from '../../shared/plan/model.ts';
import { subtreeEnd } from '../../shared/plan/outline.ts';

export interface DropPlace {
  /** The section it would stand in front of; null at the end. */
  readonly before: Id | null;
  readonly level: number;
}

/**
 * The place for the section `dragged` (with all under it) in front of the section at `index`, at the level nearest to
 * `wanted`: at most one deeper than the section before it, not above the one after it (which would come under it), none of
 * its own deeper than six. Null where no level fits.
 */
export function dropPlace(sections: readonly Section[], dragged: Id, index: number, wanted: number): DropPlace | null {
  const start = sections.findIndex(({ id }) => id === dragged);
  if (start < 0) return null;
  const end = subtreeEnd(sections, start);
  const inPlace = index >= start && index <= end;
  const previous = sections[(inPlace ? start : index) - 1];
  const next = sections[inPlace ? end : index];
  const own = sections[start]!.level;
  const depth = Math.max(...sections.slice(start, end).map(({ level }) => level)) - own;
  const most = Math.min((previous?.level ?? 0) + 1, DEEPEST_LEVEL - depth);
  const least = next?.level ?? 1;
  if (least > most) return null;
  return { before: next?.id ?? null, level: Math.min(Math.max(wanted, least), most) };
}
