/** In an old version that a hit was chosen in: the line to begin at, and what was looked for, painted on the pages until it is left. */
import { type RefObject, useEffect, useMemo, useState } from 'react';
import { findInSection, type Hit } from '../../shared/find/find.ts';
import { linesOf } from '../../shared/find/lines.ts';
import type { Matcher } from '../../shared/find/matcher.ts';
import type { Id, Section } from '../../shared/plan/model.ts';
import './find.css';
import { changeFind, findState } from './find-store.ts';
import { clearHits, type Painted, paintLines, showCurrent } from './use-highlights.ts';
import { useMatcher } from './use-matcher.ts';

/** Gives the line of the hit; null where the version was opened for itself. `desk` is what its pages are scrolled in. */
export function useVersionHits(
  desk: RefObject<HTMLElement | null>,
  version: Id,
  sections: readonly Section[],
): Id | null {
  const [hit] = useState(() => {
    const { inVersion } = findState();
    return inVersion?.version === version ? inVersion : null;
  });
  const [query] = useState(() => findState().query);
  const { matcher } = useMatcher(query);
  const hitsOf = useMemo(
    () => (hit === null || matcher === null ? null : hitsOfLines(sections, matcher)),
    [hit, matcher, sections],
  );
  useEffect(() => {
    const element = desk.current;
    if (!element || hitsOf === null || hit === null) return;
    const current = keyOf(hit);
    const paint = () =>
      paintLines([element], (line) => hitsOf(line).map((one) => ({ ...one, key: keyOf(one) })), current);
    let frame = 0;
    // Only lines in sight are drawn: others come as it is scrolled.
    const watching = new MutationObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(paint);
    });
    watching.observe(element, { childList: true, subtree: true });
    paint();
    const stop = showCurrent(() => element);
    return () => {
      stop();
      watching.disconnect();
      cancelAnimationFrame(frame);
      clearHits();
    };
  }, [desk, hitsOf, hit]);
  useEffect(() => () => changeFind({ inVersion: null }), []);
  return hit?.line ?? null;
}

function keyOf({ line, from }: Pick<Painted, 'line' | 'from'>): string {
  return `${line} ${from}`;
}

/** The hits of a line, looked for when it is drawn. */
function hitsOfLines(sections: readonly Section[], matcher: Matcher): (line: Id) => readonly Hit[] {
  const sectionOf = new Map(sections.flatMap((section) => linesOf(section).map(({ id }) => [id, section] as const)));
  const known = new Map<Section, readonly Hit[]>();
  return (line) => {
    const section = sectionOf.get(line);
    if (!section) return [];
    const hits = known.get(section) ?? findInSection(section, matcher).filter(({ alt }) => !alt);
    known.set(section, hits);
    return hits.filter((hit) => hit.line === line);
  };
}
