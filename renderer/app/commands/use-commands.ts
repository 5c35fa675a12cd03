/** How React asks for commands: the registry in a context, deeds attached by effects, keys listened to once. */
import { createContext, useContext, useEffect, useRef, useSyncExternalStore } from 'react';
import { CATALOGUE, COMMAND_IDS, type CommandId } from './catalogue.ts';
import { matchesKeys } from './keys.ts';
import { CommandRegistry, type Deeds } from './registry.ts';

export const CommandsContext = createContext(new CommandRegistry());

export function useRegistry(): CommandRegistry {
  return useContext(CommandsContext);
}

/** Attaches deeds while the component is shown. The object may be new on each render: only what differs is told. */
export function useDeeds(deeds: Deeds): void {
  const registry = useRegistry();
  const key = useRef({});
  const latest = useRef(deeds);
  latest.current = deeds;
  const shape = Object.entries(deeds)
    .map(([id, deed]) => `${id}:${deed?.enabled !== false}:${deed?.on ?? ''}`)
    .join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape stands for the deeds, whose functions are read late
  useEffect(() => {
    const stable: Deeds = {};
    for (const [id, deed] of Object.entries(latest.current) as [CommandId, Deeds[CommandId]][]) {
      if (deed) stable[id] = { ...deed, run: () => latest.current[id]?.run() };
    }
    registry.attach(key.current, stable);
  }, [registry, shape]);
  useEffect(() => {
    const owner = key.current;
    return () => registry.detach(owner);
  }, [registry]);
}

/** The state of one command, kept current. */
export function useCommand(id: CommandId): { there: boolean; enabled: boolean; on: boolean; run: () => void } {
  const registry = useRegistry();
  useSyncExternalStore(registry.subscribe, registry.version);
  const deed = registry.deed(id);
  return {
    there: deed !== undefined,
    enabled: registry.isEnabled(id),
    on: deed?.on ?? false,
    run: () => registry.run(id),
  };
}

/** Where words are typed; what is only chosen or ticked has no use for the keys of commands. */
const FIELDS = 'input:not([readonly], [type=radio], [type=checkbox]), textarea, select';

/** Whether a key press belongs to a form field and not to the page being edited. */
function isInField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches(FIELDS);
}

/** Listens to the keys of all commands, before the editor or the browser does something else with them. */
export function useCommandKeys(): void {
  const registry = useRegistry();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      const field = isInField(event.target);
      for (const id of COMMAND_IDS) {
        const entry = CATALOGUE[id];
        if (!entry.keys || entry.onlyIn || (field && !entry.inFields)) continue;
        const hit = matchesKeys(event, entry.keys) || entry.alsoKeys?.some((keys) => matchesKeys(event, keys));
        if (!hit || !registry.deed(id)) continue;
        event.preventDefault();
        event.stopPropagation();
        registry.run(id);
        return;
      }
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [registry]);
}
