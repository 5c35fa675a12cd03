/** A file read into a plan that nobody has agreed to yet: what was recognised, where it came from, and what is doubtful. */
import type { NoticeCode } from '../notices.ts';
import type { Id, Plan } from '../plan/model.ts';
import type { RepairKind } from '../thai/repair/repairs.ts';

/** A line of the source: of a text file as an editor counts them, of a Word file each paragraph. */
export interface SourceLine {
  readonly line: number;
  /** What stands there, cut where it is long. */
  readonly text: string;
  /** What was guessed or changed there. */
  readonly doubts: readonly NoticeCode[];
}

/** Where a section or block came from. */
export interface Origin {
  readonly line: number;
  /** The number or bullet that stood before its words in the source; '' where none did. */
  readonly label: string;
}

/** A place whose Thai was repaired: some letters around it, as they came and as they are now. */
export interface ListedRepair {
  readonly line: number;
  readonly kind: RepairKind;
  readonly before: string;
  readonly after: string;
}

export interface Proposal {
  readonly plan: Plan;
  /** The plan as it was before the changes that the file tracks, with the ids of `plan` where content is the same; null where it has none, or they are accepted. */
  readonly older: Plan | null;
  /** By id of section or block; what was added has none. */
  readonly origins: Readonly<Record<Id, Origin>>;
  /** Lines with words, in order. */
  readonly source: readonly SourceLine[];
  /** Each repair of torn Thai, in order, where they were asked for; notices count them in any case. */
  readonly repairs: readonly ListedRepair[];
}

/** Characters of a source line that a proposal shows. */
export const SHOWN_OF_LINE = 400;
