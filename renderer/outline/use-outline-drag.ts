/** Dragging a section in the outline by mouse or pen: up and down for the place, left and right for the level. */
import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Id, Section } from '../../shared/plan/model.ts';
import { type DropPlace, dropPlace } from './drop-place.ts';
import { INDENT, ROW_HEIGHT } from './outline-row.tsx';
import type { OutlineRow } from './visible-rows.ts';

/** Pixels the pointer must go before a press is a drag. */
const THRESHOLD = 5;
/** Within so many pixels of an edge the tree scrolls, by so many a frame. */
const EDGE = 28;
const SCROLL = 9;

export interface OutlineDrag {
  readonly section: Id;
  /** The row in front of which the line is drawn. */
  readonly gap: number;
  /** Null where it cannot be dropped. */
  readonly place: DropPlace | null;
}

interface DragOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly sections: readonly Section[];
  readonly rows: readonly OutlineRow[];
  readonly enabled: boolean;
  readonly onDrop: (section: Id, place: DropPlace) => void;
}

export function useOutlineDrag(options: DragOptions) {
  const [drag, setDrag] = useState<OutlineDrag | null>(null);
  const latest = useRef(options);
  latest.current = options;
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  const onPointerDown = (event: ReactPointerEvent, section: Section) => {
    if (event.button !== 0 || !latest.current.enabled) return;
    const from = { x: event.clientX, y: event.clientY };
    let dragging: OutlineDrag | null = null;

    const at = (x: number, y: number): OutlineDrag | null => {
      const { scroller, rows, sections } = latest.current;
      const box = scroller.current;
      if (!box) return null;
      const top = y - box.getBoundingClientRect().top + box.scrollTop;
      const gap = Math.max(0, Math.min(rows.length, Math.round(top / ROW_HEIGHT)));
      const index = rows[gap]?.index ?? sections.length;
      const wanted = section.level + Math.round((x - from.x) / INDENT);
      return { section: section.id, gap, place: dropPlace(sections, section.id, index, wanted) };
    };
    const move = (moved: PointerEvent) => {
      if (!dragging && Math.hypot(moved.clientX - from.x, moved.clientY - from.y) < THRESHOLD) return;
      const box = latest.current.scroller.current;
      if (box) {
        const { top, bottom } = box.getBoundingClientRect();
        if (moved.clientY < top + EDGE) box.scrollTop -= SCROLL;
        if (moved.clientY > bottom - EDGE) box.scrollTop += SCROLL;
      }
      dragging = at(moved.clientX, moved.clientY);
      setDrag(dragging);
    };
    const end = (drop: boolean) => {
      stop.current?.();
      setDrag(null);
      if (!dragging) return;
      swallowClick();
      if (drop && dragging.place) latest.current.onDrop(section.id, dragging.place);
    };
    const up = () => end(true);
    const cancel = () => end(false);
    const key = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape') return;
      pressed.stopPropagation();
      end(false);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', cancel);
    window.addEventListener('keydown', key, { capture: true });
    stop.current = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', cancel);
      window.removeEventListener('keydown', key, { capture: true });
      stop.current = null;
    };
  };
  return { drag, onPointerDown };
}

/** The click that ends a drag is not a click on a row. */
function swallowClick(): void {
  const swallow = (event: Event) => event.stopPropagation();
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
}
