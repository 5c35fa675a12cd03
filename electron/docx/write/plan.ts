import { AppError } from '../../../shared/errors.ts';
import type { Notice } from '../../../shared/notices.ts';
import type { Plan } from '../../../shared/plan/model.ts';
import { type Labels, numberSections } from '../../../shared/plan/numbering.ts';
import { notesOf, textLines } from '../../../shared/plan/text-lines.ts';
import { bodyXml } from './body.ts';
import { bookmarkNames, captionedIds, referenceBookmarks } from './bookmarks.ts';
import { carriedPart, withCarried } from './carried.ts';
import { type ContentsEntry, captionListXml, contentsEntries, contentsXml, listedCaptions } from './contents.ts';
import { coverXml } from './cover.ts';
import { writeDocument } from './document.ts';
import { Figures, type PictureFile } from './figures.ts';
import { writeFrame } from './frame.ts';
import { NOTES, Notes, withNotesByPage } from './notes.ts';
import { brokenReferenceNotices, droppedNotices, forbiddenIn, forbiddenOnCover } from './notices.ts';
import { WordNumbering } from './numbering.ts';
import { DocxPackage } from './package.ts';
import { estimatePages } from './pages.ts';
import { endWith, sectionPages } from './pages-of-section.ts';
import { countForbidden } from './xml.ts';

export interface WritePlanOptions {
  /** `auto`: Word's own lists number headings and items; `text`: labels are typed, for readers that draw Thai list numbers wrongly. */
  readonly numbers: 'auto' | 'text';
  /** The pictures of its figures, by hash; where one is missing the file says so in its place. */
  readonly images?: ReadonlyMap<string, PictureFile>;
  /** How many of the section titles and blocks are written; the last call has `done` equal to `total`. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * A plan as a Word file (.docx): cover, contents, chapters. The labels Word shows are those of `numberSections`. The same
 * plan gives the same bytes. Notices list broken references, characters a Word file cannot hold, and that page numbers of
 * the contents are estimates. Throws AppError CANCELLED soon after the signal is aborted; the event loop
 * runs in between (13,000 paragraphs hold it for less than 100 ms at a time).
 */
export async function writePlanDocx(
  plan: Plan,
  { numbers, images = new Map(), onProgress, signal }: WritePlanOptions,
): Promise<{ value: Uint8Array; notices: Notice[] }> {
  if (signal?.aborted) throw new AppError('CANCELLED');
  const { meta, scheme, sections } = plan;
  const labels = numberSections(plan);
  const numbering = numbers === 'auto' ? new WordNumbering(scheme) : null;
  const entries = contentsEntries(sections, labels);
  const captions = listedCaptions(sections, labels);
  const listed = [...entries.map(({ section }) => section), ...captions.map(({ id }) => id)];
  const contents = bookmarkNames('_Toc', listed);
  const carried = carriedPart(plan, labels, numbers);
  const plain = await writeFrame({ digits: scheme.digits, numbered: numbering !== null });
  const parts = withNotesByPage(withCarried(plain.parts, carried), scheme.digits);
  const figures = new Figures(plan, images);
  figures.addTo(parts);
  const ofSection = sectionPages(plain.document[2]);
  const [beforeCover, between, afterText] = plain.document;
  const lastPages = sections.at(-1)?.landscape ? ofSection.turned : ofSection.upright;
  const frame = { parts, document: [beforeCover, between, endWith(afterText, ofSection, lastPages)] as const };
  const file = new DocxPackage(signal);
  await file.breathe();
  const pages = estimatePages(plan, labels, entries);
  await file.breathe();

  let done = 0;
  const notes = new Notes();
  const body = bodyXml(plan, {
    references: {
      labels,
      bookmarks: referenceBookmarks(plan, labels),
      captioned: captionedIds(plan),
      as: numbering ? 'field' : 'text',
      notes,
    },
    numbering,
    figures,
    pages: ofSection,
    contents,
    carried: carried.bookmarks,
    onWritten: () => {
      done += 1;
    },
  });
  const value = await writeDocument(file, frame, {
    meta,
    cover: coverXml(plan),
    text: (function* () {
      const pointed = { bookmarks: contents, pages, digits: scheme.digits };
      yield contentsXml(entries, pointed);
      for (const sort of ['table', 'figure'] as const) yield captionListXml(sort, captions, pointed);
      yield* body;
    })(),
    // Lists and notes are known once the body is written.
    afterText: { ...(numbering && { 'word/numbering.xml': () => numbering.toXml() }), [NOTES]: () => notes.toXml() },
    done: () => done,
    total: sections.reduce((sum, { blocks }) => sum + 1 + blocks.length, 0),
    onProgress,
  });
  return { value, notices: [...noticesOf(plan, labels, entries), ...figures.notices()] };
}

function noticesOf(plan: Plan, labels: Labels, entries: readonly ContentsEntry[]): Notice[] {
  return [
    ...brokenReferenceNotices(plan, labels),
    ...droppedNotices(forbiddenCharacters(plan)),
    ...(entries.length > 0 ? [{ code: 'PAGES_ESTIMATED' as const, details: {} }] : []),
  ];
}

function forbiddenCharacters({ meta, sections }: Plan): number {
  let count = forbiddenOnCover(meta);
  for (const section of sections) {
    count += forbiddenIn(section.title);
    for (const { content } of notesOf(section.title)) count += forbiddenIn(content);
    for (const { content } of textLines(section)) count += forbiddenIn(content);
    for (const block of section.blocks) if (block.type === 'figure') count += countForbidden(block.alt.text);
  }
  return count;
}
