import type { NewId } from '../../shared/plan/model.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Library } from '../library/library.ts';
import type { Events } from './events.ts';
import type { Log } from './log.ts';
import type { Shell } from './shell.ts';

/** What the handlers are given: they hold no state of their own. */
export interface ServiceDependencies {
  readonly library: Library;
  readonly jobs: Jobs;
  readonly shell: Shell;
  readonly events: Events;
  readonly log: Log;
  readonly newId: NewId;
  readonly now: () => Date;
}
