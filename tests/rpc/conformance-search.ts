/** What every transport must do with finding: part by part, in all plans and versions, refused in words, stopped by not reading. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../electron/services/workbench.ts';
import { type FindQuery, queryFor } from '../../shared/find/query.ts';
import type { SearchEvent } from '../../shared/rpc/search.ts';
import { errorOf, newPlan } from './served.ts';

let made = 0;

/** Adds its tests to those of a transport; `served` gives what that has set up before they run. */
export function searchConformance(served: () => { readonly client: Client }): void {
  describe('finding', () => {
    let client: Client;
    /** Words that no other test of the transport has. */
    let words: string;
    beforeEach(() => {
      client = served().client;
      made += 1;
      words = `ถ้อยคำที่${made}จบ`;
    });

    const find = async (query: FindQuery, scope: { plan?: string; versions: boolean }): Promise<SearchEvent[]> => {
      const events: SearchEvent[] = [];
      for await (const event of await client.search.find({ query, ...scope })) events.push(event);
      return events;
    };

    const planWith = async (text: string): Promise<{ plan: string; section: string }> => {
      const plan = await newPlan(client, 'แผนที่ค้นหา');
      const { plan: opened, revision } = await client.plans.open({ plan });
      const section = { ...opened.sections[1]!, title: [{ type: 'text' as const, text }] };
      await client.drafts.save({ plan, base: revision, sections: [section] });
      return { plan, section: section.id };
    };

    test('tells what was found in drafts and old versions, and that all was looked through', async () => {
      const { plan, section } = await planWith(`ตาม${words} ๑๒`);
      await client.versions.save({ plan, name: 'ร่างที่ ๑', note: '' });
      const found = {
        section,
        place: 1,
        label: 'บทที่ ๑',
        title: `ตาม${words} ๑๒`,
        version: null,
        versions: 0,
        hits: [{ line: section, from: 3, to: 6 + words.length, before: 'ตาม', match: `${words} ๑๒`, after: '' }],
      };
      const all = await find(queryFor(`${words} 12`), { versions: true });
      expect(all).toEqual([
        { type: 'found', plan, title: 'แผนที่ค้นหา', sections: [found] },
        { type: 'done', cut: false },
      ]);
      const { revision } = await client.plans.open({ plan });
      const { plan: opened } = await client.plans.open({ plan });
      const reworded = { ...opened.sections[1]!, title: [{ type: 'text' as const, text: 'คำใหม่' }] };
      await client.drafts.save({ plan, base: revision, sections: [reworded] });
      expect(await find(queryFor(words), { versions: false })).toEqual([{ type: 'done', cut: false }]);
      expect(await find(queryFor(words), { plan, versions: true })).toMatchObject([
        { plan, sections: [{ section, version: { name: 'ร่างที่ ๑' }, versions: 1 }] },
        { type: 'done' },
      ]);
    });

    test('ends when nobody reads on', async () => {
      for (let count = 0; count < 3; count += 1) await planWith(words);
      for await (const event of await client.search.find({ query: queryFor(words), versions: false })) {
        expect(event).toMatchObject({ type: 'found' });
        break;
      }
      expect(await find(queryFor(words), { versions: false })).toHaveLength(4);
    });

    test('a pattern that cannot be used is refused with what is wrong with it', async () => {
      const broken = find({ ...queryFor('(ก'), pattern: true }, { versions: false });
      expect(await errorOf(broken)).toMatchObject({
        code: 'PATTERN_INVALID',
        defined: true,
        data: { at: 1, reasonTh: expect.stringContaining('วงเล็บ') },
      });
      const nowhere = find(queryFor('ก'), { plan: 'nosuch', versions: false });
      expect(await errorOf(nowhere)).toMatchObject({ code: 'PLAN_NOT_FOUND', defined: true });
      const endless = find(queryFor('ก'.repeat(501)), { versions: false });
      expect(await errorOf(endless)).toMatchObject({ code: 'INPUT_INVALID' });
    });
  });
}
