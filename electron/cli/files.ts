import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { CliText } from './text.ts';

/** The bytes of a file a person named; `FILE_UNREADABLE` with the reason when it cannot be had. */
export function readNamedFile(file: string, text: CliText): Buffer {
  try {
    // A device may never end.
    if (statSync(file).isCharacterDevice()) throw Object.assign(new Error('a device'), { code: 'ENODEV' });
    return readFileSync(file);
  } catch (error) {
    throw new AppError('FILE_UNREADABLE', { file, reason: reasonOf(error, text) }, { cause: error });
  }
}

/**
 * Writes `bytes` where a person said: to that file, or under `suggestedName` when they named a folder. The file is complete or
 * as it was before. Gives the path written to.
 */
export function writeNamedFile(out: string, suggestedName: string, bytes: Uint8Array, text: CliText): string {
  const isFolder = statSync(out, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const file = resolve(isFolder ? join(out, suggestedName) : out);
  const unfinished = `${file}.${randomBytes(4).toString('hex')}.part`;
  try {
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, file);
    return file;
  } catch (error) {
    rmSync(unfinished, { force: true });
    const reason = existsSync(dirname(file)) ? reasonOf(error, text) : text.reasons.noFolder;
    throw new AppError('FILE_UNWRITABLE', { file: basename(file), reason }, { cause: error });
  }
}

function reasonOf(error: unknown, { reasons }: CliText): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
      return reasons.notThere;
    case 'EISDIR':
      return reasons.folder;
    case 'ENODEV':
      return reasons.device;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return reasons.permission;
    default:
      return code || String(error);
  }
}
