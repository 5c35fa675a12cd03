import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCommand } from '../support/program.ts';
import { tempFolder } from '../support/temp-library.ts';

const SOURCE = [
  'แผนทางน้ำ',
  '',
  'บทที่ ๑ คลองเดิม',
  'คลองเดิมยาว ๑๒ กิโลเมตร ขุดเมื่อ พ.ศ. ๒๔๘๐ และลอกครั้งสุดท้ายเมื่อ พ.ศ. 2555 จากนั้นไม่มีการลอกอีก',
  '๑.๑ ประตูน้ำ',
  'ประตูน้ำของคลองเดิมมีห้าบาน ชำรุดสองบาน และต้องเปลี่ยนภายในสามปีนับจากวันที่แผนมีผลใช้บังคับ',
  '',
].join('\n');

let folder: string;
let plan: string;
beforeEach(async () => {
  folder = tempFolder();
  const file = join(folder, 'plan.txt');
  writeFileSync(file, SOURCE);
  ({ plan } = await json<{ plan: string }>('plan', 'import', file));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const cli = (...args: string[]) => runCommand(['--library', join(folder, 'library'), ...args]);

async function json<T>(...args: string[]): Promise<T> {
  const { code, stdout, stderr } = await cli('--json', ...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as T;
}

interface Answer {
  readonly cut: boolean;
  readonly plans: { plan: string; sections: { label: string; hits: { match: string }[]; version: unknown }[] }[];
}

const matches = ({ plans }: Answer) =>
  plans.flatMap(({ sections }) => sections.map(({ label, hits }) => [label, ...hits.map(({ match }) => match)]));

test('words are found in all plans, grouped by section, in either kind of digits', async () => {
  expect(matches(await json('plan', 'find', 'คลองเดิม'))).toEqual([
    ['บทที่ ๑', 'คลองเดิม', 'คลองเดิม'],
    ['๑.๑', 'คลองเดิม'],
  ]);
  expect(matches(await json('plan', 'find', '12 กิโล', '--plan', plan))).toEqual([['บทที่ ๑', '๑๒ กิโล']]);
  expect(matches(await json('plan', 'find', '12 กิโล', '--no-digits-alike'))).toEqual([]);
  expect(matches(await json('plan', 'find', 'พ\\.ศ\\. \\d{4}', '--regex'))).toEqual([
    ['บทที่ ๑', 'พ.ศ. ๒๔๘๐', 'พ.ศ. 2555'],
  ]);
  const { stdout } = await cli('plan', 'find', 'ห้าบาน');
  expect(stdout).toContain('  ๑.๑ ประตูน้ำ\n');
  expect(stdout).toContain('คลองเดิมมี[ห้าบาน] ชำรุด');
  expect((await cli('plan', 'find', 'ไม่มีคำนี้')).stdout).toBe('ไม่พบ “ไม่มีคำนี้”\n');
});

test('words are replaced all over a plan, first without doing it; the draft before is kept and still found', async () => {
  const dry = await json<{ replaced: number; places: unknown[] }>(
    'plan',
    'replace',
    plan,
    'คลองเดิม',
    'คลองหลัก',
    '--dry-run',
  );
  expect(dry).toMatchObject({ replaced: 0, places: [{ label: 'บทที่ ๑' }, {}, { replacement: 'คลองหลัก' }] });
  expect(matches(await json('plan', 'find', 'คลองหลัก'))).toEqual([]);

  expect(await json('plan', 'replace', plan, 'คลองเดิม', 'คลองหลัก')).toMatchObject({ replaced: 3 });
  expect(matches(await json('plan', 'find', 'คลองเดิม'))).toEqual([]);
  expect(matches(await json('plan', 'find', 'คลองหลัก'))).toHaveLength(2);
  const old = await json<Answer>('plan', 'find', 'คลองเดิม', '--versions');
  expect(old.plans[0]!.sections.map(({ version }) => version)).toEqual([
    expect.objectContaining({ number: 1 }),
    expect.objectContaining({ number: 1 }),
  ]);

  await json('plan', 'replace', plan, 'พ\\.ศ\\. (\\d+)', 'ปี $1', '--regex');
  expect(matches(await json('plan', 'find', 'ปี ๒๔๘๐'))).toEqual([['บทที่ ๑', 'ปี ๒๔๘๐']]);
});

test('what cannot be looked for or put in is refused in words', async () => {
  const refused = async (...args: string[]) => {
    const { code, stdout, stderr } = await cli('--json', 'plan', ...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    return JSON.parse(stderr) as { code: string; message: string };
  };
  expect(await refused('find', '(ก', '--regex')).toMatchObject({
    code: 'PATTERN_INVALID',
    message: expect.stringContaining('วงเล็บ'),
  });
  expect(await refused('find', ' ')).toMatchObject({ code: 'INPUT_INVALID' });
  expect(await refused('find', 'ก', '--plan', 'nosuch')).toMatchObject({ code: 'PLAN_NOT_FOUND' });
  expect(await refused('replace', plan, 'คลอง', '่ง')).toMatchObject({ message: expect.stringContaining('พยัญชนะ') });
  expect(await refused('replace', 'nosuch', 'ก', 'ข')).toMatchObject({ code: 'PLAN_NOT_FOUND' });
});
