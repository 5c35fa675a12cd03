/** Long files are repaired without their text, or all tags of it, a second time in memory. */
import { describe, expect, test } from 'vitest';
import { DocxParts } from '../../electron/docx/read/package.ts';
import { repairDocument } from '../../electron/docx/repair/repair.ts';
import { spliced, type Tag, tagTree } from '../../electron/docx/repair/tags.ts';
import { docx, W } from '../support/word-file.ts';

const CELL =
  '<w:tc><w:tcPr><w:tcW w:w="100" w:type="dxa"/><w:tcBorders><w:top w:val="nil"/></w:tcBorders></w:tcPr><w:p><w:pPr><w:jc w:val="left"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>คำ</w:t></w:r></w:p></w:tc>';
const tableOf = (rows: number) =>
  `<w:tbl><w:tblPr><w:tblW w:w="0"/></w:tblPr>${`<w:tr><w:trPr><w:cantSplit/></w:trPr>${CELL.repeat(4)}</w:tr>`.repeat(rows)}</w:tbl>`;
const SECTION = '<w:sectPr><w:pgSz w:w="11906"/></w:sectPr>';
const documentOf = (body: string) => `<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`;

const namesIn = (tag: Tag): string[] => [tag.name, ...tag.children.flatMap(namesIn)];

describe('the tags of a file', () => {
  test('are of a table its paragraphs and what they stand in, however its cells look', () => {
    const names = namesIn(tagTree(documentOf(`${tableOf(50)}${SECTION}`)));
    const counts = Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]));
    expect(counts).toEqual({ document: 1, body: 1, tbl: 1, tr: 50, tc: 200, p: 200, sectPr: 1, pgSz: 1 });
  });

  test('are kept in a paragraph that ends a section or holds a text box', () => {
    const box = '<w:r><w:pict><w:txbxContent><w:p><w:r/></w:p></w:txbxContent></w:pict></w:r>';
    const names = namesIn(tagTree(documentOf(`<w:p><w:pPr>${SECTION}</w:pPr></w:p><w:p>${box}</w:p>`)));
    expect(names).toEqual(['document', 'body', 'p', 'pPr', 'sectPr', 'pgSz', 'p', 'r', 'pict', 'txbxContent', 'p']);
  });
});

describe('a long text', () => {
  const body = `${'<w:p><w:r><w:t>ก๏𝟙</w:t></w:r></w:p>'.repeat(20_000)}${SECTION}`;

  test('comes out changed in pieces, none of which ends inside a character', () => {
    const xml = documentOf(body);
    const at = xml.indexOf('<w:p>', xml.length / 2);
    const pieces = [...spliced(xml, [{ start: at, end: at + 5, text: '<w:p w:rsidR="0">' }])];
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(70_000);
    expect(pieces.every((piece) => piece.isWellFormed())).toBe(true);
    expect(pieces.join('')).toBe(`${xml.slice(0, at)}<w:p w:rsidR="0">${xml.slice(at + 5)}`);
  });

  test('is read and written as it was, wherever it is cut on the way', async () => {
    const file = docx(body);
    const xmlIn = async (bytes: Uint8Array) => (await DocxParts.open(bytes)).text('word/document.xml');
    const { value } = await repairDocument(file, 'ยาว.docx', []);
    expect(await xmlIn(value)).toBe(await xmlIn(file));
    expect(await xmlIn(file)).toContain(body);
  });
});
