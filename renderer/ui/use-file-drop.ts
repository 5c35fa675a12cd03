/** Files dropped on the window: taken by the screen that has a use for them, else by the window itself. */
import { useEffect, useRef, useState } from 'react';

interface Taker {
  /** A screen comes before the window. */
  readonly of: 'screen' | 'window';
}

/** Those who would take a file now, in the order they came. */
const takers: Taker[] = [];

/** Whoever came last among the screens, else the window. */
function whoseTurn(): Taker | undefined {
  return takers.findLast((taker) => taker.of === 'screen') ?? takers.at(-1);
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Whether nothing but pictures is carried: those belong on the page, or where one is asked for. */
function carriesOnlyPictures(event: DragEvent): boolean {
  const files = Array.from(event.dataTransfer?.items ?? []).filter(({ kind }) => kind === 'file');
  return files.length > 0 && files.every(({ type }) => type.startsWith('image/'));
}

/**
 * Takes a file dropped anywhere on the window; gives whether one is being dragged over it. What something inside of the window
 * took already is left to it. Of a window that leaves pictures alone nothing is given while one is over it.
 */
export function useFileDrop(onFile: (file: File) => void, of: 'screen' | 'window' = 'screen'): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onFile);
  latest.current = onFile;
  useEffect(() => {
    const self: Taker = { of };
    takers.push(self);
    const isMine = (event: DragEvent) => carriesFiles(event) && whoseTurn() === self;
    const drag = (event: DragEvent) => {
      if (!isMine(event) || event.defaultPrevented) return;
      event.preventDefault();
      setOver(of === 'screen' || !carriesOnlyPictures(event));
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!isMine(event) || event.defaultPrevented) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) latest.current(file);
    };
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      takers.splice(takers.indexOf(self), 1);
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [of]);
  return over;
}
