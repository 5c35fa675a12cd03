/**
 * A process of its own that opens a library, so that a test can kill it. First line out: `open`. With `hold` it then stays;
 * with `save` it rewords a section again and again and prints the number of each save once it was acknowledged; with `send` it sends letters that speak of
 * the draft and prints their numbers.
 */
import { writeSync } from 'node:fs';
import { AGENCY, openLetter, REGISTER, sending } from './sent-letters.ts';
import { reworded, smallPlan } from './small-plan.ts';
import { openTestLibrary } from './temp-library.ts';

const [folder, mode] = process.argv.slice(2) as [string, string];
const library = openTestLibrary(folder);
writeSync(1, 'open\n');

if (mode === 'hold') {
  setInterval(() => undefined, 60_000);
} else if (mode === 'send') {
  library.saveAgency(AGENCY);
  const plan = library.createPlan(smallPlan('sent'));
  const { revision } = library.openDraft(plan);
  for (let number = 1; ; number += 1) {
    const id = `letter-${number}`;
    library.createLetter(openLetter(id, { plan: { plan, version: null, since: null } }), null);
    const draft = { revision, name: `${REGISTER.code}/${number}`, note: '', author: '' };
    library.sendLetter(sending(library, id, number, { draft }));
    writeSync(1, `${number}\n`);
  }
} else {
  const plan = smallPlan();
  let { revision } = library.openDraft(plan.id);
  for (let count = 1; ; count += 1) {
    const sections = [reworded(plan.sections[count % 6]!, `บันทึกครั้งที่ ${count} ${'ก'.repeat(count % 3000)}`)];
    revision = library.saveDraft({ plan: plan.id, base: revision, sections }).revision;
    writeSync(1, `${revision}\n`);
  }
}
