import { type Checked, checkLetter } from '../../shared/check/check-letter.ts';
import { AppError } from '../../shared/errors.ts';
import { readDocument } from '../docx/read/document.ts';
import { type Repaired, repairDocument } from '../docx/repair/repair.ts';
import type { CheckTask, RepairTask } from './job.ts';

export type { Repaired };

/** Holds a Word file against the official format. Throws `DOCX_NOT_WORD`, `DOCX_ENCRYPTED`, `DOCX_DAMAGED` and `DOCX_TOO_LARGE`. */
export async function checkFile({ bytes, fileName, kind }: CheckTask): Promise<Checked> {
  return checkLetter(await readDocument(bytes, fileName), kind);
}

/** Makes the repairs and changes nothing else. Throws as `checkFile` does, and `INPUT_INVALID` for the repairs of another file. */
export async function repairFile({ bytes, fileName, repairs }: RepairTask): Promise<Repaired> {
  try {
    return await repairDocument(bytes, fileName, repairs);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new AppError('INPUT_INVALID', { reason: `repairs: ${error.message}` }, { cause: error });
  }
}
