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
}

export function treeKeys(tree: TreeKeys): (event: KeyboardEvent) => void {
  const { rows, sections, active, folded, activate, setFolded, open, remove } = tree;
  return (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || rows.length === 0) return;
    const at = Math.max(
      0,
      rows.findIndex(({ section }) => section.id === active),
    );
    const row = rows[at]!;
    const to = (index: number) => activate(rows[Math.max(0, Math.min(rows.length - 1, index))]!.section.id);
    const unfolded = row.parent && !folded.has(row.section.id);
    if (!press(event.key)) return;
    event.preventDefault();

    function press(key: string): boolean {
      switch (key) {
        case 'ArrowDown':
          to(at + 1);
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
        default:
          return false;
      }
    }
  };
}
