import type { ServiceDependencies } from './dependencies.ts';
import type { Implementer } from './implementer.ts';

export function draftHandlers(os: Implementer, { library, events }: ServiceDependencies) {
  return {
    save: os.drafts.save.handler(({ input }) => {
      const saved = library.saveDraft(input);
      events.publish({ type: 'plan-changed', plan: input.plan, revision: saved.revision });
      if (input.meta) events.publish({ type: 'library-changed' });
      return saved;
    }),
  };
}
