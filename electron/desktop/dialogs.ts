/** What only a desktop can do for a person: ask where a file goes, write it there, show it in its folder. */
import { writeFile } from 'node:fs/promises';
import { basename, isAbsolute, join } from 'node:path';
import { type BrowserWindow, dialog, shell } from 'electron';
import { AppError } from '../../shared/errors.ts';

/**
 * Asks for a place, proposing `fileName` in `folder`, and writes the bytes there. Gives the full path, or null where the
 * person cancelled. `FILE_UNWRITABLE` where the place cannot be written.
 */
export async function saveFile(
  window: BrowserWindow,
  folder: string,
  fileName: string,
  bytes: Uint8Array,
): Promise<string | null> {
  const answer = await dialog.showSaveDialog(window, {
    // Only ever a name: a page cannot choose the folder.
    defaultPath: join(folder, basename(fileName)),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (answer.canceled || answer.filePath === '') return null;
  try {
    await writeFile(answer.filePath, bytes);
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new AppError('FILE_UNWRITABLE', { file: answer.filePath, reason }, { cause });
  }
  return answer.filePath;
}

/** Shows a file in the system's file manager. Nothing happens for a path that is relative or gone. */
export function revealFile(path: string): void {
  if (isAbsolute(path)) shell.showItemInFolder(path);
}
