import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbersInPlace, numbersToSet, withNumbers } from '../../shared/plan/kept-numbers.ts';
import type { Plan } from '../../shared/plan/model.ts';
import { numberSections } from '../../shared/plan/numbering.ts';
import { DEFAULT_SCHEME } from '../../shared/plan/scheme.ts';
import { applyStep } from '../../shared/plan/steps/apply.ts';
import type { Step } from '../../shared/plan/steps/step.ts';
import { plan, section } from '../support/outline.ts';
import { editsArbitrary } from '../support/plan-edits.ts';
import { richPlanArbitrary } from '../support/rich-plans.ts';

const KEPT = { ...DEFAULT_SCHEME, numbering: 'kept' } as const;

/** A plan of sections written as `1 2 2- 3=7`, whose numbers are kept from now on. */
function kept(words: string): Plan {
  const before = plan(words.split(' ').map((word, index) => section(`s${index}`, word)));
  const after = { ...before, scheme: KEPT };
  return withNumbers(after, numbersToSet(before, after));
}

function stepped(before: Plan, step: Step): Plan {
  const result = applyStep(before, step);
  if ('refused' in result) throw new Error(result.refused);
  return withNumbers(result.plan, numbersToSet(before, result.plan));
}

const labels = (one: Plan) => one.sections.map(({ id }) => `${id} ${numberSections(one).get(id)}`);

describe('numbers that are kept', () => {
  test('stand as they did when keeping began', () => {
    expect(labels(kept('1 2 2 3 1- 2 1=7 2'))).toEqual(labels(plan(kept('1 2 2 3 1- 2 1=7 2').sections)));
    expect(kept('1 2-').sections.map(({ number }) => number)).toEqual([{ kind: 'kept', value: 1 }, { kind: 'none' }]);
  });

  test('stay where a section is put in among them, which takes the next free one', () => {
    const grown = stepped(kept('1 2 2'), { type: 'insertSection', before: 's2', section: section('new', '2') });
    expect(labels(grown)).toEqual(['s0 บทที่ ๑', 's1 ๑.๑', 'new ๑.๓', 's2 ๑.๒']);
    const more = stepped(grown, { type: 'insertSection', before: 's1', section: section('first', '2') });
    expect(labels(more)).toEqual(['s0 บทที่ ๑', 'first ๑.๔', 's1 ๑.๑', 'new ๑.๓', 's2 ๑.๒']);
  });

  test('stay where one of them is taken out, and its number is not given again to another but the last', () => {
    const fewer = stepped(kept('1 2 2 2'), { type: 'removeSection', section: 's2' });
    expect(labels(fewer)).toEqual(['s0 บทที่ ๑', 's1 ๑.๑', 's3 ๑.๓']);
    const more = stepped(fewer, { type: 'insertSection', before: null, section: section('new', '2') });
    expect(labels(more).at(-1)).toBe('new ๑.๔');
  });

  test('go along with a section that moves, unless another has that number there', () => {
    const two = kept('1 2 2 1 2');
    expect(labels(stepped(two, { type: 'moveSection', section: 's2', before: null }))).toEqual([
      's0 บทที่ ๑',
      's1 ๑.๑',
      's3 บทที่ ๒',
      's4 ๒.๑',
      's2 ๒.๒',
    ]);
    expect(labels(stepped(two, { type: 'moveSection', section: 's1', before: null })).at(-1)).toBe('s1 ๒.๒');
  });

  test('are automatic again where keeping ends', () => {
    const grown = stepped(kept('1 2 2'), { type: 'insertSection', before: 's2', section: section('new', '2') });
    const ended = stepped(grown, { type: 'setScheme', scheme: DEFAULT_SCHEME });
    expect(labels(ended)).toEqual(['s0 บทที่ ๑', 's1 ๑.๑', 'new ๑.๒', 's2 ๑.๓']);
    expect(new Set(ended.sections.map(({ number }) => number.kind))).toEqual(new Set(['auto']));
  });

  test('are set by their places when the plan is renumbered; pinned ones stay and nothing else is named', () => {
    const grown = stepped(kept('1 2 2 1=5'), { type: 'insertSection', before: 's2', section: section('new', '2') });
    const set = numbersInPlace(grown);
    expect(set).toEqual([
      { section: 'new', number: { kind: 'kept', value: 2 } },
      { section: 's2', number: { kind: 'kept', value: 3 } },
    ]);
    const renumbered = withNumbers(grown, set);
    expect(labels(renumbered)).toEqual(['s0 บทที่ ๑', 's1 ๑.๑', 'new ๑.๒', 's2 ๑.๓', 's3 บทที่ ๕']);
    expect(numbersInPlace(renumbered)).toEqual([]);
  });
});

test('whatever is edited, sections that stay under their own keep their numbers, and no two siblings share a kept one', () => {
  fc.assert(
    fc.property(richPlanArbitrary, editsArbitrary, (any, edited) => {
      const begun = { ...any, scheme: { ...any.scheme, numbering: 'kept' as const } };
      const before = withNumbers(begun, numbersToSet({ ...begun, scheme: any.scheme }, begun));
      const made = { ...edited(before), scheme: before.scheme };
      const now = withNumbers(made, numbersToSet(before, made));
      expect(numbersToSet(now, now)).toEqual([]);
      const old = new Map(parents(before).map(({ id, key }) => [id, key]));
      for (const { id, key } of parents(now)) {
        const was = made.sections.find((one) => one.id === id)!.number;
        const is = now.sections.find((one) => one.id === id)!.number;
        if (old.get(id) === key && was.kind === 'kept') expect(is).toEqual(was);
      }
    }),
    { numRuns: 200 },
  );
});

/** The section each stands under. */
function parents({ sections }: Plan): { readonly id: string; readonly key: string }[] {
  return sections.map(({ id, level }, index) => {
    const above = sections.slice(0, index).findLast((one) => one.level < level);
    return { id, key: above?.id ?? '' };
  });
}
