/**
 * Tracked changes of a Word file accepted or rejected, by the rules of ECMA-376 part 1, 17.13.5: what a word processor would be
 * left with. It knows nothing of how we write.
 */
import { parseXml } from './docx-reader.ts';

type Element = ReturnType<typeof parseXml>;

export interface ResolvedRun {
  readonly text: string;
  /** Its w:rPr, without what it was. */
  readonly properties: string;
}

export interface ResolvedParagraph {
  /** Its w:pPr, without what it was and without the state of its mark. */
  readonly properties: string;
  /** Neighbours with equal properties are one. */
  readonly runs: readonly ResolvedRun[];
}

/** A table by its rows, without properties that say only whether pages may cut them. */
export interface ResolvedTable {
  readonly grid: string;
  readonly rows: readonly {
    readonly properties: string;
    readonly cells: readonly { readonly properties: string; readonly blocks: readonly ResolvedBlock[] }[];
  }[];
}

export type ResolvedBlock = ResolvedParagraph | ResolvedTable;

type Side = 'accept' | 'reject';

/** The words of notes by the id of their mark. */
type Notes = ReadonlyMap<string, Element>;

/**
 * The paragraphs and tables of document.xml that stand in its body (not those of content controls) once every change is accepted
 * or rejected. A paragraph whose mark goes is joined to the next, which keeps its properties; the last mark of a text or cell
 * cannot go. The words of a note stand after its mark, from footnotes.xml.
 */
export function resolveChanges(documentXml: string, side: Side, notesXml?: string): ResolvedBlock[] {
  const [body] = elements(parseXml(documentXml), 'w:body');
  const all = notesXml === undefined ? [] : elements(parseXml(notesXml), 'w:footnote');
  const notes = new Map(all.map((note) => [note.attributes['w:id']!, note]));
  return resolveBlocks(body!, side, notes);
}

function resolveBlocks(parent: Element, side: Side, notes: Notes): ResolvedBlock[] {
  const resolved: ResolvedBlock[] = [];
  let carried: ResolvedRun[] = [];
  const blocks = elements(parent).filter(({ name }) => name === 'w:p' || name === 'w:tbl');
  for (const [index, block] of blocks.entries()) {
    if (block.name === 'w:tbl') {
      const table = resolveTable(block, side, notes);
      if (table.rows.length > 0) resolved.push(table);
      continue;
    }
    const [own] = elements(block, 'w:pPr');
    const runs = [...carried, ...runsOf(block, side, notes)];
    const last = index === blocks.length - 1;
    if (!last && isGone(elements(own, 'w:rPr')[0], side)) carried = runs;
    else {
      resolved.push({ properties: propertiesOf(own, 'w:pPrChange', 'w:pPr', side), runs: merged(runs) });
      carried = [];
    }
  }
  return resolved;
}

function resolveTable(table: Element, side: Side, notes: Notes): ResolvedTable {
  const rows = elements(table, 'w:tr').filter((row) => !isGone(elements(row, 'w:trPr')[0], side));
  return {
    grid: elements(table, 'w:tblGrid').map(written).join(''),
    rows: rows.map((row) => ({
      properties: elements(elements(row, 'w:trPr')[0])
        .filter(({ name }) => !['w:cantSplit', 'w:ins', 'w:del'].includes(name))
        .map(written)
        .join(''),
      cells: elements(row, 'w:tc').map((cell) => ({
        properties: elements(cell, 'w:tcPr').map(written).join(''),
        blocks: resolveBlocks(cell, side, notes),
      })),
    })),
  };
}

/** The numbers of all changes, comments and bookmarks of document.xml, in order. */
export function annotationIds(documentXml: string): string[] {
  return every(parseXml(documentXml), /^w:(ins|del|rPrChange|pPrChange|commentReference|bookmarkStart)$/).map(
    ({ attributes }) => attributes['w:id']!,
  );
}

/** What is commented (a paragraph where the comment spans no words) and what the comment says, in the order of their signs. */
export function readComments(documentXml: string, commentsXml: string): { on: string; says: string }[] {
  const says = new Map(
    elements(parseXml(commentsXml), 'w:comment').map((comment) => [comment.attributes['w:id']!, textIn(comment)]),
  );
  return every(parseXml(documentXml), /^w:p$/).flatMap((paragraph) => {
    const spans = new Map<string, string>();
    const found: { on: string; says: string }[] = [];
    for (const element of every(paragraph, /^w:(commentRangeStart|commentReference|t|delText|tab)$/)) {
      const id = element.attributes['w:id'] ?? '';
      if (element.name === 'w:commentRangeStart') spans.set(id, '');
      else if (element.name === 'w:commentReference') {
        found.push({ on: spans.get(id) ?? textIn(paragraph), says: says.get(id)! });
        spans.delete(id);
      } else for (const [each, text] of spans) spans.set(each, text + textOf(element));
    }
    return found;
  });
}

/**
 * The paragraphs of document.xml with their changes, a line each, in a notation that reads at a glance: the style and what else
 * there is of properties (`BodyText jc=center`), `older → newer` where they changed; words, `[-deleted-]`, `{+inserted+}`,
 * `{*other marks*}`, tabs as `⇥`; at the end `¶`, `¶-` for a deleted mark, `¶+` for an inserted one. `§` is the end of the cover.
 */
export function drawChanges(documentXml: string): string[] {
  const [body] = elements(parseXml(documentXml), 'w:body');
  return elements(body!, 'w:p').map((paragraph) => {
    const [own] = elements(paragraph, 'w:pPr');
    const [mark] = elements(own, 'w:rPr');
    const [former] = elements(own, 'w:pPrChange');
    const older = former ? `${brief(elements(former, 'w:pPr')[0])} → ` : '';
    const sign = isGone(mark, 'accept') ? '¶-' : isGone(mark, 'reject') ? '¶+' : '¶';
    if (elements(own, 'w:sectPr').length > 0) return '§';
    return `${older}${brief(own)} | ${drawn(paragraph)}${sign}`;
  });
}

function brief(properties: Element | undefined): string {
  return elements(properties)
    .filter(({ name }) => !['w:rPr', 'w:pPrChange', 'w:framePr'].includes(name))
    .map(({ name, attributes }) => {
      const values = Object.entries(attributes).map(([key, value]) =>
        key === 'w:val' ? value : `${key.slice(2)}:${value}`,
      );
      return name === 'w:pStyle' ? values[0] : `${name.slice(2)}=${values.join(',')}`;
    })
    .join(' ');
}

function drawn(parent: Element): string {
  return elements(parent)
    .map((child) => {
      const words = () => textIn(child).replaceAll('\t', '⇥');
      if (child.name === 'w:del') return words() === '' ? '' : `[-${words()}-]`;
      if (child.name === 'w:ins') return words() === '' ? '' : `{+${words()}+}`;
      if (child.name === 'w:hyperlink') return `<${drawn(child)}>`;
      if (child.name !== 'w:r') return '';
      const remarked = elements(elements(child, 'w:rPr')[0], 'w:rPrChange').length > 0;
      return remarked ? `{*${words()}*}` : words();
    })
    .join('');
}

function elements(parent: Element | undefined, name?: string): Element[] {
  return (parent?.children ?? []).filter(
    (child): child is Element => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

function every(parent: Element, name: RegExp): Element[] {
  return elements(parent).flatMap((child) => [...(name.test(child.name) ? [child] : []), ...every(child, name)]);
}

function isGone(properties: Element | undefined, side: Side): boolean {
  return elements(properties, side === 'accept' ? 'w:del' : 'w:ins').length > 0;
}

/** Whether what stands in this element goes: deleted when changes are accepted, inserted when they are rejected. */
function goes({ name }: Element, side: Side): boolean {
  return name === (side === 'accept' ? 'w:del' : 'w:ins');
}

function runsOf(parent: Element, side: Side, notes: Notes): ResolvedRun[] {
  return elements(parent).flatMap((child): ResolvedRun[] => {
    if (goes(child, side)) return [];
    const [mark] = elements(child, 'w:footnoteReference');
    const note = mark && notes.get(mark.attributes['w:id']!);
    if (note !== undefined) {
      const words = resolveBlocks(note, side, notes).flatMap((block) => ('runs' in block ? block.runs : []));
      return [{ text: `[^${words.map(({ text }) => text).join('')}]`, properties: '' }];
    }
    if (child.name === 'w:r') {
      const drawing = every(child, /^wp:(docPr|extent)$/);
      if (drawing.length > 0) {
        const said = drawing.map(({ attributes: { cx, cy, descr } }) => `${cx ?? ''} ${cy ?? ''} ${descr ?? ''}`);
        return [{ text: `<picture ${said.join()}>`, properties: '' }];
      }
      const [own] = elements(child, 'w:rPr');
      return [{ text: textIn(child), properties: propertiesOf(own, 'w:rPrChange', 'w:rPr', side) }];
    }
    return ['w:ins', 'w:del', 'w:hyperlink', 'w:fldSimple'].includes(child.name) ? runsOf(child, side, notes) : [];
  });
}

/** The properties of one side, those of the mark of a paragraph aside. */
function propertiesOf(own: Element | undefined, change: string, inside: string, side: Side): string {
  const [former] = elements(own, change);
  const properties = former && side === 'reject' ? elements(former, inside)[0] : own;
  const left = elements(properties).filter(({ name }) => name !== change && name !== 'w:rPr');
  return left.map(written).join('');
}

/** An element as text; of a section only that it ends there, and how its pages lie. */
function written(element: Element): string {
  if (element.name === 'w:sectPr') {
    return `<w:sectPr>${elements(element, 'w:pgSz')[0]?.attributes['w:orient'] ?? ''}`;
  }
  const attributes = Object.entries(element.attributes).map(([name, value]) => ` ${name}=${value}`);
  return `<${element.name}${attributes.join('')}>${elements(element).map(written).join('')}`;
}

function merged(runs: readonly ResolvedRun[]): ResolvedRun[] {
  const joined: ResolvedRun[] = [];
  for (const run of runs.filter(({ text }) => text !== '')) {
    const last = joined.at(-1);
    if (last?.properties === run.properties) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

function textIn(element: Element): string {
  return every(element, /^w:(t|delText|tab|br)$/)
    .map(textOf)
    .join('');
}

function textOf({ name, children }: Element): string {
  if (name === 'w:t' || name === 'w:delText') return children.join('');
  return name === 'w:tab' ? '\t' : '\n';
}
