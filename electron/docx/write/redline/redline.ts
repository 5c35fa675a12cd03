import { type AlignedRow, alignRows } from '../../../../shared/compare/align.ts';
import type { Line } from '../../../../shared/compare/changes.ts';
import type { Compared } from '../../../../shared/compare/compared.ts';
import { toLines } from '../../../../shared/compare/lines.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { Notice } from '../../../../shared/notices.ts';
import type { Id, Plan, Table } from '../../../../shared/plan/model.ts';
import { numberSections } from '../../../../shared/plan/numbering.ts';
import { captionedIds, referenceBookmarks } from '../bookmarks.ts';
import { writeDocument } from '../document.ts';
import { Figures, type PictureFile } from '../figures.ts';
import { writeFrame } from '../frame.ts';
import { NOTES, Notes, withNotesByPage } from '../notes.ts';
import { brokenReferenceNotices, droppedNotices, forbiddenIn, forbiddenOnCover, limitNotices } from '../notices.ts';
import { DocxPackage } from '../package.ts';
import { endWith, sectionPages } from '../pages-of-section.ts';
import { standsOut } from '../table.ts';
import { withInsertionsAsTyped } from './adjoining.ts';
import { Comments } from './comments.ts';
import { redlineCoverXml } from './cover.ts';
import { piecesInFile, type RedlineBody, withLastMarkKept } from './paragraphs.ts';
import { Revisions } from './revisions.ts';
import { onPages } from './turned.ts';
import { unitsOf } from './units.ts';

export interface WriteRedlineOptions {
  /** The pictures of the figures of both states, by hash; where one is missing the file says so in its place. */
  readonly images?: ReadonlyMap<string, PictureFile>;
  /** How many paragraphs, tables and pictures of both states are written; the last call has `done` equal to `total`. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Two states of a plan as one Word file (.docx) with tracked changes: accepting all of them gives the newer, rejecting all the
 * older, each as `writePlanDocx` prints it with typed labels and without contents. The changes are signed by the author of the
 * newer state, else by its agency, and dated by when it was kept; the same comparison gives the same bytes. Notices list
 * broken references of the newer state, characters a Word file cannot hold, and limits of the comparison. Throws AppError
 * CANCELLED soon after the signal is aborted; the event loop runs in between.
 */
export async function writeRedlineDocx(
  { before, after, comparison }: Compared,
  { images = new Map(), onProgress, signal }: WriteRedlineOptions = {},
): Promise<{ value: Uint8Array; notices: Notice[] }> {
  if (signal?.aborted) throw new AppError('CANCELLED');
  const { digits } = after.plan.scheme;
  const plain = await writeFrame({ digits, numbered: false, commented: true });
  const parts = withNotesByPage(plain.parts, digits);
  const sections = [...before.plan.sections, ...after.plan.sections];
  const figures = new Figures({ sections }, images);
  figures.addTo(parts);
  const file = new DocxPackage(signal);
  const revisions = new Revisions(after);
  const comments = new Comments(revisions);
  const labels = { before: numberSections(before.plan), after: numberSections(after.plan) };
  const beforeLines = toLines(before.plan.sections);
  const afterLines = toLines(after.plan.sections);
  const rows = alignRows(comparison, beforeLines.length, afterLines.length);
  const olderIds = new Map(comparison.ids.map(([old, now]) => [now, old]));
  const tables = { before: tablesOf(before.plan), after: tablesOf(after.plan) };
  const notes = new Notes();
  await file.breathe();

  let done = 0;
  const body: RedlineBody = {
    beforeLines,
    afterLines,
    rows,
    changes: comparison.changes,
    figures,
    tables,
    strongCells: { before: strongCells(tables.before), after: strongCells(tables.after) },
    before: { labels: labels.before, as: 'words' },
    after: {
      labels: labels.after,
      bookmarks: referenceBookmarks(after.plan, labels.after),
      captioned: captionedIds(after.plan),
      as: 'text',
      notes,
    },
    olderId: (id) => olderIds.get(id) ?? id,
    revisions,
    comments,
  };
  const [beforeCover, between, afterText] = plain.document;
  const pages = sectionPages(afterText);
  const { units, last } = onPages(unitsOf(body), body, pages);
  const frame = { parts, document: [beforeCover, between, endWith(afterText, pages, last)] as const };
  const value = await writeDocument(file, frame, {
    meta: after.plan.meta,
    cover: redlineCoverXml(before.plan, after.plan, body),
    text: (function* () {
      const pieces = withLastMarkKept(units, (unit) => {
        done += 1;
        return unit.write();
      });
      yield* piecesInFile(withInsertionsAsTyped(pieces), revisions);
    })(),
    // Comments and notes are known once the text is written.
    afterText: { 'word/comments.xml': () => comments.toXml(), [NOTES]: () => notes.toXml() },
    done: () => done,
    total: units.length,
    onProgress,
  });
  const dropped = Math.max(forbiddenOnCover(before.plan.meta), forbiddenOnCover(after.plan.meta));
  const notices = [
    ...brokenReferenceNotices(after.plan, labels.after),
    ...droppedNotices(rows.reduce((sum, row) => sum + forbiddenInRow(row, beforeLines, afterLines), dropped)),
    ...limitNotices(comparison),
    ...figures.notices(),
  ];
  return { value, notices };
}

function tablesOf({ sections }: Plan): ReadonlyMap<Id, Table> {
  const tables = sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'table'));
  return new Map(tables.map((table) => [table.id, table]));
}

function strongCells(tables: ReadonlyMap<Id, Table>): ReadonlySet<Id> {
  const found = new Set<Id>();
  for (const table of tables.values()) {
    for (const [row, { cells }] of table.rows.entries()) {
      if (standsOut(table, row)) for (const { id } of cells) found.add(id);
    }
  }
  return found;
}

/** Of a line on both sides those of the side that has more: most of its words are written once. */
function forbiddenInRow({ before, after }: AlignedRow, older: readonly Line[], newer: readonly Line[]): number {
  const inLines = (lines: readonly Line[], indexes: readonly number[]) =>
    indexes.reduce((sum, index) => sum + forbiddenIn(lines[index]!.content), 0);
  return Math.max(inLines(older, before), inLines(newer, after));
}
