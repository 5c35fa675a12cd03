import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../electron/import/decode.ts';
import type { TextKind } from '../../electron/import/file-kind.ts';
import { openNoticeBook } from '../../electron/import/gather-notices.ts';
import { readPlan } from '../../electron/import/import-text.ts';
import { AppError } from '../../shared/errors.ts';
import type { Inline, Plan } from '../../shared/plan/model.ts';
import { normalizePlan } from '../../shared/plan/normalize.ts';
import { numberSections } from '../../shared/plan/numbering.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import type { ImportOptions } from '../../shared/rpc/imports.ts';
import { toArabicDigits } from '../../shared/thai/digits.ts';
import { normalizeText } from '../../shared/thai/text.ts';
import { thaiMess } from '../support/thai-mess.ts';
import { counterIds } from '../unit/import/support.ts';

const SEEDS = join(import.meta.dirname, '../../../shared/seeds');
const FIXTURES = join(import.meta.dirname, '../fixtures/import');

function folderTexts(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.(txt|md)$/.test(name))
    .map((name) => decodeText(readFileSync(join(folder, name)), name).text);
}

const LABELS = [
  ...['บทที่ ๑', 'บทที่ 2 ', 'ส่วนที่ ๒', 'หมวด ๑', 'หมวดที่ 3:', 'บทที่ ๑ - ', 'ภาคผนวก ก', 'ภาคผนวก', 'คำนำ', 'สารบัญ'],
  ...['บทสรุปผู้บริหาร', 'บรรณานุกรม', '๑.', '๒.', '๓. ', '4.', '01. ', '1.1', '๑.๑ ', '๑.๒ ', '2.1 ', '1.1.1 ', '๑.๑.๑. '],
  ...['1.5 ล้านบาท', '๓.๒ ล้านคน', '10.30 น.', '1.75 ', '๑) ', '๒)', '๓) ', '7) ', '(๑) ', '(๒)', '(1) ', 'ก. ', 'ข. '],
  ...[
    'ก)',
    '(ก) ',
    '(ข)',
    '(ฆ) ',
    'ก.พ. ',
    '• ',
    '•',
    '- ',
    '– ',
    '* ',
    '+ ',
    '-',
    '\uF0B7 ',
    '# ',
    '## ',
    '### ',
    '#### #',
  ],
  ...['ข้อ ๑) ', 'และ ๖) ', '๕ ปี', '2560 เป็นปี', '- ๒ -', '๑๖ กันยายน ', 'เรื่อง ', '> ', '```', '|', '---', '==='],
];
const WORDS = [
  ...['แผนพัฒนาชุมชน', 'ความเป็นมา', 'น้ำ', 'น้\u0E4D\u0E32', 'เเหล่ง', 'ฉบับที่ ๓', '(พ.ศ. ๒๕๗๐ – ๒๕๗๔)', 'ISO 27001', 'ดังนี้'],
  ...[
    '๑) ลด ๒) เพิ่ม',
    '12.5',
    '**เน้น**',
    '*เอน*',
    '_ขีด_',
    '~~ลบ~~',
    '\\*',
    '\\',
    '`รหัส`',
    '[ก](http://x)',
    '<b>',
    '***',
    '**',
  ],
  ...[
    'กระทรวงตัวอย่าง',
    '....',
    '……',
    ' ',
    '  ',
    '\t',
    '\u00A0',
    '\u200B',
    '\u0007',
    '\u0000',
    '👩\u200D🌾',
    ':',
    ')',
    '.',
    '#',
  ],
  'การติดตามและประเมินผลการดำเนินงานของหน่วยงานที่เกี่ยวข้องอย่างต่อเนื่องทุกไตรมาสตลอดระยะเวลาของแผน '.repeat(2),
];
const ENDS = ['\n', '\n', '\n', '\n\n', '\r\n', '\r', '\u2028', '\u2029', '\f', '\v', '\u0085', '  \n'];

const lineArbitrary = fc
  .record({
    indent: fc.constantFrom('', '', '', ' ', '    ', '\t', '  \t'),
    label: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...LABELS) }, { weight: 2, arbitrary: fc.constant('') }),
    body: fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...WORDS) }, { weight: 1, arbitrary: thaiMess }), {
      maxLength: 4,
    }),
    end: fc.constantFrom(...ENDS),
  })
  .map(({ indent, label, body, end }) => indent + label + body.join('') + end);

const textArbitrary = fc.array(lineArbitrary, { minLength: 1, maxLength: 25 }).map((lines) => lines.join(''));

/** Lists and headings in sequence, so that long runs of structure occur too. */
const orderlyArbitrary = fc
  .array(
    fc.record({
      style: fc.constantFrom(
        'บทที่ N T',
        'N. T',
        'N) T',
        '(N) T',
        'N.1 T',
        'N.2 T',
        '1.N T',
        '- T',
        '• T',
        '    1. T',
        '  - T',
        'T',
      ),
      length: fc.integer({ min: 1, max: 4 }),
      digits: fc.constantFrom('thai', 'arabic'),
      body: fc.constantFrom(...WORDS.slice(0, 8)),
    }),
    { maxLength: 12 },
  )
  .map((groups) =>
    groups
      .flatMap(({ style, length, digits, body }) =>
        Array.from({ length }, (_, index) => {
          const number = digits === 'thai' ? String.fromCharCode(0x0e51 + index) : String(index + 1);
          return style.replace('N', number).replace('T', body);
        }),
      )
      .join('\n'),
  );

const anyText = fc.oneof({ weight: 2, arbitrary: textArbitrary }, { weight: 1, arbitrary: orderlyArbitrary });
const kindArbitrary = fc.constantFrom<TextKind>('plain', 'markdown');
const optionsArbitrary = fc.constantFrom<Partial<ImportOptions>>({}, { shortNumberedLines: 'items' });

/** All but white space, normalised. Lines first, since normalisation joins nothing over a line's end. */
function dense(text: string): string {
  const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).map(normalizeText);
  return normalizeText(lines.join('').replace(/\s/g, ''));
}

function read(text: string, kind: TextKind, options: Partial<ImportOptions>) {
  const notices = openNoticeBook();
  try {
    const { plan, trace } = readPlan(text, kind, 'แผน.txt', options, counterIds(), notices);
    return { plan, trace, notices: notices.list() };
  } catch (error) {
    if (error instanceof AppError && error.code === 'TEXT_EMPTY') return null;
    throw error;
  }
}

function words(content: readonly Inline[]): string {
  return content.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
}

/** The words of a plan in order, with those plan details that were taken out of the text. */
function planWords(plan: Plan, titleTaken: boolean): string {
  const { title, agency } = plan.meta;
  const body = plan.sections.map(
    (section) => words(section.title) + section.blocks.map((b) => words(b.content)).join(''),
  );
  return (titleTaken ? title.text : '') + agency.text + body.join('');
}

function expectNothingLost(text: string, kind: TextKind, options: Partial<ImportOptions>): void {
  const found = read(text, kind, options);
  if (found === null) {
    expect(dense(text)).toBe('');
    return;
  }
  const { plan, trace, notices } = found;
  const source = trace.filter(({ role }) => role !== 'added');
  expect(dense(source.map((piece) => piece.text).join(''))).toBe(dense(text));
  const kept = trace.filter(({ role }) => role === 'text' || role === 'added');
  const titleTaken = notices.some(({ code }) => code === 'TITLE_GUESSED');
  expect(dense(planWords(plan, titleTaken))).toBe(dense(kept.map((piece) => piece.text).join('')));
}

/** Equal to a reader but for the digits and what ends a chapter's number. Bullets are all one. */
function bare(label: string): string {
  const plain = toArabicDigits(label)
    .replace(/\s/g, '')
    .replace(/[.:–-]+$/, '');
  return /[\p{L}\p{N}]/u.test(plain) ? plain : '•';
}

describe('importing text', () => {
  it('loses no character: source = labels + markup + text, and the text is the plan’s', () => {
    fc.assert(fc.property(anyText, kindArbitrary, optionsArbitrary, expectNothingLost), {
      numRuns: 4000,
      examples: [...folderTexts(FIXTURES), ...folderTexts(SEEDS)].flatMap((text) => [
        [text, 'plain', {}] as [string, TextKind, Partial<ImportOptions>],
        [text, 'plain', { shortNumberedLines: 'items' }] as [string, TextKind, Partial<ImportOptions>],
        [text, 'markdown', {}] as [string, TextKind, Partial<ImportOptions>],
      ]),
    });
  });

  it('prints every label that became structure as it was typed', () => {
    fc.assert(
      fc.property(anyText, optionsArbitrary, (text, options) => {
        const found = read(text, 'plain', options);
        if (found === null) return;
        const { plan, trace } = found;
        const numbered = found.notices.find(({ code }) => code === 'HEADINGS_NUMBERED');
        fc.pre(numbered === undefined);
        const labels = numberSections(plan);
        const printed = plan.sections.flatMap(({ id, blocks }) => [id, ...blocks.map((block) => block.id)]);
        const typed = trace.filter(({ role }) => role === 'label').map((piece) => bare(piece.text));
        const shown = printed.flatMap((id) => (labels.get(id) ? [bare(labels.get(id)!)] : []));
        expect(shown).toEqual(typed);
      }),
      { numRuns: 4000 },
    );
  });

  it('gives a valid, normalised plan whose notices name real lines', () => {
    fc.assert(
      fc.property(anyText, kindArbitrary, optionsArbitrary, (text, kind, options) => {
        const found = read(text, kind, options);
        if (found === null) return;
        expect(parsePlan(structuredClone(found.plan))).toEqual(found.plan);
        expect(normalizePlan(found.plan)).toEqual(found.plan);
        const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).length;
        for (const { details } of found.notices) {
          if (details.line !== undefined) expect(details.line).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
