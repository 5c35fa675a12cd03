/**
 * An independent reader of Word files for tests: what a word processor would show of document.xml, its labels counted from
 * numbering.xml. It knows nothing of how we write.
 */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

interface ReadRun {
  readonly text: string;
  /** Names of the elements in its w:rPr, with `=value` where there is one. */
  readonly properties: readonly string[];
}

export interface ReadParagraph {
  /** The style's id, or '' for the default one. */
  readonly style: string;
  /** The label its list gives it, '' where it has none. */
  readonly label: string;
  /** Its words: tabs as \t, line breaks as \n, fields by their cached results. */
  readonly text: string;
  readonly runs: readonly ReadRun[];
  /** The elements of its own w:pPr by name. */
  readonly properties: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Instructions of the fields that begin in it. */
  readonly fields: readonly string[];
  readonly bookmarks: readonly string[];
}

export interface ReadDocument {
  readonly parts: ReadonlyMap<string, string>;
  readonly paragraphs: readonly ReadParagraph[];
}

/**
 * How counters are kept: `definition` as Word does, one set for all instances of a w:abstractNum, each start override heeded
 * once; `instance` as simpler readers do, one set for each w:num.
 */
type Counting = 'definition' | 'instance';

export function readDocx(bytes: Uint8Array, counting: Counting = 'definition'): ReadDocument {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
  const styles = readStyles(parseXml(parts.get('word/styles.xml')!));
  const labels = new Labels(parseXml(parts.get('word/numbering.xml')!), counting);
  const paragraphs = [...descendants(parseXml(parts.get('word/document.xml')!), 'w:p')].map((paragraph) =>
    readParagraph(paragraph, styles, labels),
  );
  return { parts, paragraphs };
}

/** A part as a tree; throws at what is not well-formed. */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: { ...attributes }, children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => open.at(-1)!.children.push(text));
  parser.write(xml).close();
  return root.children.find((child) => typeof child !== 'string')!;
}

function elements(parent: XmlElement | undefined, name?: string): XmlElement[] {
  return (parent?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

export function* descendants(parent: XmlElement, name: string): Generator<XmlElement> {
  for (const element of elements(parent)) {
    if (element.name === name) yield element;
    yield* descendants(element, name);
  }
}

const value = (parent: XmlElement | undefined, name: string) => elements(parent, name)[0]?.attributes['w:val'];

interface ListPlace {
  readonly instance: string;
  readonly level: number;
}

function listPlace(properties: XmlElement | undefined): ListPlace | undefined {
  const list = elements(properties, 'w:numPr')[0];
  return list && { instance: value(list, 'w:numId') ?? '0', level: Number(value(list, 'w:ilvl') ?? 0) };
}

function readStyles(root: XmlElement): ReadonlyMap<string, ListPlace | undefined> {
  return new Map(
    elements(root, 'w:style').map((style) => [style.attributes['w:styleId']!, listPlace(elements(style, 'w:pPr')[0])]),
  );
}

function readParagraph(
  paragraph: XmlElement,
  styles: ReadonlyMap<string, ListPlace | undefined>,
  labels: Labels,
): ReadParagraph {
  const own = elements(paragraph, 'w:pPr')[0];
  const style = value(own, 'w:pStyle') ?? '';
  const place = listPlace(own) ?? styles.get(style);
  const runs = [...descendants(paragraph, 'w:r')].map((run) => ({
    text: elements(run).map(textOf).join(''),
    properties: elements(elements(run, 'w:rPr')[0]).map(({ name, attributes }) =>
      attributes['w:val'] === undefined ? name : `${name}=${attributes['w:val']}`,
    ),
  }));
  return {
    style,
    label: place ? labels.next(place) : '',
    text: runs.map(({ text }) => text).join(''),
    runs: runs.filter(({ text }) => text !== ''),
    properties: Object.fromEntries(elements(own).map(({ name, attributes }) => [name, attributes])),
    fields: [
      ...[...descendants(paragraph, 'w:instrText')].map(({ children }) => children.join('').trim()),
      ...[...descendants(paragraph, 'w:fldSimple')].map(({ attributes }) => attributes['w:instr']!.trim()),
    ],
    bookmarks: [...descendants(paragraph, 'w:bookmarkStart')].map(({ attributes }) => attributes['w:name']!),
  };
}

function textOf({ name, children }: XmlElement): string {
  if (name === 'w:t') return children.join('');
  if (name === 'w:tab') return '\t';
  return name === 'w:br' ? '\n' : '';
}

interface ListLevel {
  readonly start: number;
  readonly format: string;
  readonly pattern: string;
}

/** ECMA-376 part 1, 17.18.59 thaiLetters, by code point. */
const LETTERS = [
  [0x0e01, 0x0e02],
  [0x0e04, 0x0e04],
  [0x0e07, 0x0e23],
  [0x0e25, 0x0e25],
  [0x0e27, 0x0e2e],
].flatMap(([from, to]) => Array.from({ length: to! - from! + 1 }, (_, index) => String.fromCharCode(from! + index)));

const FORMATS: Readonly<Record<string, (n: number) => string>> = {
  decimal: String,
  thaiNumbers: (n) => [...String(n)].map((digit) => String.fromCharCode(0x0e50 + Number(digit))).join(''),
  thaiLetters: (n) => LETTERS[(n - 1) % LETTERS.length]!.repeat(Math.floor((n - 1) / LETTERS.length) + 1),
};

/** Counts lists as paragraphs pass. */
class Labels {
  readonly #definitions: ReadonlyMap<string, readonly ListLevel[]>;
  readonly #instances: ReadonlyMap<string, { definition: string; starts: ReadonlyMap<number, number> }>;
  readonly #counting: Counting;
  readonly #counters = new Map<string, (number | null)[]>();
  readonly #heeded = new Set<string>();

  constructor(numbering: XmlElement, counting: Counting) {
    this.#counting = counting;
    this.#definitions = new Map(
      elements(numbering, 'w:abstractNum').map((definition) => [
        definition.attributes['w:abstractNumId']!,
        elements(definition, 'w:lvl').map((level) => ({
          start: Number(value(level, 'w:start')),
          format: value(level, 'w:numFmt')!,
          pattern: value(level, 'w:lvlText')!,
        })),
      ]),
    );
    this.#instances = new Map(
      elements(numbering, 'w:num').map((instance) => [
        instance.attributes['w:numId']!,
        {
          definition: value(instance, 'w:abstractNumId')!,
          starts: new Map(
            elements(instance, 'w:lvlOverride').map((override) => [
              Number(override.attributes['w:ilvl']),
              Number(value(override, 'w:startOverride')),
            ]),
          ),
        },
      ]),
    );
  }

  next({ instance, level }: ListPlace): string {
    if (instance === '0') return '';
    const { definition, starts } = this.#instances.get(instance)!;
    const levels = this.#definitions.get(definition)!;
    const { format, pattern } = levels[level]!;
    if (format === 'bullet') return pattern;
    const key = this.#counting === 'definition' ? definition : `instance ${instance}`;
    const counters = this.#counters.get(key) ?? levels.map(() => null);
    this.#counters.set(key, counters);
    const startOf = (at: number) => (this.#counting === 'instance' ? starts.get(at) : undefined) ?? levels[at]!.start;
    const override = starts.get(level);
    const heed = `${instance} ${level}`;
    if (override !== undefined && !this.#heeded.has(heed)) counters[level] = override;
    else counters[level] = counters[level] === null ? startOf(level) : counters[level]! + 1;
    this.#heeded.add(heed);
    for (let at = 0; at < level; at++) counters[at] ??= startOf(at);
    counters.fill(null, level + 1);
    return pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return FORMATS[levels[at]!.format]!(counters[at]!);
    });
  }
}
