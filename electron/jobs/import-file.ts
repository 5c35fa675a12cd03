import { adoptIds } from '../../shared/import/adopt-ids.ts';
import type { Proposal } from '../../shared/import/proposal.ts';
import { readSource } from '../docx/read/source.ts';
import { isWordFile } from '../import/file-kind.ts';
import { importText } from '../import/import-text.ts';
import { importWord } from '../import/word/import-word.ts';
import type { ImportTask, Outcome } from './job.ts';
import { newId } from './new-id.ts';

/**
 * Reads a file into a proposed plan: a Word file by its ending, anything else as text. Tracked changes that are to become two
 * versions are read twice. Throws what the readers throw.
 */
export async function importFile(
  { fileName, bytes, options }: ImportTask,
  onProgress: (done: number, total: number) => void,
): Promise<Outcome<Proposal>> {
  if (!isWordFile(fileName)) return importText({ fileName, bytes, options }, newId);
  const source = await readSource(bytes, fileName, { changes: 'accept', onProgress });
  const accepted = importWord(source, fileName, options, newId);
  if (options.changes !== 'versions' || source.changes === 0) return accepted;
  const rejected = await readSource(bytes, fileName, { changes: 'reject', onProgress });
  const older = adoptIds(accepted.value.plan, importWord(rejected, fileName, options, newId).value.plan);
  return { ...accepted, value: { ...accepted.value, older } };
}
