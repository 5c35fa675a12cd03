import type { ServiceDependencies } from './dependencies.ts';
import type { Implementer } from './implementer.ts';

export function libraryHandlers(os: Implementer, { library, events }: ServiceDependencies) {
  return {
    status: os.library.status.handler(() => library.status()),
    check: os.library.check.handler(() => {
      const problems = library.check();
      return { ok: problems.length === 0, problems };
    }),
    backup: os.library.backup.handler(async () => {
      const made = await library.backup();
      events.publish({ type: 'backup-made', madeAt: made.madeAt });
      return made;
    }),
    backups: os.library.backups.handler(() => library.backups()),
    rescue: os.library.rescue.handler(() => library.rescue()),
    restore: os.library.restore.handler(async ({ input }) => {
      await library.restoreBackup(input.file);
      events.publish({ type: 'library-changed' });
      return {};
    }),
  };
}
