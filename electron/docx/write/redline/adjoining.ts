/** New paragraphs after a paragraph whose end is new. */
import type { RedlineParagraph, RedlinePiece } from './paragraphs.ts';

/** The end of runs of which the last is inserted. */
const ENDS_INSERTED = /<\/w:ins>(?:<\/w:hyperlink>|<w:bookmarkEnd [^>]*>)*$/;

/**
 * The same paragraphs, but where words were put in at the end of one and whole paragraphs after it, one insertion: the mark after
 * those words is the new one, and the last of the new paragraphs has the mark that was there. It is what a word processor makes
 * of it when a person types on; LibreOffice 7.4 takes it for one insertion however it is written, and joins what follows once
 * that is rejected.
 */
export function* withInsertionsAsTyped(paragraphs: Iterable<RedlinePiece>): Generator<RedlinePiece> {
  let held: RedlineParagraph | null = null;
  /** The paragraph whose mark the last of the new ones is to take. */
  let typedOn: RedlineParagraph | null = null;
  for (const paragraph of paragraphs) {
    if (!('runs' in paragraph)) {
      if (held !== null) yield closing(held, typedOn);
      typedOn = null;
      held = null;
      yield paragraph;
      continue;
    }
    const isNew = paragraph.mark === 'inserted' && paragraph.before === null;
    if (held !== null && isNew) {
      yield { ...held, mark: 'inserted' };
      typedOn ??= held;
      held = paragraph;
      continue;
    }
    if (held !== null) yield closing(held, typedOn);
    typedOn = null;
    held = null;
    if (paragraph.mark === 'kept' && ENDS_INSERTED.test(paragraph.runs)) held = paragraph;
    else yield paragraph;
  }
  if (held !== null) yield closing(held, typedOn);
}

function closing(last: RedlineParagraph, typedOn: RedlineParagraph | null): RedlineParagraph {
  return typedOn === null ? last : { ...last, mark: 'kept', before: typedOn.before };
}
