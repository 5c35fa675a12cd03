/**
 * Runs a pattern over a text in time proportional to both, whatever the pattern: all the ways to match go forward together, one
 * character at a time, and no more than one of them stands at each instruction (K. Thompson 1968; R. Pike's machine with notes).
 * JavaScript's own engine tries one way after the other, which takes for ever on patterns such as `(ก+)+ข`.
 */
import { cutsCluster } from '../../thai/segment.ts';
import type { Instruction, Pattern } from './compile.ts';

/** A way to match: the instruction it waits at, and the places it noted. */
interface Way {
  readonly at: number;
  readonly notes: readonly number[];
}

const WORD = /[\p{L}\p{M}\p{N}_]/u;
const isWord = (text: string, index: number) => index >= 0 && index < text.length && WORD.test(text[index]!);

function holds(edge: Extract<Instruction, { op: 'edge' }>['at'], text: string, index: number): boolean {
  switch (edge) {
    case 'start':
      return index === 0 || text[index - 1] === '\n';
    case 'end':
      return index === text.length || text[index] === '\n';
    case 'word':
      return isWord(text, index - 1) !== isWord(text, index);
    case 'inside':
      return isWord(text, index - 1) === isWord(text, index);
  }
}

/** The ways that begin at one place, in the order they are preferred; `seen` says which instructions have one already. */
class Ways {
  readonly list: Way[] = [];
  readonly #seen: Uint32Array;
  #round = 0;

  constructor(size: number) {
    this.#seen = new Uint32Array(size);
  }

  clear(): void {
    this.list.length = 0;
    this.#round += 1;
  }

  /** Follows all that takes no character. Gives the notes of a way that is done; those after it in order do not count. */
  add(pattern: Pattern, text: string, index: number, start: Way): readonly number[] | null {
    const open: Way[] = [start];
    for (let way = open.pop(); way !== undefined; way = open.pop()) {
      const { at, notes } = way;
      if (this.#seen[at] === this.#round) continue;
      this.#seen[at] = this.#round;
      const instruction = pattern.program[at]!;
      switch (instruction.op) {
        case 'take':
          this.list.push(way);
          break;
        case 'split':
          open.push({ at: instruction.second, notes }, { at: instruction.first, notes });
          break;
        case 'jump':
          open.push({ at: instruction.to, notes });
          break;
        case 'note':
          open.push({ at: at + 1, notes: notes.with(instruction.slot, index) });
          break;
        case 'edge':
          if (holds(instruction.at, text, index)) open.push({ at: at + 1, notes });
          break;
        case 'done':
          if (!cutsCluster(text, index)) return notes;
          break;
      }
    }
    return null;
  }
}

/**
 * The first match at or after `from` that is not empty and parts no grapheme cluster, as the places it noted: where it begins
 * and ends, then the same of each pair of brackets, -1 where those took no part. Null when there is none.
 */
export function runPattern(pattern: Pattern, text: string, from: number): readonly number[] | null {
  const start: Way = { at: 0, notes: new Array<number>(pattern.slots).fill(-1) };
  let now = new Ways(pattern.program.length);
  let then = new Ways(pattern.program.length);
  let best: readonly number[] | null = null;
  now.clear();
  for (let index = from; index < text.length; ) {
    const code = text.codePointAt(index)!;
    // As long as nothing was found a way may begin here too, after those that began before.
    if (best === null && pattern.begins(code) && !cutsCluster(text, index)) now.add(pattern, text, index, start);
    if (best !== null && now.list.length === 0) break;
    index += code > 0xffff ? 2 : 1;
    then.clear();
    for (const way of now.list) {
      const instruction = pattern.program[way.at]!;
      if (instruction.op !== 'take' || !instruction.takes(code)) continue;
      const done = then.add(pattern, text, index, { at: way.at + 1, notes: way.notes });
      if (done !== null) {
        // Preferred to all ways that come after it.
        best = done;
        break;
      }
    }
    [now, then] = [then, now];
  }
  return best;
}
