import { EXAMPLE_CONTEXT, exampleLetter } from '../../shared/letter/examples.ts';
import { LETTER_KINDS, type PlanLink } from '../../shared/letter/model.ts';
import type { Client } from '../services/workbench.ts';
import type { ExportedFile } from './export-file.ts';

/**
 * Keeps an open letter of each kind that speaks of the sample plan, and gives their files. Letters of an earlier run are written
 * anew; one that was sent meanwhile stays, and another takes its place.
 */
export async function demoLetters(client: Client, link: PlanLink): Promise<Pick<ExportedFile, 'fileName' | 'bytes'>[]> {
  const agency = await client.agencies.save({ agency: EXAMPLE_CONTEXT.agency });
  const earlier = await client.letters.list({ plan: link.plan });
  const files: Pick<ExportedFile, 'fileName' | 'bytes'>[] = [];
  for (const kind of LETTER_KINDS) {
    const open = earlier.find((one) => one.kind === kind && one.state === 'open' && one.binnedAt === null);
    const id = open?.id ?? (await client.letters.create({ kind, agency: agency.id, plan: link })).letter;
    const { revision } = await client.letters.open({ letter: id });
    const letter = { ...exampleLetter(kind), id, plan: link, number: '' };
    await client.letters.save({ letter, base: revision });
    files.push(await client.letters.file({ letter: id }));
  }
  return files;
}
