/** หนังสือเชิญประชุมหรือรับฟังความคิดเห็น: when, where, what about, and until when to answer. */
import { letterDate } from '../../thai/dates.ts';
import { customField, outgoingFields } from '../fields.ts';
import type { Derived, Kind, Occasion, Wording } from '../kind.ts';
import type { Enclosure, Meeting } from '../model.ts';
import { clause } from '../source.ts';
import { body, concluding, joined, NO_WORDS, NOTHING, planEnclosures, say } from '../wording.ts';

export const invitation: Kind = {
  kind: 'invitation',
  name: { th: 'หนังสือเชิญประชุมหรือรับฟังความคิดเห็น', en: 'Invitation to a meeting or hearing' },
  source: clause('๑๑'),
  layout: 'letter',
  series: 'ordinary',
  addressee: '',
  fields: outgoingFields({ body: [customField('meeting', true)] }),
  wording,
};

/** ในวันที่ … เวลา … น. ณ …; what is not known is left out. */
function whenAndWhere({ date, from, to, room, place }: Meeting): string {
  const hours = [from, to].map(printedTime).filter((time) => time !== '');
  const where = [room, place]
    .map((words) => words.trim())
    .filter((words) => words !== '')
    .join(' ');
  return [
    date === null ? '' : `ในวันที่ ${letterDate(date)}`,
    hours.length === 0 ? '' : `เวลา ${hours.join(' – ')} น.`,
    where === '' ? '' : `ณ ${where}`,
  ]
    .filter((words) => words !== '')
    .join(' ');
}

/** 9:30 and 09.30 alike as 09.30; what is no time stays. */
function printedTime(text: string): string {
  const time = /^([\d๐-๙]{1,2})[.:]([\d๐-๙]{2})(?: ?น\.?)?$/.exec(text.trim());
  if (time === null) return text.trim();
  const [, hour, minute] = time;
  return `${hour!.length === 1 ? (/[๐-๙]/.test(hour!) ? '๐' : '0') : ''}${hour}.${minute}`;
}

function enclosures({ letter, plan }: Occasion): Derived<readonly Enclosure[]> {
  const hearing = letter.meeting?.hearing === true;
  const { value, from } = planEnclosures(plan);
  const agenda = { text: hearing ? 'กำหนดการรับฟังความคิดเห็น' : 'ระเบียบวาระการประชุม', count: 1, unit: 'ฉบับ' };
  return { value: [agenda, ...value, { text: 'แบบตอบรับ', count: 1, unit: 'ฉบับ' }], from };
}

function wording(occasion: Occasion): Wording {
  const { agency, letter, plan, salutation } = occasion;
  const { meeting } = letter;
  const hearing = meeting?.hearing === true;
  const asks = hearing ? 'ขอเชิญร่วมรับฟังความคิดเห็นต่อ' : 'ขอเชิญประชุมพิจารณา';
  const you = salutation?.pronouns.you ?? 'ท่าน';
  const when = meeting === null ? '' : whenAndWhere(meeting);
  const event = hearing ? 'การรับฟังความคิดเห็น' : 'การประชุม';
  const reply =
    meeting === null || meeting.replyBy === null
      ? []
      : [
          say(
            `ทั้งนี้ ขอความกรุณาส่งแบบตอบรับให้${agency.unit === '' ? agency.name : agency.unit}${address(occasion)} ภายในวันที่ ${letterDate(meeting.replyBy)}`,
          ),
        ];
  return {
    subject: plan === null ? NO_WORDS : { value: joined(asks, plan.fullName), from: 'plan' },
    enclosures: enclosures(occasion),
    cause:
      plan === null
        ? NOTHING
        : {
            value: body('cause', [
              say(`ด้วย${joined(joined(agency.name, 'ได้จัดทำ'), plan.fullName)} และกำหนดให้มี${event}ในเรื่องดังกล่าว`),
            ]),
            from: 'plan',
          },
    purpose:
      meeting === null
        ? NOTHING
        : {
            value: body('purpose', [
              say(
                [joined(agency.name, `จึงขอเชิญ${you}หรือผู้แทนเข้าร่วม${event}`), when, 'รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย']
                  .filter(Boolean)
                  .join(' '),
              ),
              ...reply,
            ]),
            from: 'kind',
          },
    conclusion: concluding(occasion, `เพื่อโปรดเข้าร่วม${event}ตามวัน เวลา และสถานที่ดังกล่าว`),
  };
}

function address({ agency }: Occasion): string {
  return agency.email === '' ? '' : ` ทางไปรษณีย์อิเล็กทรอนิกส์ ${agency.email}`;
}
