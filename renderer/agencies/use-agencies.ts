/** Profiles of agencies and the tables that letters are written by, asked of the other side and kept fresh. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Agency } from '../../shared/letter/model.ts';
import type { Id } from '../../shared/plan/model.ts';
import { useShell } from '../rpc/use-shell.ts';
import { useSpeech } from '../text/speak.ts';
import { notifyFailure } from '../ui/notify.tsx';

export function useAgencies() {
  const { client } = useShell();
  return useQuery({ queryKey: ['agencies', 'list'], queryFn: () => client.agencies.list({}) });
}

/** The salutation table and the headings of cabinet submissions in use. */
export function useLetterTables() {
  const { client } = useShell();
  return useQuery({ queryKey: ['agencies', 'tables'], queryFn: () => client.letters.tables({}) });
}

/** The emblem's file as an address for a picture; null where there is none. */
export function useEmblem({ id, emblem }: Agency) {
  const { client } = useShell();
  return useQuery({
    queryKey: ['agencies', 'emblem', id, emblem?.hash ?? ''],
    queryFn: async () => {
      const file = await client.agencies.emblem({ agency: id });
      return file === null ? null : `data:${file.mediaType};base64,${file.bytes}`;
    },
    enabled: emblem !== null,
  });
}

export function emptyAgency(id: Id): Agency {
  return {
    id,
    name: '',
    ministry: '',
    address: [],
    code: '',
    unit: '',
    phone: '',
    fax: '',
    email: '',
    signatories: [],
    emblem: null,
  };
}

/** Changes of agencies; each is told when it fails and says whether it was done. */
export function useAgencyDeeds() {
  const { client } = useShell();
  const queries = useQueryClient();
  const speech = useSpeech();
  const attempt = async (deed: () => Promise<unknown>): Promise<boolean> => {
    try {
      await deed();
      await queries.invalidateQueries({ queryKey: ['agencies'] });
      return true;
    } catch (thrown) {
      notifyFailure(thrown, speech);
      return false;
    }
  };
  return {
    save: (agency: Agency) => attempt(() => client.agencies.save({ agency })),
    remove: (agency: Id) => attempt(() => client.agencies.remove({ agency })),
    setEmblem: (agency: Id, fileName: string, bytes: string, png?: string) =>
      attempt(() => client.agencies.setEmblem({ agency, fileName, bytes, ...(png && { png }) })),
    removeEmblem: (agency: Id) => attempt(() => client.agencies.removeEmblem({ agency })),
    changeTables: (changes: Parameters<typeof client.letters.changeTables>[0]) =>
      attempt(() => client.letters.changeTables(changes)),
  };
}
