import validate from '@ooxml-tools/validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { writePlanDocx } from '../../electron/docx/write/plan.ts';
import { type Block, type Inline, type Mark, PLAN_FORMAT, type Plan, type Section } from '../../shared/plan/model.ts';
import { DEFAULT_SCHEME, SCHEMES } from '../../shared/plan/scheme.ts';
import { descendants, parseXml, type ReadDocument, readDocx } from '../support/docx-reader.ts';
import { referencePlan } from '../support/plans.ts';

const text = (words: string, ...marks: Mark[]): Inline =>
  marks.length === 0 ? { type: 'text', text: words } : { type: 'text', text: words, marks };
const paragraph = (
  id: string,
  content: Inline[],
  more: Partial<Extract<Block, { type: 'paragraph' }>> = {},
): Block => ({
  type: 'paragraph',
  id,
  align: 'thai',
  indent: 'first',
  content,
  ...more,
});
const section = (id: string, level: number, title: string | Inline[], more: Partial<Section> = {}): Section => ({
  id,
  level,
  number: { kind: 'auto' },
  title: typeof title === 'string' ? [text(title)] : title,
  blocks: [],
  ...more,
});
const planOf = (sections: Section[], more: Partial<Plan> = {}): Plan => ({
  format: PLAN_FORMAT,
  id: 'plan',
  meta: {
    title: { text: 'แผนปฏิบัติการตัวอย่าง' },
    edition: { text: 'ฉบับที่ ๒' },
    agency: { text: 'สำนักงานตัวอย่าง' },
    period: { from: 2570, to: 2574 },
  },
  scheme: DEFAULT_SCHEME,
  sections,
  ...more,
});

async function write(plan: Plan, numbers: 'auto' | 'text' = 'auto') {
  const { value, notices } = await writePlanDocx(plan, { numbers });
  expect(await validate(value, 'docx')).toEqual([]);
  return { ...readDocx(value), notices, value };
}

const part = ({ parts }: ReadDocument, path: string) => parseXml(parts.get(path)!);
const first = (root: ReturnType<typeof parseXml>, name: string) => [...descendants(root, name)][0]!;
const styled = ({ paragraphs }: ReadDocument, style: string) => paragraphs.filter((read) => read.style === style);

describe('the page and the styles', () => {
  let written: Awaited<ReturnType<typeof write>>;
  beforeAll(async () => {
    written = await write(planOf([section('a', 1, 'บทนำ')]));
  });

  test('are A4 with the margins of the typing guide, numbered in Thai digits but for the first page', async () => {
    const sections = [...descendants(part(written, 'word/document.xml'), 'w:sectPr')];
    expect(sections).toHaveLength(2);
    for (const properties of sections) {
      expect(first(properties, 'w:pgSz').attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
      expect(first(properties, 'w:pgMar').attributes).toMatchObject({
        'w:left': '1701',
        'w:right': '1134',
        'w:top': '1417',
        'w:bottom': '1134',
        'w:header': '680',
      });
      expect(first(properties, 'w:pgNumType').attributes['w:fmt']).toBe('thaiNumbers');
    }
    expect(sections.map((properties) => [...descendants(properties, 'w:titlePg')].length)).toEqual([1, 0]);
    const header = part(written, 'word/header1.xml');
    expect([...descendants(header, 'w:t')].map(({ children }) => children.join(''))).toEqual(['- ', ' -']);
    expect(first(header, 'w:instrText').children).toEqual(['PAGE']);
    expect([...descendants(part(written, 'word/header2.xml'), 'w:r')]).toEqual([]);
  });

  test('set TH SarabunPSK 16 in all four slots and both sizes, in Thai', async () => {
    const defaults = first(part(written, 'word/styles.xml'), 'w:docDefaults');
    const font = 'TH SarabunPSK';
    expect(first(defaults, 'w:rFonts').attributes).toEqual({
      'w:ascii': font,
      'w:hAnsi': font,
      'w:eastAsia': font,
      'w:cs': font,
    });
    expect(first(defaults, 'w:sz').attributes['w:val']).toBe('32');
    expect(first(defaults, 'w:szCs').attributes['w:val']).toBe('32');
    expect(first(defaults, 'w:lang').attributes).toMatchObject({ 'w:val': 'th-TH', 'w:bidi': 'th-TH' });
    expect(first(defaults, 'w:spacing').attributes).toMatchObject({ 'w:line': '240', 'w:lineRule': 'auto' });
    expect([...descendants(defaults, 'w:widowControl')]).toHaveLength(1);
  });

  test('give every size and weight a complex-script twin, which Thai text takes', async () => {
    const styles = part(written, 'word/styles.xml');
    for (const [latin, complex] of [
      ['w:sz', 'w:szCs'],
      ['w:b', 'w:bCs'],
      ['w:i', 'w:iCs'],
    ] as const) {
      for (const properties of descendants(styles, 'w:rPr')) {
        const values = (name: string) => [...descendants(properties, name)].map(({ attributes }) => attributes);
        expect(values(complex)).toEqual(values(latin));
      }
    }
  });

  test('distribute body text with a first line 2.5 cm in, and start chapters on a new page', async () => {
    const styles = [...descendants(part(written, 'word/styles.xml'), 'w:style')];
    const style = (id: string) => styles.find(({ attributes }) => attributes['w:styleId'] === id)!;
    expect(first(style('BodyText'), 'w:jc').attributes['w:val']).toBe('thaiDistribute');
    expect(first(style('BodyText'), 'w:ind').attributes['w:firstLine']).toBe('1417');
    expect([...descendants(style('Heading1'), 'w:pageBreakBefore')]).toHaveLength(1);
    expect(first(style('Heading1'), 'w:jc').attributes['w:val']).toBe('center');
    for (const level of [1, 2, 3, 4, 5, 6]) {
      expect([...descendants(style(`Heading${level}`), 'w:keepNext')]).toHaveLength(1);
      expect(first(style(`Heading${level}`), 'w:outlineLvl').attributes['w:val']).toBe(String(level - 1));
    }
  });

  test('follow a scheme of Arabic digits', async () => {
    const read = await write(planOf([section('a', 1, 'บทนำ')], { scheme: SCHEMES.arabic }));
    expect(first(part(read, 'word/document.xml'), 'w:pgNumType').attributes['w:fmt']).toBe('decimal');
    expect(styled(read, 'Subtitle').map((line) => line.text)).toContain('(พ.ศ. 2570 – 2574)');
    expect(styled(read, 'Heading1')[0]!.label).toBe('บทที่ 1');
  });
});

describe('the cover and the contents', () => {
  test('name the plan, its edition, period and agency', async () => {
    const read = await write(planOf([]));
    expect(styled(read, 'Title').map((line) => line.text)).toEqual(['แผนปฏิบัติการตัวอย่าง']);
    expect(styled(read, 'Subtitle').map((line) => line.text)).toEqual(['ฉบับที่ ๒', '(พ.ศ. ๒๕๗๐ – ๒๕๗๔)']);
    expect(styled(read, 'CoverAgency').map((line) => line.text)).toEqual(['สำนักงานตัวอย่าง']);
    expect(read.parts.get('docProps/core.xml')).toContain('<dc:title>แผนปฏิบัติการตัวอย่าง</dc:title>');
  });

  test('list labels, titles and pages of three levels in a field, each linked to its heading', async () => {
    const read = await write(
      planOf([
        section('x', 1, 'บทสรุปผู้บริหาร', { number: { kind: 'none' } }),
        section('a', 1, 'บทนำ'),
        section('b', 2, [text('ความเป็น'), { type: 'break' }, text('มา')]),
        section('c', 3, 'ระดับสาม'),
        section('d', 4, 'ระดับสี่'),
      ]),
    );
    const entries = ['TOC1', 'TOC2', 'TOC3'].flatMap((style) => styled(read, style));
    expect(entries.map((entry) => entry.text)).toEqual([
      'บทสรุปผู้บริหาร\t๓',
      'บทที่ ๑ บทนำ\t๔',
      '๑.๑\tความเป็น มา\t๔',
      '๑.๑.๑\tระดับสาม\t๔',
    ]);
    expect(entries[0]!.fields[0]).toBe('TOC \\o "1-3" \\h \\z \\u');
    const headings = [1, 2, 3].flatMap((level) => styled(read, `Heading${level}`));
    expect(entries.map((entry) => entry.fields.at(-1))).toEqual(
      headings.map((heading) => `PAGEREF ${heading.bookmarks[0]} \\h`),
    );
    expect(read.notices).toEqual([{ code: 'PAGES_ESTIMATED', details: {} }]);
  });

  test('estimate later pages for later chapters of a long plan', async () => {
    const read = readDocx((await writePlanDocx(referencePlan(), { numbers: 'auto' })).value);
    const digits = (page: string) => [...page].map((digit) => digit.charCodeAt(0) - 0x0e50).join('');
    const pages = read.paragraphs
      .filter(({ style }) => /^TOC\d$/.test(style))
      .map((entry) => Number(digits(entry.text.split('\t').at(-1)!)));
    expect(pages).toEqual(pages.toSorted((a, b) => a - b));
    // 2,000 paragraphs of 500 characters, some seven lines each, on pages of 34 lines.
    expect(pages.at(-1)).toBeGreaterThan(400);
    expect(pages.at(-1)).toBeLessThan(700);
  });
});

describe('numbers by Word', () => {
  test('come from one multi-level list bound to the heading styles, in the formats of the scheme', async () => {
    const read = await write(planOf([section('a', 1, 'บทนำ')]));
    const numbering = part(read, 'word/numbering.xml');
    const order = numbering.children.map((child) => (typeof child === 'string' ? '' : child.name));
    expect(order.lastIndexOf('w:abstractNum')).toBeLessThan(order.indexOf('w:num'));
    const levels = [...descendants(first(numbering, 'w:abstractNum'), 'w:lvl')];
    const of = (name: string) => levels.map((level) => first(level, name).attributes['w:val']);
    expect(of('w:lvlText')).toEqual(['บทที่ %1', '%1.%2', '%1.%2.%3', '%4)', '(%5)', '(%6)']);
    expect(of('w:numFmt')).toEqual([...Array(5).fill('thaiNumbers'), 'thaiLetters']);
    expect(of('w:pStyle')).toEqual([1, 2, 3, 4, 5, 6].map((level) => `Heading${level}`));
    expect([...descendants(numbering, 'w:isLgl')]).toEqual([]);
    const bound = [...descendants(part(read, 'word/styles.xml'), 'w:style')]
      .filter(({ attributes }) => attributes['w:styleId']!.startsWith('Heading'))
      .map((style) => [first(style, 'w:ilvl').attributes['w:val'], first(style, 'w:numId').attributes['w:val']]);
    expect(bound).toEqual(['0', '1', '2', '3', '4', '5'].map((level) => [level, '2']));
    expect(first(numbering, 'w:num').attributes['w:numId']).toBe('2');
  });

  test('are left to the style where Word counts as the plan does', async () => {
    const read = await write(
      planOf([
        section('a', 1, 'ก'),
        section('b', 2, 'ข'),
        section('c', 2, 'ค'),
        section('d', 1, 'ง'),
        section('e', 2, 'จ'),
      ]),
    );
    const headings = read.paragraphs.filter(({ style }) => style.startsWith('Heading'));
    expect(headings.map(({ label }) => label)).toEqual(['บทที่ ๑', '๑.๑', '๑.๒', 'บทที่ ๒', '๒.๑']);
    expect(headings.some(({ properties }) => 'w:numPr' in properties)).toBe(false);
  });

  test('follow pins and step over un-numbered sections', async () => {
    const read = await write(
      planOf([
        section('x', 1, 'บทสรุปผู้บริหาร', { number: { kind: 'none' } }),
        section('x1', 2, 'สาระสำคัญ'),
        section('a', 1, 'บทนำ', { number: { kind: 'pinned', value: 3 } }),
        section('b', 2, 'หนึ่ง'),
        section('c', 2, 'เจ็ด', { number: { kind: 'pinned', value: 7 } }),
        section('d', 3, 'ใต้เจ็ด'),
        section('e', 2, 'แปด'),
        section('f', 1, 'สี่'),
        section('g', 2, 'หนึ่งใหม่'),
        section('h', 1, 'ห้า'),
        section('i', 2, 'สอง ซึ่งเป็นเลขถัดจากบทก่อน', { number: { kind: 'pinned', value: 2 } }),
      ]),
    );
    const labels = ['', '', 'บทที่ ๓', '๓.๑', '๓.๗', '๓.๗.๑', '๓.๘', 'บทที่ ๔', '๔.๑', 'บทที่ ๕', '๕.๒'];
    const ofHeadings = ({ paragraphs }: ReadDocument) =>
      paragraphs.filter(({ style }) => style.startsWith('Heading')).map(({ label }) => label);
    expect(ofHeadings(read)).toEqual(labels);
    expect(ofHeadings(readDocx(read.value, 'instance'))).toEqual(labels);
  });

  test('restart for each list, by kind and depth', async () => {
    const item = (id: string, kind: 'numbered' | 'lettered' | 'bullet', depth: number): Block => ({
      type: 'item',
      id,
      kind,
      depth,
      content: [text('ข้อความ')],
    });
    const read = await write(
      planOf([
        section('a', 1, 'บทนำ', {
          blocks: [
            item('1', 'numbered', 0),
            item('2', 'lettered', 1),
            item('3', 'lettered', 1),
            item('4', 'numbered', 0),
            item('5', 'lettered', 1),
            item('6', 'bullet', 2),
            item('7', 'numbered', 0),
            paragraph('8', [text('คั่น')]),
            item('9', 'numbered', 0),
            item('10', 'bullet', 0),
          ],
        }),
      ]),
    );
    const items = read.paragraphs.filter(({ style }) => style.startsWith('List'));
    expect(items.map(({ label }) => label)).toEqual(['๑)', '(ก)', '(ข)', '๒)', '(ก)', '›', '๓)', '๑)', '•']);
  });

  test('carry patterns that hold characters of XML', async () => {
    const scheme = {
      ...DEFAULT_SCHEME,
      levels: [{ pattern: '<หมวด & "%1">', format: 'letter' as const }, ...DEFAULT_SCHEME.levels.slice(1)],
      bullets: ['&', '<', '"'],
    };
    for (const numbers of ['auto', 'text'] as const) {
      const read = await write(planOf([section('a', 1, 'บทนำ')], { scheme }), numbers);
      const heading = styled(read, 'Heading1')[0]!;
      expect(numbers === 'auto' ? heading.label : heading.text).toMatch(/^<หมวด & "ก">/);
    }
  });
});

describe('words', () => {
  test('keep their marks, with twins for complex script', async () => {
    const marked: [Mark, string[]][] = [
      ['bold', ['w:b', 'w:bCs']],
      ['italic', ['w:i', 'w:iCs']],
      ['underline', ['w:u=single']],
      ['strike', ['w:strike']],
      ['sup', ['w:vertAlign=superscript']],
      ['sub', ['w:vertAlign=subscript']],
    ];
    const content = marked.map(([mark]) => text(mark, mark));
    const all = text('ครบ', 'bold', 'italic', 'underline', 'strike', 'sup');
    const read = await write(planOf([section('a', 1, 'บท', { blocks: [paragraph('p', [...content, all])] })]));
    const runs = styled(read, 'BodyText')[0]!.runs;
    expect(runs.slice(0, -1).map(({ properties }) => properties)).toEqual(marked.map(([, properties]) => properties));
    expect(runs.at(-1)!.properties).toEqual([
      'w:b',
      'w:bCs',
      'w:i',
      'w:iCs',
      'w:strike',
      'w:u=single',
      'w:vertAlign=superscript',
    ]);
  });

  test('keep their alignment; only aligned to a side do they keep the first-line indent', async () => {
    const blocks = (['thai', 'left', 'center', 'right'] as const).map((align) =>
      paragraph(align, [text(align)], { align }),
    );
    const read = await write(
      planOf([section('a', 1, 'บท', { blocks: [...blocks, paragraph('flush', [text('ชิด')], { indent: 'none' })] })]),
    );
    expect(
      styled(read, 'BodyText').map(({ properties }) => [
        properties['w:jc']?.['w:val'],
        properties['w:ind']?.['w:firstLine'],
      ]),
    ).toEqual([
      [undefined, undefined],
      ['left', undefined],
      ['center', '0'],
      ['right', '0'],
      [undefined, '0'],
    ]);
  });

  test('that look like the placeholders of a writer stay words', async () => {
    const words = '{headings-0} {default-bullet-numbering-0} place-of-text %1 &amp; <w:t>';
    const read = await write(planOf([section('a', 1, words, { blocks: [paragraph('p', [text(words)])] })]));
    expect(styled(read, 'Heading1')[0]!.text).toBe(words);
    expect(styled(read, 'BodyText')[0]!.text).toBe(words);
  });

  test('lose what XML cannot hold, and the loss is told', async () => {
    const read = await write(
      planOf([section('a', 1, 'ก\u0000ข\u000b', { blocks: [paragraph('p', [text('ค\ud800ง\uffff 👩‍🌾')])] })]),
    );
    expect(styled(read, 'Heading1')[0]!.text).toBe('กข');
    expect(styled(read, 'BodyText')[0]!.text).toBe('คง 👩‍🌾');
    expect(read.notices).toContainEqual({ code: 'CHARACTERS_DROPPED', details: { count: 4 } });
  });
});

describe('references', () => {
  const plan = planOf([
    section('a', 1, 'บทนำ', {
      blocks: [
        paragraph('p', [
          text('ดู '),
          { type: 'reference', target: 'b' },
          text(' กับ '),
          { type: 'reference', target: 'gone' },
        ]),
        { type: 'item', id: 'i', kind: 'numbered', depth: 0, content: [{ type: 'reference', target: 'i' }] },
      ],
    }),
    section('b', 2, 'เป้าหมาย'),
  ]);

  test('follow their targets in Word by a field that carries the label', async () => {
    const read = await write(plan);
    const [body] = styled(read, 'BodyText');
    const bookmark = styled(read, 'Heading2')[0]!.bookmarks.find((name) => name.startsWith('_Ref'));
    expect(body!.fields).toEqual([`REF ${bookmark} \\n \\h`]);
    expect(body!.text).toMatch(/^ดู ๑\.๑ กับ \[/);
    expect(styled(read, 'List')[0]!).toMatchObject({ label: '๑)', text: '๑)' });
  });

  test('are typed and linked where labels are typed', async () => {
    const read = await write(plan, 'text');
    expect(styled(read, 'BodyText')[0]!).toMatchObject({ fields: [] });
    expect(styled(read, 'BodyText')[0]!.text).toMatch(/^ดู ๑\.๑ กับ \[/);
  });

  const toSummary = planOf([
    section('s', 1, [text('บทสรุป'), { type: 'break' }, text('ผู้บริหาร')], { number: { kind: 'none' } }),
    section('a', 1, 'บทนำ', { blocks: [paragraph('p', [text('ดู '), { type: 'reference', target: 's' }])] }),
  ]);

  test('to a section without number follow its title in Word by a field of its words', async () => {
    const read = await write(toSummary);
    const [body] = styled(read, 'BodyText');
    const bookmark = styled(read, 'Heading1')[0]!.bookmarks.find((name) => name.startsWith('_Ref'));
    expect(body).toMatchObject({ fields: [`REF ${bookmark} \\h`], text: 'ดู “บทสรุป ผู้บริหาร”' });
    expect(read.notices.map(({ code }) => code)).not.toContain('REFERENCE_BROKEN');
  });

  test('to a section without number are its title, linked, where labels are typed', async () => {
    const read = await write(toSummary, 'text');
    expect(styled(read, 'BodyText')[0]!).toMatchObject({ fields: [], text: 'ดู “บทสรุป ผู้บริหาร”' });
    const document = read.parts.get('word/document.xml')!;
    expect(document).toMatch(/<w:hyperlink w:anchor="_Ref000000001"[^>]*><w:r><w:t[^>]*>“บทสรุป ผู้บริหาร”/);
  });

  test('that lead nowhere stand out and are told with their place', async () => {
    const read = await write(plan);
    const broken = styled(read, 'BodyText')[0]!.runs.at(-1)!;
    expect(broken.properties).toContain('w:highlight=yellow');
    expect(read.notices).toContainEqual({
      code: 'REFERENCE_BROKEN',
      details: { where: 'บทที่ ๑ บทนำ', printed: broken.text },
    });
  });
});

describe('odd plans', () => {
  const odd: Record<string, Plan> = {
    'an empty one': planOf([], {
      meta: { title: { text: '' }, edition: { text: '' }, agency: { text: '' }, period: null },
    }),
    'one of empty titles': planOf([section('a', 1, []), section('b', 2, [], { number: { kind: 'none' } })]),
    'one of titles of 1,000 characters': planOf([section('a', 1, 'ที่'.repeat(334)), section('b', 2, 'น้ำ'.repeat(334))]),
    'one of nothing but line breaks': planOf([
      section('a', 1, [{ type: 'break' }], { blocks: [paragraph('p', [{ type: 'break' }, { type: 'break' }])] }),
    ]),
    'one of six levels': planOf([1, 2, 3, 4, 5, 6].map((level) => section(`s${level}`, level, `ระดับ ${level}`))),
    'one with line ends and tabs in its title': planOf([], {
      meta: { title: { text: 'บน\nล่าง\tขวา' }, edition: { text: '' }, agency: { text: '' }, period: null },
    }),
  };
  for (const [name, plan] of Object.entries(odd)) {
    for (const numbers of ['auto', 'text'] as const) {
      test(`${name} is a valid file, numbers ${numbers}`, async () => {
        const read = await write(plan, numbers);
        expect(read.paragraphs.filter(({ style }) => style.startsWith('Heading'))).toHaveLength(plan.sections.length);
      });
    }
  }
});

describe('writing', () => {
  test('gives the same bytes for the same plan', async () => {
    const plan = referencePlan({ paragraphs: 50, sections: 20, chapters: 3 });
    const [once, again] = [
      await writePlanDocx(plan, { numbers: 'auto' }),
      await writePlanDocx(plan, { numbers: 'auto' }),
    ];
    expect(Buffer.from(once.value).equals(again.value)).toBe(true);
  });

  test('reports how much is written, up to all of it', async () => {
    const calls: number[][] = [];
    const plan = referencePlan({ paragraphs: 1500, sections: 300 });
    await writePlanDocx(plan, { numbers: 'auto', onProgress: (...call) => calls.push(call) });
    expect(calls.length).toBeGreaterThan(3);
    expect(calls.every(([, total]) => total === 1800)).toBe(true);
    const done = calls.map(([count]) => count!);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(done.at(-1)).toBe(1800);
  });

  test('stops soon after it is cancelled', async () => {
    const stop = new AbortController();
    let last = 0;
    const writing = writePlanDocx(referencePlan({ paragraphs: 1500, sections: 300 }), {
      numbers: 'auto',
      signal: stop.signal,
      onProgress: (done) => {
        last = done;
        stop.abort();
      },
    });
    await expect(writing).rejects.toMatchObject({ name: 'AppError', code: 'CANCELLED' });
    expect(last).toBeLessThan(900);
  });

  test('lets the event loop run, so that a cancel from outside is heard', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 0);
    const writing = writePlanDocx(referencePlan(), { numbers: 'auto', signal: stop.signal });
    await expect(writing).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  test('does not begin when it is cancelled already', async () => {
    const writing = writePlanDocx(planOf([]), { numbers: 'text', signal: AbortSignal.abort() });
    await expect(writing).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
