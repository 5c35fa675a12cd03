/** Saves of the app between two versions that people kept: one line until somebody looks for one of them. */
import { Button } from '@mantine/core';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { VersionSummary } from '../../shared/rpc/contract.ts';
import { useSpeech } from '../text/speak.ts';
import { type ListState, VersionItem } from './version-item.tsx';
import classes from './versions.module.css';

/** How many are drawn at once: each has its menus. */
const AT_ONCE = 40;

interface SilentSavesProps {
  readonly versions: readonly VersionSummary[];
  readonly dayIsKnown: boolean;
  readonly list: ListState;
}

export function SilentSaves({ versions, dayIsKnown, list }: SilentSavesProps) {
  const { t } = useSpeech();
  const at = versions.findIndex(({ id }) => id === list.current);
  const [opened, setOpened] = useState(at >= 0);
  const [shown, setShown] = useState(Math.max(AT_ONCE, at + 1));
  const id = useId();
  if (versions.length === 1) return <VersionItem version={versions[0]!} dayIsKnown={dayIsKnown} list={list} />;
  const left = versions.length - shown;
  const Chevron = opened ? ChevronDown : ChevronRight;
  return (
    <li className={classes.fold}>
      <button
        type="button"
        className={classes.foldButton}
        aria-expanded={opened}
        aria-controls={opened ? id : undefined}
        onClick={() => setOpened(!opened)}
      >
        <Chevron size={15} aria-hidden />
        {t('versions.silents', { count: versions.length })}
      </button>
      {opened && (
        <ul id={id} className={classes.list} aria-label={t('versions.silents', { count: versions.length })}>
          {versions.slice(0, shown).map((version) => (
            <VersionItem key={version.id} version={version} dayIsKnown={dayIsKnown} folded list={list} />
          ))}
          {left > 0 && (
            <li className={classes.more}>
              <Button size="compact-sm" variant="subtle" onClick={() => setShown(shown + AT_ONCE)}>
                {t('versions.moreSilents', { count: Math.min(left, AT_ONCE) })}
              </Button>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}
