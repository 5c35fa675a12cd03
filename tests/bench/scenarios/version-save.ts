/** A named version with one changed section of the reference plan: time and growth of the library file. And thinning many. */
import type { Section } from '../../../shared/plan/model.ts';
import { referencePlan } from '../../support/plans.ts';
import { openTempLibrary } from '../../support/temp-library.ts';
import { median, percentile, time } from '../measure.ts';
import type { Row } from '../row.ts';

const ROUNDS = 40;
/** Silent versions that are thinned at once, of one day a month ago: what two weeks of writing leave. */
const SILENT = 300;
const MINUTE = 60_000;

export async function measure(): Promise<Row[]> {
  const { library, settledBytes, remove } = openTempLibrary();
  const plan = referencePlan();
  library.createPlan(plan);
  let { revision } = library.openDraft(plan.id);
  const save = (name: string) =>
    library.saveVersion({ plan: plan.id, kind: 'named', milestone: null, name, note: '', author: 'ผู้วัด' });
  save('ร่างแรก');

  const took: number[] = [];
  const grew: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const section = plan.sections[(round * 53) % plan.sections.length] as Section;
    const changed: Section = { ...section, title: [{ type: 'text', text: `แก้ครั้งที่ ${round}` }] };
    revision = library.saveDraft({ plan: plan.id, base: revision, sections: [changed] }).revision;
    const before = settledBytes();
    took.push(await time(() => save(`ร่างที่ ${round + 2}`)));
    grew.push((settledBytes() - before) / 1024);
  }
  remove();
  const thinned = await timeThinning();

  const p95 = percentile(took, 0.95);
  const mean = grew.reduce((sum, bytes) => sum + bytes, 0) / grew.length;
  return [
    {
      what: 'version save, one section changed, p95',
      ours: p95,
      reference: 50,
      unit: 'ms',
      ratio: p95 / 50,
      goal: '<= 50 ms',
      pass: p95 <= 50,
    },
    {
      what: 'version save, median',
      ours: median(took),
      reference: 50,
      unit: 'ms',
      ratio: median(took) / 50,
      goal: '<= 50 ms',
      pass: median(took) <= 50,
    },
    {
      what: 'version save, growth of the file, mean',
      ours: mean,
      reference: 16,
      unit: 'KiB',
      ratio: mean / 16,
      goal: '<= 16 KiB',
      pass: mean <= 16,
    },
    {
      what: `thinning ${SILENT} silent versions`,
      ours: thinned,
      reference: 250,
      unit: 'ms',
      ratio: thinned / 250,
      goal: '<= 250 ms',
      pass: thinned <= 250,
    },
  ];
}

async function timeThinning(): Promise<number> {
  let now = Date.parse('2026-11-01T00:00:00.000Z');
  const { library, remove } = openTempLibrary(() => new Date(now));
  const plan = referencePlan();
  library.createPlan(plan);
  let { revision } = library.openDraft(plan.id);
  for (let round = 0; round <= SILENT; round++) {
    now += 10 * MINUTE;
    const section = plan.sections[(round * 37) % plan.sections.length] as Section;
    const changed: Section = { ...section, title: [{ type: 'text', text: `แก้ครั้งที่ ${round}` }] };
    revision = library.saveDraft({ plan: plan.id, base: revision, sections: [changed] }).revision;
  }
  now += 30 * 24 * 60 * MINUTE;
  const took = await time(() => library.thin());
  remove();
  return took;
}

export async function work(): Promise<void> {
  const { library, remove } = openTempLibrary();
  const plan = referencePlan();
  library.createPlan(plan);
  library.saveVersion({ plan: plan.id, kind: 'named', milestone: null, name: 'ร่างแรก', note: '', author: 'ผู้วัด' });
  remove();
}
