/**
 * หนังสือเสนอคณะรัฐมนตรี: an external letter to the Secretary-General of the Cabinet. The order of its headings is custom, no
 * official text of them was read, so they are a list that people edit.
 */
import { formatNumber } from '../../thai/digits.ts';
import { customField, outgoingFields } from '../fields.ts';
import type { Kind, Occasion, Topic, Wording } from '../kind.ts';
import type { CabinetAct, CabinetMatter } from '../model.ts';
import type { PlanFacts } from '../plan-facts.ts';
import { CUSTOM } from '../source.ts';
import {
  body,
  changesSince,
  concluding,
  headed,
  item,
  joined,
  NO_WORDS,
  NOTHING,
  planEnclosures,
  planWithVersion,
  say,
} from '../wording.ts';

export const cabinetSubmission: Kind = {
  kind: 'cabinet-submission',
  name: { th: 'หนังสือเสนอคณะรัฐมนตรี', en: 'Cabinet submission' },
  source: CUSTOM,
  layout: 'letter',
  series: 'ordinary',
  addressee: 'เลขาธิการคณะรัฐมนตรี',
  fields: outgoingFields({ body: [customField('cabinet', true)] }),
  wording,
};

function topic(key: string, required: boolean, th: string, en: string, useTh: string, useEn: string): Topic {
  return { key, required, name: { th, en }, use: { th: useTh, en: useEn }, source: CUSTOM };
}

/** The headings as they are until somebody changes them. */
export const CABINET_TOPICS: readonly Topic[] = [
  topic(
    'background',
    true,
    'เรื่องเดิม',
    'Background',
    'ความเป็นมา มติคณะรัฐมนตรีหรือคณะกรรมการที่เกี่ยวข้อง และผลการดำเนินการที่ผ่านมา',
    'How it came about, what the cabinet or committees resolved, what was done so far.',
  ),
  topic(
    'reasons',
    true,
    'เหตุผลความจำเป็นที่ต้องเสนอคณะรัฐมนตรี',
    'Why it has to go to the cabinet',
    'เหตุที่หน่วยงานตัดสินใจเองไม่ได้',
    'Why the agency cannot decide it itself.',
  ),
  topic(
    'urgency',
    true,
    'ความเร่งด่วนของเรื่อง',
    'Urgency',
    'กำหนดเวลาที่ต้องมีมติ หรือระบุว่าไม่มี',
    'By when a resolution is needed, or that there is no date.',
  ),
  topic(
    'essence',
    true,
    'สาระสำคัญ ข้อเท็จจริงและข้อกฎหมาย',
    'Substance, facts and law',
    'สรุปแผนและข้อกฎหมายที่เกี่ยวข้อง',
    'What the plan says, and the law that bears on it.',
  ),
  topic(
    'effects',
    true,
    'ประโยชน์และผลกระทบ',
    'Benefits and effects',
    'ต่อเศรษฐกิจ สังคม สิ่งแวดล้อม และประชาชน',
    'On the economy, society, the environment and people.',
  ),
  topic(
    'costs',
    true,
    'ค่าใช้จ่ายและแหล่งที่มา หรือการสูญเสียรายได้',
    'Costs and where they come from, or revenue lost',
    'วงเงินและแหล่งเงิน หรือระบุว่าไม่มี',
    'How much and from where, or that there are none.',
  ),
  topic(
    'opinions',
    false,
    'ความเห็นหรือความเห็นชอบของหน่วยงานที่เกี่ยวข้อง',
    'Opinions and approvals of agencies concerned',
    'หน่วยงานที่ถาม และความเห็นที่ได้',
    'Who was asked, and what they answered.',
  ),
  topic(
    'laws',
    false,
    'ข้อกฎหมายและมติคณะรัฐมนตรีที่เกี่ยวข้อง',
    'Laws and cabinet resolutions that bear on it',
    'ชื่อกฎหมายและวันที่ของมติ',
    'Names of laws, dates of resolutions.',
  ),
  topic(
    'proposal',
    true,
    'ข้อเสนอของส่วนราชการ',
    'What is proposed',
    'ขอให้คณะรัฐมนตรีทราบ พิจารณา อนุมัติ หรือเห็นชอบเรื่องใด',
    'What the cabinet is asked to note, consider, approve or agree to.',
  ),
];

/** What the subject begins with, and what the cabinet does. */
const ACTS: Readonly<Record<CabinetAct, { readonly subject: string; readonly act: string; readonly last: string }>> = {
  note: { subject: 'รายงาน', act: 'ทราบ', last: 'ทราบ' },
  consider: { subject: 'ขอเสนอ', act: 'พิจารณา', last: 'พิจารณา' },
  approve: { subject: 'ขออนุมัติ', act: 'พิจารณาอนุมัติ', last: 'พิจารณา' },
  agree: { subject: 'ขอความเห็นชอบ', act: 'พิจารณาให้ความเห็นชอบ', last: 'พิจารณา' },
};

const OPEN_MATTER: CabinetMatter = { act: 'consider', clause: '', agreedBy: '' };

function wording(occasion: Occasion): Wording {
  const { agency, letter, plan } = occasion;
  const { act, clause, agreedBy } = letter.cabinet ?? OPEN_MATTER;
  const ministry = agency.ministry === '' ? agency.name : agency.ministry;
  const acts = ACTS[act];
  const conclusion = concluding(occasion, `เพื่อโปรดนำเสนอคณะรัฐมนตรี${acts.last}ต่อไป`);
  if (plan === null) {
    const purpose = body('purpose', frames(occasion));
    return {
      subject: NO_WORDS,
      enclosures: { value: [], from: 'kind' },
      cause: NOTHING,
      purpose: { value: purpose, from: 'kind', unfinished: true },
      conclusion,
    };
  }
  const decree = `พระราชกฤษฎีกาว่าด้วยการเสนอเรื่องและการประชุมคณะรัฐมนตรี พ.ศ. ๒๕๔๘ มาตรา ๔${clause === '' ? '' : ` (${clause})`}`;
  const agreed = agreedBy === '' ? '' : ` ทั้งนี้ ${joined(agreedBy, 'เห็นชอบให้เสนอคณะรัฐมนตรีด้วยแล้ว')}`;
  return {
    subject: { value: joined(acts.subject, plan.fullName), from: 'plan' },
    enclosures: planEnclosures(plan),
    cause: {
      value: body('cause', [
        say(
          `ด้วย${joined(ministry, 'ขอเสนอเรื่อง')} ${plan.fullName} มาเพื่อคณะรัฐมนตรี${acts.act} โดยเรื่องนี้เข้าข่ายที่จะต้องนำเสนอคณะรัฐมนตรีตาม${decree}${agreed}`,
        ),
      ]),
      from: 'plan',
    },
    purpose: { value: body('purpose', frames(occasion)), from: 'plan', unfinished: true },
    conclusion,
  };
}

/** The required headings, with what the plan can say under them. */
function frames({ agency, letter, plan, topics }: Occasion) {
  const ministry = agency.ministry === '' ? agency.name : agency.ministry;
  const { act } = letter.cabinet ?? OPEN_MATTER;
  return topics
    .filter(({ required }) => required)
    .flatMap(({ key, name }) => {
      const heading = headed(key, name.th);
      if (plan === null) return [heading];
      if (key === 'essence') return [heading, ...contents(plan), ...changesSince(plan, 'heading')];
      if (key === 'proposal') {
        return [heading, say(joined(joined(ministry, `ขอเสนอคณะรัฐมนตรี${ACTS[act].act}`), plan.fullName))];
      }
      return [heading];
    });
}

function contents(plan: PlanFacts) {
  const count = formatNumber(plan.chapters.length, 'thai');
  if (plan.chapters.length === 0) return [];
  return [
    item(1, `${planWithVersion(plan)} ประกอบด้วยหัวข้อหลัก ${count} หัวข้อ ดังนี้`),
    ...plan.chapters.map(({ label, title }) => item(2, [label, title].filter(Boolean).join(' '))),
  ];
}
