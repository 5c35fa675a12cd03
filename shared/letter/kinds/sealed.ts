/** หนังสือประทับตรา: sealed instead of signed, for business that is not important (clauses 13 and 14). No salutation, no closing. */
import { customField, MARKINGS } from '../fields.ts';
import type { Kind, Occasion, Wording } from '../kind.ts';
import { clause } from '../source.ts';
import { body, joined, NO_WORDS, NOTHING, planWithVersion, say } from '../wording.ts';

export const sealed: Kind = {
  kind: 'sealed',
  name: { th: 'หนังสือประทับตรา', en: 'Sealed letter' },
  source: clause('๑๓'),
  layout: 'sealed',
  series: 'ordinary',
  addressee: '',
  fields: [
    ...MARKINGS,
    customField('number', true),
    customField('addressee', true, {
      name: { th: 'ถึง', en: 'To' },
      use: { th: 'หน่วยงานหรือบุคคลที่ส่งถึง', en: 'The agency or person it goes to.' },
    }),
    customField('cause', false),
    customField('purpose', true, { name: { th: 'ข้อความ', en: 'Text' } }),
    customField('conclusion', false),
    customField('agency', true, {
      name: { th: 'ชื่อส่วนราชการที่ส่งออก', en: 'Agency' },
      use: { th: 'ชื่อหน่วยงาน จากข้อมูลหน่วยงาน', en: 'The agency’s name, from its profile.' },
    }),
    customField('seal', true),
    customField('date', true),
    customField('contact', true),
  ],
  wording,
};

function wording({ agency, plan }: Occasion): Wording {
  return {
    subject: NO_WORDS,
    enclosures: { value: [], from: 'kind' },
    cause: NOTHING,
    purpose:
      plan === null
        ? NOTHING
        : {
            value: body('purpose', [
              say(
                `${joined(joined(agency.name, 'ขอส่ง'), planWithVersion(plan))} มาพร้อมหนังสือนี้ เพื่อทราบและใช้ประโยชน์ในส่วนที่เกี่ยวข้อง`,
              ),
            ]),
            from: 'plan',
          },
    conclusion: NOTHING,
  };
}
