import { printedMoment } from '../../shared/compare/report/state-name.ts';
import { AppError } from '../../shared/errors.ts';
import { type Milestone, milestoneName } from '../../shared/plan/milestones.ts';
import { idSchema } from '../../shared/plan/schema.ts';
import type { VersionSummary } from '../../shared/rpc/contract.ts';
import { normalizeText } from '../../shared/thai/text.ts';
import type { Client } from '../services/workbench.ts';
import { planId } from './plan-commands.ts';
import { table } from './table.ts';
import { type Terminal, withClient } from './terminal.ts';

/** Digits of a content hash that tell versions of a library apart at a glance. */
const SHORT_HASH = 12;

/** Keeps the draft as a version, or seals it as a milestone, whose name is proposed where none is given. */
export async function saveVersion(
  terminal: Terminal,
  id: string,
  { name, note = '', milestone }: { name?: string; note?: string; milestone?: Milestone },
): Promise<void> {
  const { usage, versionSaved, milestoneSaved } = terminal.text;
  if (name === undefined && milestone === undefined) {
    throw new AppError('INPUT_INVALID', { reason: usage.missingOption('--name') });
  }
  if (name !== undefined && normalizeText(name).trim() === '') {
    throw new AppError('INPUT_INVALID', { reason: usage.missingValue('--name') });
  }
  const version = await withClient(terminal.libraryFolder, async (client) => {
    const plan = planId(id);
    if (milestone === undefined) return await client.versions.save({ plan, name: name ?? '', note });
    return await sealMilestone(client, { plan, milestone, name, note });
  });
  terminal.answer(version, () =>
    version.kind === 'milestone'
      ? milestoneSaved(version.name, version.id, version.hash)
      : versionSaved(version.name, version.id),
  );
}

export async function sealMilestone(
  client: Client,
  { plan, milestone, name, note }: { plan: string; milestone: Milestone; name: string | undefined; note: string },
): Promise<VersionSummary> {
  return await client.versions.save({
    plan,
    milestone,
    name: name ?? (await proposedName(client, plan, milestone)),
    note,
  });
}

async function proposedName(client: Client, plan: string, milestone: Milestone): Promise<string> {
  const [versions, draft] = await Promise.all([client.versions.list({ plan }), client.plans.open({ plan })]);
  const taken = versions.map(({ name }) => name);
  return milestoneName(milestone, taken, draft.plan.scheme.digits);
}

export async function listVersions(terminal: Terminal, id: string): Promise<void> {
  const { columns, noVersions } = terminal.text;
  const versions = await withClient(terminal.libraryFolder, (client) => client.versions.list({ plan: planId(id) }));
  terminal.answer(versions, () =>
    versions.length === 0
      ? noVersions
      : table(
          [columns.id, columns.name, columns.kind, columns.saved, columns.changedSections, columns.hash],
          versions.map((version) => [
            version.id,
            version.name,
            kindText(version, terminal),
            printedMoment(version.createdAt, terminal.language),
            version.changedSections,
            version.hash.slice(0, SHORT_HASH),
          ]),
        ),
  );
}

function kindText({ kind, milestone }: VersionSummary, { text }: Terminal): string {
  return milestone === null ? text.kinds[kind] : `${text.kinds[kind]}: ${text.milestones[milestone]}`;
}

/** Makes the draft what a version was, or with `part` only that section or paragraph. */
export async function restoreVersion(
  terminal: Terminal,
  id: string,
  named: string,
  { part }: { part?: string } = {},
): Promise<void> {
  await withClient(terminal.libraryFolder, async (client) => {
    const plan = planId(id);
    const version = findVersion(await client.versions.list({ plan }), named);
    const name = version.name || version.id;
    if (part === undefined) {
      const restored = await client.versions.restore({ plan, version: version.id });
      terminal.answer({ plan, version: version.id, ...restored }, () =>
        terminal.text.restored(name, restored.before.id),
      );
      return;
    }
    if (!idSchema.safeParse(part).success) throw new AppError('PART_NOT_FOUND');
    const restored = await client.versions.restorePart({ plan, version: version.id, line: part });
    terminal.answer({ plan, version: version.id, part, ...restored }, () =>
      terminal.text.partRestored(name, restored.before.id),
    );
  });
}

/** The version of that id, else the only one of that name; those without a name have only their id. */
export function findVersion(versions: readonly VersionSummary[], named: string): VersionSummary {
  const byId = versions.find((version) => version.id === named);
  if (byId) return byId;
  const name = normalizeText(named).replace(/\s+/g, ' ').trim();
  const [first, second] = versions.filter((version) => version.name === name);
  if (!first || name === '') throw new AppError('VERSION_NOT_FOUND', { version: named });
  if (second) throw new AppError('VERSION_NAME_AMBIGUOUS', { version: named });
  return first;
}
