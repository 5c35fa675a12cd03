import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { OPEN_PATH } from './server.ts';

/** How long the running instance may take to answer, in milliseconds. */
const PATIENCE = 3000;

const record = z.strictObject({ origin: z.url(), secret: z.string(), pid: z.int() });
type Running = z.infer<typeof record>;

/** The file in a library's folder that says where its running instance can be reached. */
const fileIn = (folder: string) => join(folder, 'running.json');

/** Leaves word of a running instance, readable by its owner only. Gives the way to take it back. */
export function announceRunning(folder: string, { origin, secret }: { origin: string; secret: string }): () => void {
  const file = fileIn(folder);
  rmSync(file, { force: true });
  writeFileSync(file, JSON.stringify({ origin, secret, pid: process.pid } satisfies Running), {
    mode: 0o600,
    flag: 'wx',
  });
  return () => rmSync(file, { force: true });
}

/** Asks the instance that runs on `folder` for an address to open; undefined when none answers. */
export async function askRunning(folder: string): Promise<string | undefined> {
  try {
    const { origin, secret } = record.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')));
    if (new URL(origin).hostname !== '127.0.0.1') return undefined;
    const response = await fetch(new URL(OPEN_PATH, origin), {
      method: 'POST',
      headers: { Authorization: `Bearer ${secret}` },
      body: '',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) return undefined;
    return z.strictObject({ address: z.url() }).parse(await response.json()).address;
  } catch {
    // No file, a stale one, or an instance that has just ended: all mean that nobody answers.
    return undefined;
  }
}
