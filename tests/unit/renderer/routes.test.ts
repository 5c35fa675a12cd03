import { expect, test } from 'vitest';
import { formatRoute, parseRoute, type Route } from '../../../renderer/app/routes.ts';

test('an address leads back to where it was taken from', () => {
  const routes: Route[] = [
    { screen: 'library', bin: false },
    { screen: 'library', bin: true },
    { screen: 'settings' },
    { screen: 'draft', plan: 'p1', section: null },
    { screen: 'draft', plan: 'p1', section: 's-2_x' },
    { screen: 'versions', plan: 'p1', version: null },
    { screen: 'versions', plan: 'p1', version: 'v9' },
    { screen: 'compare', plan: 'p1', before: null, after: null, at: null },
    { screen: 'compare', plan: 'p1', before: 'v1', after: 'draft', at: null },
    { screen: 'compare', plan: 'p1', before: 'draft', after: 'v2', at: 'deleted:b-1/2' },
    { screen: 'letters', place: 'list' },
    { screen: 'letters', place: 'letter', letter: 'l1' },
    { screen: 'letters', place: 'register', year: null },
    { screen: 'letters', place: 'register', year: 2570 },
    { screen: 'letters', place: 'incoming', year: 2569 },
    { screen: 'letters', place: 'check' },
    { screen: 'agencies', agency: null },
    { screen: 'agencies', agency: 'a1' },
  ];
  for (const route of routes) expect(parseRoute(formatRoute(route))).toEqual(route);
});

test('an address that makes no sense is the library', () => {
  for (const hash of ['', '#', '#/nowhere', '#/plan', '#/plan/<script>']) {
    expect(parseRoute(hash)).toEqual({ screen: 'library', bin: false });
  }
});

test('a comparison without two states, or with a place that was cut off, is a comparison all the same', () => {
  const open = { screen: 'compare', plan: 'p1', before: null, after: null, at: null };
  expect(parseRoute('#/plan/p1/compare/v1')).toEqual(open);
  expect(parseRoute('#/plan/p1/compare/v1/draft/%E0%')).toEqual({ ...open, before: 'v1', after: 'draft' });
});
