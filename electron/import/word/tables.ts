/** Tables and figures of a Word file as blocks of a plan. */
import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/errors.ts';
import type { CarriedFigure, CarriedTable } from '../../../shared/import/carried.ts';
import type { SourceParagraph, SourcePicture, SourceTable } from '../../../shared/import/source.ts';
import { contentText } from '../../../shared/plan/content.ts';
import type { Figure, Inline, NewId, Table, TableCell, TextBlock } from '../../../shared/plan/model.ts';
import { placeCells } from '../../../shared/plan/table/grid.ts';
import { type AcceptedImage, acceptImage } from '../../images/accept-image.ts';
import { type Prepared, trimmed } from './prepare.ts';
import { withLabel } from './tokens.ts';

/** The widths of the text of a plan's page (`electron/docx/write/measures.ts`), upright 16 cm, and on its side, in EMU. */
export const TEXT_WIDTHS = { upright: 9071 * 635, turned: 14_003 * 635 } as const;
/** EMU of a pixel on a screen of 96 to the inch. */
const EMU_PER_PIXEL = 9525;
/** Shares of a width that differ by less are the same: files round them. */
const SAME_SHARE = 0.005;
const TOTALS = /^(?:รวม(?:ทั้งสิ้น|ทั้งหมด|ทั้งปี|เงิน)?|ยอดรวม|total|grand total)\s*:?$/i;

/**
 * Null for a table whose cells fill no grid. `read` gives the blocks of a cell, at least one; what is carried of a table of our
 * own holds where it still fits, and where there is none headings and totals are guessed.
 */
export function tableOf(
  source: SourceTable,
  read: (paragraphs: readonly SourceParagraph[]) => TextBlock[],
  carried: CarriedTable | null,
  caption: readonly Inline[],
  newId: NewId,
): Table | null {
  const rows = source.rows.map(({ cells }) => ({
    id: newId(),
    cells: cells.map(
      ({ paragraphs, ...cell }): TableCell => ({
        id: newId(),
        ...cell,
        blocks: read(paragraphs),
      }),
    ),
  }));
  if (rows.length === 0) return null;
  const headerRows = carried === null ? headersOf(source) : markedHeaders(source);
  const first = rows.at(-1)!.cells[0];
  const looksTotal = rows.length > headerRows + 1 && first !== undefined && TOTALS.test(wordsOf(first));
  const totalsRow = carried?.rows === rows.length ? carried.totalsRow && headerRows < rows.length : looksTotal;
  const columns = sharesOf(source, carried);
  const table: Table = { type: 'table', id: newId(), columns, headerRows, totalsRow, rows, content: caption };
  return 'fault' in placeCells(table) ? null : table;
}

/** The carried shares where the widths are still those, else thousandths. */
function sharesOf({ columns }: SourceTable, carried: CarriedTable | null): readonly number[] {
  const sum = (widths: readonly number[]) => widths.reduce((all, width) => all + width, 0);
  const all = sum(columns);
  if (carried !== null && carried.columns.length === columns.length) {
    const shares = sum(carried.columns);
    const same = carried.columns.every((share, at) => Math.abs(share / shares - columns[at]! / all) < SAME_SHARE);
    if (same) return carried.columns;
  }
  return columns.map((width) => Math.max(1, Math.min(10_000, Math.round((width * 1000) / all))));
}

/** How many rows at the top are repeated on each page. */
function markedHeaders({ rows }: SourceTable): number {
  const plain = rows.findIndex(({ header }) => !header);
  return plain === -1 ? rows.length : plain;
}

/** Rows at the top that are repeated on each page; where none are, a first row that is bold while the next is not. */
function headersOf(source: SourceTable): number {
  const { rows } = source;
  const marked = markedHeaders(source);
  if (marked > 0) return marked;
  const bold = (row: SourceTable['rows'][number] | undefined) => {
    const words = row?.cells.flatMap(({ paragraphs }) => paragraphs.filter(({ content }) => content.length > 0)) ?? [];
    return words.length > 0 && words.every((paragraph) => paragraph.bold);
  };
  return rows.length > 1 && bold(rows[0]) && !bold(rows[1]) ? 1 : 0;
}

function wordsOf({ blocks }: TableCell): string {
  return blocks
    .map(({ content }) => contentText(content))
    .join(' ')
    .trim();
}

/** What stands in a cell of another program: at least one paragraph. A number of a list stays as it is printed there; a bullet is an item. */
export function blocksOf(paragraphs: readonly Prepared[], newId: NewId): TextBlock[] {
  const blocks = paragraphs.flatMap(({ source, content }): TextBlock[] => {
    const words = trimmed(content);
    if (words.length === 0) return [];
    if (source.label?.kind === 'bullet') {
      return [{ type: 'item', id: newId(), kind: 'bullet', depth: 0, content: words }];
    }
    const { align, indent } = source;
    return [{ type: 'paragraph', id: newId(), align, indent, content: withLabel(words, source.label) }];
  });
  if (blocks.length > 0) return blocks;
  const align = paragraphs[0]?.source.align ?? 'left';
  return [{ type: 'paragraph', id: newId(), align, indent: 'none', content: [] }];
}

const hashes = new WeakMap<Uint8Array, string>();

/** Many pictures may be the same bytes. */
function hashOf(bytes: Uint8Array): string {
  const hash = hashes.get(bytes) ?? createHash('sha256').update(bytes).digest('hex');
  hashes.set(bytes, hash);
  return hash;
}

/** A picture to be kept with the plan. */
export interface Image extends AcceptedImage {
  readonly image: string;
  readonly bytes: Uint8Array;
}

/** Null for bytes that are no such picture. `textWidth` is EMU; the width that is carried holds where the picture is drawn as it was. */
export function figureOf(
  { bytes, alt, width }: SourcePicture,
  caption: readonly Inline[],
  newId: NewId,
  textWidth: number = TEXT_WIDTHS.upright,
  carried: CarriedFigure | null = null,
): { readonly figure: Figure; readonly image: Image } | null {
  const accepted = accept(bytes);
  if (accepted === null) return null;
  const { media, pixels } = accepted;
  const image = hashOf(bytes);
  const printed = width > 0 ? width : pixels.width * EMU_PER_PIXEL;
  const share = Math.max(50, Math.min(1000, Math.round((printed * 1000) / textWidth)));
  const asDrawn = carried !== null && Math.abs(printed - carried.drawn) <= carried.drawn * SAME_SHARE;
  const figure: Figure = {
    type: 'figure',
    id: newId(),
    image,
    media,
    pixels,
    width: asDrawn ? carried.width : share,
    alt: { text: alt.slice(0, 2000).toWellFormed() },
    content: caption,
  };
  return { figure, image: { image, bytes, media, pixels } };
}

function accept(bytes: Uint8Array): AcceptedImage | null {
  try {
    return acceptImage(bytes, '');
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
