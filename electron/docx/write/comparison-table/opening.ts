/** What stands before the table: which plan, which two states, how much changed, and what the marks mean. */
import type { ChangeKind } from '../../../../shared/compare/changes.ts';
import type { Compared, ComparedState } from '../../../../shared/compare/compared.ts';
import { WORDING } from '../../../../shared/compare/report/wording.ts';
import type { Summary } from '../../../../shared/compare/summary.ts';
import { frontOf } from '../../../../shared/plan/front.ts';
import type { Digits, Plan } from '../../../../shared/plan/model.ts';
import { letterDate, momentInThailand, thaiTime } from '../../../../shared/thai/dates.ts';
import { formatNumber } from '../../../../shared/thai/digits.ts';
import { unlistedWords } from './annexes.ts';
import { TABLE_WIDTH } from './measures.ts';
import { inDigits, type Sides } from './side.ts';
import { cellXml, headerRowXml, paragraphXml, rowXml, TABLE_END, tableStart } from './table-xml.ts';
import type { WordWriter } from './words.ts';

const TAB = '<w:r><w:tab/></w:r>';

/** Kinds in the order they are counted. */
const KINDS: readonly ChangeKind[] = [
  'details',
  'inserted',
  'deleted',
  'edited',
  'moved',
  'moved-edited',
  'split',
  'merged',
  'formatted',
  'renumbered',
];

export function openingXml(
  { before, after, comparison }: Compared,
  summary: Summary,
  sides: Sides,
  words: WordWriter,
): string {
  const { digits } = sides;
  const unlisted = unlistedWords(summary, comparison, sides);
  const { title, edition, period } = frontOf(after.plan);
  const subtitle = [title, edition, period === '' ? '' : `(${period})`].filter((part) => part !== '').join(' ');
  const state = (name: string, of: ComparedState) =>
    paragraphXml('ComparedState', words.text(name, 'plain', BOLD) + TAB + words.text(stateWords(of, digits)));
  return [
    paragraphXml('Title', words.text('ตารางเปรียบเทียบ')),
    subtitle === '' ? '' : paragraphXml('Subtitle', words.text(subtitle)),
    state('ร่างเดิม', before),
    state('ร่างที่แก้ไข', after),
    countsXml(summary.counts, digits, words),
    comparison.changes.length > 0 && unlisted.length > 0 ? lead(unlisted.join('  '), words) : '',
    legendXml([before.plan, after.plan], words),
    ...comparison.limits.map((limit) => lead(inDigits(WORDING.th.limit(limit), digits), words)),
  ].join('');
}

function lead(text: string, words: WordWriter): string {
  return paragraphXml('ComparedLead', words.text(text));
}

const BOLD = '<w:b/><w:bCs/>';

function stateWords({ name, author, savedAt }: ComparedState, digits: Digits): string {
  const by = author === '' ? '' : ` โดย ${author}`;
  return `${name} บันทึกเมื่อ ${inDigits(momentWords(savedAt), digits)}${by}`;
}

/** A stored time as it was in Thailand, in full: ๒๑ พฤศจิกายน ๒๕๖๙ เวลา ๑๗.๒๔ น. */
function momentWords(stored: string): string {
  const moment = momentInThailand(stored);
  return `${letterDate(moment)} เวลา ${thaiTime(moment)}`;
}

/** Room for a letter of a kind's name in the counts, and for as many letters as the shortest name takes. */
const LETTER = 125;
const LEAST_LETTERS = 9;

/** How many changes of each kind, and in all. */
function countsXml(counts: Summary['counts'], digits: Digits, words: WordWriter): string {
  const there = KINDS.filter((kind) => counts[kind] !== undefined);
  if (there.length === 0) return lead('ทั้งสองร่างไม่มีข้อแตกต่าง', words);
  const numbers = there.map((kind) => counts[kind]!);
  const total = numbers.reduce((sum, count) => sum + count, 0);
  const names = [...there.map(WORDING.th.kind), 'ทั้งหมด'];
  const letters = names.map((name) => Math.max(name.length + 3, LEAST_LETTERS));
  const letter = Math.min(LETTER, TABLE_WIDTH / letters.reduce((sum, count) => sum + count, 0));
  const columns = letters.map((count) => Math.floor(count * letter));
  const cells = [...numbers, total].map((count, index) =>
    cellXml(paragraphXml('ComparedNumber', words.text(formatNumber(count, digits))), columns[index]!),
  );
  return [
    paragraphXml('ComparedLead', words.text('จำนวนรายการแก้ไข', 'plain', BOLD)),
    tableStart(columns),
    headerRowXml(
      columns,
      names.map((name) => [words.text(name)]),
    ),
    rowXml(cells, { whole: true }),
    TABLE_END,
  ].join('');
}

function legendXml(plans: readonly Plan[], words: WordWriter): string {
  const { legends } = WORDING.th;
  const runs = [
    words.text('เครื่องหมาย  ', 'plain', BOLD),
    words.text(legends.inserted, 'inserted'),
    words.text('  '),
    words.text(legends.deleted, 'deleted'),
    plans.some(hasOwnLines) ? words.text('  เส้นใต้ไข่ปลาและขีดฆ่าคู่เป็นรูปแบบเดิมในแผน') : '',
  ];
  return paragraphXml('ComparedLead', runs.join(''));
}

/** Whether words of the plan are underlined or struck by themselves. */
function hasOwnLines({ sections }: Plan): boolean {
  return sections.some(({ title, blocks }) =>
    [title, ...blocks.map(({ content }) => content)].some((content) =>
      content.some(
        (inline) => inline.type === 'text' && (inline.marks?.includes('underline') || inline.marks?.includes('strike')),
      ),
    ),
  );
}
