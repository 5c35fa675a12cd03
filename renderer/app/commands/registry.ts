/**
 * What commands do at present: screens attach their deeds while they are shown, and everything that offers commands asks
 * here whether one is there, enabled or switched on.
 */
import { COMMAND_IDS, type CommandId } from './catalogue.ts';

export interface Deed {
  readonly run: () => void;
  /** Absent means enabled. */
  readonly enabled?: boolean;
  /** For switches such as bold: whether it is on where the caret is. */
  readonly on?: boolean;
}

export type Deeds = Partial<Record<CommandId, Deed>>;

export class CommandRegistry {
  #layers: { readonly key: object; readonly deeds: Deeds }[] = [];
  #listeners = new Set<() => void>();
  #version = 0;

  /** Attaches or replaces what the owner `key` can do. Later owners win over earlier ones. */
  attach(key: object, deeds: Deeds): void {
    const at = this.#layers.findIndex((layer) => layer.key === key);
    if (at >= 0) this.#layers[at] = { key, deeds };
    else this.#layers.push({ key, deeds });
    this.#tell();
  }

  detach(key: object): void {
    this.#layers = this.#layers.filter((layer) => layer.key !== key);
    this.#tell();
  }

  deed(id: CommandId): Deed | undefined {
    for (let i = this.#layers.length - 1; i >= 0; i--) {
      const deed = this.#layers[i]?.deeds[id];
      if (deed) return deed;
    }
    return undefined;
  }

  isEnabled(id: CommandId): boolean {
    const deed = this.deed(id);
    return deed !== undefined && deed.enabled !== false;
  }

  /** Runs a command that is there and enabled; says whether it was. */
  run(id: CommandId): boolean {
    if (!this.isEnabled(id)) return false;
    this.deed(id)?.run();
    return true;
  }

  /** The commands that can be run now, in the order of the catalogue. */
  available(): CommandId[] {
    return COMMAND_IDS.filter((id) => this.isEnabled(id));
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Changes whenever something was attached or detached. */
  version = (): number => this.#version;

  #tell(): void {
    this.#version++;
    for (const listener of this.#listeners) listener();
  }
}
