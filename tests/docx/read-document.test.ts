/** Reading Word files that others made: what a word processor would use of them, and files made to do harm. */
import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../electron/docx/read/document.ts';
import { writePlanDocx } from '../../electron/docx/write/plan.ts';
import { AppError } from '../../shared/errors.ts';
import { smallPlan } from '../support/small-plan.ts';
import { docx, W, XML } from '../support/word-file.ts';

async function codeOf(bytes: Uint8Array): Promise<unknown> {
  const error = await readDocument(bytes, 'หนังสือ.docx').then(
    () => expect.fail('the file must be refused'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AppError);
  expect((error as AppError).details).toEqual({ file: 'หนังสือ.docx' });
  return (error as AppError).code;
}

describe('a Word file', () => {
  it('of a plan has the paper, margins, fonts and sizes that a plan is printed in', async () => {
    const { value } = await writePlanDocx(smallPlan(), { numbers: 'text' });
    const { pages, paragraphs } = await readDocument(value, 'plan.docx');
    expect(pages).toHaveLength(2);
    for (const page of pages) {
      expect([page.width, page.height, page.pageNumbers]).toEqual([11906, 16838, 'thaiNumbers']);
      expect([page.margins.left, page.margins.right]).toEqual([1701, 1134]);
    }
    expect(pages[0]!.titlePage).toBe(true);
    const numbered = pages[1]!.heads.find(({ on }) => on === 'default');
    expect(numbered?.paragraphs.map(({ text }) => text)).toEqual(['- # -']);
    const slots = paragraphs.flatMap(({ runs }) => runs.flatMap(({ fonts }) => Object.values(fonts)));
    expect(new Set(slots)).toEqual(new Set(['TH SarabunPSK']));
    const body = paragraphs.find(({ style }) => style === 'BodyText')!;
    expect(body.alignment).toBe('thaiDistribute');
    expect(body.indent.firstLine).toBe(1417);
    expect(body.runs[0]).toMatchObject({ size: 32, sizeCs: 32, bold: false });
  });

  it('says nothing itself: styles, what they are based on, and defaults say it', async () => {
    const styles = `${XML}<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="A" w:cs="C"/><w:szCs w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>
      <w:style w:type="paragraph" w:default="1" w:styleId="N"><w:pPr><w:spacing w:before="120"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="N"/><w:pPr><w:ind w:left="567"/></w:pPr><w:rPr><w:bCs/></w:rPr></w:style>
      <w:style w:type="character" w:styleId="S"><w:rPr><w:color w:val="FF0000"/></w:rPr></w:style></w:styles>`;
    const body = `<w:p><w:pPr><w:pStyle w:val="B"/><w:ind w:hanging="200"/></w:pPr><w:r><w:rPr><w:rStyle w:val="S"/><w:rFonts w:hAnsi="H"/></w:rPr><w:t>คำ</w:t></w:r><w:r><w:t xml:space="preserve"> ต่อ</w:t></w:r></w:p><w:p><w:r><w:t>ธรรมดา</w:t></w:r></w:p>`;
    const { paragraphs } = await readDocument(docx(body, { 'styles.xml': styles }), 'a.docx');
    const [styled, plain] = paragraphs;
    expect(styled).toMatchObject({ text: 'คำ ต่อ', indent: { left: 567, firstLine: -200 }, spacing: { before: 120 } });
    expect(styled!.runs).toHaveLength(2);
    expect(styled!.runs[0]).toMatchObject({ color: 'FF0000', sizeCs: 28, size: 20, boldCs: true });
    expect(styled!.runs[0]!.fonts).toEqual({ ascii: 'A', hAnsi: 'H', eastAsia: 'Times New Roman', cs: 'C' });
    expect(plain).toMatchObject({ style: 'N', indent: { left: 0 }, spacing: { before: 120 } });
  });

  it('that leaves the complex-script font to its theme has the Thai font of that theme', async () => {
    const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
    const theme = `${XML}<a:theme xmlns:a="${A}"><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Aptos"/><a:cs typeface=""/><a:font script="Thai" typeface="Cordia New"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`;
    const settings = `${XML}<w:settings xmlns:w="${W}"><w:themeFontLang w:bidi="th-TH"/></w:settings>`;
    const body =
      '<w:p><w:r><w:rPr><w:rFonts w:ascii="TH SarabunPSK" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/></w:rPr><w:t>คำ</w:t></w:r></w:p>';
    const { paragraphs } = await readDocument(docx(body, { 'theme.xml': theme, 'settings.xml': settings }), 'a.docx');
    expect(paragraphs[0]!.runs[0]!.fonts).toMatchObject({ ascii: 'TH SarabunPSK', hAnsi: 'Aptos', cs: 'Cordia New' });
  });

  it('shows what is inserted and not what is deleted, tables and text boxes included, each once', async () => {
    const box = (inner: string) => `<w:p><w:r><w:pict><w:txbxContent>${inner}</w:txbxContent></w:pict></w:r></w:p>`;
    const say = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const body = `<w:p><w:del><w:r><w:delText>ก</w:delText></w:r></w:del><w:ins><w:r><w:t>ข</w:t><w:tab/><w:t>ค</w:t></w:r></w:ins></w:p>
      <w:tbl><w:tr><w:tc>${say('ในตาราง')}</w:tc></w:tr></w:tbl>${box(say('กล่อง') + box(say('กล่องใน')))}${say('ท้าย')}`;
    const { paragraphs } = await readDocument(docx(body), 'a.docx');
    expect(paragraphs.map(({ text }) => text)).toEqual(['ข\tค', 'ในตาราง', '', 'กล่อง', '', 'กล่องใน', 'ท้าย']);
    expect(paragraphs.map(({ inTable }) => inTable)).toEqual([false, true, false, false, false, false, false]);
    expect(paragraphs.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('may be of the strict kind, with lengths in centimetres and prefixes of its own', async () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const bytes = docx('', {
      'document.xml': `${XML}<d:document xmlns:d="${strict}"><d:body><d:p><d:pPr><d:jc d:val="end"/><d:ind d:start="2.5cm"/></d:pPr><d:r><d:rPr><d:sz d:val="16pt"/></d:rPr><d:t>คำ</d:t></d:r></d:p></d:body></d:document>`,
    });
    const { paragraphs } = await readDocument(bytes, 'a.docx');
    expect(paragraphs[0]).toMatchObject({ text: 'คำ', alignment: 'right', indent: { left: 1417 } });
    expect(paragraphs[0]!.runs[0]!.size).toBe(32);
  });

  it('may be written in UTF-16', async () => {
    const text = `\uFEFF<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="${W}"><w:body><w:p><w:r><w:t>ผู้อ่าน</w:t></w:r></w:p></w:body></w:document>`;
    const bytes = docx('', { 'document.xml': Buffer.from(text, 'utf16le') });
    expect((await readDocument(bytes, 'a.docx')).paragraphs.map((paragraph) => paragraph.text)).toEqual(['ผู้อ่าน']);
  });
});

describe('a file that cannot be read as a Word file is refused by name when it', () => {
  const good = docx('<w:p/>');

  it.each([
    ['is empty', new Uint8Array(), 'DOCX_NOT_WORD'],
    ['is text', strToU8('เรียน ผู้อำนวยการ'), 'DOCX_NOT_WORD'],
    ['is another kind of zip', zipSync({ 'a.txt': strToU8('a') }), 'DOCX_NOT_WORD'],
    ['is encrypted, or of Word 97', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'DOCX_ENCRYPTED'],
    ['is cut off', good.subarray(0, good.length - 30), 'DOCX_DAMAGED'],
    ['is cut in the middle', good.subarray(0, good.length >> 1), 'DOCX_DAMAGED'],
    ['has XML that does not end', docx('', { 'document.xml': '<w:document' }), 'DOCX_DAMAGED'],
    ['has no body', docx('', { 'document.xml': `<w:document xmlns:w="${W}"/>` }), 'DOCX_NOT_WORD'],
    [
      'declares entities',
      docx('', {
        'document.xml': `<!DOCTYPE a [<!ENTITY b "c">]><w:document xmlns:w="${W}"><w:body>&b;</w:body></w:document>`,
      }),
      'DOCX_DAMAGED',
    ],
    ['nests 10,000 tables', docx('<w:tbl><w:tr><w:tc>'.repeat(10_000)), 'DOCX_TOO_LARGE'],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it('names a document that is not there', async () => {
    const { strFromU8, unzipSync } = await import('fflate');
    const parts = unzipSync(good);
    delete parts['word/document.xml'];
    expect(strFromU8(parts['_rels/.rels']!)).toContain('word/document.xml');
    expect(await codeOf(zipSync(parts))).toBe('DOCX_NOT_WORD');
  });

  it('holds a part of 200 MB in 200 kB', async () => {
    const bytes = docx('', { 'document.xml': new Uint8Array(200 * 1024 * 1024) });
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(await codeOf(bytes)).toBe('DOCX_TOO_LARGE');
  });

  it('says that a part is small when it is not', async () => {
    const bomb = new Uint8Array(80 * 1024 * 1024).fill(32);
    const bytes = Buffer.from(docx('', { 'document.xml': bomb }));
    const compressed = deflateRawSync(bomb).length;
    expect(compressed).toBeLessThan(1_000_000);
    // The uncompressed size stands in the local header and in the directory.
    const size = Buffer.alloc(4);
    size.writeUInt32LE(bomb.length);
    const small = Buffer.alloc(4);
    small.writeUInt32LE(1000);
    let lies = 0;
    for (let at = bytes.indexOf(size); at !== -1; at = bytes.indexOf(size, at + 4)) {
      small.copy(bytes, at);
      lies += 1;
    }
    expect(lies).toBe(2);
    expect(await codeOf(bytes)).toBe('DOCX_DAMAGED');
  });

  it('is any good file with a byte changed, or it reads', async () => {
    const { value } = await writePlanDocx(smallPlan(), { numbers: 'auto' });
    let refused = 0;
    for (let at = 0; at < value.length; at += Math.ceil(value.length / 150)) {
      const broken = value.slice();
      broken[at] = broken[at]! ^ 0xff;
      try {
        await readDocument(broken, 'a.docx');
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(20);
  });
});
