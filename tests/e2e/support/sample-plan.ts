/** A plan of three chapters with a list, bold words and a reference between chapters, for tests that begin in the middle of work. */
import type { Plan } from '../../../shared/plan/model.ts';
import { item, paragraph, plan, section, text } from '../../support/outline.ts';

export const SAMPLE_TITLE = 'แผนฟื้นฟูคลองบางใส';

/**
 * | label | title | blocks |
 * |---|---|---|
 * | บทที่ ๑ | บทนำ | ชาวบ้านริมคลองปลูกผักกินเอง |
 * | ๑.๑ | ความเป็นมา | น้ำในคลองเน่าทุกหน้าแล้ง · ๑) เก็บขยะ · ๒) ปลูกหญ้าแฝก |
 * | ๑.๒ | จุดมุ่งหมาย | ทำตามข้อ [๒.๑] ให้ครบ |
 * | บทที่ ๒ | สิ่งที่จะทำ | |
 * | ๒.๑ | ขุดลอกคลอง | ขุดปีละสองครั้ง |
 * | ๒.๑.๑ | หาเครื่องจักร | |
 * | ๒.๒ | ดูแลต่อเนื่อง | |
 * | บทที่ ๓ | ติดตามผล | วัดคุณภาพน้ำทุกเดือน |
 */
export function samplePlan(): Plan {
  const made = plan([
    section('c1', '1', { title: text('บทนำ'), blocks: [paragraph('p1', text('ชาวบ้านริมคลองปลูกผักกินเอง'))] }),
    section('s11', '2', {
      title: text('ความเป็นมา'),
      blocks: [
        paragraph('p11', text('น้ำในคลองเน่าทุกหน้าแล้ง')),
        item('i1', 'n0', text('เก็บขยะ')),
        item('i2', 'n0', text('ปลูกหญ้าแฝก')),
      ],
    }),
    section('s12', '2', {
      title: text('จุดมุ่งหมาย'),
      blocks: [paragraph('p12', [...text('ทำตามข้อ '), { type: 'reference', target: 's21' }, ...text(' ให้ครบ')])],
    }),
    section('c2', '1', { title: text('สิ่งที่จะทำ') }),
    section('s21', '2', { title: text('ขุดลอกคลอง'), blocks: [paragraph('p21', text('ขุดปีละสองครั้ง'))] }),
    section('s211', '3', { title: text('หาเครื่องจักร') }),
    section('s22', '2', { title: text('ดูแลต่อเนื่อง') }),
    section('c3', '1', { title: text('ติดตามผล'), blocks: [paragraph('p3', text('วัดคุณภาพน้ำทุกเดือน'))] }),
  ]);
  return { ...made, id: 'canal', meta: { ...made.meta, title: { text: SAMPLE_TITLE } } };
}
