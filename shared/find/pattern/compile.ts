/** A pattern as a list of instructions for `run.ts`. */
import { toArabicDigits } from '../../thai/digits.ts';
import { normalizeText } from '../../thai/text.ts';
import type { Folding } from '../fold.ts';
import { fold, LOOSEST } from '../fold.ts';
import { type PatternNode, parsePattern, patternFault } from './syntax.ts';

export type Instruction =
  /** Takes one character that `takes` allows and goes on with the next instruction. */
  | { readonly op: 'take'; readonly takes: (code: number) => boolean }
  /** Goes on at both places; the first is preferred. */
  | { readonly op: 'split'; readonly first: number; readonly second: number }
  | { readonly op: 'jump'; readonly to: number }
  /** Notes the place in the text. */
  | { readonly op: 'note'; readonly slot: number }
  | { readonly op: 'edge'; readonly at: 'start' | 'end' | 'word' | 'inside' }
  | { readonly op: 'done' };

export interface Pattern {
  readonly program: readonly Instruction[];
  /** Whether a match can begin with a character. */
  readonly begins: (code: number) => boolean;
  /** Places noted: two for the whole, two for each pair of brackets. */
  readonly slots: number;
  readonly names: ReadonlyMap<string, number>;
  /** Words that every match holds, folded as `LOOSEST` says; empty where none are known. */
  readonly literal: string;
}

/** Most instructions: what the time of a run is a multiple of. */
const LARGEST = 2000;
/** What stands for a reference or footnote is no character to a pattern. */
const OBJECT = 0xfffc;
const LINE_FEED = 0x0a;
const MARKS: PatternNode = { type: 'set', source: '[\\p{M}\\u0E33]' };

/** Throws `PATTERN_INVALID`. The text that it will run over is folded as `folding` says, and so is the pattern. */
export function compilePattern(source: string, { digitsAlike, exact }: Folding): Pattern {
  const spelt = exact ? source : normalizeText(source);
  const { root, groups, names } = parsePattern(digitsAlike ? toArabicDigits(spelt) : spelt);
  const program: Instruction[] = [];
  const add = (instruction: Instruction): number => {
    if (program.length >= LARGEST) throw patternFault('large', 0);
    return program.push(instruction) - 1;
  };

  const write = (node: PatternNode): void => {
    switch (node.type) {
      case 'char':
        add({ op: 'take', takes: takesOne(node.code, exact) });
        return;
      case 'set':
        add({ op: 'take', takes: takesSet(node.source, exact) });
        return;
      case 'any':
        // What a person takes for one character: a consonant with its marks.
        add({ op: 'take', takes: takesAny });
        writeRepeat({ type: 'repeat', part: MARKS, least: 0, most: Number.POSITIVE_INFINITY, lazy: false });
        return;
      case 'edge':
        add({ op: 'edge', at: node.at });
        return;
      case 'all':
        for (const part of node.parts) write(part);
        return;
      case 'either':
        writeEither(node.options);
        return;
      case 'group':
        if (node.number !== null) add({ op: 'note', slot: node.number * 2 });
        write(node.part);
        if (node.number !== null) add({ op: 'note', slot: node.number * 2 + 1 });
        return;
      case 'repeat':
        writeRepeat(node);
    }
  };

  const writeEither = ([option, ...others]: readonly PatternNode[]): void => {
    if (option === undefined) return;
    if (others.length === 0) {
      write(option);
      return;
    }
    const split = add({ op: 'jump', to: 0 });
    write(option);
    const leave = add({ op: 'jump', to: 0 });
    program[split] = { op: 'split', first: split + 1, second: program.length };
    writeEither(others);
    program[leave] = { op: 'jump', to: program.length };
  };

  const writeRepeat = ({ part, least, most, lazy }: Extract<PatternNode, { type: 'repeat' }>): void => {
    for (let count = 0; count < least; count += 1) write(part);
    /** Either the part, then what comes after it, or `out`. */
    const choose = (split: number, out: number) => {
      program[split] = lazy
        ? { op: 'split', first: out, second: split + 1 }
        : { op: 'split', first: split + 1, second: out };
    };
    if (most === Number.POSITIVE_INFINITY) {
      const split = add({ op: 'jump', to: 0 });
      write(part);
      add({ op: 'jump', to: split });
      choose(split, program.length);
      return;
    }
    const splits: number[] = [];
    for (let count = least; count < most; count += 1) {
      splits.push(add({ op: 'jump', to: 0 }));
      write(part);
    }
    for (const split of splits) choose(split, program.length);
  };

  add({ op: 'note', slot: 0 });
  write(root);
  add({ op: 'note', slot: 1 });
  add({ op: 'done' });
  const literal = fold(literalIn(root), LOOSEST).text;
  return { program, begins: beginnings(program), slots: groups * 2 + 2, names, literal };
}

/** Looked up in a table that fills as characters are met. */
function beginnings(program: readonly Instruction[]): (code: number) => boolean {
  const first = new Set<number>();
  const open = [0];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (first.has(at)) continue;
    first.add(at);
    const instruction = program[at]!;
    if (instruction.op === 'split') open.push(instruction.first, instruction.second);
    else if (instruction.op === 'jump') open.push(instruction.to);
    else if (instruction.op === 'note' || instruction.op === 'edge') open.push(at + 1);
  }
  const takes = [...first].flatMap((at) => {
    const instruction = program[at]!;
    return instruction.op === 'take' ? [instruction.takes] : [];
  });
  return remembered((code) => takes.some((take) => take(code)));
}

function remembered(test: (code: number) => boolean): (code: number) => boolean {
  const known = new Map<number, boolean>();
  return (code) => {
    const before = known.get(code);
    if (before !== undefined) return before;
    const is = test(code);
    known.set(code, is);
    return is;
  };
}

function takesOne(code: number, exact: boolean): (code: number) => boolean {
  const character = String.fromCodePoint(code);
  const small = exact
    ? code
    : fold(character, { digitsAlike: false, exact: false, keepBreaks: true }).text.codePointAt(0);
  return (given) => given === small;
}

const isMark = remembered((code) => /[\p{M}\u0E33]/u.test(String.fromCodePoint(code)));
const takesAny = (code: number) => code !== LINE_FEED && code !== OBJECT && !isMark(code);

function takesSet(source: string, exact: boolean): (code: number) => boolean {
  const set = new RegExp(`^${source}$`, exact ? 'v' : 'iv');
  return remembered((code) => code !== OBJECT && set.test(String.fromCodePoint(code)));
}

/** The longest run of characters that every match holds. */
function literalIn(node: PatternNode): string {
  const parts = node.type === 'all' ? node.parts : [node];
  let longest = '';
  let run = '';
  for (const part of parts) {
    if (part.type === 'char' && part.code !== LINE_FEED) {
      run += String.fromCodePoint(part.code);
      continue;
    }
    const inside = insideLiteral(part);
    for (const candidate of [run, inside]) if (candidate.length > longest.length) longest = candidate;
    run = '';
  }
  return run.length > longest.length ? run : longest;
}

function insideLiteral(part: PatternNode): string {
  if (part.type === 'group') return literalIn(part.part);
  return part.type === 'repeat' && part.least > 0 ? literalIn(part.part) : '';
}
