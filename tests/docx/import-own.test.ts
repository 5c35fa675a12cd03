/** A plan that leaves as a Word file comes back from it as it was. */
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../electron/docx/read/source.ts';
import type { PictureFile } from '../../electron/docx/write/figures.ts';
import { writePlanDocx } from '../../electron/docx/write/plan.ts';
import { importWord } from '../../electron/import/word/import-word.ts';
import { contentText } from '../../shared/plan/content.ts';
import {
  type Figure,
  type Id,
  type Inline,
  MEDIA,
  type Plan,
  type Section,
  type Table,
} from '../../shared/plan/model.ts';
import { normalizePlan } from '../../shared/plan/normalize.ts';
import { numberSections } from '../../shared/plan/numbering.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import { referenceLabel } from '../../shared/plan/references.ts';
import { idsInSection, mapLines } from '../../shared/plan/text-lines.ts';
import { pngOf } from '../support/emblems.ts';
import { hashOf, jpegOf } from '../support/images.ts';
import { plan, section, text } from '../support/outline.ts';
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

/** Reads a file whose text was changed by hand. */
async function edited(plan: Plan, change: (document: string) => string) {
  const { value } = await writePlanDocx(plan, { numbers: 'auto', images: IMAGES });
  const parts = unzipSync(value);
  const before = strFromU8(parts['word/document.xml']!);
  const document = change(before);
  expect(document).not.toBe(before);
  const source = await readSource(zipSync({ ...parts, 'word/document.xml': strToU8(document) }), 'แผน.docx', {
    changes: 'accept',
  });
  let next = 0;
  return parsePlan(importWord(source, 'แผน.docx', {}, () => `back${next++}`).value.plan);
}

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

describe('words in heading and totals rows', () => {
  const bold: Inline = { type: 'text', text: 'ทั้งสิ้น', marks: ['bold'] };
  const row = (id: string, content: readonly Inline[]): Table['rows'][number] => ({
    id,
    cells: [
      {
        id: `${id}c`,
        colSpan: 1,
        rowSpan: 1,
        vertical: 'top',
        blocks: [
          { type: 'paragraph', id: `${id}p`, align: 'center', indent: 'none', content },
          { type: 'paragraph', id: `${id}q`, align: 'left', indent: 'first', content: [] },
          { type: 'item', id: `${id}i`, kind: 'numbered', depth: 1, content },
        ],
      },
    ],
  });
  const table: Table = {
    type: 'table',
    id: 't',
    columns: [1],
    headerRows: 1,
    totalsRow: true,
    rows: ['h', 'b', 's'].map((id) => row(id, [{ type: 'text', text: 'รวม' }, bold])),
    content: text('งบประมาณ'),
  };
  const made = plan([section('a', '1', { blocks: [table] })]);
  const boldIn = ({ sections }: Plan) =>
    sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.type === 'table' ? block.rows : []))
      .map(({ cells }) =>
        cells.flatMap(({ blocks }) =>
          blocks.flatMap(({ content }) =>
            content.flatMap((inline) => (inline.type === 'text' && inline.marks?.includes('bold') ? inline.text : [])),
          ),
        ),
      );

  test.each(['auto', 'text'] as const)(
    'keep the bold that somebody marked, and take none from their rows (numbers: %s)',
    async (numbers) => {
      const back = await thereAndBack(made, numbers);
      expect(nameless(back)).toEqual(nameless(made));
      expect(boldIn(back)).toEqual(new Array(3).fill(['ทั้งสิ้น', 'ทั้งสิ้น']));
    },
  );

  test('are bold as they look in a file that another program wrote', async () => {
    const { value } = await writePlanDocx(made, { numbers: 'auto' });
    const parts = Object.entries(unzipSync(value)).filter(([path]) => !path.startsWith('customXml/'));
    const source = await readSource(zipSync(Object.fromEntries(parts)), 'แผน.docx', { changes: 'accept' });
    let next = 0;
    const { plan: foreign } = importWord(source, 'แผน.docx', {}, () => `back${next++}`).value;
    expect(boldIn(foreign).map((words) => words[0])).toEqual(['รวมทั้งสิ้น', 'ทั้งสิ้น', 'รวมทั้งสิ้น']);
  });
});

describe('a file that was changed in Word', () => {
  const row = (id: string, words: string): Table['rows'][number] => ({
    id,
    cells: [1, 2].map((n) => ({
      id: `${id}c${n}`,
      colSpan: 1,
      rowSpan: 1,
      vertical: 'top',
      blocks: [{ type: 'paragraph', id: `${id}p${n}`, align: 'left', indent: 'none', content: text(`${words} ${n}`) }],
    })),
  });
  const table: Table = {
    type: 'table',
    id: 't',
    columns: [1, 3],
    headerRows: 0,
    totalsRow: true,
    rows: [row('r1', 'แรก'), row('r2', 'กลาง'), row('r3', 'ท้าย')],
    content: text('งบประมาณ'),
  };
  const { bytes: _, ...tall } = PICTURES.at(-1)!;
  const figure: Figure = { type: 'figure', id: 'f', ...tall, width: 1000, alt: { text: '' }, content: text('เสา') };
  const made = plan([section('a', '1'), section('b', '2', { startsPage: true, blocks: [table, figure] })]);
  const blocksOf = ({ sections }: Plan) => sections.flatMap(({ blocks }) => blocks);

  test('keeps the totals of a table with as many rows, and guesses them in one with fewer', async () => {
    const whole = await edited(made, (document) => document.replace('กลาง 1', 'เปลี่ยน'));
    expect(blocksOf(whole)[0]).toMatchObject({ columns: [1, 3], totalsRow: true });
    const fewer = await edited(made, (document) => document.replace(/<w:tr>(?:(?!<w:tr>).)*ท้าย 2.*?<\/w:tr>/, ''));
    expect(blocksOf(fewer)[0]).toMatchObject({ columns: [1, 3], totalsRow: false, content: table.content });
  });

  test('has columns and pictures as wide as they were dragged', async () => {
    const dragged = await edited(made, (document) =>
      document.replace(
        /<w:gridCol w:w="\d+"\/><w:gridCol w:w="\d+"\/>/,
        '<w:gridCol w:w="3000"/><w:gridCol w:w="3000"/>',
      ),
    );
    expect(blocksOf(dragged).map((block) => ('columns' in block ? block.columns : 0))).toEqual([[500, 500], 0]);
    const smaller = await edited(made, (document) => document.replace(/<wp:extent cx="\d+"/, '<wp:extent cx="576008"'));
    expect(blocksOf(smaller)[1]).toMatchObject({ type: 'figure', width: 100, content: figure.content });
  });

  test('has a section begin a page where Word says so', async () => {
    const joined = await edited(made, (document) => document.replace('<w:pageBreakBefore/>', ''));
    expect(joined.sections.map(({ startsPage }) => startsPage)).toEqual([undefined, undefined]);
  });

  test('has a caption of a picture that was deleted as words', async () => {
    const alone = await edited(made, (document) => document.replace(/<w:drawing>.*?<\/w:drawing>/, ''));
    expect(blocksOf(alone).map(({ type, content }) => [type, contentText(content)])).toEqual([
      ['table', 'งบประมาณ'],
      ['paragraph', 'ภาพที่ ๑ เสา'],
    ]);
  });
});
