/** A plan that leaves as a Word file comes back from it as it was. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../electron/docx/read/source.ts';
import { writePlanDocx } from '../../electron/docx/write/plan.ts';
import { importWord } from '../../electron/import/word/import-word.ts';
import type { Id, Inline, Plan, Section } from '../../shared/plan/model.ts';
import { normalizePlan } from '../../shared/plan/normalize.ts';
import { numberSections } from '../../shared/plan/numbering.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import { referenceLabel } from '../../shared/plan/references.ts';
import { mapLines } from '../../shared/plan/text-lines.ts';
import { planArbitrary, referencePlan } from '../support/plans.ts';
import '../support/seed.ts';

async function thereAndBack(plan: Plan, numbers: 'auto' | 'text'): Promise<Plan> {
  const { value } = await writePlanDocx(plan, { numbers });
  const source = await readSource(value, 'แผน.docx', { changes: 'accept' });
  let next = 0;
  const { value: proposal, notices } = importWord(source, 'แผน.docx', {}, () => `back${next++}`);
  expect(notices.filter(({ code }) => code !== 'CONTENTS_LEFT_OUT')).toEqual([]);
  return parsePlan(proposal.plan);
}

/** Without what XML cannot hold, and without what Word files do not carry yet. */
function writable(plan: Plan): Plan {
  const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
  const inLine = (content: readonly Inline[]) =>
    content
      .filter(({ type }) => type !== 'footnote')
      .map((inline) => (inline.type === 'text' ? { ...inline, text: inline.text.replace(forbidden, '') } : inline))
      .filter((inline) => inline.type !== 'text' || inline.text !== '');
  const sections = plan.sections.map(
    (section): Section => ({
      ...section,
      title: inLine(section.title),
      blocks: section.blocks
        .filter(({ type }) => type !== 'table' && type !== 'figure')
        .map((block) => mapLines(block, inLine)),
    }),
  );
  return normalizePlan({ ...plan, sections });
}

/** The plan under ids in order, every reference that leads nowhere under one. */
function nameless(plan: Plan): Plan {
  const labels = numberSections(plan);
  const ids = new Map<Id, Id>();
  const named = (id: Id) => {
    if (!ids.has(id)) ids.set(id, `n${ids.size}`);
    return ids.get(id)!;
  };
  for (const { id, blocks } of plan.sections) for (const each of [id, ...blocks.map((block) => block.id)]) named(each);
  const inLine = (content: readonly Inline[]) =>
    content.map((inline): Inline => {
      if (inline.type !== 'reference') return inline;
      return { ...inline, target: referenceLabel(inline, labels).broken ? 'broken' : named(inline.target) };
    });
  return {
    ...plan,
    id: 'plan',
    sections: plan.sections.map((section) => ({
      ...section,
      id: named(section.id),
      title: inLine(section.title),
      blocks: section.blocks.map((block) => ({ ...mapLines(block, inLine), id: named(block.id) })),
    })),
  };
}

describe('a plan written as a Word file and imported again', () => {
  test.each(['auto', 'text'] as const)(
    'is the same but for its ids (numbers: %s)',
    async (numbers) => {
      await fc.assert(
        fc.asyncProperty(planArbitrary, async (generated) => {
          const plan = writable(generated);
          expect(nameless(await thereAndBack(plan, numbers))).toEqual(nameless(plan));
        }),
        { numRuns: 100 },
      );
    },
    180_000,
  );

  test('is the same with hundreds of sections', async () => {
    const plan = referencePlan({ paragraphs: 600, sections: 300 });
    expect(nameless(await thereAndBack(plan, 'auto'))).toEqual(nameless(plan));
  });
});
