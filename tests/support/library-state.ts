import type { Library } from '../../electron/library/library.ts';

/** Everything a person could see of a library, for "as it was before" and "as it should be now". */
export function libraryState(library: Library): object {
  const letters = library.listLetters();
  return {
    agencies: library.listAgencies(),
    letters: letters.map((stored) => ({
      ...stored,
      contents: stored.sent === null ? null : contentsOf(library, stored.letter.id),
    })),
    tables: library.readLetterTables(),
    registers: library.registerYears().map((year) => ({
      outgoing: library.outgoingRows(year),
      incoming: library.incomingLetters(year),
    })),
    settings: library.readSettings(),
    plans: library.listPlans().map((summary) => ({
      summary,
      draft: library.openDraft(summary.id),
      progress: library.readProgress(summary.id),
      versions: library.listVersions(summary.id).map((version) => ({
        version,
        plan: library.openVersion(summary.id, version.id),
        reasons: library.readReasons({ plan: summary.id, before: version.id, after: 'draft' }),
      })),
      reasons: library.readReasons({ plan: summary.id, before: 'draft', after: 'draft' }),
    })),
  };
}

function contentsOf(library: Library, letter: string): object {
  const { file, data } = library.sentContents(letter);
  return { file: file.toString('base64'), data };
}
