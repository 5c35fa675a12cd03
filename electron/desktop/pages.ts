/** Answers `app://rangphaen/…` from the folder of the built renderer, and nothing else from anywhere else. */
import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { isOwnAddress } from './origin.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Files of our own only; no inline script. Inline style is admitted because Mantine and Lexical set `style` on elements.
 * Calls travel by message port, so the page itself may connect to nothing.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

const refuse = (status: number) => new Response(null, { status, headers: HEADERS });

/** The file an address stands for, or null where it would lie outside `folder` or is no address of a file. */
function fileOf(folder: string, address: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(new URL(address).pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const file = resolve(folder, `.${path === '/' ? '/index.html' : path}`);
  return file.startsWith(resolve(folder) + sep) ? file : null;
}

/** 200 with the file; 404 for what is not there, not a file, or not inside `folder`; 405 for other methods than GET and HEAD. */
export async function answerPage(folder: string, request: { url: string; method: string }): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  const file = isOwnAddress(request.url) ? fileOf(folder, request.url) : null;
  const type = file === null ? undefined : MEDIA_TYPES[extname(file)];
  if (file === null || type === undefined) return refuse(404);
  try {
    const bytes = await readFile(file);
    const headers = { ...HEADERS, 'content-type': type, 'content-length': String(bytes.byteLength) };
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { headers });
  } catch {
    return refuse(404);
  }
}
