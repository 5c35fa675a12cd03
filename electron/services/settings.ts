import { normalizeText } from '../../shared/thai/text.ts';
import type { ServiceDependencies } from './dependencies.ts';
import type { Implementer } from './implementer.ts';

export function settingsHandlers(os: Implementer, { library }: ServiceDependencies) {
  return {
    read: os.settings.read.handler(() => library.readSettings()),
    change: os.settings.change.handler(({ input: { terms, ...others } }) =>
      library.changeSettings(terms ? { ...others, terms: oneForm(terms) } : others),
    ),
  };
}

/** Terms as they read in plans, each once. */
function oneForm(terms: readonly string[]): string[] {
  return [...new Set(terms.map((term) => normalizeText(term).trim()))].filter((term) => term !== '');
}
