/** Looks for a query in sections, one after the other. */
import { contentText } from '../plan/content.ts';
import type { Id, Inline, Section } from '../plan/model.ts';
import { type Folded, type Folding, fold } from './fold.ts';
import { linesOf } from './lines.ts';
import type { Match, Matcher } from './matcher.ts';

/** A match and the line it is in, by the id that `linesOf` gives it. */
export interface Hit extends Match {
  readonly line: Id;
  /** What the line stands in: the section itself for its title, else a block of it. */
  readonly block: Id;
  /** It is in the alt text of the figure `line`. */
  readonly alt?: true;
  readonly content: readonly Inline[];
  /** What was found, as it stands there. */
  readonly found: string;
}

/** Every match of a section in reading order. */
export function findInSection(section: Section, matcher: Matcher): Hit[] {
  const hits: Hit[] = [];
  for (const { id, block, alt, content } of linesOf(section)) {
    if (content.length === 0) continue;
    const { text, folded } = foldedLine(content, matcher.folding);
    for (const match of matcher.matches(text, folded)) {
      const found = text.slice(match.from, match.to);
      hits.push({ ...match, line: id, block, ...(alt && { alt }), content, found });
    }
  }
  return hits;
}

/** Lines folded before: a plan is searched again with each letter typed. Contents are immutable. */
const foldedBefore = new WeakMap<readonly Inline[], { text: string; folded: Map<string, Folded> }>();

function foldedLine(content: readonly Inline[], folding: Folding): { text: string; folded: Folded } {
  let known = foldedBefore.get(content);
  if (known === undefined) {
    known = { text: contentText(content), folded: new Map() };
    foldedBefore.set(content, known);
  }
  const key = `${folding.digitsAlike} ${folding.exact} ${folding.keepBreaks}`;
  let folded = known.folded.get(key);
  if (folded === undefined) {
    folded = fold(known.text, folding);
    known.folded.set(key, folded);
  }
  return { text: known.text, folded };
}
