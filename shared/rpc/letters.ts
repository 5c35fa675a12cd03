/** The calls of secretaries: agencies, letters, registers, and the check of any Word file. */
import { z } from 'zod';
import { RULES, type RuleId } from '../check/finding.ts';
import type { Agency, Letter } from '../letter/model.ts';
import { LETTER_KINDS } from '../letter/model.ts';
import { SERIES } from '../letter/numbers.ts';
import type { PlanFacts } from '../letter/plan-facts.ts';
import { agencySchema as agencyShape, letterSchema as letterShape } from '../letter/schema.ts';
import { letterTablesSchema } from '../letter/tables.ts';
import { idSchema } from '../plan/schema.ts';
import { base64, call, nothing, noticeSchema, time } from './call.ts';

const letter: z.ZodType<Letter, Letter> = letterShape;
const agency: z.ZodType<Agency, Agency> = agencyShape;
const kind = z.enum(LETTER_KINDS);
const series = z.enum(SERIES);
const sentence = z.strictObject({ th: z.string(), en: z.string() });
const source = z.strictObject({ mark: z.enum(['regulation', 'partly', 'custom']), text: z.string() });
/** A calendar year in พ.ศ. */
const year = z.int().min(2400).max(2700);
/** A day of the calendar, ค.ศ. as everywhere in values. */
const day = letterShape.shape.date.unwrap();
/** A number of a register, as long as its printed form can be read again. */
const number = z.int().min(1).max(9_999_999);

/** What is to be said about a letter while it is written. */
const letterFinding = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'advice']),
  field: z.string(),
  message: sentence,
  source,
  /** The letter put right, where that needs no thought. */
  repair: letter.optional(),
});
export type LetterFinding = z.infer<typeof letterFinding>;

const file = z.strictObject({
  fileName: z.string(),
  mediaType: z.string(),
  bytes: base64,
  notices: z.array(noticeSchema),
});

/** `open`: being written; `sent`: has its number and changes no more; `cancelled`: its number was given up. */
const LETTER_STATES = ['open', 'sent', 'cancelled'] as const;

const letterSummary = z.strictObject({
  id: idSchema,
  kind,
  state: z.enum(LETTER_STATES),
  agency: idSchema,
  agencyName: z.string(),
  /** As settled: typed, or derived from the plan. */
  subject: z.string(),
  addressee: z.string(),
  /** As printed, `นร ๐๘๐๔/๓๒๔๙`; empty until it is taken. */
  number: z.string(),
  date: day.nullable(),
  plan: idSchema.nullable(),
  /** The letter that this one is a new issue of. */
  corrects: idSchema.nullable(),
  savedAt: time,
  /** When it went to the bin; null for letters in use. */
  binnedAt: time.nullable(),
});
export type LetterSummary = z.infer<typeof letterSummary>;

/** What was sent: frozen with the number. */
const sent = z.strictObject({
  code: z.string(),
  series,
  year,
  number,
  /** As printed. */
  printed: z.string(),
  addressee: z.string(),
  subject: z.string(),
  sentAt: time,
  /** The version of the plan it speaks of; kept for it where it spoke of the draft. */
  version: idSchema.nullable(),
  /** SHA-256 of the Word file as it was sent, hexadecimal. */
  hash: z.string(),
});
export type SentLetter = z.infer<typeof sent>;

const registerRow = z.strictObject({
  code: z.string(),
  series,
  year,
  number,
  /** The last number of a `gap` that is a run of them; else `number`. */
  to: number,
  /** As printed; of a run `นร ๐๘๐๔/๓ – ๗`. */
  printed: z.string(),
  /** `taken`: by a letter; `cancelled`: was, or was never given, with the reason; `gap`: nobody has it though a later one is taken. */
  state: z.enum(['taken', 'cancelled', 'gap']),
  letter: idSchema.nullable(),
  date: day.nullable(),
  subject: z.string(),
  addressee: z.string(),
  /** Why it was given up, or why nobody has it; empty while nobody said. */
  reason: z.string(),
});
export type RegisterRow = z.infer<typeof registerRow>;

/** A letter that came in: what the receiving stamp says, and what the letter says of itself. */
const incomingShape = {
  agency: z.string().max(500),
  urgency: letterShape.shape.urgency,
  number: z.string().max(200),
  date: day.nullable(),
  subject: z.string().max(2000),
  addressee: z.string().max(500),
  note: z.string().max(4000),
  receivedOn: day,
  /** `๑๐.๒๔`; empty when it was not noted. */
  receivedAt: z.string().max(20),
};
const incoming = z.strictObject({
  id: idSchema,
  year,
  /** The receiving number, from 1 each year. */
  receivingNumber: z.int().min(1),
  ...incomingShape,
});
export type Incoming = z.infer<typeof incoming>;

const RULE_IDS = Object.keys(RULES) as [RuleId, ...RuleId[]];
const repair = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paper'), section: z.int(), width: z.int(), height: z.int() }),
  z.strictObject({ type: z.literal('margins'), section: z.int(), margins: z.record(z.string(), z.int()) }),
  z.strictObject({ type: z.literal('font'), paragraph: z.int(), font: z.string() }),
  z.strictObject({ type: z.literal('size'), paragraph: z.int(), size: z.int() }),
  z.strictObject({
    type: z.literal('spacing'),
    paragraph: z.int(),
    before: z.int().optional(),
    after: z.int().optional(),
    line: z.int().optional(),
  }),
  z.strictObject({ type: z.literal('indent'), paragraph: z.int(), firstLine: z.int() }),
  z.strictObject({
    type: z.literal('text'),
    paragraph: z.int(),
    start: z.int(),
    end: z.int(),
    text: z.string(),
  }),
]);
const checkFinding = z.strictObject({
  rule: z.enum(RULE_IDS),
  where: z.strictObject({ section: z.int().optional(), paragraph: z.int().optional(), text: z.string() }),
  found: sentence,
  expected: sentence,
  source,
  repair: repair.nullable(),
});
export type CheckFinding = z.infer<typeof checkFinding>;

const link = letterShape.shape.plan.unwrap();

const tables = letterTablesSchema;

export const lettersContract = {
  agencies: {
    list: call.input(nothing).output(z.array(agency)),
    /** Takes a profile in, or changes the one of its id; its emblem is not changed by this. */
    save: call.input(z.strictObject({ agency })).output(agency),
    /** `AGENCY_IN_USE` while open letters name it; letters that were sent have a copy of their own. */
    remove: call.input(z.strictObject({ agency: idSchema })).output(nothing),
    /** Undoes a removal while the app runs on: the profile, its emblem and its place in the list. */
    bringBack: call.input(z.strictObject({ agency: idSchema })).output(agency),
    /** A PNG or SVG file; with an SVG file `png`, the same drawn as a PNG picture. `EMBLEM_UNUSABLE`, `FILE_TOO_LARGE`. */
    setEmblem: call
      .input(z.strictObject({ agency: idSchema, fileName: z.string(), bytes: base64, png: base64.optional() }))
      .output(agency),
    removeEmblem: call.input(z.strictObject({ agency: idSchema })).output(agency),
    /** The emblem's file; null where there is none. */
    emblem: call
      .input(z.strictObject({ agency: idSchema }))
      .output(z.strictObject({ mediaType: z.string(), bytes: base64 }).nullable()),
  },
  letters: {
    /** Last saved first. */
    list: call.input(z.strictObject({ plan: idSchema.optional() })).output(z.array(letterSummary)),
    create: call
      .input(z.strictObject({ kind, agency: idSchema, plan: link.nullable() }))
      .output(z.strictObject({ letter: idSchema })),
    open: call
      .input(z.strictObject({ letter: idSchema }))
      .output(z.strictObject({ letter, revision: z.int(), savedAt: time, sent: sent.nullable() })),
    /** `LETTER_SENT` once it has a number, `LETTER_CONFLICT` when the stored letter is not at `base`. */
    save: call
      .input(z.strictObject({ letter, base: z.int() }))
      .output(z.strictObject({ revision: z.int(), savedAt: time })),
    /** What a letter can know of a plan's version or draft, and of what changed since another. */
    facts: call.input(z.strictObject({ link })).output(z.custom<PlanFacts>((value) => typeof value === 'object')),
    /**
     * The Word file of a letter as it is now, saved or not, and what is to be said about it. `agency` stands in for the profile
     * that the letter names; without its emblem.
     */
    preview: call
      .input(z.strictObject({ letter, agency: agency.optional() }))
      .output(file.extend({ findings: z.array(letterFinding) })),
    /** A new open letter with what this one says, but its number and date. */
    duplicate: call.input(z.strictObject({ letter: idSchema })).output(z.strictObject({ letter: idSchema })),
    /** Only an open one; `bringBack` undoes it. */
    moveToBin: call.input(z.strictObject({ letter: idSchema })).output(nothing),
    bringBack: call.input(z.strictObject({ letter: idSchema })).output(nothing),
    /**
     * Takes a number and freezes the letter, in one transaction: its data, its Word file and the version of the plan it speaks of.
     * The next number of the series, or `number` where a person wants that one. `NUMBER_TAKEN`, `LETTER_NOT_READY`.
     */
    send: call.input(z.strictObject({ letter: idSchema, base: z.int(), number: number.optional() })).output(sent),
    /** The Word file exactly as it was sent; of an open letter, as it is now. */
    file: call.input(z.strictObject({ letter: idSchema })).output(file),
    /** A new open letter with what the sent one said, as a new issue of it. `LETTER_OPEN` for one without a number. */
    correct: call.input(z.strictObject({ letter: idSchema })).output(z.strictObject({ letter: idSchema })),
    /** The salutation table and the headings of cabinet submissions in use. */
    tables: call.input(nothing).output(tables),
    /** Null goes back to those the app came with. */
    changeTables: call
      .input(
        z.strictObject({
          salutations: tables.shape.salutations.nullable().optional(),
          topics: tables.shape.topics.nullable().optional(),
        }),
      )
      .output(tables),
  },
  registers: {
    /** Numbers of a year, newest first; all codes where none is given. */
    outgoing: call.input(z.strictObject({ year, code: z.string().optional() })).output(z.array(registerRow)),
    /** The number that a letter of this agency and kind would get; of its own year, or of the present one where none is given. */
    next: call
      .input(z.strictObject({ agency: idSchema, kind, year: year.optional() }))
      .output(z.strictObject({ code: z.string(), series, year, number, printed: z.string() })),
    /**
     * Gives a taken number up, its letter with it, or says why nobody has a number, or those up to `to`. None is ever given again.
     * Said again the reason takes the place of the one before. `NUMBER_UNUSED` for one that is still to come.
     */
    cancel: call
      .input(
        z
          .strictObject({
            code: z.string(),
            series,
            year,
            number,
            to: number.optional(),
            reason: z.string().trim().min(1).max(1000),
          })
          .refine(({ number: from, to = from }) => to >= from && to - from < 1000, {
            path: ['to'],
            message: 'from number on, 1,000 numbers at most',
          }),
      )
      .output(nothing),
    incoming: call.input(z.strictObject({ year })).output(z.array(incoming)),
    /** The receiving number is the next of its year. */
    receive: call.input(z.strictObject(incomingShape)).output(incoming),
    /** Its year and receiving number stay, as the stamp has them. `INCOMING_NOT_FOUND`. */
    changeIncoming: call.input(z.strictObject({ id: idSchema, ...incomingShape })).output(incoming),
    /** Years that hold anything, newest first; the present one always. */
    years: call.input(nothing).output(z.array(year)),
    /** A register as a CSV file (UTF-8 with byte order mark, so that Excel reads Thai). */
    csv: call
      .input(z.strictObject({ register: z.enum(['outgoing', 'incoming']), year, language: z.enum(['th', 'en']) }))
      .output(file),
  },
  checks: {
    /**
     * Any .docx against the official format. `kind` is told by its words where it is not given. At most 2,000 findings of a rule;
     * `more` counts the rest.
     */
    letter: call.input(z.strictObject({ fileName: z.string(), bytes: base64, kind: kind.optional() })).output(
      z.strictObject({
        kind,
        findings: z.array(checkFinding),
        more: z.array(z.strictObject({ rule: z.enum(RULE_IDS), count: z.int() })),
      }),
    ),
    /** The file with the repairs made and nothing else changed. `left` could not be made. */
    repair: call
      .input(z.strictObject({ fileName: z.string(), bytes: base64, repairs: z.array(repair).max(50_000) }))
      .output(file.extend({ left: z.int() })),
  },
};
