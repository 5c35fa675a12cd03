/** A Word file as a proposed plan. */
import { AppError } from '../../../shared/errors.ts';
import { parseCarried } from '../../../shared/import/carried.ts';
import type { ListedRepair, Origin, Proposal } from '../../../shared/import/proposal.ts';
import type { SourceDocument, SourceParagraph } from '../../../shared/import/source.ts';
import type { Notice } from '../../../shared/notices.ts';
import { contentText } from '../../../shared/plan/content.ts';
import type { Id, Inline, NewId, Plan, Scheme, Section } from '../../../shared/plan/model.ts';
import { normalizePlan } from '../../../shared/plan/normalize.ts';
import { numberSections } from '../../../shared/plan/numbering.ts';
import type { ImportOptions } from '../../../shared/rpc/imports.ts';
import { toArabicDigits } from '../../../shared/thai/digits.ts';
import { type NoticeBook, openNoticeBook } from '../gather-notices.ts';
import { readTokens, shownLine } from '../import-text.ts';
import { styledFront } from '../title.ts';
import { type Token, withoutContentsLabels } from '../token.ts';
import { type Body, readBody } from './body.ts';
import { type ReadExact, readExact } from './exact.ts';
import { everyParagraph, type Links, type Prepared, prepare } from './prepare.ts';
import { withReferences } from './references.ts';
import type { Image } from './tables.ts';

interface ReadWord {
  readonly plan: Plan;
  readonly origins: ReadonlyMap<Id, Origin>;
  readonly source: Proposal['source'];
  readonly images: readonly Image[];
  readonly repairs: readonly ListedRepair[];
}

/**
 * Proposes a plan for a Word file that was read (`electron/docx/read`): headings by style, outline level or typed number, lists,
 * and the rest as text import does. Throws `AppError`: `TEXT_EMPTY`.
 */
export function importWord(
  document: SourceDocument,
  fileName: string,
  options: Partial<ImportOptions>,
  newId: NewId,
): { readonly value: Proposal; readonly images: readonly Image[]; readonly notices: Notice[] } {
  const notices = openNoticeBook();
  const { plan, origins, source, images, repairs } = readWord(document, fileName, options, newId, notices);
  const value = {
    plan,
    older: null,
    origins: Object.fromEntries(origins),
    source,
    repairs: options.listRepairs ? repairs : [],
  };
  return { value, images, notices: notices.list() };
}

function readWord(
  document: SourceDocument,
  fileName: string,
  options: Partial<ImportOptions>,
  newId: NewId,
  notices: NoticeBook,
): ReadWord {
  const { blocks, remarks, changes } = document;
  if (changes > 0) {
    notices.note(options.changes === 'versions' ? 'CHANGES_AS_VERSIONS' : 'CHANGES_ACCEPTED', 0, { changes });
  }
  for (const { code, line, details, sort } of remarks) notices.note(code, line, details, sort);
  const carried = parseCarried(document.carried);
  const links: Links = new Map();
  const as = { repair: options.repairThai !== false, exact: carried !== null };
  const { prepared, repairs } = prepare(blocks, as, links, notices, newId);
  const read =
    carried === null
      ? readForeign(readBody(blocks, prepared, newId, notices), fileName, options, newId, notices)
      : readExact(blocks, prepared, carried, newId, notices);
  // A table without a caption comes from the line of its first cell, whose bookmarks are those of what stands there.
  const origins = carried === null ? joined(read.origins, read.captioned) : joined(read.captioned, read.origins);
  const plan = withReferences(
    read.plan,
    links,
    anchorIds(prepared, origins),
    (id) => origins.get(id)?.line ?? 0,
    carried !== null,
    notices,
  );
  noteRenumbered(plan, read.captioned, notices);
  const source = [...everyParagraph(blocks)].flatMap((paragraph) => {
    const words = contentText(prepared.get(paragraph)!.content).trim();
    const text = paragraph.label === null ? words : `${paragraph.label.text} ${words}`;
    return words === '' ? [] : [shownLine(paragraph.line, text, notices)];
  });
  return { plan: normalizePlan(plan), origins, source, images: [...read.images.values()], repairs };
}

/** Reads tokens as text import does, under the title that styles say. */
function readForeign(
  { tokens, titled, captions, origins: captioned, images }: Body,
  fileName: string,
  options: Partial<ImportOptions>,
  newId: NewId,
  notices: NoticeBook,
): ReadExact {
  if (tokens.length === 0) throw new AppError('TEXT_EMPTY', { file: fileName });
  const all = withoutContentsLabels([...tokens]);
  const reading = { fileName, options, digits: digitsOf(all, notices), trace: [], notices };
  const { plan, origins } = readTokens(all, styledFront(all, titled), reading, newId);
  const scheme = captions === undefined ? plan.scheme : { ...plan.scheme, captions };
  return { plan: { ...plan, scheme, sections: plan.sections.map(plainTitle) }, origins, captioned, images };
}

function joined(first: ReadonlyMap<Id, Origin>, then: ReadonlyMap<Id, Origin>): ReadonlyMap<Id, Origin> {
  return new Map([...first, ...then]);
}

/** The digits most numbers are written in; where there are none, those of the text. */
function digitsOf(tokens: readonly Token[], notices: NoticeBook): Scheme['digits'] {
  const numbered = tokens.flatMap(({ label, line }) =>
    label !== null && label.type !== 'name' && /[0-9๐-๙]/.test(label.typed) ? [{ typed: label.typed, line }] : [],
  );
  const thai = numbered.filter(({ typed }) => /[๐-๙]/.test(typed)).length;
  if (numbered.length === 0) return tokens.some(({ full }) => /[\u0E01-\u0E5B]/.test(full)) ? 'thai' : 'arabic';
  if (thai * 2 < numbered.length) return 'arabic';
  for (const { typed, line } of numbered) if (/[0-9]/.test(typed)) notices.note('SHOWN_IN_THAI_DIGITS', line);
  return 'thai';
}

/** A title without the marks that all of it has: a heading is set as headings are. */
function plainTitle(section: Section): Section {
  const runs = section.title.filter((inline) => inline.type === 'text');
  const shared = (runs[0]?.marks ?? []).filter(
    (mark) => (mark === 'bold' || mark === 'underline') && runs.every(({ marks }) => marks?.includes(mark)),
  );
  if (shared.length === 0) return section;
  const title = section.title.map((inline): Inline => {
    if (inline.type !== 'text') return inline;
    const marks = (inline.marks ?? []).filter((mark) => !shared.includes(mark));
    return marks.length === 0 ? { type: 'text', text: inline.text } : { ...inline, marks };
  });
  return { ...section, title };
}

/** Captions whose number the plan prints otherwise. */
function noteRenumbered(plan: Plan, origins: ReadonlyMap<Id, Origin>, notices: NoticeBook): void {
  const labels = numberSections(plan);
  const gist = (label: string) => toArabicDigits(label).replace(/[ .:–-]/g, '');
  for (const [id, { line, label }] of origins) {
    const printed = labels.get(id) ?? '';
    if (label !== '' && printed !== '' && gist(label) !== gist(printed)) {
      notices.note('CAPTIONS_RENUMBERED', line, { text: label, printed });
    }
  }
}

/** What a bookmark stands at: the section or block that came from its paragraph. */
function anchorIds(
  prepared: ReadonlyMap<SourceParagraph, Prepared>,
  origins: ReadonlyMap<Id, Origin>,
): (anchor: string) => Id | undefined {
  const byLine = new Map([...origins].map(([id, { line }]) => [line, id]));
  const byAnchor = new Map<string, Id>();
  for (const { line, anchors } of prepared.keys()) {
    const id = byLine.get(line);
    if (id !== undefined) for (const anchor of anchors) byAnchor.set(anchor, id);
  }
  return (anchor) => byAnchor.get(anchor);
}
