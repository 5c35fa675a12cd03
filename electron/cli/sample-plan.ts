import {
  type Alignment,
  type Block,
  type Id,
  type Inline,
  type ListKind,
  type NewId,
  PLAN_FORMAT,
  type Plan,
  type Section,
  type SectionNumber,
  type Table,
} from '../../shared/plan/model.ts';
import { DEFAULT_SCHEME } from '../../shared/plan/scheme.ts';
import { mapLines } from '../../shared/plan/text-lines.ts';

const AUTO: SectionNumber = { kind: 'auto' };
const NONE: SectionNumber = { kind: 'none' };
/** Sections that references and the revision name. */
const BACKGROUND: Id = 'sample-background';
const INDICATORS: Id = 'sample-indicators';
const TARGETS: Id = 'sample-targets';

const text = (value: string): Inline => ({ type: 'text', text: value });
const bold = (value: string): Inline => ({ type: 'text', text: value, marks: ['bold'] });
const reference = (target: Id): Inline => ({ type: 'reference', target });
const note = (id: Id, words: string): Inline => ({ type: 'footnote', id, content: [text(words)] });

/**
 * A plan of an invented district: chapters with and without numbers, a pinned number, an appendix, every kind of list, marks,
 * references, tables and a footnote. Its ids are the same each time, so that versions of it can be compared.
 */
export function samplePlan(): Plan {
  const newId = countingIds('sample');
  const paragraph = (...content: readonly Inline[]): Block => ({
    type: 'paragraph',
    id: newId(),
    align: 'thai',
    indent: 'first',
    content,
  });
  const say = (value: string) => paragraph(text(value));
  const items = (kind: ListKind, depth: number, ...lines: readonly string[]): Block[] =>
    lines.map((line) => ({ type: 'item', id: newId(), kind, depth, content: [text(line)] }));
  const cell = (words: string, align: Alignment, colSpan = 1, rowSpan = 1): Table['rows'][number]['cells'][number] => ({
    id: newId(),
    colSpan,
    rowSpan,
    vertical: 'middle',
    blocks: [{ type: 'paragraph', id: newId(), align, indent: 'none', content: words === '' ? [] : [text(words)] }],
  });
  const row = (first: string, ...rest: readonly string[]): Table['rows'][number] => ({
    id: newId(),
    cells: [cell(first, 'left'), ...rest.map((words) => cell(words, 'center'))],
  });
  const section = (level: number, title: string, blocks: readonly Block[], number = AUTO, id = newId()): Section => ({
    id,
    level,
    number,
    title: [text(title)],
    blocks,
  });

  return {
    format: PLAN_FORMAT,
    id: newId(),
    meta: {
      title: { text: SAMPLE_TITLE },
      edition: { text: 'ฉบับร่าง' },
      agency: { text: 'สำนักงานพัฒนาลุ่มน้ำบ้านท่าสมมติ' },
      period: { from: 2571, to: 2575 },
    },
    scheme: DEFAULT_SCHEME,
    sections: [
      section(
        1,
        'บทสรุปผู้บริหาร',
        [
          say(
            'แผนฉบับนี้วางแนวทางดูแลลำน้ำท่าสมมติให้มีน้ำพอใช้ตลอดปี ลดความเสียหายจากน้ำหลาก และให้ชุมชนริมน้ำมีส่วนตัดสินใจตั้งแต่ต้น โดยใช้ข้อมูลจากสถานีวัดน้ำที่ชาวบ้านร่วมดูแล',
          ),
          paragraph(
            text('ผลที่คาดหวังเมื่อสิ้นสุดแผนสรุปไว้ในหัวข้อ '),
            reference(INDICATORS),
            text(' ซึ่งกำหนดค่าเป้าหมายรายปีไว้ครบทุกด้าน'),
          ),
        ],
        NONE,
      ),
      section(1, 'บทนำ', []),
      section(
        2,
        'ความเป็นมา',
        [
          say(
            'ลำน้ำท่าสมมติไหลผ่านพื้นที่เกษตรและย่านตลาดเก่า ในรอบหกปีที่ผ่านมาเกิดน้ำท่วมขังสี่ครั้ง และขาดน้ำทำนาปรังสองครั้ง สาเหตุหลักมาจากตะกอนสะสม ทางระบายน้ำแคบ และการใช้น้ำที่ไม่ได้นัดหมายกัน',
          ),
        ],
        AUTO,
        BACKGROUND,
      ),
      section(2, 'วัตถุประสงค์', [
        ...items(
          'numbered',
          0,
          'ให้ทุกหมู่บ้านมีน้ำอุปโภคบริโภคเพียงพอในฤดูแล้ง',
          'ลดจำนวนวันที่ถนนสายหลักถูกน้ำท่วมขัง',
          'สร้างข้อตกลงใช้น้ำร่วมกันระหว่างต้นน้ำกับปลายน้ำ',
        ),
        ...items('lettered', 1, 'ข้อตกลงระดับหมู่บ้าน', 'ข้อตกลงระดับลำน้ำ'),
      ]),
      section(2, 'ขอบเขต', []),
      section(3, 'ขอบเขตพื้นที่', [say('ครอบคลุมพื้นที่รับน้ำของลำน้ำท่าสมมติและคลองสาขาสามสาย รวมสิบสี่หมู่บ้าน')]),
      section(3, 'ขอบเขตเวลา', [
        paragraph(
          text('ดำเนินงานห้าปี แบ่งเป็นช่วง'),
          bold('เตรียมการ'),
          text(' ช่วง'),
          bold('ลงมือทำ'),
          text(' และช่วง'),
          bold('ส่งมอบ'),
        ),
      ]),
      section(1, 'สถานการณ์และปัญหา', []),
      section(2, 'ปริมาณน้ำ', [
        say('ปริมาณฝนเฉลี่ยไม่ลดลง แต่ฝนตกหนักเป็นช่วงสั้นขึ้น น้ำจึงไหลผ่านไปก่อนที่จะกักเก็บได้ทัน'),
        ...items('bullet', 0, 'ฤดูฝน: น้ำเกินความจุคลองในเดือนกันยายน', 'ฤดูแล้ง: น้ำต้นทุนลดต่ำสุดในเดือนเมษายน'),
      ]),
      section(2, 'คุณภาพน้ำ', [say('จุดตรวจสองในห้าจุดมีค่าออกซิเจนละลายต่ำกว่าเกณฑ์ในช่วงน้ำน้อย เพราะน้ำทิ้งจากตลาดไหลลงคลองโดยตรง')]),
      section(1, 'แนวทางการพัฒนา', []),
      section(2, 'กักเก็บน้ำต้นทุน', [say('ฟื้นหนองน้ำสาธารณะเดิมแทนการขุดใหม่ และเชื่อมหนองน้ำกับคลองด้วยบานระบายที่ชุมชนเปิดปิดเองได้')]),
      section(3, 'โครงการฟื้นหนองน้ำ', []),
      section(4, 'สำรวจและปักแนวเขต', [say('ใช้แผนที่ชุมชนเทียบกับแนวเขตของทางราชการ')]),
      section(4, 'ขุดลอกและปลูกหญ้าคลุมตลิ่ง', [say('ขุดลอกเฉพาะตะกอน ไม่ลดระดับตลิ่งเดิม')]),
      section(5, 'ฤดูกาลที่ทำงาน', [say('เริ่มหลังเก็บเกี่ยวและเสร็จก่อนฝนแรก')]),
      section(6, 'ข้อยกเว้น', [say('ปีที่น้ำมาก่อนกำหนดให้เลื่อนงานขุดไปปีถัดไป')]),
      section(2, 'ระบายน้ำหลาก', [say('เปิดทางน้ำเก่าที่ถูกถมทับสามจุด และติดป้ายบอกระดับน้ำที่อ่านได้จากถนน')]),
      section(1, 'ตัวชี้วัดและการติดตาม', [], { kind: 'pinned', value: 5 }),
      section(
        2,
        'ตัวชี้วัดรายปี',
        items(
          'numbered',
          0,
          'จำนวนวันที่หมู่บ้านขาดน้ำไม่เกิน 5 วันต่อปี',
          'ถนนสายหลักถูกน้ำท่วมขังไม่เกิน 3 วันต่อปี',
          'ข้อตกลงใช้น้ำได้รับการทบทวนทุกปี',
        ).concat(
          paragraph(
            text('ค่าเป้าหมายแต่ละปีแสดงใน'),
            reference(TARGETS),
            text(' ปีฐานคือปี ๒๕๖๙'),
            note('sample-base-year', 'นับจากบันทึกของสถานีวัดน้ำห้าแห่งที่ชาวบ้านร่วมดูแล'),
          ),
          {
            type: 'table',
            id: TARGETS,
            columns: [320, 170, 170, 170, 170],
            headerRows: 2,
            totalsRow: false,
            rows: [
              {
                id: newId(),
                cells: [cell('ตัวชี้วัด', 'center', 1, 2), cell('ปีฐาน', 'center', 1, 2), cell('ค่าเป้าหมาย', 'center', 3)],
              },
              { id: newId(), cells: ['๒๕๗๑', '๒๕๗๓', '๒๕๗๕'].map((year) => cell(year, 'center')) },
              row('วันที่หมู่บ้านขาดน้ำ (วันต่อปี)', '๒๑', '๑๕', '๙', '๕'),
              row('วันที่ถนนสายหลักถูกน้ำท่วมขัง (วันต่อปี)', '๑๒', '๙', '๖', '๓'),
              row('ข้อตกลงใช้น้ำที่ทบทวนแล้ว (ฉบับ)', '๐', '๒', '๔', '๖'),
            ],
            content: [text('ค่าเป้าหมายของตัวชี้วัด')],
          },
        ),
        AUTO,
        INDICATORS,
      ),
      section(2, 'การติดตามผล', [
        paragraph(
          text('คณะทำงานประชุมทุกไตรมาส เทียบผลกับหัวข้อ '),
          reference(INDICATORS),
          text(' และเผยแพร่รายงานที่ https://example.go.th/water'),
        ),
      ]),
      section(1, 'รายชื่อหมู่บ้าน', [say('รายชื่อสิบสี่หมู่บ้านเรียงจากต้นน้ำถึงปลายน้ำ')], { kind: 'appendix' }),
    ],
  };
}

/** The sample after a meeting: a paragraph and a section more, one number in a target changed. */
export function revisedSamplePlan(): Plan {
  const plan = samplePlan();
  const addition: Block = {
    type: 'paragraph',
    id: 'revision-1',
    align: 'thai',
    indent: 'first',
    content: [text('การรับฟังความเห็นรอบที่สองเพิ่มข้อกังวลเรื่องคุณภาพน้ำบริเวณท่าเรือ คณะทำงานจึงเพิ่มมาตรการตรวจน้ำรายเดือนไว้ในแผน')],
  };
  const monthly: Section = {
    id: 'revision-2',
    level: 2,
    number: AUTO,
    title: [text('การตรวจคุณภาพน้ำรายเดือน')],
    blocks: [
      {
        ...addition,
        id: 'revision-3',
        content: [text('อาสาสมัครเก็บตัวอย่างน้ำห้าจุดทุกเดือน ส่งผลให้โรงเรียนในพื้นที่ใช้เป็นบทเรียน')],
      },
    ],
  };
  const stricter = (block: Block): Block =>
    mapLines(block, (content) =>
      content.map((inline) => {
        if (inline.type !== 'text') return inline;
        return { ...inline, text: inline.text.replace('ไม่เกิน 3 วัน', 'ไม่เกิน 2 วัน').replace(/^๙$/, '๘') };
      }),
    );
  return {
    ...plan,
    meta: { ...plan.meta, edition: { text: 'ฉบับปรับปรุง' } },
    sections: plan.sections.flatMap((section): Section[] => {
      if (section.id === BACKGROUND) return [{ ...section, blocks: [...section.blocks, addition] }];
      if (section.id === INDICATORS) return [{ ...section, blocks: section.blocks.map(stricter) }, monthly];
      return [section];
    }),
  };
}

function countingIds(prefix: string): NewId {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}-${count}`;
  };
}

export const SAMPLE_TITLE = 'แผนพัฒนาลุ่มน้ำท่าสมมติ';
