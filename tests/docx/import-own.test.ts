/** A plan that leaves as a Word file comes back from it as it was. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../electron/docx/read/source.ts';
import type { PictureFile } from '../../electron/docx/write/figures.ts';
import { writePlanDocx } from '../../electron/docx/write/plan.ts';
import { importWord } from '../../electron/import/word/import-word.ts';
import { type Figure, type Id, type Inline, MEDIA, type Plan, type Section } from '../../shared/plan/model.ts';
import { normalizePlan } from '../../shared/plan/normalize.ts';
import { numberSections } from '../../shared/plan/numbering.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import { referenceLabel } from '../../shared/plan/references.ts';
import { idsInSection, mapLines } from '../../shared/plan/text-lines.ts';
import { pngOf } from '../support/emblems.ts';
import { hashOf, jpegOf } from '../support/images.ts';
import { referencePlan } from '../support/plans.ts';
import { renamedPlan, richPlanArbitrary } from '../support/rich-plans.ts';
import '../support/seed.ts';

/** A wide, an even and a tall one of each kind: the last are higher than a page where they are as wide as the text. */
const PICTURES = [
  [90, 20],
  [40, 40],
  [7, 90],
].flatMap(([width, height]) =>
  MEDIA.map((media): Pick<Figure, 'image' | 'media' | 'pixels'> & { bytes: Uint8Array } => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`;
    const bytes =
      media === 'png' ? pngOf(width!, height!) : media === 'jpeg' ? jpegOf(width!, height!) : Buffer.from(svg);
    return { image: hashOf(bytes), media, pixels: { width: width!, height: height! }, bytes };
  }),
);
const IMAGES = new Map(
  PICTURES.map(({ image, media, bytes }): [string, PictureFile] => [
    image,
    { media, bytes, ...(media === 'svg' && { png: pngOf(2, 2) }) },
  ]),
);

async function thereAndBack(plan: Plan, numbers: 'auto' | 'text'): Promise<Plan> {
  const { value } = await writePlanDocx(plan, { numbers, images: IMAGES });
  const source = await readSource(value, 'แผน.docx', { changes: 'accept' });
  let next = 0;
  const { value: proposal, images, notices } = importWord(source, 'แผน.docx', {}, () => `back${next++}`);
  expect(notices.filter(({ code }) => code !== 'CONTENTS_LEFT_OUT')).toEqual([]);
  for (const { image, bytes } of images) expect(bytes).toEqual(Buffer.from(IMAGES.get(image)!.bytes));
  return parsePlan(proposal.plan);
}

/** Without what XML cannot hold, and with pictures that there are. */
function writable(plan: Plan): Plan {
  const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
  const inLine = (content: readonly Inline[]): readonly Inline[] =>
    content
      .map((inline): Inline => {
        if (inline.type === 'footnote') return { ...inline, content: inLine(inline.content) };
        return inline.type === 'text' ? { ...inline, text: inline.text.replace(forbidden, '') } : inline;
      })
      .filter((inline) => inline.type !== 'text' || inline.text !== '');
  let drawn = 0;
  const sections = plan.sections.map(
    (section): Section => ({
      ...section,
      title: inLine(section.title),
      blocks: section.blocks.map((block) => {
        if (block.type !== 'figure') return mapLines(block, inLine);
        const { bytes: _, ...picture } = PICTURES[(block.pixels.width + drawn++) % PICTURES.length]!;
        return { ...mapLines(block, inLine), ...picture, alt: { text: block.alt.text.replace(forbidden, '') } };
      }),
    }),
  );
  return normalizePlan({ ...plan, sections });
}

/** The plan under ids in order, every reference that leads nowhere under one. */
function nameless(plan: Plan): Plan {
  const labels = numberSections(plan);
  const ids = new Map<Id, Id>(plan.sections.flatMap(idsInSection).map((id, index) => [id, `n${index}`]));
  const inLine = (content: readonly Inline[]): readonly Inline[] =>
    content.map((inline): Inline => {
      if (inline.type === 'footnote') return { ...inline, content: inLine(inline.content) };
      return inline.type === 'reference' && referenceLabel(inline, labels).broken
        ? { ...inline, target: 'broken' }
        : inline;
    });
  const sections = plan.sections.map((section) => ({
    ...section,
    title: inLine(section.title),
    blocks: section.blocks.map((block) => mapLines(block, inLine)),
  }));
  return renamedPlan({ ...plan, id: 'plan', sections }, (id) => ids.get(id) ?? id);
}

describe('a plan written as a Word file and imported again', () => {
  test.each(['auto', 'text'] as const)(
    'is the same but for its ids (numbers: %s)',
    async (numbers) => {
      await fc.assert(
        fc.asyncProperty(richPlanArbitrary, async (generated) => {
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
