/** Where in a roll somebody asked to be, until they scroll by themselves. */
import { type RefObject, useEffect, useRef } from 'react';
import type { Id } from '../../shared/plan/model.ts';

interface Ends {
  readonly toStart: () => void;
  readonly toEnd: () => void;
}

/**
 * Null once a person scrolled. Home and End are told too: pages that were never drawn are as high as was guessed, and the
 * browser's own way to the end stops short of it.
 */
export function useAskedPlace(desk: RefObject<HTMLElement | null>, start: Id | null, ends: Ends): RefObject<Id | null> {
  const asked = useRef(start);
  const latest = useRef(ends);
  latest.current = ends;
  useEffect(() => {
    const element = desk.current;
    if (!element) return;
    const leave = () => {
      asked.current = null;
    };
    const onKey = (event: KeyboardEvent) => {
      leave();
      const isEnd = event.key === 'End' || event.key === 'Home';
      if (!isEnd || event.target !== element || event.altKey || event.shiftKey) return;
      event.preventDefault();
      if (event.key === 'Home') latest.current.toStart();
      else latest.current.toEnd();
    };
    element.addEventListener('keydown', onKey);
    for (const own of ['wheel', 'pointerdown', 'touchmove']) element.addEventListener(own, leave, { passive: true });
    return () => {
      element.removeEventListener('keydown', onKey);
      for (const own of ['wheel', 'pointerdown', 'touchmove']) element.removeEventListener(own, leave);
    };
  }, [desk]);
  return asked;
}
