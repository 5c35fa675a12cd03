import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Plan } from '../../shared/plan/model.ts';
import { PNG_EMBLEM } from '../support/emblems.ts';
import { hashOf } from '../support/images.ts';
import { runCommand, startProgram } from '../support/program.ts';
import { tempFolder } from '../support/temp-library.ts';

const SOURCE = [
  'แผนดูแลตลาดริมคลอง',
  '',
  'บทที่ ๑ ภาพรวม',
  'ตลาดริมคลองเปิดมาแล้วสามสิบปี มีร้านค้าประจำห้าสิบร้าน และมีผู้มาเยือนเพิ่มขึ้นทุกฤดูหนาว',
  '๑.๑ ที่ตั้ง',
  'ตลาดอยู่ริมคลองสายหลัก ห่างจากตัวอำเภอสองกิโลเมตร เดินทางได้ทั้งทางเรือและทางรถ',
  'บทที่ ๒ สิ่งที่จะทำ',
  'ซ่อมท่าเรือ เดินสายไฟใหม่ และจัดที่จอดรถนอกแนวคลอง เพื่อให้ทางเดินริมน้ำโล่งและปลอดภัย',
  '',
].join('\n');

/** Text in TIS-620: Thai letters are one byte each, from 0xA1. */
const tis620 = (text: string) =>
  Buffer.from(Array.from(text, (letter) => (letter < '\u0e01' ? letter.charCodeAt(0) : letter.charCodeAt(0) - 0xd60)));

let folder: string;
let library: string;
beforeEach(() => {
  folder = tempFolder();
  library = join(folder, 'library');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const cli = (...args: string[]) => runCommand(['--library', library, ...args]);

/** Runs a command that must succeed with --json, and gives what it answered. */
async function json<T>(...args: string[]): Promise<T> {
  const { code, stdout, stderr } = await cli('--json', ...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.trim().split('\n')).toHaveLength(1);
  return JSON.parse(stdout) as T;
}

async function importSource(...args: string[]): Promise<string> {
  const file = join(folder, 'ตลาด.txt');
  writeFileSync(file, SOURCE);
  return (await json<{ plan: string }>('plan', 'import', file, ...args)).plan;
}

describe('plans from the command line', () => {
  test('a file is imported, listed and outlined', async () => {
    const file = join(folder, 'ตลาด.txt');
    writeFileSync(file, tis620(SOURCE));
    const { plan, sections, notices } = await json<{ plan: string; sections: number; notices: { code: string }[] }>(
      'plan',
      'import',
      file,
    );
    expect(sections).toBe(3);
    expect(notices.map((notice) => notice.code)).toContain('ENCODING_DETECTED');
    expect(await json('plan', 'list')).toMatchObject([{ id: plan, title: 'แผนดูแลตลาดริมคลอง', sections: 3 }]);
    expect(await json('plan', 'outline', plan)).toEqual([
      { id: expect.any(String), level: 1, label: 'บทที่ ๑', title: 'ภาพรวม' },
      { id: expect.any(String), level: 2, label: '๑.๑', title: 'ที่ตั้ง' },
      { id: expect.any(String), level: 1, label: 'บทที่ ๒', title: 'สิ่งที่จะทำ' },
    ]);
    const outline = await cli('plan', 'outline', plan);
    expect(outline.stdout).toBe('บทที่ ๑ ภาพรวม\n  ๑.๑ ที่ตั้ง\nบทที่ ๒ สิ่งที่จะทำ\n');
    const list = await runCommand(['--library', library, 'plan', 'list'], { LC_ALL: 'en_US.UTF-8' });
    expect(list.stdout).toMatch(/^ID +TITLE +YEARS/);
    expect(list.stdout).toContain('แผนดูแลตลาดริมคลอง');
  });

  test('a title can be given, and is normalised', async () => {
    await importSource('--title', 'แผนตลาดนํ้า');
    expect(await json('plan', 'list')).toMatchObject([{ title: 'แผนตลาดน้ำ' }]);
  });

  test('a given title loses no line of the file, and cannot be empty', async () => {
    const plan = await importSource('--title', '  แผน  ตลาด ');
    expect(await json('plan', 'list')).toMatchObject([{ title: 'แผน ตลาด' }]);
    const out = join(folder, 'out.txt');
    await json('plan', 'export', plan, '--format', 'txt', '--out', out);
    expect(readFileSync(out, 'utf8')).toContain('\nแผนดูแลตลาดริมคลอง\n');
    const empty = await cli('--json', 'plan', 'import', join(folder, 'ตลาด.txt'), '--title', ' ');
    expect({ code: empty.code, error: JSON.parse(empty.stderr) }).toMatchObject({
      code: 1,
      error: { code: 'INPUT_INVALID' },
    });
  });

  test('files are named from the folder that npm was called in', async () => {
    writeFileSync(join(folder, 'ตลาด.txt'), SOURCE);
    const env = { npm_lifecycle_event: 'cli', INIT_CWD: folder };
    const { code, stderr } = await runCommand(['--library', 'library', 'plan', 'import', 'ตลาด.txt'], env);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(await json('plan', 'list')).toMatchObject([{ title: 'แผนดูแลตลาดริมคลอง' }]);
  });

  test.each(['docx', 'txt', 'md', 'json'])('a plan is exported as %s', async (format) => {
    const plan = await importSource();
    const out = join(folder, `out.${format}`);
    const { file, bytes } = await json<{ file: string; bytes: number }>(
      'plan',
      'export',
      plan,
      '--format',
      format,
      '--out',
      out,
    );
    expect(file).toBe(out);
    const content = readFileSync(out);
    expect(content.length).toBe(bytes);
    if (format === 'docx') expect(content.subarray(0, 2).toString()).toBe('PK');
    if (format === 'txt') expect(content.toString('utf8')).toContain('๑.๑ ที่ตั้ง');
    if (format === 'json') expect(JSON.parse(content.toString('utf8'))).toMatchObject({ format: 2, id: plan });
  });

  test('numbers can be typed into the Word file, and a folder takes the name of the plan', async () => {
    const plan = await importSource();
    const out = join(folder, 'files');
    mkdirSync(out);
    await json('plan', 'export', plan, '--format', 'docx', '--numbers', 'text', '--out', out);
    expect(readdirSync(out)).toEqual(['แผนดูแลตลาดริมคลอง.docx']);
  });

  test('an exported plan is edited and applied, and the draft before can be restored', async () => {
    const plan = await importSource();
    const file = join(folder, 'plan.json');
    await json('plan', 'export', plan, '--format', 'json', '--out', file);
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, `\uFEFF${before.replace('ที่ตั้ง', 'ทำเลที่ตั้ง')}`);
    expect(await json('plan', 'apply', plan, '--from', file)).toMatchObject({ plan });
    expect((await cli('plan', 'outline', plan)).stdout).toContain('๑.๑ ทำเลที่ตั้ง');

    const [kept] = await json<{ id: string; kind: string }[]>('version', 'list', plan);
    expect(kept!.kind).toBe('silent');
    await json('version', 'restore', plan, kept!.id);
    await json('plan', 'export', plan, '--format', 'json', '--out', file);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('the pictures of a plan go with its JSON into another library', async () => {
    const plan = await importSource();
    const file = join(folder, 'plan.json');
    await json('plan', 'export', plan, '--format', 'json', '--out', file);
    const content = JSON.parse(readFileSync(file, 'utf8')) as Plan;
    const [first, ...rest] = content.sections;
    const image = hashOf(PNG_EMBLEM);
    const figure = {
      type: 'figure',
      id: 'figure',
      image,
      media: 'png',
      pixels: { width: 3, height: 4 },
      width: 500,
      alt: { text: '' },
      content: [],
    };
    const withPicture = {
      ...content,
      sections: [{ ...first, blocks: [...first!.blocks, figure] }, ...rest],
      images: { [image]: { media: 'png', data: PNG_EMBLEM.toString('base64') } },
    };
    writeFileSync(file, JSON.stringify(withPicture));
    await json('plan', 'apply', plan, '--from', file);
    await json('plan', 'export', plan, '--format', 'json', '--out', file);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(withPicture);

    library = join(folder, 'another');
    const other = await importSource();
    const again = join(folder, 'again.json');
    await json('plan', 'apply', other, '--from', file);
    await json('plan', 'export', other, '--format', 'json', '--out', again);
    expect(JSON.parse(readFileSync(again, 'utf8'))).toEqual({ ...withPicture, id: other });
  });

  test('a plan that is not valid changes nothing and says where it is wrong', async () => {
    const plan = await importSource();
    const file = join(folder, 'plan.json');
    await json('plan', 'export', plan, '--format', 'json', '--out', file);
    const content = JSON.parse(readFileSync(file, 'utf8')) as Plan;
    writeFileSync(file, JSON.stringify({ ...content, sections: [{ ...content.sections[0], level: 3 }] }));
    const { code, stdout, stderr } = await cli('--json', 'plan', 'apply', plan, '--from', file);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(JSON.parse(stderr)).toEqual({ code: 'PLAN_INVALID', message: expect.stringContaining('sections[0].level') });
    writeFileSync(file, '{"format": 1,');
    expect((await cli('plan', 'apply', plan, '--from', file)).stderr).toContain('ไม่ใช่แฟ้ม JSON');
    expect(await json('version', 'list', plan)).toEqual([]);
  });
});

describe('the work on sections from the command line', () => {
  test('it is told for all sections and set for one', async () => {
    const plan = await importSource();
    const rows = await json<{ id: string; title: string }[]>('plan', 'status', plan);
    const place = rows.find(({ title }) => title === 'ที่ตั้ง')!.id;
    const set = ['--set', 'review', '--person', 'กองช่าง', '--note', 'รอแผนที่', '--words', '300'];
    const said = { id: place, status: 'review', person: 'กองช่าง', note: 'รอแผนที่', words: 300, pages: null };
    expect(await json('plan', 'status', plan, place, ...set)).toMatchObject(said);
    expect(await json('plan', 'status', plan, place, '--words', '0')).toMatchObject({ ...said, words: null });
    const after = await json<object[]>('plan', 'status', plan);
    expect(after).toHaveLength(rows.length);
    expect(after).toContainEqual(expect.objectContaining({ ...said, words: null }));
    expect((await cli('plan', 'status', plan)).stdout).toMatch(/๑\.๑ ที่ตั้ง +รอตรวจ +กองช่าง +– \/ – +รอแผนที่/);
  });

  test('a section or a target that cannot be is refused in words', async () => {
    const plan = await importSource();
    const [first] = await json<{ id: string }[]>('plan', 'status', plan);
    for (const [args, words] of [
      [['none'], 'ไม่มีหัวข้อรหัส none'],
      [['--set', 'review'], 'ขาด SECTION'],
      [[first!.id, '--words', 'มาก'], '--words มาก'],
    ] as const) {
      const { code, stderr } = await cli('plan', 'status', plan, ...args);
      expect([code, stderr]).toEqual([1, expect.stringContaining(words)]);
    }
  });
});

describe('versions from the command line', () => {
  test('they are saved, listed newest first, and restored by name or id', async () => {
    const plan = await importSource();
    const first = await json<{ id: string }>('version', 'save', plan, '--name', 'ร่างที่ ๑', '--note', 'ก่อนประชุม');
    const second = await json<{ id: string }>('version', 'save', plan, '--name', 'ร่างที่ ๒');
    expect(await json('version', 'list', plan)).toMatchObject([
      { id: second.id, name: 'ร่างที่ ๒', note: '' },
      { id: first.id, name: 'ร่างที่ ๑', note: 'ก่อนประชุม' },
    ]);
    expect(await json('version', 'restore', plan, 'ร่างที่ ๑')).toMatchObject({ version: first.id });
    expect(await json('version', 'restore', plan, second.id)).toMatchObject({ version: second.id });
    expect((await cli('version', 'list', plan)).stdout).toMatch(/^รหัส +ชื่อฉบับ/);
  });

  test('times are those of Thailand, whatever the computer says, as in comparisons', async () => {
    const plan = await importSource();
    await json('version', 'save', plan, '--name', 'ร่างที่ ๑');
    for (const TZ of ['UTC', 'America/New_York']) {
      const run = (...args: string[]) => runCommand(['--library', library, ...args], { TZ });
      const { stdout } = await run('version', 'compare', plan, 'ร่างที่ ๑', 'draft');
      const [saved, written] = Array.from(stdout.matchAll(/เมื่อ (.* น\.)\n/g), ([, when]) => when);
      expect((await run('version', 'list', plan)).stdout).toContain(`  ${saved}  `);
      expect((await run('plan', 'list')).stdout).toContain(`  ${written}\n`);
    }
  });

  test('a name without anything to read in it is refused in words', async () => {
    const plan = await importSource();
    for (const name of ['', '  ', '\u200b']) {
      const { code, stderr } = await cli('version', 'save', plan, '--name', name);
      expect([code, stderr]).toEqual([1, 'คำสั่งไม่ครบหรือไม่ถูกต้อง: ตัวเลือก --name ต้องมีค่า\n']);
    }
  });

  test('a name that is unknown, or that two have, is refused', async () => {
    const plan = await importSource();
    await json('version', 'save', plan, '--name', 'ซ้ำ');
    await json('version', 'save', plan, '--name', 'ซ้ำ');
    const codeOf = async (name: string) => {
      const { code, stderr } = await cli('--json', 'version', 'restore', plan, name);
      return [code, (JSON.parse(stderr) as { code: string }).code];
    };
    expect(await codeOf('ซ้ำ')).toEqual([1, 'VERSION_NAME_AMBIGUOUS']);
    expect(await codeOf('ไม่มี')).toEqual([1, 'VERSION_NOT_FOUND']);
  });
});

describe('milestones from the command line', () => {
  test('they are named by what they are where no name is given, and never twice the same', async () => {
    const plan = await importSource();
    const save = (...args: string[]) => json<{ id: string; hash: string }>('version', 'save', plan, ...args);
    await save('--name', 'ร่างที่ ๑');
    const second = await save('--milestone', 'draft');
    expect(second).toMatchObject({ kind: 'milestone', milestone: 'draft', name: 'ร่างที่ ๒' });
    expect(await save('--milestone', 'hearing')).toMatchObject({ name: 'ฉบับรับฟังความคิดเห็น' });
    expect(await save('--milestone', 'hearing')).toMatchObject({ name: 'ฉบับรับฟังความคิดเห็น ครั้งที่ ๒' });
    const named = await save('--milestone', 'other', '--name', 'ฉบับแจกสื่อ', '--note', 'วันแถลงข่าว');
    expect(named).toMatchObject({ milestone: 'other', name: 'ฉบับแจกสื่อ', note: 'วันแถลงข่าว' });

    const { stdout } = await cli('version', 'list', plan);
    expect(stdout).toMatch(/รหัสเนื้อหา\n/);
    expect(stdout).toMatch(new RegExp(`${second.id} +ร่างที่ ๒ +ฉบับสำคัญ: ร่าง .* ${second.hash.slice(0, 12)}\n`));
    const sealed = await cli('version', 'save', plan, '--milestone', 'cabinet');
    expect(sealed.stdout).toMatch(/^เก็บฉบับสำคัญ “ฉบับเสนอคณะรัฐมนตรี” แล้ว รหัส \S+ รหัสเนื้อหา [0-9a-f]{64}\n$/);
  });
});

describe('a comparison from the command line', () => {
  /** A plan with version “ร่าง ที่ ๑” and a draft that says electricity lines otherwise. */
  async function twoStates() {
    const plan = await importSource();
    const { id } = await json<{ id: string }>('version', 'save', plan, '--name', 'ร่าง ที่ ๑');
    const file = join(folder, 'plan.json');
    await json('plan', 'export', plan, '--format', 'json', '--out', file);
    writeFileSync(file, readFileSync(file, 'utf8').replace('เดินสายไฟใหม่', 'เดินสายไฟใต้ดิน').replace('สามสิบปี', '๓๐ ปี'));
    await json('plan', 'apply', plan, '--from', file);
    return { plan, version: id };
  }

  test('prints what changed, in Thai with Thai digits', async () => {
    const { plan } = await twoStates();
    const { code, stdout, stderr } = await cli('version', 'compare', plan, 'ร่าง ที่ ๑', 'draft');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^เปรียบเทียบฉบับร่าง แผนดูแลตลาดริมคลอง\nฉบับก่อน: ร่าง ที่ ๑ · /);
    expect(stdout).toContain('สรุป: รายการแก้ไข ๒\n  แก้ไขถ้อยคำ ๒\n');
    expect(stdout).toMatch(/\n {4}แก้ไขถ้อยคำ บทที่ ๒ สิ่งที่จะทำ ย่อหน้าที่ ๑: ซ่อมท่าเรือ เดินสายไฟ\[-ใหม่-\]\{\+ใต้ดิน\+\} และ.*\n$/);
  });

  test('prints the same in English where the locale is', async () => {
    const { plan, version } = await twoStates();
    const args = ['--library', library, 'version', 'compare', plan, version, 'draft'];
    const { stdout } = await runCommand(args, { LC_ALL: 'en_US.UTF-8' });
    expect(stdout).toContain('Summary: Changes 2\n  edited 2\n');
  });

  test('goes either way, and between versions by id or name', async () => {
    const { plan, version } = await twoStates();
    await json('version', 'save', plan, '--milestone', 'draft');
    const back = await cli('version', 'compare', plan, 'ร่างที่ ๑', version);
    expect(back.stdout).toContain('เดินสายไฟ[-ใต้ดิน-]{+ใหม่+}');
    const same = await cli('version', 'compare', plan, 'draft', 'ร่างที่ ๑');
    expect(same.stdout).toContain('\nไม่มีข้อแตกต่าง\n');
  });

  test.each([
    ['json', 'json'],
    ['text', 'txt'],
    ['html', 'html'],
    ['docx-redline', 'docx'],
    ['docx-table', 'docx'],
  ])('is written as %s', async (format, ending) => {
    const { plan } = await twoStates();
    const out = join(folder, `out.${ending}`);
    const args = ['version', 'compare', plan, 'ร่าง ที่ ๑', 'draft', '--format', format, '--out', out];
    const { file, bytes, notices } = await json<{ file: string; bytes: number; notices: unknown[] }>(...args);
    expect({ file, notices }).toEqual({ file: out, notices: [] });
    const content = readFileSync(out);
    expect(content.length).toBe(bytes);
    if (ending === 'docx') expect(content.subarray(0, 2).toString()).toBe('PK');
    else expect(content.toString('utf8')).toContain('ใต้ดิน');
    expect((await cli(...args)).stdout).toBe(`ส่งออกแล้วที่ ${out} (${bytes} ไบต์)\n`);
  });

  test('goes to stdout as HTML or JSON, and with --json as JSON on one line', async () => {
    const { plan } = await twoStates();
    const compare = (...more: string[]) => cli('version', 'compare', plan, 'ร่าง ที่ ๑', 'draft', ...more);
    expect((await compare('--format', 'html')).stdout).toMatch(/^<!DOCTYPE html>\n<html lang="th">[\s\S]*<\/html>\n$/);
    const report: unknown = JSON.parse((await compare('--format', 'json')).stdout);
    expect(report).toMatchObject({ format: 1, before: { name: 'ร่าง ที่ ๑' }, summary: { counts: { edited: 2 } } });
    expect(await json('version', 'compare', plan, 'ร่าง ที่ ๑', 'draft')).toEqual(report);
  });

  test('takes the name of the plan and its versions in a folder', async () => {
    const { plan } = await twoStates();
    const out = join(folder, 'files');
    mkdirSync(out);
    for (const format of ['docx-redline', 'docx-table']) {
      await json('version', 'compare', plan, 'ร่าง ที่ ๑', 'draft', '--format', format, '--out', out);
    }
    expect(readdirSync(out).sort()).toEqual([
      'แผนดูแลตลาดริมคลอง ตารางเปรียบเทียบ ร่าง ที่ ๑ กับ ร่างปัจจุบัน.docx',
      'แผนดูแลตลาดริมคลอง เทียบ ร่าง ที่ ๑ กับ ร่างปัจจุบัน.docx',
    ]);
  });

  test('of a state that is unknown, nameless or named twice is refused, as is a Word file without a place', async () => {
    const { plan } = await twoStates();
    await json('version', 'save', plan, '--name', 'ซ้ำ');
    await json('version', 'save', plan, '--name', 'ซ้ำ');
    const refused = async (...args: string[]) => {
      const { code, stdout, stderr } = await cli('--json', 'version', 'compare', ...args);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      return JSON.parse(stderr) as { code: string; message: string };
    };
    expect(await refused(plan, 'ไม่มี', 'draft')).toMatchObject({ code: 'VERSION_NOT_FOUND' });
    expect(await refused(plan, 'draft', '')).toMatchObject({ code: 'VERSION_NOT_FOUND' });
    expect(await refused(plan, 'ซ้ำ', 'draft')).toMatchObject({ code: 'VERSION_NAME_AMBIGUOUS' });
    expect(await refused('nosuch', 'draft', 'draft')).toMatchObject({ code: 'PLAN_NOT_FOUND' });
    expect(await refused(plan, 'draft', 'draft', '--format', 'docx-table')).toEqual({
      code: 'INPUT_INVALID',
      message: expect.stringContaining('--out'),
    });
    const nowhere = join(folder, 'none', 'out.docx');
    expect(await refused(plan, 'draft', 'draft', '--format', 'docx-redline', '--out', nowhere)).toMatchObject({
      code: 'FILE_UNWRITABLE',
    });
  });

  test('names the lines that can be brought back alone', async () => {
    const { plan } = await twoStates();
    const compare = () =>
      json<{ comparison: { changes: { kind: string; before: { id: string } }[] } }>(
        'version',
        'compare',
        plan,
        'ร่าง ที่ ๑',
        'draft',
      );
    const [, second] = (await compare()).comparison.changes;
    const restored = await cli('version', 'restore', plan, 'ร่าง ที่ ๑', '--part', second!.before.id);
    expect(restored.stdout).toMatch(/^คืนส่วนที่ระบุเป็นอย่างฉบับ “ร่าง ที่ ๑” แล้ว/);
    expect((await compare()).comparison.changes).toHaveLength(1);
    for (const part of ['nosuch', 'ไม่มี']) {
      const missing = await cli('--json', 'version', 'restore', plan, 'ร่าง ที่ ๑', '--part', part);
      expect(JSON.parse(missing.stderr)).toMatchObject({ code: 'PART_NOT_FOUND' });
    }
  });
});

describe('the library from the command line', () => {
  test('it is checked, backed up, and restored', async () => {
    const plan = await importSource();
    expect(await json('library', 'check')).toEqual({ ok: true, problems: [] });
    expect((await cli('library', 'check')).stdout).toBe('คลังสมบูรณ์ดี\n');
    const made = await json<{ file: string }>('library', 'backup');
    await json('version', 'save', plan, '--name', 'หลังสำรอง');
    expect(await json('library', 'backups')).toMatchObject([{ file: made.file }]);
    await json('library', 'restore', made.file);
    expect(await json('version', 'list', plan)).toEqual([]);
    expect(await json('library', 'backups')).toHaveLength(2);
  });

  test('one that is empty after damage says how to have it back', async () => {
    const plan = await importSource();
    const made = await json<{ file: string }>('library', 'backup');
    writeFileSync(join(library, 'library.sqlite'), 'x'.repeat(5000));
    const damaged = await cli('--json', 'plan', 'list');
    const { code, message } = JSON.parse(damaged.stderr);
    expect(code).toBe('LIBRARY_DAMAGED');
    const [moved] = /\S*library-damaged-\S+/.exec(message)!;
    expect((await cli('plan', 'list')).stdout).toBe(
      `คลังนี้ว่าง แต่สำเนาสำรอง ${made.file} มี 1 แผน กู้คืนด้วย library restore ${made.file}\nคลังเดิมที่เสียหายเก็บไว้ที่ ${moved} ไม่ได้ลบ\n`,
    );
    await json('library', 'restore', made.file);
    expect(await json('plan', 'list')).toMatchObject([{ id: plan }]);
  });

  test('one that the running app holds is in use', async () => {
    const serving = startProgram('electron/cli/main.ts', ['--library', library, '--json', 'serve', '--no-open']);
    const [line] = await serving.waitFor(/^\{.*\}$/m);
    expect(JSON.parse(line)).toEqual({ address: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/\?token=/) });
    const { code, stdout, stderr } = await cli('--json', 'plan', 'list');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(JSON.parse(stderr)).toEqual({
      code: 'LIBRARY_IN_USE',
      message: expect.stringContaining(String(serving.process.pid)),
    });
    serving.process.kill('SIGINT');
    expect((await serving.ended).code).toBe(0);
    expect(await json('plan', 'list')).toEqual([]);
  });

  test('its folder can be named by the environment', async () => {
    const { code } = await runCommand(['plan', 'list'], { RANGPHAEN_LIBRARY: library });
    expect(code).toBe(0);
    expect(existsSync(join(library, 'library.sqlite'))).toBe(true);
  });
});

describe('mistakes', () => {
  test.each([
    ['an unknown plan', ['plan', 'outline', 'nosuch'], 'PLAN_NOT_FOUND'],
    ['an id that can be none', ['plan', 'outline', 'รหัส'], 'PLAN_NOT_FOUND'],
    ['a missing file', ['plan', 'import', '/none/such.txt'], 'FILE_UNREADABLE'],
    ['a folder for a file', ['plan', 'import', '/'], 'FILE_UNREADABLE'],
    ['a device for a file', ['plan', 'import', '/dev/zero'], 'FILE_UNREADABLE'],
    ['an unknown backup', ['library', 'restore', 'none.sqlite'], 'BACKUP_NOT_FOUND'],
    ['an unknown command', ['plans'], 'INPUT_INVALID'],
    ['an unknown subcommand', ['plan', 'fly'], 'INPUT_INVALID'],
    ['no subcommand', ['plan'], 'INPUT_INVALID'],
    ['an unknown option', ['plan', 'list', '--fast'], 'INPUT_INVALID'],
    ['a missing argument', ['plan', 'outline'], 'INPUT_INVALID'],
    ['a missing option', ['version', 'save', 'abc'], 'INPUT_INVALID'],
    ['an unknown kind of milestone', ['version', 'save', 'abc', '--milestone', 'final'], 'INPUT_INVALID'],
    ['a single version to compare', ['version', 'compare', 'abc', 'draft'], 'INPUT_INVALID'],
    ['an unknown format to compare in', ['version', 'compare', 'abc', 'a', 'b', '--format', 'docx'], 'INPUT_INVALID'],
    [
      'a Word file without a place',
      ['version', 'compare', 'abc', 'a', 'b', '--format', 'docx-redline'],
      'INPUT_INVALID',
    ],
    ['an empty name', ['version', 'save', 'abc', '--name', ' '], 'INPUT_INVALID'],
    ['an unknown format', ['plan', 'export', 'abc', '--format', 'odt', '--out', 'x'], 'INPUT_INVALID'],
    ['a port that is none', ['serve', '--no-open', '--port', '99999'], 'INPUT_INVALID'],
    ['a forgotten folder', ['--library', '--json', 'plan', 'list'], 'INPUT_INVALID'],
  ])('%s is one line and exit code 1', async (_, args, expected) => {
    const plain = await cli(...args);
    const machine = await cli(...args, '--json');
    expect({ code: plain.code, stdout: plain.stdout }).toEqual({ code: 1, stdout: '' });
    if (!args.includes('--json')) expect(plain.stderr).toMatch(/^[^\n]*[ก-๙][^\n]*\n$/);
    expect({ code: machine.code, stdout: machine.stdout }).toEqual({ code: 1, stdout: '' });
    expect(machine.stderr.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(machine.stderr)).toEqual({ code: expected, message: expect.any(String) });
  });

  test('they are told in English where the locale is', async () => {
    const { stderr } = await runCommand(['--library', library, 'plan', 'outline', 'nosuch'], { LC_ALL: 'en_GB.UTF-8' });
    expect(stderr).toBe('There is no plan nosuch. Look up its id in the list of plans and try again.\n');
  });

  test('a file that cannot be written leaves nothing behind', async () => {
    const plan = await importSource();
    const out = join(folder, 'none', 'out.txt');
    const { code, stderr } = await cli('--json', 'plan', 'export', plan, '--format', 'txt', '--out', out);
    expect(code).toBe(1);
    expect(JSON.parse(stderr)).toMatchObject({ code: 'FILE_UNWRITABLE' });
    expect(readdirSync(folder).sort()).toEqual(['library', 'ตลาด.txt']);
  });
});

describe('help', () => {
  test('no arguments show it, in Thai or English', async () => {
    const thai = await runCommand([]);
    expect(thai).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('สร้างแผนตัวอย่าง') });
    const english = await runCommand(['--help'], { LC_ALL: 'en_US.UTF-8' });
    expect(english).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('make a sample plan') });
  });
});

describe('the demo', () => {
  test('makes a plan, two versions, two milestones, every kind of file and a letter of each kind, and again', async () => {
    const target = join(folder, 'demo');
    const run = () => runCommand(['demo', target, '--json'], { RANGPHAEN_LIBRARY: library });
    for (const round of [1, 2]) {
      const { code, stdout, stderr } = await run();
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const made = JSON.parse(stdout) as { plan: string; library: string; files: string[] };
      expect(made.files).toHaveLength(14);
      for (const file of made.files) expect(readFileSync(file).length).toBeGreaterThan(1000);
      const versions = await runCommand(['--library', made.library, 'version', 'list', made.plan, '--json']);
      const kinds = (JSON.parse(versions.stdout) as { kind: string }[]).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === 'named')).toHaveLength(2 * round);
      expect(kinds.filter((kind) => kind === 'milestone')).toHaveLength(2 * round);
      const letters = await runCommand(['--library', made.library, 'letter', 'list', '--json']);
      const states = (JSON.parse(letters.stdout) as { state: string }[]).map(({ state }) => state);
      expect(states).toEqual(Array(7).fill('open'));
    }
    expect(existsSync(library)).toBe(false);
    const plain = await runCommand(['demo', target]);
    for (const name of ['', ' เทียบ ร่างที่ ๑ กับ ร่างที่ ๒', ' ตารางเปรียบเทียบ ร่างที่ ๑ กับ ร่างที่ ๒']) {
      expect(plain.stdout).toContain(join(target, `แผนพัฒนาลุ่มน้ำท่าสมมติ${name}.docx`));
    }
  });
});
