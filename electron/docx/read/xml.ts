/** The XML of Word files as small trees, read without trust: no entities, no endless depth, no endless size. */
import { SaxesParser } from 'saxes';
import { UnreadableDocx } from './package.ts';

/** An element. Names have the usual prefixes (`w:p`, `r:id`), whatever the file calls its namespaces; attributes too. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, that of its children aside. */
  readonly text: string;
}

const DEEPEST = 256;
/** A plan of 500 pages has some 250,000, a comparison table of 10,000 changes some 600,000. */
const MOST_ELEMENTS = 1_500_000;
/** Kept in memory at once. */
const MOST_KEPT = 500_000;

/** Namespaces by the prefix we call them; transitional first, strict (ISO 29500-1) second. */
const PREFIXES = new Map<string, string>([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
]);

/** What most elements have, once for all of them: a large document has hundreds of thousands. */
const NO_ATTRIBUTES: Record<string, string> = Object.freeze({});
const NO_CHILDREN: XmlElement[] = [];
Object.freeze(NO_CHILDREN);

/** Gives names with our prefixes, each string only once. */
function namer(): (uri: string, local: string) => string {
  const known = new Map<string, Map<string, string>>();
  return (uri, local) => {
    const ofUri = known.get(uri) ?? new Map<string, string>();
    known.set(uri, ofUri);
    let name = ofUri.get(local);
    if (name === undefined) {
      const prefix = PREFIXES.get(uri);
      name = prefix === undefined ? local : `${prefix}:${local}`;
      ofUri.set(local, name);
    }
    return name;
  };
}

interface Open {
  /** Elements of it that are kept, itself among them. */
  size: number;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  text: string;
}

/**
 * The root element of a part. Throws `UnreadableDocx` where it is not well-formed XML, declares a document type, or is past the
 * limits. `taken` is asked of each element as it ends; what it gives, where it gives anything, stands in the tree in its place, so
 * that what was read of it need not be kept.
 */
export function parseXml(
  xml: string,
  taken: (element: XmlElement) => XmlElement | undefined = () => undefined,
): XmlElement {
  let root: XmlElement | null = null;
  const open: Open[] = [];
  let count = 0;
  let kept = 0;
  const nameOf = namer();
  const parser = new SaxesParser({ xmlns: true });
  parser.on('doctype', () => {
    throw new UnreadableDocx('damaged');
  });
  parser.on('error', (cause) => {
    throw new UnreadableDocx('damaged', { cause });
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    count += 1;
    if (open.length >= DEEPEST) throw new UnreadableDocx('too-large');
    kept += 1;
    if (count > MOST_ELEMENTS || kept > MOST_KEPT) throw new UnreadableDocx('too-large');
    let own = NO_ATTRIBUTES;
    for (const name in attributes) {
      const attribute = attributes[name]!;
      if (attribute.prefix !== 'xmlns' && attribute.name !== 'xmlns') {
        if (own === NO_ATTRIBUTES) own = {};
        own[nameOf(attribute.uri, attribute.local)] = attribute.value;
      }
    }
    open.push({ name: nameOf(uri, local), attributes: own, children: NO_CHILDREN, text: '', size: 1 });
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('cdata', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => {
    const element = open.pop()!;
    const instead = taken(element);
    const left = instead === undefined ? element.size : 1;
    kept -= element.size - left;
    const parent = open.at(-1);
    if (parent) {
      if (parent.children === NO_CHILDREN) parent.children = [instead ?? element];
      else parent.children.push(instead ?? element);
      parent.size += left;
    } else root = instead ?? element;
  });
  parser.write(xml.replace(/^\uFEFF/, '')).close();
  if (root === null) throw new UnreadableDocx('damaged');
  return root;
}

/** The first child of a name. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((element) => element.name === name);
}

/** `w:val` of the first child of a name. */
export function childValue(parent: XmlElement | undefined, name: string): string | undefined {
  return child(parent, name)?.attributes['w:val'];
}

/** Whether a switch such as `<w:b/>` is on; undefined where it says nothing. */
export function childSwitch(parent: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(parent, name);
  return found && switchOf(found.attributes['w:val'] ?? '1');
}

/** Whether the value of a switch says on; undefined where there is none. */
export function switchOf(value: string | undefined): boolean | undefined {
  return value === undefined ? undefined : !['0', 'false', 'off'].includes(value);
}
