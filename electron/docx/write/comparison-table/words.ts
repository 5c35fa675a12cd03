/** Words of the comparison as runs: what was put in is underlined, what was taken out is struck. */

import type { Inline, Mark } from '../../../../shared/plan/model.ts';
import type { Labels } from '../../../../shared/plan/numbering.ts';
import { referenceLabel } from '../../../../shared/plan/references.ts';
import { countForbidden, runContent } from '../xml.ts';

/** How a stretch of words looks: as it is, inserted, deleted, or said by us rather than by the plan. */
export type Look = 'plain' | 'inserted' | 'deleted' | 'said';

/** Character styles, so that one change of a style in Word changes every mark. */
const STYLES: Readonly<Record<Look, string>> = {
  plain: '',
  inserted: '<w:rStyle w:val="InsertedText"/>',
  deleted: '<w:rStyle w:val="DeletedText"/>',
  said: '<w:rStyle w:val="SaidText"/>',
};

const PLACE = '<w:rPr><w:rStyle w:val="PlaceText"/></w:rPr>';

/** In the order of CT_RPr. A plan's own underline is dotted and its own strike double: the single ones say inserted and deleted. */
const MARKS: readonly (readonly [Mark, string])[] = [
  ['bold', '<w:b/><w:bCs/>'],
  ['italic', '<w:i/><w:iCs/>'],
  ['strike', '<w:dstrike/>'],
  ['underline', '<w:u w:val="dotted"/>'],
  ['sup', '<w:vertAlign w:val="superscript"/>'],
  ['sub', '<w:vertAlign w:val="subscript"/>'],
];

/** Marks that would undo what a look says: an inserted word is underlined, whatever it was. */
const HIDDEN: Readonly<Record<Look, Mark | null>> = {
  plain: null,
  inserted: 'underline',
  deleted: 'strike',
  said: null,
};

const BROKEN = '<w:b/><w:bCs/><w:highlight w:val="yellow"/>';

/** Writes the words of one document, and counts characters that a Word file cannot hold, which are left out. */
export class WordWriter {
  #dropped = 0;

  get dropped(): number {
    return this.#dropped;
  }

  /** A run; nothing for no words. */
  text(text: string, look: Look = 'plain', more = ''): string {
    if (text === '') return '';
    this.#dropped += countForbidden(text);
    const properties = STYLES[look] + more;
    return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${runContent(text)}</w:r>`;
  }

  /** Where the words after it are, on a line of its own: one paragraph with them, so that no page ends between the two. */
  place(text: string): string {
    this.#dropped += countForbidden(text);
    return `<w:r>${PLACE}${runContent(`${text}\n`)}</w:r>`;
  }

  /** The runs of inlines; references print the labels of `labels`, broken ones their warning, notes stand in brackets with their number. */
  inlines(inlines: readonly Inline[], labels: Labels, look: Look): string {
    let xml = '';
    for (const inline of inlines) {
      if (inline.type === 'text') xml += this.text(inline.text, look, marksXml(inline.marks, look));
      else if (inline.type === 'break') xml += '<w:r><w:br/></w:r>';
      else if (inline.type === 'footnote') {
        const words = this.inlines(inline.content, labels, look);
        xml += this.text(`[${labels.get(inline.id) ?? ''} `, look) + words + this.text(']', look);
      } else {
        const { label, broken } = referenceLabel(inline, labels);
        xml += this.text(label, look, broken ? BROKEN : '');
      }
    }
    return xml;
  }
}

function marksXml(marks: readonly Mark[] | undefined, look: Look): string {
  if (marks === undefined) return '';
  return MARKS.map(([mark, xml]) => (marks.includes(mark) && mark !== HIDDEN[look] ? xml : '')).join('');
}
