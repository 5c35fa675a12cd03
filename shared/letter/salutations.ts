/**
 * Who is greeted how: the second annex of the regulation as a table that agencies may edit, since later circulars rename and add
 * posts. Royal rows are copied whole, never composed.
 */
import { annexTwo, CUSTOM, type Source } from './source.ts';

export interface Salutation {
  readonly key: string;
  /**
   * Who is meant. A post stands for itself, alone or followed by a space, a bracket or another post after และ; `…` after a name stands for anything that
   * follows, before it for anything in front. Empty: everyone else.
   */
  readonly addressees: readonly string[];
  /** คำขึ้นต้น; `{addressee}` and `{signatory}` are filled in. */
  readonly opening: string;
  /** สรรพนาม, of who is written to and of who writes. */
  readonly pronouns: { readonly you: string; readonly i: string };
  /** คำลงท้าย; filled in as `opening` is. */
  readonly closing: string;
  /** How the last paragraph begins: จึงเรียนมา; empty where no set words are known. */
  readonly conclusion: string;
  readonly envelope: string;
  readonly source: Source;
}

const SERVANT = 'ข้าพระพุทธเจ้า';

/** Posts greeted with กราบเรียน: the 14 of the second annex, the ombudsman under both names. */
const HEADS_OF_STATE_POWERS = [
  'ประธานองคมนตรี',
  'นายกรัฐมนตรี',
  'ประธานรัฐสภา',
  'ประธานสภาผู้แทนราษฎร',
  'ประธานวุฒิสภา',
  'ประธานศาลฎีกา',
  'รัฐบุรุษ',
  'ประธานศาลรัฐธรรมนูญ',
  'ประธานศาลปกครองสูงสุด',
  'ประธานกรรมการการเลือกตั้ง',
  'ประธานกรรมการสิทธิมนุษยชนแห่งชาติ',
  'ประธานกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ',
  'ประธานกรรมการตรวจเงินแผ่นดิน',
  'ผู้ตรวจการแผ่นดิน',
  'ผู้ตรวจการแผ่นดินของรัฐสภา',
];

/** The table as it is until somebody changes it; the first row that matches an addressee holds. */
export const SALUTATIONS: readonly Salutation[] = [
  {
    key: 'majesty',
    addressees: ['พระบาทสมเด็จพระเจ้าอยู่หัว…', 'พระบาทสมเด็จพระ…', 'สมเด็จพระบรมราชินี…', 'สมเด็จพระนางเจ้า…'],
    opening:
      'ขอเดชะฝ่าละอองธุลีพระบาทปกเกล้าปกกระหม่อม ข้าพระพุทธเจ้า {signatory} ขอพระราชทานพระบรมราชวโรกาสกราบบังคมทูลพระกรุณาทราบฝ่าละอองธุลีพระบาท',
    pronouns: { you: 'ใต้ฝ่าละอองธุลีพระบาท', i: SERVANT },
    closing: 'ควรมิควรแล้วแต่จะทรงพระกรุณาโปรดเกล้าโปรดกระหม่อม ขอเดชะ ข้าพระพุทธเจ้า {signatory}',
    conclusion: '',
    envelope: 'ขอพระราชทานทูลเกล้าทูลกระหม่อมถวาย',
    source: annexTwo(),
  },
  {
    key: 'heir',
    addressees: ['สมเด็จพระยุพราช…', 'สมเด็จพระบรมโอรสาธิราช…'],
    opening: 'ขอพระราชทานกราบบังคมทูล {addressee} ทราบฝ่าละอองพระบาท',
    pronouns: { you: 'ใต้ฝ่าละอองพระบาท', i: SERVANT },
    closing: 'ควรมิควรแล้วแต่จะโปรดเกล้าโปรดกระหม่อม ข้าพระพุทธเจ้า {signatory}',
    conclusion: '',
    envelope: 'ขอพระราชทานกราบบังคมทูล',
    source: annexTwo('partly'),
  },
  {
    key: 'chao-fa',
    addressees: ['สมเด็จเจ้าฟ้า…', 'สมเด็จพระเจ้าลูกเธอ เจ้าฟ้า…', 'สมเด็จพระเจ้าลูกยาเธอ เจ้าฟ้า…', 'สมเด็จพระเจ้าน้องนางเธอ เจ้าฟ้า…'],
    opening: 'ขอพระราชทานกราบทูล {addressee} ทราบฝ่าพระบาท',
    pronouns: { you: 'ใต้ฝ่าพระบาท', i: SERVANT },
    closing: 'ควรมิควรแล้วแต่จะโปรดเกล้าโปรดกระหม่อม',
    conclusion: '',
    envelope: 'ขอพระราชทานกราบทูล',
    source: CUSTOM,
  },
  {
    key: 'phra-ong-chao',
    addressees: ['พระเจ้าบรมวงศ์เธอ…', 'พระบรมวงศ์…'],
    opening: 'ขอประทานกราบทูล {addressee} ทราบฝ่าพระบาท',
    pronouns: { you: 'ใต้ฝ่าพระบาท', i: SERVANT },
    closing: 'ควรมิควรแล้วแต่จะโปรดเกล้าโปรดกระหม่อม',
    conclusion: '',
    envelope: 'ขอประทานกราบทูล',
    source: CUSTOM,
  },
  {
    key: 'phra-worawong',
    addressees: ['พระเจ้าวรวงศ์เธอ…', 'พระวรวงศ์เธอ…'],
    opening: 'กราบทูล {addressee} ทราบฝ่าพระบาท',
    pronouns: { you: 'ฝ่าพระบาท', i: 'เกล้ากระหม่อม, เกล้ากระหม่อมฉัน' },
    closing: 'ควรมิควรแล้วแต่จะโปรด',
    conclusion: '',
    envelope: 'กราบทูล',
    source: CUSTOM,
  },
  {
    key: 'mom-chao',
    addressees: ['หม่อมเจ้า…'],
    opening: 'ทูล {addressee} ทราบฝ่าพระบาท',
    pronouns: { you: 'ฝ่าพระบาท', i: 'กระหม่อม, หม่อมฉัน' },
    closing: 'แล้วแต่จะโปรด',
    conclusion: '',
    envelope: 'ทูล',
    source: CUSTOM,
  },
  {
    key: 'royal-patriarch',
    addressees: ['…สมเด็จพระสังฆราชเจ้า…'],
    opening: 'ขอประทานกราบทูล {addressee}',
    pronouns: { you: 'ใต้ฝ่าพระบาท', i: SERVANT },
    closing: 'ควรมิควรแล้วแต่จะโปรดเกล้าโปรดกระหม่อม',
    conclusion: '',
    envelope: 'ขอประทานกราบทูล',
    source: annexTwo(),
  },
  {
    key: 'patriarch',
    addressees: ['สมเด็จพระสังฆราช…', 'สมเด็จพระอริยวงศาคตญาณ…'],
    opening: 'กราบทูล {addressee}',
    pronouns: { you: 'ฝ่าพระบาท', i: 'เกล้ากระหม่อม, เกล้ากระหม่อมฉัน' },
    closing: 'ควรมิควรแล้วแต่จะโปรด',
    conclusion: '',
    envelope: 'กราบทูล',
    source: annexTwo(),
  },
  {
    key: 'somdet-monk',
    addressees: ['สมเด็จพระราชาคณะ…', 'รองสมเด็จพระราชาคณะ…'],
    opening: 'นมัสการ {addressee}',
    pronouns: { you: 'พระคุณเจ้า', i: 'กระผม, ดิฉัน' },
    closing: 'ขอนมัสการด้วยความเคารพอย่างยิ่ง',
    conclusion: 'จึงนมัสการมา',
    envelope: 'นมัสการ',
    source: annexTwo(),
  },
  {
    key: 'high-monk',
    addressees: ['พระราชาคณะ…'],
    opening: 'นมัสการ {addressee}',
    pronouns: { you: 'พระคุณท่าน', i: 'กระผม, ดิฉัน' },
    closing: 'ขอนมัสการด้วยความเคารพอย่างสูง',
    conclusion: 'จึงนมัสการมา',
    envelope: 'นมัสการ',
    source: annexTwo(),
  },
  {
    key: 'monk',
    addressees: ['พระภิกษุ…', 'พระครู…', 'พระอธิการ…', 'พระอาจารย์…'],
    opening: 'นมัสการ {addressee}',
    pronouns: { you: 'ท่าน', i: 'ผม, กระผม, ดิฉัน' },
    closing: 'ขอนมัสการด้วยความเคารพ',
    conclusion: 'จึงนมัสการมา',
    envelope: 'นมัสการ',
    source: annexTwo(),
  },
  {
    key: 'head-of-power',
    addressees: HEADS_OF_STATE_POWERS,
    opening: 'กราบเรียน {addressee}',
    pronouns: { you: 'ท่าน', i: 'ข้าพเจ้า, กระผม, ผม, ดิฉัน' },
    closing: 'ขอแสดงความนับถืออย่างยิ่ง',
    conclusion: 'จึงกราบเรียนมา',
    envelope: 'กราบเรียน',
    source: annexTwo(),
  },
  {
    key: 'everyone',
    addressees: [],
    opening: 'เรียน {addressee}',
    pronouns: { you: 'ท่าน', i: 'ข้าพเจ้า, กระผม, ผม, ดิฉัน' },
    closing: 'ขอแสดงความนับถือ',
    conclusion: 'จึงเรียนมา',
    envelope: 'เรียน',
    source: annexTwo(),
  },
];

/** How royal and monastic names begin: where no row knows such a one, a person has to choose, since “everyone else” would insult. */
const NEEDS_A_PERSON = /^(?:พระ|สมเด็จ|รองสมเด็จ|ทูลกระหม่อม|เจ้าคณะ|เจ้าอาวาส|เจ้าฟ้า)/;

function means(pattern: string, addressee: string): boolean {
  const name = pattern.replaceAll('…', '');
  if (pattern.startsWith('…')) return addressee.includes(name);
  if (!addressee.startsWith(name)) return false;
  return pattern.endsWith('…') || /^(?:$|[ (]|และ)/.test(addressee.slice(name.length));
}

/**
 * The row for an addressee, ฯพณฯ in front aside: the first that names it, else the one for everyone else. Null for nobody, and for
 * a royal or monastic name that no row knows. Deputies and offices of a post are not the post: รองนายกรัฐมนตรี is everyone else.
 */
export function salutationFor(addressee: string, table: readonly Salutation[]): Salutation | null {
  const name = addressee.trim().replace(/^ฯพณฯ\s*/, '');
  if (name === '') return null;
  const named = table.find(({ addressees }) => addressees.some((pattern) => means(pattern, name)));
  if (named !== undefined) return named;
  if (NEEDS_A_PERSON.test(name)) return null;
  return table.find(({ addressees }) => addressees.length === 0) ?? null;
}

/** The words a pattern of the table becomes. */
function fill(pattern: string, addressee: string, signatory: string): string {
  return pattern.replace(/\{(addressee|signatory)\}/g, (_, who) => (who === 'addressee' ? addressee : signatory));
}

/** คำขึ้นต้น as printed: a word and who it greets, or, with an empty label, one formula. */
export function openingOf(
  { opening }: Salutation,
  addressee: string,
  signatory: string,
): { readonly label: string; readonly text: string } {
  const word = /^(\S+) \{addressee\}$/.exec(opening)?.[1];
  if (word !== undefined) return { label: word, text: addressee };
  return { label: '', text: fill(opening, addressee, signatory) };
}

/** คำลงท้าย as printed. */
export function closingOf({ closing }: Salutation, addressee: string, signatory: string): string {
  return fill(closing, addressee, signatory);
}

/** What the second annex pairs with each first word; anything that begins otherwise is royal and not judged. */
const PAIRS: readonly (readonly [opening: RegExp, closing: RegExp])[] = [
  [/^กราบเรียน/, /^ขอแสดงความนับถืออย่างยิ่ง$/],
  [/^เรียน/, /^ขอแสดงความนับถือ$/],
  [/^นมัสการ/, /^ขอนมัสการด้วยความเคารพ(?:อย่างยิ่ง|อย่างสูง)?$/],
];

/** Whether a closing belongs to an opening: กราบเรียน to …อย่างยิ่ง, เรียน to ขอแสดงความนับถือ, นมัสการ to ขอนมัสการ…. */
export function closingFits(opening: string, closing: string): boolean {
  const pair = PAIRS.find(([begins]) => begins.test(opening.trim()));
  return pair === undefined || pair[1].test(closing.trim());
}
