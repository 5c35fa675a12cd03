/** หนังสือเวียน: one letter to many, its number in the ว series. */
import { outgoingFields } from '../fields.ts';
import type { Kind, Occasion, Wording } from '../kind.ts';
import { clause } from '../source.ts';
import {
  body,
  changesSince,
  concluding,
  joined,
  NO_WORDS,
  NOTHING,
  planEnclosures,
  planWithVersion,
  say,
} from '../wording.ts';

export const circular: Kind = {
  kind: 'circular',
  name: { th: 'หนังสือเวียน', en: 'Circular' },
  source: clause('๑๑'),
  layout: 'letter',
  series: 'circular',
  addressee: '',
  fields: outgoingFields(),
  wording,
};

function wording(occasion: Occasion): Wording {
  const { agency, plan } = occasion;
  const conclusion = concluding(occasion, 'เพื่อโปรดทราบ และแจ้งหน่วยงานในสังกัดทราบต่อไป');
  if (plan === null) {
    return { subject: NO_WORDS, enclosures: planEnclosures(null), cause: NOTHING, purpose: NOTHING, conclusion };
  }
  return {
    subject: { value: joined('แจ้งเวียน', plan.fullName), from: 'plan' },
    enclosures: planEnclosures(plan),
    cause: {
      value: body('cause', [
        say(`ด้วย${joined(joined(agency.name, 'ได้จัดทำ'), planWithVersion(plan))} เพื่อให้หน่วยงานที่เกี่ยวข้องใช้เป็นแนวทางเดียวกัน`),
      ]),
      from: 'plan',
    },
    purpose: {
      value: body('purpose', [
        say(joined(agency.name, 'จึงขอแจ้งเวียนแผนดังกล่าวให้ทราบโดยทั่วกัน รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย')),
        ...changesSince(plan, 'letter'),
      ]),
      from: 'plan',
    },
    conclusion,
  };
}
