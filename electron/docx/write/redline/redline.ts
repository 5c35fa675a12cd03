import { type AlignedRow, alignRows } from '../../../../shared/compare/align.ts';
import type { Line } from '../../../../shared/compare/changes.ts';
import type { Compared } from '../../../../shared/compare/compared.ts';
import { toLines } from '../../../../shared/compare/lines.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { Notice } from '../../../../shared/notices.ts';
import { numberSections } from '../../../../shared/plan/numbering.ts';
import { captionedIds, referenceBookmarks } from '../bookmarks.ts';
import { writeDocument } from '../document.ts';
import { writeFrame } from '../frame.ts';
import { NOTES, Notes, withNotesByPage } from '../notes.ts';
import { brokenReferenceNotices, droppedNotices, forbiddenIn, forbiddenOnCover, limitNotices } from '../notices.ts';
import { DocxPackage } from '../package.ts';
import { withInsertionsAsTyped } from './adjoining.ts';
import { Comments } from './comments.ts';
import { redlineCoverXml } from './cover.ts';
import { paragraphXml, type RedlineBody, redlineParagraphs } from './paragraphs.ts';
import { Revisions } from './revisions.ts';

export interface WriteRedlineOptions {
  /** How many rows of the comparison are written; the last call has `done` equal to `total`. */
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
  { onProgress, signal }: WriteRedlineOptions = {},
): Promise<{ value: Uint8Array; notices: Notice[] }> {
  if (signal?.aborted) throw new AppError('CANCELLED');
  const { digits } = after.plan.scheme;
  const plain = await writeFrame({ digits, numbered: false, commented: true });
  const frame = { ...plain, parts: withNotesByPage(plain.parts, digits) };
  const file = new DocxPackage(signal);
  const revisions = new Revisions(after);
  const comments = new Comments(revisions);
  const labels = { before: numberSections(before.plan), after: numberSections(after.plan) };
  const beforeLines = toLines(before.plan.sections);
  const afterLines = toLines(after.plan.sections);
  const rows = alignRows(comparison, beforeLines.length, afterLines.length);
  const olderIds = new Map(comparison.ids.map(([old, now]) => [now, old]));
  const notes = new Notes();
  await file.breathe();

  let done = 0;
  const body: RedlineBody = {
    beforeLines,
    afterLines,
    rows,
    changes: comparison.changes,
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
    onWritten: () => {
      done += 1;
    },
  };
  const value = await writeDocument(file, frame, {
    meta: after.plan.meta,
    cover: redlineCoverXml(before.plan, after.plan, body),
    text: (function* () {
      for (const paragraph of withInsertionsAsTyped(redlineParagraphs(body))) yield paragraphXml(paragraph, revisions);
    })(),
    // Comments and notes are known once the text is written.
    afterText: { 'word/comments.xml': () => comments.toXml(), [NOTES]: () => notes.toXml() },
    done: () => done,
    total: rows.length,
    onProgress,
  });
  const dropped = Math.max(forbiddenOnCover(before.plan.meta), forbiddenOnCover(after.plan.meta));
  const notices = [
    ...brokenReferenceNotices(after.plan, labels.after),
    ...droppedNotices(rows.reduce((sum, row) => sum + forbiddenInRow(row, beforeLines, afterLines), dropped)),
    ...limitNotices(comparison),
  ];
  return { value, notices };
}

/** Of a line on both sides those of the side that has more: most of its words are written once. */
function forbiddenInRow({ before, after }: AlignedRow, older: readonly Line[], newer: readonly Line[]): number {
  const inLines = (lines: readonly Line[], indexes: readonly number[]) =>
    indexes.reduce((sum, index) => sum + forbiddenIn(lines[index]!.content), 0);
  return Math.max(inLines(older, before), inLines(newer, after));
}
