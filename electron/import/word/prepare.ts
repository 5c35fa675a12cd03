/** The paragraphs of a Word file with words as a plan has them: repaired, normalised, links and notes and pictures told apart. */
import type { ListedRepair } from '../../../shared/import/proposal.ts';
import type {
  SourceBlock,
  SourceInline,
  SourceLink,
  SourceParagraph,
  SourcePicture,
} from '../../../shared/import/source.ts';
import { contentText } from '../../../shared/plan/content.ts';
import type { Inline, NewId, Reference } from '../../../shared/plan/model.ts';
import { normalizeInlines } from '../../../shared/plan/normalize.ts';
import { referenceLabel } from '../../../shared/plan/references.ts';
import { repairLines } from '../../../shared/plan/repair-content.ts';
import type { NoticeBook } from '../gather-notices.ts';
import { noteRepairs } from '../note-repairs.ts';

export interface Prepared {
  readonly source: SourceParagraph;
  readonly content: readonly Inline[];
  /** Those that stand in it, in order. */
  readonly pictures: readonly SourcePicture[];
}

/** The links among the inlines: each stands as a reference to a bookmark until it is known what that is. */
export type Links = Map<Inline, SourceLink>;

/** The style of captions in files of our own. */
export const CAPTION = 'caption';

/** How the words of references that lead nowhere are printed by our own writer. */
const BROKEN = [undefined, ''].map(
  (title) =>
    referenceLabel(
      { type: 'reference', target: '' },
      { get: () => '', titles: new Map(title === '' ? [['', '']] : []) },
    ).label,
);

/** The text of a line of our own without the quotation marks that our writer puts around references that print a title. */
function unquoted(content: readonly SourceInline[], captioned: ReadonlySet<string>): readonly SourceInline[] {
  const quoted = (inline: SourceInline | undefined) =>
    inline?.type === 'link' && inline.shows === 'words' && !captioned.has(inline.anchor);
  if (!content.some(quoted)) return content;
  return content.flatMap((inline, at): SourceInline[] => {
    if (inline.type !== 'text') return [inline];
    const start = quoted(content[at - 1]) && inline.text.startsWith('”') ? 1 : 0;
    const text = inline.text.slice(start);
    const rest = quoted(content[at + 1]) && text.endsWith('“') ? text.slice(0, -1) : text;
    return rest === '' ? [] : [{ ...inline, text: rest }];
  });
}

/** A line of our own: what a reference to nothing prints is one again. `captioned`: bookmarks round the labels of captions. */
interface Exact {
  readonly captioned: ReadonlySet<string>;
}

/** Reads inlines; each link becomes a reference whose target is still its bookmark. `exact`: they are our own. */
function toInlines(inlines: readonly SourceInline[], links: Links, newId: NewId, exact: Exact | null): Inline[] {
  const content = exact === null ? inlines : unquoted(inlines, exact.captioned);
  return content.flatMap((inline): Inline[] => {
    switch (inline.type) {
      case 'text': {
        const broken = exact !== null && inline.marks?.join() === 'bold' && BROKEN.includes(inline.text);
        return broken ? [{ type: 'reference', target: newId() }] : [inline];
      }
      case 'break':
        return [inline];
      case 'counter':
        return inline.text === '' ? [] : [{ type: 'text', text: inline.text }];
      case 'link': {
        const reference: Reference = { type: 'reference', target: inline.anchor };
        links.set(reference, inline);
        return [reference];
      }
      case 'note': {
        const words = toInlines(inline.content, links, newId, exact);
        return [{ type: 'footnote', id: newId(), content: exact === null ? noteWords(words) : ownNoteWords(words) }];
      }
      default:
        return [];
    }
  });
}

/** The words of a note. */
function noteWords(content: readonly Inline[]): readonly Inline[] {
  return trimmed(withoutTabs(normalizeInlines(content)));
}

/** Those of a note that our own writer set: a space stands between its mark and them. */
function ownNoteWords(content: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = content;
  if (first?.type !== 'text' || !first.text.startsWith(' ')) return normalizeInlines(content);
  return normalizeInlines([{ ...first, text: first.text.slice(1) }, ...rest]);
}

/** Every paragraph of the document, those in tables too. */
export function* everyParagraph(blocks: readonly SourceBlock[]): Generator<SourceParagraph> {
  for (const block of blocks) {
    if (block.type === 'paragraph') yield block;
    else if (block.type === 'table') {
      for (const { cells } of block.rows) for (const { paragraphs } of cells) yield* paragraphs;
    }
  }
}

/** Prepares all paragraphs; those of other programs are repaired together, since it takes the words around to tell a repair from a spelling. */
export function prepare(
  blocks: readonly SourceBlock[],
  as: { readonly repair: boolean; readonly exact: boolean },
  links: Links,
  notices: NoticeBook,
  newId: NewId,
): { readonly prepared: ReadonlyMap<SourceParagraph, Prepared>; readonly repairs: readonly ListedRepair[] } {
  const paragraphs = [...everyParagraph(blocks)];
  const captions = as.exact ? paragraphs.filter(({ style }) => style === CAPTION) : [];
  const exact = as.exact ? { captioned: new Set(captions.flatMap(({ anchors }) => anchors)) } : null;
  const contents = paragraphs.map(({ content }) => normalizeInlines(toInlines(content, links, newId, exact)));
  const { lines, repairs } =
    as.repair && !as.exact ? repairedLines(paragraphs, contents, notices) : { lines: contents, repairs: [] };
  const prepared = new Map(
    paragraphs.map((source, index) => {
      const pictures = source.content.filter((inline) => inline.type === 'picture');
      return [source, { source, content: lines[index]!, pictures }];
    }),
  );
  return { prepared, repairs };
}

/** Notes are repaired with the paragraphs, each a line of its own behind them all. */
function repairedLines(
  paragraphs: readonly SourceParagraph[],
  contents: readonly (readonly Inline[])[],
  notices: NoticeBook,
): { readonly lines: readonly (readonly Inline[])[]; readonly repairs: readonly ListedRepair[] } {
  const notes = contents.flatMap((content, index) =>
    content.flatMap((inline) => (inline.type === 'footnote' ? [{ note: inline, line: paragraphs[index]!.line }] : [])),
  );
  const all = [...contents, ...notes.map(({ note }) => note.content)];
  const { lines, text, repairs } = repairLines(all);
  const starts: number[] = [];
  let start = 0;
  for (const content of all) {
    starts.push(start);
    start += contentText(content).length + 1;
  }
  let at = 0;
  const lineAt = (offset: number) => {
    while (at + 1 < starts.length && starts[at + 1]! <= offset) at += 1;
    return paragraphs[at]?.line ?? notes[at - paragraphs.length]!.line;
  };
  const listed = noteRepairs(text, repairs, lineAt, notices);
  const repairedNotes = new Map<Inline, readonly Inline[]>(
    notes.map(({ note }, index) => [note, lines[contents.length + index]!]),
  );
  const whole = lines.slice(0, contents.length).map((content) => {
    if (!content.some(({ type }) => type === 'footnote')) return content;
    return content.map((inline) =>
      inline.type === 'footnote' ? { ...inline, content: repairedNotes.get(inline)! } : inline,
    );
  });
  return { lines: whole, repairs: listed };
}

/** Without white space at either end. */
export function trimmed(content: readonly Inline[]): readonly Inline[] {
  const isBlank = (inline: Inline) => inline.type === 'break' || (inline.type === 'text' && inline.text.trim() === '');
  let start = 0;
  let end = content.length;
  while (start < end && isBlank(content[start]!)) start += 1;
  while (end > start && isBlank(content[end - 1]!)) end -= 1;
  const kept = content.slice(start, end);
  const [first] = kept;
  if (first?.type === 'text') kept[0] = { ...first, text: first.text.trimStart() };
  const last = kept.at(-1);
  if (last?.type === 'text') kept[kept.length - 1] = { ...last, text: last.text.trimEnd() };
  return kept;
}

/** The inlines with tabs as spaces, as text files are read. */
export function withoutTabs(content: readonly Inline[]): readonly Inline[] {
  return content.map((inline) =>
    inline.type === 'text' && inline.text.includes('\t')
      ? { ...inline, text: inline.text.replace(/\t+/g, ' ') }
      : inline,
  );
}
