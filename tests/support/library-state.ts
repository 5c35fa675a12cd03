import type { Library } from '../../electron/library/library.ts';

/** Everything a person could see of a library, for "as it was before" and "as it should be now". */
export function libraryState(library: Library): object {
  return {
    settings: library.readSettings(),
    plans: library.listPlans().map((summary) => ({
      summary,
      draft: library.openDraft(summary.id),
      versions: library.listVersions(summary.id).map((version) => ({
        version,
        plan: library.openVersion(summary.id, version.id),
        reasons: library.readReasons({ plan: summary.id, before: version.id, after: 'draft' }),
      })),
      reasons: library.readReasons({ plan: summary.id, before: 'draft', after: 'draft' }),
    })),
  };
}
