/** What every transport must do: the whole contract, its errors, its events, and long work with progress and cancel. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isContractProcedure } from '@orpc/contract';
import { safe } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { plainShell, type Shell } from '../../electron/services/shell.ts';
import { type Client, openWorkbench, type Workbench } from '../../electron/services/workbench.ts';
import { queryFor } from '../../shared/find/query.ts';
import { contract, type ShellEvent } from '../../shared/rpc/contract.ts';
import { referencePlan } from '../support/plans.ts';
import { tempFolder } from '../support/temp-library.ts';
import { exportsConformance } from './conformance-exports.ts';
import { IMAGE_INPUTS, imagesConformance } from './conformance-images.ts';
import { importsConformance } from './conformance-imports.ts';
import { LETTER_INPUTS, lettersConformance } from './conformance-letters.ts';
import { searchConformance } from './conformance-search.ts';
import { drain, errorOf, newPlan as newPlanOf } from './served.ts';

/** How a transport is set up: a client whose calls travel over it to the workbench's services. */
export type Connect = (workbench: Workbench) => Promise<{ client: Client; close: () => Promise<void> | void }>;

export function conformance(name: string, connect: Connect): void {
  describe(name, () => {
    const folder = tempFolder();
    const called = new Set<string>();
    let workbench: Workbench;
    let direct: Client;
    let client: Client;
    let close: () => Promise<void> | void;

    /** A shell with a dialog that always says the same folder, and nothing to reveal files in. */
    const shell: Shell = {
      ...plainShell(),
      can: { saveDialog: true, revealFile: false, printToPdf: false },
      async saveFile(fileName, bytes) {
        const path = join(folder, fileName);
        writeFileSync(path, bytes);
        return path;
      },
    };

    beforeAll(async () => {
      workbench = openWorkbench({ folder: join(folder, 'library'), shell, backups: false });
      const connected = await connect(workbench);
      direct = connected.client;
      client = recording(direct, called);
      close = connected.close;
    });
    afterAll(async () => {
      await close();
      await workbench.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const newPlan = (title?: string) => newPlanOf(client, title);

    test('plans are made, listed, opened, outlined, renamed, copied, binned and brought back', async () => {
      const plan = await newPlan('แผนตั้งต้น');
      const opened = await client.plans.open({ plan });
      expect(opened.plan.id).toBe(plan);
      expect(opened.plan.meta.title).toEqual({ text: 'แผนตั้งต้น' });

      const outline = await client.plans.outline({ plan });
      expect(outline.map((row) => row.id)).toEqual(opened.plan.sections.map((section) => section.id));
      expect(outline.some((row) => row.label === 'บทที่ ๑')).toBe(true);

      expect(await client.plans.rename({ plan, title: '  แผน\u200bใหม่ ' })).toEqual({});
      const copy = await client.plans.duplicate({ plan, title: 'แผนสำเนา' });
      expect(copy.plan).not.toBe(plan);
      await client.plans.moveToBin({ plan });
      const listed = async (id: string) => (await client.plans.list({})).find((summary) => summary.id === id);
      expect((await listed(plan))?.binnedAt).not.toBeNull();
      await client.plans.bringBack({ plan });
      expect(await listed(plan)).toMatchObject({ title: 'แผนใหม่', binnedAt: null });
      expect(await listed(copy.plan)).toMatchObject({ title: 'แผนสำเนา' });
    });

    test('a draft saves what changed and refuses a base that is not the latest', async () => {
      const plan = await newPlan();
      const before = await client.plans.open({ plan });
      const [first, ...rest] = before.plan.sections;
      const changed = { ...first!, title: [{ type: 'text' as const, text: 'หัวข้อแก้แล้ว' }] };
      const saved = await client.drafts.save({ plan, base: before.revision, sections: [changed] });
      expect(saved.revision).toBeGreaterThan(before.revision);

      const after = await client.plans.open({ plan });
      expect(after.plan.sections).toEqual([changed, ...rest]);
      expect(after.revision).toBe(saved.revision);
      const conflict = await errorOf(client.drafts.save({ plan, base: before.revision, sections: [changed] }));
      expect(conflict).toMatchObject({ code: 'DRAFT_CONFLICT', defined: true });
      expect((await client.plans.open({ plan })).revision).toBe(saved.revision);
    });

    test('the work on sections is told and kept, others hear of it, and a late word is refused', async () => {
      const plan = await newPlan();
      expect(await client.progress.read({ plan })).toEqual({ revision: 0, savedAt: null, sections: {} });
      const [first] = (await client.plans.open({ plan })).plan.sections;
      const said = { status: 'review' as const, person: ' สมชาย ', note: 'รอ\u200bข้อมูล\n', words: 500, pages: null };
      const events: ShellEvent[] = [];
      const stop = workbench.events.watch();
      const hears = stop.next();
      const saved = await client.progress.save({ plan, base: 0, sections: { [first!.id]: said } });
      const heard = await hears;
      if (!heard.done) events.push(heard.value);
      await stop.return();
      expect(events).toEqual([{ type: 'progress-changed', plan, revision: saved.revision }]);
      expect(await client.progress.read({ plan })).toEqual({
        ...saved,
        sections: { [first!.id]: { ...said, person: 'สมชาย', note: 'รอข้อมูล\n' } },
      });
      const late = client.progress.save({ plan, base: 0, sections: { [first!.id]: said } });
      expect(await errorOf(late)).toMatchObject({ code: 'PROGRESS_CONFLICT', defined: true });
      const noTarget = client.progress.save({ plan, base: saved.revision, sections: { a: { ...said, words: 0 } } });
      expect(await errorOf(noTarget)).toMatchObject({ code: 'INPUT_INVALID' });

      const pages = await client.progress.pages({ plan });
      expect(Object.keys(pages.chapters)).toContain(first!.id);
      expect(Object.values(pages.chapters).reduce((sum, one) => sum + one)).toBeLessThan(pages.all);
    });

    test('versions are saved, listed newest first, opened and restored', async () => {
      const plan = await newPlan();
      await client.settings.change({ author: 'ผู้ยกร่าง' });
      const original = (await client.plans.open({ plan })).plan;
      const first = await client.versions.save({ plan, name: 'ร่างที่ ๑', note: 'ก่อนประชุม' });
      expect(first).toMatchObject({ kind: 'named', name: 'ร่างที่ ๑', note: 'ก่อนประชุม', author: 'ผู้ยกร่าง' });

      const replaced = await client.plans.replace({ plan, content: { ...original, sections: [] } });
      expect(replaced.revision).toBeGreaterThan(0);
      expect((await client.plans.open({ plan })).plan.sections).toEqual([]);
      const second = await client.versions.save({ plan, name: 'ร่างที่ ๒', note: '' });
      const named = (await client.versions.list({ plan })).filter((version) => version.kind === 'named');
      expect(named.map((version) => version.id)).toEqual([second.id, first.id]);

      expect(await client.versions.open({ plan, version: first.id })).toEqual(original);
      const restored = await client.versions.restore({ plan, version: first.id });
      const now = await client.plans.open({ plan });
      expect(now).toMatchObject({ plan: original, revision: restored.revision });
      expect((await client.versions.open({ plan, version: restored.before.id })).sections).toEqual([]);
    });

    test('a milestone is sealed, and a part of it comes back into the draft', async () => {
      const plan = await newPlan('แผนที่เสนอ');
      await client.settings.change({ author: 'เลขานุการ' });
      const original = (await client.plans.open({ plan })).plan;
      const name = ' ฉบับเสนอ\u200bคณะรัฐมนตรี ';
      const sealed = await client.versions.save({ plan, name, note: '', milestone: 'cabinet' });
      expect(sealed).toMatchObject({ kind: 'milestone', milestone: 'cabinet', name: 'ฉบับเสนอคณะรัฐมนตรี' });
      expect(sealed).toMatchObject({ author: 'เลขานุการ', parent: null, changedSections: original.sections.length });
      expect(sealed.hash).toMatch(/^[0-9a-f]{64}$/);

      const last = original.sections.at(-1)!;
      const sections = original.sections.slice(0, -1);
      const { revision } = await client.plans.replace({ plan, content: { ...original, sections } });
      const working = (await client.plans.open({ plan })).plan;
      const part = { plan, version: sealed.id, line: last.id };
      const restored = await client.versions.restorePart(part);
      expect(restored.revision).toBeGreaterThan(revision);
      expect(restored.before).toMatchObject({ kind: 'silent', milestone: null, parent: sealed.id });
      const now = await client.plans.open({ plan });
      expect(now).toMatchObject({ plan: original, revision: restored.revision });
      expect(await client.versions.open({ plan, version: restored.before.id })).toEqual(working);
      expect(await client.versions.open({ plan, version: sealed.id })).toEqual(original);

      const missing = await errorOf(client.versions.restorePart({ ...part, into: 'nosuch' }));
      expect(missing).toEqual({ code: 'PART_NOT_FOUND', data: {}, defined: true });
      expect((await client.plans.open({ plan })).plan).toEqual(now.plan);
    });

    test('reasons are kept with the pair they are about and go along with a version', async () => {
      const plan = await newPlan();
      const { id: before } = await client.versions.save({ plan, name: 'ร่างที่ ๑', note: '' });
      const pair = { plan, before, after: 'draft' };
      expect(await client.comparisons.reasons(pair)).toEqual({});
      expect(await client.comparisons.setReason({ ...pair, change: 's1', text: ' ตาม\u200bมติ ' })).toEqual({});
      await client.comparisons.setReason({ ...pair, change: 'details:title', text: 'ชื่อเดิมยาวไป' });
      expect(await client.comparisons.reasons(pair)).toEqual({ s1: 'ตามมติ', 'details:title': 'ชื่อเดิมยาวไป' });
      await client.comparisons.setReason({ ...pair, change: 's1', text: ' ' });
      const { id: after } = await client.versions.save({ plan, name: 'ร่างที่ ๒', note: '' });
      expect(await client.comparisons.reasons({ ...pair, after })).toEqual({ 'details:title': 'ชื่อเดิมยาวไป' });
      const missing = await errorOf(client.comparisons.reasons({ ...pair, before: 'nosuch' }));
      expect(missing).toEqual({ code: 'VERSION_NOT_FOUND', data: { version: 'nosuch' }, defined: true });
    });

    exportsConformance(() => ({ client, direct, workbench }));
    importsConformance(() => ({ client }));
    imagesConformance(() => ({ client }));
    lettersConformance(() => ({ client }));
    searchConformance(() => ({ client }));

    test('the library tells its state, is checked, backed up and restored', async () => {
      const plan = await newPlan('อยู่ในสำเนา');
      expect(await client.library.check({})).toEqual({ ok: true, problems: [] });
      const made = await client.library.backup({});
      expect((await client.library.backups({})).map((backup) => backup.file)).toContain(made.file);
      expect(await client.library.status({})).toMatchObject({ lastBackup: { file: made.file } });
      expect(await client.library.rescue({})).toBe(null);
      await client.plans.rename({ plan, title: 'หลังสำเนา' });
      await client.library.restore({ file: made.file });
      expect((await client.plans.open({ plan })).plan.meta.title.text).toBe('อยู่ในสำเนา');
      expect((await errorOf(client.library.restore({ file: 'ไม่มี.sqlite' }))).code).toBe('BACKUP_NOT_FOUND');
    });

    test('settings change by parts', async () => {
      const before = await client.settings.read({});
      const after = await client.settings.change({ theme: 'dark', panes: { draft: [20, 60, 20] } });
      expect(after).toEqual({ ...before, theme: 'dark', panes: { draft: [20, 60, 20] } });
      expect(await client.settings.read({})).toEqual(after);
      const { terms } = await client.settings.change({ terms: ['หน่วยงานของรัฐ', ' หน่วยงาน\u200bของรัฐ ', '\u200b'] });
      expect(terms).toEqual(['หน่วยงานของรัฐ']);
      expect(await client.settings.read({})).toEqual({ ...after, terms });
    });

    test('the shell says what it can do, does it, and refuses the rest', async () => {
      expect(await client.shell.describe({})).toMatchObject({ shell: 'browser', can: shell.can });
      const bytes = Buffer.from('สวัสดี').toString('base64');
      const { path } = await client.shell.saveFile({ fileName: 'ทดสอบ.txt', bytes });
      expect(readFileSync(path!, 'utf8')).toBe('สวัสดี');
      expect(await errorOf(client.shell.revealFile({ path: path! }))).toEqual({
        code: 'SHELL_CANNOT',
        data: { capability: 'revealFile' },
        defined: true,
      });
      expect(await client.shell.readyToClose({})).toEqual({});
      await client.shell.reportBug({ message: 'หน้าจอล้ม', stack: 'at somewhere' });
      expect(readFileSync(workbench.log.path, 'utf8')).toContain('หน้าจอล้ม');
    });

    test('events reach whoever watches, until they stop', async () => {
      const counts: number[] = [];
      const stopCounting = workbench.events.onWatchers((watchers) => counts.push(watchers));
      const events = await client.events.watch({});
      await vi.waitFor(() => expect(counts).toEqual([1]), 20_000);
      workbench.events.publish({ type: 'command', command: 'plan.save' });
      const plan = await newPlan();
      const { revision } = await client.plans.open({ plan });
      await client.drafts.save({ plan, base: revision, sections: [], order: [] });

      const seen: ShellEvent[] = [];
      while (seen.at(-1)?.type !== 'plan-changed') {
        const next = await events.next();
        if (!next.done) seen.push(next.value);
      }
      expect(seen[0]).toEqual({ type: 'command', command: 'plan.save' });
      expect(seen).toContainEqual({ type: 'library-changed' });
      expect(seen.at(-1)).toMatchObject({ plan });
      await events.return();
      await vi.waitFor(() => expect(counts).toEqual([1, 0]), 20_000);
      stopCounting();
    });

    test('an error carries its code and details', async () => {
      const [error] = await safe(client.plans.open({ plan: 'nosuch' }));
      expect(error).toMatchObject({ code: 'PLAN_NOT_FOUND', data: { id: 'nosuch' }, defined: true });
      const plan = await newPlan();
      const { plan: content } = await client.plans.open({ plan });
      const sections = [{ ...content.sections[0]!, level: 2 }];
      const invalid = await errorOf(client.plans.replace({ plan, content: { ...content, sections } }));
      expect(invalid).toMatchObject({ code: 'PLAN_INVALID', defined: true });
      expect(invalid.data).toEqual({
        at: expect.any(String),
        reason: expect.any(String),
        reasonTh: expect.stringMatching(/[ก-ฮ]/),
      });
      expect((await client.plans.open({ plan })).plan).toEqual(content);
      const version = await errorOf(client.versions.open({ plan, version: 'nosuch' }));
      expect(version).toMatchObject({ code: 'VERSION_NOT_FOUND', data: { version: 'nosuch' } });
      const exporting = async () =>
        drain(await client.exports.make({ plan: 'nosuch', format: 'txt', numbers: 'auto' }));
      expect(await errorOf(exporting())).toMatchObject({ code: 'PLAN_NOT_FOUND', defined: true });
    });

    test('an input that is wrong is refused with the place that is wrong', async () => {
      const refused = await errorOf(client.versions.save({ plan: 'abc', name: '   ', note: '' }));
      expect(refused).toMatchObject({ code: 'INPUT_INVALID', defined: true });
      expect(String(refused.data.reason)).toMatch(/^name: /);
      const plan = await newPlan();
      const unseen = await errorOf(client.versions.save({ plan, name: '\u200b', note: '' }));
      expect(unseen).toMatchObject({ code: 'INPUT_INVALID', defined: true });
      expect(await client.versions.list({ plan })).toEqual([]);
      expect(await client.versions.save({ plan, name: 'ร่าง\nที่ ๑', note: '' })).toMatchObject({ name: 'ร่าง ที่ ๑' });
    });

    test('a bug is logged with its stack and tells the caller nothing about the inside', async () => {
      const fileName = join('no', 'such', 'folder.txt');
      const bug = await errorOf(client.shell.saveFile({ fileName, bytes: '' }));
      expect(bug).toEqual({ code: 'INTERNAL_SERVER_ERROR', data: undefined, defined: false });
      expect(existsSync(join(folder, 'no'))).toBe(false);
      expect(readFileSync(workbench.log.path, 'utf8')).toMatch(/shell\.saveFile\n.*ENOENT[\s\S]*\n {4}at /);
    });

    test.each(Object.keys(INPUTS))('%s refuses a key it does not know', async (path) => {
      const procedure = procedureAt(direct, path);
      expect(await errorOf(procedure({ ...INPUTS[path], surprise: true }))).toEqual({
        code: 'INPUT_INVALID',
        data: {
          reason: expect.stringContaining('surprise'),
          reasonTh: expect.stringMatching(/ไม่รู้จัก.*surprise/),
        },
        defined: true,
      });
    });

    test('all of the contract was called above', () => {
      expect([...called].sort()).toEqual(procedurePaths(contract).sort());
      expect(Object.keys(INPUTS).sort()).toEqual(procedurePaths(contract).sort());
    });
  });
}

const plan = 'abc';
const title = 'ชื่อ';
const META = { title: { text: title }, edition: { text: '' }, agency: { text: '' }, period: null };
/** An input of each call that is right but for what a test adds. */
const INPUTS: Record<string, Record<string, unknown>> = {
  'plans.list': {},
  'plans.create': { title, template: 'blank', language: 'th' },
  'plans.open': { plan },
  'plans.outline': { plan },
  'plans.rename': { plan, title },
  'plans.duplicate': { plan, title },
  'plans.moveToBin': { plan },
  'plans.bringBack': { plan },
  'plans.replace': { plan, content: {} },
  'drafts.save': { plan, base: 1, sections: [], meta: META },
  'versions.save': { plan, name: title, note: '' },
  'versions.list': { plan },
  'versions.open': { plan, version: 'def' },
  'versions.restore': { plan, version: 'def' },
  'versions.restorePart': { plan, version: 'def', line: 's1' },
  'progress.read': { plan },
  'progress.save': { plan, base: 0, sections: {} },
  'progress.pages': { plan },
  'comparisons.reasons': { plan, before: 'draft', after: 'def' },
  'comparisons.setReason': { plan, before: 'draft', after: 'def', change: 's1', text: '' },
  'imports.propose': { fileName: 'a.txt', bytes: '', options: {} },
  'imports.commit': { plan: referencePlan({ paragraphs: 2, charsPerParagraph: 10, sections: 2, chapters: 1 }) },
  'exports.make': { plan, format: 'txt', numbers: 'auto' },
  'exports.pdf': { plan },
  'exports.comparison': { plan, before: 'abc', after: 'draft', format: 'text', language: 'th' },
  ...IMAGE_INPUTS,
  ...LETTER_INPUTS,
  'search.find': { query: queryFor('คำ'), versions: false },
  'library.status': {},
  'library.check': {},
  'library.backup': {},
  'library.backups': {},
  'library.rescue': {},
  'library.restore': { file: 'a.sqlite' },
  'settings.read': {},
  'settings.change': { theme: 'light' },
  'shell.describe': {},
  'shell.saveFile': { fileName: 'a.txt', bytes: '' },
  'shell.revealFile': { path: '/a' },
  'shell.readyToClose': {},
  'shell.reportBug': { message: '', stack: '' },
  'events.watch': {},
};

function procedurePaths(router: object, path: readonly string[] = []): string[] {
  return Object.entries(router).flatMap(([name, entry]) =>
    isContractProcedure(entry) ? [[...path, name].join('.')] : procedurePaths(entry, [...path, name]),
  );
}

function procedureAt(client: Client, path: string): (input: unknown) => Promise<unknown> {
  let found: unknown = client;
  for (const name of path.split('.')) found = Reflect.get(found as object, name);
  return found as (input: unknown) => Promise<unknown>;
}

/** The same client, noting which calls were made. */
function recording(client: Client, called: Set<string>): Client {
  const wrap = (target: object, path: readonly string[]): object =>
    new Proxy(target, {
      get: (_, name) => {
        if (typeof name !== 'string') return Reflect.get(target, name);
        return wrap(Reflect.get(target, name), [...path, name]);
      },
      apply: (_, self, args) => {
        called.add(path.join('.'));
        return Reflect.apply(target as (...args: unknown[]) => unknown, self, args);
      },
    });
  return wrap(client, []) as Client;
}
