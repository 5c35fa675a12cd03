/**
 * The table of contents: a TOC field in a content control of Word's contents gallery (so Word offers Update Table), with its
 * entries cached. Page numbers are PAGEREF fields with estimated results.
 */

import type { Digits, Id, Section } from '../../../shared/plan/model.ts';
import type { Labels } from '../../../shared/plan/numbering.ts';
import { plainText } from '../../../shared/plan/outline.ts';
import { formatNumber } from '../../../shared/thai/digits.ts';
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

const END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';

/** A field up to its result. Written out in full: LibreOffice shows nothing of a `w:fldSimple` inside a link. */
function fieldStart(instruction: string): string {
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
}

const CONTENTS = fieldStart(`TOC \\o "1-${CONTENTS_HANGS.length}" \\h \\z \\u`);
const TAB = '<w:r><w:tab/></w:r>';

/** `bookmarks` and `pages` (from 1) are by section id. */
export function contentsXml(
  entries: readonly ContentsEntry[],
  bookmarks: ReadonlyMap<Id, string>,
  pages: ReadonlyMap<Id, number>,
  digits: Digits,
): string {
  const paragraphs = entries.map(({ section, level, label, title }, index) => {
    const bookmark = bookmarks.get(section)!;
    const words = label === '' ? run(title) : level === 1 ? run(`${label} ${title}`) : run(label) + TAB + run(title);
    const page = fieldStart(`PAGEREF ${bookmark} \\h`) + run(formatNumber(pages.get(section)!, digits)) + END;
    return `<w:p><w:pPr><w:pStyle w:val="TOC${level}"/></w:pPr>${index === 0 ? CONTENTS : ''}<w:hyperlink w:anchor="${bookmark}" w:history="1">${words}${TAB}${page}</w:hyperlink></w:p>`;
  });
  const field = paragraphs.length > 0 ? `${paragraphs.join('')}<w:p>${END}</w:p>` : `<w:p>${CONTENTS}${END}</w:p>`;
  return `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent><w:p><w:pPr><w:pStyle w:val="TOCHeading"/></w:pPr>${run('สารบัญ')}</w:p><w:p><w:pPr><w:pStyle w:val="ContentsColumn"/></w:pPr>${run('หน้า')}</w:p>${field}</w:sdtContent></w:sdt>`;
}
