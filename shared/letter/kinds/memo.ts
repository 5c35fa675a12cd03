/** บันทึกข้อความ (หนังสือภายใน): within one ministry, department or province. It has no อ้างถึง or สิ่งที่ส่งมาด้วย; the text names them. */
import { customField, field, MARKINGS } from '../fields.ts';
import type { FieldId, Kind, Occasion, Wording } from '../kind.ts';
import { clause } from '../source.ts';
import {
  body,
  causeOfReference,
  changesSince,
  concluding,
  joined,
  NO_WORDS,
  NOTHING,
  planWithVersion,
  say,
} from '../wording.ts';

const own = (id: FieldId) => field(id, true, clause('๑๒', 'partly'));

export const memo: Kind = {
  kind: 'memo',
  name: { th: 'บันทึกข้อความ', en: 'Memo' },
  source: clause('๑๒'),
  layout: 'memo',
  series: 'ordinary',
  addressee: '',
  fields: [
    ...MARKINGS,
    field('agency', true, clause('๑๒', 'partly'), {
      name: { th: 'ส่วนราชการ', en: 'Agency' },
      use: { th: 'หน่วยงานเจ้าของเรื่อง โทรศัพท์ และไปรษณีย์อิเล็กทรอนิกส์', en: 'The unit in charge, with telephone and e-mail.' },
    }),
    own('number'),
    own('date'),
    own('subject'),
    own('addressee'),
    customField('references', false, {
      use: {
        th: 'หนังสือที่กล่าวถึงในเนื้อความ บันทึกไม่มีบรรทัดอ้างถึง',
        en: 'Letters the text speaks of; a memo has no line for them.',
      },
    }),
    own('cause'),
    own('purpose'),
    own('conclusion'),
    own('signatory'),
  ],
  wording,
};

function wording(occasion: Occasion): Wording {
  const { agency, letter, plan } = occasion;
  const unit = agency.unit === '' ? agency.name : agency.unit;
  const [answered] = letter.references;
  // An opening that tells of another letter has not named the plan.
  const proposed = plan === null || answered === undefined ? 'แผนดังกล่าว' : `${planWithVersion(plan)} `;
  return {
    subject: plan === null ? NO_WORDS : { value: joined('ขอความเห็นชอบ', plan.fullName), from: 'plan' },
    enclosures: { value: [], from: 'kind' },
    cause:
      answered !== undefined
        ? { value: body('cause', [say(causeOfReference(answered, true))]), from: 'incoming' }
        : plan !== null
          ? {
              value: body('cause', [say(`ด้วย${joined(joined(unit, 'ได้จัดทำ'), planWithVersion(plan))} แล้วเสร็จ`)]),
              from: 'plan',
            }
          : NOTHING,
    purpose:
      plan === null
        ? NOTHING
        : {
            value: body('purpose', [
              say(
                `${joined(joined(unit, 'จึงขอเสนอ'), proposed)}เพื่อพิจารณาให้ความเห็นชอบก่อนดำเนินการในขั้นต่อไป รายละเอียดปรากฏตามเอกสารที่แนบ`,
              ),
              ...changesSince(plan, 'letter'),
            ]),
            from: 'plan',
          },
    conclusion: concluding(occasion, 'เพื่อโปรดพิจารณา'),
  };
}
