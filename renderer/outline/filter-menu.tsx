/** Which sections the outline shows: by status, by person, by notes. */
import { ActionIcon, Button, Checkbox, Popover, Stack, Text, Tooltip } from '@mantine/core';
import { ListFilter } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { progressOf, SECTION_STATUSES } from '../../shared/plan/progress.ts';
import { isFiltering, NO_FILTER, toggled } from '../plan/outline-filter.ts';
import { peopleOf } from '../plan/people.ts';
import { useOutlineFilter, usePlanView, useWork } from '../plan/use-plan.ts';
import { useSpeech } from '../text/speak.ts';
import { StatusIcon } from '../ui/status-icon.tsx';
import classes from './outline.module.css';

interface FilterMenuProps {
  readonly opened: boolean;
  readonly onChange: (opened: boolean) => void;
}

export function FilterMenu({ opened, onChange }: FilterMenuProps) {
  const { t } = useSpeech();
  const [filter] = useOutlineFilter();
  const active = isFiltering(filter);
  const name = t('progress.filter');
  return (
    <Popover
      opened={opened}
      onChange={onChange}
      position="right-start"
      width={250}
      trapFocus
      returnFocus
      withRoles={false}
      shadow="md"
    >
      <Popover.Target>
        <Tooltip label={name}>
          <ActionIcon
            variant={active ? 'light' : 'subtle'}
            color={active ? undefined : 'gray'}
            c={active ? 'var(--accent)' : 'var(--mantine-color-text)'}
            size={30}
            aria-label={name}
            aria-expanded={opened}
            onClick={() => onChange(!opened)}
          >
            <ListFilter size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p="sm" className={classes.filter ?? ''} role="dialog" aria-label={name}>
        <FilterChoices />
      </Popover.Dropdown>
    </Popover>
  );
}

function FilterChoices() {
  const { t, count } = useSpeech();
  const { plan } = usePlanView();
  const work = useWork();
  const [filter, choose] = useOutlineFilter();
  const said = useMemo(() => plan.sections.map(({ id }) => progressOf(work, id)), [plan.sections, work]);
  const people = useMemo(() => peopleOf(said), [said]);
  const line = (label: ReactNode, many: number) => (
    <span className={classes.filterLine}>
      {label}
      <span>{count(many)}</span>
    </span>
  );
  return (
    <Stack gap={6}>
      <Text size="xs" fw={600} c="dimmed" component="h3">
        {t('progress.status')}
      </Text>
      {SECTION_STATUSES.map((status) => (
        <Checkbox
          key={status}
          size="md"
          checked={filter.statuses.has(status)}
          onChange={() => choose({ ...filter, statuses: toggled(filter.statuses, status) })}
          label={line(
            <>
              <StatusIcon status={status} /> {t(`progress.statuses.${status}`)}
            </>,
            said.filter((one) => one.status === status).length,
          )}
        />
      ))}
      {people.length > 1 && (
        <>
          <Text size="xs" fw={600} c="dimmed" mt={6} component="h3">
            {t('progress.person')}
          </Text>
          <div className={classes.people}>
            {people.map(({ person, sections }) => (
              <Checkbox
                key={person}
                size="md"
                checked={filter.people.has(person)}
                onChange={() => choose({ ...filter, people: toggled(filter.people, person) })}
                label={line(<span>{person || t('progress.nobody')}</span>, sections)}
              />
            ))}
          </div>
        </>
      )}
      <Checkbox
        mt={6}
        size="md"
        checked={filter.noted}
        onChange={() => choose({ ...filter, noted: !filter.noted })}
        label={line(t('progress.noted'), said.filter(({ note }) => note.trim() !== '').length)}
      />
      <Button
        mt={4}
        size="compact-sm"
        variant="subtle"
        disabled={!isFiltering(filter)}
        onClick={() => choose(NO_FILTER)}
      >
        {t('progress.clearFilter')}
      </Button>
    </Stack>
  );
}
