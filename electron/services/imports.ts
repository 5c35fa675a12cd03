import { normalizePlan } from '../../shared/plan/normalize.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import type { ServiceDependencies } from './dependencies.ts';
import type { Implementer } from './implementer.ts';

export function importHandlers(os: Implementer, { library, jobs, events }: ServiceDependencies) {
  return {
    propose: os.imports.propose.handler(async ({ input, signal }) => {
      const { value, notices } = await jobs.importText(
        { fileName: input.fileName, bytes: Buffer.from(input.bytes, 'base64'), options: input.options },
        signal,
      );
      return { plan: value, notices: [...notices] };
    }),
    commit: os.imports.commit.handler(({ input }) => {
      const content = normalizePlan(parsePlan(input.plan));
      const plan = library.createPlan(content);
      events.publish({ type: 'library-changed' });
      return { plan, sections: content.sections.length };
    }),
  };
}
