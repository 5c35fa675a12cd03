import { normalizeText } from '../../shared/thai/text.ts';
import type { ServiceDependencies } from './dependencies.ts';
import type { Implementer } from './implementer.ts';

export function comparisonHandlers(os: Implementer, { library, events }: ServiceDependencies) {
  return {
    reasons: os.comparisons.reasons.handler(({ input }) => library.readReasons(input)),
    setReason: os.comparisons.setReason.handler(({ input }) => {
      library.setReason({ ...input, text: normalizeText(input.text).trim() });
      events.publish({ type: 'library-changed' });
      return {};
    }),
  };
}
