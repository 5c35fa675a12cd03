/** The fields of a search: words, what counts as the same, where to look. */
import { ActionIcon, SegmentedControl, TextInput, Tooltip, VisuallyHidden } from '@mantine/core';
import { ChevronDown, ChevronUp, Regex, Replace } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { LONGEST_QUERY } from '../../shared/rpc/search.ts';
import { useSpeech } from '../text/speak.ts';
import classes from './find.module.css';
import { changeFind, changeQuery, FIND_SCOPES, type FindScope, type FindState } from './find-store.ts';

interface QueryFieldsProps {
  readonly state: FindState;
  /** Whether the open plan is shown beside the panel. */
  readonly inPlan: boolean;
  /** What is wrong with the words as a pattern, in words. */
  readonly fault: string | null;
  readonly onStep: (step: 1 | -1) => void;
}

export function QueryFields({ state, inPlan, fault, onStep }: QueryFieldsProps) {
  const { t } = useSpeech();
  const { query, scope, replacing } = state;
  const field = useRef<HTMLInputElement>(null);
  useCalled(field, state.called);
  const scopes = inPlan ? FIND_SCOPES : (['plans', 'versions'] as const);
  return (
    <>
      <div className={classes.row}>
        <TextInput
          ref={field}
          size="sm"
          style={{ flex: 1, minWidth: 0 }}
          placeholder={t('find.placeholder')}
          aria-label={t('find.words')}
          maxLength={LONGEST_QUERY}
          value={query.words}
          error={fault !== null}
          aria-describedby={fault === null ? undefined : 'find-fault'}
          onChange={(event) => changeQuery({ words: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            onStep(event.shiftKey ? -1 : 1);
          }}
        />
        <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('find.previous')} onClick={() => onStep(-1)}>
          <ChevronUp size={17} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('find.next')} onClick={() => onStep(1)}>
          <ChevronDown size={17} aria-hidden />
        </ActionIcon>
      </div>
      {fault !== null && (
        <div className={classes.fault} id="find-fault" role="alert">
          {fault}
        </div>
      )}
      <div className={classes.switches}>
        <Switch
          on={query.digitsAlike}
          name={t('find.digitsAlike')}
          change={(digitsAlike) => changeQuery({ digitsAlike })}
        >
          ๑=1
        </Switch>
        <Switch on={query.wholeWord} name={t('find.wholeWord')} change={(wholeWord) => changeQuery({ wholeWord })}>
          {t('find.wholeWordShort')}
        </Switch>
        <Switch on={query.exact} name={t('find.exact')} change={(exact) => changeQuery({ exact })}>
          Aa
        </Switch>
        <Switch on={query.pattern} name={t('find.pattern')} change={(pattern) => changeQuery({ pattern })}>
          <Regex size={16} aria-hidden />
        </Switch>
        <span style={{ flex: 1 }} />
        {inPlan && (
          <Switch on={replacing} name={t('find.replace')} change={(on) => changeFind({ replacing: on })}>
            <Replace size={16} aria-hidden />
          </Switch>
        )}
      </div>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('find.scope')}
        value={scope}
        onChange={(value) => changeFind({ scope: value as FindScope })}
        data={scopes.map((value) => ({ value, label: t(`find.scopes.${value}`) }))}
      />
    </>
  );
}

const FRAMES = 12;

/** Takes the keys, with all words selected, each time somebody calls for the search. */
function useCalled(field: RefObject<HTMLInputElement | null>, called: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each call is another one
  useEffect(() => {
    let frame = 0;
    let left = FRAMES;
    // A pane that was folded away lets nobody in before it is unfolded.
    const take = () => {
      field.current?.focus();
      field.current?.select();
      left -= 1;
      if (left > 0 && document.activeElement !== field.current) frame = requestAnimationFrame(take);
    };
    take();
    return () => cancelAnimationFrame(frame);
  }, [called]);
}

interface SwitchProps {
  readonly on: boolean;
  readonly name: string;
  readonly change: (on: boolean) => void;
  readonly children: ReactNode;
}

function Switch({ on, name, change, children }: SwitchProps) {
  return (
    <Tooltip label={name}>
      <button type="button" className={classes.switch} aria-pressed={on} onClick={() => change(!on)}>
        {children}
        <VisuallyHidden>{name}</VisuallyHidden>
      </button>
    </Tooltip>
  );
}
