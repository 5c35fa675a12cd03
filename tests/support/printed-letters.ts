/** Printed letters of every kind in words of our own: a short one, and a long one with everything a letter can hold. */
import { crc32, deflateSync } from 'node:zlib';
import type { EmblemPicture } from '../../electron/docx/write/letter/emblem.ts';
import type { LetterKind } from '../../shared/letter/model.ts';
import type { PrintedBlock, PrintedLetter, PrintedPart } from '../../shared/letter/printed.ts';
import { toThaiDigits } from '../../shared/thai/digits.ts';

const words = (text: string): PrintedBlock['content'] => [{ type: 'text', text }];
const paragraph = (text: string): PrintedBlock => ({ label: '', depth: -1, heading: false, content: words(text) });
const numbered = (label: string, text: string): PrintedBlock => ({
  label,
  depth: label.includes(')') ? 2 : label.split('.').filter(Boolean).length - 1,
  heading: false,
  content: words(text),
});
const heading = (label: string, text: string): PrintedBlock => ({
  label,
  depth: 0,
  heading: true,
  content: words(text),
});
const body = (...blocks: PrintedBlock[]): PrintedPart => ({ part: 'body', blocks });

const SUBJECT = 'ขอส่งร่างแผนปฏิบัติการด้านการจัดการข้อมูลลุ่มน้ำ ระยะ ๕ ปี (พ.ศ. ๒๕๗๐ – ๒๕๗๔) ฉบับที่ ๒';

/** Four lines long. */
const LONG_SUBJECT = `${SUBJECT} และร่างแผนปฏิบัติการด้านการเตือนภัยน้ำหลากและดินถล่มของพื้นที่ต้นน้ำ ระยะ ๕ ปี (พ.ศ. ๒๕๗๐ – ๒๕๗๔) ฉบับที่ ๑ พร้อมทั้งผลการรับฟังความคิดเห็นของส่วนราชการ องค์กรปกครองส่วนท้องถิ่น สถาบันการศึกษา และประชาชนในพื้นที่ลุ่มน้ำทั้ง ๒๒ ลุ่มน้ำ เพื่อประกอบการพิจารณาให้ความเห็นก่อนเสนอคณะรัฐมนตรี`;

const LONG_PARAGRAPH =
  'ข้อมูลปริมาณน้ำท่าและน้ำฝนของแต่ละลุ่มน้ำเก็บไว้ต่างระบบกัน ทำให้ผู้ใช้น้ำในพื้นที่ปลายน้ำได้รับคำเตือนช้ากว่าที่ควร คณะทำงานจึงเห็นว่าควรรวมข้อมูลจากสถานีวัดทุกแห่งไว้ที่ศูนย์เดียว เปิดให้หน่วยงานท้องถิ่นเรียกดูได้ตลอดเวลา และกำหนดให้ทุกสถานีส่งข้อมูลอย่างน้อยทุกสิบห้านาที ทั้งนี้ ให้คำนึงถึงความพร้อมของเครือข่ายสื่อสารในพื้นที่ภูเขาและงบประมาณบำรุงรักษาซึ่งต้องตั้งไว้ต่อเนื่องทุกปี';

const CONTACT: PrintedPart = {
  part: 'contact',
  lines: ['กองแผนข้อมูลลุ่มน้ำ', 'โทร. ๐ ๒๑๒๓ ๔๕๖๗ ต่อ ๘๙', 'โทรสาร ๐ ๒๑๒๓ ๔๕๖๘', 'ไปรษณีย์อิเล็กทรอนิกส์ saraban@example.go.th'],
};

const FULL_CONTACT: PrintedPart = {
  part: 'contact',
  lines: [...CONTACT.lines, 'สำเนาส่ง กรมต้นน้ำ', 'สำเนาส่ง สำนักงานพัฒนาสถานีวัดน้ำแห่งชาติ'],
};

const NUMBER: PrintedPart = {
  part: 'number',
  number: 'ที่ กก ๐๑๐๒/๓๔๕๖',
  agency: ['กรมข้อมูลลุ่มน้ำ', '๙๙ ถนนริมธาร แขวงต้นน้ำ', 'เขตลุ่มน้ำ กรุงเทพมหานคร ๑๐๙๙๙'],
};
const LONG_NUMBER: PrintedPart = {
  part: 'number',
  number: 'ที่ กก ๐๑๐๒.๓/ว ๓๔๕๖',
  agency: [
    'สำนักงานคณะกรรมการประสานการจัดการข้อมูลลุ่มน้ำและการเตือนภัยแห่งชาติ',
    '๙๙ อาคารต้นธาร ชั้น ๑๒ ถนนริมธาร แขวงต้นน้ำ เขตลุ่มน้ำ กรุงเทพมหานคร ๑๐๙๙๙',
  ],
};
const DATE: PrintedPart = { part: 'date', text: '๙ กรกฎาคม ๒๕๖๙' };
const TO: PrintedPart = { part: 'line', label: 'เรียน', text: 'อธิบดีกรมชลธารและการเดินเรือ' };
const CLOSING: PrintedPart = { part: 'closing', text: 'ขอแสดงความนับถือ' };
const SIGNATURE: PrintedPart = {
  part: 'signature',
  rank: '',
  name: 'นางสาวต้นหอม ธารทอง',
  position: ['อธิบดีกรมข้อมูลลุ่มน้ำ'],
};
const LONG_SIGNATURE: PrintedPart = {
  part: 'signature',
  rank: 'พลตำรวจเอก',
  name: 'ต้นกล้า ธารทองคำประเสริฐวัฒนากุล',
  position: [
    'รองเลขาธิการคณะกรรมการประสานการจัดการข้อมูลลุ่มน้ำและการเตือนภัยแห่งชาติ ฝ่ายแผนและงบประมาณ',
    'ปฏิบัติราชการแทน',
    'เลขาธิการคณะกรรมการประสานการจัดการข้อมูลลุ่มน้ำและการเตือนภัยแห่งชาติ',
  ],
};
const CAUSE = body(
  paragraph(
    'ด้วยกรมข้อมูลลุ่มน้ำได้จัดทำร่างแผนปฏิบัติการด้านการจัดการข้อมูลลุ่มน้ำ ระยะ ๕ ปี (พ.ศ. ๒๕๗๐ – ๒๕๗๔) ฉบับที่ ๒ แล้วเสร็จ โดยได้รับความร่วมมือจากหน่วยงานในพื้นที่เป็นอย่างดี',
  ),
);
const PURPOSE = body(
  paragraph(
    'ในการนี้ กรมข้อมูลลุ่มน้ำขอส่งร่างแผนดังกล่าวมาเพื่อให้กรมชลธารและการเดินเรือพิจารณาให้ความเห็น และขอได้โปรดแจ้งผลภายในวันที่ ๓๑ กรกฎาคม ๒๕๖๙',
  ),
);
const CONCLUSION = body(paragraph('จึงเรียนมาเพื่อโปรดพิจารณา'));

const references: PrintedPart = {
  part: 'list',
  label: 'อ้างถึง',
  items: [1, 2, 3].map((n) => ({
    label: toThaiDigits(`${n}.`),
    text: `หนังสือกรมชลธารและการเดินเรือ ด่วนที่สุด ที่ ชล ๐๒๐๓/ว ${toThaiDigits(String(n * 117))} ลงวันที่ ${toThaiDigits(String(n))} มิถุนายน ๒๕๖๙`,
    count: '',
  })),
};
const enclosures: Extract<PrintedPart, { part: 'list' }> = {
  part: 'list',
  label: 'สิ่งที่ส่งมาด้วย',
  items: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => ({
    label: toThaiDigits(`${n}.`),
    text:
      n % 4 === 0
        ? 'ผลการรับฟังความคิดเห็นของประชาชนในพื้นที่ลุ่มน้ำตอนบนและตอนกลาง พร้อมรายชื่อผู้เข้าร่วมและข้อสังเกตของที่ประชุมทั้งหมด'
        : `ร่างแผนปฏิบัติการ ส่วนที่ ${toThaiDigits(String(n))}`,
    count: `จำนวน ${toThaiDigits(String(n === 9 ? 120 : n))} ${n % 3 === 0 ? 'ฉบับ' : 'ชุด'}`,
  })),
};

function longBody(count: number): PrintedPart {
  const blocks: PrintedBlock[] = [paragraph(`กรมข้อมูลลุ่มน้ำพิจารณาแล้วขอเรียนว่า ${LONG_PARAGRAPH}`)];
  for (let n = 1; n <= count; n++) {
    const label = toThaiDigits(String(n));
    if (n % 3 === 1) blocks.push(heading(`${label}.`, `ประเด็นที่ ${label} การรวมข้อมูล`));
    else blocks.push(numbered(`${label}.`, LONG_PARAGRAPH));
    blocks.push(numbered(`${label}.${toThaiDigits('1')}`, `${LONG_PARAGRAPH.slice(0, 150)} ตาม API v${n} ของศูนย์ข้อมูล`));
    blocks.push(numbered(`${toThaiDigits('1')})`, LONG_PARAGRAPH.slice(0, 90)));
  }
  return { part: 'body', blocks };
}

const letterOf = (kind: LetterKind, parts: PrintedPart[], more: Partial<PrintedLetter> = {}): PrintedLetter => ({
  kind,
  urgency: '',
  secrecy: '',
  parts,
  continuation: false,
  title: SUBJECT,
  ...more,
});

const MEMO_HEAD: PrintedPart = {
  part: 'memo-head',
  unit: 'กองแผนข้อมูลลุ่มน้ำ โทร. ๐ ๒๑๒๓ ๔๕๖๗ saraban@example.go.th',
  number: 'กก ๐๑๐๒.๓/๑๒๓',
  date: '๙ กรกฎาคม ๒๕๖๙',
  subject: SUBJECT,
};
const SEAL: PrintedPart = { part: 'seal', agency: 'กรมข้อมูลลุ่มน้ำ', date: '๙ กรกฎาคม ๒๕๖๙' };
const subject = (text: string): PrintedPart => ({ part: 'line', label: 'เรื่อง', text });

/** One page each. */
export const SHORT_LETTERS: Readonly<Record<LetterKind, PrintedLetter>> = {
  external: letterOf('external', [
    NUMBER,
    DATE,
    subject(SUBJECT),
    TO,
    {
      part: 'list',
      label: 'อ้างถึง',
      items: [{ label: '', text: 'หนังสือกรมชลธารและการเดินเรือ ที่ ชล ๐๒๐๓/๙๘ ลงวันที่ ๑ มิถุนายน ๒๕๖๙', count: '' }],
    },
    {
      part: 'list',
      label: 'สิ่งที่ส่งมาด้วย',
      items: [{ label: '', text: 'ร่างแผนปฏิบัติการด้านการจัดการข้อมูลลุ่มน้ำ', count: 'จำนวน ๑ เล่ม' }],
    },
    CAUSE,
    PURPOSE,
    CONCLUSION,
    CLOSING,
    SIGNATURE,
    CONTACT,
  ]),
  memo: letterOf('memo', [MEMO_HEAD, TO, CAUSE, PURPOSE, CONCLUSION, SIGNATURE]),
  'cabinet-submission': letterOf('cabinet-submission', [
    NUMBER,
    DATE,
    subject(SUBJECT),
    { part: 'line', label: 'เรียน', text: 'เลขาธิการคณะรัฐมนตรี' },
    CAUSE,
    body(
      heading('๑.', 'เรื่องเดิม'),
      numbered('๑.๑', 'แผนฉบับแรกสิ้นสุดระยะเวลาในปี พ.ศ. ๒๕๖๙'),
      heading('๒.', 'เหตุผลความจำเป็นที่ต้องเสนอคณะรัฐมนตรี'),
      paragraph('แผนนี้ต้องได้รับความเห็นชอบก่อนตั้งงบประมาณประจำปี'),
    ),
    CONCLUSION,
    CLOSING,
    SIGNATURE,
    CONTACT,
  ]),
  opinion: letterOf('opinion', [
    NUMBER,
    DATE,
    subject(SUBJECT),
    TO,
    references,
    CAUSE,
    body(numbered('๑.', 'เห็นชอบด้วยกับหลักการของแผน'), numbered('๒.', 'ควรกำหนดผู้รับผิดชอบสถานีวัดน้ำให้ครบทุกลุ่มน้ำ')),
    CONCLUSION,
    CLOSING,
    SIGNATURE,
    CONTACT,
  ]),
  circular: letterOf(
    'circular',
    [
      { ...NUMBER, number: 'ที่ กก ๐๑๐๒/ว ๑๒' },
      DATE,
      subject(SUBJECT),
      TO,
      CAUSE,
      PURPOSE,
      CONCLUSION,
      CLOSING,
      SIGNATURE,
      CONTACT,
    ],
    { urgency: 'ด่วนที่สุด' },
  ),
  invitation: letterOf('invitation', [
    NUMBER,
    DATE,
    subject('ขอเชิญร่วมรับฟังความคิดเห็นต่อร่างแผน'),
    { part: 'line', label: 'กราบเรียน', text: 'ประธานวุฒิสภา' },
    { part: 'list', label: 'สิ่งที่ส่งมาด้วย', items: enclosures.items.slice(0, 4) },
    CAUSE,
    PURPOSE,
    body(paragraph('จึงกราบเรียนมาเพื่อโปรดทราบ')),
    { part: 'closing', text: 'ขอแสดงความนับถืออย่างยิ่ง' },
    SIGNATURE,
    CONTACT,
  ]),
  sealed: letterOf('sealed', [
    { part: 'number', number: 'ที่ กก ๐๑๐๒/๗๘', agency: [] },
    { part: 'line', label: 'ถึง', text: 'กรมชลธารและการเดินเรือ' },
    CAUSE,
    SEAL,
    CONTACT,
  ]),
};

/** Three pages each, with everything at its longest. */
export const LONG_LETTERS: Readonly<Record<LetterKind, PrintedLetter>> = {
  external: long('external', 'ขอแสดงความนับถือ'),
  memo: letterOf(
    'memo',
    [
      {
        ...MEMO_HEAD,
        unit: `${MEMO_HEAD.unit} สำนักงานคณะกรรมการประสานการจัดการข้อมูลลุ่มน้ำและการเตือนภัยแห่งชาติ`,
        subject: LONG_SUBJECT,
      },
      TO,
      CAUSE,
      longBody(8),
      CONCLUSION,
      LONG_SIGNATURE,
    ],
    { urgency: 'ด่วนที่สุด', secrecy: 'ลับที่สุด', continuation: true },
  ),
  'cabinet-submission': long('cabinet-submission', 'ขอแสดงความนับถือ'),
  opinion: long('opinion', 'ขอแสดงความนับถือ'),
  circular: long('circular', 'ขอแสดงความนับถืออย่างยิ่ง', 'ด่วนภายใน ๑๖ กันยายน ๒๕๖๙ เวลา ๑๐.๐๐ น.'),
  invitation: long('invitation', 'ขอนมัสการด้วยความเคารพอย่างยิ่ง'),
  sealed: letterOf(
    'sealed',
    [
      { part: 'number', number: 'ที่ กก ๐๑๐๒/๗๘', agency: [] },
      {
        part: 'line',
        label: 'ถึง',
        text: 'กรมชลธารและการเดินเรือ สำนักงานพัฒนาสถานีวัดน้ำแห่งชาติ และองค์กรปกครองส่วนท้องถิ่นในพื้นที่ลุ่มน้ำทุกแห่ง',
      },
      CAUSE,
      longBody(7),
      SEAL,
      FULL_CONTACT,
    ],
    { urgency: 'ด่วนมาก', secrecy: 'ลับ', continuation: true },
  ),
};

function long(kind: LetterKind, closing: string, urgency = 'ด่วนที่สุด'): PrintedLetter {
  return letterOf(
    kind,
    [
      LONG_NUMBER,
      DATE,
      subject(LONG_SUBJECT),
      TO,
      references,
      enclosures,
      CAUSE,
      longBody(4),
      CONCLUSION,
      { part: 'closing', text: closing },
      LONG_SIGNATURE,
      FULL_CONTACT,
    ],
    { urgency, secrecy: 'ลับมาก', continuation: true },
  );
}

/** A PNG picture of one colour. */
export function pngOf(width: number, height: number): Uint8Array {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width, 0x60)]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}

/** An emblem 280 wide and 300 high. */
export const EMBLEM: EmblemPicture = {
  bytes: pngOf(280, 300),
  mediaType: 'image/png',
  width: 280,
  height: 300,
};
