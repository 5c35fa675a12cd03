/** The app as a process of its own, on a library in a temp folder, as a person starts it and as a power cut ends it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..', '..');

export function tempFolder(): string {
  return mkdtempSync(join(tmpdir(), 'rangphaen-e2e-'));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

export interface ShellProcess {
  /** The one-time address. */
  readonly address: string;
  /** Ends it as a user does; resolves when it is gone. */
  stop(): Promise<void>;
  /** SIGKILL: nothing gets a chance to save. */
  kill(): Promise<void>;
}

/**
 * Starts the loopback shell without a window and resolves with its address; port 0 is any free one. Throws with what it
 * printed when it ended instead.
 */
export async function startShell(library: string, port = 0): Promise<ShellProcess> {
  const words = ['electron/loopback/main.ts', '--library', library, '--port', String(port), '--no-open'];
  const child = spawn(process.execPath, words, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const address = await addressOf(child);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  return { address, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      const found = printed.match(/http:\/\/127\.0\.0\.1:\d+\/\S+/);
      if (found) resolve(found[0]);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => reject(new Error(`the shell ended before it was ready:\n${printed}`)));
  });
}

/** Runs one command of the CLI on a library that no shell holds; its standard output as JSON. Throws with its words when it fails. */
export function runCli<T>(library: string, ...words: string[]): T {
  const run = spawnSync(process.execPath, ['electron/cli/main.ts', '--library', library, '--json', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`cli ${words.join(' ')}: ${run.status}\n${run.stderr}`);
  return JSON.parse(run.stdout) as T;
}
