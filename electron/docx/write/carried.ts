/** The part that carries what Word has no place for (`shared/import/carried.ts`), as custom XML, which Word keeps. */
import { strFromU8, strToU8 } from 'fflate';
import { type CarriedPlan, type CarriedSection, carriedOf } from '../../../shared/import/carried.ts';
import type { Id, Plan } from '../../../shared/plan/model.ts';
import type { Labels } from '../../../shared/plan/numbering.ts';
import { bookmarkNames } from './bookmarks.ts';
import { xmlText } from './xml.ts';

const PART = 'customXml/item1.xml';
const RELATIONSHIPS = 'word/_rels/document.xml.rels';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';

export interface Carried {
  /** Bookmarks of the sections that something is carried of. */
  readonly bookmarks: ReadonlyMap<Id, string>;
  readonly xml: string;
}

export function carriedPart(plan: Plan, labels: Labels, numbers: CarriedPlan['numbers']): Carried {
  const facts = new Map<Id, CarriedSection>();
  for (const section of plan.sections) {
    const fact = carriedOf(section, labels.get(section.id) ?? '', numbers);
    if (fact) facts.set(section.id, fact);
  }
  const bookmarks = bookmarkNames('_Plan', facts.keys());
  const sections = Object.fromEntries([...facts].map(([id, fact]) => [bookmarks.get(id)!, fact]));
  const content: CarriedPlan = { format: 1, numbers, meta: plan.meta, scheme: plan.scheme, sections };
  const text = xmlText(JSON.stringify(content));
  return {
    bookmarks,
    xml: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<rangphaen-plan xmlns="urn:rangphaen:plan">${text}</rangphaen-plan>`,
  };
}

/** The parts with the carried one among them. Throws where the frame has no relationships. */
export function withCarried(parts: ReadonlyMap<string, Uint8Array>, { xml }: Carried): ReadonlyMap<string, Uint8Array> {
  const [before, after] = strFromU8(parts.get(RELATIONSHIPS) ?? new Uint8Array()).split('</Relationships>');
  if (before === undefined || after === undefined) throw new Error('docx wrote no relationships');
  const related = `${before}<Relationship Id="rIdPlan" Type="${TYPE}" Target="../${PART}"/></Relationships>${after}`;
  return new Map([...parts, [RELATIONSHIPS, strToU8(related)], [PART, strToU8(xml)]]);
}
