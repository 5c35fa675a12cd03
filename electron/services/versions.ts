import { AppError } from '../../shared/errors.ts';
import { ownReason, reasonDetails } from '../../shared/reasons.ts';
import { normalizeText } from '../../shared/thai/text.ts';
import type { ServiceDependencies } from './dependencies.ts';
import type { Implementer } from './implementer.ts';

export function versionHandlers(os: Implementer, { library, events }: ServiceDependencies) {
  const author = () => library.readSettings().author;
  return {
    save: os.versions.save.handler(({ input }) => {
      const version = library.saveVersion({
        plan: input.plan,
        kind: input.milestone ? 'milestone' : 'named',
        milestone: input.milestone ?? null,
        name: nameFrom(input.name),
        note: normalizeText(input.note),
        author: author(),
      });
      events.publish({ type: 'library-changed' });
      return version;
    }),
    list: os.versions.list.handler(({ input }) => library.listVersions(input.plan)),
    open: os.versions.open.handler(({ input }) => library.openVersion(input.plan, input.version)),
    restorePart: os.versions.restorePart.handler(({ input }) => {
      const { revision, before } = library.restorePart(input, author());
      events.publish({ type: 'plan-changed', plan: input.plan, revision });
      return { revision, before };
    }),
    restore: os.versions.restore.handler(({ input }) => {
      const { revision, before } = library.restoreVersion(input.plan, input.version, author());
      events.publish({ type: 'plan-changed', plan: input.plan, revision });
      events.publish({ type: 'library-changed' });
      return { revision, before };
    }),
  };
}

/** A name as it is stored and looked up: normalised, on one line, not empty. */
function nameFrom(text: string): string {
  const name = normalizeText(text).replace(/\s+/g, ' ').trim();
  if (name === '') throw new AppError('INPUT_INVALID', reasonDetails(ownReason('name: it must not be empty')));
  return name;
}
