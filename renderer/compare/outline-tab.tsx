/** The sections of both states in one outline, each with how much changed in it; one can be picked to see only its changes. */
import { Switch } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useSpeech } from '../text/speak.ts';
import { type LaidOut, nodeEnd } from './laid-out.ts';
import classes from './list.module.css';

interface OutlineTabProps {
  readonly laid: LaidOut;
  /** How many changes stand in each node itself. */
  readonly inNode: readonly number[];
  readonly section: string | null;
  readonly onSection: (key: string | null) => void;
}

const HEIGHT = 32;
const INDENT = 14;
const nodeId = (index: number) => `compare-node-${index}`;

/** How many changes stand in each node and all under it. */
function sums(laid: LaidOut, inNode: readonly number[]): number[] {
  const until: number[] = [0];
  for (const count of inNode) until.push(until.at(-1)! + count);
  return laid.outline.map((_, index) => until[nodeEnd(laid.outline, index)]! - until[index]!);
}

export function OutlineTab({ laid, inNode, section, onSection }: OutlineTabProps) {
  const { t, count } = useSpeech();
  const scroller = useRef<HTMLDivElement>(null);
  const [all, setAll] = useState(false);
  const [active, setActive] = useState(0);
  const counts = useMemo(() => sums(laid, inNode), [laid, inNode]);
  const nodes = useMemo(
    () => laid.outline.flatMap((_, index) => (all || counts[index]! > 0 ? [index] : [])),
    [laid, counts, all],
  );
  const virtual = useVirtualizer({
    count: nodes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT,
    overscan: 12,
    useFlushSync: false,
  });
  const at = Math.min(active, nodes.length - 1);
  const pick = (index: number) => {
    const { key } = laid.outline[index]!;
    onSection(key === section ? null : key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, Home: -nodes.length, End: nodes.length };
    const step = steps[event.key];
    if (step !== undefined) {
      const next = Math.max(0, Math.min(nodes.length - 1, at + step));
      setActive(next);
      virtual.scrollToIndex(next);
    } else if (event.key === 'Enter' || event.key === ' ') pick(nodes[at]!);
    else if (event.key === 'Escape' && section !== null) onSection(null);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className={classes.head}>
        <Switch
          size="xs"
          label={t('compare.allSections')}
          checked={all}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
      </div>
      <div
        ref={scroller}
        role="tree"
        tabIndex={0}
        className={classes.list}
        aria-label={t('compare.outline')}
        aria-activedescendant={nodes.length > 0 ? nodeId(nodes[at]!) : undefined}
        onKeyDown={onKeyDown}
      >
        <div className={classes.canvas} style={{ height: virtual.getTotalSize() }} role="presentation">
          {virtual.getVirtualItems().map(({ index, start }) => {
            const node = nodes[index]!;
            const { key, level, label, title, gone } = laid.outline[node]!;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the tree has the focus and the keys
              <div
                key={key}
                id={nodeId(node)}
                role="treeitem"
                aria-level={level}
                aria-selected={key === section}
                className={classes.node}
                data-level={level}
                data-active={index === at || undefined}
                data-none={counts[node] === 0 || undefined}
                style={{ top: start, paddingLeft: 10 + (level - 1) * INDENT }}
                title={`${label} ${title}`.trim()}
                onClick={() => {
                  setActive(index);
                  pick(node);
                }}
              >
                {label && <span className={classes.nodeLabel}>{label}</span>}
                <span className={classes.nodeTitle} data-gone={gone || undefined}>
                  {title || t('outline.untitled')}
                </span>
                {counts[node]! > 0 && <span className={classes.badge}>{count(counts[node]!)}</span>}
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}
