import { agencyHandlers } from './agencies.ts';
import { checkHandlers } from './checks.ts';
import { comparisonHandlers } from './comparisons.ts';
import type { ServiceDependencies } from './dependencies.ts';
import { draftHandlers } from './drafts.ts';
import { eventHandlers } from './events.ts';
import { exportHandlers } from './exports.ts';
import { imageHandlers } from './images.ts';
import { implementContract } from './implementer.ts';
import { importHandlers } from './imports.ts';
import { letterHandlers } from './letters.ts';
import { libraryHandlers } from './library.ts';
import { planHandlers } from './plans.ts';
import { progressHandlers } from './progress.ts';
import { registerHandlers } from './registers.ts';
import { searchHandlers } from './search.ts';
import { settingsHandlers } from './settings.ts';
import { shellHandlers } from './shell.ts';
import { versionHandlers } from './versions.ts';

export type Services = ReturnType<typeof createServices>;

/** The whole contract with its handlers, as a router that every shell can serve. */
export function createServices(dependencies: ServiceDependencies) {
  const os = implementContract(dependencies.log);
  return os.router({
    plans: planHandlers(os, dependencies),
    drafts: draftHandlers(os, dependencies),
    versions: versionHandlers(os, dependencies),
    comparisons: comparisonHandlers(os, dependencies),
    progress: progressHandlers(os, dependencies),
    images: imageHandlers(os, dependencies),
    imports: importHandlers(os, dependencies),
    exports: exportHandlers(os, dependencies),
    agencies: agencyHandlers(os, dependencies),
    letters: letterHandlers(os, dependencies),
    registers: registerHandlers(os, dependencies),
    checks: checkHandlers(os, dependencies),
    search: searchHandlers(os, dependencies),
    library: libraryHandlers(os, dependencies),
    settings: settingsHandlers(os, dependencies),
    shell: shellHandlers(os, { ...dependencies, libraryPath: dependencies.library.path }),
    events: eventHandlers(os, dependencies),
  });
}
