/**
 * What Word has no place for, carried in a part of its own beside the text, so that a plan comes back from its Word file as it
 * was. Sections are named by bookmarks, which Word keeps while people write.
 */
import { z } from 'zod';
import type { PlainText, Plan, Scheme, Section, SectionNumber } from '../plan/model.ts';
import { metaSchema, schemeSchema, sectionSchema } from '../plan/schema.ts';

/** What the text of a heading does not tell of its section. */
export interface CarriedSection {
  readonly number: SectionNumber;
  readonly guidance?: PlainText | undefined;
  readonly startsPage?: true | undefined;
  readonly landscape?: true | undefined;
}

export interface CarriedPlan {
  readonly format: 1;
  /** Whether Word numbers, or labels are typed. */
  readonly numbers: 'auto' | 'text';
  readonly meta: Plan['meta'];
  readonly scheme: Scheme;
  /** By bookmark. A section without one is numbered as its label says. */
  readonly sections: Readonly<Record<string, CarriedSection>>;
}

const carriedSchema: z.ZodType<CarriedPlan> = z.strictObject({
  format: z.literal(1),
  numbers: z.enum(['auto', 'text']),
  meta: metaSchema,
  scheme: schemeSchema,
  sections: z.record(
    z.string().max(64),
    sectionSchema.pick({ number: true, guidance: true, startsPage: true, landscape: true }),
  ),
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
  const { number, guidance, startsPage, landscape } = section;
  const told = number.kind === 'none' || (number.kind === 'auto' && label !== '');
  const typed = numbers === 'text' && number.kind !== 'auto';
  if (told && !typed && guidance === undefined && !startsPage && !landscape) return null;
  return { number, ...(guidance && { guidance }), ...(startsPage && { startsPage }), ...(landscape && { landscape }) };
}
