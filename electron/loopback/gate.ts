import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** How long a one-time address can be used, in milliseconds: time enough to copy it by hand from a terminal. */
const TOKEN_LIFE = 15 * 60 * 1000;

/** Why a request is refused, as an HTTP status. */
export interface Refusal {
  readonly status: 400 | 401 | 403 | 405 | 411 | 413;
  readonly reason: string;
}

/**
 * Decides who may talk to the server. Only pages of our own origin may, opened by whoever has read the one-time token from the
 * terminal. Host is checked against DNS rebinding, Origin and Sec-Fetch-Site against other sites' pages, the cookie against
 * other users and programs of this machine.
 */
export class Gate {
  readonly origin: string;
  readonly #host: string;
  readonly #cookie: string;
  readonly #now: () => number;
  readonly #tokens = new Map<string, number>();
  readonly #sessions = new Set<string>();

  constructor(port: number, now: () => number) {
    this.#host = `127.0.0.1:${port}`;
    this.origin = `http://${this.#host}`;
    // Cookies do not tell ports apart, so two libraries open at once need two names.
    this.#cookie = `rangphaen_${port}`;
    this.#now = now;
  }

  /** An address that opens the app once. */
  freshAddress(): string {
    const token = secret();
    this.#tokens.set(token, this.#now() + TOKEN_LIFE);
    return `${this.origin}/?token=${token}`;
  }

  /** Takes a token and gives the `Set-Cookie` of a new session; undefined for one that is unknown, used or too old. */
  redeem(token: string): string | undefined {
    const expiry = this.#tokens.get(token);
    this.#tokens.delete(token);
    if (expiry === undefined || this.#now() > expiry) return undefined;
    const session = secret();
    this.#sessions.add(session);
    return `${this.#cookie}=${session}; HttpOnly; SameSite=Strict; Path=/`;
  }

  /** What is wrong with where a request comes from, whoever sends it. */
  refuseOrigin({ headers, method }: IncomingMessage): Refusal | undefined {
    if (headers.host !== this.#host) return { status: 403, reason: 'wrong host' };
    const { origin } = headers;
    if (origin !== undefined && origin !== this.origin) return { status: 403, reason: 'wrong origin' };
    const site = headers['sec-fetch-site'];
    const fine = method === 'POST' ? [undefined, 'same-origin'] : [undefined, 'same-origin', 'none'];
    if (!fine.some((value) => value === site)) return { status: 403, reason: 'another site' };
    return undefined;
  }

  /** What is wrong with who sends a request: no session, or, for a call, no Origin (every browser sends one). */
  refuseSession({ headers, method }: IncomingMessage): Refusal | undefined {
    if (method === 'POST' && headers.origin === undefined) return { status: 403, reason: 'no origin' };
    const cookies = (headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
    const prefix = `${this.#cookie}=`;
    const known = cookies.some(
      (cookie) => cookie.startsWith(prefix) && this.#sessions.has(cookie.slice(prefix.length)),
    );
    return known ? undefined : { status: 401, reason: 'no session' };
  }
}

/** 256 random bits, safe in an address. */
export function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares two secrets in a time that does not tell how much of them is equal. */
export function sameSecret(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
