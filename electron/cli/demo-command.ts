import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { ComparisonFormat, ExportFormat } from '../../shared/rpc/contract.ts';
import type { Client } from '../services/workbench.ts';
import { demoLetters } from './demo-letters.ts';
import { type ExportedFile, exportedFile } from './export-file.ts';
import { writeNamedFile } from './files.ts';
import { revisedSamplePlan, SAMPLE_TITLE, samplePlan } from './sample-plan.ts';
import { type Terminal, withClient } from './terminal.ts';
import { sealMilestone } from './version-commands.ts';

/** The files a demo leaves: the numbers counted by Word, and typed for readers that cannot count in Thai. */
const EXPORTS: readonly { format: ExportFormat; numbers: 'auto' | 'text'; suffix: string }[] = [
  { format: 'docx', numbers: 'auto', suffix: '' },
  { format: 'docx', numbers: 'text', suffix: '-numbers-as-text' },
  { format: 'txt', numbers: 'auto', suffix: '' },
  { format: 'md', numbers: 'auto', suffix: '' },
  { format: 'json', numbers: 'auto', suffix: '' },
];

const VERSIONS = [
  { make: samplePlan, name: 'ร่างที่ ๑', note: 'ก่อนรับฟังความเห็นรอบที่สอง' },
  { make: revisedSamplePlan, name: 'ร่างที่ ๒', note: 'เพิ่มเรื่องคุณภาพน้ำตามที่ประชุม' },
];

/** How its two versions are compared in Word. */
const COMPARISONS: readonly ComparisonFormat[] = ['docx-redline', 'docx-table'];

const MILESTONES = [
  { milestone: 'hearing', note: 'ฉบับที่เผยแพร่ให้ชุมชนริมน้ำอ่านก่อนวันรับฟังความเห็น' },
  { milestone: 'cabinet', note: 'ฉบับที่แนบหนังสือถึงเลขาธิการคณะรัฐมนตรี' },
] as const;

/**
 * Makes a sample plan with two versions and two milestones, exports it in every format, with Word files of what differs and a letter of each kind, to `folder` (`demo` unless named). Its library is in that
 * folder, unless one was given, so a person's own is not touched. Run again, it makes the same plan anew.
 */
export async function makeDemo(terminal: Terminal, folder = 'demo'): Promise<void> {
  const target = resolve(folder);
  try {
    mkdirSync(target, { recursive: true });
  } catch (error) {
    const { permission } = terminal.text.reasons;
    throw new AppError('FILE_UNWRITABLE', { file: target, reason: permission }, { cause: error });
  }
  const library = resolve(terminal.chosenLibrary ?? join(target, 'library'));
  const made = await withClient(library, async (client) => {
    const plan = await samplePlanId(client);
    const versions: string[] = [];
    for (const { make, name, note } of VERSIONS) {
      await client.plans.replace({ plan, content: make() });
      versions.push((await client.versions.save({ plan, name, note })).id);
    }
    const milestones: string[] = [];
    for (const { milestone, note } of MILESTONES) {
      milestones.push((await sealMilestone(client, { plan, milestone, name: undefined, note })).id);
    }
    const files: string[] = [];
    const write = (exported: Pick<ExportedFile, 'fileName' | 'bytes'>, suffix = '') => {
      const name = exported.fileName.replace(/(\.[^.]+)$/, `${suffix}$1`);
      files.push(writeNamedFile(join(target, name), name, Buffer.from(exported.bytes, 'base64'), terminal.text));
    };
    for (const { format, numbers, suffix } of EXPORTS) {
      write(await exportedFile(await client.exports.make({ plan, format, numbers }), terminal), suffix);
    }
    const [before, after] = versions as [string, string];
    const { language } = terminal;
    for (const format of COMPARISONS) {
      write(await exportedFile(await client.exports.comparison({ plan, before, after, format, language }), terminal));
    }
    for (const letter of await demoLetters(client, { plan, version: milestones.at(-1)!, since: before })) write(letter);
    return { plan, versions, milestones, library, files };
  });
  const { demoMade, demoFiles, demoNext } = terminal.text;
  terminal.answer(made, () =>
    [demoMade(made.plan, library), demoFiles, ...made.files.map((file) => `  ${file}`), demoNext(library)].join('\n'),
  );
}

/** The sample plan an earlier run left, else a new one. */
async function samplePlanId(client: Client): Promise<string> {
  const plans = await client.plans.list({});
  const earlier = plans.find((plan) => plan.title === SAMPLE_TITLE && plan.binnedAt === null);
  if (earlier) return earlier.id;
  const { plan } = await client.imports.commit({ plan: samplePlan() });
  return plan;
}
