/** The calls about the work on a plan: status, person in charge and note of sections, targets of chapters, and pages. */
import { z } from 'zod';
import { SECTION_STATUSES, type SectionProgress } from '../plan/progress.ts';
import { idSchema } from '../plan/schema.ts';
import { call, time } from './call.ts';

/** A note that two windows wrote is longer than either (`mergeProgress`). */
const LONGEST_NOTE = 40_000;

const sectionProgress = z.strictObject({
  status: z.enum(SECTION_STATUSES),
  person: z.string().max(200),
  note: z.string().max(LONGEST_NOTE),
  words: z.int().min(1).max(10_000_000).nullable(),
  pages: z.int().min(1).max(100_000).nullable(),
}) satisfies z.ZodType<SectionProgress>;
const bySection = z.record(idSchema, sectionProgress);

export const progressContract = {
  progress: {
    /** Where nothing was ever said `revision` is 0, and `savedAt` null. */
    read: call
      .input(z.strictObject({ plan: idSchema }))
      .output(z.strictObject({ revision: z.int(), savedAt: time.nullable(), sections: bySection })),
    /**
     * Keeps the word on the sections given and leaves the others; the word on a section that is deleted is kept until it comes
     * back. `PROGRESS_CONFLICT` when what is stored is not at `base`.
     */
    save: call
      .input(z.strictObject({ plan: idSchema, base: z.int(), sections: bySection }))
      .output(z.strictObject({ revision: z.int(), savedAt: time })),
    /** How many printed pages the saved draft has, in all and by chapter: an estimate. */
    pages: call
      .input(z.strictObject({ plan: idSchema }))
      .output(z.strictObject({ all: z.int(), chapters: z.record(idSchema, z.int()) })),
  },
};
