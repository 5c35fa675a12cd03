import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../shared/plan/model.ts';
import { numberSections, sectionNumbers } from '../../shared/plan/numbering.ts';
import { chapters, outlineTree, plainText, subtreeEnd } from '../../shared/plan/outline.ts';
import { brokenReferences, referenceLabel } from '../../shared/plan/references.ts';
import { DEFAULT_SCHEME } from '../../shared/plan/scheme.ts';
import { formatNumber } from '../../shared/thai/digits.ts';
import { thaiLetter } from '../../shared/thai/letters.ts';
import { planArbitrary, referencePlan } from '../support/plans.ts';

/** The chain of sections from the chapter down to each section, by the tree. */
function ancestry(plan: Plan): Map<string, string[]> {
  const chains = new Map<string, string[]>();
  const walk = (nodes: ReturnType<typeof outlineTree>, above: string[]) => {
    for (const { section, children } of nodes) {
      chains.set(section.id, [...above, section.id]);
      walk(children, [...above, section.id]);
    }
  };
  walk(outlineTree(plan.sections), []);
  return chains;
}

describe('numberSections', () => {
  it('labels every section and every item, and nothing else', () => {
    fc.assert(
      fc.property(planArbitrary, (plan) => {
        const ids = plan.sections.flatMap(({ id, blocks }) => [
          id,
          ...blocks.filter(({ type }) => type === 'item').map((block) => block.id),
        ]);
        expect([...numberSections(plan).keys()].sort()).toEqual(ids.sort());
      }),
    );
  });

  it('prints the own numbers of the section and of those above it, in the patterns of the scheme', () => {
    fc.assert(
      fc.property(planArbitrary, (plan) => {
        const labels = numberSections(plan);
        const numbers = sectionNumbers(plan);
        const chains = ancestry(plan);
        for (const { id, level } of plan.sections) {
          const chain = chains.get(id)!.map((above) => numbers.get(above) ?? null);
          const { pattern } = plan.scheme.levels[level - 1]!;
          const printed = [...pattern.matchAll(/%(\d)/g)].map((match) => chain[Number(match[1]) - 1]);
          if (numbers.get(id) === null) {
            expect(labels.get(id)).toBe('');
            continue;
          }
          expect(printed).not.toContain(null);
          const expected = pattern.replace(/%(\d)/g, (_, n: string) => {
            const value = chain[Number(n) - 1]!;
            const { format } = plan.scheme.levels[Number(n) - 1]!;
            return format === 'letter' ? thaiLetter(value) : formatNumber(value, plan.scheme.digits);
          });
          expect(labels.get(id)).toBe(expected);
        }
      }),
    );
  });

  it('counts on from the elder sibling, a pinned one included, and passes over the un-numbered', () => {
    fc.assert(
      fc.property(planArbitrary, (plan) => {
        const numbers = sectionNumbers(plan);
        const check = (nodes: ReturnType<typeof outlineTree>) => {
          let last = 0;
          for (const { section, children } of nodes) {
            const own = numbers.get(section.id)!;
            if (section.number.kind === 'none') expect(own).toBeNull();
            else if (own !== null) {
              expect(own).toBe(section.number.kind === 'pinned' ? section.number.value : last + 1);
              last = own;
            }
            check(children);
          }
        };
        check(outlineTree(plan.sections));
      }),
    );
  });

  it('takes time in proportion to the sections and items', () => {
    const ofSize = (sections: number): Plan => {
      const plan = referencePlan({ sections, paragraphs: 0, chapters: 20 });
      const blocks = (id: string) => [{ type: 'item' as const, id, kind: 'numbered' as const, depth: 0, content: [] }];
      return {
        ...plan,
        sections: plan.sections.map((section, index) => ({ ...section, blocks: blocks(`i${index}`) })),
      };
    };
    const took = (plan: Plan) => {
      const rounds = Array.from({ length: 8 }, () => {
        const began = performance.now();
        expect(numberSections(plan).size).toBe(2 * plan.sections.length);
        return performance.now() - began;
      });
      return Math.min(...rounds);
    };
    // Ten times the sections take ten times as long, and a hundred times where time grows with their square.
    expect(took(ofSize(20_000)) / took(ofSize(2000))).toBeLessThan(40);
  });
});

describe('the outline', () => {
  it('covers every section once, in order', () => {
    fc.assert(
      fc.property(planArbitrary, ({ sections }) => {
        const covered = chapters(sections).flatMap(({ start, end }) => sections.slice(start, end));
        expect(covered).toEqual(sections);
        const order: number[] = [];
        const walk = (nodes: ReturnType<typeof outlineTree>, level: number) => {
          for (const node of nodes) {
            order.push(node.index);
            expect(node.section.level).toBe(level);
            const before = order.length;
            walk(node.children, level + 1);
            expect(subtreeEnd(sections, node.index)).toBe(node.index + 1 + order.length - before);
          }
        };
        walk(outlineTree(sections), 1);
        expect(order).toEqual(sections.map((_, index) => index));
      }),
    );
  });
});

describe('references', () => {
  it('print the label of their target, or its title, or say that there is none, and are listed when they do', () => {
    fc.assert(
      fc.property(planArbitrary, (plan) => {
        const labels = numberSections(plan);
        const broken = brokenReferences(plan);
        let count = 0;
        for (const { title, blocks } of plan.sections) {
          for (const inlines of [title, ...blocks.map(({ content }) => content)]) {
            for (const inline of inlines) {
              if (inline.type !== 'reference') continue;
              const { label, broken: isBroken } = referenceLabel(inline, labels);
              expect(label).not.toBe('');
              if (isBroken) count += 1;
              else expect(label).toBe(labels.get(inline.target) || `“${labels.titles.get(inline.target)}”`);
              expect(plainText([inline], labels)).toBe(label);
            }
          }
        }
        expect(broken).toHaveLength(count);
        for (const { target } of broken) expect(labels.get(target) || labels.titles.get(target) || '').toBe('');
      }),
    );
  });

  it('follow their target when it moves', () => {
    const plan = referencePlan({ sections: 4, chapters: 2, paragraphs: 4, charsPerParagraph: 20 });
    const target = plan.sections[2]!.id;
    const label = (sections: Plan['sections']) =>
      referenceLabel({ type: 'reference', target }, numberSections({ scheme: DEFAULT_SCHEME, sections }));
    expect(label(plan.sections)).toEqual({ label: 'บทที่ ๒', broken: false });
    expect(label(plan.sections.slice(2))).toEqual({ label: 'บทที่ ๑', broken: false });
    expect(label(plan.sections.slice(0, 2)).broken).toBe(true);
  });
});
