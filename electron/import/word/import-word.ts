/** A Word file as a proposed plan. */
import { AppError } from '../../../shared/errors.ts';
import type { Origin, Proposal } from '../../../shared/import/proposal.ts';
import type { SourceBlock, SourceDocument, SourceParagraph } from '../../../shared/import/source.ts';
import type { Notice } from '../../../shared/notices.ts';
import { contentText } from '../../../shared/plan/content.ts';
import type { Id, Inline, NewId, Plan, Scheme, Section } from '../../../shared/plan/model.ts';
import { normalizePlan } from '../../../shared/plan/normalize.ts';
import type { ImportOptions } from '../../../shared/rpc/imports.ts';
import { type NoticeBook, openNoticeBook } from '../gather-notices.ts';
import { readTokens, shownLine } from '../import-text.ts';
import { styledFront } from '../title.ts';
import { type Token, withoutContentsLabels } from '../token.ts';
import { everyParagraph, type Links, type Prepared, prepare } from './prepare.ts';
import { withReferences } from './references.ts';
import { tokenOf } from './tokens.ts';

const TITLE_STYLE = /^(?:title|subtitle|ชื่อเรื่อง|ชื่อเรื่องรอง)$/;
/** A heading over a table of contents that was left out. */
const CONTENTS_TITLE = /^สารบัญ|^(?:table of )?contents$/i;

interface ReadWord {
  readonly plan: Plan;
  readonly origins: ReadonlyMap<Id, Origin>;
  readonly source: Proposal['source'];
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
): { readonly value: Proposal; readonly notices: Notice[] } {
  const notices = openNoticeBook();
  const { plan, origins, source } = readWord(document, fileName, options, newId, notices);
  return { value: { plan, older: null, origins: Object.fromEntries(origins), source }, notices: notices.list() };
}

function readWord(
  document: SourceDocument,
  fileName: string,
  options: Partial<ImportOptions>,
  newId: NewId,
  notices: NoticeBook,
): ReadWord {
  const { blocks, remarks, changes } = document;
  if (changes > 0)
    notices.note(options.changes === 'versions' ? 'CHANGES_AS_VERSIONS' : 'CHANGES_ACCEPTED', 0, { changes });
  for (const { code, line, details, sort } of remarks) notices.note(code, line, details, sort);
  const links: Links = new Map();
  const prepared = prepare(blocks, options.repairThai !== false, links, notices);
  const { tokens, titled } = readBlocks(blocks, prepared);
  if (tokens.length === 0) throw new AppError('TEXT_EMPTY', { file: fileName });
  const all = withoutContentsLabels(tokens);
  const read = readTokens(
    all,
    styledFront(all, titled),
    { fileName, options, digits: digitsOf(all, notices), trace: [], notices },
    newId,
  );
  const plan = withReferences(
    { ...read.plan, sections: read.plan.sections.map(plainTitle) },
    links,
    anchorIds(prepared, read.origins),
    (id) => read.origins.get(id)?.line ?? 0,
    false,
    notices,
  );
  const source = [...everyParagraph(blocks)].flatMap((paragraph) => {
    const words = contentText(prepared.get(paragraph)!.content).trim();
    const text = paragraph.label === null ? words : `${paragraph.label.text} ${words}`;
    return words === '' ? [] : [shownLine(paragraph.line, text, notices)];
  });
  return { plan: normalizePlan(plan), origins: read.origins, source };
}

function readBlocks(blocks: readonly SourceBlock[], prepared: ReadonlyMap<SourceParagraph, Prepared>) {
  const tokens: Token[] = [];
  const titled = new Set<Token>();
  const styled = blocks.some(
    (block) => block.type === 'paragraph' && block.heading !== null && block.content.length > 0,
  );
  const add = (paragraph: SourceParagraph) => {
    const token = tokenOf(prepared.get(paragraph)!, styled);
    if (token === null) return;
    tokens.push(token);
    if (TITLE_STYLE.test(paragraph.style)) titled.add(token);
  };
  for (const block of blocks) {
    if (block.type === 'paragraph') add(block);
    else if (block.type === 'contents') {
      const last = tokens.at(-1);
      if (last && last.text.length < 40 && CONTENTS_TITLE.test(last.text)) tokens.pop();
    } else
      for (const { cells } of block.rows) for (const { paragraphs } of cells) for (const one of paragraphs) add(one);
  }
  return { tokens, titled };
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
