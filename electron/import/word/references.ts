/** Links of a Word file become references where the plan prints what they show; elsewhere they stay words. */
import type { SourceLink } from '../../../shared/import/source.ts';
import type { Block, Id, Inline, Plan, Section } from '../../../shared/plan/model.ts';
import { numberSections } from '../../../shared/plan/numbering.ts';
import { referenceLabel } from '../../../shared/plan/references.ts';
import { mapLines } from '../../../shared/plan/text-lines.ts';
import { toArabicDigits } from '../../../shared/thai/digits.ts';
import type { NoticeBook } from '../gather-notices.ts';
import type { Links } from './prepare.ts';

/** What two printed numbers must share: not the kind of digits, spaces, quotation marks or a final dot. */
function gist(text: string): string {
  return toArabicDigits(text)
    .replace(/[\s“”"]/g, '')
    .replace(/\.$/, '');
}

/**
 * Puts targets in. `idOf` gives what a bookmark stands at. `exact`: the file is our own, its links are references whatever
 * they show.
 */
export function withReferences(
  plan: Plan,
  links: Links,
  idOf: (anchor: string) => Id | undefined,
  lineOf: (id: Id) => number,
  exact: boolean,
  notices: NoticeBook,
): Plan {
  if (links.size === 0) return plan;
  const labels = numberSections(plan);
  const settle = (owner: Id, content: readonly Inline[]): readonly Inline[] => {
    if (!content.some((inline) => inline.type === 'footnote' || links.has(inline))) return content;
    return content.flatMap((inline): Inline[] => {
      if (inline.type === 'footnote') return [{ ...inline, content: settle(owner, inline.content) }];
      const link = links.get(inline);
      if (link === undefined) return [inline];
      const target = idOf(link.anchor);
      if (target !== undefined) {
        const { label, broken } = referenceLabel({ type: 'reference', target }, labels);
        if (exact || (!broken && gist(label) === gist(wordsOf(link)))) return [{ type: 'reference', target }];
      }
      if (link.shows === 'number') notices.note('REFERENCES_AS_TEXT', lineOf(owner), { text: wordsOf(link) });
      return [...link.content];
    });
  };
  const inBlock = (block: Block): Block => mapLines(block, (content) => settle(block.id, content));
  const sections = plan.sections.map(
    (section): Section => ({
      ...section,
      title: settle(section.id, section.title),
      blocks: section.blocks.map(inBlock),
    }),
  );
  return { ...plan, sections };
}

function wordsOf({ content }: SourceLink): string {
  return content.map(({ text }) => text).join('');
}
