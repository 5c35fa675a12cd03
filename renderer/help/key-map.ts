/** Every command that has keys, by group, as the map of keys shows them. Made from the catalogue: nothing is listed twice. */
import {
  CATALOGUE,
  COMMAND_GROUPS,
  COMMAND_IDS,
  type CommandGroup,
  type CommandId,
} from '../app/commands/catalogue.ts';
import { keysForPeople } from '../app/commands/keys.ts';

/** What the keys of the Thai layout (Kedmanee, มอก. ๘๒๐) type without Shift. */
const THAI_KEYS: Readonly<Record<string, string>> = {
  ...row('Digit', '1234567890', 'ๅ/-ภถุึคตจ'),
  ...row('Key', 'QWERTYUIOP', 'ๆไำพะัีรนย'),
  ...row('Key', 'ASDFGHJKL', 'ฟหกดเ้่าส'),
  ...row('Key', 'ZXCVBNM', 'ผปแอิืท'),
  Minus: 'ข',
  Equal: 'ช',
  Comma: 'ม',
  Period: 'ใ',
  Slash: 'ฝ',
};

function row(kind: string, latin: string, thai: string): Record<string, string> {
  return Object.fromEntries(Array.from(latin, (letter, at) => [`${kind}${letter}`, thai[at]!]));
}

const MARK = /^[\p{Mn}\u0E33]$/u;

/** What is printed for Thai on the key that ends a shortcut; a mark on a dotted circle, empty for keys without a letter. */
export function printedInThai(keys: string): string {
  const letter = THAI_KEYS[keys.split('+').at(-1) ?? ''] ?? '';
  return MARK.test(letter) ? `\u25CC${letter}` : letter;
}

export interface KeyLine {
  readonly command: CommandId;
  /** In the catalogue's notation; the first is the one to show. */
  readonly keys: readonly string[];
}

export interface KeyGroup {
  readonly group: CommandGroup;
  readonly lines: readonly KeyLine[];
}

function allKeys(): KeyGroup[] {
  return COMMAND_GROUPS.map((group) => ({
    group,
    lines: COMMAND_IDS.filter((id) => CATALOGUE[id].group === group).flatMap((command): KeyLine[] => {
      const { keys, alsoKeys = [] } = CATALOGUE[command];
      return keys === undefined ? [] : [{ command, keys: [keys, ...alsoKeys] }];
    }),
  }));
}

/** The groups with the lines that hold every word, in the title of the command, its group or its keys: `ctrl+k`, `า`. */
export function findKeys(query: string, titles: (line: KeyLine, group: CommandGroup) => string): KeyGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return allKeys()
    .map(({ group, lines }) => ({
      group,
      lines: lines.filter((line) => {
        const keys = line.keys.map((one) => `${keysForPeople(one)} ${printedInThai(one)}`).join(' ');
        const text = `${titles(line, group)} ${keys}`.toLowerCase();
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter(({ lines }) => lines.length > 0);
}
