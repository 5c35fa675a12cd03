import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { repairThai } from '../../shared/thai/repair/repair.ts';
import type { RepairKind } from '../../shared/thai/repair/repairs.ts';
import { normalizeText } from '../../shared/thai/text.ts';
import { asPdfText, PDF_WAYS } from '../support/pdf-text.ts';
import { thaiWords } from '../support/thai-words.ts';

const SEEDS = join(import.meta.dirname, '../../../shared/seeds');

/** Wrong as a PDF file gave it, right, and what each repair is. */
const BROKEN: readonly (readonly [wrong: string, right: string, ...kinds: RepairKind[]])[] = [
  // The ring of ำ became a space.
  ['ส านักปลัด', 'สำนักปลัด', 'sara-am'],
  ['จัดท างบประมาณประจ าปี', 'จัดทำงบประมาณประจำปี', 'sara-am', 'sara-am'],
  ['ข้อเสนอแนะน าไปใช้', 'ข้อเสนอแนะนำไปใช้', 'sara-am'],
  ['ครอบง า ผู้น า', 'ครอบงำ ผู้นำ', 'sara-am', 'sara-am'],
  ['ค าสั่งลงวันที่ ๙ ให้น ายอดขายมาแสดง', 'คำสั่งลงวันที่ ๙ ให้นำยอดขายมาแสดง', 'sara-am', 'sara-am'],
  ['แหล่งน ้าต ่ากว่าเกณฑ์', 'แหล่งน้ำต่ำกว่าเกณฑ์', 'sara-am', 'sara-am'],
  ['ส าหรับคลองซ ้าซ้อน ขึ้น ๑๕ ค ่า', 'สำหรับคลองซ้ำซ้อน ขึ้น ๑๕ ค่ำ', 'sara-am', 'sara-am', 'sara-am'],
  ['ลดความเหลื่อมล ้า', 'ลดความเหลื่อมล้ำ', 'sara-am'],
  ['หนังสือค ้าประกัน', 'หนังสือค้ำประกัน', 'sara-am'],
  ['คว ่าถัง', 'คว่ำถัง', 'sara-am'],
  ['น้ าฝน', 'น้ำฝน', 'sara-am'],
  // ำ stands in pieces or apart.
  ['ก ำหนดส่ง', 'กำหนดส่ง', 'sara-am'],
  ['ท ำ', 'ทำ', 'sara-am'],
  ['ส\u0E4D านวน', 'สำนวน', 'sara-am'],
  ['ส \u0E4Dานวน', 'สำนวน', 'sara-am'],
  ['ส\u0E4Dานวน', 'สำนวน', 'sara-am'],
  ['สา\u0E4Dนวน', 'สำนวน', 'sara-am'],
  ['น\u0E4D ้าค้าง', 'น้ำค้าง', 'sara-am'],
  ['นา\u0E49\u0E4Dค้าง', 'น้ำค้าง', 'sara-am'],
  ['น ้ ำค้าง', 'น้ำค้าง', 'sara-am'],
  ['อ\u00A0ำเภอ', 'อำเภอ', 'sara-am'],
  // Spaces before marks.
  ['ที ่', 'ที่', 'space'],
  ['ผู ้', 'ผู้', 'space'],
  ['เจ้าหน้าที ่ ๒ คน', 'เจ้าหน้าที่ ๒ คน', 'space'],
  ['ท ี่ปรึกษา', 'ที่ปรึกษา', 'space'],
  ['เม ื ่อเช้า', 'เมื่อเช้า', 'space'],
  ['ข ้าราชการกับค ่าแรง', 'ข้าราชการกับค่าแรง', 'space', 'space'],
  ['ต ่างประเทศ ก ้าวหน ้า', 'ต่างประเทศ ก้าวหน้า', 'space', 'space', 'space'],
  ['เท ่าเทียม เข ้าถึง เปล ่า', 'เท่าเทียม เข้าถึง เปล่า', 'space', 'space', 'space'],
  ['สร ้างหล ักสูตร', 'สร้างหลักสูตร', 'space', 'space'],
  ['ศูนย ์', 'ศูนย์', 'space'],
  ['สิทธ ิ์ของเด ็ก', 'สิทธิ์ของเด็ก', 'space', 'space'],
  ['ก ็ตาม', 'ก็ตาม', 'space'],
  ['คว ามเห็นจ ากก ารประชุม', 'ความเห็นจากการประชุม', 'space', 'space', 'space'],
  // A sign that alone would be let be, in a text that is broken elsewhere.
  ['ฟ ังเสียงฉ ิ่ง ไม้ตร ี', 'ฟังเสียงฉิ่ง ไม้ตรี', 'space', 'space', 'space'],
  // The order of what stands on a consonant.
  ['เพ\u0E48\u0E37อ', 'เพื่อ', 'order'],
  ['ส\u0E49\u0E39', 'สู้', 'order'],
  ['วา\u0E48ง', 'ว่าง', 'order'],
  ['นำ\u0E49', 'น้ำ', 'order'],
  ['พันธ\u0E4C\u0E38', 'พันธุ์', 'order'],
  // One letter too late, as readers of PDF files place wide marks.
  ['ทัง้สิน้', 'ทั้งสิ้น', 'order', 'order'],
  ['คำสัง่ให้เพิม่', 'คำสั่งให้เพิ่ม', 'order', 'order'],
  ['ทัง้ นี้ ตัง้ ขึ้น', 'ทั้งนี้ ตั้งขึ้น', 'order', 'order'],
  ['เพือ่ เรือ่งเนือ้หา', 'เพื่อ เรื่องเนื้อหา', 'order', 'order', 'order'],
  ['เกีย่วกับพืน้ที่', 'เกี่ยวกับพื้นที่', 'order', 'order'],
  ['ตัวชีว้ ัด ทีด่ ิน', 'ตัวชี้วัด ที่ดิน', 'order', 'order'],
  ['ทีเ่ ป็นผูแ้ ทน', 'ที่เป็นผู้แทน', 'order', 'order'],
  ['แมเ่ ลี้ยงไมใ่ ช่', 'แม่เลี้ยงไม่ใช่', 'order', 'order'],
  ['ผลสัมฤทธิข์องงาน', 'ผลสัมฤทธิ์ของงาน', 'order'],
  // Spaces inside a syllable.
  ['จำเป็ นและแข็ งแรง', 'จำเป็นและแข็งแรง', 'space', 'space'],
  ['อย่างน้ อยต้ องร่ วมมือ', 'อย่างน้อยต้องร่วมมือ', 'space', 'space', 'space'],
  ['หน้ าที่ ทั้งหน้ าและหลัง', 'หน้าที่ ทั้งหน้าและหลัง', 'space', 'space'],
  // Twice the same.
  ['ที\u0E48\u0E48ดิน', 'ที่ดิน', 'doubled'],
  ['ทำำงาน', 'ทำงาน', 'doubled'],
  ['ก\u0E47\u0E47\u0E47', 'ก็', 'doubled'],
  ['ป\u0E35\u0E35\u0E48\u0E48', 'ปี่', 'doubled'],
  ['เเผนเเม่บท', 'แผนแม่บท', 'sara-ae', 'sara-ae'],
  // Private glyphs.
  ['ป\uF702นี้', 'ปีนี้', 'glyph'],
  ['ที\uF70A', 'ที่', 'glyph'],
  ['ท \uF70Aี', 'ที่', 'glyph'],
  ['\uF700านราก', 'ฐานราก', 'glyph'],
  ['สัญ\uF70F', 'สัญญ', 'glyph'],
  ['ฝ\uF710น', 'ฝัน', 'glyph'],
  ['ป\uF714า', 'ป้า', 'glyph'],
  // Several at once.
  ['ผ\uF719 \uF70Bน ากลุ่มท\u0E48\u0E35ส าคัญ', 'ผู้นำกลุ่มที่สำคัญ', 'glyph', 'sara-am', 'order', 'sara-am'],
];

/** Right, or not ours to say: never altered. */
const ORDINARY = [
  'สระ า และสระ ำ',
  'คำที่ลงท้ายด้วย า',
  'ตัวอักษร า',
  'เป็น า หรือ ำ',
  'ไม้เอก ่',
  'ไม้โท ้ ไม้ตรี ๊ ไม้จัตวา ๋',
  'วรรณยุกต์ ่ ้ ๊ ๋',
  'เครื่องหมายมี ่, ้ และ ์',
  'สระลอย ะ า ิ ี ึ ื ุ ู เ แ โ ใ ไ',
  'ทัณฑฆาต ์',
  'ป ร ะ ก า ศ',
  'ส า ร บั ญ',
  'ร า ย ง า น ก า ร ป ร ะ ชุ ม',
  'ต า ร า ง',
  'ข้อ ก ข ค และ ง',
  'ณ วันที่ ๑',
  'ฟ ห ก ด เ ้ ่ า ส ว',
  'ๆ ไ ำ พ ะ ั ี ร น ย บ ล',
  'น้ำ น้า ค่า ค่ำ ห้า',
  'มติว่าปกติต้องมีก่อน ปีก่อนดีด้วย',
  'ใช้ ก่ ข่ ค่ ง่ ตามลำดับ',
  'บ่ อยากไป ก็ ออกไป',
  'แม่ อยู่ ได้ ด้วย ไม่ น้อง',
  'วรรณยุกต์มี ๔ รูป\n่ ไม้เอก\n้ ไม้โท',
  'คำ ว่า ทำ งาน จำ เป็น นำ ไป ดำ เนินเขา',
  'คือว่าเสืออ้วนเมียย่าตัวว่างมืออ่อนเงินน้อย',
  'ก ก ก',
  'ค่าาาา',
  'กุ่่่่่่่่',
  'พุทฺธํ สรณํ คจฺฉามิ',
  'สมฺมาสมฺพุทฺธสฺส อรหํ อาห',
  'ปฺราสาท',
  'ต่าง ๆ ทั่ว ๆ ไป',
  'แป้นลูกศร: \uF700, \uF701',
  'กด \uF700 เพื่อเลื่อน',
  '\uF700\uF701 keys',
  'plain text, no Thai at all',
  '',
  'จะไปรึน้อง หรือจะอยู่รึต้องรอ',
  'ของมิตซึน้อยกว่า อึก้อนใหญ่',
];

describe('text of a PDF file', () => {
  test.each(BROKEN)('%j is %j', (wrong, right, ...kinds) => {
    const { text, repairs } = repairThai(wrong);
    expect(text).toBe(right);
    expect(repairs.map(({ kind }) => kind)).toEqual(kinds);
  });

  test('lists each repair where it was and what it became', () => {
    expect(repairThai('งานของส านักที ่ดิน').repairs).toEqual([
      { kind: 'sara-am', at: 6, before: 'ส า', after: 'สำ' },
      { kind: 'space', at: 12, before: 'ที ่', after: 'ที่' },
    ]);
  });

  test('tells ค้า from ค้ำ by what else is broken in it', () => {
    expect(repairThai('การค ้าของส านัก').text).toBe('การค้ำของสำนัก');
    expect(repairThai('การค ้าของที ่ดิน').text).toBe('การค้าของที่ดิน');
    expect(repairThai('การค ้าของเรา').text).toBe('การค้าของเรา');
  });

  test('puts what a line end tore off before it, and lets the lines be as many', () => {
    expect(repairThai('บรรทัดที\n่สอง ส\nานัก').text).toBe('บรรทัดที่\nสอง สำ\nนัก');
    expect(repairThai('ก\r\nารเรียนข\n  องเด ็ก').text).toBe('กา\r\nรเรียนข\n  องเด็ก');
    expect(repairThai('แผนจำเป็ น เมื่อสิน\n       ้ ปี และข้ น\nึ ไป').text).toBe('แผนจำเป็น เมื่อสิ้น\nปี และขึ้น\nไป');
  });

  test('knows words whose ring is gone without a gap by their number, in a text that has no ำ', () => {
    const torn = 'สานักงานตาบลกาหนดแผนประจาปี กานันดาเนินการจัดทาแผนน้าท่วม';
    const { text, repairs } = repairThai(torn);
    expect(text).toBe('สำนักงานตำบลกำหนดแผนประจำปี กำนันดำเนินการจัดทำแผนน้ำท่วม');
    expect(repairs).toHaveLength(8);
    expect(repairs[0]).toEqual({ kind: 'sara-am', at: 0, before: 'สานัก', after: 'สำนัก' });
    expect(repairThai(`${torn} ทำ`).repairs).toEqual([]);
    expect(repairThai('เขียนผิดว่า สานัก บ้าง ตาบล บ้าง').repairs).toEqual([]);
    expect(repairThai(`ตาทาปากกากับดินสอ ราคาสั่งซื้อ วาจาเป็นนาย เวลาดับไฟ อเมริกาลังเล นาข้าว สานัก ตาบล กาหนด`).text).toBe(
      'ตาทาปากกากับดินสอ ราคาสั่งซื้อ วาจาเป็นนาย เวลาดับไฟ อเมริกาลังเล นาข้าว สำนัก ตำบล กำหนด',
    );
  });

  test('takes gaps behind ำ out of words whose halves are none, and all of them where each ำ has one', () => {
    expect(repairThai('สำ นักงานทำ งาน คำ ว่าดี').text).toBe('สำนักงานทำ งาน คำ ว่าดี');
    expect(repairThai('สำ นักทำ งาน จำ เป็นและนำ ไปใช้').text).toBe('สำนักทำงาน จำเป็นและนำไปใช้');
    expect(repairThai('ทำ\uFFFDงานสำ\uFFFDนัก').text).toBe('ทำงานสำนัก');
  });
});

describe('a page of a plan', () => {
  const page = readFileSync(join(import.meta.dirname, '../fixtures/torn-page.txt'), 'utf8').trimEnd();
  const letters = (text: string) => text.replace(/[ \n\uFFFD]/g, '');
  let seed = 11;
  const choose = (count: number) => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * count);
  };
  const ways: [string, (text: string) => string][] = [
    ...PDF_WAYS.map((way): [string, (text: string) => string] => [way, (text) => asPdfText(text, way, choose)]),
    ['gaps behind ำ', (text) => text.replace(/ำ(?=[ก-ฮเ-ไ])/g, 'ำ ')],
    ['glyphs without a meaning behind ำ', (text) => text.replaceAll('ำ', 'ำ\uFFFD')],
    ['tones before their vowels', (text) => text.replace(/([ิ-ื])([่-๋])/g, '$2$1')],
    ['tones one letter too late', (text) => text.replace(/([ก-ฮ][ัึื])([่-๋])([ก-ฮ])/g, '$1$3$2')],
    ['the same with a space behind', (text) => text.replace(/([ก-ฮ][ัึื])([่-๋])([ก-ฮ])(?=[ก-ฮเ-ไ])/g, '$1$3$2 ')],
    ['็ with a space behind its word', (text) => text.replace(/([เแ][ก-ฮ]็)(?=[ก-ฮ])/g, '$1 ')],
  ];

  test.each(ways)('broken by %s is whole again, each letter of it', (_, tear) => {
    const torn = tear(page);
    expect(letters(torn)).not.toBe(page);
    expect(letters(repairThai(torn).text)).toBe(letters(page));
  });
});

describe('ordinary text', () => {
  test.each(ORDINARY)('%j stays as it is', (text) => {
    expect(repairThai(text)).toEqual({ text, repairs: [] });
  });

  test('2,000 words and phrases stay as they are, alone and one after another', () => {
    const words = thaiWords();
    expect(new Set(words).size).toBeGreaterThanOrEqual(2000);
    for (const word of words) {
      expect(normalizeText(word)).toBe(word);
      expect(repairThai(word)).toEqual({ text: word, repairs: [] });
    }
    for (const joint of ['', ' ', '  ', '\n', '\u00A0', ', ']) {
      const text = words.join(joint);
      expect(repairThai(text).text).toBe(text);
    }
  });

  test('any word behind any other stays as it is', () => {
    const words = thaiWords();
    for (const [index, first] of words.entries()) {
      const text = words.map((word) => first + [' ', '', '\n'][index % 3] + word).join(' ');
      expect(repairThai(text).repairs).toEqual([]);
    }
  });

  it.skipIf(!existsSync(SEEDS))('real documents stay as they are', () => {
    for (const name of readdirSync(SEEDS)) {
      const text = normalizeText(readFileSync(join(SEEDS, name), 'utf8'));
      expect(repairThai(text).repairs).toEqual([]);
    }
  });
});

describe('time', () => {
  const ordinary = thaiWords().join(' ');
  let seed = 7;
  const choose = (count: number) => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * count);
  };
  const broken = PDF_WAYS.map((way) => asPdfText(ordinary, way, choose)).join('\n');
  const hostile = `${'ก '.repeat(3000)}${'ก ่ '.repeat(3000)}${'่ '.repeat(3000)}${'ก\u200B '.repeat(3000)}${'ก ํ'.repeat(3000)}${'่'.repeat(9000)}`;

  function took(text: string): number {
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 3; round += 1) {
      const began = performance.now();
      repairThai(text);
      best = Math.min(best, performance.now() - began);
    }
    return best;
  }

  test('of a megabyte of ordinary text is little', () => {
    expect(took(ordinary.repeat(Math.ceil(350_000 / ordinary.length)))).toBeLessThan(1000);
  });

  test.each([
    ['ordinary', ordinary.repeat(16)],
    ['broken', broken],
    ['hostile', hostile.repeat(3)],
  ])('of %s text grows as the text does', (_, text) => {
    const once = took(text);
    expect(took(text.repeat(10))).toBeLessThan(Math.max(50, once * 30));
  });
});
