/** The pages of the letter as it is now: asked for when typing pauses, drawn apart, put in place when they are ready. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Notice } from '../../../shared/notices.ts';
import { useShell } from '../../rpc/use-shell.ts';
import { bytesOfBase64 } from '../../ui/files.ts';
import type { LetterWork } from '../work.ts';
import { drawPages } from './draw-pages.ts';

/** Milliseconds from the last change to asking: with writing and drawing the page follows within half a second. */
const PAUSE = 200;

/** The Word file of a letter with what is to be known about it. */
export interface LetterFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: string;
  readonly notices: readonly Notice[];
}

export interface Pages {
  /** Null until the first is drawn. */
  readonly drawn: HTMLElement | null;
  readonly file: LetterFile | null;
  /** Whether what is drawn is not yet what the letter says. */
  readonly stale: boolean;
  readonly failure: unknown;
}

const NOTHING: Pages = { drawn: null, file: null, stale: true, failure: null };

/** Draws a file whenever `ask` is another function; null asks for nothing. The one asked for last holds. */
export function usePages(ask: ((signal: AbortSignal) => Promise<LetterFile>) | null, pause: number): Pages {
  const [pages, setPages] = useState<Pages>(NOTHING);
  const isFirst = useRef(true);
  useEffect(() => {
    if (ask === null) return;
    const stop = new AbortController();
    const run = async () => {
      try {
        const file = await ask(stop.signal);
        const drawn = await drawPages(bytesOfBase64(file.bytes));
        if (!stop.signal.aborted) setPages({ drawn, file, stale: false, failure: null });
      } catch (failure) {
        if (!stop.signal.aborted) setPages((before) => ({ ...before, stale: false, failure }));
      }
    };
    setPages((before) => (before.stale ? before : { ...before, stale: true }));
    const timer = setTimeout(() => void run(), isFirst.current ? 0 : pause);
    isFirst.current = false;
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [ask, pause]);
  return pages;
}

/** The pages of the open letter, after its form. */
export function useLetterPages({ letter, context }: Pick<LetterWork, 'letter' | 'context'>): Pages {
  const { client } = useShell();
  // The plan and the tables are read on the other side: another context is another page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const ask = useMemo(
    () => (signal: AbortSignal) => client.letters.preview({ letter }, { signal }),
    [client, letter, context],
  );
  return usePages(ask, PAUSE);
}
