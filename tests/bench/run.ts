/**
 * `npm run bench [NAME ...]`: speed and memory against references measured in the same run (design.md section 9).
 * Each scenario runs in a process of its own, so that its peak memory is its own. Prints a table and writes `bench.json`
 * into the folder `out/`. Exit code 1 when a goal is missed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Row } from './row.ts';

const SCENARIOS = [
  'typing',
  'open',
  'autosave',
  'version-save',
  'docx-export',
  'import-text',
  'import-word',
  'compare',
  'letter',
  'check-letter',
  'compare-screen',
  'reading',
  'redline',
  'comparison-export',
  'find',
] as const;
/** Goal of design.md section 9 for every scenario, in MiB. */
const MEMORY_GOAL = 512;

interface Scenario {
  /** Times against a reference. */
  measure(): Promise<Row[]>;
  /** The work alone, once: what the peak memory is taken of. A scenario of another process has none. */
  work?(): Promise<unknown>;
}

const [mode, name = '', file = ''] = process.argv.slice(2);
if (mode === '--time') await timeOne(name, file);
else if (mode === '--memory') await weighOne(name, file);
else runAll(process.argv.slice(2));

async function load(name: string): Promise<Scenario> {
  return (await import(`./scenarios/${name}.ts`)) as Scenario;
}

async function timeOne(name: string, file: string): Promise<void> {
  writeFileSync(file, JSON.stringify(await (await load(name)).measure()));
}

async function weighOne(name: string, file: string): Promise<void> {
  const { work } = await load(name);
  if (!work) return writeFileSync(file, '[]');
  await work();
  const peak = process.resourceUsage().maxRSS / 1024;
  writeFileSync(file, JSON.stringify([absolute(`${name}: peak memory`, peak, 'MiB', MEMORY_GOAL)]));
}

function absolute(what: string, ours: number, unit: string, limit: number): Row {
  return { what, ours, reference: limit, unit, ratio: ours / limit, goal: `<= ${limit} ${unit}`, pass: ours <= limit };
}

function runAll(wanted: string[]): void {
  const names = wanted.length > 0 ? wanted : [...SCENARIOS];
  const rows: Row[] = [];
  for (const name of names) {
    process.stderr.write(`measuring ${name} …\n`);
    rows.push(...inOwnProcess('--time', name), ...inOwnProcess('--memory', name));
  }
  print(rows);
  mkdirSync('out', { recursive: true });
  writeFileSync('out/bench.json', `${JSON.stringify(rows, null, 2)}\n`);
  process.exit(rows.every((row) => row.pass) ? 0 : 1);
}

function inOwnProcess(mode: string, name: string): Row[] {
  const file = join(tmpdir(), `rangphaen-bench-${process.pid}.json`);
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), mode, name, file], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (child.status !== 0) {
    console.error(`bench: ${name} ended with ${child.status ?? child.signal}`);
    process.exit(2);
  }
  const rows = JSON.parse(readFileSync(file, 'utf8')) as Row[];
  rmSync(file);
  return rows;
}

function print(rows: readonly Row[]): void {
  const number = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
  const cells = rows.map((row) => [
    row.what,
    `${number(row.ours)} ${row.unit}`,
    `${number(row.reference)} ${row.unit}`,
    row.ratio.toFixed(2),
    row.goal,
    row.pass ? 'reached' : 'MISSED',
  ]);
  const head = ['what', 'ours', 'reference', 'ratio', 'goal', ''];
  const widths = head.map((title, column) => Math.max(title.length, ...cells.map((row) => (row[column] ?? '').length)));
  for (const row of [head, ...cells]) {
    console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  }
}
