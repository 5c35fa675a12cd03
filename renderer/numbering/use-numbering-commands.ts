/** Commands on how the whole plan is numbered. */
import { numbersInPlace } from '../../shared/plan/kept-numbers.ts';
import type { Scheme } from '../../shared/plan/model.ts';
import { useDeeds } from '../app/commands/use-commands.ts';
import { usePlanView, useSession } from '../plan/use-plan.ts';
import { usePropose } from './proposal.ts';

/** The scheme with its numbers kept, or following by themselves. */
export function withKeeping({ numbering: _, ...scheme }: Scheme, keep: boolean): Scheme {
  return keep ? { ...scheme, numbering: 'kept' } : scheme;
}

export function useNumberingCommands(): void {
  const { open } = useSession();
  const { plan } = usePlanView();
  const propose = usePropose();
  const isKept = plan.scheme.numbering === 'kept';
  const setKeeping = (keep: boolean) =>
    propose([{ type: 'setScheme', scheme: withKeeping(open.current().scheme, keep) }]);
  useDeeds({
    'number.follow': { run: () => setKeeping(false), on: !isKept },
    'number.keep': { run: () => setKeeping(true), on: isKept },
    'number.renumber': {
      run: () => propose([{ type: 'setNumbers', numbers: numbersInPlace(open.current()) }]),
      enabled: isKept,
    },
  });
}
