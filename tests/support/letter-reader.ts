/** What a word processor would make of a letter's paragraphs: properties of the document, their style and their own, in that order. */
import { descendants, parseXml, type ReadParagraph, readDocx } from './docx-reader.ts';

type Element = ReturnType<typeof parseXml>;

export interface EffectiveParagraph {
  readonly style: string;
  readonly text: string;
  /** Names of properties to attributes: w:spacing, w:ind, w:jc, w:keepNext … */
  readonly properties: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Tab stops of style and paragraph: `left 1417`, `right 9071 dot`. */
  readonly tabs: readonly string[];
  /** Of the style: half-points, `w:val` of w:color, whether bold. */
  readonly size: number;
  readonly color: string;
  readonly bold: boolean;
  readonly runs: ReadParagraph['runs'];
}

export interface ReadLetter {
  readonly parts: ReadonlyMap<string, string>;
  readonly paragraphs: readonly EffectiveParagraph[];
  readonly section: Element;
  /** Paragraphs of headers and footers by their reference type: `header first`. */
  readonly edges: Readonly<Record<string, readonly EffectiveParagraph[]>>;
}

export function readLetter(bytes: Uint8Array): ReadLetter {
  const { parts } = readDocx(bytes);
  const styles = new Map<string, Element>();
  const stylesRoot = parseXml(parts.get('word/styles.xml')!);
  for (const style of descendants(stylesRoot, 'w:style')) styles.set(style.attributes['w:styleId']!, style);
  const read = (root: Element) => [...descendants(root, 'w:p')].map((paragraph) => effective(paragraph, styles));
  const document = parseXml(parts.get('word/document.xml')!);
  const section = one(document, 'w:sectPr');
  const targets = new Map(
    [...descendants(parseXml(parts.get('word/_rels/document.xml.rels')!), 'Relationship')].map(({ attributes }) => [
      attributes.Id,
      attributes.Target,
    ]),
  );
  const edges: Record<string, EffectiveParagraph[]> = {};
  for (const kind of ['header', 'footer']) {
    for (const { attributes } of descendants(section, `w:${kind}Reference`)) {
      const part = parts.get(`word/${targets.get(attributes['r:id'])}`)!;
      edges[`${kind} ${attributes['w:type']}`] = read(parseXml(part));
    }
  }
  return { parts, paragraphs: read(document), section, edges };
}

export function one(root: Element, name: string): Element {
  const [found] = [...descendants(root, name)];
  if (!found) throw new Error(`no ${name}`);
  return found;
}

function effective(paragraph: Element, styles: ReadonlyMap<string, Element>): EffectiveParagraph {
  const own = child(paragraph, 'w:pPr');
  const id = own && child(own, 'w:pStyle')?.attributes['w:val'];
  const style = id === undefined ? undefined : styles.get(id);
  if (id !== undefined && !style) throw new Error(`no style ${id}`);
  const properties: Record<string, Record<string, string>> = {};
  const tabs: string[] = [];
  for (const source of [style && child(style, 'w:pPr'), own]) {
    for (const property of source?.children ?? []) {
      if (typeof property === 'string') continue;
      if (property.name === 'w:ind' && 'w:hanging' in property.attributes) delete properties['w:ind']?.['w:firstLine'];
      if (property.name === 'w:ind' && 'w:firstLine' in property.attributes) delete properties['w:ind']?.['w:hanging'];
      properties[property.name] = { ...properties[property.name], ...property.attributes };
      if (property.name === 'w:tabs') {
        for (const { attributes } of descendants(property, 'w:tab')) {
          tabs.push([attributes['w:val'], attributes['w:pos'], attributes['w:leader'] ?? []].flat().join(' '));
        }
      }
    }
  }
  const look = style && child(style, 'w:rPr');
  const runs = [...descendants(paragraph, 'w:r')].map((run) => ({
    text: run.children
      .map((piece) => {
        if (typeof piece === 'string') return '';
        if (piece.name === 'w:t') return piece.children.join('');
        return piece.name === 'w:tab' ? '\t' : piece.name === 'w:br' ? '\n' : '';
      })
      .join(''),
    properties: (child(run, 'w:rPr')?.children ?? []).flatMap((property) =>
      typeof property === 'string' ? [] : [[property.name, property.attributes['w:val'] ?? []].flat().join('=')],
    ),
  }));
  return {
    style: id ?? '',
    text: runs.map(({ text }) => text).join(''),
    properties,
    tabs,
    size: Number((look && child(look, 'w:szCs')?.attributes['w:val']) ?? 32),
    color: (look && child(look, 'w:color')?.attributes['w:val']) ?? '',
    bold: look !== undefined && child(look, 'w:bCs') !== undefined,
    runs,
  };
}

function child(parent: Element, name: string): Element | undefined {
  return parent.children.find((found): found is Element => typeof found !== 'string' && found.name === name);
}
