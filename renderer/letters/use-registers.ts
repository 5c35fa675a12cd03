/** Registers of a year, asked of the other side and kept fresh. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { deliver } from '../app/exports.tsx';
import type { Client } from '../rpc/connect.ts';
import { useShell } from '../rpc/use-shell.ts';
import { useSpeech } from '../text/speak.ts';
import { notifyFailure } from '../ui/notify.tsx';

export function useYears() {
  const { client } = useShell();
  return useQuery({ queryKey: ['registers', 'years'], queryFn: () => client.registers.years({}) });
}

export function useOutgoing(year: number) {
  const { client } = useShell();
  return useQuery({ queryKey: ['registers', 'outgoing', year], queryFn: () => client.registers.outgoing({ year }) });
}

export function useIncoming(year: number) {
  const { client } = useShell();
  return useQuery({ queryKey: ['registers', 'incoming', year], queryFn: () => client.registers.incoming({ year }) });
}

/** Changes of registers; each is told when it fails and says whether it was done. */
export function useRegisterDeeds() {
  const shell = useShell();
  const { client } = shell;
  const queries = useQueryClient();
  const speech = useSpeech();
  const attempt = async <T>(deed: () => Promise<T>): Promise<T | null> => {
    try {
      const done = await deed();
      await queries.invalidateQueries({ queryKey: ['registers'] });
      return done;
    } catch (thrown) {
      notifyFailure(thrown, speech);
      return null;
    }
  };
  return {
    cancel: (input: Parameters<Client['registers']['cancel']>[0]) => attempt(() => client.registers.cancel(input)),
    receive: (input: Parameters<Client['registers']['receive']>[0]) => attempt(() => client.registers.receive(input)),
    change: (input: Parameters<Client['registers']['changeIncoming']>[0]) =>
      attempt(() => client.registers.changeIncoming(input)),
    csv: (register: 'outgoing' | 'incoming', year: number) =>
      attempt(async () => {
        const file = await client.registers.csv({ register, year, language: speech.language });
        await deliver(shell, file, speech);
      }),
  };
}
