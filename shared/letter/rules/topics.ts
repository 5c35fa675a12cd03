/** Headings of a cabinet submission: those that are required are there and say something. */
import { plainText } from '../../plan/outline.ts';
import type { SettledLetter } from '../derive.ts';
import type { Finding } from '../finding.ts';
import type { Body, Topic } from '../kind.ts';
import type { LetterBlock } from '../model.ts';
import { body, headed } from '../wording.ts';

export function findInTopics({ context, letter }: SettledLetter): readonly Finding[] {
  const purpose = letter.kind === 'cabinet-submission' ? letter.purpose : null;
  if (purpose === null) return [];
  const there = new Set(purpose.map((block) => (block.type === 'heading' ? block.topic : null)));
  return [
    ...context.topics
      .filter(({ key, required }) => required && !there.has(key))
      .map(
        (topic): Finding => ({
          rule: 'topic-missing',
          severity: 'error',
          field: 'purpose',
          message: {
            th: `ยังไม่มีหัวข้อ “${topic.name.th}” เพิ่มหัวข้อแล้วเขียน: ${topic.use.th}`,
            en: `There is no heading “${topic.name.en}”. Add it and write: ${topic.use.en}`,
          },
          source: topic.source,
          repair: { ...letter, purpose: withTopic(purpose, topic, context.topics) },
        }),
      ),
    ...purpose.flatMap((block, index): readonly Finding[] => {
      if (block.type !== 'heading' || saysSomething(purpose, index)) return [];
      const topic = context.topics.find(({ key }) => key === block.topic);
      const name = plainText(block.content);
      return [
        {
          rule: 'topic-empty',
          severity: topic === undefined || topic.required ? 'error' : 'advice',
          field: 'purpose',
          message: {
            th: `ใต้หัวข้อ “${name}” ยังไม่มีข้อความ ${topic === undefined ? 'เขียนข้อความหรือลบหัวข้อ' : `เขียน: ${topic.use.th}`}`,
            en: `Nothing is written under “${name}”. ${topic === undefined ? 'Write something or remove the heading.' : `Write: ${topic.use.en}`}`,
          },
          source: topic?.source ?? { mark: 'custom', text: '' },
        },
      ];
    }),
  ];
}

function saysSomething(purpose: Body, heading: number): boolean {
  for (const block of purpose.slice(heading + 1)) {
    if (block.type === 'heading') return false;
    const words = block.content.some(({ type }) => type === 'reference') || plainText(block.content).trim() !== '';
    if (words) return true;
  }
  return false;
}

/** The headings with one more, before the first that comes after it in the list of topics. */
function withTopic(purpose: Body, topic: Topic, topics: readonly Topic[]): Body {
  const order = topics.map(({ key }) => key);
  const later = new Set(order.slice(order.indexOf(topic.key) + 1));
  const at = purpose.findIndex((block) => block.type === 'heading' && block.topic !== null && later.has(block.topic));
  const [made] = body('purpose', [headed(topic.key, topic.name.th)]);
  const heading: LetterBlock = { ...made!, id: freshId(purpose) };
  return at < 0 ? [...purpose, heading] : purpose.toSpliced(at, 0, heading);
}

/** An id no block of the purpose has; other parts name theirs after themselves. */
function freshId(purpose: Body): string {
  const taken = new Set(purpose.map(({ id }) => id));
  let n = purpose.length + 1;
  while (taken.has(`purpose-${n}`)) n += 1;
  return `purpose-${n}`;
}
