/** The tree of sections: drawn only where it is seen, walked by keys, rearranged by dragging. */
import { Menu } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { Id } from '../../shared/plan/model.ts';
import { subtreeEnd } from '../../shared/plan/outline.ts';
import { progressOf } from '../../shared/plan/progress.ts';
import { useRegistry } from '../app/commands/use-commands.ts';
import { useApply } from '../plan/use-apply.ts';
import { usePlanView, useSession, useWords, useWork } from '../plan/use-plan.ts';
import { useSpeech } from '../text/speak.ts';
import { CommandItem } from '../ui/command-item.tsx';
import classes from './outline.module.css';
import { INDENT, OutlineRow, ROW_HEIGHT, rowId } from './outline-row.tsx';
import { StatusMenu } from './status-menu.tsx';
import { treeKeys } from './tree-keys.ts';
import type { Marks } from './use-marks.ts';
import { useOutlineDrag } from './use-outline-drag.ts';
import type { OutlineRow as Row } from './visible-rows.ts';

interface OutlineTreeProps {
  readonly rows: readonly Row[];
  readonly folded: ReadonlySet<Id>;
  readonly setFolded: (id: Id, folded: boolean) => void;
  readonly marks: Marks;
  /** Whether only some rows are shown: they cannot be folded and rearranged. */
  readonly searching: boolean;
  /** Words that are looked for. */
  readonly sought: readonly string[];
  readonly renaming: Id | null;
  readonly onRenamed: (id: Id, title: string | null) => void;
}

export function OutlineTree(props: OutlineTreeProps) {
  const { rows, folded, setFolded, marks, searching, sought, renaming, onRenamed } = props;
  const { t } = useSpeech();
  const { open } = useSession();
  const { plan, labels, section: current } = usePlanView();
  const words = useWords();
  const work = useWork();
  const apply = useApply();
  const registry = useRegistry();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 14,
  });
  const { drag, onPointerDown } = useOutlineDrag({
    scroller,
    sections: plan.sections,
    rows,
    enabled: !searching,
    onDrop: (section, { before, level }) => apply([{ type: 'moveSection', section, before, level }], section),
  });

  const activeAt = rows.findIndex(({ section }) => section.id === current);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follow the active row, not every scroll
  useEffect(() => {
    if (activeAt >= 0) virtual.scrollToIndex(activeAt);
  }, [activeAt]);

  const keys = treeKeys({
    rows,
    sections: plan.sections,
    active: current,
    folded,
    activate: (id) => open.select(id),
    setFolded,
    open: (id) => open.goTo(id),
    remove: () => registry.run('section.remove'),
    extendTo: marks.extendTo,
    toggleMark: marks.toggle,
    markUnder: (id) => {
      const start = plan.sections.findIndex((one) => one.id === id);
      marks.markAll(plan.sections.slice(start, subtreeEnd(plan.sections, start)).map((one) => one.id));
    },
    clearMarks: () => {
      marks.clear();
      return marks.marked.size > 0;
    },
  });
  const sectionOf = (target: EventTarget) =>
    target instanceof Element ? target.closest<HTMLElement>('[data-section]')?.dataset.section : undefined;

  return (
    <Menu width={320} middlewares={{ flip: true, shift: { crossAxis: true, padding: 8 } }}>
      <Menu.ContextMenu>
        <div
          ref={scroller}
          role="tree"
          tabIndex={0}
          className={classes.tree}
          data-pane="outline"
          aria-label={t('outline.tree')}
          aria-multiselectable
          aria-activedescendant={activeAt >= 0 && current ? rowId(current) : undefined}
          onKeyDown={keys}
          onClick={(event) => {
            const id = sectionOf(event.target);
            if (!id || id === renaming) return;
            if (event.shiftKey) marks.extendTo(id);
            else if (event.ctrlKey || event.metaKey) marks.toggle(id);
            else {
              marks.clear();
              open.goTo(id);
            }
          }}
          onContextMenu={(event) => {
            const id = sectionOf(event.target);
            if (!id || marks.marked.has(id)) return;
            marks.clear();
            open.select(id);
          }}
          onPointerDown={(event) => {
            const id = sectionOf(event.target);
            const section = plan.sections.find((one) => one.id === id);
            const folding = event.target instanceof Element && event.target.closest('[data-fold]');
            const marking = event.shiftKey || event.ctrlKey || event.metaKey;
            if (section && !folding && !marking && id !== renaming) onPointerDown(event, section);
          }}
        >
          <div className={classes.canvas} style={{ height: virtual.getTotalSize() }} role="presentation">
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = rows[index];
              if (!row) return null;
              const { section } = row;
              return (
                <OutlineRow
                  key={section.id}
                  row={row}
                  top={start}
                  labels={labels}
                  words={
                    section.level === 1
                      ? words.sum(plan.sections.slice(row.index, subtreeEnd(plan.sections, row.index)))
                      : words.of(section)
                  }
                  said={progressOf(work, section.id)}
                  sought={sought}
                  selected={marks.marked.size > 0 ? marks.marked.has(section.id) : section.id === current}
                  active={section.id === current}
                  folded={folded.has(section.id)}
                  dragged={drag?.section === section.id}
                  onFold={() => setFolded(section.id, !folded.has(section.id))}
                  onRename={renaming === section.id ? (title) => onRenamed(section.id, title) : null}
                />
              );
            })}
            {drag && (
              <div
                className={classes.dropLine}
                data-refused={drag.place === null || undefined}
                style={{ top: drag.gap * ROW_HEIGHT, left: 8 + ((drag.place?.level ?? 1) - 1) * INDENT }}
              >
                <span>
                  {drag.place ? t('outline.dropLevel', { level: drag.place.level }) : t('outline.dropNotHere')}
                </span>
              </div>
            )}
          </div>
        </div>
      </Menu.ContextMenu>
      <Menu.Dropdown>
        <CommandItem id="section.add" />
        <CommandItem id="section.add-chapter" />
        <CommandItem id="section.rename" />
        <CommandItem id="section.beside" />
        <Menu.Divider />
        <StatusMenu current={current} marked={marks.marked.size} />
        <CommandItem id="section.work" />
        <Menu.Divider />
        <CommandItem id="section.promote" />
        <CommandItem id="section.demote" />
        <CommandItem id="section.up" />
        <CommandItem id="section.down" />
        <Menu.Divider />
        <CommandItem id="number.auto" />
        <CommandItem id="number.none" />
        <CommandItem id="number.pin" />
        <CommandItem id="number.appendix" />
        <Menu.Divider />
        <CommandItem id="section.remove" />
      </Menu.Dropdown>
    </Menu>
  );
}
