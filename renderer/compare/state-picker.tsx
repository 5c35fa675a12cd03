/** Chooses one of the two states: the draft or a version. */
import { Select } from '@mantine/core';
import { useSpeech } from '../text/speak.ts';
import classes from './compare.module.css';
import type { StateGroup, StateId } from './states.ts';

interface StatePickerProps {
  readonly name: string;
  readonly groups: readonly StateGroup[];
  readonly value: StateId;
  readonly onChoose: (id: StateId) => void;
}

export function StatePicker({ name, groups, value, onChoose }: StatePickerProps) {
  const { t } = useSpeech();
  const data = groups.map(({ kind, states }) => ({
    group: t(`compare.group.${kind}`),
    items: states.map(({ id, name: label, kept }) => ({ value: id, label: kept ? `${label} · ${kept}` : label })),
  }));
  const isKnown = groups.some(({ states }) => states.some(({ id }) => id === value));
  return (
    <Select
      className={classes.picker}
      aria-label={name}
      title={name}
      data={data}
      value={isKnown ? value : null}
      placeholder={isKnown ? undefined : t('compare.unknownState')}
      allowDeselect={false}
      searchable
      nothingFoundMessage={t('compare.noState')}
      maxDropdownHeight={420}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      onChange={(id) => id !== null && id !== value && onChoose(id)}
    />
  );
}
