/** Inlines as runs. */
import type { Footnote, Id, Inline, Mark } from '../../../shared/plan/model.ts';
import type { Labels } from '../../../shared/plan/numbering.ts';
import { type Printed, referenceLabel } from '../../../shared/plan/references.ts';
import type { Notes } from './notes.ts';
import { run, runContent } from './xml.ts';

/** What runs need to know of the rest of the document, where references lead to their targets. */
export interface LinkedReferences {
  readonly labels: Labels;
  /** Bookmarks of what is referred to, by id of the target. */
  readonly bookmarks: ReadonlyMap<Id, string>;
  /** `field`: Word works the label out from the target, its list number or its words; `text`: it is typed, linked to its target. */
  readonly as: 'field' | 'text';
  /** Tables and figures among them: their bookmark is round their label. */
  readonly captioned: ReadonlySet<Id>;
  /** Where footnotes go. */
  readonly notes: Notes;
  /** The run of the mark of a footnote, where its words are not just those of the note. */
  readonly noteXml?: (note: Footnote) => string;
}

/** References that are typed and lead nowhere. */
export interface TypedReferences {
  readonly labels: Printed;
  readonly as: 'words';
  /** The run of the mark of a footnote; what has no place for notes has none. */
  readonly noteXml?: (note: Footnote) => string;
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

export const LINE_BREAK = '<w:r><w:br/></w:r>';

/** What is put round runs; never called for none. */
export type Around = (runs: string) => string;

const asTheyAre: Around = (runs) => runs;

/** Inlines as runs, `around` them or, within links, around those of the link. */
export function inlinesXml(
  inlines: readonly Inline[],
  references: LinkedReferences | TypedReferences,
  around = asTheyAre,
): string {
  let xml = '';
  let runs = '';
  for (const inline of inlines) {
    if (inline.type === 'text') runs += `<w:r>${propertiesXml(marksXml(inline.marks))}${runContent(inline.text)}</w:r>`;
    else if (inline.type === 'break') runs += LINE_BREAK;
    else if (inline.type === 'footnote') {
      // What types its references and says nothing of notes has no place for them: letters, which have none.
      if (references.noteXml !== undefined) runs += references.noteXml(inline);
      else if (references.as !== 'words') runs += references.notes.mark(inlinesXml(inline.content, references));
    } else {
      const { label, broken } = referenceLabel(inline, references.labels);
      if (broken) runs += `<w:r>${BROKEN}${runContent(label)}</w:r>`;
      else if (references.as === 'words') runs += run(label);
      else {
        if (runs !== '') xml += around(runs);
        xml += referenceXml(inline.target, label, references, around);
        runs = '';
      }
    }
  }
  return runs === '' ? xml : xml + around(runs);
}

/** What stands in the w:rPr of a run with these marks. */
export function marksXml(marks: readonly Mark[] | undefined): string {
  if (marks === undefined || marks.length === 0) return '';
  return PROPERTIES.map(([mark, xml]) => (marks.includes(mark) ? xml : '')).join('');
}

function propertiesXml(properties: string): string {
  return properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
}

/** How a reference that leads nowhere catches the eye. */
const BROKEN = '<w:rPr><w:b/><w:bCs/><w:highlight w:val="yellow"/></w:rPr>';

/**
 * A reference that follows its target: `REF … \\n` is the number of the paragraph at the bookmark as its level prints it
 * (ECMA-376 part 1, 17.16.5.51; Word leaves out a full stop at its end when it works the field out anew), `REF …` without it
 * the words there: the label of a caption, or a title, which stands in quotation marks.
 */
function referenceXml(
  target: Id,
  label: string,
  { labels, bookmarks, captioned, as }: LinkedReferences,
  around: Around,
): string {
  const bookmark = bookmarks.get(target)!;
  if (as === 'text') return `<w:hyperlink w:anchor="${bookmark}" w:history="1">${around(run(label))}</w:hyperlink>`;
  const field = (options: string, result: string) =>
    `<w:fldSimple w:instr=" REF ${bookmark} ${options} ">${around(run(result))}</w:fldSimple>`;
  if (captioned.has(target)) return field('\\h', label);
  if (labels.get(target) !== '') return field('\\n \\h', label);
  const [open, title, close] = [label.slice(0, 1), label.slice(1, -1), label.slice(-1)];
  return around(run(open)) + field('\\h', title) + around(run(close));
}
