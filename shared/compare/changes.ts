/**
 * What differs between two states of a plan, as plain JSON values.
 *
 * A plan is read as lines: each heading, and each block under it, in reading order (`lines.ts`). A table is a line of its own,
 * whose words are its caption; the blocks in its cells are lines after it. A change names the lines it is
 * about by their place in the older plan (`before`), in the newer (`after`), or in both. Lines that no change names are the
 * same in both and in the same order.
 */
import type {
  Figure,
  Footnote,
  Id,
  Inline,
  ListItem,
  Paragraph,
  PlanMeta,
  Scheme,
  Section,
  Table,
  TableCell,
} from '../plan/model.ts';

/** The head of a section as a line; `content` is its title. */
export interface Heading extends Omit<Section, 'title' | 'blocks'> {
  readonly type: 'heading';
  readonly content: readonly Inline[];
}

/** The head of a table as a line; `content` is its caption. What is in the cells are the lines after it. */
export interface TableHead extends Omit<Table, 'rows'> {
  readonly rows: readonly {
    readonly id: Id;
    readonly cells: readonly Omit<TableCell, 'blocks'>[];
  }[];
}

/** A block of text; `cell` names the cell it stands in. */
export type TextLine = (Paragraph | ListItem) & { readonly cell?: Id };

export type Line = Heading | TextLine | TableHead | Figure;

/** What a line is apart from its id and its words: type, level and number, or alignment and indent, or list kind and depth, the grid of a table, the picture of a figure. */
export type Shape = Line extends infer Each ? (Each extends Line ? Omit<Each, 'id' | 'content'> : never) : never;

/** A cell of a table: the table's id, and the row and column it begins in as people count them, from 1. */
export interface CellPlace {
  readonly table: Id;
  readonly row: number;
  readonly column: number;
}

/** Where a line stands: its index among the lines of the plan, its id, the id of its section, and its cell where it is in a table. */
export interface Place {
  readonly line: number;
  readonly id: Id;
  readonly section: Id;
  readonly cell?: CellPlace;
}

/**
 * Why two texts differ although they look the same: `zero-width` characters, a `space` that does not break, two spellings of
 * ำ (`sara-am`) or แ (`sara-ae`), the `mark-order` on a consonant, or another `composition` of the same characters.
 */
export type Invisible = 'zero-width' | 'space' | 'sara-am' | 'sara-ae' | 'mark-order' | 'composition';

/**
 * A stretch of a line in a comparison of its words. In order they give the older line (`same`, `deleted`, and the `before` of
 * the others) and the newer one. `formatted`: same words, other marks. `respelt`: looks the same, is not. `cut`: here a line was
 * cut in two; `join`: here two lines became one. `note`: the mark of a footnote that stays, while its words changed as the inner
 * `pieces` say. References in `same` have the ids of the newer plan. No stretch begins or ends inside a word or a grapheme cluster.
 */
export type Piece =
  | { readonly op: 'same' | 'deleted' | 'inserted'; readonly content: readonly Inline[] }
  | { readonly op: 'formatted'; readonly before: readonly Inline[]; readonly after: readonly Inline[] }
  | {
      readonly op: 'respelt';
      readonly before: readonly Inline[];
      readonly after: readonly Inline[];
      readonly why: Invisible;
    }
  | {
      readonly op: 'note';
      readonly before: readonly [Footnote];
      readonly after: readonly [Footnote];
      readonly pieces: readonly Piece[];
    }
  | { readonly op: 'cut' | 'join' };

/** How sure it is that the two lines are one: `exact` by the same id or the same content, `likely` by how alike they are. */
export type Certainty = 'exact' | 'likely';

/** What of a table came, went or moved as one; a table as a whole is none of these. */
export type TablePart = 'row' | 'column';

/**
 * A new line; where it is a heading, with all that is new under it; a table with its cells; a row or column (`part`) with all
 * in it. The lines follow one another, but for those of a column: `at` has the place of each.
 */
export interface Inserted {
  readonly kind: 'inserted';
  readonly after: Place;
  readonly lines: readonly Line[];
  readonly part?: TablePart;
  readonly at?: readonly number[];
}

/**
 * A line that is gone; where it is a heading, with all that is gone under it; a table with its cells; a row or column (`part`)
 * with all in it: `count` lines from `before` on, but for a column, of which `at` has each.
 */
export interface Deleted {
  readonly kind: 'deleted';
  readonly before: Place;
  readonly count: number;
  readonly part?: TablePart;
  readonly at?: readonly number[];
}

/** How one line differs from what it was; what is absent is the same. */
interface Difference {
  readonly before: Place;
  readonly after: Place;
  readonly match: Certainty;
  /** The words, where they or their marks differ. */
  readonly pieces?: readonly Piece[];
  readonly shape?: { readonly before: Shape; readonly after: Shape };
  /** The printed number of a heading or list item. */
  readonly label?: { readonly before: string; readonly after: string };
  /** References in the line that print something else, though they lead to the same place: a number, a title, a warning. */
  readonly references?: readonly { readonly before: string; readonly after: string }[];
}

/**
 * A line in its old place, which may be in a cell of a table (`before.cell`, `after.cell`): `edited` (other words, or a reference that leads nowhere on one side), `formatted` (the same words,
 * other marks or shape; of a table its grid, of a figure its picture or what is said of it) or `renumbered` (nothing but its number, or what its references print).
 */
export interface Changed extends Difference {
  readonly kind: 'edited' | 'formatted' | 'renumbered';
}

/** As many lines, one after another in both plans. */
export interface Run {
  readonly before: number;
  readonly after: number;
  readonly count: number;
}

/**
 * A line that stands elsewhere; a heading takes along the lines of its section in `runs` (the first begins with itself), a
 * table its cells, and a row or column (`part`) is told by its first line and has all of them in `runs`.
 * `moved-edited`: it, or a line it took along, has other words; what it took along says so in a change of its own.
 */
export interface Moved extends Difference {
  readonly kind: 'moved' | 'moved-edited';
  readonly runs: readonly Run[];
  readonly part?: TablePart;
}

/** How the grid of a table became another one, where its rows and columns that came, went or moved say all there is to say. */
export interface TableGrid {
  readonly before: Place;
  readonly after: Place;
  readonly shape: { readonly before: Shape; readonly after: Shape };
}

/** One block became several that follow one another; `lines` are those. The pieces hold one `cut` less than there are lines. */
export interface Split {
  readonly kind: 'split';
  readonly before: Place;
  readonly after: readonly Place[];
  readonly match: Certainty;
  readonly lines: readonly Line[];
  readonly pieces: readonly Piece[];
}

/** Several blocks that followed one another became one, `line`. The pieces hold one `join` less than there were blocks. */
export interface Merged {
  readonly kind: 'merged';
  readonly before: readonly Place[];
  readonly after: Place;
  readonly match: Certainty;
  readonly line: Line;
  readonly pieces: readonly Piece[];
}

type Detail<Field extends string, Value> = {
  readonly kind: 'details';
  readonly field: Field;
  readonly before: Value;
  readonly after: Value;
};

/** A detail of the plan itself. */
export type DetailsChanged =
  | Detail<'title' | 'edition' | 'agency', string>
  | Detail<'period', PlanMeta['period']>
  | Detail<'scheme', Scheme>;

export type Change = DetailsChanged | Inserted | Deleted | Changed | Moved | Split | Merged;

export type ChangeKind = Change['kind'];

/**
 * Work that was left out because it would have taken too long: `words` lines were not compared word by word and show as wholly
 * replaced; `similar` lines were not looked for elsewhere and show as deleted or inserted. The changes still lead to the newer plan.
 */
export interface Limit {
  readonly what: 'words' | 'similar';
  readonly lines: number;
}

export interface Comparison {
  readonly format: 1;
  /** Ids of the two plans; they differ when one is a copy. */
  readonly plan: { readonly before: Id; readonly after: Id };
  /** The details first, then in reading order of the newer plan; what was deleted stands where it would have stood. */
  readonly changes: readonly Change[];
  /** Grids that follow from those changes: nothing to tell, but part of what leads to the newer plan. */
  readonly grids: readonly TableGrid[];
  /** Lines that are the same line under another id, `[older, newer]`: a copy, a paste. */
  readonly ids: readonly (readonly [Id, Id])[];
  /** Empty when everything was looked at. */
  readonly limits: readonly Limit[];
}
