/** Regular expressions as a tree. The part of JavaScript's language that can be run in time proportional to the text. */
import { AppError } from '../../errors.ts';
import { formatNumber } from '../../thai/digits.ts';

export type PatternNode =
  | { readonly type: 'char'; readonly code: number }
  /** One character of a set, as the source of a JavaScript class: `[ก-ฮ]`, `\p{L}`. */
  | { readonly type: 'set'; readonly source: string }
  | { readonly type: 'any' }
  | { readonly type: 'edge'; readonly at: 'start' | 'end' | 'word' | 'inside' }
  | { readonly type: 'all'; readonly parts: readonly PatternNode[] }
  | { readonly type: 'either'; readonly options: readonly PatternNode[] }
  | {
      readonly type: 'repeat';
      readonly part: PatternNode;
      readonly least: number;
      readonly most: number;
      readonly lazy: boolean;
    }
  /** `number` counts opening brackets from 1; null for brackets that keep nothing. */
  | { readonly type: 'group'; readonly number: number | null; readonly part: PatternNode };

export interface PatternTree {
  readonly root: PatternNode;
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
}

const FAULTS = {
  group: { th: 'วงเล็บ ( กับ ) ไม่ครบคู่', en: 'a bracket ( or ) has no partner' },
  class: { th: 'ชุดอักขระ […] ไม่ถูกต้องหรือไม่ปิด', en: 'a set of characters […] is not right or not closed' },
  repeat: { th: 'ไม่มีอะไรอยู่หน้าเครื่องหมายซ้ำ * + ? หรือ {…}', en: 'there is nothing to repeat before * + ? or {…}' },
  range: { th: 'จำนวนซ้ำใน {…} ไม่ถูกต้อง', en: 'the numbers in {…} are not right' },
  escape: { th: 'ไม่รู้จักรหัสที่ขึ้นต้นด้วย \\ ตรงนี้', en: 'what follows \\ here is not known' },
  unsupported: {
    th: 'ใช้การมองไปข้างหน้า (?=…) (?!…) (?<=…) และการอ้างกลับ \\1 ไม่ได้',
    en: 'looking around (?=…) (?!…) (?<=…) and references back \\1 cannot be used',
  },
  long: {
    th: 'รูปแบบยาวหรือซ้อนวงเล็บลึกเกินไป ทำให้สั้นลง',
    en: 'it is too long, or its brackets stand too deep; make it shorter',
  },
  large: { th: 'รูปแบบใหญ่เกินไป ลดจำนวนซ้ำใน {…} ลง', en: 'it is too large; ask for fewer repetitions in {…}' },
} as const;

/** A pattern that cannot be used: what is wrong, and at which character of it (from 1). */
export function patternFault(fault: keyof typeof FAULTS, at: number): AppError {
  const { th, en } = FAULTS[fault];
  return new AppError('PATTERN_INVALID', { reason: en, reasonTh: th, at: at + 1, atTh: formatNumber(at + 1, 'thai') });
}

/** Most repetitions that `{…}` may ask for. */
const MOST_REPEATS = 1000;
/** Most characters of a pattern, and most brackets in one another. */
const MOST_LENGTH = 2000;
const MOST_DEPTH = 50;
/** Thai letters and digits are letters and digits here, which JavaScript's own \w and \d do not know. */
const WORD = '[\\p{L}\\p{M}\\p{N}_]';
const SETS: Readonly<Record<string, string>> = {
  d: '[0-9๐-๙]',
  D: '[^0-9๐-๙]',
  w: WORD,
  W: '[^\\p{L}\\p{M}\\p{N}_]',
  s: '\\s',
  S: '\\S',
};
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v' };
/** What stands for itself after a backslash inside a class. */
const SET_PUNCTUATION = /[\^$\\.*+?()[\]{}|/\-&!#%,:;<=>@`~]/;
const PUNCTUATION = /[\\^$.*+?()[\]{}|/\-,:;=!<>'"&%#@~` ]/;

/** Throws `PATTERN_INVALID`. */
export function parsePattern(source: string): PatternTree {
  const characters = [...source];
  let at = 0;
  let groups = 0;
  let depth = 0;
  const names = new Map<string, number>();
  const next = () => characters[at];
  const take = () => characters[at++]!;
  if (characters.length > MOST_LENGTH) throw patternFault('long', MOST_LENGTH);
  const ahead = (text: string) => characters.slice(at, at + text.length).join('') === text;

  const readEither = (): PatternNode => {
    const options = [readAll()];
    while (next() === '|') {
      at += 1;
      options.push(readAll());
    }
    return options.length === 1 ? options[0]! : { type: 'either', options };
  };

  const readAll = (): PatternNode => {
    const parts: PatternNode[] = [];
    while (at < characters.length && next() !== '|' && next() !== ')') parts.push(readRepeated());
    return parts.length === 1 ? parts[0]! : { type: 'all', parts };
  };

  const readRepeated = (): PatternNode => {
    const begin = at;
    const part = readOne();
    const times = readTimes();
    if (times === null) return part;
    if (part.type === 'edge') throw patternFault('repeat', begin);
    const lazy = next() === '?';
    if (lazy) at += 1;
    if (readTimes() !== null) throw patternFault('repeat', at - 1);
    return { type: 'repeat', part, ...times, lazy };
  };

  const readTimes = (): { least: number; most: number } | null => {
    const sign = next();
    if (sign === '*' || sign === '+' || sign === '?') {
      at += 1;
      return { least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Number.POSITIVE_INFINITY };
    }
    const written = sign === '{' ? /^\{(\d+)(,(\d*))?\}/.exec(characters.slice(at).join('')) : null;
    if (written === null) return null;
    const least = Number(written[1]);
    const most = written[2] === undefined ? least : written[3] === '' ? Number.POSITIVE_INFINITY : Number(written[3]);
    if (most < least) throw patternFault('range', at);
    if (least > MOST_REPEATS || (Number.isFinite(most) && most > MOST_REPEATS)) throw patternFault('large', at);
    at += written[0].length;
    return { least, most };
  };

  const readOne = (): PatternNode => {
    const begin = at;
    const character = take();
    switch (character) {
      case '(':
        return readGroup(begin);
      case '[':
        return readSet(begin);
      case '.':
        return { type: 'any' };
      case '^':
        return { type: 'edge', at: 'start' };
      case '$':
        return { type: 'edge', at: 'end' };
      case '\\':
        return readEscape(begin);
      case '*':
      case '+':
      case '?':
        throw patternFault('repeat', begin);
      default:
        return { type: 'char', code: character.codePointAt(0)! };
    }
  };

  const readGroup = (begin: number): PatternNode => {
    let number: number | null = null;
    if (ahead('?:')) at += 2;
    else if (ahead('?')) {
      const named = /^\?<([\p{L}_][\p{L}\p{M}\p{N}_]*)>/u.exec(characters.slice(at).join(''));
      if (named === null) throw patternFault('unsupported', begin);
      at += [...named[0]].length;
      number = groups += 1;
      names.set(named[1]!, number);
    } else number = groups += 1;
    depth += 1;
    if (depth > MOST_DEPTH) throw patternFault('long', begin);
    const part = readEither();
    depth -= 1;
    if (next() !== ')') throw patternFault('group', begin);
    at += 1;
    return { type: 'group', number, part };
  };

  const readSet = (begin: number): PatternNode => {
    let inner = '';
    const negated = next() === '^';
    if (negated) at += 1;
    while (at < characters.length && next() !== ']') {
      const first = readMember();
      const isRange = next() === '-' && at + 1 < characters.length && characters[at + 1] !== ']';
      if (!isRange) {
        inner += memberSource(first);
        continue;
      }
      at += 1;
      const last = readMember();
      if (first.type !== 'char' || last.type !== 'char' || first.code > last.code) throw patternFault('class', begin);
      inner += `${memberSource(first)}-${memberSource(last)}`;
    }
    if (take() !== ']' || inner === '') throw patternFault('class', begin);
    return { type: 'set', source: `[${negated ? '^' : ''}${inner}]` };
  };

  const readMember = (): PatternNode => {
    const begin = at;
    const character = take();
    const member: PatternNode =
      character === '\\' ? readEscape(begin) : { type: 'char', code: character.codePointAt(0)! };
    if (member.type === 'edge') throw patternFault('escape', begin);
    return member;
  };

  const readEscape = (begin: number): PatternNode => {
    if (at >= characters.length) throw patternFault('escape', begin);
    const character = take();
    const set = SETS[character];
    if (set !== undefined) return { type: 'set', source: set };
    if (character === 'b') return { type: 'edge', at: 'word' };
    if (character === 'B') return { type: 'edge', at: 'inside' };
    if (/[1-9k]/.test(character)) throw patternFault('unsupported', begin);
    if (character in CONTROLS) return { type: 'char', code: CONTROLS[character]!.charCodeAt(0) };
    const rest = characters.slice(at).join('');
    if (character === 'p' || character === 'P') {
      const written = /^\{[A-Za-z_=]+\}/.exec(rest)?.[0];
      const source = `\\${character}${written ?? ''}`;
      try {
        // Not `v`: what it allows besides stands for several characters.
        new RegExp(source, 'u');
      } catch {
        throw patternFault('escape', begin);
      }
      at += written?.length ?? 0;
      return { type: 'set', source };
    }
    if (character === 'u' || character === 'x') {
      const digits = (character === 'u' ? /^(?:([\da-f]{4})|\{([\da-f]{1,6})\})/i : /^([\da-f]{2})/i).exec(rest);
      const code = Number.parseInt(digits?.[1] ?? digits?.[2] ?? '', 16);
      if (digits === null || code > 0x10ffff) throw patternFault('escape', begin);
      at += digits[0].length;
      return { type: 'char', code };
    }
    if (!PUNCTUATION.test(character)) throw patternFault('escape', begin);
    return { type: 'char', code: character.charCodeAt(0) };
  };

  const root = readEither();
  if (at < characters.length) throw patternFault('group', at);
  return { root, groups, names };
}

/** A member of a class as JavaScript writes it (with the flag `v`, where classes may hold classes). */
function memberSource(member: PatternNode): string {
  if (member.type === 'set') return member.source;
  const character = member.type === 'char' ? String.fromCodePoint(member.code) : '';
  return SET_PUNCTUATION.test(character) ? `\\${character}` : character;
}
