import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { RPCHandler } from '@orpc/server/message-port';
import { startLoopback } from '../../electron/loopback/server.ts';
import type { Client } from '../../electron/services/workbench.ts';
import { conformance } from './conformance.ts';
import { httpClient, sessionCookie } from './loopback-client.ts';

conformance('the contract called directly', async ({ client }) => ({ client, close: () => {} }));

conformance('the contract over HTTP on the loopback', async ({ services, log }) => {
  const loopback = await startLoopback({ services, log, staticFolder: '/none', port: 0, now: () => performance.now() });
  return { client: httpClient(loopback.origin, await sessionCookie(loopback)), close: loopback.close };
});

conformance('the contract over a message port', async ({ services }) => {
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(services).upgrade(port1);
  port1.start();
  const client: Client = createORPCClient(new RPCLink({ port: port2 }));
  port2.start();
  return { client, close: () => port1.close() };
});
