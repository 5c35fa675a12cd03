import { describe, expect, it } from 'vitest';
import type { Plan } from '../../shared/plan/model.ts';
import { DEFAULT_SCHEME } from '../../shared/plan/scheme.ts';
import { applyStep } from '../../shared/plan/steps/apply.ts';
import type { Refusal, Step } from '../../shared/plan/steps/step.ts';
import { paragraph, plan, section } from '../support/outline.ts';

/** A plan out of `a1 b2 c2`: ids and levels. */
function planOf(outline: string): Plan {
  return plan(
    outline.split(' ').map((word) => section(word[0]!, word[1]!, { blocks: [paragraph(`p${word[0]}`, [])] })),
  );
}

function outcome(outline: string, step: Step): string {
  const result = applyStep(planOf(outline), step);
  if ('refused' in result) return result.refused satisfies Refusal;
  return result.plan.sections.map(({ id, level }) => `${id}${level}`).join(' ');
}

const fresh = section('n', '2');

describe('steps on the outline', () => {
  it('move a section with all those under it', () => {
    expect(outcome('a1 b2 c3 d1 e2', { type: 'moveSection', section: 'b', before: null })).toBe('a1 d1 e2 b2 c3');
    expect(outcome('a1 b2 c1 d2', { type: 'moveSection', section: 'c', before: 'a' })).toBe('c1 d2 a1 b2');
    expect(outcome('a1 b2 c1', { type: 'moveSection', section: 'c', before: null, level: 2 })).toBe('a1 b2 c2');
    expect(outcome('a1 b2 c3 d1', { type: 'moveSection', section: 'b', before: 'd', level: 1 })).toBe('a1 b1 c2 d1');
  });

  it('leave a section where it is when that is where it should go', () => {
    expect(outcome('a1 b2 c2', { type: 'moveSection', section: 'b', before: 'b' })).toBe('a1 b2 c2');
    expect(outcome('a1 b2 c2', { type: 'moveSection', section: 'b', before: 'c' })).toBe('a1 b2 c2');
  });

  it('refuse a move that the level rules do not allow', () => {
    expect(outcome('a1 b2', { type: 'moveSection', section: 'b', before: 'a' })).toBe('first-must-be-chapter');
    expect(outcome('a1 b2 c3 d1', { type: 'moveSection', section: 'c', before: null })).toBe('skips-level');
    expect(outcome('a1 b2 c3', { type: 'moveSection', section: 'a', before: 'c' })).toBe('place-inside-itself');
    expect(outcome('a1 b2 c1', { type: 'moveSection', section: 'c', before: 'b' })).toBe('takes-over');
    expect(outcome('a1 b2', { type: 'moveSection', section: 'b', before: 'x' })).toBe('place-missing');
    expect(outcome('a1 b2', { type: 'moveSection', section: 'x', before: null })).toBe('section-missing');
  });

  it('promote and demote whole subtrees', () => {
    expect(outcome('a1 b2 c3 d2', { type: 'promote', section: 'b' })).toBe('a1 b1 c2 d2');
    expect(outcome('a1 b1 c2 d1', { type: 'demote', section: 'b' })).toBe('a1 b2 c3 d1');
    expect(outcome('a1 b2', { type: 'promote', section: 'a' })).toBe('above-chapter');
    expect(outcome('a1 b2', { type: 'demote', section: 'a' })).toBe('first-must-be-chapter');
    expect(outcome('a1 b2', { type: 'demote', section: 'b' })).toBe('skips-level');
    expect(outcome('a1 b2 c3 d4 e5 f6', { type: 'promote', section: 'b' })).toBe('a1 b1 c2 d3 e4 f5');
    expect(outcome('a1 b1 c2 d3 e4 f5 g6', { type: 'demote', section: 'b' })).toBe('too-deep');
  });

  it('remove a section with those under it, and put it back where it was', () => {
    const result = applyStep(planOf('a1 b2 c3 d2'), { type: 'removeSection', section: 'b' });
    if ('refused' in result) throw new Error(result.refused);
    expect(result.plan.sections.map(({ id }) => id)).toEqual(['a', 'd']);
    const typed = { ...result.plan.sections[0]!, title: [{ type: 'text' as const, text: 'พิมพ์ต่อ' }] };
    const back = applyStep({ ...result.plan, sections: result.plan.sections.with(0, typed) }, result.inverse);
    if ('refused' in back) throw new Error(back.refused);
    expect(back.plan.sections.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(back.plan.sections[0]).toBe(typed);
  });

  it('insert a section, but not one whose ids are there already', () => {
    expect(outcome('a1 b2', { type: 'insertSection', before: 'b', section: fresh })).toBe('a1 n2 b2');
    expect(outcome('a1 b2', { type: 'insertSection', before: 'a', section: fresh })).toBe('first-must-be-chapter');
    const twice = { ...fresh, id: 'pa' };
    expect(outcome('a1 b2', { type: 'insertSection', before: null, section: twice })).toBe('id-taken');
  });

  it('replace a run of sections that stand together', () => {
    const step = { type: 'replaceSections', sections: [fresh], before: null } as const;
    expect(outcome('a1 b2 c2 d1', { ...step, remove: ['b', 'c'] })).toBe('a1 n2 d1');
    expect(outcome('a1 b2 c2 d1', { ...step, remove: ['b', 'd'] })).toBe('not-together');
    expect(outcome('a1 b2 c2 d1', { ...step, remove: ['c', 'b'] })).toBe('not-together');
    expect(outcome('a1 b2 c2 d1', { ...step, remove: ['a'] })).toBe('first-must-be-chapter');
  });
});

describe('steps on a section and on the plan', () => {
  it('bring text in normalised', () => {
    const result = applyStep(planOf('a1'), {
      type: 'setTitle',
      section: 'a',
      title: [{ type: 'text', text: 'น\u0E4D\u0E49\u0E32\u200B' }],
    });
    expect('plan' in result && result.plan.sections[0]!.title).toEqual([{ type: 'text', text: 'น้ำ' }]);
  });

  it('refuse what a plan cannot hold', () => {
    expect(outcome('a1', { type: 'setNumber', section: 'a', number: { kind: 'pinned', value: 0 } })).toBe(
      'number-out-of-range',
    );
    expect(outcome('a1', { type: 'setScheme', scheme: { ...DEFAULT_SCHEME, levels: [] } })).toBe('scheme-invalid');
    const meta = { ...planOf('a1').meta, period: { from: 2575, to: 2570 } };
    expect(outcome('a1', { type: 'setMeta', meta })).toBe('meta-invalid');
    const { blocks } = planOf('b1').sections[0]!;
    expect(outcome('a1 b2', { type: 'replaceBlocks', section: 'a', blocks })).toBe('id-taken');
    expect(outcome('a1', { type: 'replaceBlocks', section: 'a', blocks: [...blocks, ...blocks] })).toBe('id-taken');
  });

  it('leave the sections they do not touch as the same objects', () => {
    const before = planOf('a1 b2 c2');
    const result = applyStep(before, { type: 'setNumber', section: 'b', number: { kind: 'none' } });
    if ('refused' in result) throw new Error(result.refused);
    expect(result.plan.sections[0]).toBe(before.sections[0]);
    expect(result.plan.sections[1]).not.toBe(before.sections[1]);
    expect(result.plan.sections[2]).toBe(before.sections[2]);
  });
});
