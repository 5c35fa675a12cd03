/** How sure it is that a space inside a cluster is a PDF file's and not that of a text about Thai spelling. */

/**
 * - `sure`: Thai never looks so (a mark or า between a space and a letter; two marks on nothing);
 * - `known`: one mark or vowel alone between spaces, and joining it makes a word that everybody writes;
 * - `unsure`: the same without such a word: joined only in a text that is broken elsewhere;
 * - `no`: letters set apart on purpose, or signs told one after another.
 */
export type Surety = 'sure' | 'known' | 'unsure' | 'no';

const GOES_ON = /^[ก-ฯะาำเ-ๆ]/;

/** What torn-off marks end in most texts: open syllables with a tone, and words with ์. */
const KNOWN_MARKED = new RegExp(
  `(?:${[
    'ที่|นี่|นี้|ชี้|หนี้|พี่|สี่|ผู้|รู้|อยู่|สู่|หมู่|คู่|กู้|ตู้|ปู่|สู้|ให้|ได้|ไม่|ใหม่|ใหญ่|ใต้|ใช้|ใส่|ใกล้|ไว้|ไร้|ไข้|ไหม้|ไม้',
    'แม่|แก่|แต่|แพ้|แก้|แท้|แผ่|แน่|แค่|แม้|เท่|โต้|โล่|(?<![ก-๎])ก็',
    'ศาสตร์|พันธ์|พันธุ์|สิทธิ์|ศักดิ์|ลักษณ์|คราะห์|สงค์|องค์|ศูนย์|ทรัพย์|ภัณฑ์|รักษ์|สัตว์|การณ์|ยนต์|จันทร์|ศุกร์|เสาร์|อาทิตย์|บูรณ์',
    'สัมภาษณ์|พิมพ์|ทัศน์|โยชน์|แพทย์|มนุษย์|กษัตริย์|วิจารณ์|ไลน์|ไซต์|เตอร์|แวร์|ฟอร์ม|ซ็นต์|เกณฑ์|ผลิตภัณฑ์|สมบัติ|เหตุการณ์|ยุทธ์',
  ].join('|')})$`,
);

/** Words that end in ำ, where the letter under it could also end the word before it (น, ร, ย, …) given with what precedes. */
const KNOWN_IN_AM =
  /(?:[ทคจ]ำ|(?<![ก-๎])[นรยดกขลต]ำ|(?:แนะ|ผู้|ชี้|ชัก|การ|คำ|จะ|ได้|ที่|ให้|เพื่อ|ควร|จำ|โน้ม|ประ|หัว|แม่|ต้อง)นำ|(?:ฟ้อน|ระ|เริง|ลำ|คะ)รำ|สีดำ|เพาะชำ|ต้มยำ|[นตซยคลปว][่้]ำ)$/;

const SIGN = '[\\u0E31-\\u0E3A\\u0E47-\\u0E4E]';
const ONE_LETTER = `[ก-ฮะเ-ไ]${SIGN}*`;
/** A letter, or a letter and a sign apart from it, alone in front of a place. Words of one letter do not count. */
const LETTER_BEFORE = new RegExp(
  `(?:^|[\\s\\u00A0])(?![ณธ][\\s\\u00A0])${ONE_LETTER}(?:[ \\u00A0]${SIGN})?[ \\u00A0]$`,
);
/** A letter alone behind a place: not one whose word goes on behind a space that is to be taken out. */
const LETTER_AFTER = new RegExp(
  `^[ \\u00A0]{1,2}(?![ณธ][\\s\\u00A0])${ONE_LETTER}(?=[\\s\\u00A0]|$)(?![ \\u00A0]{1,2}${SIGN}+[ก-ฯะาำเ-ๆ])`,
);

/** A sign after the place that has no consonant either: signs are being told one by one. */
const SIGN_AFTER = /^[ \u00A0,/“”"'()]{1,3}[ะัาำิ-ฺ็-๎]/;

/**
 * How sure it is that `pieces` of one place belong together as `joined`. `before` and `after` are the text around it, a word
 * long at least.
 */
export function suretyOf(before: string, pieces: readonly string[], joined: string, after: string): Surety {
  const [first = '', ...torn] = pieces;
  const endsFree = !GOES_ON.test(after);
  const startsFree = before === '' || /[\s\u00A0]$/.test(before);
  const alone = first.length === 1 && startsFree && endsFree;
  if (alone && (LETTER_BEFORE.test(before) || LETTER_AFTER.test(after))) return 'no';
  if (endsFree && SIGN_AFTER.test(after)) return 'no';
  if (!endsFree || torn.join('').length > 1) return 'sure';
  return (/[ำา]$/.test(joined) ? KNOWN_IN_AM : KNOWN_MARKED).test(before + joined) ? 'known' : 'unsure';
}
