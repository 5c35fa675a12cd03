/** What would become of the numbers, old → new, and the buttons that do it or not. Over the page, which can be gone on with. */
import { Button, Text } from '@mantine/core';
import { ArrowRight, Hash } from 'lucide-react';
import { useContext, useEffect, useMemo, useRef } from 'react';
import { type Relabelled, relabelled } from '../../shared/plan/relabelled.ts';
import { applySteps } from '../../shared/plan/steps/apply-all.ts';
import { useApply } from '../plan/use-apply.ts';
import { usePlanView } from '../plan/use-plan.ts';
import { useSpeech } from '../text/speak.ts';
import classes from './numbering.module.css';
import { type Proposal, ProposalContext } from './proposal.ts';

/** Lines listed; how many more there are is said. A list of thousands is read by nobody. */
const LISTED = 300;

export function ProposalPanel() {
  const { proposal } = useContext(ProposalContext);
  return proposal && <Panel key={JSON.stringify(proposal.steps)} proposal={proposal} />;
}

function Panel({ proposal }: { proposal: Proposal }) {
  const { t } = useSpeech();
  const { hold } = useContext(ProposalContext);
  const { plan } = usePlanView();
  const apply = useApply();
  const panel = useRef<HTMLElement>(null);
  const before = useRef(document.activeElement);
  useEffect(() => panel.current?.focus(), []);
  const changes = useMemo(() => {
    const applied = applySteps(plan, proposal.steps);
    return 'refused' in applied ? [] : relabelled(plan, applied.plan);
  }, [plan, proposal]);
  const done = () => {
    hold(null);
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
  };
  return (
    <section
      ref={panel}
      className={classes.panel}
      tabIndex={-1}
      aria-label={t('numbering.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        done();
      }}
    >
      <div className={classes.head}>
        <Hash size={17} aria-hidden />
        <Text fw={600} size="sm">
          {t('numbering.wouldChange', { count: changes.length })}
        </Text>
        <Button size="xs" variant="default" onClick={done}>
          {t('numbering.leave')}
        </Button>
        <Button
          size="xs"
          onClick={() => {
            apply(proposal.steps);
            done();
          }}
        >
          {t('numbering.use')}
        </Button>
      </div>
      <Changes changes={changes} />
      <Text size="xs" c="dimmed">
        {t('numbering.references')}
      </Text>
    </section>
  );
}

function Changes({ changes }: { changes: readonly Relabelled[] }) {
  const { t } = useSpeech();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keys
    <ul className={classes.list} tabIndex={0} aria-label={t('numbering.changes')}>
      {changes.slice(0, LISTED).map(({ id, title, before, after }) => (
        <li key={id}>
          <span className={classes.old}>{before || t('numbering.none')}</span>
          <ArrowRight size={13} aria-label={t('numbering.becomes')} />
          <strong>{after || t('numbering.none')}</strong>
          <span className={classes.name}>{title || t('outline.untitled')}</span>
        </li>
      ))}
      {changes.length > LISTED && <li>{t('numbering.more', { count: changes.length - LISTED })}</li>}
    </ul>
  );
}
