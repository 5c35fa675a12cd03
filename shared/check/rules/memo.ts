/** The head of a memo: its heading of 29 pt on an exact line of 35 pt, labels of 20 pt in bold, dotted leaders and no drawn lines. */
import { halfPoints, MEASURES, twips } from '../../letter/measures.ts';
import type { Finding } from '../finding.ts';
import type { PartName } from '../letter-parts.ts';
import { points, type Rule, sourceOf, whereOf, words } from './rule.ts';

const HEAD: readonly PartName[] = ['memo-unit', 'number', 'subject'];

export const memoTitle: Rule = ({ part }) => {
  const title = part('memo-title');
  if (title === undefined) return [];
  const { paragraph } = title;
  const findings: Finding[] = [];
  const run = paragraph.runs.find(({ text }) => /บันทึก|ข้อความ/.test(text));
  const size = halfPoints(MEASURES.memoTitleSize);
  if (run && (run.sizeCs !== size || !run.boldCs)) {
    const found = points(run.sizeCs / 2);
    const expected = points(MEASURES.memoTitleSize.amount);
    findings.push({
      rule: 'memo-title',
      where: whereOf(paragraph),
      found: run.boldCs ? found : words(`${found.th} ไม่หนา`, `${found.en}, not bold`),
      expected: words(`${expected.th} ตัวหนา`, `${expected.en}, bold`),
      source: sourceOf(MEASURES.memoTitleSize),
      repair: run.boldCs ? { type: 'size', paragraph: paragraph.index, size } : null,
    });
  }
  const line = twips(MEASURES.memoTitleLine);
  const { spacing } = paragraph;
  if (spacing.rule !== 'exact' || spacing.line !== line) {
    const expected = points(MEASURES.memoTitleLine.amount);
    const isExact = spacing.rule === 'exact';
    findings.push({
      rule: 'memo-title',
      where: whereOf(paragraph),
      found: isExact ? points(spacing.line / 20) : words('ระยะบรรทัดไม่ได้กำหนดแน่นอน', 'a line height that is not exact'),
      expected: words(`ระยะบรรทัดแน่นอน ${expected.th}`, `an exact line of ${expected.en}`),
      source: sourceOf(MEASURES.memoTitleLine),
      repair: null,
    });
  }
  return findings;
};

export const memoLabel: Rule = ({ kind, parts }) => {
  if (kind !== 'memo') return [];
  const size = halfPoints(MEASURES.memoLabelSize);
  return parts.flatMap(({ name, paragraph }): Finding[] => {
    const [label] = paragraph.runs;
    if (!HEAD.includes(name) || label === undefined || (label.sizeCs === size && label.boldCs)) return [];
    const [found, expected] = [points(label.sizeCs / 2), points(MEASURES.memoLabelSize.amount)];
    return [
      {
        rule: 'memo-label',
        where: whereOf(paragraph),
        found: label.boldCs ? found : words(`${found.th} ไม่หนา`, `${found.en}, not bold`),
        expected: words(`${expected.th} ตัวหนา`, `${expected.en}, bold`),
        source: sourceOf(MEASURES.memoLabelSize),
        repair: null,
      },
    ];
  });
};

export const memoLines: Rule = ({ kind, parts }) => {
  if (kind !== 'memo') return [];
  return parts.flatMap(({ name, paragraph }): Finding[] => {
    if (!HEAD.includes(name)) return [];
    const source = sourceOf(MEASURES.memoDate);
    const where = whereOf(paragraph);
    if (paragraph.bordered) {
      const found = words('มีเส้นทึบ', 'a drawn line');
      const expected = words('จุดไข่ปลา ไม่มีเส้นทึบ', 'dotted leaders and no drawn line');
      return [{ rule: 'memo-lines', where, found, expected, source, repair: null }];
    }
    const isDotted = paragraph.tabs.some(({ leader }) => leader === 'dot');
    if (isDotted || /\.{5}|…{2}/.test(paragraph.text)) return [];
    const found = words('ไม่มีจุดไข่ปลา', 'no dotted leader');
    const expected = words('จุดไข่ปลาต่อท้ายข้อความด้วยแท็บ', 'a dotted leader after the words, by a tab');
    return [{ rule: 'memo-lines', where, found, expected, source, repair: null }];
  });
};
