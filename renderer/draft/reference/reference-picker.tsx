/** The list to choose from what a reference shall lead to: sections, tables, figures and items, found by number or words. */
import { Combobox, Text, TextInput, useCombobox } from '@mantine/core';
import { type RefObject, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Id } from '../../../shared/plan/model.ts';
import { findTargets, TARGET_KINDS, type Target, targetsOf } from '../../plan/targets.ts';
import { usePlanView } from '../../plan/use-plan.ts';
import { useSpeech } from '../../text/speak.ts';
import { useAnchored } from '../use-anchored.ts';
import classes from './reference.module.css';

/** Rows of one kind that are shown: a long plan is searched, not scrolled. */
const MOST_ROWS = 30;
/** Of the panel, in CSS pixels. */
const WIDTH = 440;
const HEIGHT = 330;

interface ReferencePickerProps {
  readonly desk: RefObject<HTMLElement | null>;
  /** Where the caret was when it was asked for. */
  readonly at: DOMRect;
  readonly onPick: (target: Id) => void;
  readonly onClose: () => void;
}

export function ReferencePicker({ desk, at, onPick, onClose }: ReferencePickerProps) {
  const { t } = useSpeech();
  const { plan, labels } = usePlanView();
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const list = useCombobox({ opened: true, onDropdownClose: onClose });
  const listId = useId();
  const panel = useRef<HTMLElement>(null);
  /** Until a key or the mouse was pressed, whoever takes the keys is the page, which was given them back by the command box. */
  const used = useRef(false);
  // What the field says of its list is known once that is there.
  const [, setListed] = useState(false);
  const targets = useMemo(() => targetsOf(plan, labels), [plan, labels]);
  const found = useMemo(() => findTargets(targets, wanted), [targets, wanted]);
  const place = useAnchored({ desk, box: () => at, side: 'below', width: WIDTH, height: HEIGHT, moved: at });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first of what is now found is offered
  useEffect(() => {
    list.selectFirstOption();
    setListed(place !== null);
  }, [found, place === null]);
  useEffect(() => {
    const use = () => {
      used.current = true;
    };
    document.addEventListener('pointerdown', use, true);
    return () => document.removeEventListener('pointerdown', use, true);
  }, []);
  if (!place) return null;
  return (
    <section
      ref={panel}
      className={classes.picker}
      style={{ ...place, width: WIDTH }}
      aria-label={t('references.choose')}
      onKeyDownCapture={() => {
        used.current = true;
      }}
      onBlur={({ target, relatedTarget }) => {
        if (relatedTarget === null || panel.current?.contains(relatedTarget)) return;
        if (used.current) onClose();
        else target.focus();
      }}
    >
      <Combobox store={list} onOptionSubmit={onPick}>
        <Combobox.EventsTarget withExpandedAttribute>
          <TextInput
            autoFocus
            role="combobox"
            size="sm"
            aria-label={t('references.find')}
            placeholder={t('references.find')}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.preventDefault();
              event.stopPropagation();
              onClose();
            }}
          />
        </Combobox.EventsTarget>
        <Combobox.Options id={listId} aria-label={t('references.choose')} className={classes.list ?? ''}>
          {found.length === 0 && <Combobox.Empty>{t('references.none')}</Combobox.Empty>}
          {TARGET_KINDS.map((kind) => (
            <Kind key={kind} name={t(`references.kinds.${kind}`)} targets={found.filter((one) => one.kind === kind)} />
          ))}
        </Combobox.Options>
      </Combobox>
    </section>
  );
}

function Kind({ name, targets }: { name: string; targets: readonly Target[] }) {
  const { t } = useSpeech();
  if (targets.length === 0) return null;
  const more = targets.length - MOST_ROWS;
  return (
    <Combobox.Group label={name}>
      {targets.slice(0, MOST_ROWS).map(({ id, kind, label, words }) => (
        <Combobox.Option key={id} value={id} className={classes.option ?? ''}>
          <span className={classes.label}>{label}</span>
          {words === '' && kind === 'section' ? (
            <span className={classes.untitled}>{t('outline.untitled')}</span>
          ) : (
            <span className={classes.words}>{words}</span>
          )}
        </Combobox.Option>
      ))}
      {more > 0 && (
        <Text size="xs" c="dimmed" px={10} py={4}>
          {t('references.more', { count: more })}
        </Text>
      )}
    </Combobox.Group>
  );
}
