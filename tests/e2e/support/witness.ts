/** Notes all that pages ask of the network and all they complain of, for as long as they live. */
import type { ConsoleMessage, Page } from '@playwright/test';
import { EXPECTED_STATUS } from '../../../shared/rpc/call.ts';

/** What never leaves the page. */
const INSIDE = ['data:', 'blob:'];
/** How Chromium notes that a call was answered by an expected error, which the page says in words. */
const REFUSED = `status of ${EXPECTED_STATUS} `;

export class Witness {
  /** Every address asked for. */
  readonly requests: string[] = [];
  /** Those outside the page that are not of the app's own origin. */
  readonly foreignRequests: string[] = [];
  /** Errors thrown or logged, breaches of the content policy included. */
  readonly complaints: string[] = [];
  #lost = false;

  /** Notes what `page` does from now on, its workers included; `origin` is the app's own. */
  watch(page: Page, origin: string): void {
    page.on('request', (request) => {
      const address = new URL(request.url());
      this.requests.push(address.href);
      if (!INSIDE.includes(address.protocol) && address.origin !== origin) this.foreignRequests.push(address.href);
    });
    page.on('websocket', (socket) => this.foreignRequests.push(socket.url()));
    page.on('pageerror', (error) => this.complaints.push(error.stack ?? error.message));
    page.on('console', (message) => this.#note(message));
  }

  /** The app is about to be ended under its pages: calls that fail to arrive are no complaint from now on. */
  expectLostConnections(): void {
    this.#lost = true;
  }

  /** All that was wrong so far, for a test that provokes it; it counts no longer. */
  takeAll(): { readonly foreignRequests: string[]; readonly complaints: string[] } {
    return { foreignRequests: this.foreignRequests.splice(0), complaints: this.complaints.splice(0) };
  }

  #note(message: ConsoleMessage): void {
    if (message.type() !== 'error') return;
    if (message.text().includes(REFUSED)) return;
    if (this.#lost && message.text().startsWith('Failed to load resource')) return;
    this.complaints.push(message.text());
  }
}
