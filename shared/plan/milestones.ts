/** Milestones: states of the whole plan that are sealed, such as what a public hearing or the cabinet was given. */
import { formatNumber } from '../thai/digits.ts';
import type { Digits } from './model.ts';

/** `draft`: ร่างที่ n; `hearing`: for a public hearing; `cabinet`: submitted to the cabinet; `other`: named freely. */
export const MILESTONES = ['draft', 'hearing', 'cabinet', 'other'] as const;
export type Milestone = (typeof MILESTONES)[number];

const NAMES: Readonly<Record<Exclude<Milestone, 'draft'>, string>> = {
  hearing: 'ฉบับรับฟังความคิดเห็น',
  cabinet: 'ฉบับเสนอคณะรัฐมนตรี',
  other: 'ฉบับสำคัญ',
};

/** The name proposed for the next milestone of a kind, one that none of `taken` has: ร่างที่ ๒, ฉบับรับฟังความคิดเห็น ครั้งที่ ๒. */
export function milestoneName(milestone: Milestone, taken: readonly string[], digits: Digits): string {
  for (let n = 1; ; n += 1) {
    const name = nameOf(milestone, n, digits);
    if (!taken.includes(name)) return name;
  }
}

function nameOf(milestone: Milestone, n: number, digits: Digits): string {
  if (milestone === 'draft') return `ร่างที่ ${formatNumber(n, digits)}`;
  return n === 1 ? NAMES[milestone] : `${NAMES[milestone]} ครั้งที่ ${formatNumber(n, digits)}`;
}
