/** What tests of every transport do with its client. */
import { ORPCError } from '@orpc/server';
import { expect } from 'vitest';
import type { Client } from '../../electron/services/workbench.ts';

/** The id of a new plan with the chapters of a template. */
export async function newPlan(client: Client, title = 'แผนทดลอง'): Promise<string> {
  const { plan } = await client.plans.create({ title, template: 'development', language: 'th' });
  return plan;
}

/** The typed error that a call must be refused with. */
export async function errorOf(promise: Promise<unknown>) {
  const error: unknown = await promise.then(
    () => expect.fail('the call must be refused'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ORPCError)) throw error;
  return { code: error.code as string, data: error.data as Record<string, unknown>, defined: error.defined };
}

export async function drain(events: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of events) {
    // Read to the end.
  }
}
