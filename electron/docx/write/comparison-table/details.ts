/** A detail of the plan as words on both sides. */
import type { DetailsChanged } from '../../../../shared/compare/changes.ts';
import { diffText } from '../../../../shared/compare/diff-text.ts';
import { asItIs } from '../../../../shared/compare/lines.ts';
import { termsOf } from '../../../../shared/compare/tokens.ts';
import { writeYears } from '../../../../shared/plan/front.ts';
import {
  type Block,
  DEEPEST_LEVEL,
  type Digits,
  type Inline,
  LIST_KINDS,
  type Scheme,
  type Section,
} from '../../../../shared/plan/model.ts';
import { numberSections } from '../../../../shared/plan/numbering.ts';
import { type Stretch, stretchesOf } from './stretches.ts';

/** The lines of both columns, word against word. `digits` are those of the older and the newer plan. */
export function detailStretches(
  change: DetailsChanged,
  digits: { readonly before: Digits; readonly after: Digits },
): { readonly before: Stretch[][]; readonly after: Stretch[][] } {
  const [before, after] = [linesOf(change, 'before', digits.before), linesOf(change, 'after', digits.after)];
  const judge = { terms: termsOf([]), rename: asItIs, work: { left: Number.POSITIVE_INFINITY } };
  const pieces = before.map((line, index) => diffText([inlines(line)], [inlines(after[index]!)], judge).pieces);
  return {
    before: pieces.flatMap((line) => stretchesOf(line, 'before')),
    after: pieces.flatMap((line) => stretchesOf(line, 'after')),
  };
}

function inlines(text: string): Inline[] {
  return text === '' ? [] : [{ type: 'text', text }];
}

/** As many lines on both sides. */
function linesOf(change: DetailsChanged, side: 'before' | 'after', digits: Digits): string[] {
  if (change.field === 'scheme') return schemeLines(change[side]);
  return [change.field === 'period' ? writeYears(change[side], digits) : change[side]];
}

/** What the scheme prints of the first section of every level, and of the first item of every kind and depth. */
function schemeLines(scheme: Scheme): string[] {
  const items = LIST_KINDS.flatMap((kind) =>
    scheme.numberedItems.map((_, depth): Block => ({ type: 'item', id: `${kind}${depth}`, kind, depth, content: [] })),
  );
  const sections = Array.from({ length: DEEPEST_LEVEL }, (_, index): Section => {
    const level = index + 1;
    return { id: `${level}`, level, number: { kind: 'auto' }, title: [], blocks: level === 1 ? items : [] };
  });
  const labels = numberSections({ scheme, sections });
  const printed = (ids: readonly { readonly id: string }[]) => ids.map(({ id }) => labels.get(id)!).join('  ');
  return [`หัวข้อ: ${printed(sections)}`, `รายการ: ${printed(items)}`];
}
