/** Word files from the command line: out of one plan and into another, and what tracked changes become. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCommand } from '../support/program.ts';
import { tempFolder } from '../support/temp-library.ts';
import { docx } from '../support/word-file.ts';

let folder: string;
beforeEach(() => {
  folder = tempFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const cli = (...args: string[]) => runCommand(['--library', join(folder, 'library'), '--json', ...args]);

async function json<T>(...args: string[]): Promise<T> {
  const { code, stdout, stderr } = await cli(...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as T;
}

interface Imported {
  readonly plan: string;
  readonly sections: number;
  readonly repairs?: readonly { readonly before: string; readonly after: string }[];
  readonly notices: readonly { readonly code: string; readonly message: string }[];
}

test('a plan comes back from its Word file, and into itself without a change', { timeout: 120_000 }, async () => {
  const text = join(folder, 'ตลาด.txt');
  writeFileSync(text, 'แผนดูแลตลาด\n\nบทที่ ๑ ภาพรวม\nตลาดเปิดมาแล้วสามสิบปีและมีร้านค้าห้าสิบร้าน\n๑.๑ ที่ตั้ง\nริมคลองสายหลัก\n');
  const first = await json<Imported>('plan', 'import', text);
  const word = join(folder, 'ตลาด.docx');
  await json('plan', 'export', first.plan, '--format', 'docx', '--out', word);
  const back = await json<Imported>('plan', 'import', word);
  expect(back).toMatchObject({ sections: first.sections });
  expect(await json('plan', 'outline', back.plan)).toMatchObject([
    { label: 'บทที่ ๑', title: 'ภาพรวม' },
    { label: '๑.๑', title: 'ที่ตั้ง' },
  ]);
  expect(await json<Imported>('plan', 'import', word, '--into', first.plan)).toMatchObject({ plan: first.plan });
  const [version] = await json<{ id: string }[]>('version', 'list', first.plan);
  const { comparison } = await json<{ comparison: { changes: unknown[] } }>(
    'version',
    'compare',
    first.plan,
    version!.id,
    'draft',
  );
  expect(comparison.changes).toEqual([]);
});

test('repairs of torn Thai are counted, listed where asked for, and left off where asked for', {
  timeout: 120_000,
}, async () => {
  const files = ['แผน.txt', 'แผน.md', 'แผน.docx'].map((name) => join(folder, name));
  const body = ['บทที่ ๑ บทน า', 'ส านักที ่ก ำหนด เพ\u0E48\u0E37อทัง้หมด ท\u0E4D า ทีี่ ป\uF702'];
  for (const file of files) {
    const p = body.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
    writeFileSync(file, file.endsWith('docx') ? docx(p) : body.join('\n\n'));
    const { plan, notices, repairs } = await json<Imported>('plan', 'import', file, '--list-repairs');
    expect(repairs?.map(({ before, after }) => `${before}>${after}`)).toEqual([
      'บทน า>บทนำ',
      'ส านัก>สำนัก',
      'นักที ่>นักที่',
      'ก ำหนด>กำหนด',
      // The order of marks is nothing that a reader of Word files leaves as it was.
      ...(file.endsWith('docx') ? ['เพื่อทัง้หมด>เพื่อทั้งหมด'] : ['เพ\u0E48\u0E37อ>เพื่อ', 'อทัง้หมด>อทั้งหมด']),
      'ท\u0E4D า>ทำ',
      'ที\u0E35\u0E48>ที่',
      'ป\uF702>ปี',
    ]);
    expect(notices.filter(({ code }) => code === 'THAI_REPAIRED').length).toBeGreaterThan(3);
    const out = join(folder, 'ออก.txt');
    await json('plan', 'export', plan, '--format', 'txt', '--out', out);
    expect(readFileSync(out, 'utf8')).toContain('สำนักที่กำหนด เพื่อทั้งหมด ทำ ที่ ปี');
    const kept = await json<Imported>('plan', 'import', file, '--no-repair');
    expect(kept.notices.map(({ code }) => code)).not.toContain('THAI_REPAIRED');
  }
  const { stdout } = await runCommand([
    '--library',
    join(folder, 'library'),
    'plan',
    'import',
    files[0]!,
    '--list-repairs',
  ]);
  expect(stdout).toContain('“บทน า”');
});

test('tracked changes become a version and a draft; a damaged file is refused in words', {
  timeout: 120_000,
}, async () => {
  const word = join(folder, 'แก้.docx');
  const body = `<w:p><w:r><w:t>บทที่ ๑ ตลาด</w:t></w:r></w:p><w:p><w:r><w:t>ซ่อมหลังคาภายใน</w:t></w:r><w:del><w:r><w:delText>สองปี</w:delText></w:r></w:del><w:ins><w:r><w:t>ปีนี้</w:t></w:r></w:ins></w:p>`;
  writeFileSync(word, docx(body));
  const { plan, notices } = await json<Imported>('plan', 'import', word, '--changes', 'versions');
  expect(notices.map(({ code }) => code)).toContain('CHANGES_AS_VERSIONS');
  expect(await json('version', 'list', plan)).toMatchObject([{ kind: 'named' }]);

  const cut = join(folder, 'ตัด.docx');
  writeFileSync(cut, readFileSync(word).subarray(0, 200));
  const { code, stdout, stderr } = await cli('plan', 'import', cut);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(JSON.parse(stderr)).toMatchObject({ code: 'DOCX_DAMAGED', message: expect.stringContaining('ตัด.docx') });
});
