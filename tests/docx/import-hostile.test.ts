/** Word files that are damaged, strange or made to do harm: each ends in a plan or in words, never in a crash or without end. */

import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writePlanDocx } from '../../electron/docx/write/plan.ts';
import { importFile } from '../../electron/jobs/import-file.ts';
import { AppError, type ErrorCode } from '../../shared/errors.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import { seededRandom } from '../support/plans.ts';
import { smallPlan } from '../support/small-plan.ts';
import { docx, W, XML } from '../support/word-file.ts';
import '../support/seed.ts';

/** `plan` with how many sections, or the error's code. Anything else is thrown. */
async function outcome(bytes: Uint8Array, fileName = 'แผน.docx'): Promise<ErrorCode | 'plan'> {
  try {
    const read = await importFile({ bytes, fileName, options: { changes: 'versions' } }, () => {});
    const value = read.value.proposal;
    parsePlan(value.plan);
    if (value.older) parsePlan(value.older);
    return 'plan';
  } catch (error) {
    if (error instanceof AppError && error.code !== 'PLAN_INVALID') return error.code;
    throw error;
  }
}

const p = (text: string, pPr = '') => `<w:p>${pPr}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join('');
const document = (content: string) => docx('', { 'document.xml': content });
const laughs = `<!DOCTYPE a [<!ENTITY a "ฮา">${many(20, (at) => `<!ENTITY a${at} "&a;&a;&a;&a;&a;&a;&a;&a;">`)}]>`;
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const good = docx(p('คำ'));
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

describe('a Word file that', () => {
  it.each<[string, () => Uint8Array, ErrorCode | 'plan']>([
    [
      'expands entities',
      () => document(`${laughs}<w:document xmlns:w="${W}"><w:body>&a9;</w:body></w:document>`),
      'DOCX_DAMAGED',
    ],
    ['nests 10,000 tables', () => docx('<w:tbl><w:tr><w:tc>'.repeat(10_000)), 'DOCX_TOO_LARGE'],
    [
      'nests 60 tables',
      () => docx(`${'<w:tbl><w:tr><w:tc>'.repeat(60)}${p('คำ')}${'</w:tc></w:tr></w:tbl>'.repeat(60)}`),
      'plan',
    ],
    ['has a million elements', () => docx(many(1_000_000, () => '<w:p/>')), 'DOCX_TOO_LARGE'],
    ['is empty of words', () => docx('<w:p/><w:tbl/>'), 'TEXT_EMPTY'],
    ['is cut off', () => good.subarray(0, good.length - 30), 'DOCX_DAMAGED'],
    ['is encrypted', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'DOCX_ENCRYPTED'],
    ['is a text', () => strToU8('แผน'), 'DOCX_NOT_WORD'],
    [
      'is of the strict kind',
      () =>
        document(
          `${XML}<d:document xmlns:d="${strict}"><d:body><d:p><d:r><d:t>คำ</d:t></d:r></d:p></d:body></d:document>`,
        ),
      'plan',
    ],
    [
      'is in UTF-16',
      () =>
        docx('', {
          'document.xml': Buffer.from(
            `\uFEFF<w:document xmlns:w="${W}"><w:body>${p('คำ')}</w:body></w:document>`,
            'utf16le',
          ),
        }),
      'plan',
    ],
    [
      'has an attribute of 20 MB',
      () => docx(p('คำ', `<w:pPr><w:pStyle w:val="${'ก'.repeat(7_000_000)}"/></w:pPr>`)),
      'plan',
    ],
    [
      'has styles in a circle',
      () =>
        docx(p('คำ', '<w:pPr><w:pStyle w:val="a"/></w:pPr>'), {
          'styles.xml': `<w:styles xmlns:w="${W}"><w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`,
        }),
      'plan',
    ],
    [
      'spans a billion columns',
      () => docx(`<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>${p('ก')}</w:tc></w:tr></w:tbl>`),
      'plan',
    ],
    [
      'has 50,000 cells in a row',
      () => docx(`<w:tbl><w:tr>${many(50_000, () => '<w:tc/>')}</w:tr></w:tbl>${p('คำ')}`),
      'plan',
    ],
    [
      'merges cells that nothing begins',
      () =>
        docx(
          `<w:tbl>${many(3, () => `<w:tr>${many(3, () => `<w:tc><w:tcPr><w:vMerge/><w:hMerge/></w:tcPr>${p('ก')}</w:tc>`)}</w:tr>`)}</w:tbl>`,
        ),
      'plan',
    ],
    [
      'begins 50,000 fields',
      () =>
        docx(
          `<w:p>${many(50_000, () => field('begin'))}${many(50_000, () => field('end'))}<w:r><w:t>คำ</w:t></w:r></w:p>`,
        ),
      'plan',
    ],
    [
      'breaks a line 100,000 times',
      () => docx(`<w:p><w:r>${many(100_000, () => '<w:br/>')}<w:t>คำ</w:t></w:r></w:p>`),
      'plan',
    ],
    [
      'refers 50,000 times to a large note',
      () =>
        docx(`<w:p>${many(50_000, () => '<w:r><w:footnoteReference w:id="1"/></w:r>')}<w:r><w:t>คำ</w:t></w:r></w:p>`, {
          'footnotes.xml': `<w:footnotes xmlns:w="${W}"><w:footnote w:id="1">${many(5000, () => p('ก'))}</w:footnote></w:footnotes>`,
        }),
      'plan',
    ],
    [
      'gives each of 20,000 items a label of a megabyte',
      () =>
        docx(
          many(20_000, () => p('ก', '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>')),
          {
            'numbering.xml': `<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1${'ก'.repeat(1_000_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
          },
        ),
      'plan',
    ],
    [
      'has a carried part of another kind',
      () => docx(p('คำ'), { 'customXml.xml': '<rangphaen-plan>{"format":99}</rangphaen-plan>' }),
      'plan',
    ],
  ])('%s', { timeout: 60_000 }, async (_, make, expected) => {
    expect(await outcome(make())).toBe(expected);
  });

  it.each(['แผน.docm', 'แผน.DOTX', 'แผน.dotm'])('is named %s is read as any other', async (name) => {
    expect(await outcome(good, name)).toBe('plan');
  });

  it('says what to do where it is of an old Word by its name', async () => {
    expect(await outcome(good, 'แผน.doc')).toBe('FILE_KIND_UNKNOWN');
  });
});

/** Real XML with bytes changed, elements dropped, doubled or given other names. */
function mutated(xml: string, random: () => number): string {
  const at = (length: number) => Math.floor(random() * length);
  let text = xml;
  for (let round = 0; round < 1 + at(4); round += 1) {
    const kind = at(5);
    const tags = [...text.matchAll(/<\/?w:[A-Za-z]+[^>]*>/g)];
    const tag = tags[at(tags.length)];
    if (kind === 0 || tag === undefined) {
      const place = at(text.length);
      text = text.slice(0, place) + String.fromCharCode(32 + at(90)) + text.slice(place + 1);
    } else if (kind === 1) {
      text = text.slice(0, tag.index) + text.slice(tag.index + tag[0].length);
    } else if (kind === 2) {
      const from = tags[at(tags.length)]!;
      text = text.slice(0, tag.index) + from[0] + text.slice(tag.index);
    } else {
      // A whole element gone, or put somewhere else.
      const name = /^<(w:[A-Za-z]+)/.exec(tag[0])?.[1];
      const end =
        name === undefined || tag[0].endsWith('/>')
          ? tag.index + tag[0].length
          : text.indexOf(`</${name}>`, tag.index) + name.length + 3;
      if (end <= tag.index) continue;
      const element = text.slice(tag.index, end);
      text = text.slice(0, tag.index) + text.slice(end);
      const other = [...text.matchAll(/<w:[A-Za-z]+[^>/]*>/g)][at(50)];
      if (kind === 4 && other)
        text = text.slice(0, other.index + other[0].length) + element + text.slice(other.index + other[0].length);
    }
  }
  return text;
}

describe('a real Word file with parts changed by chance', () => {
  it('becomes a plan or is refused in words', { timeout: 120_000 }, async () => {
    const parts = unzipSync((await writePlanDocx(smallPlan(), { numbers: 'auto' })).value);
    const tables = `<w:tbl><w:tblGrid><w:gridCol w:w="1"/><w:gridCol w:w="1"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${p('ก')}</w:tc><w:tc>${p('ข')}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('ค')}</w:tc></w:tr></w:tbl><w:p><w:ins>${field('begin')}<w:r><w:instrText>REF a \\n</w:instrText></w:r>${field('separate')}<w:r><w:t>๑</w:t></w:r>${field('end')}</w:ins><w:del><w:r><w:delText>ลบ</w:delText></w:r></w:del></w:p>`;
    const main = 'word/document.xml';
    const whole = strFromU8(parts[main]!).replace(/<w:sectPr(?![\s\S]*<w:sectPr)/, `${tables}<w:sectPr`);
    parts[main] = strToU8(whole);
    const names = [
      main,
      'word/styles.xml',
      'word/numbering.xml',
      'word/_rels/document.xml.rels',
      'customXml/item1.xml',
    ];
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.constantFrom(...names), async (seed, name) => {
        const changed = strToU8(mutated(strFromU8(parts[name]!), seededRandom(seed)));
        seen.add(await outcome(zipSync({ ...parts, [name]: changed }, { level: 1 })));
      }),
      { numRuns: 250 },
    );
    expect(seen).toContain('plan');
    expect(seen).toContain('DOCX_DAMAGED');
  });
});
