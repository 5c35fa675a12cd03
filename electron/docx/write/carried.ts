/** The part that carries what Word has no place for (`shared/import/carried.ts`), as custom XML, which Word keeps. */
import { strFromU8, strToU8 } from 'fflate';
import { type CarriedBlock, type CarriedPlan, type CarriedSection, carriedOf } from '../../../shared/import/carried.ts';
import type { Block, Id, Plan } from '../../../shared/plan/model.ts';
import type { Labels } from '../../../shared/plan/numbering.ts';
import { bookmarkNames } from './bookmarks.ts';
import { drawnSize, shareOf } from './figures.ts';
import { textWidthOf } from './pages-of-section.ts';
import { xmlText } from './xml.ts';

const PART = 'customXml/item1.xml';
const RELATIONSHIPS = 'word/_rels/document.xml.rels';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';

export interface Carried {
  /** Bookmarks of what something is carried of: of a table its first paragraph. */
  readonly bookmarks: ReadonlyMap<Id, string>;
  readonly xml: string;
}

export function carriedPart(plan: Plan, labels: Labels, numbers: CarriedPlan['numbers']): Carried {
  const facts = new Map<Id, CarriedSection>();
  const blockFacts = new Map<Id, CarriedBlock>();
  for (const section of plan.sections) {
    const fact = carriedOf(section, labels.get(section.id) ?? '', numbers);
    if (fact) facts.set(section.id, fact);
    for (const block of section.blocks) {
      const own = carriedOfBlock(block, section.landscape === true);
      if (own) blockFacts.set(...own);
    }
  }
  const bookmarks = bookmarkNames('_Plan', [...facts.keys(), ...blockFacts.keys()]);
  const named = <Fact>(all: ReadonlyMap<Id, Fact>) =>
    Object.fromEntries([...all].map(([id, fact]) => [bookmarks.get(id)!, fact]));
  const content: CarriedPlan = {
    format: 1,
    numbers,
    meta: plan.meta,
    scheme: plan.scheme,
    sections: named(facts),
    blocks: named(blockFacts),
  };
  const text = xmlText(JSON.stringify(content));
  return {
    bookmarks,
    xml: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<rangphaen-plan xmlns="urn:rangphaen:plan">${text}</rangphaen-plan>`,
  };
}

/** What must be carried of a block, by the id that its bookmark is round. */
function carriedOfBlock(block: Block, turned: boolean): [Id, CarriedBlock] | null {
  if (block.type === 'table') {
    const { columns, rows, totalsRow } = block;
    return [rows[0]!.cells[0]!.blocks[0]!.id, { type: 'table', columns, rows: rows.length, totalsRow }];
  }
  if (block.type !== 'figure') return null;
  const { cx } = drawnSize(block, textWidthOf(turned));
  const told = shareOf(cx, textWidthOf(turned)) === block.width;
  return told ? null : [block.id, { type: 'figure', width: block.width, drawn: cx }];
}

/** The parts with the carried one among them. Throws where the frame has no relationships. */
export function withCarried(parts: ReadonlyMap<string, Uint8Array>, { xml }: Carried): ReadonlyMap<string, Uint8Array> {
  const [before, after] = strFromU8(parts.get(RELATIONSHIPS) ?? new Uint8Array()).split('</Relationships>');
  if (before === undefined || after === undefined) throw new Error('docx wrote no relationships');
  const related = `${before}<Relationship Id="rIdPlan" Type="${TYPE}" Target="../${PART}"/></Relationships>${after}`;
  return new Map([...parts, [RELATIONSHIPS, strToU8(related)], [PART, strToU8(xml)]]);
}
