import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { RPCHandler } from '@orpc/server/node';
import { listBuiltPages } from '../services/built-pages.ts';
import type { Log } from '../services/log.ts';
import type { Services } from '../services/services.ts';
import { Gate, type Refusal, sameSecret, secret } from './gate.ts';

/** Largest request body in bytes: a 40 MB file in base64, with room. */
const LARGEST_BODY = 64 * 1024 * 1024;

/** The path by which a second start of the app asks this one for an address. */
export const OPEN_PATH = '/control/open';

/** On every answer. Styles may be inline because the component library writes them so; scripts never. */
const SECURITY_HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
    "font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

export interface Loopback {
  readonly origin: string;
  readonly port: number;
  /** What a second start must show to be given an address. */
  readonly secret: string;
  /** An address that opens the app once. */
  freshAddress(): string;
  /** Ends every connection. */
  close(): Promise<void>;
}

/**
 * Serves the contract under `/rpc` and the built renderer, on 127.0.0.1 only. `port` 0 takes any free one; one that is taken
 * rejects with the system's error.
 */
export async function startLoopback(options: {
  services: Services;
  staticFolder: string;
  port: number;
  log: Log;
  /** Milliseconds, for the age of tokens. */
  now: () => number;
}): Promise<Loopback> {
  const files = listBuiltPages(options.staticFolder);
  const rpc = new RPCHandler(options.services);
  const controlSecret = secret();
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: options.port }, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const gate = new Gate(address.port, options.now);

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    response.setHeader('Cache-Control', 'no-store');
    const url = URL.parse(request.url ?? '/', gate.origin);
    if (!url) return refuse(response, { status: 400, reason: 'malformed address' }, true);
    const calls = url.pathname.startsWith('/rpc/') || url.pathname === OPEN_PATH;
    const refusal = gate.refuseOrigin(request) ?? refuseShape(request, calls);
    if (refusal) return refuse(response, refusal, calls);

    if (url.pathname === OPEN_PATH) {
      const shown = request.headers.authorization ?? '';
      if (!sameSecret(shown, `Bearer ${controlSecret}`))
        return refuse(response, { status: 401, reason: 'no secret' }, true);
      return send(response, 200, 'application/json', JSON.stringify({ address: gate.freshAddress() }));
    }

    const token = url.pathname === '/' ? url.searchParams.get('token') : null;
    if (token !== null) {
      const cookie = gate.redeem(token);
      if (!cookie) return refuse(response, { status: 401, reason: 'token used or too old' }, calls);
      response.writeHead(303, { Location: '/', 'Set-Cookie': cookie }).end();
      return;
    }

    const stranger = gate.refuseSession(request);
    if (stranger) return refuse(response, stranger, calls);
    if (calls) {
      const { matched } = await rpc.handle(request, response, { prefix: '/rpc' });
      if (!matched) send(response, 404, 'text/plain', 'no such call');
      return;
    }
    const file = files.get(url.pathname);
    if (!file) return send(response, 404, 'text/plain', 'not found');
    if (file.hashed) response.setHeader('Cache-Control', 'private, max-age=31536000, immutable');
    send(response, 200, file.mediaType, file.read());
  };

  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      options.log.bug(`loopback ${request.method}`, error);
      if (!response.headersSent) send(response, 500, 'text/plain', 'internal error');
      else response.destroy();
    });
  });

  return {
    origin: gate.origin,
    port: address.port,
    secret: controlSecret,
    freshAddress: () => gate.freshAddress(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What is wrong with the method or the body of a request. */
function refuseShape({ method, headers }: IncomingMessage, calls: boolean): Refusal | undefined {
  if (calls ? method !== 'POST' : method !== 'GET' && method !== 'HEAD') return { status: 405, reason: 'method' };
  if (!calls) return undefined;
  const length = headers['content-length'];
  if (length === undefined) return { status: 411, reason: 'a body without length' };
  return Number(length) > LARGEST_BODY ? { status: 413, reason: 'body too large' } : undefined;
}

function refuse(response: ServerResponse, { status, reason }: Refusal, calls: boolean): void {
  if (status === 405) response.setHeader('Allow', calls ? 'POST' : 'GET, HEAD');
  // What is left of the body is not read.
  response.setHeader('Connection', 'close');
  if (status === 401 && !calls) send(response, status, 'text/html; charset=utf-8', EXPIRED_PAGE);
  else send(response, status, 'text/plain', reason);
}

function send(response: ServerResponse, status: number, mediaType: string, body: string | Buffer): void {
  response.writeHead(status, { 'Content-Type': mediaType, 'Content-Length': Buffer.byteLength(body) });
  // Node leaves the body out of an answer to HEAD by itself.
  response.end(body);
}

/** What a person sees who opens an address twice, or after the app was started anew. */
const EXPIRED_PAGE = `<!doctype html>
<html lang="th"><meta charset="utf-8"><title>ร่างแผน</title>
<body style="font-family: sans-serif; max-width: 40rem; margin: 4rem auto; line-height: 1.6">
<h1>ลิงก์นี้ใช้ไม่ได้แล้ว</h1>
<p>ลิงก์เปิดร่างแผนใช้ได้ครั้งเดียวและหมดอายุใน 15 นาที เปิดโปรแกรมอีกครั้งเพื่อรับลิงก์ใหม่ งานที่บันทึกไว้ยังอยู่ครบ</p>
<p lang="en">This link no longer works. A link to RangPhaen opens once and lasts 15 minutes. Start the app again for a new one; all saved work is intact.</p>
</body></html>
`;
