import { describe, expect, it } from 'vitest';
import { samplePlan } from '../../../electron/cli/sample-plan.ts';
import { EXAMPLE_CONTEXT, exampleLetter } from '../../../shared/letter/examples.ts';
import { newLetter } from '../../../shared/letter/kinds.ts';
import { LETTER_KINDS, type Letter, type LetterBlock, type LetterKind } from '../../../shared/letter/model.ts';
import { planFacts } from '../../../shared/letter/plan-facts.ts';
import { printLetter } from '../../../shared/letter/print.ts';
import type { PrintedBlock, PrintedPart } from '../../../shared/letter/printed.ts';

const print = (letter: Letter) => printLetter(letter, EXAMPLE_CONTEXT).value;
const nameOf = (part: PrintedPart) => ('label' in part ? part.label : part.part);
const wordsOf = ({ content }: PrintedBlock) => content.map((each) => (each.type === 'text' ? each.text : '⏎')).join('');

function partOf<Name extends PrintedPart['part']>(letter: Letter, name: Name) {
  return print(letter).parts.find((part): part is Extract<PrintedPart, { part: Name }> => part.part === name);
}

/** The body of a letter whose purpose is the given blocks: label, words, heading. */
function bodyOf(purpose: readonly LetterBlock[]): (readonly [string, string])[] {
  const letter = { ...exampleLetter('external'), cause: [], purpose, conclusion: [] };
  return (partOf(letter, 'body')?.blocks ?? []).map((block) => [block.label, wordsOf(block)]);
}

const text = (words: string, marks?: readonly ('bold' | 'italic')[]) =>
  ({ type: 'text', text: words, ...(marks && { marks }) }) as const;

describe('the printed parts', () => {
  const LETTER = 'number date เรื่อง เรียน';
  const END = 'closing signature contact';
  it.each<[LetterKind, string]>([
    ['external', `${LETTER} อ้างถึง สิ่งที่ส่งมาด้วย body body body ${END}`],
    ['memo', 'memo-head เรียน body body body signature'],
    ['cabinet-submission', `${LETTER} สิ่งที่ส่งมาด้วย body body body ${END}`],
    ['opinion', `${LETTER} อ้างถึง body body body ${END}`],
    ['circular', `${LETTER} สิ่งที่ส่งมาด้วย body body body ${END}`],
    ['invitation', `${LETTER} สิ่งที่ส่งมาด้วย body body body ${END}`],
    ['sealed', 'number ถึง body seal contact'],
  ])('of %s stand in the regulation’s order', (kind, order) => {
    expect(print(exampleLetter(kind)).parts.map(nameOf).join(' ')).toBe(order);
  });

  it('are those there is something for while a letter is being written', () => {
    const blank = { ...newLetter('external', { id: 'a', agency: 'b' }) };
    const { value } = printLetter(blank, { ...EXAMPLE_CONTEXT, plan: null });
    expect(value.parts.map(nameOf)).toEqual(['number', 'body', 'signature', 'contact']);
    expect(value.parts[0]).toMatchObject({ number: 'ที่ สต ๐๗๐๒/' });
  });

  it('have number and agency, date, lists with counts', () => {
    const letter = exampleLetter('external');
    expect(partOf(letter, 'number')).toEqual({
      part: 'number',
      number: 'ที่ สต ๐๗๐๒/๓๑๒',
      agency: ['สำนักงานพัฒนาลุ่มน้ำบ้านท่าสมมติ', '๙๙ ถนนริมคลองสมมติ', 'อำเภอบ้านท่าสมมติ ๙๙๙๙๐'],
    });
    expect(partOf(letter, 'date')?.text).toBe('๒๓ สิงหาคม ๒๕๗๐');
    const lists = print(letter).parts.filter((part) => part.part === 'list');
    expect(lists.map(({ items }) => items.map(({ label, count }) => [label, count]))).toEqual([
      [['', '']],
      [
        ['๑.', 'จำนวน ๑ เล่ม'],
        ['๒.', 'จำนวน ๑ ชุด'],
      ],
    ]);
    expect(lists[0]?.items[0]?.text).toBe('หนังสือจังหวัดท่าสมมติ ด่วน ที่ ทส ๐๐๑๗.๒/๘๘๑ ลงวันที่ ๒ สิงหาคม ๒๕๗๐');
  });

  it('have the values of a memo’s head', () => {
    expect(partOf(exampleLetter('memo'), 'memo-head')).toMatchObject({
      unit: 'กลุ่มนโยบายและแผน สำนักงานพัฒนาลุ่มน้ำบ้านท่าสมมติ โทร. ๐ ๒๐๐๐ ๐๑๙๙ ไปรษณีย์อิเล็กทรอนิกส์ plan@example.go.th',
      number: 'สต ๐๗๐๒/๔๕',
      date: '๒๓ สิงหาคม ๒๕๗๐',
    });
  });

  it('have rank, name and both positions of who acts for another', () => {
    expect(partOf(exampleLetter('cabinet-submission'), 'signature')).toEqual({
      part: 'signature',
      rank: 'พลเอก',
      name: 'ต้นน้ำ ใจสมมติ',
      position: ['รัฐมนตรีช่วยว่าการกระทรวงน้ำสมมติ', 'รักษาราชการแทนรัฐมนตรีว่าการกระทรวงน้ำสมมติ'],
    });
  });

  it('end in unit, telephone, fax, e-mail and copies', () => {
    const letter = exampleLetter('external');
    const contact = [
      'กลุ่มนโยบายและแผน',
      'โทร. ๐ ๒๐๐๐ ๐๑๙๙',
      'โทรสาร ๐ ๒๐๐๐ ๐๑๘๘',
      'ไปรษณีย์อิเล็กทรอนิกส์ plan@example.go.th',
    ];
    expect(partOf(letter, 'contact')?.lines).toEqual([...contact, 'สำเนาส่ง นายอำเภอบ้านท่าสมมติ']);
    expect(partOf({ ...letter, copies: ['ก', ' ', 'ข'] }, 'contact')?.lines).toEqual([
      ...contact,
      'สำเนาส่ง',
      '๑. ก',
      '๒. ข',
    ]);
  });

  it('say where a sealed letter’s agency is when it has no telephone', () => {
    const context = { ...EXAMPLE_CONTEXT, agency: { ...EXAMPLE_CONTEXT.agency, phone: '', fax: '', email: '' } };
    const contact = printLetter(exampleLetter('sealed'), context).value.parts.at(-1);
    expect(contact).toEqual({
      part: 'contact',
      lines: ['กลุ่มนโยบายและแผน', '๙๙ ถนนริมคลองสมมติ', 'อำเภอบ้านท่าสมมติ ๙๙๙๙๐'],
    });
  });

  it('greet royalty by the whole formula, and nobody by a guess', () => {
    const letter = exampleLetter('external');
    const opening = (addressee: string) => print({ ...letter, addressee }).parts[3];
    expect(opening('หม่อมเจ้าสมมติ')).toEqual({ part: 'line', label: '', text: 'ทูล หม่อมเจ้าสมมติ ทราบฝ่าพระบาท' });
    expect(opening('พระธรรมสมมติ')).toEqual({ part: 'line', label: '', text: 'พระธรรมสมมติ' });
    expect(opening('นายกรัฐมนตรี')).toEqual({ part: 'line', label: 'กราบเรียน', text: 'นายกรัฐมนตรี' });
  });
});

describe('urgency and secrecy', () => {
  it.each([
    [{}, '', ''],
    [{ urgency: 'urgent' }, 'ด่วน', ''],
    [{ urgency: 'very-urgent', secrecy: 'confidential' }, 'ด่วนมาก', 'ลับ'],
    [{ urgency: 'most-urgent', secrecy: 'secret' }, 'ด่วนที่สุด', 'ลับมาก'],
    [
      { deadline: '5 กันยายน 2570 เวลา 16.30 น.', secrecy: 'top-secret' },
      'ด่วนภายใน ๕ กันยายน ๒๕๗๐ เวลา ๑๖.๓๐ น.',
      'ลับที่สุด',
    ],
    [{ deadline: 'ด่วนภายใน ๕ กันยายน' }, 'ด่วนภายใน ๕ กันยายน', ''],
  ] as const)('%o', (set, urgency, secrecy) => {
    expect(print({ ...exampleLetter('external'), ...set })).toMatchObject({ urgency, secrecy });
  });
});

describe('the body', () => {
  const numbered = (id: string, depth: 0 | 1 | 2): LetterBlock => ({
    type: 'numbered',
    id,
    depth,
    content: [text(id)],
  });
  const paragraph = (id: string): LetterBlock => ({ type: 'paragraph', id, content: [text(id)] });

  it('is numbered ๑. ๑.๑ ๑) anew under each higher number, and on past paragraphs', () => {
    const blocks = [
      { ...numbered('a', 0), type: 'heading', topic: null } as const,
      numbered('b', 1),
      numbered('c', 2),
      numbered('d', 2),
      numbered('e', 1),
      numbered('f', 2),
      paragraph('g'),
      numbered('h', 0),
      numbered('i', 1),
    ];
    expect(bodyOf(blocks).map(([label]) => label)).toEqual(['๑.', '๑.๑', '๑)', '๒)', '๑.๒', '๑)', '', '๒.', '๒.๑']);
  });

  it('has no number without the one above it, and leaves out blocks without words', () => {
    const empty: LetterBlock = { type: 'numbered', id: 'x', depth: 0, content: [text(' ')] };
    expect(bodyOf([numbered('a', 2), empty, numbered('b', 2), numbered('c', 2)])).toEqual([
      ['๑.', 'a'],
      ['๑.๑', 'b'],
      ['๑)', 'c'],
    ]);
  });

  it('prints references as labels, merged with what stands beside them', () => {
    const content = [text('ดูหัวข้อ '), { type: 'reference', target: 'sample-indicators' } as const, text(' ของแผน')];
    const letter = { ...exampleLetter('memo'), cause: [{ type: 'paragraph', id: 'p', content } as const] };
    expect(partOf(letter, 'body')?.blocks[0]?.content).toEqual([text('ดูหัวข้อ ๕.๑ ของแผน')]);
  });

  it('prints references to a section without number as its title', () => {
    const plan = planFacts({ plan: samplePlan(), version: null, pages: null });
    const section = plan.chapters.find(({ label }) => label === '')!;
    const content = [text('ตาม'), { type: 'reference', target: section.section } as const];
    const letter = { ...exampleLetter('memo'), cause: [{ type: 'paragraph', id: 'p', content } as const] };
    const printed = printLetter(letter, { ...EXAMPLE_CONTEXT, plan });
    expect(JSON.stringify(printed.value)).toContain(`ตาม“${section.title}”`);
    expect(printed.findings.map(({ rule }) => rule)).not.toContain('reference-broken');
  });

  it('keeps marks, and the digits of a name that is cut by them', () => {
    const content = [text('มาตรฐาน ISO ', ['bold']), text('27001 ข้อ '), text('5', ['italic'])];
    const letter = { ...exampleLetter('memo'), cause: [{ type: 'paragraph', id: 'p', content } as const] };
    expect(partOf(letter, 'body')?.blocks[0]?.content).toEqual([
      text('มาตรฐาน ISO ', ['bold']),
      text('27001 ข้อ '),
      text('๕', ['italic']),
    ]);
  });

  it('leaves addresses their digits', () => {
    expect(JSON.stringify(print(exampleLetter('sealed')))).toContain('https://example.go.th/plan2/v1');
  });

  it('tells when and where a meeting is, times with a full stop', () => {
    const blocks = print(exampleLetter('invitation')).parts.flatMap((part) =>
      part.part === 'body' ? part.blocks : [],
    );
    expect(blocks.map(wordsOf).join('\n')).toContain(
      'ในวันที่ ๙ กันยายน ๒๕๗๐ เวลา ๐๙.๓๐ – ๑๒.๐๐ น. ณ ห้องประชุม ๒ ศาลาประชาคมบ้านท่าสมมติ',
    );
  });
});

describe('printing', () => {
  it.each(LETTER_KINDS)('gives the same for the same letter of kind %s', (kind) => {
    expect(printLetter(exampleLetter(kind), EXAMPLE_CONTEXT)).toEqual(
      printLetter(exampleLetter(kind), EXAMPLE_CONTEXT),
    );
  });
});
