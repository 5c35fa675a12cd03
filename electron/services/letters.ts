import { AppError } from '../../shared/errors.ts';
import type { Finding } from '../../shared/letter/finding.ts';
import type { LetterContext } from '../../shared/letter/kind.ts';
import { newLetter } from '../../shared/letter/kinds.ts';
import type { Agency, Letter } from '../../shared/letter/model.ts';
import { normalizeAgency, normalizeLetter } from '../../shared/letter/normalize.ts';
import { parseAgency, parseLetter } from '../../shared/letter/schema.ts';
import { type LetterTables, normalizeTable } from '../../shared/letter/tables.ts';
import type { Notice } from '../../shared/notices.ts';
import type { LetterFinding, SentLetter } from '../../shared/rpc/letters.ts';
import type { Library } from '../library/library.ts';
import type { ServiceDependencies } from './dependencies.ts';
import { fileNameFor } from './file-name.ts';
import type { Implementer } from './implementer.ts';
import { listLetters } from './letter-list.ts';
import { writeLetter } from './letter-writing.ts';
import { DOCX } from './media-types.ts';
import { openLetterPlans } from './plan-facts.ts';
import { sendLetter } from './send-letter.ts';

type SentRecord = ReturnType<Library['sendLetter']>;

export function letterHandlers(os: Implementer, dependencies: ServiceDependencies) {
  const { library, events, newId } = dependencies;
  const plans = openLetterPlans(dependencies);
  const changed = () => events.publish({ type: 'library-changed', lists: ['letters'] });

  const contextOf = async (letter: Letter, agency = library.openAgency(letter.agency)): Promise<LetterContext> => ({
    agency,
    plan: letter.plan === null ? null : (await plans.of(letter.plan)).facts,
    ...library.readLetterTables(),
  });
  const openFile = async (letter: Letter, agency?: Agency) => {
    const { bytes, findings, notices, title } = await writeLetter(letter, await contextOf(letter, agency), library);
    return { file: docx(title, bytes, notices), findings: findings.map(asFinding) };
  };
  const take = (letter: Letter, corrects: string | null) => {
    library.createLetter(letter, corrects);
    changed();
    return { letter: letter.id };
  };

  return {
    list: os.letters.list.handler(({ input }) => listLetters(library, plans, input.plan)),
    create: os.letters.create.handler(({ input }) => {
      const { kind, plan } = input;
      const agency = library.openAgency(input.agency).id;
      if (plan !== null) {
        library.planHead(plan.plan, plan.version);
        if (plan.since !== null) library.planHead(plan.plan, plan.since);
      }
      return take({ ...newLetter(kind, { id: newId(), agency }), plan }, null);
    }),
    open: os.letters.open.handler(({ input }) => {
      const { letter, revision, savedAt, sent } = library.openLetter(input.letter);
      return { letter, revision, savedAt, sent: sent === null ? null : sentLetter(sent) };
    }),
    save: os.letters.save.handler(({ input }) => {
      const saved = library.saveLetter(normalizeLetter(parseLetter(input.letter)), input.base);
      events.publish({ type: 'letter-changed', letter: input.letter.id, revision: saved.revision });
      return { revision: saved.revision, savedAt: saved.savedAt };
    }),
    facts: os.letters.facts.handler(async ({ input }) => (await plans.of(input.link)).facts),
    preview: os.letters.preview.handler(async ({ input }) => {
      const letter = normalizeLetter(parseLetter(input.letter));
      const agency = input.agency && { ...normalizeAgency(parseAgency(input.agency)), emblem: null };
      const { file, findings } = await openFile(letter, agency);
      return { ...file, findings };
    }),
    duplicate: os.letters.duplicate.handler(({ input }) => {
      const { letter } = library.openLetter(input.letter);
      return take({ ...letter, id: newId(), number: '', date: null }, null);
    }),
    moveToBin: os.letters.moveToBin.handler(({ input }) => {
      library.moveLetterToBin(input.letter);
      changed();
      return {};
    }),
    bringBack: os.letters.bringBack.handler(({ input }) => {
      library.bringLetterBack(input.letter);
      changed();
      return {};
    }),
    send: os.letters.send.handler(async ({ input }) => {
      const sent = await sendLetter(input, { ...dependencies, plans });
      // A letter that speaks of the draft keeps a version of it.
      events.publish({ type: 'library-changed', lists: ['letters', 'registers', 'versions'] });
      return sentLetter(sent);
    }),
    file: os.letters.file.handler(async ({ input }) => {
      const { letter, sent } = library.openLetter(input.letter);
      if (sent === null) return (await openFile(letter)).file;
      const { file, data } = library.sentContents(letter.id);
      return docx(`${sent.printed} ${sent.subject}`, file, data.notices);
    }),
    correct: os.letters.correct.handler(({ input }) => {
      const { letter, sent } = library.openLetter(input.letter);
      if (sent === null) throw new AppError('LETTER_OPEN');
      return take({ ...letter, id: newId(), number: '' }, letter.id);
    }),
    tables: os.letters.tables.handler(() => tablesOf(library.readLetterTables())),
    changeTables: os.letters.changeTables.handler(({ input: { salutations, topics } }) => {
      const tables = library.changeLetterTables({
        salutations: salutations && normalizeTable(salutations),
        topics: topics && normalizeTable(topics),
      });
      events.publish({ type: 'library-changed', lists: ['agencies'] });
      return tablesOf(tables);
    }),
  };
}

function docx(title: string, bytes: Uint8Array, notices: readonly Notice[]) {
  return {
    fileName: fileNameFor(title, 'docx'),
    mediaType: DOCX,
    bytes: Buffer.from(bytes).toString('base64'),
    notices: [...notices],
  };
}

function asFinding({ repair, ...finding }: Finding): LetterFinding {
  return repair === undefined ? finding : { ...finding, repair };
}

function tablesOf({ salutations, topics }: LetterTables) {
  return {
    salutations: salutations.map((row) => ({ ...row, addressees: [...row.addressees] })),
    topics: [...topics],
  };
}

function sentLetter(sent: SentRecord): SentLetter {
  const { code, series, year, number, printed, addressee, subject, sentAt, version, hash } = sent;
  return { code, series, year, number, printed, addressee, subject, sentAt, version, hash };
}
