/**
 * The letter that is open: one immutable value, one order of undo for all its fields, and its saving. What somebody types in a
 * body comes a moment later than the keys; whoever needs the last key asks `current`. Knows no React.
 */
import type { Letter } from '../../shared/letter/model.ts';
import type { Id } from '../../shared/plan/model.ts';
import type { ShellEvent } from '../../shared/rpc/contract.ts';
import type { Client } from '../rpc/connect.ts';
import { Autosave, type Stored } from '../saving/autosave.ts';
import { later } from '../saving/later.ts';
import { isSmall } from '../saving/parting.ts';

/** A new object comes with each change. */
export interface LetterView {
  readonly letter: Letter;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Changes of one field without a pause this long are one step of undo, up to the longest step; milliseconds. */
const PAUSE = 800;
const LONGEST_STEP = 5000;
const MOST_STEPS = 200;

interface Step {
  readonly field: string;
  readonly began: number;
  readonly last: number;
}

export class LetterSession {
  readonly id: Id;
  readonly autosave: Autosave<Letter, Letter>;
  readonly #client: Client;
  #view: LetterView;
  #undo: Letter[] = [];
  #redo: Letter[] = [];
  #step: Step | null = null;
  /** Whether the letter is being given its number from here, or has been. */
  #apart = false;
  /** Gives what was typed last in a body to `change`. */
  #writers = new Set<() => void>();
  #listeners = new Set<() => void>();

  constructor(client: Client, stored: Stored<Letter>) {
    this.#client = client;
    this.id = stored.value.id;
    this.#view = { letter: stored.value, canUndo: false, canRedo: false };
    this.autosave = new Autosave({
      stored,
      current: this.current,
      changeBetween: (before, now) => (before === now ? null : now),
      send: (letter, base, leaving) =>
        client.letters.save({ letter, base }, { context: { keepalive: leaving && isSmall(letter) } }),
      arrivesAlone: isSmall,
      reopen: () => readLetter(client, this.id),
      later,
    });
  }

  view = (): LetterView => this.#view;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The letter with every key pressed so far. */
  current = (): Letter => {
    for (const flush of this.#writers) flush();
    return this.#view.letter;
  };

  /** A body is there whose last keys `flush` gives; the way to say that it is no longer. */
  attach(flush: () => void): () => void {
    this.#writers.add(flush);
    return () => this.#writers.delete(flush);
  }

  /** Changes the letter; changes of one `field` that follow one another quickly are undone together. */
  change(field: string, changes: Partial<Letter>, now = performance.now()): void {
    const { letter } = this.#view;
    const step = this.#step;
    const goesOn = step?.field === field && now - step.last < PAUSE && now - step.began < LONGEST_STEP;
    if (!goesOn) {
      this.#undo.push(letter);
      this.#undo.splice(0, this.#undo.length - MOST_STEPS);
    }
    this.#step = { field, began: goesOn ? step.began : now, last: now };
    this.#redo = [];
    this.#become({ ...letter, ...changes });
  }

  undo(): boolean {
    return this.#travel(this.#undo, this.#redo);
  }

  redo(): boolean {
    return this.#travel(this.#redo, this.#undo);
  }

  /** Shows what the library holds in place of what is here. */
  async reload(): Promise<void> {
    this.#take(await readLetter(this.#client, this.id));
  }

  /** Keeps what is here as another letter, and gives its id. */
  async keepAsNew(): Promise<Id> {
    const letter = this.current();
    const { kind, agency, plan } = letter;
    const { letter: id } = await this.#client.letters.create({ kind, agency, plan });
    const { revision } = await this.#client.letters.open({ letter: id });
    await this.#client.letters.save({ letter: { ...letter, id, number: '' }, base: revision });
    return id;
  }

  /** Does something to the stored letter from here; what it changes there is no change from elsewhere. */
  async apart<T>(deed: () => Promise<T>): Promise<T> {
    this.#apart = true;
    try {
      return await deed();
    } catch (thrown) {
      this.#apart = false;
      throw thrown;
    }
  }

  /** Something changed in the library: shows the letter anew when it was not us and nothing here is unsaved, and says so. */
  async follow(event: ShellEvent): Promise<boolean> {
    if (!this.#concerns(event) || this.#apart || this.#isBusy()) return false;
    const stored = await readLetter(this.#client, this.id);
    if (stored.revision <= this.autosave.revision || this.#apart || this.#isBusy()) return false;
    this.#take(stored);
    return true;
  }

  dispose(): void {
    this.autosave.dispose();
  }

  /** Saved elsewhere, or given its number, put into the bin or restored there. */
  #concerns(event: ShellEvent): boolean {
    if (event.type === 'letter-changed') return event.letter === this.id && event.revision > this.autosave.revision;
    return event.type === 'library-changed' && (event.lists?.includes('letters') ?? true);
  }

  #isBusy(): boolean {
    this.current();
    return this.autosave.unsaved;
  }

  #travel(from: Letter[], to: Letter[]): boolean {
    this.current();
    const letter = from.pop();
    if (letter === undefined) return false;
    to.push(this.#view.letter);
    this.#step = null;
    this.#become(letter);
    return true;
  }

  #take(stored: Stored<Letter>): void {
    this.#undo = [];
    this.#redo = [];
    this.#step = null;
    this.autosave.rebase(stored);
    this.#show(stored.value);
  }

  #become(letter: Letter): void {
    this.#show(letter);
    this.autosave.changed();
  }

  #show(letter: Letter): void {
    this.#view = { letter, canUndo: this.#undo.length > 0, canRedo: this.#redo.length > 0 };
    for (const listener of this.#listeners) listener();
  }
}

export async function readLetter(client: Client, id: Id): Promise<Stored<Letter>> {
  const { letter, revision, savedAt } = await client.letters.open({ letter: id });
  return { value: letter, revision, savedAt };
}
