import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { Loopback } from '../../electron/loopback/server.ts';
import type { Client } from '../../electron/services/workbench.ts';

/** Opens a one-time address as a browser would and gives the cookie it is answered with. */
export async function sessionCookie(loopback: Pick<Loopback, 'freshAddress'>): Promise<string> {
  const response = await fetch(loopback.freshAddress(), { redirect: 'manual' });
  return response.headers.get('set-cookie')!.split(';')[0]!;
}

/** A client that calls over HTTP with what a browser's page would send. */
export function httpClient(origin: string, cookie: string): Client {
  return createORPCClient(
    new RPCLink({
      url: `${origin}/rpc`,
      headers: { cookie, origin },
      fetch: (request, init) => fetch(request, init),
    }),
  );
}
