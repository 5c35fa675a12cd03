import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Loopback, startLoopback } from '../../electron/loopback/server.ts';
import { plainShell } from '../../electron/services/shell.ts';
import { openWorkbench, type Workbench } from '../../electron/services/workbench.ts';
import { tempFolder } from '../support/temp-library.ts';
import { httpClient, sessionCookie } from './loopback-client.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describe('the loopback server', () => {
  const folder = tempFolder();
  const pages = join(folder, 'pages');
  let now = 0;
  let workbench: Workbench;
  let loopback: Loopback;
  let cookie: string;

  beforeAll(async () => {
    mkdirSync(join(pages, 'assets'), { recursive: true });
    writeFileSync(join(pages, 'index.html'), '<!doctype html><title>ร่างแผน</title>');
    writeFileSync(join(pages, 'assets', 'app-1a2b3c.js'), 'export {};');
    writeFileSync(join(pages, 'secret.key'), 'a kind of file that pages have no use for');
    writeFileSync(join(folder, 'outside.html'), 'outside');
    workbench = openWorkbench({ folder: join(folder, 'library'), shell: plainShell(), backups: false });
    const { services, log } = workbench;
    loopback = await startLoopback({ services, log, staticFolder: pages, port: 0, now: () => now });
    cookie = await sessionCookie(loopback);
  });
  afterAll(async () => {
    await loopback.close();
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** One request with exactly these headers; `path` is sent as it is. */
  const ask = (method: string, path: string, headers: OutgoingHttpHeaders = {}, body?: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port: loopback.port,
          method,
          path,
          headers: { host: `127.0.0.1:${loopback.port}`, ...headers },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () =>
            resolve({
              status: response.statusCode!,
              headers: response.headers,
              body: Buffer.concat(chunks).toString('utf8'),
            }),
          );
        },
      );
      sent.once('error', reject);
      sent.end(body);
    });
  const call = (headers: OutgoingHttpHeaders, body = '{"json":{}}') =>
    ask(
      'POST',
      '/rpc/plans/list',
      { cookie, origin: loopback.origin, 'content-type': 'application/json', ...headers },
      body,
    );

  test('a page with the cookie is served and may call', async () => {
    const page = await ask('GET', '/', { cookie });
    expect(page.status).toBe(200);
    expect(page.body).toContain('ร่างแผน');
    expect((await ask('GET', '/assets/app-1a2b3c.js', { cookie })).headers['content-type']).toMatch(/javascript/);
    expect(await httpClient(loopback.origin, cookie).plans.list({})).toEqual([]);
    expect((await call({ 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  test.each([
    ['a page', 'GET', '/'],
    ['a missing page', 'GET', '/none.js'],
    ['a refused call', 'POST', '/rpc/plans/list'],
  ])('%s carries the strict headers and never a CORS one', async (_, method, path) => {
    const { headers } = await ask(method, path, { cookie });
    const policy = headers['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  test('a token opens the app once', async () => {
    const { pathname, search } = new URL(loopback.freshAddress());
    const first = await ask('GET', pathname + search);
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    expect(first.headers['set-cookie']).toEqual([
      expect.stringMatching(/^rangphaen_\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/),
    ]);
    const second = await ask('GET', pathname + search);
    expect(second.status).toBe(401);
    expect(second.headers['set-cookie']).toBeUndefined();
    expect(second.body).toContain('ลิงก์นี้ใช้ไม่ได้แล้ว');
  });

  test('a token expires after 15 minutes', async () => {
    const [early, late] = [loopback.freshAddress(), loopback.freshAddress()].map((address) => new URL(address).search);
    now += 15 * 60 * 1000;
    expect((await ask('GET', `/${early}`)).status).toBe(303);
    now += 1;
    expect((await ask('GET', `/${late}`)).status).toBe(401);
  });

  test.each(['/?token=', '/?token=guess', `/?token=${'A'.repeat(43)}`])('%s is no token', async (path) => {
    expect((await ask('GET', path)).status).toBe(401);
  });

  test('without the cookie nothing is served', async () => {
    expect((await ask('GET', '/')).status).toBe(401);
    expect((await ask('GET', '/assets/app-1a2b3c.js')).status).toBe(401);
    expect((await ask('GET', '/none')).status).toBe(401);
    expect((await call({ cookie: '' })).status).toBe(401);
    expect((await call({ cookie: `rangphaen_${loopback.port}=guess` })).status).toBe(401);
    expect((await call({ cookie: cookie.replace(/_\d+=/, '_1=') })).status).toBe(401);
  });

  test.each(['localhost', 'evil.example', 'evil.example:80', '127.0.0.1', '[::1]'])(
    'the host %s is refused',
    async (host) => {
      expect((await ask('GET', '/', { cookie, host })).status).toBe(403);
      expect((await call({ host })).status).toBe(403);
    },
  );

  test.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'http://localhost'])(
    'the origin %s is refused',
    async (origin) => {
      expect((await call({ origin })).status).toBe(403);
      expect((await ask('GET', '/', { cookie, origin })).status).toBe(403);
    },
  );

  test.each(['cross-site', 'same-site', 'none'])('a call from %s is refused', async (site) => {
    expect((await call({ 'sec-fetch-site': site })).status).toBe(403);
  });

  test('a page asked for by another site is refused, one typed or clicked outside a browser is not', async () => {
    expect((await ask('GET', '/', { cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await ask('GET', '/', { cookie, 'sec-fetch-site': 'none' })).status).toBe(200);
  });

  test('an address that is none is refused', async () => {
    expect((await ask('GET', 'http://[', { cookie })).status).toBe(400);
    expect(await httpClient(loopback.origin, cookie).plans.list({})).toEqual([]);
  });

  test('a call that names no origin is refused', async () => {
    const { status } = await ask('POST', '/rpc/plans/list', { cookie, 'content-type': 'application/json' }, '{}');
    expect(status).toBe(403);
  });

  test.each([
    '/../outside.html',
    '/assets/../../outside.html',
    '/%2e%2e/outside.html',
    '/..%2foutside.html',
    '/assets/..%5c..%5coutside.html',
    '//etc/passwd',
    '/secret.key',
    '/index.html%00.js',
    '/assets',
  ])('%s is not served', async (path) => {
    expect((await ask('GET', path, { cookie })).status).toBe(404);
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('the method %s is refused', async (method) => {
    const headers = { cookie, origin: loopback.origin };
    expect((await ask(method, '/', headers)).status).toBe(405);
    expect((await ask(method, '/rpc/plans/list', headers)).status).toBe(405);
  });

  test('a call by GET and a page by POST are refused', async () => {
    const get = await ask('GET', '/rpc/plans/list', { cookie, origin: loopback.origin });
    expect(get.status).toBe(405);
    expect(get.headers.allow).toBe('POST');
    expect((await ask('POST', '/', { cookie, origin: loopback.origin, 'content-length': 0 })).status).toBe(405);
  });

  test('a body that is too large is refused before it is read', async () => {
    expect(await statusOf(`Content-Length: ${64 * 1024 * 1024 + 1}`)).toBe(413);
  });

  test('a body of unknown length is refused', async () => {
    expect(await statusOf('Transfer-Encoding: chunked')).toBe(411);
  });

  /** The status of a call whose body never comes. */
  const statusOf = (header: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const socket = connect(loopback.port, '127.0.0.1');
      const head = [`POST /rpc/plans/list HTTP/1.1`, `Host: 127.0.0.1:${loopback.port}`, `Origin: ${loopback.origin}`];
      socket.write([...head, `Cookie: ${cookie}`, 'Content-Type: application/json', header, '', ''].join('\r\n'));
      socket.once('data', (data) => {
        resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(data.toString('latin1'))![1]));
        socket.destroy();
      });
      socket.once('error', reject);
    });

  test('only this machine is listened to', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .map(({ address, scopeid }) => (scopeid ? undefined : address))
      .filter((address) => address !== undefined && address !== '127.0.0.1');
    const outcomes = await Promise.all(
      ['127.0.0.2', '::1', ...others].map(
        (host) =>
          new Promise<string>((resolve) => {
            const socket = connect({ host: host!, port: loopback.port });
            socket.once('connect', () => {
              socket.destroy();
              resolve(`${host} connected`);
            });
            socket.once('error', () => resolve('refused'));
          }),
      ),
    );
    expect(new Set(outcomes)).toEqual(new Set(['refused']));
  });

  describe('a second start', () => {
    const open = (headers: OutgoingHttpHeaders) => ask('POST', '/control/open', { 'content-length': 0, ...headers });

    test('with the secret is given a fresh address', async () => {
      const answer = await open({ authorization: `Bearer ${loopback.secret}` });
      const { search } = new URL((JSON.parse(answer.body) as { address: string }).address);
      expect((await ask('GET', `/${search}`)).status).toBe(303);
    });

    test('without it is refused, cookie or not', async () => {
      expect((await open({})).status).toBe(401);
      expect((await open({ cookie, authorization: 'Bearer guess' })).status).toBe(401);
      expect((await open({ authorization: `Bearer ${loopback.secret}`, origin: 'http://evil.example' })).status).toBe(
        403,
      );
      expect((await ask('GET', '/control/open', { authorization: `Bearer ${loopback.secret}` })).status).toBe(405);
    });
  });
});
