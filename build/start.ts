/**
 * `npm start`: builds what is stale and opens the app: in Electron where its program is here or can be fetched, else in the
 * installed browser. Everything after `--` goes to the app (`npm start -- --library DIR`).
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildStale } from './build.ts';
import { ROOT } from './bundles.ts';
import { fetchElectron, findElectron } from './electron-binary.ts';

/** What a Linux loader answers where a program lacks a system library: Electron is there and cannot run. */
const CANNOT_LOAD = 127;

/** Runs a program until it ends, passing an interruption on by waiting for it, and gives its exit code. */
function run(program: string, args: readonly string[]): Promise<number> {
  // The terminal sends Ctrl+C to the child as well; the parent only waits for it to finish cleanly.
  const wait = () => {};
  const child = spawn(program, args, {
    stdio: 'inherit',
    cwd: ROOT,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: undefined },
  });
  const stop = () => child.kill('SIGTERM');
  process.on('SIGINT', wait).on('SIGTERM', stop);
  return new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
  }).finally(() => process.off('SIGINT', wait).off('SIGTERM', stop));
}

function hasScreen(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

const args = process.argv.slice(2);

async function startElectron(): Promise<number | null> {
  if (!hasScreen()) return null;
  const program = findElectron() ?? ((await fetchElectron()) ? findElectron() : null);
  if (program === null) {
    console.log(
      'ไม่มีโปรแกรม Electron ในเครื่องนี้และดาวน์โหลดไม่ได้ จึงเปิดในเบราว์เซอร์ (Electron is not here and cannot be fetched: opening in the browser)',
    );
    return null;
  }
  // Chromium does not start as root with its sandbox.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const code = await run(program, [ROOT, ...(asRoot ? ['--no-sandbox'] : []), ...args]);
  if (code !== CANNOT_LOAD) return code;
  console.log('Electron เปิดไม่ได้ในเครื่องนี้ จึงเปิดในเบราว์เซอร์ (Electron cannot run here: opening in the browser)');
  return null;
}

await buildStale();
process.exitCode =
  (await startElectron()) ?? (await run(process.execPath, [join(ROOT, 'electron/loopback/main.ts'), ...args]));
