import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Id } from '../../shared/plan/model.ts';

/**
 * When a row of the list in `area` goes with the keys in it, they go on to the row that is in its place now, else to the last
 * one, else to what the empty list offers.
 */
export function useFocusAfterLoss(area: RefObject<HTMLElement | null>, ids: readonly Id[] | undefined): void {
  const before = useRef(ids);
  useLayoutEffect(() => {
    const lost = ids === undefined ? -1 : (before.current ?? []).findIndex((id) => !ids.includes(id));
    before.current = ids;
    if (lost < 0 || document.activeElement !== document.body) return;
    const rows = area.current?.querySelectorAll('li') ?? [];
    const place = rows[Math.min(lost, rows.length - 1)] ?? area.current;
    (place?.querySelector<HTMLElement>('a, button') ?? area.current)?.focus();
  }, [area, ids]);
}
