/** One changed section of the reference plan saved, against one bare insert of the same bytes with the same pragmas. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Section } from '../../../shared/plan/model.ts';
import { referencePlan } from '../../support/plans.ts';
import { inLibraryFile, openTempLibrary } from '../../support/temp-library.ts';
import { percentile, time } from '../measure.ts';
import type { Row } from '../row.ts';

const ROUNDS = 300;
/** Rounds before the measured ones: code is compiled, and the log of the large first write folded in. */
const WARM_UP = 40;

export async function measure(): Promise<Row[]> {
  const { library, folder, remove } = openTempLibrary();
  const plan = referencePlan();
  library.createPlan(plan);
  let { revision } = library.openDraft(plan.id);

  const bare = new Database(join(folder, 'bare.sqlite'));
  bare.pragma('journal_mode = WAL');
  bare.pragma('synchronous = FULL');
  bare.exec('CREATE TABLE body (id INTEGER PRIMARY KEY, bytes TEXT NOT NULL) STRICT');
  const insert = bare.prepare('INSERT INTO body (bytes) VALUES (?)');

  const ours: number[] = [];
  const reference: number[] = [];
  const written: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const section = edited(plan.sections[((round + WARM_UP) * 37) % plan.sections.length], round);
    const bytes = JSON.stringify(section);
    reference.push(await time(() => insert.run(bytes)));
    ours.push(
      await time(() => {
        revision = library.saveDraft({ plan: plan.id, base: revision, sections: [section] }).revision;
      }),
    );
    if (round === -1) {
      ours.length = 0;
      reference.length = 0;
    }
  }
  // Apart from the timing: an emptied log shows what one save writes.
  for (let round = 0; round < 30; round++) {
    inLibraryFile(folder, (file) => file.pragma('wal_checkpoint(TRUNCATE)'));
    const section = edited(plan.sections[(round * 37) % plan.sections.length], ROUNDS + round);
    revision = library.saveDraft({ plan: plan.id, base: revision, sections: [section] }).revision;
    written.push(walBytes(folder) / 1024);
  }
  bare.close();
  remove();

  const mine = percentile(ours, 0.95);
  const theirs = percentile(reference, 0.95);
  const most = percentile(written, 0.95);
  return [
    {
      what: 'autosave of one section, p95',
      ours: mine,
      reference: theirs,
      unit: 'ms',
      ratio: mine / theirs,
      goal: '<= 2 x',
      pass: mine <= 2 * theirs,
    },
    {
      what: 'autosave, written to the log, p95',
      ours: most,
      reference: 64,
      unit: 'KiB',
      ratio: most / 64,
      goal: '<= 64 KiB',
      pass: most <= 64,
    },
  ];
}

function edited(section: Section | undefined, round: number): Section {
  if (!section) throw new Error('the reference plan has too few sections');
  return { ...section, title: [{ type: 'text', text: `หัวข้อที่แก้ครั้งที่ ${round}` }] };
}

function walBytes(folder: string): number {
  return statSync(join(folder, 'library.sqlite-wal')).size;
}

export async function work(): Promise<void> {
  const { library, remove } = openTempLibrary();
  const plan = referencePlan();
  library.createPlan(plan);
  const { revision } = library.openDraft(plan.id);
  library.saveDraft({ plan: plan.id, base: revision, sections: [edited(plan.sections[7], 1)] });
  remove();
}
