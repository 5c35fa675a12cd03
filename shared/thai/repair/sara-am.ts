/**
 * Whether an า that was torn off its consonant is one, or what is left of ำ: Word's PDF files turn the ring of ำ into a space.
 *
 * `before` is what stands before the consonant, `after` what follows the place, both a few letters long at least.
 */

/** Consonants on which Thai words have no ำ. */
const NEVER_AM = /[ฃฅฆฉซฌญฎฏฐฑฒณถปผฝฟภมวศษหฬฮ]/;

/** Consonants with ำ in one or two words only. */
const SELDOM_AM: Readonly<Record<string, RegExp>> = {
  ง: /(?:ครอบ|เงื่อน)งา/,
  ธ: /ธา(?:รง|มรงค์)/,
  พ: /พานัก/,
};

/** Two consonants that can begin a syllable together. */
const ONSET = /^(?:ห[งญนมยรลว]|[กขคพ][รลว]|[ตปผ][รล]|[สทซศฟ]ร|อย)$/;

const VOWEL_OR_MARK = '[ะัาำิ-ฺ็-๎]';
const BEARS_A_VOWEL = new RegExp(`^.${VOWEL_OR_MARK}`);

/** Words that begin with one consonant and า, where no word has ำ and those letters; a vowel on the last one makes it another word. */
const WORDS_IN_AA = new RegExp(
  `^(?:การ|กาย|กาศ|ขาย|ขาด|คาร|จาก|จาย|ชาว|ชาติ|ดาว|ตาม|บาท|ยาว|ยาก|ราช|ราย|ลาย|สาม|สาย|สาข|อาจ|อายุ|อาหาร|อาคาร|อากาศ)(?!${VOWEL_OR_MARK})`,
);

/** Onsets and tones of words with ำ. Those of the second row are as common with า: ค่ำ, ค่า. */
const AM_ONLY = /^(?:น้|ต่|ซ้|ย้|คล้|ปล้|คว่|ฉ่|ส่)$/;
const AM_OR_AA = /^(?:ค่|ค้|ช้|ล้|ก้|ก่|ด่|พร่|ร่|ถ้|ล่|กล้|ห้|อ้)$/;

/** Words of those onsets that end in a consonant after า, where that consonant does not begin the next syllable. */
const CLOSED =
  /^(?:ต่าง|ต่าย|ย้าย|ซ้าย|คล้าย|ส่าย|ก้าว|ก้าน|ก้าม|ก่าย|ค้าง|ค้าน|ค่าย|ช้าง|ด่าน|ด่าง|ล้าง|ล้าน|ล่าง|ล่าม|ร่าง|ร่าย|กล้าม|ห้าง|ห้าม|ห้าว|อ้าง|อ้าย|อ้าว|น้าว|พร่าง)$/;

/** Where ำ of the second row is at home: by the words before, or by the letters after. */
const AM_AFTER = /(?:สม่|เหลื่อมล้|ล่วงล้|รุกล้|ลึกล้|เลิศล้|บอบช้|ชอกช้|ฟกช้|ยามค่|ตอนค่|หัวค่|พลบค่|มื้อค่|ปากถ้|ในถ้|ดื่มด่|แดงก่|ควบกล้)$/;
const AM_BEFORE =
  /^(?:ค้าประกัน|ค้าจุน|ค้ายัน|ล้าหน้า|ล้าสมัย|ล้าค่า|ล้าเลิศ|ก้ากึ่ง|ก้าเกิน|ช้าใจ|ช้าชอก|ค่าคืน|ร่ารวย|ร่าเรียน|ร่าลา|ร่าไห้|ล่าสัน|กล้ากลืน|ห้าหั่น|อ้าอึ้ง)/;

/** What torn-off marks of a whole text have shown themselves to be. */
export interface Habit {
  /** Spaces stand for the ring of ำ: `ส านัก`. */
  readonly ringsLost: boolean;
  /** Spaces stand before marks of all kinds: `ที ่ดิน`. */
  readonly marksApart: boolean;
}

/** The first consonant of the syllable where two begin it: ห of หน้า, none for น of แม่น้ำ. */
function onsetBefore(before: string, consonant: string): string {
  const one = before.slice(-1);
  return ONSET.test(one + consonant) ? one : '';
}

/** Whether the syllable is one of เ–า (เข้า, เปล่า), which has no ำ. */
function isSaraAo(before: string, consonant: string): boolean {
  const onset = onsetBefore(before, consonant);
  return before.endsWith('เ') || (onset !== '' && before.endsWith(`เ${onset}`));
}

/** Of an า with a space before it, whether it was ำ. `cluster` is the consonant, perhaps a tone, and า. */
export function wasAmAfterGap(before: string, cluster: string, after: string): boolean {
  const consonant = cluster[0]!;
  if (isSaraAo(before, consonant)) return false;
  // หน้า, หม้าย, ใหญ่ and their like: behind a ห that begins the syllable there is ำ in กะหล่ำ alone.
  if (cluster.length > 2 && /ห$/.test(before) && /[งนมยรว]/.test(consonant)) return false;
  if (cluster.length > 2) {
    const toned = cluster.slice(0, -1);
    const onsets = [toned, onsetBefore(before, consonant) + toned];
    return AM_AFTER.test(before + toned) || onsets.some((onset) => AM_ONLY.test(onset) || AM_OR_AA.test(onset));
  }
  const seldom = SELDOM_AM[consonant];
  if (NEVER_AM.test(consonant)) return false;
  if (seldom !== undefined) return seldom.test(before + cluster + after);
  return !WORDS_IN_AA.test(cluster + after);
}

/** Of an า whose tone has a space before it, whether it was ำ: น ้า was น้ำ, ข ้าง was ข้าง. */
export function wasAmAfterTone(before: string, cluster: string, after: string, habit: Habit): boolean {
  const consonant = cluster[0]!;
  if (isSaraAo(before, consonant)) return false;
  const own = cluster.slice(0, -1);
  const toned = onsetBefore(before, consonant) + own;
  if (CLOSED.test(`${toned}า${after[0]}`) && !BEARS_A_VOWEL.test(after)) return false;
  if (AM_ONLY.test(toned)) return true;
  if (AM_AFTER.test(before + own) || AM_BEFORE.test(cluster + after)) return true;
  return AM_OR_AA.test(toned) && habit.ringsLost && !habit.marksApart;
}

/** Whether a vowel before the consonant (แก, ให) leaves no room for า or ำ behind it. */
export function isClosedByVowelBefore(before: string): boolean {
  return /[แโใไ]$/.test(before);
}
