/** Where a panel floats that belongs to something on the page: it goes with it, and never leaves the desk. */
import { type RefObject, useEffect, useRef, useState } from 'react';

interface Place {
  readonly left: number;
  readonly top: number;
}

interface Anchor {
  readonly desk: RefObject<HTMLElement | null>;
  /** Where in the window the thing is (CSS pixels); null while it is not there. */
  readonly box: () => DOMRect | null;
  readonly side: 'above' | 'below';
  /** Of the panel, its distance from the thing included. */
  readonly width: number;
  readonly height: number;
  /** Another value when the thing may have moved. */
  readonly moved: unknown;
}

/** Null while there is nothing to be beside. */
export function useAnchored({ desk, box, side, width, height, moved }: Anchor): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  const latest = useRef(box);
  latest.current = box;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what may have moved is looked at again
  useEffect(() => {
    const show = () => {
      const thing = latest.current();
      const bounds = desk.current?.getBoundingClientRect();
      if (!thing || !bounds) return setPlace(null);
      const lowest = bounds.bottom - height - 4;
      const below = thing.bottom + 6;
      const above = thing.top - height;
      const wanted = side === 'above' ? above : below <= lowest || above < bounds.top ? below : above;
      const top = Math.max(bounds.top + 4, Math.min(wanted, lowest));
      const left = Math.max(bounds.left + 8, Math.min(thing.left, bounds.right - width - 20));
      setPlace((before) => (before?.top === top && before.left === left ? before : { left, top }));
    };
    let frame = 0;
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(show);
    };
    const scroller = desk.current;
    const sizes = new ResizeObserver(soon);
    if (scroller) sizes.observe(scroller);
    if (scroller?.firstElementChild) sizes.observe(scroller.firstElementChild);
    show();
    soon();
    scroller?.addEventListener('scroll', soon);
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      scroller?.removeEventListener('scroll', soon);
    };
  }, [desk, side, width, height, moved]);
  return place;
}
