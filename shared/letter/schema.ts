/** The schemas of letters and agencies. What a shape cannot say (marks in order, unique ids) `parseLetter` checks after them. */
import { z } from 'zod';
import { AppError, type Sentence } from '../errors.ts';
import { findMarksFault, placeInJson } from '../plan/parse.ts';
import { idSchema, wordsSchema } from '../plan/schema.ts';
import { issueReason, reasonDetails, usedTwice } from '../reasons.ts';
import { isCalendarDate } from '../thai/dates.ts';
import { type Agency, CABINET_ACTS, LETTER_FORMAT, LETTER_KINDS, type Letter, SECRECIES, URGENCIES } from './model.ts';

/** One line of words. */
const line = z
  .string()
  .max(2000)
  .regex(/^[^\n\r\v\f\u0085\u2028\u2029]*$/, 'a line end cannot stand here');

const dateSchema = z
  .strictObject({
    year: z.int().min(1857).max(2157, 'years are in ค.ศ., 543 less than in พ.ศ.'),
    month: z.int(),
    day: z.int(),
  })
  .refine(isCalendarDate, 'no such day; years are in ค.ศ.');

const blockSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), id: idSchema, content: z.array(wordsSchema) }),
  z.strictObject({
    type: z.literal('numbered'),
    id: idSchema,
    depth: z.literal([0, 1, 2]),
    content: z.array(wordsSchema),
  }),
  z.strictObject({
    type: z.literal('heading'),
    id: idSchema,
    topic: line.nullable(),
    content: z.array(wordsSchema),
  }),
]);

const bodySchema = z.array(blockSchema).nullable();

const referenceSchema = z.strictObject({
  incoming: idSchema.nullable(),
  agency: line,
  urgency: z.enum(URGENCIES),
  number: line,
  date: dateSchema.nullable(),
  subject: line,
});

const enclosureSchema = z.strictObject({ text: line, count: z.int().min(0).max(99_999), unit: line });

const meetingSchema = z.strictObject({
  hearing: z.boolean(),
  date: dateSchema.nullable(),
  from: line,
  to: line,
  place: line,
  room: line,
  replyBy: dateSchema.nullable(),
});

export const letterSchema = z.strictObject({
  format: z.literal(LETTER_FORMAT),
  id: idSchema,
  kind: z.enum(LETTER_KINDS),
  agency: idSchema,
  signatory: idSchema.nullable(),
  plan: z.strictObject({ plan: idSchema, version: idSchema.nullable(), since: idSchema.nullable() }).nullable(),
  number: line,
  date: dateSchema.nullable(),
  urgency: z.enum(URGENCIES),
  deadline: line,
  secrecy: z.enum(SECRECIES),
  addressee: line,
  salutation: line.nullable(),
  subject: line.nullable(),
  references: z.array(referenceSchema).max(100),
  enclosures: z.array(enclosureSchema).max(100).nullable(),
  cause: bodySchema,
  purpose: bodySchema,
  conclusion: bodySchema,
  meeting: meetingSchema.nullable(),
  cabinet: z.strictObject({ act: z.enum(CABINET_ACTS), clause: line, agreedBy: line }).nullable(),
  copies: z.array(line).max(200),
  continuation: z.boolean(),
});

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const agencySchema = z.strictObject({
  id: idSchema,
  name: line.min(1),
  ministry: line,
  address: z.array(line).max(10),
  code: line,
  unit: line,
  phone: line,
  fax: line,
  email: line,
  signatories: z
    .array(z.strictObject({ id: idSchema, rank: line, name: line, position: line, actingFor: line }))
    .max(100),
  emblem: z
    .strictObject({
      hash: sha256,
      mediaType: z.enum(['image/png', 'image/svg+xml']),
      width: z.number().positive(),
      height: z.number().positive(),
      png: sha256.optional(),
    })
    .nullable(),
});

function invalid(at: string, reason: Sentence): AppError {
  return new AppError('LETTER_INVALID', { at, ...reasonDetails(reason) });
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown, whole: string): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const notOne = { th: `ไม่ใช่ข้อมูล ${whole}`, en: `not a ${whole}` };
  throw invalid(placeInJson(issue?.path ?? [], whole), issueReason(issue, notOne));
}

/** Throws for an id that is used twice; ids of blocks are unique in the whole letter. */
function claimIds(ids: readonly (readonly [id: string, at: string])[]): void {
  const claimed = new Set<string>();
  for (const [id, at] of ids) {
    if (claimed.has(id)) throw invalid(at, usedTwice(id));
    claimed.add(id);
  }
}

/**
 * The letter an unknown value is. Throws `AppError` `LETTER_INVALID` with `at` (the place in the JSON) and `reason` for the
 * first thing that is wrong: an unknown key or shape, a newer format, a day that is not in the calendar, an id used twice, marks
 * out of order. What a letter lacks to be sent is not looked at (see `findings.ts`), nor is the text itself: what comes from
 * outside goes through `normalizeLetter` next.
 */
export function parseLetter(value: unknown): Letter {
  const letter: Letter = parse(letterSchema, value, 'letter');
  const ids: (readonly [string, string])[] = [];
  for (const part of ['cause', 'purpose', 'conclusion'] as const) {
    for (const [index, { id, content }] of (letter[part] ?? []).entries()) {
      const at = `${part}[${index}]`;
      ids.push([id, `${at}.id`]);
      const fault = findMarksFault(content);
      if (fault !== null) throw invalid(`${at}.content[${fault.index}].marks`, fault.reason);
    }
  }
  claimIds(ids);
  return letter;
}

/** The agency an unknown value is. Throws `LETTER_INVALID` as `parseLetter` does; the places begin with `agency.`. */
export function parseAgency(value: unknown): Agency {
  const { agency } = parse(z.strictObject({ agency: agencySchema }), { agency: value }, 'agency');
  claimIds(agency.signatories.map(({ id }, index) => [id, `agency.signatories[${index}].id`]));
  return agency;
}
