import { describe, expect, it } from 'vitest';
import type { Scheme } from '../../shared/plan/model.ts';
import { numberSections, sectionNumbers } from '../../shared/plan/numbering.ts';
import { schemeSchema } from '../../shared/plan/schema.ts';
import { DEFAULT_SCHEME, SCHEMES } from '../../shared/plan/scheme.ts';
import { item, paragraph, plan, section } from '../support/outline.ts';

/** Labels of sections written as `1 2 2- 3=7`. */
function labels(words: string, scheme?: Scheme): string[] {
  const sections = words.split(' ').map((word, index) => section(`s${index}`, word));
  return [...numberSections(plan(sections, scheme)).values()];
}

/** Labels of the items among blocks written as `n0 l1 p`, `p` being a paragraph, `|` the next section. */
function itemLabels(words: string): string {
  const sections = words.split(' | ').map((run, s) =>
    section(`s${s}`, '1', {
      blocks: run.split(' ').map((word, b) => (word === 'p' ? paragraph(`b${s}-${b}`, []) : item(`b${s}-${b}`, word))),
    }),
  );
  const all = numberSections(plan(sections));
  return [...all]
    .filter(([id]) => id.startsWith('b'))
    .map(([, label]) => label)
    .join(' ');
}

describe('section labels', () => {
  it('follow the six levels of the default scheme', () => {
    expect(labels('1 2 3 4 5 6 6 5 4 3 2 1 2')).toEqual(
      'บทที่ ๑|๑.๑|๑.๑.๑|๑)|(๑)|(ก)|(ข)|(๒)|๒)|๑.๑.๒|๑.๒|บทที่ ๒|๒.๑'.split('|'),
    );
  });

  it('can be in Arabic digits and in letters', () => {
    expect(labels('1 2 2', SCHEMES.arabic)).toEqual(['บทที่ 1', '1.1', '1.2']);
    expect(labels('1 2 3 4 4', SCHEMES.letters)).toEqual(['บทที่ ๑', '๑.๑', '๑.๑.๑', 'ก.', 'ข.']);
    expect(labels('1 1', SCHEMES.parts)).toEqual(['ส่วนที่ ๑', 'ส่วนที่ ๒']);
    expect(labels('1 2 3 4', SCHEMES.clauses)).toEqual(['ข้อ ๑', '๑.๑', '๑.๑.๑', '(๑)']);
    expect(labels('1 2 3 4 5 6', SCHEMES.decimal).at(-1)).toBe('๑.๑.๑.๑.๑.๑');
    const lettered: Scheme = {
      ...DEFAULT_SCHEME,
      levels: DEFAULT_SCHEME.levels.with(0, { pattern: 'ภาคผนวก %1', format: 'letter' }),
    };
    expect(labels('1 2 1 2', lettered)).toEqual(['ภาคผนวก ก', 'ก.๑', 'ภาคผนวก ข', 'ข.๑']);
  });

  it('follow a pinned number', () => {
    expect(labels('1 1=5 2 1 1=2 1')).toEqual('บทที่ ๑|บทที่ ๕|๕.๑|บทที่ ๖|บทที่ ๒|บทที่ ๓'.split('|'));
  });

  it('pass over an un-numbered section, and leave out those below that would print its number', () => {
    expect(labels('1- 2 3 4 1 2- 3 4 2 1- 1')).toEqual('|||๑)|บทที่ ๑|||๑)|๑.๑||บทที่ ๒'.split('|'));
    const numbers = sectionNumbers(plan([section('a', '1-'), section('b', '2=4'), section('c', '1')]));
    expect([...numbers.values()]).toEqual([null, null, 1]);
  });

  it('come from schemes that are valid', () => {
    for (const scheme of Object.values(SCHEMES)) expect(schemeSchema.parse(scheme)).toEqual(scheme);
  });
});

describe('item labels', () => {
  it('differ by kind and depth', () => {
    expect(itemLabels('n0 n1 n2 l0 l1 l2 b0 b1 b2')).toBe('๑) (๑) ๑. ก. (ก) ก) • – ›');
  });

  it('go on over deeper items, and restart under a shallower one', () => {
    expect(itemLabels('n0 n1 n1 n0 n1 n0')).toBe('๑) (๑) (๒) ๒) (๑) ๓)');
    expect(itemLabels('n0 b1 l1 n0')).toBe('๑) – (ก) ๒)');
    expect(itemLabels('n1 n1 n0 n1')).toBe('(๑) (๒) ๑) (๑)');
  });

  it('restart after another block, another kind at the same depth, and in the next section', () => {
    expect(itemLabels('n0 n0 p n0')).toBe('๑) ๒) ๑)');
    expect(itemLabels('n0 n0 l0 n0')).toBe('๑) ๒) ก. ๑)');
    expect(itemLabels('n0 n0 | n0')).toBe('๑) ๒) ๑)');
    expect(itemLabels('n0 n1 l1 n1')).toBe('๑) (๑) (ก) (๑)');
  });
});
