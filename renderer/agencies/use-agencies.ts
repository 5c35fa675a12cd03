/** Profiles of agencies and the tables that letters are written by, asked of the other side and kept fresh. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Agency } from '../../shared/letter/model.ts';
import type { LetterTables } from '../../shared/letter/tables.ts';
import type { Id } from '../../shared/plan/model.ts';
import { useShell } from '../rpc/use-shell.ts';
import { InTurn } from '../saving/in-turn.ts';
import { isSmall } from '../saving/parting.ts';
import { useSpeech } from '../text/speak.ts';
import { notifyFailure, notifyWithAction } from '../ui/notify.tsx';

const inTurn = new InTurn();
const LIST = ['agencies', 'list'];
const TABLES = ['agencies', 'tables'];
type TableChanges = { readonly [Table in keyof LetterTables]?: LetterTables[Table] | null };

export function useAgencies() {
  const { client } = useShell();
  return useQuery({ queryKey: LIST, queryFn: () => client.agencies.list({}) });
}

/** The salutation table and the headings of cabinet submissions in use. */
export function useLetterTables() {
  const { client } = useShell();
  return useQuery({ queryKey: TABLES, queryFn: () => client.letters.tables({}) });
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

/**
 * Changes of agencies; each is told when it fails and says whether it was done. What was changed is shown at once and built upon
 * by the next change, and stays shown where it could not be kept.
 */
export function useAgencyDeeds() {
  const { client } = useShell();
  const queries = useQueryClient();
  const speech = useSpeech();
  const { t } = speech;
  const attempt = async (deed: () => Promise<unknown>): Promise<boolean> => {
    try {
      await inTurn.send(deed);
      // An answer in between would show what was before the changes that are still on their way.
      if (inTurn.isIdle) await queries.invalidateQueries({ queryKey: ['agencies'] });
      return true;
    } catch (thrown) {
      notifyFailure(thrown, speech);
      return false;
    }
  };
  const show = <Shown>(key: readonly string[], change: (shown: Shown) => Shown) => {
    void queries.cancelQueries({ queryKey: key }, { revert: false });
    queries.setQueryData<Shown>(key, (shown) => shown && change(shown));
  };
  const arrivesAlone = (change: unknown) => ({ context: { keepalive: isSmall(change) } });
  const save = (agency: Agency) => attempt(() => client.agencies.save({ agency }, arrivesAlone(agency)));
  const sendTables = ({ salutations, topics }: TableChanges) => {
    const changes = {
      ...(salutations === undefined
        ? {}
        : { salutations: salutations?.map((row) => ({ ...row, addressees: [...row.addressees] })) ?? null }),
      ...(topics === undefined ? {} : { topics: topics && [...topics] }),
    };
    return attempt(() => client.letters.changeTables(changes, arrivesAlone(changes)));
  };
  return {
    save,
    /** Changes the profile as it is shown now, with all that was changed a moment ago. */
    change: (id: Id, changesOf: (agency: Agency) => Partial<Agency>) => {
      show<readonly Agency[]>(LIST, (list) => list.map((one) => (one.id === id ? { ...one, ...changesOf(one) } : one)));
      const agency = queries.getQueryData<readonly Agency[]>(LIST)?.find((one) => one.id === id);
      return agency ? save(agency) : Promise.resolve(false);
    },
    /** Removes it; the message brings it back. */
    remove: async ({ id, name }: Agency) => {
      if (!(await attempt(() => client.agencies.remove({ agency: id })))) return false;
      const bringBack = () => void attempt(() => client.agencies.bringBack({ agency: id }));
      notifyWithAction(t('agencies.removed', { name }), t('app.undo'), bringBack);
      return true;
    },
    setEmblem: (agency: Id, fileName: string, bytes: string, png?: string) =>
      attempt(() => client.agencies.setEmblem({ agency, fileName, bytes, ...(png && { png }) })),
    removeEmblem: (agency: Id) => attempt(() => client.agencies.removeEmblem({ agency })),
    /** Changes the tables as they are shown now. */
    changeTables: (changesOf: (tables: LetterTables) => Partial<LetterTables>) => {
      const tables = queries.getQueryData<LetterTables>(TABLES);
      if (!tables) return Promise.resolve(false);
      const changes = changesOf(tables);
      show<LetterTables>(TABLES, () => ({ ...tables, ...changes }));
      return sendTables(changes);
    },
    /** Goes back to the app's own table; the message brings back the one before. */
    resetTable: async (table: keyof LetterTables) => {
      const before = queries.getQueryData<LetterTables>(TABLES);
      if (!(await sendTables({ [table]: null })) || !before) return;
      notifyWithAction(t('agencies.wasReset'), t('app.undo'), () => void sendTables({ [table]: before[table] }));
    },
  };
}
