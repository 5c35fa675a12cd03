/**
 * Every call of the app: its input, its result and its errors. All shells serve this one contract and all screens call it.
 *
 * Inputs are strict: an unknown key is refused. Times are UTC ISO 8601 strings. Files travel as base64.
 */
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { MILESTONES } from '../plan/milestones.ts';
import type { Plan, PlanMeta, Scheme, Section } from '../plan/model.ts';
import { idSchema, metaSchema, planSchema, schemeSchema, sectionSchema } from '../plan/schema.ts';
import { base64, call, nothing, noticeSchema, time } from './call.ts';
import { imagesContract } from './images.ts';
import { importsContract } from './imports.ts';
import { lettersContract } from './letters.ts';
import { progressContract } from './progress.ts';
import { searchContract } from './search.ts';

/** The schemas under the model's own (read-only) types, so that plans pass through the contract without a copy. */
const plan: z.ZodType<Plan, Plan> = planSchema;
const section: z.ZodType<Section, Section> = sectionSchema;
const meta: z.ZodType<PlanMeta, PlanMeta> = metaSchema;
const scheme: z.ZodType<Scheme, Scheme> = schemeSchema;

export const TEMPLATE_IDS = ['blank', 'development', 'master', 'action'] as const;

const planSummary = z.strictObject({
  id: idSchema,
  title: z.string(),
  edition: z.string(),
  agency: z.string(),
  period: metaSchema.shape.period,
  sections: z.int(),
  words: z.int(),
  createdAt: time,
  changedAt: time,
  binnedAt: time.nullable(),
});
export type PlanSummary = z.infer<typeof planSummary>;

const outlineRow = z.strictObject({ id: idSchema, level: z.int(), label: z.string(), title: z.string() });
export type OutlineRow = z.infer<typeof outlineRow>;

const versionSummary = z.strictObject({
  id: idSchema,
  plan: idSchema,
  /** The version before it among those kept. */
  parent: idSchema.nullable(),
  /** `silent`: kept by the app, thinned as it ages; `named`: kept by a person; `milestone`: of the whole plan, sealed. */
  kind: z.enum(['silent', 'named', 'milestone']),
  /** What a milestone stands for; null for the other kinds. */
  milestone: z.enum(MILESTONES).nullable(),
  name: z.string(),
  note: z.string(),
  author: z.string(),
  createdAt: time,
  /** Content hash of the whole version (SHA-256, hexadecimal). */
  hash: z.string(),
  /**
   * Sections added, changed or removed since the last version that a person kept (named or milestone), all sections where
   * there is none; moves and new numbers are not counted.
   */
  changedSections: z.int(),
});
export type VersionSummary = z.infer<typeof versionSummary>;

const backup = z.strictObject({ file: z.string(), bytes: z.int(), madeAt: time });
export type Backup = z.infer<typeof backup>;

/** What an empty library can be brought back from: a backup with plans, and where a damaged library was moved to. */
const rescue = z.strictObject({
  backup: z.strictObject({ ...backup.shape, plans: z.int() }).nullable(),
  damaged: z.string().nullable(),
});
export type Rescue = z.infer<typeof rescue>;

export const EXPORT_FORMATS = ['docx', 'txt', 'md', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const exportEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('progress'), done: z.int(), total: z.int() }),
  z.strictObject({
    type: z.literal('done'),
    fileName: z.string(),
    mediaType: z.string(),
    bytes: base64,
    notices: z.array(noticeSchema),
  }),
]);
export type ExportEvent = z.infer<typeof exportEvent>;

/** A state of a plan that can be compared: the draft as it is stored, or a version by its id. */
const stateSchema = z.union([z.literal('draft'), idSchema]);
const pairSchema = { plan: idSchema, before: stateSchema, after: stateSchema };

export const COMPARISON_FORMATS = ['json', 'text', 'html', 'docx-redline', 'docx-table'] as const;
export type ComparisonFormat = (typeof COMPARISON_FORMATS)[number];

/** Plans that are remembered as opened. */
export const MOST_RECENT = 12;

export const settingsSchema = z.strictObject({
  /** Name put on saved versions; empty until a person sets it. */
  author: z.string().max(200),
  /** Words of the agency that a comparison never cuts. */
  terms: z.array(z.string().trim().min(1).max(100)).max(1000),
  language: z.enum(['th', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  /** Widths and folded state of panes, by screen; percent of the window. */
  panes: z.record(z.string(), z.array(z.number())),
  /** The plans that were opened last, the last one first. */
  recent: z.array(idSchema).max(MOST_RECENT),
});
export type Settings = z.infer<typeof settingsSchema>;

/** What windows show lists of. */
const LISTS = ['plans', 'versions', 'letters', 'agencies', 'registers'] as const;

const shellEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('plan-changed'), plan: idSchema, revision: z.int() }),
  /** Statuses, notes or targets of a plan were changed. */
  z.strictObject({ type: z.literal('progress-changed'), plan: idSchema, revision: z.int() }),
  /** `lists`: those that changed; any may have where it is not said. */
  z.strictObject({ type: z.literal('library-changed'), lists: z.array(z.enum(LISTS)).optional() }),
  /** An open letter was saved. */
  z.strictObject({ type: z.literal('letter-changed'), letter: idSchema, revision: z.int() }),
  z.strictObject({ type: z.literal('backup-made'), madeAt: time }),
  /** The window is about to close: write what is unsaved, then call `shell.readyToClose`. */
  z.strictObject({ type: z.literal('closing') }),
  /** A command of the shell's own menu was chosen; `command` is an id of the renderer's registry. */
  z.strictObject({ type: z.literal('command'), command: z.string() }),
]);
export type ShellEvent = z.infer<typeof shellEvent>;

export const contract = {
  plans: {
    list: call.input(nothing).output(z.array(planSummary)),
    create: call
      .input(
        z.strictObject({
          title: z.string().min(1).max(2000),
          template: z.enum(TEMPLATE_IDS),
          language: z.enum(['th', 'en']),
        }),
      )
      .output(z.strictObject({ plan: idSchema })),
    open: call
      .input(z.strictObject({ plan: idSchema }))
      .output(z.strictObject({ plan, revision: z.int(), savedAt: time })),
    outline: call.input(z.strictObject({ plan: idSchema })).output(z.array(outlineRow)),
    rename: call.input(z.strictObject({ plan: idSchema, title: z.string().min(1).max(2000) })).output(nothing),
    duplicate: call
      .input(z.strictObject({ plan: idSchema, title: z.string().min(1).max(2000) }))
      .output(z.strictObject({ plan: idSchema })),
    moveToBin: call.input(z.strictObject({ plan: idSchema })).output(nothing),
    bringBack: call.input(z.strictObject({ plan: idSchema })).output(nothing),
    /** Replaces the whole draft by another plan's content, as the JSON export writes it with its pictures under `images`; the state before is kept as a silent version. */
    replace: call
      .input(z.strictObject({ plan: idSchema, content: z.unknown() }))
      .output(z.strictObject({ revision: z.int() })),
  },
  drafts: {
    /**
     * Saves what changed since `base`: whole sections that are new or changed, and, where the list itself changed, the ids in
     * order (sections not in it are removed). `DRAFT_CONFLICT` when the stored draft is not at `base`.
     */
    save: call
      .input(
        z.strictObject({
          plan: idSchema,
          base: z.int(),
          sections: z.array(section),
          order: z.array(idSchema).optional(),
          meta: meta.optional(),
          scheme: scheme.optional(),
        }),
      )
      .output(z.strictObject({ revision: z.int(), savedAt: time })),
  },
  versions: {
    /** Keeps the draft as a named version, or sealed as a milestone where `milestone` says which. */
    save: call
      .input(
        z.strictObject({
          plan: idSchema,
          name: z.string().trim().min(1).max(200),
          note: z.string().max(4000),
          milestone: z.enum(MILESTONES).optional(),
        }),
      )
      .output(versionSummary),
    /** Newest first, by parent, not by clock. */
    list: call.input(z.strictObject({ plan: idSchema })).output(z.array(versionSummary)),
    open: call.input(z.strictObject({ plan: idSchema, version: idSchema })).output(plan),
    /** Makes the draft what the version was; the draft before is kept as the silent version `before`. */
    restore: call
      .input(z.strictObject({ plan: idSchema, version: idSchema }))
      .output(z.strictObject({ revision: z.int(), before: versionSummary })),
    /**
     * Makes one section or block of the draft what it was in the version; the draft before is kept as the silent version
     * `before`. A section takes back its own title, number and blocks; one that the draft has no more comes back with all that
     * stood under it. `into` is the line of the draft to be replaced, where its id is another. `PART_NOT_FOUND`.
     */
    restorePart: call
      .input(z.strictObject({ plan: idSchema, version: idSchema, line: idSchema, into: idSchema.optional() }))
      .output(z.strictObject({ revision: z.int(), before: versionSummary })),
  },
  comparisons: {
    /** Why things were changed, as typed by a person, by `changeKey` of the change. */
    reasons: call.input(z.strictObject(pairSchema)).output(z.record(z.string(), z.string())),
    /** An empty text takes the reason away. */
    setReason: call
      .input(z.strictObject({ ...pairSchema, change: z.string().min(1).max(200), text: z.string().max(4000) }))
      .output(nothing),
  },
  imports: importsContract,
  exports: {
    /** Writes the draft, or a version of it, as a file; events tell the progress, the last one carries the file. Stopping to read cancels. */
    make: call
      .input(
        z.strictObject({
          plan: idSchema,
          version: idSchema.optional(),
          format: z.enum(EXPORT_FORMATS),
          numbers: z.enum(['auto', 'text']),
        }),
      )
      .output(eventIterator(exportEvent)),
    /** Prints the draft or a version, whole or the chapter of one section, as a PDF; events as of `make`. Needs `can.printToPdf`, else `PDF_NEEDS_BROWSER`. */
    pdf: call
      .input(z.strictObject({ plan: idSchema, version: idSchema.optional(), chapter: idSchema.optional() }))
      .output(eventIterator(exportEvent)),
    /** Compares two states and writes what differs as a file; events as of `make`. */
    comparison: call
      .input(z.strictObject({ ...pairSchema, format: z.enum(COMPARISON_FORMATS), language: z.enum(['th', 'en']) }))
      .output(eventIterator(exportEvent)),
  },
  ...progressContract,
  ...imagesContract,
  ...lettersContract,
  ...searchContract,
  library: {
    status: call
      .input(nothing)
      .output(z.strictObject({ path: z.string(), schema: z.int(), bytes: z.int(), lastBackup: backup.nullable() })),
    check: call.input(nothing).output(z.strictObject({ ok: z.boolean(), problems: z.array(z.string()) })),
    backup: call.input(nothing).output(backup),
    backups: call.input(nothing).output(z.array(backup)),
    /** Null where the library has plans, or nothing to bring back. */
    rescue: call.input(nothing).output(rescue.nullable()),
    /** Puts a backup in the library's place; the library before is itself backed up first. */
    restore: call.input(z.strictObject({ file: z.string() })).output(nothing),
  },
  settings: {
    read: call.input(nothing).output(settingsSchema),
    change: call.input(settingsSchema.partial()).output(settingsSchema),
  },
  shell: {
    describe: call.input(nothing).output(
      z.strictObject({
        shell: z.enum(['electron', 'browser']),
        appVersion: z.string(),
        library: z.string(),
        can: z.strictObject({ saveDialog: z.boolean(), revealFile: z.boolean(), printToPdf: z.boolean() }),
      }),
    ),
    /** Asks where, then writes the file there; `null` when the person cancelled. Needs `can.saveDialog`. */
    saveFile: call
      .input(z.strictObject({ fileName: z.string(), bytes: base64 }))
      .output(z.strictObject({ path: z.string().nullable() })),
    revealFile: call.input(z.strictObject({ path: z.string() })).output(nothing),
    readyToClose: call.input(nothing).output(nothing),
    /** A stack the renderer could not handle, for the log. */
    reportBug: call
      .input(z.strictObject({ message: z.string().max(4000), stack: z.string().max(20000) }))
      .output(nothing),
  },
  events: {
    watch: call.input(nothing).output(eventIterator(shellEvent)),
  },
};
