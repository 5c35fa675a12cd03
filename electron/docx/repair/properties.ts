/** Properties put into `w:pPr`, `w:rPr` and `w:sectPr`, each at the place its schema wants. */
import { childTag, escaped, type Splice, type Tag } from './tags.ts';

/** The order of children in each (ECMA-376 part 1, annex A): those that stand before what is put in. */
const ORDER = {
  pPr: [
    'pStyle',
    'keepNext',
    'keepLines',
    'pageBreakBefore',
    'framePr',
    'widowControl',
    'numPr',
    'suppressLineNumbers',
    'pBdr',
    'shd',
    'tabs',
    'suppressAutoHyphens',
    'kinsoku',
    'wordWrap',
    'overflowPunct',
    'topLinePunct',
    'autoSpaceDE',
    'autoSpaceDN',
    'bidi',
    'adjustRightInd',
    'snapToGrid',
    'spacing',
    'ind',
  ],
  rPr: [
    'rStyle',
    'rFonts',
    'b',
    'bCs',
    'i',
    'iCs',
    'caps',
    'smallCaps',
    'strike',
    'dstrike',
    'outline',
    'shadow',
    'emboss',
    'imprint',
    'noProof',
    'snapToGrid',
    'vanish',
    'webHidden',
    'color',
    'spacing',
    'w',
    'kern',
    'position',
    'sz',
    'szCs',
  ],
  sectPr: ['headerReference', 'footerReference', 'footnotePr', 'endnotePr', 'type', 'pgSz', 'pgMar'],
} as const;

/** What to put in: the name of an element, the attributes it gets (others it has stay), and those it must not have any more. */
export interface Property {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly without?: readonly string[];
}

/**
 * The change that gives a paragraph, run or section these properties. `holder` is the element that holds them where it has one,
 * `at` the place where one is made, `prefix` that of the words of the file.
 */
export function withProperties(
  kind: keyof typeof ORDER,
  holder: Tag | undefined,
  at: number,
  prefix: string,
  properties: readonly Property[],
): Splice[] {
  const written = properties.map((property) => ({
    property,
    old: childTag(holder, property.name),
    xml: elementXml(property, childTag(holder, property.name), prefix),
  }));
  if (holder === undefined || holder.isEmpty) {
    const xml = `<${prefix}${kind}>${written.map((one) => one.xml).join('')}</${prefix}${kind}>`;
    return [{ start: holder?.start ?? at, end: holder?.end ?? at, text: xml }];
  }
  return written.map(({ property, old, xml }) => {
    if (old) return { start: old.start, end: old.end, text: xml };
    const order: readonly string[] = ORDER[kind];
    const before = order.slice(0, order.indexOf(property.name));
    const last = holder.children.filter(({ name }) => before.includes(name)).at(-1);
    const place = last?.end ?? holder.inner;
    return { start: place, end: place, text: xml };
  });
}

function elementXml({ name, attributes, without = [] }: Property, old: Tag | undefined, prefix: string): string {
  const all: Record<string, string> = { ...old?.attributes };
  for (const gone of without) delete all[`${prefix}${gone}`];
  for (const [attribute, value] of Object.entries(attributes)) all[`${prefix}${attribute}`] = value;
  const written = Object.entries(all).map(([attribute, value]) => ` ${attribute}="${escaped(value)}"`);
  return `<${prefix}${name}${written.join('')}/>`;
}
