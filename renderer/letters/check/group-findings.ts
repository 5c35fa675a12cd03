/** Findings of a check, gathered for reading: rule by rule, places with the same words together. */
import type { RuleId } from '../../../shared/check/finding.ts';
import type { CheckFinding } from '../../../shared/rpc/letters.ts';

export interface RuleGroup {
  readonly rule: RuleId;
  /** Each with its place in the list of all findings. */
  readonly findings: readonly { readonly at: number; readonly finding: CheckFinding }[];
  /** Places of those that can be repaired. */
  readonly repairable: readonly number[];
  /** How many more there are that were not told. */
  readonly more: number;
}

/** In the order in which the rules are first met. */
export function groupFindings(
  findings: readonly CheckFinding[],
  more: readonly { readonly rule: RuleId; readonly count: number }[],
): readonly RuleGroup[] {
  const groups = new Map<RuleId, { at: number; finding: CheckFinding }[]>();
  findings.forEach((finding, at) => {
    const group = groups.get(finding.rule);
    if (group) group.push({ at, finding });
    else groups.set(finding.rule, [{ at, finding }]);
  });
  return [...groups].map(([rule, members]) => ({
    rule,
    findings: members,
    repairable: members.filter(({ finding }) => finding.repair !== null).map(({ at }) => at),
    more: more.find((one) => one.rule === rule)?.count ?? 0,
  }));
}
