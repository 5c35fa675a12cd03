import { normalizePlan } from '../../shared/plan/normalize.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import type { ImportEvent } from '../../shared/rpc/imports.ts';
import type { ServiceDependencies } from './dependencies.ts';
import type { Implementer } from './implementer.ts';
import { isPlanJson, proposeJson } from './import-json.ts';
import { streamWork } from './stream-work.ts';

/** Names the state before tracked changes where nobody did: plan documents are Thai. */
const OLDER = 'ก่อนการแก้ไขที่ติดตามไว้';

export function importHandlers(os: Implementer, { library, jobs, events }: ServiceDependencies) {
  return {
    propose: os.imports.propose.handler(({ input, signal }) => {
      const { fileName, options } = input;
      const bytes = Buffer.from(input.bytes, 'base64');
      return streamWork<ImportEvent>(async (tell, stopped) => {
        if (isPlanJson(fileName)) {
          tell({
            type: 'done',
            proposal: proposeJson({ fileName, bytes, title: options.title }, library),
            notices: [],
          });
          return;
        }
        const onProgress = (done: number, total: number) => tell({ type: 'progress', done, total });
        const { value, notices } = await jobs.importFile({ fileName, bytes, options }, { onProgress, signal: stopped });
        // Kept at once and swept again where nobody takes the plan in, so that they need not travel twice.
        for (const image of value.images) library.addImage(image);
        tell({ type: 'done', proposal: value.proposal, notices: [...notices] });
      }, signal);
    }),
    commit: os.imports.commit.handler(async ({ input, signal }) => {
      const { into, olderName = OLDER } = input;
      let content = normalizePlan(parsePlan(input.plan));
      let older = input.older && normalizePlan(parsePlan(input.older));
      if (into !== undefined) {
        const before = library.openDraft(into).plan;
        content = await jobs.adoptIds({ before, plan: content }, signal);
        older = older && (await jobs.adoptIds({ before: content, plan: older }, signal));
      }
      const plan = library.takeIn({ plan: content, into, older, olderName });
      if (into !== undefined)
        events.publish({ type: 'plan-changed', plan, revision: library.openDraft(plan).revision });
      events.publish({ type: 'library-changed' });
      return { plan, sections: content.sections.length };
    }),
  };
}
