/**
 * What a Word file says, in reading order and before anything is guessed: what stands between readers of files and the import
 * that makes plans. Plain values; numbers are counted, styles worked out, tracked changes settled.
 */
import type { ErrorDetails } from '../errors.ts';
import type { NoticeCode } from '../notices.ts';
import type { Alignment, LineBreak, TextRun } from '../plan/model.ts';

/** Words linked to a place of the document: a reference field, or a link to a bookmark. */
export interface SourceLink {
  readonly type: 'link';
  /** The bookmark. */
  readonly anchor: string;
  /** Whether it shows the number of what it points to, or its words. */
  readonly shows: 'number' | 'words';
  readonly content: readonly TextRun[];
}

export interface SourceNote {
  readonly type: 'note';
  readonly content: readonly SourceInline[];
}

/** A picture. Sizes are EMU (360,000 to a centimetre); 0 where the file says none. */
export interface SourcePicture {
  readonly type: 'picture';
  readonly bytes: Uint8Array;
  readonly media: 'png' | 'jpeg' | 'svg';
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** The running number of a caption: the field that counts tables, figures. */
export interface SourceCounter {
  readonly type: 'counter';
  /** What is counted, as the file names it: `Table`, `ตารางที่`. */
  readonly series: string;
  readonly text: string;
}

export type SourceInline = TextRun | LineBreak | SourceLink | SourceNote | SourcePicture | SourceCounter;

/** The number or bullet that a list gives a paragraph. */
export interface SourceLabel {
  /** As it is printed: `๑.๒`, `บทที่ ๑`, `•`. */
  readonly text: string;
  /** `other`: in a form no plan has, such as Roman numbers. */
  readonly kind: 'numbered' | 'lettered' | 'bullet' | 'other';
  /** With `%1` to `%9` for the numbers of the levels: `%1.%2`; a bullet is itself. */
  readonly pattern: string;
  /** From 0. */
  readonly level: number;
  readonly number: number;
  /** Which list definition counts it: paragraphs of one definition share counters. */
  readonly list: string;
}

export interface SourceParagraph {
  readonly type: 'paragraph';
  /** Its place among all paragraphs of the document, from 1. */
  readonly line: number;
  /** The name of its style in lower case; '' where it has none. */
  readonly style: string;
  /** Level of a heading by style or outline level, 1 to 9; null for body text. */
  readonly heading: number | null;
  /** Null where it has none; its text where a list gives it one. */
  readonly label: SourceLabel | null;
  readonly align: Alignment;
  readonly indent: 'first' | 'none';
  /** How far its text stands from the margin, in twips. */
  readonly left: number;
  /** Whether all its words are bold, by style or by hand. */
  readonly bold: boolean;
  readonly content: readonly SourceInline[];
  /** Names of the bookmarks that begin in it. */
  readonly anchors: readonly string[];
  readonly startsPage: boolean;
  readonly landscape: boolean;
}

export interface SourceCell {
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly vertical: 'top' | 'middle' | 'bottom';
  readonly paragraphs: readonly SourceParagraph[];
}

export interface SourceTable {
  readonly type: 'table';
  /** That of its first paragraph. */
  readonly line: number;
  /** Widths in twips. */
  readonly columns: readonly number[];
  readonly rows: readonly { readonly header: boolean; readonly cells: readonly SourceCell[] }[];
  readonly landscape: boolean;
}

/** A table of contents, of tables or of figures: its entries are left out. */
export interface SourceContents {
  readonly type: 'contents';
  readonly line: number;
}

export type SourceBlock = SourceParagraph | SourceTable | SourceContents;

/** Something that was left out or changed while reading. Remarks of one code and `sort` belong together. */
export interface SourceRemark {
  readonly code: NoticeCode;
  readonly line: number;
  readonly details: ErrorDetails;
  readonly sort: string;
}

export interface SourceDocument {
  readonly blocks: readonly SourceBlock[];
  readonly remarks: readonly SourceRemark[];
  /** How many insertions, deletions and other changes the file tracks. */
  readonly changes: number;
  /** What our own writer put in beside the text, as it stands there; null for files of other programs. */
  readonly carried: string | null;
}
