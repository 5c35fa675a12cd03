/** What a library offers to secretaries: agencies, letters and their registers. Part of `Library`. */
import type { Database } from 'better-sqlite3';
import { AppError } from '../../shared/errors.ts';
import type { Agency, Emblem, Letter } from '../../shared/letter/model.ts';
import type { LetterTables } from '../../shared/letter/tables.ts';
import type { Id, NewId } from '../../shared/plan/model.ts';
import type { Incoming, RegisterRow } from '../../shared/rpc/letters.ts';
import { type EmblemFile, openAgencies } from './agencies.ts';
import type { Blobs } from './blobs.ts';
import type { Drafts, PlanHead, Saved } from './drafts.ts';
import { type IncomingLetter, openIncoming } from './incoming.ts';
import { type LetterTableChanges, openLetterTables } from './letter-tables.ts';
import { openLetters, type StoredLetter } from './letters.ts';
import { type NumbersToGiveUp, openRegisters } from './registers.ts';
import {
  type NewSentLetter,
  openSentLetters,
  type RegisterKey,
  type SentData,
  type SentRecord,
} from './sent-letters.ts';
import type { Versions } from './versions.ts';

export interface LetterLibrary {
  /** In the order they were made. */
  listAgencies(): Agency[];
  /** Throws `AGENCY_NOT_FOUND`. */
  openAgency(id: Id): Agency;
  /** Takes a profile in or changes the one of its id, its emblem aside; gives it as it is now. */
  saveAgency(agency: Agency): Agency;
  /** Throws `AGENCY_NOT_FOUND`, and `AGENCY_IN_USE` while open letters that are not in the bin name it. */
  removeAgency(id: Id): void;
  /** Undoes a removal in its place of the list, emblem and all, as long as the library stays open. Throws `AGENCY_NOT_FOUND`. */
  bringAgencyBack(id: Id): Agency;
  /** Puts an emblem in the place of the one before, or takes it away. Throws `AGENCY_NOT_FOUND`. */
  setEmblem(agency: Id, emblem: EmblemFile | null): Agency;
  /** The file of an emblem, by its hash or that of its PNG picture. */
  emblemFile(file: Pick<Emblem, 'hash'>): Buffer;

  /** Every letter, binned ones too, last saved first. */
  listLetters(): StoredLetter[];
  /** Throws `LETTER_NOT_FOUND`. */
  openLetter(id: Id): StoredLetter;
  /** Takes in a letter of a new id, `corrects` naming the one it is a new issue of. */
  createLetter(letter: Letter, corrects: Id | null): Saved;
  /** Throws `LETTER_NOT_FOUND`, `LETTER_SENT`, and `LETTER_CONFLICT` when the stored letter is not at `base`. */
  saveLetter(letter: Letter, base: number): Saved;
  /** Throws `LETTER_NOT_FOUND` and `LETTER_SENT`, as `bringLetterBack` does. */
  moveLetterToBin(id: Id): void;
  bringLetterBack(id: Id): void;
  /**
   * Takes the number and keeps what is sent, with a version of the draft where the letter speaks of that, all or nothing. Throws
   * `NUMBER_TAKEN`, `LETTER_NOT_FOUND`, `LETTER_SENT`, `LETTER_CONFLICT`, and `DRAFT_CONFLICT` where the draft went on.
   */
  sendLetter(sending: Sending): SentRecord;
  /** The Word file as it was sent, byte for byte, and what it was made from. Throws `LETTER_NOT_FOUND` for a letter not sent. */
  sentContents(letter: Id): { readonly file: Buffer; readonly data: SentData };
  /** What stands in front of a version's sections, or of the draft's. Throws `PLAN_NOT_FOUND` and `VERSION_NOT_FOUND`. */
  planHead(plan: Id, version: Id | null): PlanHead;
  /** Which state the draft is in, without reading it. Throws `PLAN_NOT_FOUND`. */
  draftState(plan: Id): Saved;

  readLetterTables(): LetterTables;
  /** Sets those given and leaves the others; gives all. */
  changeLetterTables(changes: LetterTableChanges): LetterTables;

  /** The numbers of a year (พ.ศ.), newest first, register by register where no code is given. */
  outgoingRows(year: number, code?: string): RegisterRow[];
  /** The first number after all that are taken or given up. */
  nextNumber(register: RegisterKey): number;
  /** Gives taken numbers up, or says why nobody has them. Throws `NUMBER_UNUSED` for numbers that are still to come. */
  giveUpNumbers(numbers: NumbersToGiveUp): void;
  /** Those of a year, newest first. */
  incomingLetters(year: number): Incoming[];
  /** Takes the next receiving number of the year it came in. */
  receiveLetter(letter: IncomingLetter): Incoming;
  /** Throws `INCOMING_NOT_FOUND`. */
  changeIncoming(id: Id, letter: IncomingLetter): Incoming;
  /** Years (พ.ศ.) that a register holds anything of. */
  registerYears(): number[];
}

/** A letter with its number in it, its file written, ready to be kept. */
export interface Sending extends Omit<NewSentLetter, 'version'> {
  /** The revision of the letter as it was read. */
  readonly base: number;
  /** Where it speaks of the draft: the state it was read in, and how the version that keeps it is called. */
  readonly draft: {
    readonly revision: number;
    readonly name: string;
    readonly note: string;
    readonly author: string;
  } | null;
}

interface LetterStoresOptions {
  readonly blobs: Blobs;
  readonly drafts: Drafts;
  readonly versions: Versions;
  readonly now: () => Date;
  readonly newId: NewId;
}

export type LetterStores = ReturnType<typeof openLetterStores>;

export function openLetterStores(database: Database, { blobs, drafts, versions, now, newId }: LetterStoresOptions) {
  const sentLetters = openSentLetters(database, blobs, now);
  const letters = openLetters(database, sentLetters, now);

  /** The version that a sent letter speaks of. */
  const versionOf = ({ data, draft }: Sending): Id | null => {
    const link = data.letter.plan;
    if (link === null || draft === null) return link?.version ?? null;
    const { revision, ...said } = draft;
    if (drafts.head(link.plan).revision !== revision) {
      throw new AppError('DRAFT_CONFLICT', { id: link.plan });
    }
    return versions.save({ plan: link.plan, kind: 'named', milestone: null, ...said }).id;
  };

  const send = database.transaction((sending: Sending): SentRecord => {
    const { base, draft: _, ...sent } = sending;
    const { letter } = sending.data;
    if (letters.open(letter.id).binnedAt !== null) letters.bringBack(letter.id);
    letters.save(letter, base);
    return sentLetters.insert({ ...sent, version: versionOf(sending) });
  });

  return {
    agencies: openAgencies(database, blobs),
    letters,
    sentLetters,
    letterTables: openLetterTables(database),
    registers: openRegisters(database, sentLetters),
    incoming: openIncoming(database, newId),
    sendLetter: (sending: Sending) => send.immediate(sending),
  };
}

type Named = <Arguments extends unknown[], Result>(
  method: (...given: Arguments) => Result,
) => (...given: Arguments) => Result;

/** `current` gives the stores as they are now, `named` names what goes wrong below them. */
export function letterMethods(
  current: () => LetterStores & { readonly drafts: Drafts; readonly versions: Versions },
  named: Named,
): LetterLibrary {
  return {
    listAgencies: named(() => current().agencies.list()),
    openAgency: named((id) => current().agencies.open(id)),
    saveAgency: named((agency) => current().agencies.save(agency)),
    removeAgency: named((id) => current().agencies.remove(id)),
    bringAgencyBack: named((id) => current().agencies.bringBack(id)),
    setEmblem: named((agency, emblem) => current().agencies.setEmblem(agency, emblem)),
    emblemFile: named((file) => current().agencies.emblemFile(file)),

    listLetters: named(() => current().letters.list()),
    openLetter: named((id) => current().letters.open(id)),
    createLetter: named((letter, corrects) => current().letters.create(letter, corrects)),
    saveLetter: named((letter, base) => current().letters.save(letter, base)),
    moveLetterToBin: named((id) => current().letters.moveToBin(id)),
    bringLetterBack: named((id) => current().letters.bringBack(id)),
    sendLetter: named((sending) => current().sendLetter(sending)),
    sentContents: named((letter) => current().sentLetters.contents(letter)),
    planHead: named((plan, version) => {
      const { drafts, versions } = current();
      return version === null ? drafts.head(plan) : versions.head(plan, version);
    }),
    draftState: named((plan) => current().drafts.head(plan)),

    readLetterTables: named(() => current().letterTables.read()),
    changeLetterTables: named((changes) => current().letterTables.change(changes)),

    outgoingRows: named((year, code) => current().registers.rows(year, code)),
    nextNumber: named((register) => current().registers.next(register)),
    giveUpNumbers: named((numbers) => current().registers.giveUp(numbers)),
    incomingLetters: named((year) => current().incoming.list(year)),
    receiveLetter: named((letter) => current().incoming.receive(letter)),
    changeIncoming: named((id, letter) => current().incoming.change(id, letter)),
    registerYears: named(() => current().registers.years()),
  };
}
