/**
 * ำ that lost its ring without a gap (สานัก), or has a gap behind it (สำ นัก). The first is known by whole words alone, and only in
 * a text that shows no ำ at all: กา, ตา, ทา and นา are words.
 */
import type { Repair } from './repairs.ts';

const ENDS = '(?![ะาำ\\u0E31-\\u0E3A\\u0E47-\\u0E4E])';

/** Words that are no Thai, within a word or over two, with า for ำ. */
const TELLING =
  'สำนัก กำหนด ตำบล อำเภอ สำหรับ สำคัญ อำนาจ อำนวย ชำนาญ บำรุง สำเร็จ ตำแหน่ง ตำรวจ บำเหน็จ จำหน่าย คำนวณ รำคาญ ตำหนิ จำแนก จำนวน'.split(
    ' ',
  );

/** Words that only a text without any ำ makes sure of; `(?` tells what may not stand around them. */
const LIKELY = [
  ...'ดำเนิน(?!เขา|ทราย|ดิน) สำรวจ บำบัด สำเนา ทำงาน ทำหน้าที่ ทำให้ ทำความ (?<!วา|เจร)จำเป็น (?<!วา|เจร)จำกัด (?<!รา|หลัง)คำสั่ง (?<!รา|หลัง)คำขอ'.split(
    ' ',
  ),
  ...'(?<!รา|หลัง)คำแนะ (?<!รา|หลัง)คำนึง (?<![กิี])กำกับ (?<![กิี])กำลัง(?!เล) (?<![กิี])กำนัน (?<!เว)ลำดับ ทำนอง(?!ค์) สำรอง(?!ค์) ชำรุด บำนาญ'.split(
    ' ',
  ),
  ...'ประจำ(?=ปี|เดือน|วัน|ตัว|จังหวัด|ต[ำา]บล|ต[ำา]แหน่ง) จัดทำ(?=แผน|โครง|ข้อ|ราย|เอกสาร|คู่|ระบบ|ฐาน|งบ|ร่าง|\\s|$)'.split(' '),
  ...'แนะนำ(?=ให้|ว่า|การ|แก่|\\s|$) ผู้นำ(?=ชุมชน|ท้องถิ่น|องค์กร|\\s|$) นำไปใช้ นำไปสู่ นำมาใช้'.split(' '),
  ...'(?<!ห)น้ำท่วม (?<!ห)น้ำประปา แม่น้ำ(?!ป้า|อา|ย่า|ยาย|ลุง) แหล่งน้ำ ต้นน้ำ ระดับน้ำ สม่ำเสมอ ซ้ำ(?!ย) ต่ำ(?![งยอ]) เหลื่อมล้ำ ค้ำประกัน(?!ภัย)'.split(
    ' ',
  ),
  ...'กำชับ สำนึก บำเพ็ญ ดำรง(?!ค์) กำไร จำลอง นำร่อง (?<!ศา|เว)ลำคลอง (?<!รา|หลัง)คำร้อง'.split(' '),
];

/** The words as they stand without their ring; those of the list alone or with the others. */
function withoutRing(words: readonly string[]): RegExp {
  return new RegExp(`(?<![เ-ไ])(?:${words.map((word) => word.replace('ำ', 'า')).join('|')})${ENDS}`, 'g');
}
const TOLD = withoutRing(TELLING);
const ALL = withoutRing([...TELLING, ...LIKELY]);

/** So many words of the first list show what happened to a text, where two of them differ. */
const ENOUGH = 3;

const SPACE = '[ \\u00A0]';
/** ำ and a gap inside a word whose halves are none. */
const HALVED = new RegExp(
  `(?:${'สำ|นัก สำ|หรับ สำ|คัญ สำ|เร็จ สำ|รวจ สำ|เนา กำ|หนด ตำ|บล ตำ|แหน่ง อำ|เภอ อำ|นาจ อำ|นวย ชำ|นาญ บำ|รุง บำ|บัด บำ|เหน็จ จำ|แนก'
    .split(' ')
    .map((word) => word.replace('|', SPACE))
    .join('|')})${ENDS}`,
  'g',
);
/** A glyph without a meaning, which some programs set behind ำ. */
const FILLED = /ำ\uFFFD/g;
const AM = new RegExp(`ำ(${SPACE}(?=[ก-ฮเ-ไ])|\\s|$)?`, 'g');
const AM_AND_GAP = new RegExp(`ำ${SPACE}(?=[ก-ฮเ-ไ])`, 'g');

/** So many gaps, behind each ำ of a text, are not spaces that somebody typed. */
const TOO_MANY_GAPS = 4;

/** Whether there may be anything to do here; nearly no line has it. */
const RING_LOST = new RegExp(`${TOLD.source}|${HALVED.source}|${FILLED.source}`);

function gaps(text: string): RegExpExecArray[] {
  const halved = [...text.matchAll(HALVED)];
  if (halved.length === 0) return [];
  const all = [...text.matchAll(AM)];
  const each = all.length >= TOO_MANY_GAPS && all.every(([, gap]) => gap !== undefined);
  return each ? [...text.matchAll(AM_AND_GAP)] : halved;
}

/** The words without a ring, of a text without ำ that has enough of them. */
function ringless(text: string): RegExpExecArray[] {
  if (/[\u0E33\u0E4D]/.test(text)) return [];
  const told = [...text.matchAll(TOLD)].map(([word]) => word);
  return told.length < ENOUGH || new Set(told).size < 2 ? [] : [...text.matchAll(ALL)];
}

/** The places, in order and apart. */
export function lostRingRepairs(text: string): Repair[] {
  const kind = 'sara-am';
  if (!RING_LOST.test(text)) return [];
  const torn = ringless(text).map(({ 0: word, index }): Repair => {
    const at = index + /[ก-ฮ][\u0E48-\u0E4B]?า/.exec(word)!.index;
    return { kind, at, before: word.slice(at - index), after: word.slice(at - index).replace('า', 'ำ') };
  });
  const apart = [...gaps(text), ...text.matchAll(FILLED)].map(({ 0: word, index }): Repair => {
    return { kind, at: index, before: word, after: word.replace(/[ \u00A0\uFFFD]/, '') };
  });
  return [...torn, ...apart].sort((a, b) => a.at - b.at);
}
