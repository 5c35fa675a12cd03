/**
 * The schema of a plan: `parsePlan` takes an unknown value and gives a plan or the first thing that is wrong with it.
 * Shapes are zod's; what a shape cannot say (levels, unique ids, mark order) is checked after it.
 */
import { z } from 'zod';
import {
  ALIGNMENTS,
  DEEPEST_LEVEL,
  DEEPEST_LIST,
  LIST_KINDS,
  MARKS,
  MEDIA,
  MOST_COLUMNS,
  PLAN_FORMAT,
  VERTICALS,
} from './model.ts';

/** Years of พ.ศ. a plan can name. */
const year = z.int().min(2400).max(2700);

export const idSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

const plainText = z.strictObject({ text: z.string().max(2000) });

const textRun = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1),
  marks: z.array(z.enum(MARKS)).min(1).optional(),
});
/** What a footnote and a letter hold: all but footnotes. */
export const wordsSchema = z.discriminatedUnion('type', [
  textRun,
  z.strictObject({ type: z.literal('break') }),
  z.strictObject({ type: z.literal('reference'), target: idSchema }),
]);

/** A run of words, a line break, a reference or a footnote; the order of marks is not looked at (see `findMarksFault`). */
export const inlineSchema = z.discriminatedUnion('type', [
  ...wordsSchema.options,
  z.strictObject({ type: z.literal('footnote'), id: idSchema, content: z.array(wordsSchema) }),
]);

const content = z.array(inlineSchema);

const textBlock = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('paragraph'),
    id: idSchema,
    align: z.enum(ALIGNMENTS),
    indent: z.enum(['first', 'none']),
    content,
  }),
  z.strictObject({
    type: z.literal('item'),
    id: idSchema,
    kind: z.enum(LIST_KINDS),
    depth: z.int().min(0).max(DEEPEST_LIST),
    content,
  }),
]);

const tableCell = z.strictObject({
  id: idSchema,
  colSpan: z.int().min(1).max(MOST_COLUMNS),
  rowSpan: z.int().min(1),
  vertical: z.enum(VERTICALS),
  blocks: z.array(textBlock).min(1),
});

const block = z.discriminatedUnion('type', [
  ...textBlock.options,
  z.strictObject({
    type: z.literal('table'),
    id: idSchema,
    columns: z.array(z.int().min(1).max(10_000)).min(1).max(MOST_COLUMNS),
    headerRows: z.int().min(0),
    totalsRow: z.boolean(),
    rows: z.array(z.strictObject({ id: idSchema, cells: z.array(tableCell) })).min(1),
    content,
  }),
  z.strictObject({
    type: z.literal('figure'),
    id: idSchema,
    image: z.string().regex(/^[0-9a-f]{64}$/),
    media: z.enum(MEDIA),
    pixels: z.strictObject({ width: z.int().min(1), height: z.int().min(1) }),
    width: z.int().min(50).max(1000),
    alt: plainText,
    content,
  }),
]);

const sectionNumber = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('auto') }),
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('pinned'), value: z.int().min(1).max(9999) }),
  z.strictObject({ kind: z.literal('kept'), value: z.int().min(1).max(9999) }),
  z.strictObject({ kind: z.literal('appendix') }),
]);

export const sectionSchema = z.strictObject({
  id: idSchema,
  level: z.int().min(1).max(DEEPEST_LEVEL),
  number: sectionNumber,
  title: content,
  blocks: z.array(block),
  guidance: plainText.optional(),
  startsPage: z.literal(true).optional(),
  landscape: z.literal(true).optional(),
});

/** What is printed in front of text: one line of characters that a Word file can hold. */
const printed = z
  .string()
  .max(40)
  .regex(/^[^\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF]*$/u, 'control characters and line ends cannot be printed');

const itemPattern = printed.regex(/^[^%]*%1[^%]*$/);

export const schemeSchema = z.strictObject({
  digits: z.enum(['thai', 'arabic']),
  levels: z
    .array(z.strictObject({ pattern: printed, format: z.enum(['number', 'letter']) }))
    .length(DEEPEST_LEVEL)
    .superRefine((levels, context) => {
      for (const [index, { pattern }] of levels.entries()) {
        const named = [...pattern.matchAll(/%(.?)/g)].map((match) => Number(match[1]));
        if (!named.includes(index + 1) || named.some((n) => !(n >= 1 && n <= index + 1))) {
          context.addIssue({
            code: 'custom',
            path: [index, 'pattern'],
            message: `the pattern of level ${index + 1} must hold %${index + 1} and no deeper level`,
            params: { th: `รูปแบบเลขของระดับ ${index + 1} ต้องมี %${index + 1} และไม่มีระดับที่ลึกกว่า` },
          });
        }
      }
    }),
  numberedItems: z.array(itemPattern).length(DEEPEST_LIST + 1),
  letteredItems: z.array(itemPattern).length(DEEPEST_LIST + 1),
  bullets: z.array(printed.min(1).max(4)).length(DEEPEST_LIST + 1),
  captions: z.strictObject({ by: z.enum(['plan', 'chapter']), table: itemPattern, figure: itemPattern }).optional(),
  appendix: itemPattern.optional(),
  numbering: z.literal('kept').optional(),
});

export const metaSchema = z.strictObject({
  title: plainText,
  edition: plainText,
  agency: plainText,
  period: z
    .strictObject({ from: year, to: year })
    .refine((period) => period.from <= period.to, 'the period must not end before it begins')
    .nullable(),
});

export const planSchema = z.strictObject({
  format: z.literal(PLAN_FORMAT),
  id: idSchema,
  meta: metaSchema,
  scheme: schemeSchema,
  sections: z.array(sectionSchema),
});
