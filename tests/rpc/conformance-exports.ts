/** What every transport must do with files that are made: all formats, progress, cancel, and what is refused. */
import { setImmediate } from 'node:timers/promises';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Client, Workbench } from '../../electron/services/workbench.ts';
import type { Plan } from '../../shared/plan/model.ts';
import type { ExportEvent } from '../../shared/rpc/contract.ts';
import { referencePlan } from '../support/plans.ts';
import { drain, errorOf, newPlan } from './served.ts';

interface Served {
  /** Over the transport, its calls counted. */
  readonly client: Client;
  /** Over the transport. */
  readonly direct: Client;
  readonly workbench: Workbench;
}

/** Adds its tests to those of a transport; `served` gives what that has set up before they run. */
export function exportsConformance(served: () => Served): void {
  let client: Client;
  beforeEach(() => {
    ({ client } = served());
  });

  test.each(['docx', 'txt', 'md', 'json'] as const)('a plan is exported as %s', async (format) => {
    const plan = await newPlan(client, 'แผน: ส่ง/ออก?');
    const events: ExportEvent[] = [];
    for await (const event of await client.exports.make({ plan, format, numbers: 'auto' })) events.push(event);
    const done = events.at(-1);
    if (done?.type !== 'done') return expect.fail('the last event must carry the file');
    expect(done.fileName).toBe(`แผน ส่ง ออก.${format}`);
    const bytes = Buffer.from(done.bytes, 'base64');
    if (format === 'docx') expect(bytes.subarray(0, 2).toString()).toBe('PK');
    else expect(bytes.toString('utf8')).toContain('แผน: ส่ง/ออก?');
    if (format === 'json') {
      const content: unknown = JSON.parse(bytes.toString('utf8'));
      const before = (await client.plans.open({ plan })).plan;
      await client.plans.replace({ plan, content });
      expect((await client.plans.open({ plan })).plan).toEqual(before);
    }
  });

  test('a version is exported as it was', async () => {
    const plan = await newPlan(client, 'ก่อนแก้');
    const { id: version } = await client.versions.save({ plan, name: 'เดิม', note: '' });
    await client.plans.rename({ plan, title: 'หลังแก้' });
    let file = '';
    for await (const event of await client.exports.make({ plan, version, format: 'json', numbers: 'auto' })) {
      if (event.type === 'done') file = event.fileName;
    }
    expect(file).toBe('ก่อนแก้.json');
  });

  test('where there is nothing to print by, a PDF is refused with what to do', async () => {
    const plan = await newPlan(client);
    expect(await errorOf(client.exports.pdf({ plan }))).toMatchObject({ code: 'PDF_NEEDS_BROWSER', defined: true });
  });

  describe('a comparison', () => {
    /** A version “ร่างที่ ๑” and a draft that differs from it in one word of the first title, with a reason. */
    const twoStates = async () => {
      const plan = await newPlan(client, 'แผนลำน้ำ');
      await client.settings.change({ author: 'ผู้ตรวจทาน' });
      const { id: version } = await client.versions.save({ plan, name: 'ร่างที่ ๑', note: '' });
      const { plan: content, revision } = await client.plans.open({ plan });
      const [first] = content.sections;
      const title = [...first!.title, { type: 'text' as const, text: 'ฉบับแก้ไข' }];
      await client.drafts.save({ plan, base: revision, sections: [{ ...first!, title }] });
      const reason = { plan, before: version, after: 'draft', change: first!.id, text: 'ตามมติที่ประชุม' };
      await client.comparisons.setReason(reason);
      return { plan, version };
    };
    const fileOf = async (input: Parameters<Client['exports']['comparison']>[0]) => {
      let file: Extract<ExportEvent, { type: 'done' }> | undefined;
      for await (const event of await client.exports.comparison(input)) if (event.type === 'done') file = event;
      return file ?? expect.fail('the last event must carry the file');
    };

    test.each([
      ['json', 'แผนลำน้ำ เทียบ ร่างที่ ๑ กับ ร่างปัจจุบัน.json', 'application/json'],
      ['text', 'แผนลำน้ำ เทียบ ร่างที่ ๑ กับ ร่างปัจจุบัน.txt', 'text/plain; charset=utf-8'],
      ['html', 'แผนลำน้ำ เทียบ ร่างที่ ๑ กับ ร่างปัจจุบัน.html', 'text/html; charset=utf-8'],
      ['docx-redline', 'แผนลำน้ำ เทียบ ร่างที่ ๑ กับ ร่างปัจจุบัน.docx', expect.stringContaining('wordprocessingml')],
      ['docx-table', 'แผนลำน้ำ ตารางเปรียบเทียบ ร่างที่ ๑ กับ ร่างปัจจุบัน.docx', expect.stringContaining('wordprocessingml')],
    ] as const)('is written as %s', async (format, fileName, mediaType) => {
      const { plan, version } = await twoStates();
      const file = await fileOf({ plan, before: version, after: 'draft', format, language: 'th' });
      expect(file).toMatchObject({ fileName, mediaType, notices: [] });
      const bytes = Buffer.from(file.bytes, 'base64');
      if (format.startsWith('docx')) expect(bytes.subarray(0, 2).toString()).toBe('PK');
      else for (const words of ['ตามมติที่ประชุม', 'ผู้ตรวจทาน', 'ฉบับแก้ไข']) expect(bytes.toString()).toContain(words);
    });

    test('of two versions has their names, in the language asked for, and silent ones by their time', async () => {
      const { plan, version } = await twoStates();
      const { before: silent } = await client.versions.restore({ plan, version });
      const file = await fileOf({ plan, before: silent.id, after: version, format: 'text', language: 'en' });
      expect(file.fileName).toMatch(/^แผนลำน้ำ - automatic save \d{4}-\d\d-\d\d \d\d \d\d against ร่างที่ ๑\.txt$/);
      expect(Buffer.from(file.bytes, 'base64').toString()).toMatch(
        /^Comparison of versions แผนลำน้ำ\nBefore: automatic save /,
      );
    });

    test('keeps the terms of the settings whole', async () => {
      const plan = await newPlan(client);
      const { plan: content } = await client.plans.open({ plan });
      const said = (text: string): Plan => ({
        ...content,
        sections: [{ ...content.sections[0]!, title: [{ type: 'text', text }] }],
      });
      await client.plans.replace({ plan, content: said('ตั้งกองทุนแม่ของแผ่นดิน') });
      const { id: version } = await client.versions.save({ plan, name: 'เดิม', note: '' });
      await client.plans.replace({ plan, content: said('ตั้งกองทุนแม่ของชุมชน') });
      const compare = async () => {
        const file = await fileOf({ plan, before: version, after: 'draft', format: 'text', language: 'th' });
        return Buffer.from(file.bytes, 'base64').toString();
      };
      expect(await compare()).toContain('ตั้งกองทุนแม่ของ[-แผ่นดิน-]{+ชุมชน+}');
      await client.settings.change({ terms: ['กองทุนแม่ของแผ่นดิน'] });
      expect(await compare()).toContain('ตั้ง[-กองทุนแม่ของแผ่นดิน-]{+กองทุนแม่ของชุมชน+}');
      await client.settings.change({ terms: [] });
    });

    test('of a state that is not there is refused', async () => {
      const { plan, version } = await twoStates();
      const pair = { before: version, after: 'draft', format: 'text', language: 'th' } as const;
      const refused = async (input: Parameters<typeof fileOf>[0]) => errorOf(fileOf(input));
      expect(await refused({ plan, ...pair, after: 'nosuch' })).toMatchObject({
        code: 'VERSION_NOT_FOUND',
        data: { version: 'nosuch' },
      });
      const other = await newPlan(client);
      expect(await refused({ plan: other, ...pair })).toMatchObject({ code: 'VERSION_NOT_FOUND' });
      expect(await refused({ plan: 'nosuch', ...pair })).toMatchObject({ code: 'PLAN_NOT_FOUND' });
    });
  });

  describe('a large export', () => {
    let plan: string;
    let version: string;
    beforeAll(async () => {
      const content: Plan = referencePlan({ paragraphs: 2000, charsPerParagraph: 200, sections: 400 });
      plan = (await served().direct.imports.commit({ plan: content })).plan;
      version = (await served().direct.versions.save({ plan, name: 'ก่อนแก้', note: '' })).id;
      await served().direct.plans.replace({ plan, content: withEachParagraphChanged(content) });
    });
    const comparison = () =>
      ({ plan, before: version, after: 'draft', format: 'docx-redline', language: 'th' }) as const;

    test('of a comparison tells its progress, which never goes back', async () => {
      const progress: number[] = [];
      for await (const event of await client.exports.comparison(comparison())) {
        if (event.type === 'progress') progress.push(event.done / event.total);
      }
      expect(progress.length).toBeGreaterThan(1);
      expect(progress).toEqual([...progress].sort((a, b) => a - b));
      expect(progress.at(-1)).toBeLessThanOrEqual(1);
    });

    test('of a comparison stops when its reader stops reading, or its caller aborts', async () => {
      const events = await client.exports.comparison(comparison());
      await events.next();
      expect(served().workbench.jobs.running).toBe(1);
      await events.return();
      await vi.waitFor(() => expect(served().workbench.jobs.running).toBe(0), 20_000);

      const abort = new AbortController();
      const others = await client.exports.comparison(comparison(), { signal: abort.signal });
      await others.next();
      abort.abort();
      await vi.waitFor(() => expect(served().workbench.jobs.running).toBe(0), 20_000);
      await expect(drain(others)).rejects.toThrow();
    });

    test('tells its progress', async () => {
      const progress: number[] = [];
      for await (const event of await client.exports.make({ plan, format: 'docx', numbers: 'auto' })) {
        if (event.type === 'progress') progress.push(event.done / event.total);
      }
      expect(progress.length).toBeGreaterThan(0);
      expect(progress).toEqual([...progress].sort((a, b) => a - b));
    });

    test('stops when its reader stops reading', async () => {
      const events = await client.exports.make({ plan, format: 'docx', numbers: 'auto' });
      await events.next();
      expect(served().workbench.jobs.running).toBe(1);
      await events.return();
      await vi.waitFor(() => expect(served().workbench.jobs.running).toBe(0), 20_000);
    });

    test('stops when its caller aborts', async () => {
      const abort = new AbortController();
      const events = await client.exports.make({ plan, format: 'docx', numbers: 'auto' }, { signal: abort.signal });
      await events.next();
      abort.abort();
      await vi.waitFor(() => expect(served().workbench.jobs.running).toBe(0), 20_000);
      await expect(drain(events)).rejects.toThrow();
    });

    test('leaves the library answering meanwhile', async () => {
      const waits: number[] = [];
      let ended = false;
      const began = performance.now();
      const exporting = (async () => {
        for await (const event of await client.exports.make({ plan, format: 'docx', numbers: 'auto' })) {
          if (event.type === 'done') ended = true;
        }
      })();
      while (!ended) {
        const asked = performance.now();
        await client.library.status({});
        waits.push(performance.now() - asked);
        // A direct call answers without giving the event loop a turn.
        await setImmediate();
      }
      await exporting;
      expect(waits.length).toBeGreaterThan(5);
      // The usual wait: a single long one is the machine's.
      const usual = waits.sort((a, b) => a - b)[waits.length >> 1]!;
      expect(usual).toBeLessThan((performance.now() - began) / 10);
    });
  });
}

function withEachParagraphChanged(plan: Plan): Plan {
  return {
    ...plan,
    sections: plan.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => ({ ...block, content: [...block.content, { type: 'text', text: 'แล้ว' }] })),
    })),
  };
}
