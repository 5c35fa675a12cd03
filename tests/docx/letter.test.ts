import validate from '@ooxml-tools/validate';
import { describe, expect, test } from 'vitest';
import type { EmblemPicture } from '../../electron/docx/write/letter/emblem.ts';
import { writeLetterDocx } from '../../electron/docx/write/letter/letter.ts';
import { EXAMPLE_CONTEXT, exampleLetter } from '../../shared/letter/examples.ts';
import { emu, halfPoints, MEASURES, twips } from '../../shared/letter/measures.ts';
import { LETTER_KINDS } from '../../shared/letter/model.ts';
import { printLetter } from '../../shared/letter/print.ts';
import type { PrintedLetter, PrintedPart } from '../../shared/letter/printed.ts';
import { descendants, parseXml } from '../support/docx-reader.ts';
import { type EffectiveParagraph, one, type ReadLetter, readLetter } from '../support/letter-reader.ts';
import { EMBLEM, LONG_LETTERS, pngOf, SHORT_LETTERS } from '../support/printed-letters.ts';

async function write(printed: PrintedLetter, emblem: EmblemPicture | null = EMBLEM) {
  const { value, notices } = await writeLetterDocx(printed, { emblem });
  expect(await validate(value, 'docx')).toEqual([]);
  return { ...readLetter(value), value, notices };
}

const external = (more: Partial<PrintedLetter>): PrintedLetter => ({ ...SHORT_LETTERS.external, ...more });
const withPart = (letter: PrintedLetter, part: PrintedPart): PrintedLetter => ({
  ...letter,
  parts: letter.parts.map((old) => (old.part === part.part ? part : old)),
});
const starting = ({ paragraphs }: ReadLetter, text: string): EffectiveParagraph => {
  const found = paragraphs.find((paragraph) => paragraph.text.trimStart().startsWith(text));
  if (!found) throw new Error(`no paragraph starts with ${text}`);
  return found;
};
const spacing = ({ properties }: EffectiveParagraph) => properties['w:spacing'] ?? {};
const indent = ({ properties }: EffectiveParagraph) => properties['w:ind'] ?? {};
const justified = ({ properties }: EffectiveParagraph) => properties['w:jc']?.['w:val'];
const exact = (height: number) => ({ 'w:line': String(height), 'w:lineRule': 'exact' });

describe('the measures', () => {
  test('are the twips, half-points and EMU a Word file counts in', () => {
    expect(twips(MEASURES.paperWidth)).toBe(11906);
    expect(twips(MEASURES.paperHeight)).toBe(16838);
    expect(twips(MEASURES.textWidth)).toBe(9071);
    expect(twips(MEASURES.beforePart)).toBe(120);
    expect(twips(MEASURES.memoTitleLine)).toBe(700);
    expect(halfPoints(MEASURES.memoTitleSize)).toBe(58);
    expect(emu(MEASURES.emblemHeight)).toBe(1_080_000);
    expect(emu(MEASURES.memoEmblemHeight)).toBe(540_000);
  });
});

describe('every kind of letter', () => {
  test.each(LETTER_KINDS.flatMap((kind) => [['short', kind] as const, ['long', kind] as const]))(
    'is a sound Word file, %s: %s',
    async (size, kind) => {
      await write((size === 'short' ? SHORT_LETTERS : LONG_LETTERS)[kind]);
    },
  );

  test.each(LETTER_KINDS)('is written from the example of the kind: %s', async (kind) => {
    const { value } = printLetter(exampleLetter(kind), EXAMPLE_CONTEXT);
    const { notices } = await write(value);
    expect(notices).toEqual([]);
  });

  test('is the same file each time', async () => {
    for (const kind of LETTER_KINDS) {
      const [once, again] = [await write(LONG_LETTERS[kind]), await write(LONG_LETTERS[kind])];
      expect(once.parts.get('word/document.xml')).toBe(again.parts.get('word/document.xml'));
      expect(Buffer.from(once.value).equals(again.value)).toBe(true);
    }
  });
});

describe('the page', () => {
  test('is A4 with margins of 3 and 2 cm at the sides, 1.5 cm at the top of page 1 and 2 cm at the bottom', async () => {
    const { section } = await write(SHORT_LETTERS.external);
    expect(one(section, 'w:pgSz').attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    expect(one(section, 'w:pgMar').attributes).toMatchObject({
      'w:left': '1701',
      'w:right': '1134',
      'w:top': '850',
      'w:bottom': '1134',
      'w:header': '680',
    });
    expect([...descendants(section, 'w:titlePg')]).toHaveLength(1);
  });

  test.each(['', 'ลับมาก'])(
    'has its text 2.5 cm down from page 2 on, below a header of exact lines (%s)',
    async (secrecy) => {
      const { section, edges } = await write(external({ secrecy }));
      const from = Number(one(section, 'w:pgMar').attributes['w:header']);
      const height = (paragraphs: readonly EffectiveParagraph[]) =>
        paragraphs.reduce((sum, paragraph) => {
          expect(spacing(paragraph)['w:lineRule']).toBe('exact');
          return sum + Number(spacing(paragraph)['w:line']);
        }, 0);
      expect(from + height(edges['header default']!)).toBe(twips(MEASURES.laterTopMargin));
      expect(from + height(edges['header first']!)).toBeLessThanOrEqual(twips(MEASURES.firstTopMargin));
      if (secrecy !== '') {
        const foot = Number(one(section, 'w:pgMar').attributes['w:footer']);
        expect(foot + height(edges['footer first']!)).toBeLessThanOrEqual(twips(MEASURES.bottomMargin));
      }
    },
  );

  test('has TH SarabunPSK 16 in all four slots, complex-script sizes, single spacing and Thai as its language', async () => {
    const { parts } = await write(SHORT_LETTERS.external);
    const styles = parseXml(parts.get('word/styles.xml')!);
    const defaults = one(styles, 'w:docDefaults');
    const font = 'TH SarabunPSK';
    expect(one(defaults, 'w:rFonts').attributes).toEqual({
      'w:ascii': font,
      'w:hAnsi': font,
      'w:eastAsia': font,
      'w:cs': font,
    });
    expect(one(defaults, 'w:sz').attributes['w:val']).toBe('32');
    expect(one(defaults, 'w:szCs').attributes['w:val']).toBe('32');
    expect(one(defaults, 'w:lang').attributes).toMatchObject({ 'w:val': 'th-TH', 'w:bidi': 'th-TH' });
    expect(one(defaults, 'w:spacing').attributes).toMatchObject({
      'w:line': '240',
      'w:lineRule': 'auto',
      'w:after': '0',
    });
    expect([...descendants(defaults, 'w:widowControl')]).toHaveLength(1);
    for (const properties of descendants(styles, 'w:rPr')) {
      const values = (name: string) => [...descendants(properties, name)].map(({ attributes }) => attributes);
      expect(values('w:szCs')).toEqual(values('w:sz'));
      expect(values('w:bCs')).toEqual(values('w:b'));
    }
  });

  test('is numbered - ๒ - in the middle of the head, 12 mm down, from page 2 on', async () => {
    const { section, edges, parts } = await write(SHORT_LETTERS.external);
    expect(one(section, 'w:pgNumType').attributes['w:fmt']).toBe('thaiNumbers');
    expect(one(section, 'w:pgMar').attributes['w:header']).toBe(String(twips(MEASURES.pageNumberFromEdge)));
    const [number] = edges['header default']!;
    expect(number!.text).toBe('-  -');
    expect(justified(number!)).toBe('center');
    const headers = [...parts].filter(([path]) => path.startsWith('word/header'));
    expect(headers.filter(([, xml]) => xml.includes('>PAGE<'))).toHaveLength(1);
    expect(edges['header first']!.map(({ text }) => text)).toEqual(['']);
  });

  test('bears the mark of secrecy in red in the middle of head and foot, on every page', async () => {
    const { edges } = await write(external({ secrecy: 'ลับมาก' }));
    for (const edge of ['header first', 'header default', 'footer first', 'footer default']) {
      const mark = edges[edge]!.find(({ text }) => text === 'ลับมาก')!;
      expect(mark).toMatchObject({ color: 'FF0000', bold: true, size: halfPoints(MEASURES.secrecySize) });
      expect(justified(mark)).toBe('center');
    }
  });
});

describe('the emblem', () => {
  const anchor = ({ parts }: ReadLetter) => one(parseXml(parts.get('word/document.xml')!), 'wp:anchor');

  test('is 3 cm high, as wide as its proportions say, in the middle of the text and 1.5 cm from the edge', async () => {
    const picture = anchor(await write(SHORT_LETTERS.external));
    expect(one(picture, 'wp:extent').attributes).toEqual({ cx: '1008000', cy: '1080000' });
    expect(one(picture, 'wp:positionH').attributes.relativeFrom).toBe('margin');
    expect(one(picture, 'wp:align').children).toEqual(['center']);
    expect(one(picture, 'wp:positionV').attributes.relativeFrom).toBe('page');
    expect(one(picture, 'wp:posOffset').children).toEqual(['540000']);
  });

  test('is 1.5 cm high at the left margin of a memo', async () => {
    const picture = anchor(await write(SHORT_LETTERS.memo));
    expect(one(picture, 'wp:extent').attributes).toEqual({ cx: '504000', cy: '540000' });
    expect(one(picture, 'wp:align').children).toEqual(['left']);
  });

  test('keeps its proportions where it is wider than the text', async () => {
    const wide = { ...EMBLEM, bytes: pngOf(100, 10), width: 100, height: 10 };
    const read = await write(SHORT_LETTERS.external, wide);
    const { cx, cy } = one(anchor(read), 'wp:extent').attributes;
    expect(Number(cx)).toBe(emu(MEASURES.textWidth));
    expect(Number(cx) / Number(cy)).toBeCloseTo(10, 3);
    expect(Number(spacing(read.paragraphs[0]!)['w:line'])).toBeGreaterThan(twips(MEASURES.emblemHeight));
  });

  test('leaves its place empty and says so where there is none', async () => {
    const none = await write(SHORT_LETTERS.external, null);
    expect(none.notices).toEqual([{ code: 'EMBLEM_MISSING', details: { height: 3 } }]);
    expect([...none.parts.keys()].filter((path) => path.includes('media'))).toEqual([]);
    const some = await write(SHORT_LETTERS.external);
    expect(spacing(none.paragraphs[0]!)).toEqual(spacing(some.paragraphs[0]!));
  });

  test('is drawn from an SVG file where that can be read, from its PNG picture elsewhere', async () => {
    const svg = new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg" width="28" height="30"><circle cx="14" cy="15" r="14"/></svg>',
    );
    const emblem = { ...EMBLEM, bytes: svg, mediaType: 'image/svg+xml' } as const;
    const both = await write(SHORT_LETTERS.external, { ...emblem, png: EMBLEM.bytes });
    expect(both.notices).toEqual([]);
    expect([...both.parts.keys()].filter((path) => path.includes('media'))).toHaveLength(2);
    const targets = parseXml(both.parts.get('word/_rels/document.xml.rels')!);
    const target = (id: string) =>
      [...descendants(targets, 'Relationship')].find(({ attributes }) => attributes.Id === id)!.attributes.Target;
    const picture = anchor(both);
    expect(target(one(picture, 'a:blip').attributes['r:embed']!)).toBe('media/emblem.png');
    expect(target(one(picture, 'asvg:svgBlip').attributes['r:embed']!)).toBe('media/emblem.svg');
    const alone = await write(SHORT_LETTERS.external, emblem);
    expect(alone.notices).toEqual([{ code: 'EMBLEM_ONLY_SVG', details: {} }]);
  });
});

describe('the head of an external letter', () => {
  test('has ที่ level with the emblem’s feet: the place above ends 3 cm below its top less the height of letters', async () => {
    const { paragraphs } = await write(SHORT_LETTERS.external);
    expect(spacing(paragraphs[0]!)).toMatchObject(exact(1701 - 271));
    expect(paragraphs[1]!.text.startsWith('ที่ กก')).toBe(true);
    expect(paragraphs[1]!.properties).not.toHaveProperty('w:tabs');
  });

  test('has the agency on the line of ที่ in the right half, wrapping within it, the address under it', async () => {
    const read = await write(LONG_LETTERS.external);
    const column = String(twips(MEASURES.agencyColumn));
    const number = starting(read, 'ที่');
    expect(number.text).toMatch(/^ที่ [^\t]+\tสำนักงาน/);
    expect(indent(number)).toMatchObject({ 'w:left': column, 'w:hanging': column });
    expect(indent(starting(read, '๙๙ อาคาร'))).toMatchObject({ 'w:left': column });
  });

  test('has the date begin on the middle line of the text, 8 cm from the margin', async () => {
    const date = starting(await write(SHORT_LETTERS.external), '๙ กรกฎาคม');
    expect(indent(date)['w:left']).toBe(String(twips({ amount: 8, unit: 'cm' })));
    expect(justified(date)).toBe('left');
  });

  test('has เรื่อง, คำขึ้นต้น, อ้างถึง and สิ่งที่ส่งมาด้วย 6 points apart, their text hanging', async () => {
    const read = await write(LONG_LETTERS.external);
    for (const label of ['เรื่อง', 'เรียน', 'อ้างถึง', 'สิ่งที่ส่งมาด้วย']) {
      const line = starting(read, label);
      expect(spacing(line)['w:before']).toBe('120');
      expect(indent(line)['w:left']).toBe(indent(line)['w:hanging']);
      expect(line.text.startsWith(`${label}\t`)).toBe(true);
    }
    expect(spacing(starting(read, '๒.\tหนังสือ'))['w:before']).toBe('0');
  });

  test('has enclosures numbered in one column and their counts at the right margin', async () => {
    const read = await write(LONG_LETTERS.external);
    const [first, fourth, ninth] = ['สิ่งที่ส่งมาด้วย', '๔.\tผล', '๙.\tร่าง'].map((text) => starting(read, text));
    expect(first!.text).toBe('สิ่งที่ส่งมาด้วย\t๑.\tร่างแผนปฏิบัติการ ส่วนที่ ๑\tจำนวน ๑ ชุด');
    expect(fourth!.text.endsWith('\tจำนวน ๔ ชุด')).toBe(true);
    expect(ninth!.text.endsWith('\tจำนวน ๑๒๐ ฉบับ')).toBe(true);
    expect(first!.tabs.at(-1)).toBe('right 9071');
    expect(fourth!.tabs).toEqual(first!.tabs);
    expect(indent(ninth!)).toEqual(indent(first!));
  });

  test('puts a count on a line of its own where the last line of its text is full', async () => {
    const item = { label: '', text: 'ก'.repeat(55), count: 'จำนวน ๑ ฉบับ' };
    const read = await write(withPart(SHORT_LETTERS.invitation, { part: 'list', label: 'สิ่งที่ส่งมาด้วย', items: [item] }));
    expect(starting(read, 'สิ่งที่ส่งมาด้วย').text).toBe(`สิ่งที่ส่งมาด้วย\t${item.text}\n\tจำนวน ๑ ฉบับ`);
  });

  test('has the urgency in red, bold and 32 points above ที่, which stays where it is', async () => {
    const { paragraphs } = await write(external({ urgency: 'ด่วนที่สุด' }));
    expect(paragraphs[1]).toMatchObject({ text: 'ด่วนที่สุด', size: 64, color: 'FF0000', bold: true });
    expect(Number(indent(paragraphs[1]!)['w:right'])).toBeGreaterThan(4536);
    const heights = paragraphs.slice(0, 2).map((paragraph) => Number(spacing(paragraph)['w:line']));
    expect(heights[0]! + heights[1]!).toBe(1701 - 271);
  });

  test('moves the agency aside for a wide emblem, and under one that fills the line', async () => {
    const wide = await write(SHORT_LETTERS.external, { ...EMBLEM, bytes: pngOf(50, 30), width: 50, height: 30 });
    expect(Number(indent(starting(wide, 'ที่'))['w:left'])).toBeGreaterThan(4536 + 1417);
    const widest = await write(SHORT_LETTERS.external, { ...EMBLEM, bytes: pngOf(90, 30), width: 90, height: 30 });
    expect(indent(starting(widest, 'ที่'))['w:left']).toBe(String(twips(MEASURES.agencyColumn)));
    expect(spacing(widest.paragraphs[0]!)).toMatchObject(exact(1701 + 142));
  });
});

describe('the head of a memo', () => {
  test('has บันทึกข้อความ bold in 29 points, centred, on a line of exactly 35 points', async () => {
    const title = starting(await write(SHORT_LETTERS.memo), 'บันทึกข้อความ');
    expect(title).toMatchObject({ size: 58, bold: true });
    expect(justified(title)).toBe('center');
    expect(spacing(title)).toMatchObject(exact(700));
  });

  test('has labels bold in 20 points, values in 16, dots to the margin by tab stops and no rules', async () => {
    const read = await write(SHORT_LETTERS.memo);
    const lines = read.paragraphs.filter(({ style }) => style === 'MemoLine');
    const labels = lines.flatMap(({ runs }) => runs.filter(({ properties }) => properties.length > 0));
    expect(labels.map(({ text }) => text)).toEqual(['ส่วนราชการ', 'ที่', 'วันที่', 'เรื่อง']);
    expect(labels.every(({ properties }) => properties.join() === 'w:rStyle=MemoLabel')).toBe(true);
    const style = [...descendants(parseXml(read.parts.get('word/styles.xml')!), 'w:style')].find(
      ({ attributes }) => attributes['w:styleId'] === 'MemoLabel',
    )!;
    expect(one(style, 'w:szCs').attributes['w:val']).toBe('40');
    expect([...descendants(style, 'w:bCs')]).toHaveLength(1);
    for (const line of lines) {
      expect(line.size).toBe(32);
      expect(line.tabs).toContain('right 9071 dot');
      expect(line.text.endsWith('\t')).toBe(true);
      expect(line.properties).not.toHaveProperty('w:pBdr');
    }
  });

  test('has วันที่ on the line of ที่, at mid-page', async () => {
    const line = starting(await write(SHORT_LETTERS.memo), 'ที่');
    expect(line.text).toBe('ที่\tกก ๐๑๐๒.๓/๑๒๓\tวันที่\t๙ กรกฎาคม ๒๕๖๙\t');
    expect(line.tabs).toContain(`left ${twips(MEASURES.memoDate)} dot`);
  });

  test('has the urgency between emblem and title, or in a line of its own where it is long', async () => {
    const short = starting(await write({ ...SHORT_LETTERS.memo, urgency: 'ด่วนมาก' }), 'ด่วนมาก');
    expect(short.text).toBe('\tด่วนมาก\tบันทึกข้อความ');
    expect(short.tabs.at(-1)).toBe('center 4535');
    expect(short.runs[1]!.properties).toEqual(['w:color=FF0000', 'w:sz=64', 'w:szCs=64']);
    const urgency = 'ด่วนภายใน ๑๖ กันยายน ๒๕๖๙ เวลา ๑๐.๐๐ น.';
    const long = await write({ ...SHORT_LETTERS.memo, urgency });
    expect(long.paragraphs.slice(0, 3).map(({ text }) => text)).toEqual(['', urgency, 'บันทึกข้อความ']);
  });

  test('has คำขึ้นต้น and the parts of the body 6 points apart, and no closing', async () => {
    const read = await write(SHORT_LETTERS.memo);
    for (const text of ['เรียน', 'ด้วยกรม', 'ในการนี้', 'จึงเรียนมา']) {
      expect(spacing(starting(read, text))['w:before']).toBe('120');
    }
    expect(read.paragraphs.some(({ style }) => style === 'Closing')).toBe(false);
  });
});

describe('the body', () => {
  test('has paragraphs indented 2.5 cm, Thai distributed, 6 points before each part', async () => {
    const read = await write(SHORT_LETTERS.external);
    const body = read.paragraphs.filter(({ style }) => style === 'BodyText');
    expect(body).toHaveLength(3);
    for (const paragraph of body) {
      expect(indent(paragraph)['w:firstLine']).toBe('1417');
      expect(justified(paragraph)).toBe('thaiDistribute');
      expect(spacing(paragraph)['w:before']).toBe('120');
    }
  });

  test('sets the numbered paragraphs of each depth in under the words above, headings in bold', async () => {
    const read = await write(LONG_LETTERS.opinion);
    const first = (text: string) => indent(starting(read, text))['w:firstLine'];
    expect([first('๒.\tข้อมูล'), first('๒.๑\t'), first('๑)\t')]).toEqual(['1417', '1842', '2495']);
    const heading = starting(read, '๑.\tประเด็น');
    expect(heading.bold).toBe(true);
    expect(heading.properties).toHaveProperty('w:keepNext');
    expect(spacing(starting(read, '๒.\tข้อมูล'))['w:before']).toBe('0');
  });

  test('keeps bold, italic and line breaks of its words, and leaves out what a Word file cannot hold', async () => {
    const content = [
      { type: 'text', text: 'ก\u0001', marks: ['bold'] },
      { type: 'break' },
      { type: 'text', text: 'ข & <ค>' },
    ] as const;
    const part: PrintedPart = { part: 'body', blocks: [{ label: '', depth: -1, heading: false, content }] };
    const { paragraphs, notices } = await write(external({ parts: [part] }));
    expect(paragraphs[1]!.text).toBe('ก\nข & <ค>');
    expect(paragraphs[1]!.runs[0]!.properties).toEqual(['w:b', 'w:bCs']);
    expect(notices).toEqual([{ code: 'CHARACTERS_DROPPED', details: { count: 1 } }]);
  });
});

describe('the end of a letter', () => {
  test('has the closing 12 points down, beginning on the middle line', async () => {
    const closing = starting(await write(SHORT_LETTERS.external), 'ขอแสดงความนับถือ');
    expect(spacing(closing)['w:before']).toBe('240');
    expect(indent(closing)['w:left']).toBe(String(twips(MEASURES.centreLine)));
  });

  test('has the name in brackets on the fourth line under the closing, the position under it, both centred on it', async () => {
    const { paragraphs } = await write(SHORT_LETTERS.external);
    const at = paragraphs.findIndex(({ style }) => style === 'Closing');
    expect(paragraphs.slice(at + 1, at + 6).map(({ text }) => text)).toEqual([
      '',
      '',
      '',
      '(นางสาวต้นหอม ธารทอง)',
      'อธิบดีกรมข้อมูลลุ่มน้ำ',
    ]);
    for (const paragraph of paragraphs.slice(at + 4, at + 6)) {
      expect(justified(paragraph)).toBe('center');
      // The closing is some 3 cm wide: 8 + 1.5 cm is the middle of the column, which ends at the right margin.
      const middle = (Number(indent(paragraph)['w:left']) + 9071) / 2;
      expect(Math.abs(middle - twips({ amount: 9.5, unit: 'cm' }))).toBeLessThan(30);
      expect(spacing(paragraph)['w:before']).toBe('0');
    }
  });

  test('has the rank before the signature, outside the brackets', async () => {
    const read = await write(LONG_LETTERS.external);
    const at = read.paragraphs.findIndex(({ style }) => style === 'Closing');
    expect(read.paragraphs.slice(at + 1, at + 5).map(({ text }) => text)).toEqual([
      '',
      'พลตำรวจเอก',
      '',
      '(ต้นกล้า ธารทองคำประเสริฐวัฒนากุล)',
    ]);
  });

  test('has the contact block at the left margin on the fourth line under the position', async () => {
    const contact = starting(await write(SHORT_LETTERS.external), 'กองแผน');
    expect(indent(contact)['w:left']).toBe('0');
    expect(spacing(contact)['w:before']).toBe(String(3 * 416));
  });

  test('pulls the contact block up where that saves a page', async () => {
    const block = { label: '', depth: -1, heading: false, content: [{ type: 'text', text: 'หนึ่งบรรทัด' }] } as const;
    const gaps: string[] = [];
    for (let count = 1; count <= 14; count++) {
      const part: PrintedPart = { part: 'body', blocks: Array.from({ length: count }, () => block) };
      const parts = SHORT_LETTERS.external.parts.flatMap((old): PrintedPart[] =>
        old.part === 'closing' ? [part, old] : [old],
      );
      const gap = spacing(starting(await write(external({ parts })), 'กองแผน'))['w:before']!;
      if (gap !== gaps.at(-1)) gaps.push(gap);
    }
    // The last: on page 2, with room for all.
    expect(gaps).toEqual(['1248', '832', '416', '0', '1248']);
  });

  test('keeps the place of a seal 4.5 cm high between the agency and the date, in the right half', async () => {
    const { paragraphs } = await write(SHORT_LETTERS.sealed);
    const seal = paragraphs.filter(({ style }) => style === 'LetterSeal');
    expect(seal.map(({ text }) => text)).toEqual(['กรมข้อมูลลุ่มน้ำ', '', '๙ กรกฎาคม ๒๕๖๙']);
    expect(spacing(seal[1]!)).toMatchObject(exact(2551));
    expect(seal.every((paragraph) => indent(paragraph)['w:left'] === '4535' && justified(paragraph) === 'center')).toBe(
      true,
    );
  });

  test('leaves dots for a name that is not known', async () => {
    const read = await write(withPart(SHORT_LETTERS.external, { part: 'signature', rank: '', name: '', position: [] }));
    expect(starting(read, '(').text).toMatch(/^\(\.+\)$/);
  });
});

describe('the word at the foot of page 1', () => {
  test('is what page 2 is foreseen to begin with, at the right, and said to be an estimate', async () => {
    const { edges, notices } = await write(LONG_LETTERS.external);
    const [word] = edges['footer first']!;
    // As LibreOffice lays it out with letters as wide and high as those of TH SarabunPSK.
    expect(word!.text).toBe('/ด้วยกรม...');
    expect(justified(word!)).toBe('right');
    expect(notices).toEqual([{ code: 'CONTINUATION_ESTIMATED', details: { text: '/ด้วยกรม...' } }]);
    expect(edges['footer default']!.map(({ text }) => text)).toEqual(['ลับมาก']);
  });

  test('is no piece of an address that stands across the foot', async () => {
    const address = 'https://www.example.go.th/plans/2026/annex?part=12&page=4';
    for (let lines = 0; lines < 14; lines++) {
      const text = `${'ก'.repeat(60)} ${'ดูที่ '.repeat(lines)}${`${address} `.repeat(50)}`;
      const block = { label: '', depth: -1, heading: false, content: [{ type: 'text' as const, text }] };
      const { notices } = await write({
        ...withPart(SHORT_LETTERS.external, { part: 'body', blocks: [block] }),
        continuation: true,
      });
      const [word = ''] = notices.flatMap(({ code, details }) =>
        code === 'CONTINUATION_ESTIMATED' ? [String((details as { text: string }).text)] : [],
      );
      expect(word).toMatch(/^\/https:\/\/www\.example\.go\.th\/plans\/2026\/annex\?part=12&page=4/);
    }
  });

  test('is left out where it is not wanted, and of a letter of one page', async () => {
    expect((await write({ ...LONG_LETTERS.external, continuation: false })).notices).toEqual([]);
    const { notices, edges } = await write(external({ continuation: true }));
    expect(notices).toEqual([]);
    expect(Object.keys(edges)).toEqual(['header default', 'header first']);
  });
});
