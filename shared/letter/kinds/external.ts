/** หนังสือภายนอก: to another ministry, to people outside. */
import { outgoingFields } from '../fields.ts';
import type { Kind, Occasion, Wording } from '../kind.ts';
import { clause } from '../source.ts';
import {
  body,
  causeOfReference,
  changesSince,
  concluding,
  joined,
  NO_WORDS,
  NOTHING,
  planEnclosures,
  planWithVersion,
  say,
} from '../wording.ts';

export const external: Kind = {
  kind: 'external',
  name: { th: 'หนังสือภายนอก', en: 'External letter' },
  source: clause('๑๑'),
  layout: 'letter',
  series: 'ordinary',
  addressee: '',
  fields: outgoingFields(),
  wording,
};

function wording(occasion: Occasion): Wording {
  const { agency, letter, plan } = occasion;
  const [answered] = letter.references;
  const sends = plan === null ? '' : joined(joined(agency.name, 'ขอส่ง'), planWithVersion(plan));
  return {
    subject: plan === null ? NO_WORDS : { value: joined('ขอส่ง', plan.fullName), from: 'plan' },
    enclosures: planEnclosures(plan),
    cause:
      answered !== undefined
        ? { value: body('cause', [say(causeOfReference(answered, false))]), from: 'incoming' }
        : plan !== null
          ? { value: body('cause', [say(`ด้วย${joined(joined(agency.name, 'ได้จัดทำ'), plan.fullName)}`)]), from: 'plan' }
          : NOTHING,
    purpose:
      plan === null
        ? NOTHING
        : {
            value: body('purpose', [
              say(`${sends} มาเพื่อประกอบการพิจารณา รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย`),
              ...changesSince(plan, 'letter'),
            ]),
            from: 'plan',
          },
    conclusion: concluding(occasion, 'เพื่อโปรดพิจารณา'),
  };
}
