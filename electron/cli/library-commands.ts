import { printedMoment } from '../../shared/compare/report/state-name.ts';
import { table } from './table.ts';
import { type Terminal, withClient } from './terminal.ts';

/** Exit code 1 when there are problems, so that scripts notice. */
export async function checkLibrary(terminal: Terminal): Promise<void> {
  const { libraryFine, libraryProblems } = terminal.text;
  const result = await withClient(terminal.libraryFolder, (client) => client.library.check({}));
  terminal.answer(result, () =>
    result.ok
      ? libraryFine
      : [libraryProblems(result.problems.length), ...result.problems.map((problem) => `- ${problem}`)].join('\n'),
  );
  if (!result.ok) process.exitCode = 1;
}

export async function backUpLibrary(terminal: Terminal): Promise<void> {
  const made = await withClient(terminal.libraryFolder, (client) => client.library.backup({}));
  terminal.answer(made, () => terminal.text.backedUp(made.file));
}

export async function listBackups(terminal: Terminal): Promise<void> {
  const { columns, noBackups } = terminal.text;
  const backups = await withClient(terminal.libraryFolder, (client) => client.library.backups({}));
  terminal.answer(backups, () =>
    backups.length === 0
      ? noBackups
      : table(
          [columns.file, columns.bytes, columns.made],
          backups.map(({ file, bytes, madeAt }) => [file, bytes, printedMoment(madeAt, terminal.language)]),
        ),
  );
}

export async function restoreLibrary(terminal: Terminal, file: string): Promise<void> {
  await withClient(terminal.libraryFolder, (client) => client.library.restore({ file }));
  terminal.answer({ file }, () => terminal.text.libraryRestored(file));
}
