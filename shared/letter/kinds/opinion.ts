/** หนังสือให้ความเห็น: the answer to a letter that asked for views on draft plans. Its subject is the one it answers. */
import { outgoingFields } from '../fields.ts';
import type { Kind, Occasion, Wording } from '../kind.ts';
import { clause } from '../source.ts';
import { body, concluding, item, joined, NO_WORDS, NOTHING, say } from '../wording.ts';

export const opinion: Kind = {
  kind: 'opinion',
  name: { th: 'หนังสือให้ความเห็น', en: 'Letter of opinion' },
  source: clause('๑๑'),
  layout: 'letter',
  series: 'ordinary',
  addressee: '',
  fields: outgoingFields({ required: ['references'] }),
  wording,
};

function wording(occasion: Occasion): Wording {
  const { agency, letter, plan } = occasion;
  const [asked] = letter.references;
  return {
    subject:
      asked !== undefined && asked.subject !== ''
        ? { value: asked.subject, from: 'incoming' }
        : plan !== null
          ? { value: joined('ความเห็นต่อ', plan.fullName), from: 'plan' }
          : NO_WORDS,
    enclosures: { value: [], from: 'kind' },
    cause:
      asked === undefined
        ? NOTHING
        : {
            value: body('cause', [
              say(
                `ตามหนังสือที่อ้างถึง ${joined(asked.agency, 'ขอให้')}${joined(agency.name, 'ให้ความเห็น')}${about(asked.subject)} นั้น`,
              ),
            ]),
            from: 'incoming',
          },
    purpose: {
      value: body('purpose', [
        say(joined(agency.name, 'ได้พิจารณาแล้ว มีความเห็น ดังนี้')),
        ...(plan === null ? [] : [item(0, plan.fullName)]),
      ]),
      from: plan === null ? 'agency' : 'plan',
      unfinished: true,
    },
    conclusion: concluding(occasion, 'เพื่อโปรดพิจารณา'),
  };
}

/** What the views are on, from the subject of the letter that asked for them. */
function about(subject: string): string {
  const named = /^ขอ(?:ให้)?(?:เสนอ)?ความเห็น((?:ต่อ|เกี่ยวกับ|ใน).+)$/.exec(subject);
  if (named !== null) return named[1]!;
  return subject === '' ? '' : `ในเรื่อง ${subject}`;
}
