/**
 * Pages turned on their side, in a file that holds both plans: what is on both sides, or new, stands as in the newer plan; a
 * section that is gone stands as it did.
 */
import type { Line } from '../../../../shared/compare/changes.ts';
import { NO_HEIGHT, type SectionPages } from '../pages-of-section.ts';
import type { RedlineBody, RedlinePiece } from './paragraphs.ts';
import type { Unit } from './units.ts';

/** A unit that knows its pages, or the end of a section of Word. */
interface PlacedUnit {
  readonly before: readonly number[];
  readonly after: readonly number[];
  write(): RedlinePiece[];
}

type Side = 'before' | 'after';

/**
 * The units with the ends of Word's sections between them, in paragraphs of their own: tracked where one side alone has it. `last`
 * are the properties of the last section.
 */
export function onPages(
  units: readonly Unit[],
  body: RedlineBody,
  { upright, turned }: SectionPages,
): { units: PlacedUnit[]; last: string } {
  const flags = flagsOf(units, body);
  const pagesOf = (flag: boolean) => (flag ? turned : upright);
  const ends = { before: endsOn('before', units, flags), after: endsOn('after', units, flags) };
  const placed = units.flatMap((unit, index): PlacedUnit[] => {
    const flag = flags[index]!;
    const own = { before: unit.before, after: unit.after, write: () => unit.write(flag) };
    const above = flags[index - 1];
    if (above === undefined || above === flag) return [own];
    const [was, is] = [ends.before.has(index), ends.after.has(index)];
    const end = (): RedlinePiece => {
      const mark = was && is ? '' : endMark(was, is, body);
      return { sectionEnd: `<w:p><w:pPr>${NO_HEIGHT}${mark}${pagesOf(above)}</w:pPr></w:p>` };
    };
    return [{ before: was ? unit.before : [], after: is ? unit.after : [], write: () => [end()] }, own];
  });
  const lastOf = (side: Side) => pagesOf(flags[units.findLastIndex((unit) => unit[side].length > 0)] ?? false);
  const [was, is] = [lastOf('before'), lastOf('after')];
  return { units: placed, last: was === is ? is : body.revisions.formerSection(is, was) };
}

function endMark(was: boolean, is: boolean, { revisions }: RedlineBody): string {
  if (!was && !is) return revisions.ghost();
  return revisions.mark(is ? 'inserted' : 'deleted');
}

/** Whether each unit stands on turned pages. */
function flagsOf(units: readonly Unit[], { rows, beforeLines, afterLines }: RedlineBody): boolean[] {
  const newer = headingsOf(afterLines);
  const older = headingsOf(beforeLines);
  const kept = new Set(rows.flatMap(({ before, after }) => (after.length > 0 ? before : [])));
  const isTurned = (lines: readonly Line[], heading: number | undefined) => {
    const line = lines[heading ?? -1];
    return line?.type === 'heading' && line.landscape === true;
  };
  let here = isTurned(afterLines, newer[0]);
  return units.map(({ before, after }) => {
    if (after.length > 0) here = isTurned(afterLines, newer[Math.min(after[0]!, afterLines.length - 1)]);
    const from = older[Math.min(before[0] ?? -1, beforeLines.length - 1)];
    return after.length > 0 || kept.has(from ?? -1) ? here : isTurned(beforeLines, from);
  });
}

/** By line the index of the heading it stands under. */
function headingsOf(lines: readonly Line[]): number[] {
  let heading = 0;
  return lines.map(({ type }, index) => {
    if (type === 'heading') heading = index;
    return heading;
  });
}

/** Indexes of the units before which a section of a side ends: the first turn of pages after what that side has there. */
function endsOn(side: Side, units: readonly Unit[], flags: readonly boolean[]): ReadonlySet<number> {
  const ends = new Set<number>();
  let last: number | undefined;
  for (const [index, unit] of units.entries()) {
    if (unit[side].length === 0) continue;
    if (last !== undefined && flags[last] !== flags[index]) {
      const pages = flags[last];
      ends.add(flags.findIndex((flag, at) => at > last! && flag !== pages));
    }
    last = index;
  }
  return ends;
}
