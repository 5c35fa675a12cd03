/** What one rule found: where, what stands there, what should, and who says so. */
import { Button, Checkbox, Text } from '@mantine/core';
import { useState } from 'react';
import { RULES } from '../../../shared/check/finding.ts';
import type { CheckFinding } from '../../../shared/rpc/letters.ts';
import { useSpeech } from '../../text/speak.ts';
import classes from './check.module.css';
import type { RuleGroup } from './group-findings.ts';

/** Findings of a group shown before more are asked for. */
const FIRST = 6;

/** ตามระเบียบ with its clause, or a default of the app: never one for the other. */
function SourceMark({ source }: Pick<CheckFinding, 'source'>) {
  const { t } = useSpeech();
  return (
    <span className={classes.source} data-mark={source.mark}>
      {t(`letters.checks.${source.mark}`)}
      {source.text && ` · ${source.text}`}
    </span>
  );
}

interface FindingGroupProps {
  readonly group: RuleGroup;
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (places: readonly number[], on: boolean) => void;
}

export function FindingGroup({ group, chosen, onChoose }: FindingGroupProps) {
  const { t, language, count } = useSpeech();
  const [all, setAll] = useState(false);
  const rule = RULES[group.rule][language];
  const { findings, repairable, more } = group;
  const picked = repairable.filter((at) => chosen.has(at)).length;
  const shown = all ? findings : findings.slice(0, FIRST);
  const [first] = findings;
  if (first === undefined) return null;
  return (
    <section className={classes.group} aria-label={rule}>
      <div className={classes.groupHead}>
        {repairable.length > 0 ? (
          <Checkbox
            size="md"
            aria-label={t('letters.checks.chooseRule', { rule })}
            checked={picked === repairable.length}
            indeterminate={picked > 0 && picked < repairable.length}
            onChange={(event) => onChoose(repairable, event.currentTarget.checked)}
          />
        ) : (
          <span />
        )}
        <h2>
          {rule} <span className={classes.quiet}>{count(findings.length + more)}</span>
        </h2>
        <SourceMark source={first.finding.source} />
      </div>
      <ul className={classes.findings}>
        {shown.map(({ at, finding }) => {
          const where = finding.where.text || t('letters.checks.page');
          return (
            <li key={at}>
              {finding.repair ? (
                <Checkbox
                  size="md"
                  aria-label={t('letters.checks.chooseOne', { rule, where })}
                  checked={chosen.has(at)}
                  onChange={(event) => onChoose([at], event.currentTarget.checked)}
                />
              ) : (
                <span />
              )}
              <span className={classes.where}>{where}</span>
              <span>
                <span className={classes.quiet}>{t('letters.checks.isFound')} </span>
                {finding.found[language]}
              </span>
              <span>
                <span className={classes.quiet}>{t('letters.checks.expected')} </span>
                {finding.expected[language]}
              </span>
              <span className={classes.quiet}>{finding.repair ? '' : t('letters.checks.byHand')}</span>
            </li>
          );
        })}
      </ul>
      {findings.length > shown.length && (
        <Button size="compact-sm" variant="subtle" ml={34} onClick={() => setAll(true)}>
          {t('letters.checks.more', { count: findings.length - shown.length })}
        </Button>
      )}
      {more > 0 && (
        <Text size="sm" c="dimmed" ml={34}>
          {t('letters.checks.untold', { count: more })}
        </Text>
      )}
    </section>
  );
}
