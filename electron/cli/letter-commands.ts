import { basename } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { KINDS } from '../../shared/letter/kinds.ts';
import { type Agency, LETTER_KINDS, type LetterKind, type PlanLink } from '../../shared/letter/model.ts';
import { describeNotice } from '../../shared/notices.ts';
import { reasonDetails } from '../../shared/reasons.ts';
import type { LetterFinding } from '../../shared/rpc/letters.ts';
import type { Client } from '../services/workbench.ts';
import { readNamedFile, writeNamedFile } from './files.ts';
import { parseLetterData } from './letter-data.ts';
import { planId } from './plan-commands.ts';
import { table } from './table.ts';
import { type Terminal, withClient } from './terminal.ts';
import { findVersion } from './version-commands.ts';

interface WriteOptions {
  readonly data?: string;
  readonly plan?: string;
  readonly version?: string;
  readonly since?: string;
  readonly agency?: string;
  readonly out: string;
}

/** A kind as a person typed it. */
function kindOf(text: string): LetterKind {
  const kind = LETTER_KINDS.find((one) => one === text);
  if (kind === undefined) {
    throw new AppError('LETTER_INVALID', {
      at: 'kind',
      ...reasonDetails({
        th: `ต้องเป็น ${LETTER_KINDS.join(' หรือ ')}`,
        en: `not one of ${LETTER_KINDS.join(', ')}`,
      }),
    });
  }
  return kind;
}

/**
 * Writes a letter from a file of data, and what a plan and an agency say, as a Word file. What the letter still lacks is told
 * on stderr and is no failure; data that is no letter's is.
 */
export async function writeLetter(terminal: Terminal, kindText: string, options: WriteOptions): Promise<void> {
  const kind = kindOf(kindText);
  const data = parseLetterData(kind, options.data === undefined ? {} : readJson(options.data, terminal));
  const { file, findings, notices } = await withClient(terminal.libraryFolder, async (client) => {
    const link = await planLink(client, options, data.letter.plan, terminal);
    const named = options.agency ?? data.named;
    const inline = options.agency === undefined ? data.agency : null;
    const agency = inline ?? (await findAgency(client, named, terminal));
    const letter = { ...data.letter, agency: agency.id, plan: link };
    const shown = await client.letters.preview({ letter, ...(inline ? { agency: inline } : {}) });
    const bytes = Buffer.from(shown.bytes, 'base64');
    return { ...shown, file: writeNamedFile(options.out, shown.fileName, bytes, terminal.text) };
  });
  const { language, text } = terminal;
  const said = notices.map((notice) => ({ ...notice, message: describeNotice(notice, language) }));
  // The notice says the same, and how high the place is.
  const told = findings.filter(({ rule }) => rule !== 'emblem-missing' || !notices.some(isOfEmblem));
  const found = told.map(({ repair: _, message, ...finding }) => ({ ...finding, message: message[language] }));
  terminal.answer({ file, findings: found, notices: said }, () => text.letterWritten(file));
  if (!terminal.json) {
    for (const finding of told) console.error(findingLine(kind, finding, terminal));
    for (const { message } of said) console.error(`- ${message}`);
  }
}

function isOfEmblem({ code }: { readonly code: string }): boolean {
  return code === 'EMBLEM_MISSING';
}

function findingLine(kind: LetterKind, { severity, field, message }: LetterFinding, { language, text }: Terminal) {
  const name = KINDS[kind].fields.find(({ id }) => id === field)?.name[language] ?? field;
  return `- ${text.severities[severity]} ${name}: ${message[language]}`;
}

function readJson(file: string, terminal: Terminal): unknown {
  const text = readNamedFile(file, terminal.text).toString('utf8');
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new AppError('LETTER_INVALID', { at: basename(file), reason: terminal.text.reasons.notJson });
  }
}

/** What the letter speaks of: as the options say, else as its data do. */
async function planLink(
  client: Client,
  { plan, version, since }: WriteOptions,
  given: PlanLink | null,
  { text }: Terminal,
): Promise<PlanLink | null> {
  const id = plan === undefined ? given?.plan : planId(plan);
  if (id === undefined) {
    if (version === undefined && since === undefined) return null;
    throw new AppError('INPUT_INVALID', { reason: text.usage.missingOption('--plan') });
  }
  const versions = version === undefined && since === undefined ? [] : await client.versions.list({ plan: id });
  const own = plan === undefined ? given : null;
  return {
    plan: id,
    version: version === undefined ? (own?.version ?? null) : findVersion(versions, version).id,
    since: since === undefined ? (own?.since ?? null) : findVersion(versions, since).id,
  };
}

/** By id or name; the only one there is where none is named. */
async function findAgency(client: Client, named: string, { text }: Terminal): Promise<Agency> {
  const agencies = await client.agencies.list({});
  if (named === '') {
    if (agencies.length === 1) return agencies[0]!;
    throw new AppError('LETTER_INVALID', { at: 'agency', reason: text.usage.needsAgency });
  }
  const found = agencies.find(({ id, name }) => id === named || name === named);
  if (found === undefined) throw new AppError('AGENCY_NOT_FOUND', { id: named });
  return found;
}

/** Tells what a file of data may hold. */
export async function showSchema(terminal: Terminal, kindText: string): Promise<void> {
  const { letterDataSchema } = await import('./letter-schema.ts');
  const schema = letterDataSchema(kindOf(kindText));
  terminal.answer(schema, () => JSON.stringify(schema, null, 2));
}

export async function listLetters(terminal: Terminal): Promise<void> {
  const { columns, letterStates, noLetters } = terminal.text;
  const letters = await withClient(terminal.libraryFolder, (client) => client.letters.list({}));
  terminal.answer(letters, () =>
    letters.length === 0
      ? noLetters
      : table(
          [columns.id, columns.letterKind, columns.number, columns.state, columns.subject],
          letters
            .filter(({ binnedAt }) => binnedAt === null)
            .map(({ id, kind, number, state, subject }) => [
              id,
              KINDS[kind].name[terminal.language],
              number,
              letterStates[state],
              subject,
            ]),
        ),
  );
}

/** Gives an open letter its number, and writes its file where `--out` says. */
export async function sendLetter(
  terminal: Terminal,
  id: string,
  options: { number?: string; out?: string },
): Promise<void> {
  const { text } = terminal;
  const number = options.number === undefined ? undefined : wholeNumber(options.number, '--number', terminal);
  const { sent, file } = await withClient(terminal.libraryFolder, async (client) => {
    const { revision } = await client.letters.open({ letter: id });
    const taken = await client.letters.send({ letter: id, base: revision, ...(number ? { number } : {}) });
    if (options.out === undefined) return { sent: taken, file: null };
    const { fileName, bytes } = await client.letters.file({ letter: id });
    return { sent: taken, file: writeNamedFile(options.out, fileName, Buffer.from(bytes, 'base64'), text) };
  });
  terminal.answer({ ...sent, file }, () =>
    [text.letterSent(sent.printed), ...(file === null ? [] : [text.letterWritten(file)])].join('\n'),
  );
}

/** A whole number in Thai or Arabic digits. */
export function wholeNumber(typed: string, option: string, { text }: Terminal): number {
  const digits = typed.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
  if (!/^[1-9]\d{0,6}$/.test(digits))
    throw new AppError('INPUT_INVALID', { reason: text.usage.badValue(`${option} ${typed}`) });
  return Number(digits);
}
