/**
 * A part made plain: tracked changes accepted or rejected (ECMA-376 part 1, 17.13.5), one choice of alternate content, content
 * controls and tags opened. What reads a part after this knows nothing of them.
 */
import { child, childValue, type XmlElement } from './xml.ts';

export type Side = 'accept' | 'reject';

/** Stands where a table of contents was (a content control of that gallery). */
export const CONTENTS = 'contents';

const INSERTED = new Set(['w:ins', 'w:moveTo', 'w:cellIns']);
const DELETED = new Set(['w:del', 'w:moveFrom', 'w:cellDel']);
/** What the properties of something were before: its name, and that of the properties in it. */
const FORMER = new Map([
  ['w:pPrChange', 'w:pPr'],
  ['w:rPrChange', 'w:rPr'],
  ['w:tcPrChange', 'w:tcPr'],
  ['w:trPrChange', 'w:trPr'],
  ['w:tblPrChange', 'w:tblPr'],
  ['w:tblGridChange', 'w:tblGrid'],
  ['w:sectPrChange', 'w:sectPr'],
]);
/** Properties that no former ones speak of. */
const STAYS = new Set(['w:rPr', 'w:sectPr', 'w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);
const PROPERTIES = /^w:(?:p|r|tc|tr|tbl|sect)Pr$|^w:tblGrid$/;
/** Words and pictures. */
const HELD = new Set(['w:t', 'w:delText', 'm:t', 'a:blip', 'v:imagedata']);
/** Elements that only hold what stands in them. */
const WRAPPERS = new Set(['w:smartTag', 'w:customXml', 'w:dir', 'w:bdo']);

/** How many changes are tracked under an element; what is inside one counts by itself. */
export function countChanges(root: XmlElement): number {
  let count = 0;
  for (const element of root.children) {
    if (INSERTED.has(element.name) || DELETED.has(element.name) || FORMER.has(element.name)) count += 1;
    count += countChanges(element);
  }
  return count;
}

/** The element without changes, on one side. What needs nothing comes back as the same object. */
export function resolved(element: XmlElement, side: Side): XmlElement {
  if (PROPERTIES.test(element.name)) return propertiesOf(element, side);
  const children = contentOf(element.children, side);
  const same = children.length === element.children.length && children.every((one, at) => one === element.children[at]);
  return same ? element : { ...element, children };
}

function contentOf(elements: readonly XmlElement[], side: Side): XmlElement[] {
  const found: XmlElement[] = [];
  /** What stood in a paragraph whose end is gone: it goes on in the next one. */
  let carried: readonly XmlElement[] = [];
  const flush = () => {
    if (carried.length > 0) found.push(paragraphOf(carried));
    carried = [];
  };
  for (const element of opened(elements, side)) {
    if (element.name === 'w:p') {
      const paragraph = joined(carried, resolved(element, side));
      carried = [];
      if (endIsGone(element, side)) carried = paragraph.children.filter(({ name }) => name !== 'w:pPr');
      else found.push(paragraph);
    } else {
      if (element.name === 'w:tbl' || element.name === 'w:sectPr') flush();
      if (!isGoneRow(element, side)) found.push(resolved(element, side));
    }
  }
  flush();
  return found;
}

/** The elements with those that only wrap opened, and what is gone left out. */
function* opened(elements: readonly XmlElement[], side: Side): Generator<XmlElement> {
  const kept = side === 'accept' ? INSERTED : DELETED;
  const gone = side === 'accept' ? DELETED : INSERTED;
  for (const element of elements) {
    const { name } = element;
    if (gone.has(name)) continue;
    if (kept.has(name) || WRAPPERS.has(name)) yield* opened(element.children, side);
    else if (name === 'mc:AlternateContent') {
      yield* opened(chosen(element)?.children ?? [], side);
    } else if (name === 'w:sdt') {
      const gallery = childValue(child(child(element, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery') ?? '';
      if (/table of contents/i.test(gallery)) yield { name: CONTENTS, attributes: {}, children: [], text: '' };
      else yield* opened(child(element, 'w:sdtContent')?.children ?? [], side);
    } else yield element;
  }
}

/** The first choice with words or a picture, which may be the picture that Word keeps of a newer kind of chart. */
function chosen({ children }: XmlElement): XmlElement | undefined {
  const choices = children.filter(({ name }) => name === 'mc:Choice' || name === 'mc:Fallback');
  return choices.find(holdsSomething) ?? choices[0];
}

function holdsSomething({ children }: XmlElement): boolean {
  return children.some((inner) => HELD.has(inner.name) || holdsSomething(inner));
}

function propertiesOf(element: XmlElement, side: Side): XmlElement {
  return withoutNewNumber(formerOf(element, side), side);
}

/** Without the number of a list that was given to the paragraph, where that is rejected. */
function withoutNewNumber(element: XmlElement, side: Side): XmlElement {
  if (side === 'accept' || child(child(element, 'w:numPr'), 'w:ins') === undefined) return element;
  return { ...element, children: element.children.filter(({ name }) => name !== 'w:numPr') };
}

function formerOf(element: XmlElement, side: Side): XmlElement {
  const former = element.children.find(({ name }) => FORMER.has(name));
  if (former === undefined) return element;
  const current = element.children.filter((one) => one !== former);
  if (side === 'accept') return { ...element, children: current };
  const before = child(former, FORMER.get(former.name)!)?.children ?? [];
  return { ...element, children: [...before, ...current.filter(({ name }) => STAYS.has(name))] };
}

/** Whether the mark at the end of a paragraph was deleted (or, when changes are rejected, inserted). */
function endIsGone(paragraph: XmlElement, side: Side): boolean {
  const gone = side === 'accept' ? DELETED : INSERTED;
  const mark = child(child(paragraph, 'w:pPr'), 'w:rPr');
  return mark?.children.some(({ name }) => gone.has(name)) ?? false;
}

function isGoneRow(element: XmlElement, side: Side): boolean {
  if (element.name !== 'w:tr' && element.name !== 'w:tc') return false;
  const gone = side === 'accept' ? DELETED : INSERTED;
  const properties = child(element, element.name === 'w:tr' ? 'w:trPr' : 'w:tcPr');
  return properties?.children.some(({ name }) => gone.has(name)) ?? false;
}

function joined(before: readonly XmlElement[], paragraph: XmlElement): XmlElement {
  if (before.length === 0) return paragraph;
  const own = paragraph.children.filter(({ name }) => name === 'w:pPr');
  const rest = paragraph.children.filter(({ name }) => name !== 'w:pPr');
  return { ...paragraph, children: [...own, ...before, ...rest] };
}

function paragraphOf(children: readonly XmlElement[]): XmlElement {
  return { name: 'w:p', attributes: {}, children, text: '' };
}
