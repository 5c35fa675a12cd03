/** Keeps two builds from writing `out/` at once: a start while the tests run, or two test files that both need a build. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How often to look again, in milliseconds. */
const PAUSE = 100;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Takes the turn, or gives false where a living process has it. The turn of one that died is cleared away. */
function takeTurn(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    try {
      if (!isRunning(Number(readFileSync(file, 'utf8')))) rmSync(file, { force: true });
    } catch {
      // It was given back between the two looks.
    }
    return false;
  }
}

/** Runs `work` when no other process runs its own on the same folder; waits for as long as that takes. */
export async function oneAtATime<T>(folder: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'building.pid');
  while (!takeTurn(file)) await wait(PAUSE);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
