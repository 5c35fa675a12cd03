import { basename } from 'node:path';
import { printedMoment } from '../../shared/compare/report/state-name.ts';
import { AppError } from '../../shared/errors.ts';
import { describeNotice, type Notice } from '../../shared/notices.ts';
import { idSchema } from '../../shared/plan/schema.ts';
import type { ExportFormat, PlanSummary, Rescue } from '../../shared/rpc/contract.ts';
import type { ImportEvent } from '../../shared/rpc/imports.ts';
import { type ExportedFile, exportedFile, lastEvent } from './export-file.ts';
import { readNamedFile, writeNamedFile } from './files.ts';
import { table } from './table.ts';
import { type Terminal, withClient, withPrintingClient } from './terminal.ts';

/** An id as a person typed it; what cannot be one names no plan. */
export function planId(text: string): string {
  if (!idSchema.safeParse(text).success) throw new AppError('PLAN_NOT_FOUND', { id: text });
  return text;
}

type Proposed = Extract<ImportEvent, { type: 'done' }>;

interface ImportChoices {
  readonly title?: string;
  readonly into?: string;
  readonly changes: 'accept' | 'versions';
  readonly repair: boolean;
  readonly listRepairs: boolean;
}

/** Brings a file in as a new plan or, with `into`, as the new draft of a plan. */
export async function importPlan(terminal: Terminal, file: string, options: ImportChoices): Promise<void> {
  if (options.title?.trim() === '') {
    throw new AppError('INPUT_INVALID', { reason: terminal.text.usage.missingValue('--title') });
  }
  const bytes = readNamedFile(file, terminal.text).toString('base64');
  const { plan, sections, notices, repairs } = await withClient(terminal.libraryFolder, async (client) => {
    const { title, changes, repair, listRepairs } = options;
    const into = options.into === undefined ? undefined : planId(options.into);
    const choices = { changes, repairThai: repair, listRepairs, ...(title !== undefined && { title }) };
    const given = { fileName: basename(file), bytes, options: choices };
    const read = await lastEvent<Proposed>(await client.imports.propose(given), terminal);
    const { plan: content, older } = read.proposal;
    const taken = await client.imports.commit({ plan: content, ...(into && { into }), ...(older && { older }) });
    return { ...taken, notices: read.notices, repairs: read.proposal.repairs };
  });
  const told = notices.map((notice) => withMessage(notice, terminal));
  const { imported, repaired } = terminal.text;
  terminal.answer({ plan, sections, notices: told, ...(options.listRepairs && { repairs }) }, () =>
    [imported(plan, sections), ...noticeLines(notices, terminal), ...repairs.map(repaired)].join('\n'),
  );
}

export async function listPlans(terminal: Terminal, { bin }: { bin: boolean }): Promise<void> {
  const { columns } = terminal.text;
  const { all, rescue } = await withClient(terminal.libraryFolder, async (client) => ({
    all: await client.plans.list({}),
    rescue: await client.library.rescue({}),
  }));
  const plans = bin ? all : all.filter((plan) => plan.binnedAt === null);
  terminal.answer(plans, () =>
    plans.length === 0
      ? noPlansText(rescue, terminal)
      : table(
          [columns.id, columns.title, columns.period, columns.sections, columns.words, columns.changed],
          plans.map((plan) => [
            plan.id,
            plan.title,
            period(plan),
            plan.sections,
            plan.words,
            printedMoment(plan.changedAt, terminal.language),
          ]),
        ),
  );
}

/** That there are no plans and, where there were some once, how to have them back. */
function noPlansText(rescue: Rescue | null, { text }: Terminal): string {
  const lines = [];
  if (rescue?.backup) lines.push(text.rescueBackup(rescue.backup.file, rescue.backup.plans));
  if (rescue?.damaged) lines.push(text.rescueDamaged(rescue.damaged));
  return lines.length > 0 ? lines.join('\n') : text.noPlans;
}

export async function outlinePlan(terminal: Terminal, id: string): Promise<void> {
  const rows = await withClient(terminal.libraryFolder, (client) => client.plans.outline({ plan: planId(id) }));
  terminal.answer(rows, () =>
    rows.map((row) => `${'  '.repeat(row.level - 1)}${row.label} ${row.title}`.trimEnd()).join('\n'),
  );
}

export async function exportPlan(
  terminal: Terminal,
  id: string,
  options: { format: ExportFormat | 'pdf'; numbers: 'auto' | 'text'; out: string },
): Promise<void> {
  const { format, numbers } = options;
  const plan = planId(id);
  const exported =
    format === 'pdf'
      ? await withPrintingClient(terminal.libraryFolder, async (client) =>
          exportedFile(await client.exports.pdf({ plan }), terminal),
        )
      : await withClient(terminal.libraryFolder, async (client) =>
          exportedFile(await client.exports.make({ plan, format, numbers }), terminal),
        );
  answerWithFile(terminal, exported, options.out);
}

/** Writes an exported file where a person said, and tells where that is and what could not be carried over. */
export function answerWithFile(terminal: Terminal, exported: ExportedFile, out: string): void {
  const { fileName, notices } = exported;
  const bytes = Buffer.from(exported.bytes, 'base64');
  const file = writeNamedFile(out, fileName, bytes, terminal.text);
  terminal.answer({ file, bytes: bytes.length, notices: notices.map((notice) => withMessage(notice, terminal)) }, () =>
    [terminal.text.exported(file, bytes.length), ...noticeLines(notices, terminal)].join('\n'),
  );
}

export async function applyPlan(terminal: Terminal, id: string, { from }: { from: string }): Promise<void> {
  const content = parseJson(from, readNamedFile(from, terminal.text).toString('utf8'), terminal);
  const { revision } = await withClient(terminal.libraryFolder, (client) =>
    client.plans.replace({ plan: planId(id), content }),
  );
  terminal.answer({ plan: id, revision }, () => terminal.text.applied(revision));
}

function parseJson(file: string, text: string, terminal: Terminal): unknown {
  try {
    // Editors on Windows put a byte order mark before what they save.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new AppError('PLAN_INVALID', { at: basename(file), reason: terminal.text.reasons.notJson });
  }
}

function period({ period: years }: PlanSummary): string {
  return years === null ? '' : years.from === years.to ? `${years.from}` : `${years.from}–${years.to}`;
}

function withMessage(notice: Notice, { language }: Terminal): Notice & { message: string } {
  return { ...notice, message: describeNotice(notice, language) };
}

function noticeLines(notices: readonly Notice[], { language }: Terminal): string[] {
  return notices.map((notice) => `- ${describeNotice(notice, language)}`);
}
