/** Answers `app://rangphaen/…` with the pages of the built renderer, and nothing else from anywhere else. */
import type { BuiltPage } from '../services/built-pages.ts';
import { isOwnAddress } from './origin.ts';

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

/** 200 with the page; 404 for what is not one of `pages`; 405 for other methods than GET and HEAD. */
export function answerPage(
  pages: ReadonlyMap<string, BuiltPage>,
  { url, method }: { url: string; method: string },
): Response {
  if (method !== 'GET' && method !== 'HEAD') return new Response(null, { status: 405, headers: HEADERS });
  const page = isOwnAddress(url) ? pages.get(pathOf(url)) : undefined;
  if (!page) return new Response(null, { status: 404, headers: HEADERS });
  const headers = { ...HEADERS, 'content-type': page.mediaType };
  return new Response(method === 'HEAD' ? null : new Uint8Array(page.read()), { headers });
}

function pathOf(address: string): string {
  const { pathname } = new URL(address);
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
