/** Small plans by hand: sections and items written as short words. */
import {
  type Block,
  type Inline,
  type ListKind,
  PLAN_FORMAT,
  type Plan,
  type Scheme,
  type Section,
  type SectionNumber,
} from '../../shared/plan/model.ts';
import { DEFAULT_SCHEME } from '../../shared/plan/scheme.ts';

const KINDS: Record<string, ListKind> = { n: 'numbered', l: 'lettered', b: 'bullet' };

export const text = (words: string): readonly Inline[] => (words === '' ? [] : [{ type: 'text', text: words }]);

export const paragraph = (id: string, content: readonly Inline[]): Block => ({
  type: 'paragraph',
  id,
  align: 'thai',
  indent: 'first',
  content,
});

/** An item from a word: `n0` numbered at depth 0, `l1` lettered at depth 1, `b2` a bullet at depth 2. */
export const item = (id: string, word: string, content: readonly Inline[] = []): Block => ({
  type: 'item',
  id,
  kind: KINDS[word[0]!]!,
  depth: Number(word[1]),
  content,
});

/** A section from a word: its level, then `-` for un-numbered or `=7` for pinned. */
export function section(id: string, word: string, parts: Partial<Section> = {}): Section {
  const pinned = /=(\d+)/.exec(word);
  const number: SectionNumber = pinned
    ? { kind: 'pinned', value: Number(pinned[1]) }
    : { kind: word.endsWith('-') ? 'none' : 'auto' };
  return { id, level: Number(word[0]), number, title: text(`หัวข้อ ${id}`), blocks: [], ...parts };
}

export function plan(sections: readonly Section[], scheme: Scheme = DEFAULT_SCHEME): Plan {
  return {
    format: PLAN_FORMAT,
    id: 'plan',
    meta: { title: { text: 'แผนทดสอบ' }, edition: { text: '' }, agency: { text: '' }, period: null },
    scheme,
    sections,
  };
}
