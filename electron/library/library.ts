/**
 * A library: one SQLite file in a folder, with its backups. The one door to it; nothing outside this folder writes SQL.
 * Every method throws `AppError` for what a person can act on, `DISK_FULL` and `LIBRARY_READ_ONLY` included, and then has
 * changed nothing. All but backing up and restoring is synchronous, as better-sqlite3 is.
 */
import fs from 'node:fs';
import { AppError } from '../../shared/errors.ts';
import type { FindQuery } from '../../shared/find/query.ts';
import type { Id, NewId, Plan } from '../../shared/plan/model.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import { restorePart } from '../../shared/plan/restore-part.ts';
import type { Backup, PlanSummary, Rescue, Settings, VersionSummary } from '../../shared/rpc/contract.ts';
import { openBackups } from './backups.ts';
import { openBlobs } from './blobs.ts';
import { checkLibrary } from './check-library.ts';
import { openDatabase } from './database.ts';
import type { DraftChange } from './draft-shape.ts';
import { type OpenedDraft, openDrafts, type Saved } from './drafts.ts';
import { nameFailure, namingFailures } from './failures.ts';
import { fileSize, type LibraryPaths, libraryPaths, moveIntoPlace, prepareFolder } from './folder.ts';
import { type ImageFile, openImages } from './images.ts';
import { type LetterLibrary, letterMethods, openLetterStores } from './letter-library.ts';
import { schemaOf } from './migrate.ts';
import { takeOwnership } from './owner-lock.ts';
import { openPlans } from './plans.ts';
import { openProgress, type ProgressChange, type StoredProgress } from './progress.ts';
import { openReasons, type Reason, type StatePair } from './reasons.ts';
import { findRescue } from './rescue.ts';
import { type FindScope, type FoundPart, openSearch } from './search.ts';
import { openSettings } from './settings.ts';
import { type NewVersion, openVersions, type Thinned } from './versions.ts';

export interface Library extends LetterLibrary {
  /** The folder, absolute. */
  readonly path: string;

  /** Every plan, binned ones too, last saved first. */
  listPlans(): PlanSummary[];
  /** Takes in a plan and gives its id: its own, or a new one when that is taken. Throws `PLAN_INVALID`. */
  createPlan(plan: Plan): Id;
  /**
   * Takes in what was read from a file, all or nothing, and gives the plan's id: a new plan, or the draft of the plan `into`, whose
   * draft before is kept as a silent version. `older` is kept as a named version in between. Throws `PLAN_NOT_FOUND`, `PLAN_INVALID`.
   */
  takeIn(taken: TakenIn): Id;
  renamePlan(plan: Id, title: string): void;
  /** Copies the draft, without its versions, to a new plan and gives its id. */
  duplicatePlan(plan: Id, title: string): Id;
  movePlanToBin(plan: Id): void;
  bringPlanBack(plan: Id): void;

  /** The draft. Throws `PLAN_NOT_FOUND`. */
  openDraft(plan: Id): OpenedDraft;
  /**
   * Writes what changed since `base`; where the newest version is ten minutes or more away, the draft before is first kept as
   * a silent one. Throws `PLAN_NOT_FOUND`, `DRAFT_CONFLICT` and `PLAN_INVALID`.
   */
  saveDraft(change: DraftChange): Saved;
  /** Makes the draft what `content` is, its id aside; the draft before is kept as a silent version. */
  replaceDraft(plan: Id, content: Plan): Saved;

  /** Keeps the draft as a version, with the reasons given for changes up to the draft. */
  saveVersion(version: NewVersion): VersionSummary;
  /** Newest first, by number. */
  listVersions(plan: Id): VersionSummary[];
  /** A version by id or by a name no other has. Throws `VERSION_NOT_FOUND` and `VERSION_NAME_AMBIGUOUS`. */
  openVersion(plan: Id, version: string): Plan;
  /** Makes the draft what a version was; `before` is the version that holds the draft as it was, silent unless the newest did. */
  restoreVersion(plan: Id, version: string, author: string): Saved & { readonly before: VersionSummary };

  /**
   * Makes one section or block of the draft what it was in a version, as `restorePart` of `shared/plan` says; `before` as with
   * `restoreVersion`. Throws `PART_NOT_FOUND` too.
   */
  restorePart(part: PartOfVersion, author: string): Saved & { readonly before: VersionSummary };
  /** Lets silent versions of all plans go as they age (`thinning.ts`), pictures that nothing names any more, and what is stored for them alone. */
  thin(): Thinned;

  /** Why things were changed between two states, by change. Throws `PLAN_NOT_FOUND` and `VERSION_NOT_FOUND`. */
  readReasons(pair: StatePair): Record<string, string>;
  /** Keeps a reason; an empty text takes it away. Throws as `readReasons` does. */
  setReason(reason: Reason): void;

  /** How far the work on a plan is, deleted sections included. Throws `PLAN_NOT_FOUND`. */
  readProgress(plan: Id): StoredProgress;
  /** Throws `PLAN_NOT_FOUND`, and `PROGRESS_CONFLICT` when what is stored is not at `base`. */
  saveProgress(change: ProgressChange): Saved;

  /**
   * Finds words in drafts, and in versions where the scope says so: part by part, what is likely first. Throws `PATTERN_INVALID` and
   * `PLAN_NOT_FOUND` at once.
   */
  find(query: FindQuery, scope: FindScope): Generator<FoundPart>;
  /** Makes finding quick for some of what is new, some 20 ms of work; says whether there is more. */
  keepSearchUp(): boolean;

  /** Stores a picture once and gives its hash, the `image` of a figure. An SVG that had no PNG picture takes this one's. */
  addImage(file: ImageFile): string;
  /** The picture of a hash; null where no picture has it. */
  image(hash: string): ImageFile | null;
  hasImage(hash: string): boolean;

  readSettings(): Settings;
  /** Sets those given and leaves the others; gives all. */
  changeSettings(changes: Partial<Settings>): Settings;

  /** What is wrong with the library, one sentence each; empty when nothing is. Reads everything. */
  check(): string[];
  /** Copies the library as it is now, while it stays in use, and checks the copy. Lets backups go that the rotation does not keep. */
  backup(): Promise<Backup>;
  /** Newest first. */
  backups(): Backup[];
  /**
   * Puts a backup in the library's place; the library before is backed up first. Drafts opened before must be opened anew.
   * Throws `BACKUP_NOT_FOUND`, `BACKUP_DAMAGED` and `LIBRARY_NEWER`, having changed nothing.
   */
  restoreBackup(file: string): Promise<void>;
  /** What an empty library can be brought back from; null where it has plans, or never had any. */
  rescue(): Rescue | null;
  /** `bytes` is the size of the SQLite file and its log. */
  status(): { path: string; schema: number; bytes: number; lastBackup: Backup | null };
  /** Ends the use of the library and lets another process have it. Does nothing the second time. */
  close(): void;
}

/** What was read from a file: the plan and, where it has one, the state before it under the name to keep that by. */
interface TakenIn {
  readonly plan: Plan;
  readonly into: Id | undefined;
  readonly older: Plan | undefined;
  readonly olderName: string;
}

/** A section or block of a version, by its id; `into` is the line of the draft to replace, where that has another id. */
interface PartOfVersion {
  readonly plan: Id;
  readonly version: string;
  readonly line: Id;
  readonly into?: Id | undefined;
}

interface LibraryOptions {
  readonly now: () => Date;
  readonly newId: NewId;
}

/**
 * Opens the library of a folder, making both when they are missing. Throws `LIBRARY_IN_USE`, `LIBRARY_NEWER`,
 * `LIBRARY_READ_ONLY` and `DISK_FULL`, having changed nothing, and `LIBRARY_DAMAGED`, having moved the damaged file aside.
 */
export function openLibrary(folder: string, options: LibraryOptions): Library {
  const paths = libraryPaths(folder);
  return namingFailures(paths.folder, () => {
    prepareFolder(paths);
    const lock = takeOwnership(paths);
    try {
      return runLibrary(paths, options, lock.release);
    } catch (error) {
      lock.release();
      throw error;
    }
  });
}

/** The open SQLite file and what reads and writes it; made anew when a backup takes its place. */
function openStores(paths: LibraryPaths, { now, newId }: LibraryOptions) {
  const database = openDatabase(paths, openBackups(paths, now), now);
  const drafts = openDrafts(database, now);
  const blobs = openBlobs(database);
  const reasons = openReasons(database);
  const images = openImages(database, blobs, now);
  const versions = openVersions(database, { blobs, images, reasons, now, newId });
  return {
    ...openLetterStores(database, { blobs, drafts, versions, now, newId }),
    database,
    drafts,
    blobs,
    images,
    plans: openPlans(database, drafts, now, newId),
    versions,
    reasons,
    progress: openProgress(database, now),
    search: openSearch(database, blobs),
    settings: openSettings(database),
  };
}

function runLibrary(paths: LibraryPaths, options: LibraryOptions, release: () => void): Library {
  const backups = openBackups(paths, options.now);
  let stores = openStores(paths, options);
  let isOpen = true;
  /** Backing up and restoring happen one at a time. */
  let last: Promise<unknown> = Promise.resolve();

  /** The stores; opened again where a restore had to close them and could not go on, for want of space say. */
  const current = () => {
    if (!stores.database.open && isOpen) {
      stores = openStores(paths, options);
    }
    return stores;
  };
  const named = <Arguments extends unknown[], Result>(method: (...given: Arguments) => Result) => {
    return (...given: Arguments): Result => namingFailures(paths.folder, () => method(...given));
  };
  const inTurn = <Result>(action: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(action).catch((error: unknown) => {
      throw isOpen ? nameFailure(error, paths.folder) : new AppError('CANCELLED', {}, { cause: error });
    });
    last = turn.catch(() => undefined);
    return turn;
  };

  /** Makes the draft what `content` is; the draft before is kept first, in one transaction with it. */
  const replace = (plan: Id, content: Plan, author: string): Saved & { before: VersionSummary } => {
    const { database, drafts, versions } = current();
    return database
      .transaction(() => {
        const before = versions.keep(plan, author);
        return { ...drafts.overwrite(plan, content), before };
      })
      .immediate();
  };

  const takeIn = ({ plan, into, older, olderName }: TakenIn): Id => {
    const { database, plans, versions, settings } = current();
    const author = settings.read().author;
    return database
      .transaction(() => {
        const id = into ?? plans.create(older ?? plan);
        if (older !== undefined) {
          if (into !== undefined) replace(id, parsePlan(older), author);
          versions.save({ plan: id, kind: 'named', milestone: null, name: olderName, note: '', author });
        }
        if (into !== undefined || older !== undefined) replace(id, parsePlan(plan), author);
        return id;
      })
      .immediate();
  };

  const backUp = async (): Promise<Backup> => {
    try {
      await current().database.backup(backups.begin());
    } catch (error) {
      backups.abandon();
      throw error;
    }
    return backups.finish();
  };

  const restore = async (file: string): Promise<void> => {
    const chosen = backups.find(file);
    const copy = `${paths.file}.restoring`;
    try {
      // Copied first: the backup of the present library may push the chosen one out of the rotation.
      fs.copyFileSync(chosen, copy);
      await backUp();
      if (!isOpen) {
        throw new Error('the library was closed');
      }
      stores.database.close();
      if (fileSize(`${paths.file}-wal`) > 0) {
        throw new Error('the write-ahead log could not be emptied');
      }
      moveIntoPlace(copy, paths.file);
    } finally {
      fs.rmSync(copy, { force: true });
    }
    current();
  };

  return {
    ...letterMethods(current, named),
    path: paths.folder,
    listPlans: named(() => current().plans.list()),
    createPlan: named((plan) => current().plans.create(plan)),
    takeIn: named(takeIn),
    renamePlan: named((plan, title) => current().plans.rename(plan, title)),
    duplicatePlan: named((plan, title) => current().plans.duplicate(plan, title)),
    movePlanToBin: named((plan) => current().plans.moveToBin(plan)),
    bringPlanBack: named((plan) => current().plans.bringBack(plan)),

    openDraft: named((plan) => current().drafts.open(plan)),
    saveDraft: named((change) => {
      const { drafts, versions, settings } = current();
      return drafts.save(change, () => versions.keepWhenDue(change.plan, () => settings.read().author));
    }),
    replaceDraft: named((plan, content) => {
      const { revision, savedAt } = replace(plan, parsePlan(content), current().settings.read().author);
      return { revision, savedAt };
    }),

    saveVersion: named((version) => current().versions.save(version)),
    listVersions: named((plan) => current().versions.list(plan)),
    openVersion: named((plan, version) => current().versions.open(plan, version)),
    restoreVersion: named((plan, version, author) => replace(plan, current().versions.open(plan, version), author)),
    restorePart: named(({ plan, version, ...part }, author) => {
      const then = current().versions.open(plan, version);
      const content = restorePart(current().drafts.open(plan).plan, then, part);
      if (content === null) {
        throw new AppError('PART_NOT_FOUND');
      }
      return replace(plan, content, author);
    }),
    thin: named(() => current().versions.thin()),

    readReasons: named((pair) => current().reasons.read(pair)),
    setReason: named((reason) => current().reasons.set(reason)),

    readProgress: named((plan) => current().progress.read(plan)),
    saveProgress: named((change) => current().progress.save(change)),

    find: named((query, scope) => current().search.find(query, scope)),
    keepSearchUp: named(() => current().search.keepUp()),

    addImage: named((file) => current().images.add(file)),
    image: named((hash) => current().images.find(hash)),
    hasImage: named((hash) => current().images.has(hash)),

    readSettings: named(() => current().settings.read()),
    changeSettings: named((changes) => current().settings.change(changes)),

    check: named(() => checkLibrary(current().database, current())),
    backup: () => inTurn(backUp),
    backups: named(() => backups.list()),
    restoreBackup: (file) => inTurn(() => restore(file)),
    rescue: named(() => (current().plans.list().length > 0 ? null : findRescue(paths, backups))),
    status: named(() => ({
      path: paths.folder,
      schema: schemaOf(current().database),
      bytes: fileSize(paths.file) + fileSize(`${paths.file}-wal`),
      lastBackup: backups.list()[0] ?? null,
    })),
    close: named(() => {
      if (isOpen) {
        isOpen = false;
        stores.database.close();
        release();
      }
    }),
  };
}
