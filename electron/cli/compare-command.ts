import { AppError } from '../../shared/errors.ts';
import type { ComparisonFormat } from '../../shared/rpc/contract.ts';
import { exportedFile } from './export-file.ts';
import { answerWithFile, planId } from './plan-commands.ts';
import { type Terminal, withClient } from './terminal.ts';
import { findVersion } from './version-commands.ts';

/** What names the draft where a version can be named; a version of that name goes by its id. */
const DRAFT = 'draft';

/**
 * Compares two states of a plan, each the draft, or a version by id or name. Without `--out` the report goes to stdout, as the
 * comparison's JSON with --json; Word files need a place to go to.
 */
export async function compareStates(
  terminal: Terminal,
  id: string,
  before: string,
  after: string,
  { format, out }: { format: ComparisonFormat; out?: string },
): Promise<void> {
  const isWordFile = format === 'docx-redline' || format === 'docx-table';
  if (isWordFile && out === undefined) {
    throw new AppError('INPUT_INVALID', { reason: terminal.text.usage.needsOut(format) });
  }
  const asJson = out === undefined && terminal.json;
  const exported = await withClient(terminal.libraryFolder, async (client) => {
    const plan = planId(id);
    const versions = await client.versions.list({ plan });
    const stateOf = (named: string) => (named === DRAFT ? DRAFT : findVersion(versions, named).id);
    const events = await client.exports.comparison({
      plan,
      before: stateOf(before),
      after: stateOf(after),
      format: asJson ? 'json' : format,
      language: terminal.language,
    });
    return exportedFile(events, terminal);
  });
  if (out !== undefined) {
    answerWithFile(terminal, exported, out);
    return;
  }
  const report = Buffer.from(exported.bytes, 'base64').toString('utf8');
  terminal.answer(asJson ? JSON.parse(report) : null, () => report.trimEnd());
}
