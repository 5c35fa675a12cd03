/**
 * Marks that stand one letter too late, and spaces inside a syllable: what readers of PDF files make of wide marks over narrow
 * letters (ทัง้ for ทั้ง, ทีเ่ ป็น for ที่เป็น, จำเป็ น for จำเป็น). Only where correct Thai cannot look so.
 */
import { withoutGlyphs } from './glyphs.ts';
import type { Repair, RepairKind } from './repairs.ts';

const TONE = '[\\u0E48-\\u0E4B]';
const LETTER = '[ก-ฮ]';
/** What can begin a syllable behind a vowel. */
const ONSET = '(?:[ก-ฮ]|ห[งญนมยรลว]|[กขคพ][รลว]|[ตปผ][รล]|[สทซศฟ]ร)';
const SPACE = '[ \\u00A0]';
/** Some readers take a mark that stands off for a line of its own. */
const LINE_END = `(?:\\r?\\n${SPACE}{0,300})?`;

interface Rule {
  readonly pattern: RegExp;
  readonly kind: RepairKind;
  right(match: readonly string[]): string;
}

/** Of a syllable, a letter, perhaps a line end, and a mark: the mark is the syllable's. The line ends where it ended. */
function moved(pattern: string): Rule {
  return {
    pattern: new RegExp(pattern, 'g'),
    kind: 'order',
    right: ([, before = '', letter = '', lineEnd = '', mark = '']) =>
      before + mark + letter + /^\r?\n|^/.exec(lineEnd)![0],
  };
}

/** Syllables that nearly always have this tone, where the next letter bears it. */
const OPEN =
  '(?:ท\\u0E35|อย\\u0E39|หม\\u0E39)(?=.\\u0E48)|(?:ช\\u0E35|ผ\\u0E39|ร\\u0E39)(?=.\\u0E49)|(?:น\\u0E35|ส\\u0E39)(?=.[\\u0E48\\u0E49])';

/** Syllables that may be parted behind their tone, at the bar; neither part is a syllable. */
const PARTED =
  'น้|อย น้|อง น้|อม ต้|น ต้|อง ด้|วย ด้|อย ห้|อง ห้|วย ก่|อน ร่|วม ส่|วน ช่|วย พร้|อม ซ่|อม ร้|อย ร้|อง ท้|อง อ้|อม ล้|วน ถ้|วน ย่|อย ป่|วย'
    .split(' ')
    .map((word) => word.replace('|', SPACE))
    .join('|');

const joined = (pattern: string): Rule => ({
  pattern: new RegExp(pattern, 'g'),
  kind: 'space',
  right: ([all = '']) => all.replace(/[ \u00A0]/, ''),
});

const RULES: readonly Rule[] = [
  // These vowels need a letter behind them, which bears no tone: ทัง้, พืน้, เพือ่; so do เ–ิ and เ–ีย: เพิม่, เกีย่ว.
  moved(`(${LETTER}[\\u0E31\\u0E37])(${LETTER})(${LINE_END})(${TONE})`),
  // ึ ends รึ, อึ and Japanese names, so that รึน้อง is right; not where it begins ซึ่ง, หนึ่ง, ครึ่ง, ขึ้น, ผึ้ง, พึ่ง and their like.
  moved(`((?:[กขตถทบผพ]|[คต]ร|หน|ซ(?=.ง))\\u0E36)([งน])(${LINE_END})(${TONE})`),
  moved(`(เ${ONSET}\\u0E34)(${LETTER})(${LINE_END})(${TONE})`),
  // Elsewhere ิ may end a syllable, but a letter with a tone alone is none: สิน้.
  moved(`(${LETTER}\\u0E34)(${LETTER})()(${TONE})(?![ก-ฮะาำ\\u0E31-\\u0E3A\\u0E47-\\u0E4E])`),
  moved(`(เ${ONSET}\\u0E35)(ย)(${LINE_END})(${TONE})`),
  moved(`((?:ทธ|ศักด)\\u0E34)(${LETTER})(${LINE_END})(\\u0E4C)`),
  // The space shows that the letter is the next word's: ทีด่ ิน, ชีว้ ัด.
  moved(`(${OPEN})(${LETTER})()(${TONE})${SPACE}(?=[\\u0E31-\\u0E3A\\u0E47])`),
  // A tone on a vowel that stands before its consonant: ทีเ่ ป็น, ผูแ้ ทน.
  moved(`(${LETTER}(?:[\\u0E34-\\u0E39]|(?<=[เ-ไ].)))([เ-ไ])()(${TONE})${SPACE}?(?=${LETTER})`),
  // ็ under เ and แ needs a letter behind it: จำเป็ น.
  joined(`[เแ]${ONSET}\\u0E47${SPACE}${LETTER}`),
  // No word ends so: เกี่ย วข้อง, เปลี่ย น.
  joined(`เ(?:[กทยอ]|ปล)\\u0E35\\u0E48ย${SPACE}[งนมว](?![ะาำ\\u0E31-\\u0E3A\\u0E47-\\u0E4E])`),
  joined(
    `(?=${LETTER}[\\u0E48\\u0E49]${SPACE})(?<![เ-ไ]|[เ-ไ]${LETTER})(?:${PARTED})(?![ะาำ\\u0E31-\\u0E3A\\u0E47-\\u0E4E])`,
  ),
];

/** Whether a space behind a moved mark is the reader's: where each of them has one. */
const MOVED = new RegExp(`[\\u0E31\\u0E36\\u0E37]${LETTER}${TONE}(${SPACE}?)`, 'g');

/** Whether there is anything to do here; nearly no line has it. */
const DRIFTED = new RegExp(RULES.map(({ pattern }) => `(?:${pattern.source})`).join('|'));

/** The places, in order and apart. */
export function driftRepairs(text: string): Repair[] {
  const plain = withoutGlyphs(text);
  if (!DRIFTED.test(plain)) return [];
  const spaces = [...plain.matchAll(MOVED)].map(([, space]) => space);
  const dropsSpace = spaces.length > 1 && spaces.every((space) => space !== '');
  const found = RULES.flatMap(({ pattern, kind, right }) =>
    [...plain.matchAll(pattern)].map((match): Repair => {
      const at = match.index;
      const stop = at + match[0].length;
      const extra = kind === 'order' && (dropsSpace || match[0].includes('\n')) && plain[stop] === ' ' ? 1 : 0;
      return { kind, at, before: text.slice(at, stop + extra), after: right(match) };
    }),
  ).sort((a, b) => a.at - b.at);
  let end = 0;
  return found.filter(({ at, before }) => {
    if (at < end) return false;
    end = at + before.length;
    return true;
  });
}
