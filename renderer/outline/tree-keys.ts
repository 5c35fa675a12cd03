/** Keys of the outline as trees have them; those that change it are commands of the whole app. */
import type { KeyboardEvent } from 'react';
import type { Id, Section } from '../../shared/plan/model.ts';
import type { OutlineRow } from './visible-rows.ts';
import { ancestors } from './visible-rows.ts';

/** Rows a page key goes. */
const PAGE = 12;

interface TreeKeys {
  readonly rows: readonly OutlineRow[];
  readonly sections: readonly Section[];
  readonly active: Id | null;
  readonly folded: ReadonlySet<Id>;
  readonly activate: (id: Id) => void;
  readonly setFolded: (id: Id, folded: boolean) => void;
  readonly open: (id: Id) => void;
  readonly remove: () => void;
  /** Marks the rows from where marking began to this one. */
  readonly extendTo: (id: Id) => void;
  readonly toggleMark: (id: Id) => void;
  /** Marks a section and all under it. */
  readonly markUnder: (id: Id) => void;
  /** Takes the marks away; says whether there were any. */
  readonly clearMarks: () => boolean;
}

export function treeKeys(tree: TreeKeys): (event: KeyboardEvent) => void {
  const { rows, sections, active, folded, activate, setFolded, open, remove } = tree;
  return (event) => {
    if (event.altKey || rows.length === 0) return;
    const found = rows.findIndex(({ section }) => section.id === active);
    const at = Math.max(0, found);
    const row = rows[at]!;
    const nearest = (index: number) => rows[Math.max(0, Math.min(rows.length - 1, index))]!.section.id;
    const to = (index: number) => activate(nearest(index));
    const unfolded = row.parent && !folded.has(row.section.id);
    const mod = event.ctrlKey || event.metaKey;
    const isHeard = mod
      ? !event.shiftKey && pressWithMod()
      : event.shiftKey
        ? pressWithShift(event.key)
        : press(event.key);
    if (!isHeard) return;
    event.preventDefault();

    function pressWithMod(): boolean {
      // By the place of the key: in the Thai layout it types another letter.
      if (event.code === 'KeyA') tree.markUnder(row.section.id);
      else if (event.code === 'Space') tree.toggleMark(row.section.id);
      else return false;
      return true;
    }

    function pressWithShift(key: string): boolean {
      const step = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE, Home: -rows.length, End: rows.length }[
        key
      ];
      if (step === undefined) return false;
      tree.extendTo(nearest(at + step));
      return true;
    }

    function press(key: string): boolean {
      switch (key) {
        case 'ArrowDown':
          to(found + 1);
          return true;
        case 'ArrowUp':
          to(at - 1);
          return true;
        case 'PageDown':
          to(at + PAGE);
          return true;
        case 'PageUp':
          to(at - PAGE);
          return true;
        case 'Home':
          to(0);
          return true;
        case 'End':
          to(rows.length - 1);
          return true;
        case 'ArrowRight':
          if (unfolded) to(at + 1);
          else if (row.parent) setFolded(row.section.id, false);
          return true;
        case 'ArrowLeft':
          if (unfolded) setFolded(row.section.id, true);
          else activate(ancestors(sections, row.index)[0] ?? row.section.id);
          return true;
        case 'Enter':
          open(row.section.id);
          return true;
        case 'Delete':
          remove();
          return true;
        case 'Escape':
          return tree.clearMarks();
        default:
          return false;
      }
    }
  };
}
