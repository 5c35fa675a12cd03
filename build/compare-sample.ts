/** The sample plan gone over by many hands: every kind of change is in it, for pictures of the compare screen. */
import type { Block, Id, Inline, Plan, Section } from '../shared/plan/model.ts';
import { plainText } from '../shared/plan/outline.ts';

const text = (words: string): Inline[] => [{ type: 'text', text: words }];

function paragraph(id: Id, words: string): Block {
  return { type: 'paragraph', id, align: 'thai', indent: 'first', content: text(words) };
}

/** Words that were changed, as they stand in the plan and as they read afterwards. */
const REWORDED: readonly (readonly [string, string])[] = [
  ['ลดความเสียหายจากน้ำหลาก', 'บรรเทาความเสียหายจากอุทกภัย'],
  ['ในรอบหกปีที่ผ่านมาเกิดน้ำท่วมขังสี่ครั้ง', 'ในรอบเจ็ดปีที่ผ่านมาเกิดน้ำท่วมขังห้าครั้ง'],
  ['มีค่าออกซิเจนละลายต่ำกว่าเกณฑ์', 'มีค่าออกซิเจนละลายน้ำต่ำกว่าเกณฑ์มาตรฐาน'],
  ['ไม่เกิน 5 วันต่อปี', 'ไม่เกิน 4 วันต่อปี'],
  ['รวมสิบสี่หมู่บ้าน', 'รวม 14 หมู่บ้าน งบประมาณ 12,500,000 บาท'],
  ['แทนการขุดใหม่', 'แทนการขุดสระใหม่'],
];

function reworded(content: readonly Inline[]): Inline[] {
  return content.map((inline) =>
    inline.type === 'text'
      ? { ...inline, text: REWORDED.reduce((words, [from, to]) => words.replace(from, to), inline.text) }
      : inline,
  );
}

/** The plan with words changed, sections moved, added and taken out, a paragraph cut in two, and others set in bold. */
export function editedSample(plan: Plan): Plan {
  const named = (title: string) => (section: Section) => plainText(section.title) === title;
  const flood = plan.sections.find(named('ระบายน้ำหลาก'))!;
  const budget: Section[] = [
    { id: 'new-chapter', level: 1, number: { kind: 'auto' }, title: text('กรอบงบประมาณ'), blocks: [] },
    {
      id: 'new-section',
      level: 2,
      number: { kind: 'auto' },
      title: text('แหล่งเงิน'),
      blocks: [paragraph('new-1', 'ใช้เงินกองทุนลุ่มน้ำร้อยละ 60 และเงินอุดหนุนขององค์กรปกครองส่วนท้องถิ่นร้อยละ 40')],
    },
  ];
  const sections = plan.sections.flatMap((section): Section[] => {
    if (section === flood || named('ข้อยกเว้น')(section)) return [];
    const blocks = section.blocks.flatMap((block): Block[] => {
      const words = plainText(block.content);
      const cut = words.indexOf(' และขาดน้ำทำนาปรัง');
      if (cut !== -1) {
        return [{ ...block, content: text(words.slice(0, cut)) }, paragraph('new-2', `${words.slice(cut + 1)}`)];
      }
      if (words.startsWith('ขุดลอกเฉพาะตะกอน')) {
        return [{ ...block, content: [{ type: 'text', text: words, marks: ['bold'] }] }];
      }
      return [{ ...block, content: reworded(block.content) }];
    });
    const edited = { ...section, blocks };
    if (named('สถานการณ์และปัญหา')(section)) return [...budget, edited];
    return named('กักเก็บน้ำต้นทุน')(section) ? [flood, edited] : [edited];
  });
  return { ...plan, meta: { ...plan.meta, period: { from: 2571, to: 2576 } }, sections };
}
