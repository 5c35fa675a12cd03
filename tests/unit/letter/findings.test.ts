import { describe, expect, it } from 'vitest';
import { EXAMPLE_CONTEXT, exampleLetter } from '../../../shared/letter/examples.ts';
import type { Finding } from '../../../shared/letter/finding.ts';
import type { LetterContext } from '../../../shared/letter/kind.ts';
import { newLetter } from '../../../shared/letter/kinds.ts';
import {
  type Agency,
  LETTER_KINDS,
  type Letter,
  type LetterBlock,
  type LetterKind,
} from '../../../shared/letter/model.ts';
import { printLetter } from '../../../shared/letter/print.ts';
import { SALUTATIONS } from '../../../shared/letter/salutations.ts';

const AGENCY: Agency = {
  ...EXAMPLE_CONTEXT.agency,
  emblem: { hash: 'a'.repeat(64), mediaType: 'image/png', width: 10, height: 10 },
};
const CONTEXT: LetterContext = { ...EXAMPLE_CONTEXT, agency: AGENCY };

const findingsOf = (letter: Letter, context = CONTEXT) => printLetter(letter, context).findings;
const rulesOf = (letter: Letter, context = CONTEXT) => findingsOf(letter, context).map(({ rule }) => rule);

function said(...texts: readonly string[]): readonly LetterBlock[] {
  return texts.map((text, index) => ({ type: 'paragraph', id: `said-${index}`, content: [{ type: 'text', text }] }));
}

const [REFERENCE] = exampleLetter('external').references;

describe('a whole letter', () => {
  it.each(LETTER_KINDS)('of kind %s has nothing to be said about it', (kind) => {
    expect(findingsOf(exampleLetter(kind))).toEqual([]);
  });

  it.each(LETTER_KINDS)(
    'of kind %s that nobody has typed in says what it lacks, in the order of its fields',
    (kind) => {
      const findings = findingsOf(newLetter(kind, { id: 'a', agency: 'b' }), { ...CONTEXT, plan: null });
      expect(findings.map(({ rule }) => rule)).toContain('date-missing');
      for (const { message } of findings) {
        expect(message.th).toMatch(/[ก-๛]/);
        expect(message.en).toMatch(/[.:] ?/);
      }
    },
  );
});

/** What is wrong, with what it makes of an example, the rule that says so, and whether it can be put right by itself. */
const CASES: readonly (readonly [
  what: string,
  kind: LetterKind,
  change: Partial<Letter>,
  rule: string,
  repaired: boolean,
])[] = [
  ['no number', 'external', { number: '' }, 'number-missing', false],
  ['เรื่อง typed once more', 'external', { subject: 'เรื่อง ขอส่งแผน' }, 'label-twice', true],
  ['a greeting typed once more', 'external', { addressee: 'เรียน ผู้ว่าราชการจังหวัดสมมติ' }, 'label-twice', true],
  ['ถึง typed once more', 'sealed', { addressee: 'ถึง สำนักงานสถิติสมมติ' }, 'label-twice', true],
  ['ที่ in a reference', 'external', { references: [{ ...REFERENCE!, number: 'ที่ ทส ๐๐๑๗.๒/๘๘๑' }] }, 'label-twice', true],
  ['a number in words', 'external', { number: 'สิบ' }, 'number-form', false],
  ['ว in an ordinary letter', 'external', { number: 'ว ๑๒' }, 'number-series', false],
  ['a circular without ว', 'circular', { number: '๑๒' }, 'number-series', false],
  ['no date', 'memo', { date: null }, 'date-missing', false],
  ['no subject', 'external', { subject: ' ' }, 'subject-missing', false],
  ['nobody written to', 'external', { addressee: '' }, 'addressee-missing', false],
  ['a sealed letter to nobody', 'sealed', { addressee: '' }, 'addressee-missing', false],
  ['no cause', 'external', { cause: [] }, 'cause-missing', false],
  ['no purpose', 'sealed', { purpose: [] }, 'purpose-missing', false],
  ['no conclusion', 'external', { conclusion: said(' ') }, 'conclusion-missing', false],
  ['an opinion that answers nothing', 'opinion', { references: [] }, 'references-missing', false],
  ['an opinion nobody wrote', 'opinion', { purpose: null }, 'text-unfinished', false],
  ['a submission nobody wrote', 'cabinet-submission', { purpose: null }, 'text-unfinished', false],
  ['a submission that is none', 'cabinet-submission', { cabinet: null }, 'cabinet-missing', false],
  ['no meeting', 'invitation', { meeting: null }, 'meeting-missing', false],
  ['a signatory who left', 'external', { signatory: 'nobody' }, 'signatory-unknown', true],
  ['copies of a memo', 'memo', { copies: ['ใคร'] }, 'field-unused', true],
  ['enclosures of a memo', 'memo', { enclosures: [{ text: 'แผน', count: 1, unit: 'เล่ม' }] }, 'field-unused', true],
  ['a meeting in a circular', 'circular', { meeting: exampleLetter('invitation').meeting }, 'field-unused', true],
  ['an unknown title', 'external', { addressee: 'พระธรรมสมมติ' }, 'salutation-unknown', false],
  ['a salutation that was taken out of the table', 'external', { salutation: 'gone' }, 'salutation-gone', true],
  ['กราบเรียน to a governor', 'external', { salutation: 'head-of-power' }, 'salutation-mismatch', true],
  [
    'เรียน to the prime minister',
    'external',
    { addressee: 'นายกรัฐมนตรี', salutation: 'everyone' },
    'salutation-mismatch',
    true,
  ],
  [
    'จึงเรียนมา to the prime minister',
    'external',
    { addressee: 'นายกรัฐมนตรี', conclusion: said('จึงเรียนมาเพื่อโปรดทราบ') },
    'conclusion-mismatch',
    true,
  ],
  ['ตามที่ without นั้น', 'external', { cause: said('ตามที่จังหวัดขอทราบผล') }, 'cause-open', true],
  [
    'a reference without a number',
    'external',
    { references: [{ ...REFERENCE!, number: '' }] },
    'reference-incomplete',
    false,
  ],
  [
    'a reference without a date',
    'external',
    { references: [{ ...REFERENCE!, date: null }] },
    'reference-incomplete',
    false,
  ],
  [
    'a reference no word of the memo names',
    'memo',
    { references: [REFERENCE!], cause: said('ด้วยมีเรื่อง') },
    'reference-unnamed',
    false,
  ],
  [
    'an enclosure without a unit',
    'external',
    { enclosures: [{ text: 'แผน', count: 1, unit: '' }] },
    'enclosure-incomplete',
    false,
  ],
  ['two urgencies', 'external', { urgency: 'urgent', deadline: '๕ กันยายน' }, 'urgency-twice', true],
  ['two spaces', 'external', { subject: 'ขอส่ง  แผน' }, 'double-spaces', true],
  ['zero-width characters', 'external', { subject: 'ขอ\u200bส่งแผน' }, 'invisible-characters', true],
  ['two kinds of digits', 'external', { subject: 'แผนปี ๒๕๗๑ ถึง 2575' }, 'mixed-digits', true],
];

describe('a finding', () => {
  it.each(CASES)('is made of %s', (_, kind, change, rule, repaired) => {
    const letter = { ...exampleLetter(kind), ...change };
    const found = findingsOf(letter).filter((finding) => finding.rule === rule);
    expect(found).toHaveLength(1);
    const [finding] = found as [Finding];
    expect(finding.repair !== undefined).toBe(repaired);
    if (finding.repair !== undefined) expect(rulesOf(finding.repair)).not.toContain(rule);
  });

  it.each([
    ['no emblem', { emblem: null }, 'emblem-missing'],
    ['no code', { code: '' }, 'code-missing'],
    ['a code without consonants', { code: '๐๗๐๒' }, 'code-form'],
    ['no address', { address: [' '] }, 'agency-missing'],
    ['nobody to ask', { unit: '', phone: '' }, 'contact-missing'],
    ['nobody to sign', { signatories: [] }, 'signatory-missing'],
  ] as const)('is made of an agency with %s', (_, change, rule) => {
    expect(rulesOf(exampleLetter('external'), { ...CONTEXT, agency: { ...AGENCY, ...change } })).toEqual([rule]);
  });

  it('is made of a meeting without its time or with one that cannot be read', () => {
    const letter = exampleLetter('invitation');
    const meeting = letter.meeting!;
    expect(rulesOf({ ...letter, meeting: { ...meeting, from: '', place: '' } })).toEqual(['meeting-incomplete']);
    expect(rulesOf({ ...letter, meeting: { ...meeting, from: 'เก้าโมง' } })).toEqual(['time-form']);
    expect(rulesOf({ ...letter, meeting: { ...meeting, from: '๐๙.๓๐ น.', to: '', room: '' } })).toEqual([]);
  });

  it('is not made of an invitation that goes to many, with ว before its number', () => {
    expect(rulesOf({ ...exampleLetter('invitation'), number: 'ว ๓๓๐' })).toEqual([]);
  });

  it('is made of a reference to a section that is gone, or of any without a plan', () => {
    const target = { type: 'reference', target: 'gone' } as const;
    const cause = [{ type: 'paragraph', id: 'a', content: [{ type: 'text', text: 'ด้วย' }, target] }] as const;
    expect(rulesOf({ ...exampleLetter('external'), cause })).toEqual(['reference-broken']);
    expect(rulesOf(exampleLetter('memo'), { ...CONTEXT, plan: null })).toContain('reference-broken');
  });

  it('is made of a table of salutations that pairs wrongly', () => {
    const salutations = SALUTATIONS.map((row) =>
      row.key === 'everyone' ? { ...row, closing: 'ด้วยความเคารพอย่างสูง' } : row,
    );
    expect(rulesOf(exampleLetter('external'), { ...CONTEXT, salutations })).toEqual(['closing-mismatch']);
  });

  it('puts back a required heading of a cabinet submission where it belongs', () => {
    const letter = exampleLetter('cabinet-submission');
    const topics = (purpose: Letter['purpose']) =>
      (purpose ?? []).flatMap((block) => (block.type === 'heading' ? [block.topic] : []));
    const start = letter.purpose!.findIndex((block) => block.type === 'heading' && block.topic === 'urgency');
    const without = { ...letter, purpose: letter.purpose!.toSpliced(start, 2) };
    const [missing, ...others] = findingsOf(without);
    expect([missing?.rule, missing?.source.mark, others]).toEqual(['topic-missing', 'custom', []]);
    expect(topics(missing!.repair!.purpose)).toEqual(topics(letter.purpose));
    expect(rulesOf(missing!.repair!)).toEqual(['topic-empty']);
    expect(new Set(missing!.repair!.purpose!.map(({ id }) => id)).size).toBe(missing!.repair!.purpose!.length);
  });

  it('is not made of an optional heading that is left out', () => {
    const letter = exampleLetter('cabinet-submission');
    const start = letter.purpose!.findIndex((block) => block.type === 'heading' && block.topic === 'opinions');
    expect(rulesOf({ ...letter, purpose: letter.purpose!.toSpliced(start, 2) })).toEqual([]);
  });

  it('squeezes spaces on both sides of a mark', () => {
    const content = [
      { type: 'text', text: 'ด้วย ' },
      { type: 'text', text: ' หนา', marks: ['bold'] },
    ] as const;
    const letter: Letter = { ...exampleLetter('memo'), cause: [{ type: 'paragraph', id: 'a', content }] };
    expect(findingsOf(letter)[0]?.repair?.cause?.[0]?.content).toEqual([
      { type: 'text', text: 'ด้วย ' },
      { type: 'text', text: 'หนา', marks: ['bold'] },
    ]);
  });

  it('follows a salutation that was chosen for a name the table does not know', () => {
    expect(rulesOf({ ...exampleLetter('external'), addressee: 'พระธรรมสมมติ', salutation: 'high-monk' })).toEqual([]);
  });
});

it('says that a name in brackets would get brackets twice', () => {
  const [signatory] = AGENCY.signatories;
  const agency = { ...AGENCY, signatories: [{ ...signatory!, name: `(${signatory!.name})` }] };
  expect(rulesOf({ ...exampleLetter('external'), signatory: null }, { ...CONTEXT, agency })).toEqual(['label-twice']);
});

it('takes a cause that goes on after นั้น for closed', () => {
  const cause = said('ตามหนังสือที่อ้างถึง ขอให้ส่งแผน นั้น สำนักงานขอเรียนว่าได้ส่งแล้ว');
  expect(rulesOf({ ...exampleLetter('external'), cause })).toEqual([]);
});
