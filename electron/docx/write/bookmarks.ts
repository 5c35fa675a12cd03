/** Names of what is pointed to. */
import type { Id, Inline, Plan } from '../../../shared/plan/model.ts';
import type { Labels } from '../../../shared/plan/numbering.ts';
import { referenceLabel } from '../../../shared/plan/references.ts';
import { notesOf, textLines } from '../../../shared/plan/text-lines.ts';

/** Word's hidden bookmarks: a prefix and nine digits, in order. */
export function bookmarkNames(prefix: string, ids: Iterable<Id>): ReadonlyMap<Id, string> {
  return new Map(Array.from(ids, (id, index) => [id, `${prefix}${String(index + 1).padStart(9, '0')}`]));
}

/** Bookmarks of everything that a sound reference points to, in the order of the first mention. */
export function referenceBookmarks({ sections }: Plan, labels: Labels): ReadonlyMap<Id, string> {
  const targets = new Set<Id>();
  const collect = (inlines: readonly Inline[]) => {
    for (const inline of inlines) {
      if (inline.type === 'reference' && !referenceLabel(inline, labels).broken) targets.add(inline.target);
    }
  };
  for (const section of sections) {
    collect(section.title);
    for (const { content } of notesOf(section.title)) collect(content);
    for (const { content } of textLines(section)) collect(content);
  }
  return bookmarkNames('_Ref', targets);
}

/** Tables and figures by id, which references find by the label in their caption. */
export function captionedIds({ sections }: Plan): ReadonlySet<Id> {
  const ids = sections.flatMap(({ blocks }) =>
    blocks.flatMap(({ type, id }) => (type === 'table' || type === 'figure' ? [id] : [])),
  );
  return new Set(ids);
}
