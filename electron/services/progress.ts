import type { SectionProgress } from '../../shared/plan/progress.ts';
import { normalizeText } from '../../shared/thai/text.ts';
import { countChapterPages } from '../docx/write/pages.ts';
import type { ServiceDependencies } from './dependencies.ts';
import type { Implementer } from './implementer.ts';

export function progressHandlers(os: Implementer, { library, events }: ServiceDependencies) {
  return {
    read: os.progress.read.handler(({ input }) => library.readProgress(input.plan)),
    save: os.progress.save.handler(({ input: { plan, base, sections } }) => {
      const said = Object.entries(sections).map(([id, one]) => [id, inOneForm(one)] as const);
      const saved = library.saveProgress({ plan, base, sections: Object.fromEntries(said) });
      if (saved.revision !== base) events.publish({ type: 'progress-changed', plan, revision: saved.revision });
      return saved;
    }),
    pages: os.progress.pages.handler(({ input }) => {
      const { all, chapters } = countChapterPages(library.openDraft(input.plan).plan);
      return { all, chapters: Object.fromEntries(chapters) };
    }),
  };
}

/** What was typed, as it reads in plans. */
function inOneForm({ person, note, ...said }: SectionProgress): SectionProgress {
  return { ...said, person: normalizeText(person).trim(), note: normalizeText(note) };
}
