/** Inlines as runs. */
import type { Id, Inline, Mark, Reference } from '../../../shared/plan/model.ts';
import { referenceLabel } from '../../../shared/plan/references.ts';
import { runContent, xmlText } from './xml.ts';

/** What runs need to know of the rest of the document. */
export interface References {
  readonly labels: ReadonlyMap<Id, string>;
  /** Bookmarks of what is referred to, by id of the target. */
  readonly bookmarks: ReadonlyMap<Id, string>;
  /** `field`: Word works the label out from the target's list number; `text`: the label is typed, linked to its target. */
  readonly as: 'field' | 'text';
}

/** What each mark adds, in the order of CT_RPr; complex-script twins too, since Thai is a complex script to Word. */
const PROPERTIES: readonly (readonly [Mark, string])[] = [
  ['bold', '<w:b/><w:bCs/>'],
  ['italic', '<w:i/><w:iCs/>'],
  ['strike', '<w:strike/>'],
  ['underline', '<w:u w:val="single"/>'],
  ['sup', '<w:vertAlign w:val="superscript"/>'],
  ['sub', '<w:vertAlign w:val="subscript"/>'],
];

const LINE_BREAK = '<w:r><w:br/></w:r>';

export function inlinesXml(inlines: readonly Inline[], references: References): string {
  let xml = '';
  for (const inline of inlines) {
    if (inline.type === 'text') xml += `<w:r>${marksXml(inline.marks)}${runContent(inline.text)}</w:r>`;
    else if (inline.type === 'break') xml += LINE_BREAK;
    else xml += referenceXml(inline, references);
  }
  return xml;
}

function marksXml(marks: readonly Mark[] | undefined): string {
  if (marks === undefined || marks.length === 0) return '';
  return `<w:rPr>${PROPERTIES.map(([mark, xml]) => (marks.includes(mark) ? xml : '')).join('')}</w:rPr>`;
}

/**
 * A reference that follows its target: `REF … \n` is the number of the paragraph at the bookmark as its level prints it
 * (ECMA-376 part 1, 17.16.5.51; Word leaves out a full stop at its end when it works the field out anew).
 */
function referenceXml(reference: Reference, { labels, bookmarks, as }: References): string {
  const { label, broken } = referenceLabel(reference, labels);
  if (broken) return `<w:r><w:rPr><w:b/><w:bCs/><w:highlight w:val="yellow"/></w:rPr>${runContent(label)}</w:r>`;
  const bookmark = xmlText(bookmarks.get(reference.target)!);
  const text = `<w:r>${runContent(label)}</w:r>`;
  return as === 'field'
    ? `<w:fldSimple w:instr=" REF ${bookmark} \\n \\h ">${text}</w:fldSimple>`
    : `<w:hyperlink w:anchor="${bookmark}" w:history="1">${text}</w:hyperlink>`;
}
