import { afterEach, beforeEach, expect, test } from 'vitest';
import { writePlanDocx } from '../../electron/docx/write/plan.ts';
import type { Plan } from '../../shared/plan/model.ts';
import { readDocx } from '../support/docx-reader.ts';
import { reworded, smallPlan } from '../support/small-plan.ts';
import { openTempLibrary, openTestLibrary, tickingClock } from '../support/temp-library.ts';

let temp: ReturnType<typeof openTempLibrary>;
beforeEach(() => {
  temp = openTempLibrary();
});
afterEach(() => temp.remove());

/** A plan with references, list items, pinned and missing numbers: what its export depends on. */
function fullPlan(): Plan {
  const plan = smallPlan();
  const [s0, s1, s2, ...rest] = plan.sections;
  const pinned = { ...s1!, number: { kind: 'pinned' as const, value: 7 } };
  const referring = reworded(s2!, 'ดูหัวข้อ');
  const [block, ...blocks] = referring.blocks;
  const content = [...block!.content, { type: 'reference' as const, target: rest[0]!.id }];
  return { ...plan, sections: [s0!, pinned, { ...referring, blocks: [{ ...block!, content }, ...blocks] }, ...rest] };
}

test('a milestone exported again, long after, gives the same document', async () => {
  const documentOf = async (plan: Plan) => readDocx((await writePlanDocx(plan, { numbers: 'text' })).value).parts;
  temp.library.createPlan(fullPlan());
  const sealed = temp.library.saveVersion({
    plan: 'small',
    kind: 'milestone',
    milestone: 'cabinet',
    name: 'ฉบับเสนอคณะรัฐมนตรี',
    note: '',
    author: 'เลขานุการ',
  });
  const first = await documentOf(temp.library.openVersion('small', sealed.id));

  const { plan } = temp.library.openDraft('small');
  const others = plan.sections.slice(1, 4).map((section) => reworded({ ...section, level: 1 }, 'ข้อความใหม่'));
  temp.library.replaceDraft('small', { ...plan, sections: others, scheme: { ...plan.scheme, digits: 'arabic' } });
  temp.library.renamePlan('small', 'ชื่อใหม่');
  temp.library.close();

  const later = openTestLibrary(temp.folder, tickingClock('2029-11-21T03:00:00.000Z'));
  later.thin();
  const { plan: draft } = later.openDraft('small');
  later.replaceDraft('small', { ...draft, sections: [] });
  expect(later.listVersions('small').at(-1)).toEqual(sealed);
  const again = await documentOf(later.openVersion('small', 'ฉบับเสนอคณะรัฐมนตรี'));
  expect(again.get('word/document.xml')).toBe(first.get('word/document.xml'));
  expect(first.get('word/document.xml')).toContain('ดูหัวข้อ');
  expect((await documentOf(draft)).get('word/document.xml')).not.toBe(first.get('word/document.xml'));
  expect(later.check()).toEqual([]);
  later.close();
});
