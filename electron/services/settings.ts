import type { ServiceDependencies } from './dependencies.ts';
import type { Implementer } from './implementer.ts';

export function settingsHandlers(os: Implementer, { library }: ServiceDependencies) {
  return {
    read: os.settings.read.handler(() => library.readSettings()),
    change: os.settings.change.handler(({ input }) => library.changeSettings(input)),
  };
}
