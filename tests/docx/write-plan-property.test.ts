import validate from '@ooxml-tools/validate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writePlanDocx } from '../../electron/docx/write/plan.ts';
import type { Block, Inline, Plan, Section, Table } from '../../shared/plan/model.ts';
import { numberSections } from '../../shared/plan/numbering.ts';
import { plainText } from '../../shared/plan/outline.ts';
import { linesOfBlock, notesOf } from '../../shared/plan/text-lines.ts';
import { descendants, parseXml, type ReadDocument, type ReadParagraph, readDocx } from '../support/docx-reader.ts';
import { referencePlan } from '../support/plans.ts';
import { richPlanArbitrary } from '../support/rich-plans.ts';

/** What a reader of the paper sees of a heading or block. */
interface Line {
  readonly label: string;
  readonly text: string;
}

const CONTENT_STYLES = /^(Heading[1-6]|BodyText|List[23]?|TableText|TableStrong(?:List[23]?)?|Caption)$/;
const CELL_STYLES = /^Table(?:Text|Strong)$/;

/** What the model says stands in the body, in order. */
function expectedLines(plan: Plan): Line[] {
  const labels = numberSections(plan);
  const line = (id: string, inlines: readonly Inline[]): Line => ({
    label: labels.get(id) ?? '',
    text: writable(plainText(inlines, labels, '\n')),
  });
  const inCells = ({ rows }: Table) => rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks));
  const linesOf = (block: Block): Line[] => {
    if (block.type !== 'table' && block.type !== 'figure') return [line(block.id, block.content)];
    const { label, text } = line(block.id, block.content);
    const caption = label === '' ? [] : [{ label: '', text: `${label} ${text}` }];
    if (block.type === 'figure') return caption;
    // Paragraphs without words are not told from the cells that a cell above reaches into.
    return [
      ...caption,
      ...inCells(block)
        .map((inner) => line(inner.id, inner.content))
        .filter(isThere),
    ];
  };
  return plan.sections.flatMap(({ id, title, blocks }: Section) => [line(id, title), ...blocks.flatMap(linesOf)]);
}

function isThere({ label, text }: Line): boolean {
  return label !== '' || text !== '';
}

/** The words of each footnote in order, as the model has them and as the file does. */
function expectNotes(plan: Plan, { parts }: ReadDocument) {
  const labels = numberSections(plan);
  const lines = plan.sections.flatMap((section) => [
    section.title,
    ...section.blocks.flatMap(linesOfBlock).map(({ content }) => content),
  ]);
  const words = lines.flatMap(notesOf).map(({ content }) => writable(plainText(content, labels, '')));
  const notes = [...descendants(parseXml(parts.get('word/footnotes.xml')!), 'w:footnote')].slice(2);
  const read = notes.map((note) =>
    [...descendants(note, 'w:t')]
      .map(({ children }) => children.join(''))
      .join('')
      .slice(1),
  );
  expect(read.map((text) => text.replaceAll('\t', ''))).toEqual(words.map((text) => text.replaceAll(/[\t\n\r]/g, '')));
  const marks = [...descendants(parseXml(parts.get('word/document.xml')!), 'w:footnoteReference')];
  expect(marks.map(({ attributes }) => Number(attributes['w:id'])).sort((a, b) => a - b)).toEqual(
    words.map((_, index) => index + 1),
  );
}

/** Each table has the rows, the columns and the spans of the model. */
function expectTables(plan: Plan, { parts }: ReadDocument) {
  const tables = plan.sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'table'));
  const read = [...descendants(parseXml(parts.get('word/document.xml')!), 'w:tbl')];
  expect(read.length).toBe(tables.length);
  for (const [index, table] of tables.entries()) {
    const rows = [...descendants(read[index]!, 'w:tr')];
    expect(rows.length).toBe(table.rows.length);
    expect([...descendants(read[index]!, 'w:gridCol')].length).toBe(table.columns.length);
    expect(rows.filter((row) => [...descendants(row, 'w:tblHeader')].length > 0).length).toBe(table.headerRows);
    const begun = [...descendants(read[index]!, 'w:tcPr')].filter((cell) => {
      const [merge] = descendants(cell, 'w:vMerge');
      return merge === undefined || merge.attributes['w:val'] === 'restart';
    });
    const spans = begun.map((cell) => Number([...descendants(cell, 'w:gridSpan')][0]?.attributes['w:val'] ?? 1));
    expect(spans).toEqual(table.rows.flatMap(({ cells }) => cells.map(({ colSpan }) => colSpan)));
  }
}

/** Without what XML cannot hold (unpaired surrogates and controls). */
function writable(text: string): string {
  return [...text]
    .filter((character) => {
      const code = character.codePointAt(0)!;
      const control = code < 0x20 && code !== 9 && code !== 10 && code !== 13;
      return !control && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
    })
    .join('');
}

const inBody = ({ paragraphs }: ReadDocument) =>
  paragraphs.filter((one) => CONTENT_STYLES.test(one.style) && (!CELL_STYLES.test(one.style) || isThere(one)));

/** Cuts a typed label off the words after it. */
function typedLine({ text, style }: ReadParagraph, { label }: Line): Line {
  if (label === '') return { label, text };
  const separator = style === 'Heading1' ? ' ' : '\t';
  expect(text.startsWith(label + separator)).toBe(true);
  return { label, text: text.slice(label.length + 1) };
}

async function expectValid(bytes: Uint8Array) {
  expect(await validate(bytes, 'docx')).toEqual([]);
}

/** Bookmarks and what points to them agree; ids are unique. */
function expectSoundLinks({ parts, paragraphs }: ReadDocument) {
  const document = parseXml(parts.get('word/document.xml')!);
  const ids = [...descendants(document, 'w:bookmarkStart')].map(({ attributes }) => attributes['w:id']);
  expect(new Set(ids).size).toBe(ids.length);
  const names = new Set(paragraphs.flatMap(({ bookmarks }) => bookmarks));
  const pointers = [
    ...[...descendants(document, 'w:hyperlink')].map(({ attributes }) => attributes['w:anchor']!),
    ...paragraphs.flatMap(({ fields }) => fields.flatMap((field) => /^(?:PAGE)?REF (\S+)/.exec(field)?.[1] ?? [])),
  ];
  for (const pointer of pointers) expect(names).toContain(pointer);
}

describe('a plan written as a Word file', () => {
  test('is valid and reads back with the labels and words of the model, numbered by Word', async () => {
    await fc.assert(
      fc.asyncProperty(richPlanArbitrary, async (plan) => {
        const { value } = await writePlanDocx(plan, { numbers: 'auto' });
        await expectValid(value);
        const expected = expectedLines(plan);
        const read = readDocx(value);
        expect(inBody(read).map(({ label, text }) => ({ label, text }))).toEqual(expected);
        expect(inBody(readDocx(value, 'instance')).map(({ label }) => label)).toEqual(
          expected.map((line) => line.label),
        );
        expectSoundLinks(read);
        expectNotes(plan, read);
        expectTables(plan, read);
      }),
      { numRuns: 60, seed: 20261 },
    );
  });

  test('is valid and reads back with the labels and words of the model, labels typed', async () => {
    await fc.assert(
      fc.asyncProperty(richPlanArbitrary, async (plan) => {
        const { value } = await writePlanDocx(plan, { numbers: 'text' });
        await expectValid(value);
        const expected = expectedLines(plan);
        const read = readDocx(value);
        const body = inBody(read);
        expect(body.every(({ label }) => label === '')).toBe(true);
        expect(body.map((paragraph, index) => typedLine(paragraph, expected[index]!))).toEqual(expected);
        expectSoundLinks(read);
        expectNotes(plan, read);
        expectTables(plan, read);
      }),
      { numRuns: 60, seed: 20262 },
    );
  });

  test('keeps every label over thousands of numbered sections and items', async () => {
    const plan = referencePlan();
    const { value } = await writePlanDocx(plan, { numbers: 'auto' });
    await expectValid(value);
    const read = inBody(readDocx(value)).map(({ label, text }) => ({ label, text }));
    expect(read).toEqual(expectedLines(plan));
  });
});
