/** fast-check arbitraries of letters, agencies and what they are written from: valid, normalised, however odd. */
import fc from 'fast-check';
import { EXAMPLE_CONTEXT } from '../../shared/letter/examples.ts';
import type { LetterContext } from '../../shared/letter/kind.ts';
import {
  type Agency,
  CABINET_ACTS,
  LETTER_FORMAT,
  LETTER_KINDS,
  type Letter,
  type LetterBlock,
  SECRECIES,
  URGENCIES,
} from '../../shared/letter/model.ts';
import { normalizeAgency, normalizeLetter } from '../../shared/letter/normalize.ts';
import { planFacts } from '../../shared/letter/plan-facts.ts';
import { SALUTATIONS } from '../../shared/letter/salutations.ts';
import { isCalendarDate } from '../../shared/thai/dates.ts';
import { inlineArbitrary, planArbitrary } from './plans.ts';

const WORDS = [
  '',
  ' ',
  'นายกรัฐมนตรี',
  'พระธรรมสมมติ',
  'หม่อมเจ้าสมมติ',
  'ขอส่งแผน ปี 2571',
  'นร 0804',
  'นร ๐๘๐๔/ว ๑๒',
  '12',
  'ว ๑๒',
  '0 2123 1234 ต่อ 5',
  'a1@example.go.th',
  'https://example.go.th/2571',
  'e-Government 4.0',
  '9:30',
  'ก  ข',
  'น้ำ',
] as const;

const line = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replace(/\p{Cc}|\u2028|\u2029/gu, '')),
  },
);

const date = fc.option(
  fc
    .record({
      year: fc.integer({ min: 2000, max: 2100 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
    })
    .filter(isCalendarDate),
  { nil: null },
);

const block: fc.Arbitrary<LetterBlock> = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), id: fc.constant('b'), content: inlineArbitrary }),
  fc.record({
    type: fc.constant('numbered' as const),
    id: fc.constant('b'),
    depth: fc.constantFrom(0 as const, 1 as const, 2 as const),
    content: inlineArbitrary,
  }),
  fc.record({
    type: fc.constant('heading' as const),
    id: fc.constant('b'),
    topic: fc.constantFrom(null, 'background', 'gone'),
    content: inlineArbitrary,
  }),
);

export const bodyArbitrary = (part: string): fc.Arbitrary<readonly LetterBlock[]> =>
  fc.array(block, { maxLength: 5 }).map((blocks) => blocks.map((each, index) => ({ ...each, id: `${part}${index}` })));

const bodyOf = (part: string) => fc.option(bodyArbitrary(part), { nil: null });

export const letterArbitrary: fc.Arbitrary<Letter> = fc
  .record({
    format: fc.constant(LETTER_FORMAT),
    id: fc.constant('letter'),
    kind: fc.constantFrom(...LETTER_KINDS),
    agency: fc.constant('agency'),
    signatory: fc.constantFrom(null, 'signatory', 'gone'),
    plan: fc.constantFrom(null, { plan: 'plan', version: null, since: null }),
    number: line,
    date,
    urgency: fc.constantFrom(...URGENCIES),
    deadline: line,
    secrecy: fc.constantFrom(...SECRECIES),
    addressee: line,
    salutation: fc.constantFrom(null, 'gone', ...SALUTATIONS.map(({ key }) => key)),
    subject: fc.option(line, { nil: null }),
    references: fc.array(
      fc.record({
        incoming: fc.constant(null),
        agency: line,
        urgency: fc.constantFrom(...URGENCIES),
        number: line,
        date,
        subject: line,
      }),
      { maxLength: 3 },
    ),
    enclosures: fc.option(fc.array(fc.record({ text: line, count: fc.nat(99), unit: line }), { maxLength: 3 }), {
      nil: null,
    }),
    cause: bodyOf('c'),
    purpose: bodyOf('p'),
    conclusion: bodyOf('e'),
    meeting: fc.option(
      fc.record({ hearing: fc.boolean(), date, from: line, to: line, place: line, room: line, replyBy: date }),
      { nil: null },
    ),
    cabinet: fc.option(fc.record({ act: fc.constantFrom(...CABINET_ACTS), clause: line, agreedBy: line }), {
      nil: null,
    }),
    copies: fc.array(line, { maxLength: 3 }),
    continuation: fc.boolean(),
  })
  .map(normalizeLetter);

const agencyArbitrary: fc.Arbitrary<Agency> = fc
  .record({
    id: fc.constant('agency'),
    name: line.map((name) => name || 'กรมสมมติ'),
    ministry: line,
    address: fc.array(line, { maxLength: 3 }),
    code: line,
    unit: line,
    phone: line,
    fax: line,
    email: fc.constantFrom('', 'a1@example.go.th'),
    signatories: fc.constantFrom([], EXAMPLE_CONTEXT.agency.signatories, [
      { id: 'signatory', rank: '', name: '', position: '', actingFor: '' },
    ]),
    emblem: fc.constant(null),
  })
  .map(normalizeAgency);

/** What a letter may be written from, with and without a plan. */
export const contextArbitrary: fc.Arbitrary<LetterContext> = fc
  .record({
    agency: agencyArbitrary,
    plan: fc.option(planArbitrary, { nil: null }),
    pages: fc.option(fc.nat(999), { nil: null }),
  })
  .map(({ agency, plan, pages }) => ({
    ...EXAMPLE_CONTEXT,
    agency,
    plan: plan === null ? null : planFacts({ plan, version: null, pages }),
  }));
