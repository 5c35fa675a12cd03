/**
 * Where a person is, as the hash of the address: a reload comes back to the same plan and section.
 * `#/library`, `#/library/bin`, `#/plan/<id>`, `#/plan/<id>/at/<section>`, `#/plan/<id>/versions[/<version>]`, `#/settings`,
 * `#/plan/<id>/compare[/<before>/<after>[/<change>]]`.
 */
import { useEffect, useSyncExternalStore } from 'react';
import type { Id } from '../../shared/plan/model.ts';

export type Route =
  | { readonly screen: 'library'; readonly bin: boolean }
  | { readonly screen: 'draft'; readonly plan: Id; readonly section: Id | null }
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
  | { readonly screen: 'settings' };

const ID = /^[A-Za-z0-9_-]{1,64}$/;

/** The route of a hash; anything not understood is the library. */
export function parseRoute(hash: string): Route {
  const [screen, first, second, third, fourth, fifth] = hash.replace(/^#\/?/, '').split('/');
  if (screen === 'settings') return { screen: 'settings' };
  if (screen === 'plan' && first && ID.test(first)) {
    if (second === 'versions') {
      return { screen: 'versions', plan: first, version: third && ID.test(third) ? third : null };
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
    case 'draft':
      return `#/plan/${route.plan}${route.section ? `/at/${route.section}` : ''}`;
    case 'versions':
      return `#/plan/${route.plan}/versions${route.version ? `/${route.version}` : ''}`;
    case 'compare': {
      const pair = route.before && route.after ? `/${route.before}/${route.after}` : '';
      const at = pair && route.at ? `/${encodeURIComponent(route.at)}` : '';
      return `#/plan/${route.plan}/compare${pair}${at}`;
    }
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
