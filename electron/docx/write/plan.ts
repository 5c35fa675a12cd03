import { AppError } from '../../../shared/errors.ts';
import type { Notice } from '../../../shared/notices.ts';
import type { Id, Inline, Plan } from '../../../shared/plan/model.ts';
import { numberSections } from '../../../shared/plan/numbering.ts';
import { referenceLabel } from '../../../shared/plan/references.ts';
import { bodyXml } from './body.ts';
import { type ContentsEntry, contentsEntries, contentsXml } from './contents.ts';
import { coverXml } from './cover.ts';
import { writeFrame } from './frame.ts';
import { brokenReferenceNotices, droppedNotices, forbiddenIn, forbiddenOnCover } from './notices.ts';
import { WordNumbering } from './numbering.ts';
import { DocxPackage } from './package.ts';
import { estimatePages } from './pages.ts';
import { xmlText } from './xml.ts';

export interface WritePlanOptions {
  /** `auto`: Word's own lists number headings and items; `text`: labels are typed, for readers that draw Thai list numbers wrongly. */
  readonly numbers: 'auto' | 'text';
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
  { numbers, onProgress, signal }: WritePlanOptions,
): Promise<{ value: Uint8Array; notices: Notice[] }> {
  if (signal?.aborted) throw new AppError('CANCELLED');
  const { meta, scheme, sections } = plan;
  const labels = numberSections(plan);
  const numbering = numbers === 'auto' ? new WordNumbering(scheme) : null;
  const entries = contentsEntries(sections, labels);
  const contents = bookmarkNames(
    '_Toc',
    entries.map(({ section }) => section),
  );
  const frame = await writeFrame({ digits: scheme.digits, numbered: numbering !== null });
  const file = new DocxPackage(signal);
  await file.breathe();
  const pages = estimatePages(plan, labels, entries);
  await file.breathe();

  for (const [path, content] of frame.parts) {
    if (path !== NUMBERING && path !== CORE) file.add(path, content);
  }
  file.add(CORE, coreXml(meta.title.text, meta.agency.text));
  const total = sections.reduce((sum, { blocks }) => sum + 1 + blocks.length, 0);
  let done = 0;
  let reported = -1;
  const body = bodyXml(plan, {
    references: { labels, bookmarks: referenceBookmarks(plan, labels), as: numbering ? 'field' : 'text' },
    numbering,
    contents,
    onWritten: () => {
      done += 1;
    },
  });
  const [beforeCover, between, afterText] = frame.document;
  const pieces = (function* () {
    yield beforeCover;
    yield coverXml(plan);
    yield between;
    yield contentsXml(entries, contents, pages, scheme.digits);
    yield* body;
    yield afterText;
  })();
  await file.addInPieces('word/document.xml', pieces, () => {
    if (done !== reported) onProgress?.(done, total);
    reported = done;
  });
  // Last, since the lists are known once the body is written.
  if (numbering) file.add(NUMBERING, numbering.toXml());
  else file.add(NUMBERING, frame.parts.get(NUMBERING)!);
  return { value: file.finish(), notices: noticesOf(plan, labels, entries) };
}

const NUMBERING = 'word/numbering.xml';
const CORE = 'docProps/core.xml';

/** Document properties; without dates, so that the same plan gives the same bytes. */
function coreXml(title: string, agency: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(agency)}</dc:creator><dc:language>th-TH</dc:language></cp:coreProperties>`;
}

/** Word's hidden bookmarks: a prefix and nine digits, in order. */
function bookmarkNames(prefix: string, ids: readonly Id[]): ReadonlyMap<Id, string> {
  return new Map(ids.map((id, index) => [id, `${prefix}${String(index + 1).padStart(9, '0')}`]));
}

/** Bookmarks of everything that a sound reference points to, in the order of the first mention. */
function referenceBookmarks({ sections }: Plan, labels: ReadonlyMap<Id, string>): ReadonlyMap<Id, string> {
  const targets = new Set<Id>();
  const collect = (inlines: readonly Inline[]) => {
    for (const inline of inlines) {
      if (inline.type === 'reference' && !referenceLabel(inline, labels).broken) targets.add(inline.target);
    }
  };
  for (const { title, blocks } of sections) {
    collect(title);
    for (const { content } of blocks) collect(content);
  }
  return bookmarkNames('_Ref', [...targets]);
}

function noticesOf(plan: Plan, labels: ReadonlyMap<Id, string>, entries: readonly ContentsEntry[]): Notice[] {
  return [
    ...brokenReferenceNotices(plan, labels),
    ...droppedNotices(forbiddenCharacters(plan)),
    ...(entries.length > 0 ? [{ code: 'PAGES_ESTIMATED' as const, details: {} }] : []),
  ];
}

function forbiddenCharacters({ meta, sections }: Plan): number {
  let count = forbiddenOnCover(meta);
  for (const { title, blocks } of sections) {
    count += forbiddenIn(title);
    for (const { content } of blocks) count += forbiddenIn(content);
  }
  return count;
}
