/** The text of a paragraph in its elements, counted as the reader of documents counts it, and changing a stretch of it. */
import { childTag, escaped, type Splice, type Tag } from './tags.ts';

/** A stretch of a paragraph's text and where it is written; `tag` is null for what is no text element: tabs, breaks, fields. */
interface Stretch {
  readonly start: number;
  readonly text: string;
  readonly tag: Tag | null;
}

export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Runs of a paragraph that its own text is made of; what is deleted, and what text boxes hold, is not. */
export function* runsOf(parent: Tag): Generator<Tag> {
  for (const tag of parent.children) {
    if (tag.name === 'r') yield tag;
    else if (tag.name === 'AlternateContent') {
      const choice = childTag(tag, 'Choice') ?? childTag(tag, 'Fallback');
      if (choice) yield* runsOf(choice);
    } else if (!['pPr', 'del', 'moveFrom', 'fldSimple'].includes(tag.name)) yield* runsOf(tag);
    else if (tag.name === 'fldSimple') yield tag;
  }
}

function isPage(instruction: string): boolean {
  return /^\s*PAGE\b/i.test(instruction);
}

/** Follows fields as `electron/docx/read/paragraphs.ts` does. */
function stretchesOf(paragraph: Tag, xml: string): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  const add = (text: string, tag: Tag | null) => {
    stretches.push({ start: at, text, tag });
    at += text.length;
  };
  const fields: { instruction: string; isResult: boolean }[] = [];
  const readRun = (run: Tag) => {
    for (const tag of run.children) {
      const field = fields.at(-1);
      const type = tag.attributes[`${tag.prefix}fldCharType`];
      if (tag.name === 'fldChar' && type === 'begin') fields.push({ instruction: '', isResult: false });
      else if (tag.name === 'fldChar' && type === 'separate') {
        if (field) field.isResult = true;
      } else if (tag.name === 'fldChar') {
        fields.pop();
        if (field && isPage(field.instruction)) add('#', null);
      } else if (tag.name === 'instrText') {
        if (field && !field.isResult) field.instruction += textOf(tag, xml);
      } else if (tag.name === 't') {
        if (field === undefined) add(textOf(tag, xml), tag);
        // The result of a field is written anew by Word: not to be changed here.
        else if (field.isResult && !isPage(field.instruction)) add(textOf(tag, xml), null);
      } else if (tag.name === 'tab' || tag.name === 'ptab') add('\t', null);
      else if (tag.name === 'br' || tag.name === 'cr') add('\n', null);
      else if (tag.name === 'noBreakHyphen') add('-', null);
      else if (tag.name === 'pgNum') add('#', null);
    }
  };
  for (const run of runsOf(paragraph)) {
    if (run.name === 'r') readRun(run);
    else if (isPage(run.attributes[`${run.prefix}instr`] ?? '')) add('#', null);
    else for (const inner of runsOf(run)) readRun(inner);
  }
  return stretches;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function textOf(tag: Tag, xml: string): string {
  return xml
    .slice(tag.inner, tag.innerEnd)
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|&(#x?[0-9a-fA-F]+|\w+);|\r\n?/g, (whole, cdata, entity) => {
      if (cdata !== undefined) return cdata;
      if (entity === undefined) return whole.startsWith('<') ? '' : '\n';
      if (!entity.startsWith('#')) return ENTITIES[entity] ?? whole;
      return String.fromCodePoint(entity[1] === 'x' ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1)));
    });
}

/** Without those that lie within another: a date written anew has its digits right. */
function widest(changes: readonly TextChange[]): TextChange[] {
  const sorted = [...changes].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return sorted.filter((change) => {
    const isOwn = change.end > end;
    end = Math.max(end, change.end);
    return isOwn;
  });
}

/** The changes of the file that change the text of a paragraph so; a change that touches what is no plain text is left out and counted. */
export function withText(
  paragraph: Tag,
  xml: string,
  changes: readonly TextChange[],
): { splices: Splice[]; left: number } {
  const stretches = stretchesOf(paragraph, xml);
  const texts = new Map<Tag, string>();
  let left = 0;
  let changedFrom = Number.POSITIVE_INFINITY;
  // From the end, so that places before a change stay right.
  for (const change of widest(changes).sort((a, b) => b.start - a.start)) {
    const touched = stretches.filter(
      ({ start, text }) => start < change.end && start + text.length > change.start && text !== '',
    );
    // Of two changes of the same words only one can be made; the next check tells the other.
    if (change.end > changedFrom || touched.length === 0 || touched.some(({ tag }) => tag === null)) {
      left += 1;
      continue;
    }
    changedFrom = change.start;
    for (const [index, { start, text, tag }] of touched.entries()) {
      const now = texts.get(tag!) ?? text;
      const from = Math.max(0, change.start - start);
      const to = Math.min(text.length, change.end - start);
      const put = index === 0 ? change.text : '';
      texts.set(tag!, now.slice(0, from) + put + now.slice(to));
    }
  }
  const splices = [...texts].map(([tag, text]) => ({
    start: tag.start,
    end: tag.end,
    text: `<${tag.prefix}t xml:space="preserve">${escaped(text)}</${tag.prefix}t>`,
  }));
  return { splices, left };
}
