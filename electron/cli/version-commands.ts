import { AppError } from '../../shared/errors.ts';
import type { VersionSummary } from '../../shared/rpc/contract.ts';
import { normalizeText } from '../../shared/thai/text.ts';
import { planId } from './plan-commands.ts';
import { table } from './table.ts';
import { type Terminal, withClient } from './terminal.ts';
import { localTime } from './time.ts';

export async function saveVersion(
  terminal: Terminal,
  id: string,
  { name, note = '' }: { name: string; note?: string },
): Promise<void> {
  const version = await withClient(terminal.libraryFolder, (client) =>
    client.versions.save({ plan: planId(id), name, note }),
  );
  terminal.answer(version, () => terminal.text.versionSaved(version.name, version.id));
}

export async function listVersions(terminal: Terminal, id: string): Promise<void> {
  const { columns, kinds, noVersions } = terminal.text;
  const versions = await withClient(terminal.libraryFolder, (client) => client.versions.list({ plan: planId(id) }));
  terminal.answer(versions, () =>
    versions.length === 0
      ? noVersions
      : table(
          [columns.id, columns.name, columns.kind, columns.saved, columns.changedSections],
          versions.map((version) => [
            version.id,
            version.name,
            kinds[version.kind],
            localTime(version.createdAt, terminal.language),
            version.changedSections,
          ]),
        ),
  );
}

export async function restoreVersion(terminal: Terminal, id: string, named: string): Promise<void> {
  await withClient(terminal.libraryFolder, async (client) => {
    const plan = planId(id);
    const version = findVersion(await client.versions.list({ plan }), named);
    const restored = await client.versions.restore({ plan, version: version.id });
    terminal.answer({ plan, version: version.id, ...restored }, () =>
      terminal.text.restored(version.name || version.id, restored.before.id),
    );
  });
}

/** The version of that id, else the only one of that name. */
function findVersion(versions: readonly VersionSummary[], named: string): VersionSummary {
  const byId = versions.find((version) => version.id === named);
  if (byId) return byId;
  const [first, second] = versions.filter((version) => version.name === normalizeText(named).trim());
  if (!first) throw new AppError('VERSION_NOT_FOUND', { version: named });
  if (second) throw new AppError('VERSION_NAME_AMBIGUOUS', { version: named });
  return first;
}
