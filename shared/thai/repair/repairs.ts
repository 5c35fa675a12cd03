/** What is told of a repair. */

/** What was wrong, the most telling first: a private glyph, ำ in pieces, a space inside a cluster, a mark twice, marks in another order, เเ. */
export const REPAIR_KINDS = ['glyph', 'sara-am', 'space', 'doubled', 'order', 'sara-ae'] as const;
export type RepairKind = (typeof REPAIR_KINDS)[number];

/** One place that was mended: `before` stood in the text as it came, from the UTF-16 offset `at`; `after` stands there now. */
export interface Repair {
  readonly kind: RepairKind;
  readonly at: number;
  readonly before: string;
  readonly after: string;
}
