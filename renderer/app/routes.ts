/**
 * Where a person is, as the hash of the address: a reload comes back to the same plan and section.
 * `#/library`, `#/library/bin`, `#/plan/<id>`, `#/plan/<id>/at/<section>`, `#/plan/<id>/versions[/<version>]`, `#/settings`,
 * `#/plan/<id>/read[/<section>]`, `#/find`,
 * `#/plan/<id>/compare[/<before>/<after>[/<change>]]`, `#/letters`, `#/letters/<id>`, `#/letters/register[/<year>]`,
 * `#/letters/incoming[/<year>]`, `#/letters/check`, `#/settings/agencies[/<id>]`.
 */
import { useEffect, useSyncExternalStore } from 'react';
import type { Id } from '../../shared/plan/model.ts';

/** Where among the letters. Years are พ.ศ.; null is the present one. */
export type LettersPlace =
  | { readonly place: 'list' }
  | { readonly place: 'letter'; readonly letter: Id }
  | { readonly place: 'register' | 'incoming'; readonly year: number | null }
  | { readonly place: 'check' };

export type Route =
  | { readonly screen: 'library'; readonly bin: boolean }
  | { readonly screen: 'draft'; readonly plan: Id; readonly section: Id | null }
  | { readonly screen: 'reading'; readonly plan: Id; readonly section: Id | null }
  | { readonly screen: 'versions'; readonly plan: Id; readonly version: Id | null }
  | {
      readonly screen: 'compare';
      readonly plan: Id;
      /** What is compared, older first: the draft or a version. Both are null where the screen is to propose a pair. */
      readonly before: 'draft' | Id | null;
      readonly after: 'draft' | Id | null;
      /** The change one is at, by its `changeKey`. */
      readonly at: string | null;
    }
  | ({ readonly screen: 'letters' } & LettersPlace)
  | { readonly screen: 'find' }
  | { readonly screen: 'settings' }
  | { readonly screen: 'agencies'; readonly agency: Id | null };

const ID = /^[A-Za-z0-9_-]{1,64}$/;

/** The route of a hash; anything not understood is the library. */
export function parseRoute(hash: string): Route {
  const [screen, first, second, third, fourth, fifth] = hash.replace(/^#\/?/, '').split('/');
  if (screen === 'settings' && first === 'agencies') {
    return { screen: 'agencies', agency: second && ID.test(second) ? second : null };
  }
  if (screen === 'settings') return { screen: 'settings' };
  if (screen === 'find') return { screen: 'find' };
  if (screen === 'letters') return { screen: 'letters', ...parseLettersPlace(first ?? '', second ?? '') };
  if (screen === 'plan' && first && ID.test(first)) {
    if (second === 'versions') {
      return { screen: 'versions', plan: first, version: third && ID.test(third) ? third : null };
    }
    if (second === 'read') {
      return { screen: 'reading', plan: first, section: third && ID.test(third) ? third : null };
    }
    if (second === 'compare') {
      const chosen = third && ID.test(third) && fourth && ID.test(fourth);
      return chosen
        ? { screen: 'compare', plan: first, before: third, after: fourth, at: decoded(fifth ?? '') || null }
        : { screen: 'compare', plan: first, before: null, after: null, at: null };
    }
    const section = second === 'at' && third && ID.test(third) ? third : null;
    return { screen: 'draft', plan: first, section };
  }
  return { screen: 'library', bin: first === 'bin' };
}

function parseLettersPlace(first: string, second: string): LettersPlace {
  if (first === 'register' || first === 'incoming') {
    return { place: first, year: /^2[4-7]\d\d$/.test(second) ? Number(second) : null };
  }
  if (first === 'check') return { place: 'check' };
  return ID.test(first) ? { place: 'letter', letter: first } : { place: 'list' };
}

/** Of a part of an address that was cut off or typed wrong, nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

export function formatRoute(route: Route): string {
  switch (route.screen) {
    case 'library':
      return route.bin ? '#/library/bin' : '#/library';
    case 'settings':
      return '#/settings';
    case 'find':
      return '#/find';
    case 'agencies':
      return `#/settings/agencies${route.agency ? `/${route.agency}` : ''}`;
    case 'letters':
      return formatLettersPlace(route);
    case 'draft':
      return `#/plan/${route.plan}${route.section ? `/at/${route.section}` : ''}`;
    case 'reading':
      return `#/plan/${route.plan}/read${route.section ? `/${route.section}` : ''}`;
    case 'versions':
      return `#/plan/${route.plan}/versions${route.version ? `/${route.version}` : ''}`;
    case 'compare': {
      const pair = route.before && route.after ? `/${route.before}/${route.after}` : '';
      const at = pair && route.at ? `/${encodeURIComponent(route.at)}` : '';
      return `#/plan/${route.plan}/compare${pair}${at}`;
    }
  }
}

function formatLettersPlace(route: LettersPlace): string {
  switch (route.place) {
    case 'list':
      return '#/letters';
    case 'letter':
      return `#/letters/${route.letter}`;
    case 'check':
      return '#/letters/check';
    default:
      return `#/letters/${route.place}${route.year ? `/${route.year}` : ''}`;
  }
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('hashchange', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('hashchange', listener);
  };
}

export function go(route: Route): void {
  window.location.hash = formatRoute(route);
}

/** Notes where in a screen a person is, without a step of the browser's history. */
export function note(route: Route): void {
  const hash = formatRoute(route);
  if (window.location.hash === hash) return;
  window.history.replaceState(null, '', hash);
  for (const listener of listeners) listener();
}

export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, () => window.location.hash));
}

/** Calls back with where somebody went: once with where one is now, then at each step, but not for what `note` noted. Give a stable function. */
export function useNavigation(onGone: (route: Route) => void): void {
  useEffect(() => {
    const tell = () => onGone(parseRoute(window.location.hash));
    tell();
    window.addEventListener('hashchange', tell);
    return () => window.removeEventListener('hashchange', tell);
  }, [onGone]);
}
