/** Sending a letter, from the handlers down to the file that is kept. */
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeLetterDocx } from '../../electron/docx/write/letter/letter.ts';
import { plainShell } from '../../electron/services/shell.ts';
import { type Client, openWorkbench, type Workbench } from '../../electron/services/workbench.ts';
import { EXAMPLE_CONTEXT, exampleLetter } from '../../shared/letter/examples.ts';
import type { PlanLink } from '../../shared/letter/model.ts';
import { printLetter } from '../../shared/letter/print.ts';
import { PNG_EMBLEM } from '../support/emblems.ts';
import { referencePlan } from '../support/plans.ts';
import { inLibraryFile, openTestLibrary, tempFolder } from '../support/temp-library.ts';
import { errorOf } from './served.ts';

let folder: string;
let workbench: Workbench;
let client: Client;
const open = () => {
  workbench = openWorkbench({ folder, shell: plainShell(), backups: false });
  client = workbench.client;
};
beforeEach(async () => {
  folder = tempFolder();
  open();
  const { id: agency } = await client.agencies.save({ agency: EXAMPLE_CONTEXT.agency });
  const bytes = PNG_EMBLEM.toString('base64');
  await client.agencies.setEmblem({ agency, fileName: 'ตรา.png', bytes });
});
afterEach(async () => {
  await workbench.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A circular, which a plan says everything of. */
async function newCircular(plan: PlanLink | null) {
  const { letter: id } = await client.letters.create({ kind: 'circular', agency: EXAMPLE_CONTEXT.agency.id, plan });
  await client.letters.save({ letter: { ...exampleLetter('circular'), id, plan, number: '' }, base: 1 });
  return id;
}

async function newPlan() {
  const content = referencePlan({ paragraphs: 20, charsPerParagraph: 40, sections: 6, chapters: 2 });
  return (await client.imports.commit({ plan: content })).plan;
}

test('what is kept of a sent letter prints and is written to the same file again, byte for byte', async () => {
  const plan = await newPlan();
  const id = await newCircular({ plan, version: null, since: null });
  await client.letters.send({ letter: id, base: 2 });
  const agency = (await client.agencies.list({}))[0]!;
  await client.agencies.save({ agency: { ...agency, name: 'หน่วยงานที่เปลี่ยนชื่อแล้ว' } });
  await client.agencies.removeEmblem({ agency: agency.id });
  await client.plans.rename({ plan, title: 'แผนที่เปลี่ยนชื่อแล้ว' });
  await workbench.close();

  const library = openTestLibrary(folder);
  const { file, data } = library.sentContents(id);
  const { letter, notices, ...context } = data;
  const { png: _, ...own } = context.agency.emblem!;
  const emblem = { ...own, bytes: library.emblemFile(own) };
  const again = await writeLetterDocx(printLetter(letter, context).value, { emblem });
  library.close();
  expect(Buffer.from(again.value).equals(file)).toBe(true);
  expect(notices.map(({ code }) => code)).toEqual(['PLAN_PAGES_ESTIMATED']);
});

test('a file that cannot be written takes no number and keeps no version', async () => {
  const plan = await newPlan();
  const id = await newCircular({ plan, version: null, since: null });
  await workbench.close();
  inLibraryFile(folder, (file) => {
    file.pragma('foreign_keys = OFF');
    file.exec('DROP TRIGGER blob_is_never_deleted; DELETE FROM blob WHERE hash IN (SELECT emblem FROM agency)');
  });
  open();
  const bug = await errorOf(client.letters.send({ letter: id, base: 2 }));
  expect(bug.code).toBe('INTERNAL_SERVER_ERROR');
  expect(await client.letters.open({ letter: id })).toMatchObject({ revision: 2, sent: null, letter: { number: '' } });
  expect(await client.versions.list({ plan })).toEqual([]);
  expect(await client.registers.outgoing({ year: 2570 })).toEqual([]);
});

test('a letter whose draft is saved while it is sent speaks of the draft as it then is', async () => {
  const plan = await newPlan();
  const id = await newCircular({ plan, version: null, since: null });
  const [sent] = await Promise.all([
    client.letters.send({ letter: id, base: 2 }),
    client.plans.rename({ plan, title: 'แผนชื่อล่าสุด' }),
  ]);
  const kept = await client.versions.open({ plan, version: sent.version! });
  expect(sent.subject).toContain(kept.meta.title.text);
});

test('what changed in a plan of more than a thousand sections is told by another thread', async () => {
  const content = referencePlan({ paragraphs: 1100, charsPerParagraph: 20, sections: 1100, chapters: 4 });
  const { plan } = await client.imports.commit({ plan: content });
  const { id: since } = await client.versions.save({ plan, name: 'ร่างที่ ๑', note: '' });
  const { revision, plan: stored } = await client.plans.open({ plan });
  const changed = { ...stored.sections[7]!, title: [{ type: 'text' as const, text: 'หัวข้อใหม่' }] };
  await client.drafts.save({ plan, base: revision, sections: [changed] });
  const facts = await client.letters.facts({ link: { plan, version: null, since } });
  expect(facts.changed).toMatchObject([{ section: changed.id, title: 'หัวข้อใหม่', how: 'changed' }]);
  expect(await client.letters.facts({ link: { plan, version: null, since } })).toEqual(facts);
});
