import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { LETTER_KINDS } from '../../shared/letter/model.ts';
import { runCommand } from '../support/program.ts';
import { tempFolder } from '../support/temp-library.ts';
import { docx } from '../support/word-file.ts';

let folder: string;
let library: string;
beforeEach(() => {
  folder = tempFolder();
  library = join(folder, 'library');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const cli = (...args: string[]) => runCommand(['--library', library, ...args]);

async function json<T>(...args: string[]): Promise<T> {
  const { code, stdout, stderr } = await cli('--json', ...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as T;
}

interface Written {
  readonly file: string;
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly message: string }[];
  readonly notices: readonly { readonly code: string }[];
}
interface Checked {
  readonly kind: string;
  readonly findings: readonly { readonly rule: string; readonly repair: unknown }[];
  readonly changed: readonly { readonly rule: string }[];
  readonly left: readonly { readonly rule: string }[];
}

function put(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, content instanceof Uint8Array ? content : JSON.stringify(content));
  return file;
}

const AGENCY = { name: 'สำนักงานทดลอง', code: 'ทล ๐๑๐๑', unit: 'กองแผน', phone: '0 2000 0000' };
const words = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const textOf = (file: string) =>
  new TextDecoder().decode(unzipSync(readFileSync(file))['word/document.xml']).replace(/<[^>]*>/g, '');

describe('letter schema', () => {
  test.each(LETTER_KINDS)(
    'tells what the data of the kind %s may hold, with an example that is a whole letter',
    async (kind) => {
      const schema = await json<Record<string, unknown>>('letter', 'schema', kind);
      const [example] = schema.examples as [Record<string, unknown>];
      expect(
        z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]).safeParse(example).error,
      ).toBeUndefined();
      const fields = schema['x-fields'] as { id: string; required: boolean; name: { th: string; en: string } }[];
      expect(fields.find(({ id }) => id === 'number')).toMatchObject({
        required: true,
        name: { th: 'ที่', en: 'Number' },
      });

      const out = join(folder, 'out.docx');
      const { file } = await json<Written>('letter', 'write', kind, '--data', put('data.json', example), '--out', out);
      expect(file).toBe(out);
      expect(textOf(out)).toContain((example.agency as { name: string }).name);
    },
  );

  test('of a kind that is not there names those there are', async () => {
    const { code, stderr } = await cli('letter', 'schema', 'poem');
    expect(code).toBe(1);
    expect(stderr).toContain('cabinet-submission');
  });
});

describe('letter write', () => {
  test('tells on stderr what a letter still lacks, and is no failure', async () => {
    const data = put('data.json', { agency: AGENCY, addressee: 'นายกรัฐมนตรี', purpose: [words('ขอเรียนเชิญ')] });
    const out = join(folder, 'out.docx');
    const { code, stdout, stderr } = await cli('letter', 'write', 'external', '--data', data, '--out', out);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `เขียนหนังสือแล้วที่ ${out}\n` });
    expect(stderr).toContain('ต้องแก้ เรื่อง: ยังไม่มี “เรื่อง”');
    expect(stderr).toContain('เว้นที่ไว้สูง ๓ เซนติเมตร');
    expect(stderr.split('\n').filter((told) => told.includes('ตรา'))).toHaveLength(1);
    expect(textOf(out)).toContain('กราบเรียน');
    const written = await json<Written>('letter', 'write', 'external', '--data', data, '--out', out);
    expect(written.findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['subject-missing', 'date-missing']),
    );
    expect(written.notices.map(({ code: notice }) => notice)).toEqual(['EMBLEM_MISSING']);
  });

  test.each([
    ['a key that no letter has', { agency: AGENCY, surprise: 1 }, 'letter'],
    ['a day that is not in the calendar', { agency: AGENCY, date: { year: 2027, month: 2, day: 30 } }, 'date'],
    ['a block of no kind', { agency: AGENCY, cause: [{ type: 'song', content: [] }] }, 'cause[0].type'],
    ['an agency without a name', { agency: { code: 'นร ๐๘๐๔' } }, 'agency.name'],
    ['an agency that is a number', { agency: 1 }, 'agency'],
    ['another kind', { agency: AGENCY, kind: 'memo' }, 'kind'],
    ['no agency at all', {}, 'agency'],
    ['a list', [], 'letter'],
  ])('refuses %s with the place, and writes nothing', async (_, data, at) => {
    const out = join(folder, 'out.docx');
    const { code, stdout, stderr } = await cli(
      '--json',
      ...['letter', 'write', 'external', '--data', put('data.json', data), '--out', out],
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(JSON.parse(stderr)).toMatchObject({ code: 'LETTER_INVALID', message: expect.stringContaining(`ที่ ${at}`) });
    expect(existsSync(out)).toBe(false);
  });

  test('takes title, version and changes from a plan', async () => {
    const source = join(folder, 'แผน.txt');
    writeFileSync(source, 'แผนตลาดน้ำ\n\nบทที่ ๑ ภาพรวม\n\nเดิม\n');
    const { plan } = await json<{ plan: string }>('plan', 'import', source);
    await json('version', 'save', plan, '--name', 'ร่างที่ ๑');
    const draft = join(folder, 'plan.json');
    await json('plan', 'export', plan, '--format', 'json', '--out', draft);
    writeFileSync(draft, readFileSync(draft, 'utf8').replace('เดิม', 'แก้แล้ว'));
    await json('plan', 'apply', plan, '--from', draft);
    await json('version', 'save', plan, '--milestone', 'cabinet');
    const data = put('data.json', { agency: AGENCY });
    const link = ['--plan', plan, '--version', 'ฉบับเสนอคณะรัฐมนตรี', '--since', 'ร่างที่ ๑'];
    const out = join(folder, 'out.docx');
    await json('letter', 'write', 'cabinet-submission', '--data', data, ...link, '--out', out);
    const text = textOf(out);
    for (const part of ['แผนตลาดน้ำ', 'ฉบับเสนอคณะรัฐมนตรี', 'ร่างที่ ๑', 'ภาพรวม']) expect(text).toContain(part);
    const unknown = await cli(
      'letter',
      'write',
      'memo',
      '--data',
      data,
      '--plan',
      plan,
      '--version',
      'ไม่มี',
      '--out',
      out,
    );
    expect(unknown.code).toBe(1);
    const alone = await cli('letter', 'write', 'memo', '--data', data, '--since', 'ร่างที่ ๑', '--out', out);
    expect(alone.stderr).toContain('--plan');
  });
});

describe('letter check', () => {
  const write = async (changes: object) => {
    const out = join(folder, 'หนังสือ.docx');
    const data = put('data.json', { agency: AGENCY, addressee: 'ผู้ว่าราชการจังหวัด', ...changes });
    await json('letter', 'write', 'external', '--data', data, '--out', out);
    return out;
  };

  test('tells what was found, where, what should be and why, and is no failure', async () => {
    const file = await write({ subject: 'ขอ  ข้อมูล' });
    const { kind, findings } = await json<Checked>('letter', 'check', file);
    expect(kind).toBe('external');
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['spaces', 'missing-part']));
    const { code, stdout } = await cli('letter', 'check', file);
    expect(code).toBe(0);
    expect(stdout).toMatch(/- เว้นวรรคซ้ำ “.*”: .* → .* \(แนวปฏิบัติของโปรแกรม.*\)/);
    expect(stdout).toContain(`ข้อสังเกต ${findings.length} ข้อ`);
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  });

  test('opens no library', async () => {
    const file = put('a.docx', docx('<w:p><w:r><w:t>เรื่อง  ทดลอง</w:t></w:r></w:p>'));
    expect((await cli('letter', 'check', file)).code).toBe(0);
    expect(existsSync(library)).toBe(false);
  });

  test('puts right what needs no thought, in another file, and says what is left', async () => {
    const file = await write({ subject: 'ขอ  ข้อมูล' });
    const before = readFileSync(file);
    const out = join(folder, 'แก้แล้ว.docx');
    const { changed, left } = await json<Checked>('letter', 'check', file, '--fix', out);
    expect(changed.map(({ rule }) => rule)).toContain('spaces');
    expect(left.map(({ rule }) => rule)).toContain('missing-part');
    expect(readFileSync(file)).toEqual(before);
    expect(textOf(out)).toContain('ขอ ข้อมูล');
    expect((await json<Checked>('letter', 'check', out)).findings).toHaveLength(left.length);
    const { stdout } = await cli('letter', 'check', file, '--fix', out);
    expect(stdout).toContain(`แก้แล้ว ${changed.length} ข้อ`);
    expect(stdout).toContain(`เหลือให้แก้เอง ${left.length} ข้อ`);
  });

  const whole = () => Buffer.from(docx('<w:p><w:r><w:t>เรื่อง ทดลอง</w:t></w:r></w:p>'));
  test.each([
    [
      'a zip bomb',
      () => Buffer.from(docx('', { 'document.xml': new Uint8Array(80 * 1024 * 1024).fill(32) })),
      'DOCX_TOO_LARGE',
    ],
    ['encrypted', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'DOCX_ENCRYPTED'],
    ['cut off', () => whole().subarray(0, 300), 'DOCX_DAMAGED'],
    ['empty', () => Buffer.alloc(0), 'DOCX_DAMAGED'],
    ['text', () => Buffer.from('เรื่อง ทดลอง'), 'DOCX_NOT_WORD'],
  ])('refuses a file that is %s, says what to do, and leaves nothing', async (_, bytes, code) => {
    const file = put('ที่มา.docx', bytes());
    const out = join(folder, 'out.docx');
    const ended = await cli('--json', 'letter', 'check', file, '--fix', out);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    const said = JSON.parse(ended.stderr) as { code: string; message: string };
    expect(said.code).toBe(code);
    expect(said.message).toMatch(/ที่มา\.docx.*ลองอีกครั้ง/);
    expect(readdirSync(folder)).toEqual(['ที่มา.docx']);
  });
});

describe('letter list, send and register', () => {
  test('a letter of the demonstration takes a number, which the register shows', async () => {
    const { library: made } = await json<{ library: string }>('demo', join(folder, 'demo'));
    library = made;
    const letters = await json<{ id: string; kind: string; subject: string }[]>('letter', 'list');
    const of = (kind: string) => letters.find((letter) => letter.kind === kind)!.id;
    const sent = await json<{ printed: string; file: string; year: number }>(
      ...['letter', 'send', of('external'), '--number', '๓', '--out', folder],
    );
    expect(sent).toMatchObject({ printed: 'สต ๐๗๐๒/๓', year: 2570 });
    expect(textOf(sent.file)).toContain('สต ๐๗๐๒/๓');
    const taken = await cli('--json', 'letter', 'send', of('memo'), '--number', '3');
    expect(taken.code).toBe(1);
    expect(JSON.parse(taken.stderr)).toMatchObject({ code: 'NUMBER_TAKEN' });
    expect((await cli('letter', 'list')).stdout).toMatch(/หนังสือภายนอก +สต ๐๗๐๒\/๓ +ออกเลขแล้ว/);

    const rows = await json<{ state: string; number: number; to: number }[]>('letter', 'register', '--year', '๒๕๗๐');
    expect(rows.map(({ state, number, to }) => [state, number, to])).toEqual([
      ['taken', 3, 3],
      ['gap', 1, 2],
    ]);
    expect((await cli('letter', 'register', '--year', '2570')).stdout).toContain('สต ๐๗๐๒/๑ – ๒');
    const out = join(folder, 'ทะเบียน.csv');
    await json('letter', 'register', '--year', '2570', '--csv', '--out', out);
    expect(readFileSync(out, 'utf8')).toMatch(/^\uFEFF"เลขที่หนังสือ",.*\r\n"สต ๐๗๐๒\/๓",/);
    expect((await cli('letter', 'register', '--year', '2570', '--csv')).stdout).toContain('"สต ๐๗๐๒/๓"');
    expect((await cli('letter', 'register', '--incoming')).stdout).toMatch(/^ทะเบียนปี [๐-๙]{4} ยังไม่มีรายการ/);
    expect((await cli('letter', 'register', '--year', 'ปีนี้')).stderr).toContain('--year');
  });
});
