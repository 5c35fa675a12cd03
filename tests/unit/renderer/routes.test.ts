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
  ];
  for (const route of routes) expect(parseRoute(formatRoute(route))).toEqual(route);
});

test('an address that makes no sense is the library', () => {
  for (const hash of ['', '#', '#/nowhere', '#/plan', '#/plan/<script>']) {
    expect(parseRoute(hash)).toEqual({ screen: 'library', bin: false });
  }
});
