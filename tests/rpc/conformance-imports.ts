/** What every transport must do with files that come in: proposed first, taken in whole, as a new plan or into one. */
import { beforeEach, expect, test } from 'vitest';
import type { Client } from '../../electron/services/workbench.ts';
import type { ImportEvent } from '../../shared/rpc/imports.ts';
import { docx } from '../support/word-file.ts';
import { errorOf } from './served.ts';

const TEXT = 'แผนทดลองส่งผ่าน\n\nบทที่ ๑ เรื่องแรก\n\nเนื้อความของเรื่องแรก\n\nบทที่ ๒ เรื่องที่สอง\n\nเนื้อความอีกย่อหน้า\n';

const paragraph = (runs: string) => `<w:p>${runs}</w:p>`;
const says = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const CHANGED = docx(
  paragraph(says('บทที่ ๑ ตลาดสดของเทศบาล')) +
    paragraph(
      `${says('หลังคาของตลาดสดแห่งนี้ต้องซ่อมภายใน')}<w:del w:id="1" w:author="ก"><w:r><w:delText>สองปี</w:delText></w:r></w:del><w:ins w:id="2" w:author="ก">${says('ปีนี้')}</w:ins>`,
    ) +
    paragraph(says('ร้านค้าย้ายออกไปแล้วยี่สิบห้าร้าน เพราะลูกค้าลดลงทุกเดือน')),
);

type Input = Parameters<Client['imports']['propose']>[0];

/** Adds its tests to those of a transport; `served` gives what that has set up before they run. */
export function importsConformance(served: () => { readonly client: Client }): void {
  let client: Client;
  beforeEach(() => {
    ({ client } = served());
  });

  const propose = async (fileName: string, bytes: Uint8Array, options: Input['options'] = {}) => {
    const input = { fileName, bytes: Buffer.from(bytes).toString('base64'), options };
    let last: ImportEvent | undefined;
    for await (const event of await client.imports.propose(input)) last = event;
    if (last?.type !== 'done') return expect.fail('the last event must carry the proposal');
    return last;
  };

  test('a text file is proposed, committed, and writes nothing before that', async () => {
    const count = (await client.plans.list({})).length;
    const { proposal } = await propose('แผน.txt', Buffer.from(TEXT));
    const { plan: content, origins, source } = proposal;
    expect(content.sections.length).toBeGreaterThanOrEqual(2);
    expect(origins[content.sections[0]!.id]).toEqual({ line: 3, label: 'บทที่ ๑' });
    expect(source.find(({ line }) => line === 3)?.text).toBe('บทที่ ๑ เรื่องแรก');
    expect(await client.plans.list({})).toHaveLength(count);

    const taken = await client.imports.commit({ plan: content });
    expect(taken.sections).toBe(content.sections.length);
    const stored = (await client.plans.open({ plan: taken.plan })).plan;
    expect(stored.sections).toEqual(content.sections);
    const again = await client.imports.commit({ plan: content });
    expect(again.plan).not.toBe(taken.plan);
  });

  test('a Word file with tracked changes becomes a draft and the version before them', async () => {
    const { proposal } = await propose('ตลาด.docx', CHANGED, { changes: 'versions' });
    const { plan: content, older } = proposal;
    const { plan } = await client.imports.commit({ plan: content, older: older!, olderName: 'ก่อนแก้' });
    const [version] = await client.versions.list({ plan });
    expect(version).toMatchObject({ kind: 'named', name: 'ก่อนแก้' });
    const before = await client.versions.open({ plan, version: version!.id });
    const after = (await client.plans.open({ plan })).plan;
    expect(JSON.stringify(before.sections)).toContain('ภายในสองปี');
    expect(JSON.stringify(after.sections)).toContain('ภายในปีนี้');
    const ids = ({ sections }: typeof after) => sections.flatMap(({ id, blocks }) => [id, ...blocks.map((b) => b.id)]);
    expect(ids(before)).toEqual(ids(after));
  });

  test('a file is taken into a plan: what is the same keeps its id, the draft before is kept', async () => {
    const first = await propose('ตลาด.docx', CHANGED);
    const { plan } = await client.imports.commit({ plan: first.proposal.plan });
    const before = (await client.plans.open({ plan })).plan;
    const second = await propose('ตลาด.docx', CHANGED);
    expect(second.proposal.plan.sections[0]!.id).not.toBe(before.sections[0]!.id);
    const title = { text: 'ตลาดใหม่' };
    const changed = { ...second.proposal.plan, meta: { ...second.proposal.plan.meta, title } };
    expect(await client.imports.commit({ plan: changed, into: plan })).toMatchObject({ plan });
    const after = (await client.plans.open({ plan })).plan;
    expect(after).toEqual({ ...before, meta: { ...before.meta, title } });
    const [kept] = await client.versions.list({ plan });
    expect(await client.versions.open({ plan, version: kept!.id })).toEqual(before);
  });

  test('a plan that was exported as JSON is looked over and taken in again', async () => {
    const { proposal: own } = await propose('แผน.txt', Buffer.from(TEXT));
    const file = Buffer.from(`\uFEFF${JSON.stringify(own.plan)}`);
    const { proposal, notices } = await propose('แผน.json', file, { title: 'ชื่อใหม่' });
    expect(proposal.plan).toEqual({ ...own.plan, meta: { ...own.plan.meta, title: { text: 'ชื่อใหม่' } } });
    expect(proposal.source.map(({ text }) => text)).toContain('บทที่ ๑ เรื่องแรก');
    expect(proposal.origins[own.plan.sections[0]!.id]).toEqual({ line: 1, label: 'บทที่ ๑' });
    expect(notices).toEqual([]);
    expect((await client.imports.commit({ plan: proposal.plan })).sections).toBe(own.plan.sections.length);
    for (const wrong of ['{"format":', '{"format": 1}', '[]']) {
      const error = await errorOf(propose('ผิด.json', Buffer.from(wrong)));
      expect(error).toMatchObject({ code: 'PLAN_INVALID', defined: true });
    }
  });

  test('what cannot be read or taken in is refused in words', async () => {
    const kind = await errorOf(propose('รูป.png', new Uint8Array()));
    expect(kind).toMatchObject({ code: 'FILE_KIND_UNKNOWN', data: { file: 'รูป.png' }, defined: true });
    const cut = await errorOf(propose('ตัด.docx', CHANGED.subarray(0, CHANGED.length >> 1)));
    expect(cut).toMatchObject({ code: 'DOCX_DAMAGED', data: { file: 'ตัด.docx' }, defined: true });
    const { proposal } = await propose('แผน.txt', Buffer.from(TEXT));
    const gone = await errorOf(client.imports.commit({ plan: proposal.plan, into: 'nosuch' }));
    expect(gone).toMatchObject({ code: 'PLAN_NOT_FOUND', data: { id: 'nosuch' }, defined: true });
  });
}
