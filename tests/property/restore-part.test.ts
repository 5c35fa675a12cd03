import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBlockLines } from '../../shared/compare/lines.ts';
import type { Block, Id, Plan, Section } from '../../shared/plan/model.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import { restorePart } from '../../shared/plan/restore-part.ts';
import { editsArbitrary } from '../support/plan-edits.ts';
import { richPlanArbitrary } from '../support/rich-plans.ts';

/** Headings made blocks and blocks made headings, in the draft, under the ids they have. */
function recast({ sections, ...plan }: Plan, turned: ReadonlySet<Id>): Plan {
  const made: (Section & { blocks: Block[] })[] = [];
  for (const { blocks, title, ...head } of sections) {
    if (made.length > 0 && turned.has(head.id)) {
      made.at(-1)!.blocks.push({ type: 'paragraph', id: head.id, align: 'thai', indent: 'first', content: title });
    } else {
      const level = Math.min(head.level, (made.at(-1)?.level ?? 0) + 1);
      made.push({ ...head, title, level, blocks: [] });
    }
    for (const block of blocks) {
      const level = made.at(-1)!.level;
      if (turned.has(block.id)) {
        made.push({ id: block.id, level, number: { kind: 'auto' }, title: block.content, blocks: [] });
      } else made.at(-1)!.blocks.push(block);
    }
  }
  return { ...plan, sections: made };
}

const turnedArbitrary = fc
  .uniqueArray(fc.tuple(fc.constantFrom('s', 'b'), fc.nat(14)), { maxLength: 4 })
  .map((ids) => new Set(ids.map(([kind, n]) => `${kind}${n}`)));

const pairArbitrary = fc.oneof(
  fc
    .tuple(richPlanArbitrary, editsArbitrary, turnedArbitrary)
    .map(([version, edited, turned]) => ({ version, draft: recast(edited(version), turned) })),
  fc.tuple(richPlanArbitrary, richPlanArbitrary).map(([version, draft]) => ({ version, draft })),
);

const linesOf = (plan: Plan) => toBlockLines(plan.sections);
const anyOf = (ids: readonly Id[], n: number) => ids[n % Math.max(1, ids.length)] ?? 'none';

describe('a part brought back', () => {
  it('leaves a valid plan, whatever became of the draft', () => {
    fc.assert(
      fc.property(pairArbitrary, ({ version, draft }) => {
        parsePlan(draft);
        for (const { id } of linesOf(version)) {
          const restored = restorePart(draft, version, { line: id });
          if (restored !== null) expect(parsePlan(restored)).toEqual(restored);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reads as it did in the version, its level in the draft aside', () => {
    fc.assert(
      fc.property(pairArbitrary, fc.nat(), ({ version, draft }, n) => {
        const line = anyOf(
          linesOf(version).map(({ id }) => id),
          n,
        );
        const restored = restorePart(draft, version, { line });
        if (restored === null) return;
        const was = linesOf(version).find(({ id }) => id === line)!;
        const is = linesOf(restored).find(({ id }) => id === line)!;
        if (was.type !== 'heading' || is.type !== 'heading') expect(is).toEqual(was);
        else {
          expect({ ...is, level: 0 }).toEqual({ ...was, level: 0 });
          const blocks = (plan: Plan) => plan.sections.find(({ id }) => id === line)!.blocks;
          const wasThere = linesOf(draft).some(({ id, type }) => id === line && type === 'heading');
          // The text under a heading that is a block again stays, after the section's own.
          const headings = new Set(draft.sections.map(({ id }) => id));
          const kept = blocks(version).some(({ id }) => headings.has(id)) ? blocks(version).length : undefined;
          if (wasThere) expect(blocks(restored).slice(0, kept)).toEqual(blocks(version));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leaves every line outside what it is about', () => {
    fc.assert(
      fc.property(pairArbitrary, fc.nat(), ({ version, draft }, n) => {
        const blocks = version.sections.flatMap((section) => section.blocks);
        const line = anyOf(
          blocks.map(({ id }) => id),
          n,
        );
        const restored = restorePart(draft, version, { line });
        if (restored === null) return;
        const withoutLevel = (plan: Plan) =>
          linesOf(plan).map((one) => (one.type === 'heading' ? { ...one, level: 0 } : one));
        const section = version.sections.find((one) => one.blocks.some(({ id }) => id === line))!.id;
        const others = (plan: Plan) => withoutLevel(plan).filter(({ id }) => id !== line && id !== section);
        const byId = (plan: Plan) => others(plan).sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(byId(restored)).toEqual(byId(draft));
        expect({ ...restored, sections: [] }).toEqual({ ...draft, sections: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing where it is the same', () => {
    fc.assert(
      fc.property(richPlanArbitrary, (plan) => {
        for (const { id } of linesOf(plan)) expect(restorePart(plan, plan, { line: id })).toEqual(plan);
      }),
      { numRuns: 100 },
    );
  });

  it('goes into a line of any other id and leaves a valid plan', () => {
    fc.assert(
      fc.property(pairArbitrary, fc.nat(), fc.nat(), ({ version, draft }, n, m) => {
        const ids = (plan: Plan) => linesOf(plan).map(({ id }) => id);
        const [line, into] = [anyOf(ids(version), n), anyOf(ids(draft), m)];
        const restored = restorePart(draft, version, { line, into });
        if (restored === null) return;
        expect(parsePlan(restored)).toEqual(restored);
        expect(ids(restored)).toContain(into);
      }),
      { numRuns: 500 },
    );
  });
});
