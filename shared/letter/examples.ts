/**
 * One whole letter of each kind, of an invented agency and its invented plan: for the demonstration, for `letter schema` and for
 * tests. Nothing in them is real; what a letter derives by itself is mostly left to it.
 */

import type { LetterContext } from './kind.ts';
import { CABINET_TOPICS } from './kinds/cabinet-submission.ts';
import { newLetter } from './kinds.ts';
import type { Agency, Letter, LetterKind } from './model.ts';
import type { PlanFacts } from './plan-facts.ts';
import { SALUTATIONS } from './salutations.ts';
import { body, headed, item, say } from './wording.ts';

const AGENCY: Agency = {
  id: 'example-agency',
  name: 'สำนักงานพัฒนาลุ่มน้ำบ้านท่าสมมติ',
  ministry: 'กระทรวงน้ำสมมติ',
  address: ['๙๙ ถนนริมคลองสมมติ', 'อำเภอบ้านท่าสมมติ ๙๙๙๙๐'],
  code: 'สต ๐๗๐๒',
  unit: 'กลุ่มนโยบายและแผน',
  phone: '0 2000 0199',
  fax: '0 2000 0188',
  email: 'plan@example.go.th',
  signatories: [
    {
      id: 'example-director',
      rank: '',
      name: 'นางสาวสมมติ ริมธาร',
      position: 'ผู้อำนวยการสำนักงานพัฒนาลุ่มน้ำบ้านท่าสมมติ',
      actingFor: '',
    },
    {
      id: 'example-head',
      rank: '',
      name: 'นายตัวอย่าง ปลายคลอง',
      position: 'หัวหน้ากลุ่มนโยบายและแผน',
      actingFor: '',
    },
    {
      id: 'example-minister',
      rank: 'พลเอก',
      name: 'ต้นน้ำ ใจสมมติ',
      position: 'รัฐมนตรีช่วยว่าการกระทรวงน้ำสมมติ',
      actingFor: 'รักษาราชการแทนรัฐมนตรีว่าการกระทรวงน้ำสมมติ',
    },
  ],
  emblem: null,
};

const chapter = (section: string, label: string, title: string) => ({ section, label, title });

/** The plan the examples speak of. Sections that they refer to are named as in the sample plan, so that they fit it too. */
const PLAN: PlanFacts = {
  title: 'แผนพัฒนาลุ่มน้ำท่าสมมติ',
  edition: 'ฉบับที่ ๒',
  period: { from: 2571, to: 2575 },
  fullName: '(ร่าง) แผนพัฒนาลุ่มน้ำท่าสมมติ ฉบับที่ ๒ (พ.ศ. ๒๕๗๑ – ๒๕๗๕)',
  version: 'ฉบับเสนอคณะรัฐมนตรี',
  date: { year: 2027, month: 8, day: 16 },
  pages: 48,
  chapters: [
    chapter('example-1', '', 'บทสรุปผู้บริหาร'),
    chapter('example-2', 'บทที่ ๑', 'บทนำ'),
    chapter('example-3', 'บทที่ ๒', 'สถานการณ์และปัญหา'),
    chapter('example-4', 'บทที่ ๓', 'แนวทางการพัฒนา'),
    chapter('example-5', 'บทที่ ๕', 'ตัวชี้วัดและการติดตาม'),
  ],
  since: 'ฉบับรับฟังความคิดเห็น',
  changed: [
    { section: 'sample-background', label: '๑.๑', title: 'ความเป็นมา', how: 'changed' },
    { section: 'sample-indicators', label: '๕.๑', title: 'ตัวชี้วัดรายปี', how: 'changed' },
  ],
  labels: {
    'example-1': '',
    'example-2': 'บทที่ ๑',
    'example-3': 'บทที่ ๒',
    'example-4': 'บทที่ ๓',
    'example-5': 'บทที่ ๕',
    'sample-background': '๑.๑',
    'sample-indicators': '๕.๑',
  },
};

/** What the examples are printed with. */
export const EXAMPLE_CONTEXT: LetterContext = {
  agency: AGENCY,
  plan: PLAN,
  salutations: SALUTATIONS,
  topics: CABINET_TOPICS,
};

const BACKGROUND = { target: 'sample-background' };
const INDICATORS = { target: 'sample-indicators' };

/** What each adds to a new letter of its kind. */
const WRITTEN: Readonly<Record<LetterKind, Partial<Letter>>> = {
  external: {
    number: '๓๑๒',
    addressee: 'ผู้ว่าราชการจังหวัดท่าสมมติ',
    references: [
      {
        incoming: null,
        agency: 'จังหวัดท่าสมมติ',
        urgency: 'urgent',
        number: 'ทส ๐๐๑๗.๒/๘๘๑',
        date: { year: 2027, month: 8, day: 2 },
        subject: 'ขอทราบความคืบหน้าของแผนลุ่มน้ำ',
      },
    ],
    purpose: body('purpose', [
      say(
        'สำนักงานพัฒนาลุ่มน้ำบ้านท่าสมมติขอเรียนว่า แผนดังกล่าวผ่านการรับฟังความเห็นของชุมชนริมน้ำครบ 14 หมู่บ้านแล้ว และได้ปรับค่าเป้าหมายในหัวข้อ ',
        INDICATORS,
        ' ให้ชัดเจนขึ้น จึงขอส่งร่างล่าสุดมาเพื่อใช้ประกอบการจัดทำแผนของจังหวัด และขอความอนุเคราะห์ ดังนี้',
      ),
      item(0, 'ตรวจสอบรายชื่อหมู่บ้านและแนวเขตลำน้ำให้ตรงกับข้อมูลของจังหวัด'),
      item(0, 'แจ้งผู้ประสานงานของจังหวัดหนึ่งคน พร้อมหมายเลขโทรศัพท์'),
    ]),
    copies: ['นายอำเภอบ้านท่าสมมติ'],
  },
  memo: {
    number: '๔๕',
    signatory: 'example-head',
    addressee: 'ผู้อำนวยการสำนักงานพัฒนาลุ่มน้ำบ้านท่าสมมติ',
    purpose: body('purpose', [
      say('กลุ่มนโยบายและแผนตรวจสอบแล้ว เห็นว่าร่างแผนครบถ้วนตามกรอบที่คณะทำงานกำหนด โดยมีข้อพิจารณา ดังนี้'),
      item(0, 'หัวข้อ ', BACKGROUND, ' เพิ่มผลการรับฟังความเห็นรอบที่สองไว้แล้ว'),
      item(0, 'งบประมาณปีแรกใช้จากเงินเหลือจ่าย ไม่ต้องขอเพิ่ม'),
      say('จึงเห็นควรให้ความเห็นชอบร่างแผน เพื่อเสนอกระทรวงตามลำดับต่อไป'),
    ]),
    conclusion: body('conclusion', [say('จึงเรียนมาเพื่อโปรดพิจารณา หากเห็นชอบขอได้โปรดลงนามในหนังสือที่แนบ')]),
  },
  'cabinet-submission': {
    number: '๑๐๒๗',
    urgency: 'most-urgent',
    signatory: 'example-minister',
    cabinet: { act: 'agree', clause: '๑', agreedBy: 'รองนายกรัฐมนตรี (นายสมมติ กำกับธาร)' },
    purpose: body('purpose', [
      headed('background', 'เรื่องเดิม'),
      item(1, 'ความเป็นมา ลำน้ำท่าสมมติเกิดน้ำหลากและขาดน้ำสลับกันหลายปี สาเหตุสรุปไว้ในหัวข้อ ', BACKGROUND, ' ของแผน'),
      item(1, 'ผลการดำเนินการที่ผ่านมา แผนฉบับแรกฟื้นหนองน้ำได้ 6 แห่ง จากเป้าหมาย 9 แห่ง'),
      headed('reasons', 'เหตุผลความจำเป็นที่ต้องเสนอคณะรัฐมนตรี'),
      say('แผนผูกพันงานของหน่วยงานมากกว่าหนึ่งกระทรวง หน่วยงานเดียวจึงไม่อาจสั่งการให้ดำเนินการร่วมกันได้'),
      headed('urgency', 'ความเร่งด่วนของเรื่อง'),
      say('ควรได้ข้อยุติก่อนเดือนตุลาคม 2570 เพื่อให้งานขุดลอกเริ่มได้ทันฤดูแล้ง'),
      headed('essence', 'สาระสำคัญ ข้อเท็จจริงและข้อกฎหมาย'),
      say('แผนกำหนดให้กักเก็บน้ำในหนองสาธารณะเดิม เปิดทางระบายน้ำที่ถูกถมทับ และติดตามผลด้วยตัวชี้วัดในหัวข้อ ', INDICATORS),
      headed('effects', 'ประโยชน์และผลกระทบ'),
      say('ชุมชน 14 หมู่บ้านมีน้ำใช้ตลอดปี ผลกระทบต่อผู้ใช้ที่ดินริมคลองจำกัดอยู่ในช่วงก่อสร้าง และมีมาตรการรองรับแล้ว'),
      headed('costs', 'ค่าใช้จ่ายและแหล่งที่มา หรือการสูญเสียรายได้'),
      say('วงเงินรวม 186.5 ล้านบาท จากงบประมาณประจำปีของหน่วยงานที่รับผิดชอบ ไม่มีการสูญเสียรายได้'),
      headed('opinions', 'ความเห็นหรือความเห็นชอบของหน่วยงานที่เกี่ยวข้อง'),
      say('จังหวัดท่าสมมติเห็นชอบ โดยให้เร่งงานสำรวจแนวเขตก่อน'),
      headed('proposal', 'ข้อเสนอของส่วนราชการ'),
      say('กระทรวงน้ำสมมติขอเสนอคณะรัฐมนตรีพิจารณาให้ความเห็นชอบร่างแผน และมอบหมายหน่วยงานที่เกี่ยวข้องนำไปปฏิบัติ'),
    ]),
  },
  opinion: {
    number: '๒๗๗',
    addressee: 'อธิบดีกรมคลองสมมติ',
    references: [
      {
        incoming: null,
        agency: 'กรมคลองสมมติ',
        urgency: 'very-urgent',
        number: 'คส ๐๔๐๑/ว ๖๓',
        date: { year: 2027, month: 7, day: 19 },
        subject: 'ขอความเห็นต่อร่างแผนระบายน้ำและร่างแผนกักเก็บน้ำ ระยะ ๕ ปี',
      },
    ],
    enclosures: [],
    purpose: body('purpose', [
      say('สำนักงานพัฒนาลุ่มน้ำบ้านท่าสมมติได้พิจารณาร่างแผนทั้งสองฉบับแล้ว มีความเห็น ดังนี้'),
      item(0, 'ร่างแผนระบายน้ำ เห็นด้วยในหลักการ แต่ควรกำหนดลำดับการเปิดประตูน้ำระหว่างต้นน้ำกับปลายน้ำให้ชัดเจน'),
      item(0, 'ร่างแผนกักเก็บน้ำ ควรปรับในสองประเด็น'),
      item(1, 'ใช้หนองน้ำเดิมก่อนการขุดใหม่ เพื่อลดการใช้ที่ดินของประชาชน'),
      item(1, 'นำตัวชี้วัดในหัวข้อ ', INDICATORS, ' ของแผนลุ่มน้ำมาใช้ร่วมกัน เพื่อให้ติดตามผลครั้งเดียวได้ทั้งสองแผน'),
      say('ในภาพรวมจึงเห็นชอบร่างแผนระบายน้ำ และขอให้ปรับร่างแผนกักเก็บน้ำตามข้อ ๒ ก่อนประกาศใช้'),
    ]),
  },
  circular: {
    number: 'ว ๑๒',
    addressee: 'หัวหน้าส่วนราชการในพื้นที่ลุ่มน้ำท่าสมมติ',
  },
  invitation: {
    number: '๓๓๐',
    addressee: 'ประธานชมรมผู้ใช้น้ำท่าสมมติ',
    meeting: {
      hearing: true,
      date: { year: 2027, month: 9, day: 9 },
      from: '9:30',
      to: '12:00',
      place: 'ศาลาประชาคมบ้านท่าสมมติ',
      room: 'ห้องประชุม 2',
      replyBy: { year: 2027, month: 9, day: 3 },
    },
  },
  sealed: {
    number: '๓๔๑',
    addressee: 'สำนักงานสถิติสมมติ',
    purpose: body('purpose', [
      say('สำนักงานพัฒนาลุ่มน้ำบ้านท่าสมมติขอส่งสำเนาแผนพัฒนาลุ่มน้ำท่าสมมติ จำนวน 2 เล่ม มาเพื่อเก็บไว้ให้ประชาชนค้นคว้า'),
      say('ดาวน์โหลดฉบับอิเล็กทรอนิกส์ได้ที่ https://example.go.th/plan2/v1'),
    ]),
  },
};

/** A whole letter of a kind, to be printed with `EXAMPLE_CONTEXT`. Its link to a plan is left open. */
export function exampleLetter(kind: LetterKind): Letter {
  return {
    ...newLetter(kind, { id: `example-${kind}`, agency: AGENCY.id }),
    date: { year: 2027, month: 8, day: 23 },
    ...WRITTEN[kind],
  };
}
