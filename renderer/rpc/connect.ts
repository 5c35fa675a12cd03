/** The only place that knows which shell the app runs in: how calls reach the other side. */
import { createORPCClient } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '../../shared/rpc/contract.ts';

interface CallContext {
  /** The page may go away while the call runs; it must arrive nevertheless. Bodies up to 64 KiB only. */
  readonly keepalive?: boolean;
}

export type Client = ContractRouterClient<typeof contract, CallContext>;

declare global {
  interface Window {
    /** Put there by Electron's preload and by nothing else. */
    readonly rangphaen?: { readonly shell: 'electron' };
  }
}

/**
 * A client of the contract. In Electron the calls go through a message port that the preload hands to the main process;
 * elsewhere as HTTP to the origin the page came from.
 */
export function connect(): Client {
  if (window.rangphaen?.shell === 'electron') {
    const { port1, port2 } = new MessageChannel();
    window.postMessage({ type: 'rangphaen:connect' }, window.location.origin, [port2]);
    port1.start();
    return createORPCClient(new PortLink<CallContext>({ port: port1 }));
  }
  return createORPCClient(
    new FetchLink<CallContext>({
      url: `${window.location.origin}/rpc`,
      fetch: (request, init, { context }) =>
        fetch(request, { ...init, ...(context.keepalive ? { keepalive: true } : {}) }),
    }),
  );
}
