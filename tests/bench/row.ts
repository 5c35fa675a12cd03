/** One line of the table that `npm run bench` prints. */
export interface Row {
  /** What was measured, in words. */
  readonly what: string;
  readonly ours: number;
  /** What ours is held against, measured in the same run, or the absolute limit where there is nothing to compare with. */
  readonly reference: number;
  /** Unit of both, such as `ms` or `MiB`. */
  readonly unit: string;
  /** ours / reference */
  readonly ratio: number;
  /** The goal as design.md section 9 words it. */
  readonly goal: string;
  readonly pass: boolean;
}
