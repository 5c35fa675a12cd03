import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import type { contract } from '../../shared/rpc/contract.ts';
import { createJobs, type Jobs } from '../jobs/jobs.ts';
import { newId } from '../jobs/new-id.ts';
import { openLibrary } from '../library/library.ts';
import { keepBackups } from './backups.ts';
import { createEvents, type Events } from './events.ts';
import { type Log, openLog } from './log.ts';
import { keepSearch } from './search-keeper.ts';
import { createServices, type Services } from './services.ts';
import type { Shell } from './shell.ts';

/** The typed calls of the contract, whichever way they travel. */
export type Client = ContractRouterClient<typeof contract>;

/** An open library with everything that serves it. What a shell opens first and closes last. */
export interface Workbench {
  readonly services: Services;
  /** Calls the handlers directly, without a transport. */
  readonly client: Client;
  readonly events: Events;
  readonly jobs: Jobs;
  readonly log: Log;
  /** Stops running jobs and closes the library. Everything that was saved is on disk before this is called. */
  close(): Promise<void>;
}

/**
 * Opens the library in `folder`, which is made when it is not there. Throws the `AppError` of the library when it cannot be
 * opened. With `backups` it is backed up in the background now and every hour, and kept quick to search.
 */
export function openWorkbench({
  folder,
  shell,
  backups,
}: {
  folder: string;
  shell: Shell;
  backups: boolean;
}): Workbench {
  const now = () => new Date();
  const library = openLibrary(folder, { now, newId });
  const log = openLog(folder, now);
  const events = createEvents();
  const jobs = createJobs();
  const services = createServices({ library, jobs, shell, events, log, newId, now });
  const stopBackups = backups ? keepBackups({ library, events, log }) : () => {};
  const stopSearch = backups ? keepSearch({ library, log }) : () => {};
  let closing: Promise<void> | undefined;

  const close = async () => {
    stopBackups();
    stopSearch();
    await jobs.close();
    library.close();
  };
  return {
    services,
    client: createRouterClient(services),
    events,
    jobs,
    log,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}
