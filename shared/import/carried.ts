/**
 * What Word has no place for, carried in a part of its own beside the text, so that a plan comes back from its Word file as it
 * was. Sections, tables and figures are named by bookmarks, which Word keeps while people write; what is carried of them holds
 * only where the file still says the same.
 */
import { z } from 'zod';
import {
  MOST_COLUMNS,
  type PlainText,
  type Plan,
  type Scheme,
  type Section,
  type SectionNumber,
} from '../plan/model.ts';
import { metaSchema, schemeSchema, sectionSchema } from '../plan/schema.ts';

/** What the text of a heading does not tell of its section. */
export interface CarriedSection {
  readonly number: SectionNumber;
  readonly guidance?: PlainText | undefined;
  readonly startsPage?: true | undefined;
}

/** What the grid of a table does not tell. */
export interface CarriedTable {
  readonly type: 'table';
  readonly columns: readonly number[];
  readonly rows: number;
  readonly totalsRow: boolean;
}

/** Of a figure that is drawn in another width than it has, so as to fit on a page. */
export interface CarriedFigure {
  readonly type: 'figure';
  readonly width: number;
  /** How wide it is drawn, in EMU. */
  readonly drawn: number;
}

export type CarriedBlock = CarriedTable | CarriedFigure;

export interface CarriedPlan {
  readonly format: 1;
  /** Whether Word numbers, or labels are typed. */
  readonly numbers: 'auto' | 'text';
  readonly meta: Plan['meta'];
  readonly scheme: Scheme;
  /** By bookmark. A section without one is numbered as its label says. */
  readonly sections: Readonly<Record<string, CarriedSection>>;
  /** By bookmark, which begins in the table or where the picture stands. */
  readonly blocks?: Readonly<Record<string, CarriedBlock>> | undefined;
}

const bookmark = z.string().max(64);

const carriedSchema: z.ZodType<CarriedPlan> = z.strictObject({
  format: z.literal(1),
  numbers: z.enum(['auto', 'text']),
  meta: metaSchema,
  scheme: schemeSchema,
  sections: z.record(bookmark, sectionSchema.pick({ number: true, guidance: true, startsPage: true })),
  blocks: z
    .record(
      bookmark,
      z.discriminatedUnion('type', [
        z.strictObject({
          type: z.literal('table'),
          columns: z.array(z.int().min(1).max(10_000)).min(1).max(MOST_COLUMNS),
          rows: z.int().min(1),
          totalsRow: z.boolean(),
        }),
        z.strictObject({ type: z.literal('figure'), width: z.int().min(50).max(1000), drawn: z.int().min(1) }),
      ]),
    )
    .optional(),
});

/** Null for what is not such a part, or one of a newer release: the file is then read as any other. */
export function parseCarried(text: string | null): CarriedPlan | null {
  if (text === null) return null;
  try {
    return carriedSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** What must be carried of a section with this label; null where its heading tells all. */
export function carriedOf(section: Section, label: string, numbers: CarriedPlan['numbers']): CarriedSection | null {
  const { number, guidance, startsPage } = section;
  const told = number.kind === 'none' || (number.kind === 'auto' && label !== '');
  const typed = numbers === 'text' && number.kind !== 'auto';
  if (told && !typed && guidance === undefined && !startsPage) return null;
  return { number, ...(guidance && { guidance }), ...(startsPage && { startsPage }) };
}
