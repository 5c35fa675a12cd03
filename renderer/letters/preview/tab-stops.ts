/** Where tabs lead. The library that draws the pages makes each a gap; here each becomes as wide as Word makes it. */

/** A tab stop in points from the left margin of the text. */
export interface TabStop {
  readonly at: number;
  readonly side: 'left' | 'center' | 'right';
  readonly leading: boolean;
}

/** Word's own stops, where none is set: every half inch. */
const DEFAULT_STEP = 36;

/** How near a stop counts as reached, in points. */
const NEAR = 0.5;

interface Gap {
  /** Where the tab begins, from the left margin. */
  readonly from: number;
  /** Width of what follows it, up to the next tab or the end of the paragraph. */
  readonly following: number;
}

/** How wide a tab is, in points, and whether dots lead over it. A hanging indent is a stop too. */
export function widthOfTab(
  { from, following }: Gap,
  stops: readonly TabStop[],
  hanging: number | null,
): { readonly width: number; readonly leading: boolean } {
  const all = [
    ...stops,
    ...(hanging === null ? [] : [{ at: hanging, side: 'left' as const, leading: false }]),
  ].toSorted((a, b) => a.at - b.at);
  const stop = all.find(({ at }) => at > from + NEAR);
  if (stop === undefined) {
    return { width: (Math.floor((from + NEAR) / DEFAULT_STEP) + 1) * DEFAULT_STEP - from, leading: false };
  }
  const behind = stop.side === 'left' ? 0 : stop.side === 'right' ? following : following / 2;
  return { width: Math.max(0, stop.at - behind - from), leading: stop.leading };
}
