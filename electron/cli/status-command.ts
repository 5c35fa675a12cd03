import { AppError } from '../../shared/errors.ts';
import { progressOf, type SectionProgress, type SectionStatus } from '../../shared/plan/progress.ts';
import type { OutlineRow } from '../../shared/rpc/contract.ts';
import type { Client } from '../services/workbench.ts';
import { planId } from './plan-commands.ts';
import { table } from './table.ts';
import { type Terminal, withClient } from './terminal.ts';

interface StatusOptions {
  readonly set?: SectionStatus;
  readonly person?: string;
  readonly note?: string;
  readonly words?: string;
  readonly pages?: string;
}

/** Tells how far the work on each section is, or says it of one section. `0` takes a target away. */
export async function sectionStatus(
  terminal: Terminal,
  id: string,
  section: string | undefined,
  options: StatusOptions,
): Promise<void> {
  const plan = planId(id);
  const rows = await withClient(terminal.libraryFolder, async (client) => {
    const outline = await client.plans.outline({ plan });
    if (section === undefined) {
      if (Object.keys(options).length > 0) throw wrong(terminal.text.usage.missingArgument('SECTION'));
      return tell(client, plan, outline);
    }
    const found = outline.filter((row) => row.id === section);
    if (found.length === 0) throw wrong(terminal.text.usage.noSection(section));
    if (Object.keys(options).length > 0) await say(client, plan, section, options, terminal);
    return tell(client, plan, found);
  });
  const { columns, statuses } = terminal.text;
  terminal.answer(section === undefined ? rows : rows[0], () =>
    table(
      [columns.id, columns.title, columns.state, columns.person, columns.targets, columns.note],
      rows.map((row) => [
        row.id,
        `${'  '.repeat(row.level - 1)}${row.label} ${row.title}`.trimEnd(),
        statuses[row.status],
        row.person,
        [row.words, row.pages].map((target) => target ?? '–').join(' / '),
        row.note.replaceAll(/\s+/g, ' ').trim(),
      ]),
    ),
  );
}

async function tell(client: Client, plan: string, outline: readonly OutlineRow[]) {
  const { sections } = await client.progress.read({ plan });
  return outline.map((row) => ({ ...row, ...progressOf(sections, row.id) }));
}

async function say(client: Client, plan: string, section: string, options: StatusOptions, terminal: Terminal) {
  const { revision, sections } = await client.progress.read({ plan });
  const before = progressOf(sections, section);
  const said: SectionProgress = {
    status: options.set ?? before.status,
    person: options.person ?? before.person,
    note: options.note ?? before.note,
    words: options.words === undefined ? before.words : target('--words', options.words, terminal),
    pages: options.pages === undefined ? before.pages : target('--pages', options.pages, terminal),
  };
  await client.progress.save({ plan, base: revision, sections: { [section]: said } });
}

function target(option: string, text: string, { text: { usage } }: Terminal): number | null {
  if (!/^\d{1,7}$/.test(text)) throw wrong(usage.badValue(`${option} ${text}`));
  return Number(text) || null;
}

function wrong(reason: string): AppError {
  return new AppError('INPUT_INVALID', { reason });
}
