/** The mechanical repairs of a check carried out on the Word file itself. */
import type { Repair } from '../../../shared/check/finding.ts';
import { DocxParts, namingFile } from '../read/package.ts';
import { mainPart } from '../read/relationships.ts';
import { DocxPackage } from '../write/package.ts';
import { type Property, withProperties } from './properties.ts';
import { childTag, type Splice, spliced, type Tag, tagTree, unfolded } from './tags.ts';
import { runsOf, type TextChange, withText } from './text.ts';

export interface Repaired {
  readonly value: Uint8Array;
  /** How many repairs could not be made, since they touch what is no plain text, such as the result of a field. */
  readonly left: number;
}

/**
 * The file with these repairs and nothing else changed. Throws as `readDocument` does. Repairs name paragraphs and sections of
 * the file as it was read; those of another file throw RangeError.
 */
export async function repairDocument(
  bytes: Uint8Array,
  fileName: string,
  repairs: readonly Repair[],
): Promise<Repaired> {
  return namingFile(fileName, async () => {
    const parts = await DocxParts.open(bytes);
    const main = await mainPart(parts);
    const text = await parts.text(main);
    // Not replaced, which would make a second copy of a long text.
    const xml = text.startsWith('\uFEFF') ? text.slice(1) : text;
    const { splices, left } = repairsOf(xml, repairs);
    const file = new DocxPackage(undefined);
    // In the order they had.
    for (const path of parts.paths) {
      if (path === main) await file.addInPieces(path, asUtf8(spliced(xml, splices)), () => {});
      else if (!path.endsWith('/')) file.add(path, await parts.bytes(path));
    }
    return { value: file.finish(), left };
  });
}

/** What a part in another encoding says of itself would be wrong once it is written in UTF-8. */
function* asUtf8(pieces: Iterable<string>): Generator<string> {
  let isFirst = true;
  for (const piece of pieces) {
    yield isFirst ? piece.replace(/^(<\?xml[^>]*?encoding=["'])[^"']+/, '$1UTF-8') : piece;
    isFirst = false;
  }
}

function repairsOf(xml: string, repairs: readonly Repair[]): { splices: Splice[]; left: number } {
  const root = tagTree(xml);
  const body = childTag(root, 'body');
  const paragraphs = body ? [...paragraphsOf(body)] : [];
  const sections = body ? sectionsOf(body) : [];
  const splices: Splice[] = [];
  let left = 0;

  const bySection = Map.groupBy(repairs, (repair) => ('section' in repair ? repair.section : -1));
  for (const [index, own] of bySection) {
    if (index === -1) continue;
    splices.push(...sectionSplices(at(sections, index), own));
  }
  const byParagraph = Map.groupBy(repairs, (repair) => ('paragraph' in repair ? repair.paragraph : -1));
  for (const [index, own] of byParagraph) {
    if (index === -1) continue;
    const paragraph = unfolded(at(paragraphs, index), xml);
    splices.push(...paragraphSplices(paragraph, own), ...runSplices(paragraph, own));
    const changes = own.filter((repair): repair is Repair & TextChange & { type: 'text' } => repair.type === 'text');
    const texts = withText(paragraph, xml, changes);
    splices.push(...texts.splices);
    left += texts.left;
  }
  return { splices, left };
}

function at(tags: readonly Tag[], index: number): Tag {
  const tag = tags[index];
  if (tag === undefined) throw new RangeError('the repairs are of another file');
  return tag;
}

/** As `ParagraphReader` finds them. */
function* paragraphsOf(parent: Tag): Generator<Tag> {
  for (const tag of parent.children) {
    if (tag.name === 'p') {
      yield tag;
      for (const box of boxesOf(tag)) yield* paragraphsOf(box);
    } else if (tag.name === 'AlternateContent') {
      const choice = childTag(tag, 'Choice') ?? childTag(tag, 'Fallback');
      if (choice) yield* paragraphsOf(choice);
    } else if (tag.name !== 'sectPr') yield* paragraphsOf(tag);
  }
}

function* boxesOf(parent: Tag): Generator<Tag> {
  for (const tag of parent.children) {
    if (tag.name === 'txbxContent') yield tag;
    else if (tag.name === 'AlternateContent') {
      const choice = childTag(tag, 'Choice') ?? childTag(tag, 'Fallback');
      if (choice) yield* boxesOf(choice);
    } else yield* boxesOf(tag);
  }
}

function sectionsOf(body: Tag): Tag[] {
  const within = body.children.flatMap((tag) => {
    const section = childTag(childTag(tag, 'pPr'), 'sectPr');
    return tag.name === 'p' && section ? [section] : [];
  });
  const last = childTag(body, 'sectPr');
  return last ? [...within, last] : within;
}

function sectionSplices(section: Tag, repairs: readonly Repair[]): Splice[] {
  let size: Property | null = null;
  let margins: Record<string, string> = {};
  for (const repair of repairs) {
    if (repair.type === 'paper') {
      const attributes = { w: String(repair.width), h: String(repair.height) };
      size = { name: 'pgSz', attributes, without: ['orient', 'code'] };
    } else if (repair.type === 'margins') {
      margins = { ...margins, ...textValues(repair.margins) };
    }
  }
  const properties = [
    ...(size ? [size] : []),
    ...(Object.keys(margins).length > 0 ? [{ name: 'pgMar', attributes: margins }] : []),
  ];
  return properties.length === 0 ? [] : withProperties('sectPr', section, section.start, section.prefix, properties);
}

function textValues(numbers: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, String(number)]));
}

function paragraphSplices(paragraph: Tag, repairs: readonly Repair[]): Splice[] {
  let spacing: Record<string, string> = {};
  const properties: Property[] = [];
  for (const repair of repairs) {
    if (repair.type === 'spacing') {
      if (repair.before !== undefined) spacing = { ...spacing, before: String(repair.before), beforeAutospacing: '0' };
      if (repair.after !== undefined) spacing = { ...spacing, after: String(repair.after), afterAutospacing: '0' };
      if (repair.line !== undefined) spacing = { ...spacing, line: String(repair.line), lineRule: 'auto' };
    } else if (repair.type === 'indent') {
      const attributes = { firstLine: String(repair.firstLine) };
      properties.push({ name: 'ind', attributes, without: ['hanging', 'hangingChars', 'firstLineChars'] });
    }
  }
  if (Object.keys(spacing).length > 0) {
    const without = [...('before' in spacing ? ['beforeLines'] : []), ...('after' in spacing ? ['afterLines'] : [])];
    properties.unshift({ name: 'spacing', attributes: spacing, without });
  }
  if (properties.length === 0 || paragraph.isEmpty) return [];
  return withProperties('pPr', childTag(paragraph, 'pPr'), paragraph.inner, paragraph.prefix, properties);
}

function runSplices(paragraph: Tag, repairs: readonly Repair[]): Splice[] {
  const properties: Property[] = [];
  const font = repairs.findLast((repair) => repair.type === 'font')?.font;
  if (font !== undefined) {
    const attributes = { ascii: font, hAnsi: font, eastAsia: font, cs: font };
    const without = ['asciiTheme', 'hAnsiTheme', 'eastAsiaTheme', 'cstheme'];
    properties.push({ name: 'rFonts', attributes, without });
  }
  const size = repairs.findLast((repair) => repair.type === 'size')?.size;
  if (size !== undefined) {
    const attributes = { val: String(size) };
    properties.push({ name: 'sz', attributes }, { name: 'szCs', attributes });
  }
  if (properties.length === 0) return [];
  return [...runsOf(paragraph)]
    .flatMap((run) => (run.name === 'r' ? [run] : [...runsOf(run)]))
    .flatMap((run) => withProperties('rPr', childTag(run, 'rPr'), run.inner, run.prefix, properties));
}
