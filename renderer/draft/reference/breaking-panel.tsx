/** What a deletion would break, before it is done: the places, each with the way there, and whether to do it. */
import { Button, Group, Text } from '@mantine/core';
import { Unlink } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { plainText } from '../../../shared/plan/outline.ts';
import type { PlanPlace, Referrer } from '../../plan/targets.ts';
import { usePlanView } from '../../plan/use-plan.ts';
import { useSpeech } from '../../text/speak.ts';
import { notifyRefusal } from '../../ui/notify.tsx';
import classes from './reference.module.css';

/** Places that are named; the rest are counted. */
const MOST_PLACES = 6;

export interface Breaking {
  readonly referrers: readonly Referrer[];
  /** Does the deletion after all; false where the text is another since. */
  readonly proceed: () => boolean;
}

interface BreakingPanelProps {
  readonly breaking: Breaking;
  readonly onGo: (place: PlanPlace) => void;
  readonly onClose: () => void;
}

export function BreakingPanel({ breaking: { referrers, proceed }, onGo, onClose }: BreakingPanelProps) {
  const { t } = useSpeech();
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => stay.current?.focus(), []);
  return (
    <section
      className={classes.breaking}
      data-over-page
      aria-label={t('references.breaks', { count: referrers.length })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <Group gap={8} wrap="nowrap" align="flex-start">
        <Unlink size={18} aria-hidden className={classes.icon ?? ''} />
        <div className={classes.said} role="alert">
          <Text size="sm" fw={600}>
            {t('references.breaks', { count: referrers.length })}
          </Text>
          <Text size="sm">{t('references.breaksWhat')}</Text>
        </div>
      </Group>
      <PlaceList referrers={referrers} onGo={onGo} />
      <Group gap={8} justify="flex-end">
        <Button
          size="compact-sm"
          color="red"
          variant="light"
          onClick={() => {
            onClose();
            if (!proceed()) notifyRefusal(t('references.changedSince'));
          }}
        >
          {t('references.deleteAnyway')}
        </Button>
        <Button ref={stay} size="compact-sm" onClick={onClose}>
          {t('references.keep')}
        </Button>
      </Group>
    </section>
  );
}

/** Places that refer to something, each with the way there. */
export function PlaceList({ referrers, onGo }: { referrers: readonly Referrer[]; onGo: (place: PlanPlace) => void }) {
  const { t } = useSpeech();
  const { labels } = usePlanView();
  const more = referrers.length - MOST_PLACES;
  return (
    <ul className={classes.places}>
      {referrers.slice(0, MOST_PLACES).map(({ section, line, content }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line may refer twice
        <li key={`${line ?? section}:${index}`}>
          <button type="button" className={classes.place} onClick={() => onGo({ section, ...(line && { line }) })}>
            <span className={classes.label}>{labels.get(section) || t('outline.untitled')}</span>
            <span className={classes.words}>{plainText(content, labels)}</span>
          </button>
        </li>
      ))}
      {more > 0 && <li className={classes.more}>{t('references.more', { count: more })}</li>}
    </ul>
  );
}
