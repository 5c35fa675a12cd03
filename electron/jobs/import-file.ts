import { adoptIds } from '../../shared/import/adopt-ids.ts';
import type { Proposal } from '../../shared/import/proposal.ts';
import { readSource } from '../docx/read/source.ts';
import { isWordFile } from '../import/file-kind.ts';
import { importText } from '../import/import-text.ts';
import { importWord } from '../import/word/import-word.ts';
import type { Image } from '../import/word/tables.ts';
import type { ImportTask, Outcome } from './job.ts';
import { newId } from './new-id.ts';

/** A proposal, with the pictures that its figures name. */
export interface ReadFile {
  readonly proposal: Proposal;
  readonly images: readonly Image[];
}

/**
 * Reads a file into a proposed plan: a Word file by its ending, anything else as text. Tracked changes that are to become two
 * versions are read twice. Throws what the readers throw.
 */
export async function importFile(
  { fileName, bytes, options }: ImportTask,
  onProgress: (done: number, total: number) => void,
): Promise<Outcome<ReadFile>> {
  if (!isWordFile(fileName)) {
    const { value, notices } = importText({ fileName, bytes, options }, newId);
    return { value: { proposal: value, images: [] }, notices };
  }
  const source = await readSource(bytes, fileName, { changes: 'accept', onProgress });
  const { value: proposal, images, notices } = importWord(source, fileName, options, newId);
  if (options.changes !== 'versions' || source.changes === 0) return { value: { proposal, images }, notices };
  const rejected = importWord(
    await readSource(bytes, fileName, { changes: 'reject', onProgress }),
    fileName,
    options,
    newId,
  );
  const older = adoptIds(proposal.plan, rejected.value.plan);
  return { value: { proposal: { ...proposal, older }, images: [...images, ...rejected.images] }, notices };
}
