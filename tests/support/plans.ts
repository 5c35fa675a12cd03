/** Plans for tests: fast-check arbitraries of valid, normalised plans, and the big reference plan of the design's bench. */
import fc from 'fast-check';
import {
  ALIGNMENTS,
  type Block,
  DEEPEST_LEVEL,
  DEEPEST_LIST,
  type Inline,
  LIST_KINDS,
  MARKS,
  PLAN_FORMAT,
  type Plan,
  type Scheme,
  type Section,
  type SectionNumber,
} from '../../shared/plan/model.ts';
import { normalizeInlines, normalizePlan } from '../../shared/plan/normalize.ts';
import { DEFAULT_SCHEME, SCHEMES } from '../../shared/plan/scheme.ts';

const PHRASES = [
  'การบริหารจัดการน้ำ',
  'ตัวชี้วัด',
  'ค่าเป้าหมาย',
  'ประชาชนเข้าถึงบริการ',
  'ผู้มีส่วนได้เสีย',
  'ปี ๒๕๗๐',
  'ร้อยละ ๘๕.๕',
  '1,250 ล้านบาท',
  'e-Service',
  'ISO 27001',
  'https://plan.example.go.th/a?b=1',
  'น้ำ',
  'กำลังคน',
  'ที่',
  'สิทธิ์',
  'ปู่',
  'แก้ปัญหา',
  'เก่ง',
  'ฯลฯ',
  'ต่าง ๆ',
  '“อ้างอิง”',
  '(ร่าง)',
  '๑.๒',
  'ก',
  ' ',
  '  ',
  '<b>&amp;',
  '*_#`|',
  '👩‍🌾',
  'é',
  '—',
  '\t',
] as const;

/** Words, signs and scraps of Thai and of what else stands in plans. */
export const textArbitrary = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PHRASES) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((parts) => parts.join(''));

const rawInline = (targets: readonly string[]): fc.Arbitrary<Inline> =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .record({ text: textArbitrary, marks: fc.subarray([...MARKS]) })
        .map(
          ({ text, marks }): Inline => (marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks }),
        ),
    },
    { weight: 1, arbitrary: fc.constant<Inline>({ type: 'break' }) },
    { weight: 1, arbitrary: fc.constantFrom(...targets).map((target): Inline => ({ type: 'reference', target })) },
  );

const LOOSE_TARGETS = ['s0', 's1', 's2', 'b0', 'b1', 'gone'];

/** A normalised line of inlines: text with and without marks, breaks, references (to `s0`…, `b0`… as the plans below name them, and to nothing). */
export const inlineArbitrary: fc.Arbitrary<readonly Inline[]> = fc
  .array(rawInline(LOOSE_TARGETS), { maxLength: 5 })
  .map(normalizeInlines);

const blockArbitrary: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    type: fc.constant('paragraph' as const),
    id: fc.constant('b'),
    align: fc.constantFrom(...ALIGNMENTS),
    indent: fc.constantFrom('first' as const, 'none' as const),
    content: inlineArbitrary,
  }),
  fc.record({
    type: fc.constant('item' as const),
    id: fc.constant('b'),
    kind: fc.constantFrom(...LIST_KINDS),
    depth: fc.integer({ min: 0, max: DEEPEST_LIST }),
    content: inlineArbitrary,
  }),
);

const numberArbitrary: fc.Arbitrary<SectionNumber> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<SectionNumber>({ kind: 'auto' }) },
  { weight: 1, arbitrary: fc.constant<SectionNumber>({ kind: 'none' }) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 9999 }).map((value): SectionNumber => ({ kind: 'pinned', value })),
  },
);

const rawSection: fc.Arbitrary<Section> = fc
  .record({
    level: fc.integer({ min: 1, max: DEEPEST_LEVEL }),
    number: numberArbitrary,
    title: inlineArbitrary,
    blocks: fc.array(blockArbitrary, { maxLength: 6 }),
    guidance: fc.option(
      textArbitrary.map((text) => ({ text })),
      { nil: undefined, freq: 5 },
    ),
  })
  .map(({ guidance, ...section }) =>
    guidance === undefined ? { id: 's', ...section } : { id: 's', ...section, guidance },
  );

/** Gives sections and blocks the ids `s0`, `s1` … and `b0`, `b1` …, after `prefix`, and pulls levels in to what the rules allow. */
function fitted(sections: readonly Section[], prefix = ''): Section[] {
  let before = 0;
  let blocks = 0;
  return sections.map((section, index) => {
    const level = Math.min(section.level, before + 1);
    before = level;
    return {
      ...section,
      id: `${prefix}s${index}`,
      level,
      blocks: section.blocks.map((block) => ({ ...block, id: `${prefix}b${blocks++}` })),
    };
  });
}

/** One section of any level with ids `new-s0`, `new-b0` …, which no plan of `planArbitrary` has. */
export const sectionArbitrary: fc.Arbitrary<Section> = rawSection.map((section) => ({
  ...fitted([section], 'new-')[0]!,
  level: section.level,
}));

const plainArbitrary = fc.oneof(
  fc.constant({ text: '' }),
  textArbitrary.map((text) => ({ text })),
);

/** Any preset in either kind of digits. */
export const schemeArbitrary: fc.Arbitrary<Scheme> = fc
  .record({
    scheme: fc.constantFrom<Scheme>(...Object.values(SCHEMES)),
    digits: fc.constantFrom('thai' as const, 'arabic' as const),
  })
  .map(({ scheme, digits }) => ({ ...scheme, digits }));

/** Valid, normalised plans: all levels, pins, un-numbered sections, lists, marks, references sound and broken. Ids are `s0`…, `b0`…; the plan's is `plan`. */
export const planArbitrary: fc.Arbitrary<Plan> = fc
  .record({
    title: plainArbitrary,
    edition: plainArbitrary,
    agency: plainArbitrary,
    period: fc.option(
      fc
        .tuple(fc.integer({ min: 2400, max: 2700 }), fc.integer({ min: 2400, max: 2700 }))
        .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
    ),
    scheme: schemeArbitrary,
    sections: fc.array(rawSection, { maxLength: 12 }),
  })
  .map(({ scheme, sections, ...meta }) =>
    normalizePlan({ format: PLAN_FORMAT, id: 'plan', meta, scheme, sections: fitted(sections) }),
  );

const VOCABULARY =
  'การพัฒนา ระบบ บริการ ประชาชน หน่วยงาน ของรัฐ ต้อง จัดทำ ข้อมูล กลาง ร่วมกัน อย่าง ต่อเนื่อง และ เชื่อมโยง ให้ ครบถ้วน ภายใน ปีงบประมาณ โดย มี เป้าหมาย ตัวชี้วัด ชัดเจน น้ำ ที่ดิน ชุมชน ท้องถิ่น เครือข่าย โรงเรียน ผู้สูงอายุ เกษตรกร สุขภาพ พลังงาน สะอาด การเดินทาง ปลอดภัย งบประมาณ ติดตาม ประเมินผล ทุก ไตรมาส เพื่อ ลด ความเสี่ยง เพิ่ม โอกาส สร้าง ความเชื่อมั่น กำกับ ดูแล ส่งเสริม กำลังคน ทักษะ ดิจิทัล'.split(
    ' ',
  );

/** Numbers from 0 to 1 (exclusive) that a seed decides (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Thai prose of exactly `length` UTF-16 units: words in phrases of some 8, with a space between phrases. */
function prose(random: () => number, length: number): string {
  let text = '';
  for (let count = 1; ; count += 1) {
    const word = VOCABULARY[Math.floor(random() * VOCABULARY.length)]! + (count % 8 === 0 ? ' ' : '');
    if (text.length + word.length > length) break;
    text += word;
  }
  return text + 'ๆๆๆๆๆๆๆๆๆๆๆๆๆๆๆๆ'.slice(0, length - text.length);
}

interface ReferencePlanSize {
  readonly paragraphs: number;
  readonly charsPerParagraph: number;
  readonly sections: number;
  readonly chapters: number;
  readonly seed: number;
}

/** The plan of the design's measurements: by default 2,000 paragraphs of 500 characters in 1,000 sections of 12 chapters. Ids are `s0`…, `b0`…; one in ten blocks is a list item. */
export function referencePlan(size: Partial<ReferencePlanSize> = {}): Plan {
  const { paragraphs, charsPerParagraph, sections, chapters, seed } = {
    paragraphs: 2000,
    charsPerParagraph: 500,
    sections: 1000,
    chapters: 12,
    seed: 1,
    ...size,
  };
  const random = seededRandom(seed);
  let before = 0;
  let blocks = 0;
  const made = Array.from({ length: sections }, (_, index): Section => {
    const first = Math.floor((index * chapters) / sections) !== Math.floor(((index - 1) * chapters) / sections);
    const level = index === 0 || first ? 1 : Math.min(before + 1, 2 + Math.floor(random() * 4));
    before = level;
    const until = Math.floor(((index + 1) * paragraphs) / sections);
    const content: Block[] = [];
    for (; blocks < until; blocks += 1) {
      const line: Inline[] = [{ type: 'text', text: prose(random, charsPerParagraph) }];
      content.push(
        blocks % 10 === 9
          ? { type: 'item', id: `b${blocks}`, kind: 'numbered', depth: 0, content: line }
          : { type: 'paragraph', id: `b${blocks}`, align: 'thai', indent: 'first', content: line },
      );
    }
    return {
      id: `s${index}`,
      level,
      number: { kind: 'auto' },
      title: [{ type: 'text', text: prose(random, 30) }],
      blocks: content,
    };
  });
  return {
    format: PLAN_FORMAT,
    id: `reference-${seed}`,
    meta: {
      title: { text: 'แผนอ้างอิงสำหรับวัดความเร็ว' },
      edition: { text: '' },
      agency: { text: 'สำนักงานตัวอย่าง' },
      period: { from: 2570, to: 2574 },
    },
    scheme: DEFAULT_SCHEME,
    sections: made,
  };
}
