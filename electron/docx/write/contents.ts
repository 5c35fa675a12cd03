/**
 * The table of contents: a TOC field in a content control of Word's contents gallery (so Word offers Update Table), with its
 * entries cached. Page numbers are PAGEREF fields with estimated results.
 */

import type { Digits, Id, Section } from '../../../shared/plan/model.ts';
import type { Labels } from '../../../shared/plan/numbering.ts';
import { plainText } from '../../../shared/plan/outline.ts';
import { formatNumber } from '../../../shared/thai/digits.ts';
import { SEQUENCES } from './caption.ts';
import { CONTENTS_HANGS } from './measures.ts';
import { run } from './xml.ts';

export interface ContentsEntry {
  readonly section: Id;
  readonly level: number;
  readonly label: string;
  /** The title on one line. */
  readonly title: string;
}

/** Sections of the levels that the contents list, but those with neither label nor title, which Word leaves out too. */
export function contentsEntries(sections: readonly Section[], labels: Labels): ContentsEntry[] {
  return sections
    .filter(({ level }) => level <= CONTENTS_HANGS.length)
    .map(({ id, level, title }) => ({
      section: id,
      level,
      label: labels.get(id) ?? '',
      title: plainText(title, labels),
    }))
    .filter(({ label, title }) => label !== '' || title !== '');
}

/** A table or figure with a caption. */
export interface ListedCaption {
  readonly id: Id;
  readonly of: 'table' | 'figure';
  readonly label: string;
  /** The caption on one line. */
  readonly title: string;
}

/** Tables and figures that have a label, in order. */
export function listedCaptions(sections: readonly Section[], labels: Labels): ListedCaption[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.type !== 'table' && block.type !== 'figure') return [];
      const label = labels.get(block.id) ?? '';
      return label === '' ? [] : [{ id: block.id, of: block.type, label, title: plainText(block.content, labels) }];
    }),
  );
}

const END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';

/** A field up to its result. Written out in full: LibreOffice shows nothing of a `w:fldSimple` inside a link. */
function fieldStart(instruction: string): string {
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
}

const CONTENTS = fieldStart(`TOC \\o "1-${CONTENTS_HANGS.length}" \\h \\z \\u`);
const TAB = '<w:r><w:tab/></w:r>';

const LIST_TITLES = { table: 'สารบัญตาราง', figure: 'สารบัญภาพ' } as const;

/** What lists point to and say, by id of section, table or figure; pages count from 1. */
interface Pointed {
  readonly bookmarks: ReadonlyMap<Id, string>;
  readonly pages: ReadonlyMap<Id, number>;
  readonly digits: Digits;
}

function linkXml(bookmark: string, words: string, page: number, digits: Digits): string {
  const number = fieldStart(`PAGEREF ${bookmark} \\h`) + run(formatNumber(page, digits)) + END;
  return `<w:hyperlink w:anchor="${bookmark}" w:history="1">${words}${TAB}${number}</w:hyperlink>`;
}

/** The list of tables or of figures: a TOC field that gathers captions by their sequence. Empty where there are none. */
export function captionListXml(
  of: 'table' | 'figure',
  captions: readonly ListedCaption[],
  { bookmarks, pages, digits }: Pointed,
): string {
  const own = captions.filter((caption) => caption.of === of);
  if (own.length === 0) return '';
  const start = fieldStart(`TOC \\h \\z \\c "${SEQUENCES[of]}"`);
  const entries = own.map(({ id, label, title }, index) => {
    const link = linkXml(bookmarks.get(id)!, run(`${label} ${title}`.trimEnd()), pages.get(id) ?? 1, digits);
    return `<w:p><w:pPr><w:pStyle w:val="TableofFigures"/></w:pPr>${index === 0 ? start : ''}${link}</w:p>`;
  });
  return `${listHead(LIST_TITLES[of], '<w:spacing w:before="360"/>')}${entries.join('')}<w:p>${END}</w:p>`;
}

/** The title of a list, and the word over its column of page numbers. */
function listHead(title: string, spacing = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="TOCHeading"/>${spacing === '' ? '' : '<w:keepNext/>'}${spacing}</w:pPr>${run(title)}</w:p><w:p><w:pPr><w:pStyle w:val="ContentsColumn"/></w:pPr>${run('หน้า')}</w:p>`;
}

export function contentsXml(entries: readonly ContentsEntry[], { bookmarks, pages, digits }: Pointed): string {
  const paragraphs = entries.map(({ section, level, label, title }, index) => {
    const words = label === '' ? run(title) : level === 1 ? run(`${label} ${title}`) : run(label) + TAB + run(title);
    const link = linkXml(bookmarks.get(section)!, words, pages.get(section)!, digits);
    return `<w:p><w:pPr><w:pStyle w:val="TOC${level}"/></w:pPr>${index === 0 ? CONTENTS : ''}${link}</w:p>`;
  });
  const field = paragraphs.length > 0 ? `${paragraphs.join('')}<w:p>${END}</w:p>` : `<w:p>${CONTENTS}${END}</w:p>`;
  return `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${listHead('สารบัญ')}${field}</w:sdtContent></w:sdt>`;
}
