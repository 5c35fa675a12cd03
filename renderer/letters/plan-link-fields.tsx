/** Which plan a letter speaks of, which version of it, and since which one changes are told. */
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { PlanLink } from '../../shared/letter/model.ts';
import type { Id } from '../../shared/plan/model.ts';
import type { VersionSummary } from '../../shared/rpc/contract.ts';
import { useShell } from '../rpc/use-shell.ts';
import { useSpeech } from '../text/speak.ts';
import classes from './letters.module.css';

const DRAFT = 'draft';
const NONE = 'none';

function usePlanChoices() {
  const { client } = useShell();
  const plans = useQuery({ queryKey: ['plans'], queryFn: () => client.plans.list({}) });
  return (plans.data ?? []).filter(({ binnedAt }) => binnedAt === null);
}

function useVersionsOf(plan: Id | null) {
  const { client } = useShell();
  return useQuery({
    queryKey: ['versions', plan],
    queryFn: () => client.versions.list({ plan: plan ?? '' }),
    enabled: plan !== null,
  });
}

interface PlanLinkFieldsProps {
  readonly link: PlanLink | null;
  readonly onChange: (link: PlanLink | null) => void;
}

export function PlanLinkFields({ link, onChange }: PlanLinkFieldsProps) {
  const { t, moment } = useSpeech();
  const plans = usePlanChoices();
  const versions = useVersionsOf(link?.plan ?? null).data ?? [];
  // Automatic saves are thinned as they age: only what somebody kept is spoken of, and what the letter names already.
  const kept = versions.filter(({ id, kind }) => kind !== 'silent' || id === link?.version || id === link?.since);
  const nameOf = ({ name, createdAt }: VersionSummary) =>
    `${name || t('versions.silentAt', { time: moment(createdAt) })}`;
  const choices = kept.map((version) => ({ value: version.id, label: nameOf(version) }));
  return (
    <div className={classes.link}>
      <Select
        label={t('letters.new.plan')}
        searchable
        allowDeselect={false}
        data={[
          { value: NONE, label: t('letters.new.noPlan') },
          ...plans.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        value={link?.plan ?? NONE}
        onChange={(plan) => onChange(plan === null || plan === NONE ? null : { plan, version: null, since: null })}
      />
      {link && (
        <>
          <Select
            label={t('letters.new.version')}
            allowDeselect={false}
            data={[{ value: DRAFT, label: t('letters.new.draft') }, ...choices]}
            value={link.version ?? DRAFT}
            onChange={(version) => onChange({ ...link, version: version === DRAFT ? null : version })}
          />
          <Select
            label={t('letters.new.since')}
            allowDeselect={false}
            data={[
              { value: NONE, label: t('letters.new.noSince') },
              ...choices.filter(({ value }) => value !== link.version),
            ]}
            value={link.since ?? NONE}
            onChange={(since) => onChange({ ...link, since: since === NONE ? null : since })}
          />
        </>
      )}
    </div>
  );
}
