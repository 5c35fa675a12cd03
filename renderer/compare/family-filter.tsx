/** How many changes there are of each family, and a way to see only some of them. */
import { UnstyledButton } from '@mantine/core';
import { X } from 'lucide-react';
import { useSpeech } from '../text/speak.ts';
import classes from './compare.module.css';
import { FamilyIcon } from './family-icon.tsx';
import { FAMILIES, type Family, type Filtered } from './filter.ts';

interface FamilyFilterProps {
  readonly counts: Filtered['counts'];
  readonly chosen: ReadonlySet<Family>;
  readonly onChosen: (families: ReadonlySet<Family>) => void;
}

export function FamilyFilter({ counts, chosen, onChosen }: FamilyFilterProps) {
  const { t, count } = useSpeech();
  const offered = FAMILIES.filter((family) => counts[family] > 0 || chosen.has(family));
  const toggle = (family: Family) => {
    const next = new Set(chosen);
    if (!next.delete(family)) next.add(family);
    onChosen(next);
  };
  return (
    <fieldset className={classes.families} aria-label={t('compare.families')}>
      {offered.map((family) => (
        <UnstyledButton
          key={family}
          className={classes.family}
          aria-pressed={chosen.has(family)}
          aria-label={t('compare.familyCount', { family: t(`compare.family.${family}`), count: counts[family] })}
          onClick={() => toggle(family)}
        >
          <FamilyIcon family={family} size={14} />
          {t(`compare.family.${family}`)} <strong>{count(counts[family])}</strong>
        </UnstyledButton>
      ))}
      {chosen.size > 0 && (
        <UnstyledButton className={classes.family} onClick={() => onChosen(new Set())}>
          <X size={14} aria-hidden />
          {t('compare.allFamilies')}
        </UnstyledButton>
      )}
    </fieldset>
  );
}
