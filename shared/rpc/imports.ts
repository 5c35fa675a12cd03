/** Bringing files in: read into a proposal first, taken into the library when a person agrees. */
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import type { Proposal } from '../import/proposal.ts';
import { NOTICE_CODES } from '../notices.ts';
import type { Plan } from '../plan/model.ts';
import { idSchema, planSchema } from '../plan/schema.ts';
import { REPAIR_KINDS } from '../thai/repair/repairs.ts';
import { base64, call, noticeSchema } from './call.ts';

const plan: z.ZodType<Plan, Plan> = planSchema;

export const IMPORT_OPTIONS = z.strictObject({
  /** What short lines numbered `๑.` become: headings, or items of a list. */
  shortNumberedLines: z.enum(['headings', 'items']),
  /** The plan's title, where a person gives it: lines of the file that say another stay in the text. */
  title: z.string().max(2000),
  /** Whether Thai text that a PDF file tore is repaired; it is unless this says false. */
  repairThai: z.boolean(),
  /** Whether the proposal lists each repair; it does not unless this says true. */
  listRepairs: z.boolean(),
  /** What becomes of changes that a Word file tracks: accepted, or brought as two versions; accepted unless this says otherwise. */
  changes: z.enum(['accept', 'versions']),
});
export type ImportOptions = z.infer<typeof IMPORT_OPTIONS>;

const line = z.strictObject({ line: z.int(), text: z.string(), doubts: z.array(z.enum(NOTICE_CODES)) });
const origin = z.strictObject({ line: z.int(), label: z.string() });

const proposal: z.ZodType<Proposal, Proposal> = z.strictObject({
  plan,
  older: plan.nullable(),
  origins: z.record(idSchema, origin),
  source: z.array(line),
  repairs: z.array(
    z.strictObject({ line: z.int(), kind: z.enum(REPAIR_KINDS), before: z.string(), after: z.string() }),
  ),
});

const importEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('progress'), done: z.int(), total: z.int() }),
  z.strictObject({ type: z.literal('done'), proposal, notices: z.array(noticeSchema) }),
]);
export type ImportEvent = z.infer<typeof importEvent>;

export const importsContract = {
  /**
   * Reads a file into a proposed plan and what was guessed; writes nothing. Events tell the progress, the last one carries the
   * proposal. Stopping to read cancels.
   */
  propose: call
    .input(z.strictObject({ fileName: z.string(), bytes: base64, options: IMPORT_OPTIONS.partial() }))
    .output(eventIterator(importEvent)),
  /**
   * Takes a proposal, as it is or corrected by a person, into the library: as a new plan or, where `into` names one, as the draft
   * of that plan, whose sections and blocks keep their ids where the content is the same; its draft before is kept as a silent
   * version. `older` is kept as a version named `olderName`, so that the draft can be compared with it.
   */
  commit: call
    .input(
      z.strictObject({
        plan,
        into: idSchema.optional(),
        older: plan.optional(),
        olderName: z.string().trim().min(1).max(200).optional(),
      }),
    )
    .output(z.strictObject({ plan: idSchema, sections: z.int() })),
};
