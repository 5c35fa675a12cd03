import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openBackups } from '../../electron/library/backups.ts';
import { openDatabase } from '../../electron/library/database.ts';
import { nameFailure } from '../../electron/library/failures.ts';
import { libraryPaths } from '../../electron/library/folder.ts';
import { KNOWN_SCHEMA } from '../../electron/library/inspect.ts';
import { AppError } from '../../shared/errors.ts';
import { libraryState } from '../support/library-state.ts';
import { REGISTER } from '../support/sent-letters.ts';
import { CAN_MOUNT, mountReadOnly, mountSmallDisk, sayNotRun } from '../support/small-disk.ts';
import { reworded, smallPlan } from '../support/small-plan.ts';
import { inLibraryFile, openTestLibrary, tempFolder } from '../support/temp-library.ts';

let folder: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = tempFolder();
});
afterEach(() => {
  for (const child of children.splice(0)) {
    child.kill('SIGKILL');
  }
  fs.rmSync(folder, { recursive: true, force: true });
});

const file = (name = 'library.sqlite') => join(folder, name);
const bytesOf = (name?: string) => fs.readFileSync(file(name));

/** The files of a folder by name, with what is in them. */
function filesOf(place: string): Map<string, Buffer> {
  return new Map(fs.readdirSync(place).map((name) => [name, fs.readFileSync(join(place, name))]));
}

function thrownBy(action: () => unknown): AppError {
  try {
    action();
  } catch (error) {
    if (error instanceof AppError) {
      return error;
    }
    throw error;
  }
  throw new Error('nothing was thrown');
}

function makeLibrary(): object {
  const library = openTestLibrary(folder);
  library.createPlan(smallPlan());
  library.saveVersion({ plan: 'small', kind: 'named', milestone: null, name: 'ร่างแรก', note: '', author: '' });
  const state = libraryState(library);
  library.close();
  return state;
}

function startChild(mode: 'hold' | 'save' | 'send') {
  const script = fileURLToPath(new URL('../support/library-child.ts', import.meta.url));
  const child = spawn(process.execPath, [script, folder, mode], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
}

describe('opening', () => {
  test('makes a missing folder, and its library', () => {
    const library = openTestLibrary(file('ใหม่/คลัง'));
    expect(library.path).toBe(file('ใหม่/คลัง'));
    expect(library.listPlans()).toEqual([]);
    expect(library.status()).toMatchObject({ path: library.path, schema: KNOWN_SCHEMA, lastBackup: null });
    expect(library.status().bytes).toBeGreaterThan(0);
    library.close();
    library.close();
  });

  test('finds everything again, and leaves no side files when closed', () => {
    const state = makeLibrary();
    expect(fs.readdirSync(folder).sort()).toEqual(['library.lock', 'library.sqlite']);
    const library = openTestLibrary(folder);
    expect(libraryState(library)).toEqual(state);
    library.close();
  });

  test('writes ahead, waits for the disk and checks foreign keys', () => {
    const paths = libraryPaths(folder);
    const now = () => new Date(0);
    const database = openDatabase(paths, openBackups(paths, now), now);
    const pragmas = ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout', 'recursive_triggers'];
    expect(pragmas.map((name) => database.pragma(name, { simple: true }))).toEqual(['wal', 2, 1, 5000, 1]);
    const tables = database.prepare(
      "SELECT strict FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    );
    expect(new Set(tables.pluck().all())).toEqual(new Set([1]));
    database.close();
  });
});

describe('one owner', () => {
  test('a library open in this process is not opened a second time', () => {
    const library = openTestLibrary(folder);
    expect(thrownBy(() => openTestLibrary(folder))).toMatchObject({
      code: 'LIBRARY_IN_USE',
      details: { path: folder, pid: process.pid },
    });
    library.createPlan(smallPlan());
    library.close();
    openTestLibrary(folder).close();
  });

  test('a library open in another process names it, and opens once that one was killed', async () => {
    const { child, lines } = startChild('hold');
    expect((await lines.next()).value).toBe('open');
    expect(thrownBy(() => openTestLibrary(folder))).toMatchObject({
      code: 'LIBRARY_IN_USE',
      details: { pid: child.pid },
    });
    child.kill('SIGKILL');
    await once(child, 'exit');
    openTestLibrary(folder).close();
  });

  test('an opening that fails leaves the library to others', () => {
    makeLibrary();
    inLibraryFile(folder, (database) => database.pragma('user_version = 99'));
    expect(thrownBy(() => openTestLibrary(folder)).code).toBe('LIBRARY_NEWER');
    expect(thrownBy(() => openTestLibrary(folder)).code).toBe('LIBRARY_NEWER');
  });
});

describe('a kill while saving', () => {
  test('loses no save that was acknowledged', async () => {
    makeLibrary();
    const { child, lines } = startChild('save');
    await lines.next();
    let acknowledged = 0;
    for (let count = 0; count < 120; count += 1) {
      acknowledged = Number((await lines.next()).value);
    }
    child.kill('SIGKILL');
    const ended = once(child, 'exit');
    for (let line = await lines.next(); !line.done; line = await lines.next()) {
      acknowledged = Number(line.value);
    }
    await ended;
    const library = openTestLibrary(folder);
    const { plan, revision } = library.openDraft('small');
    expect(acknowledged).toBeGreaterThanOrEqual(120);
    expect(revision - acknowledged).toBeOneOf([0, 1]);
    const last = smallPlan().sections[(revision - 1) % 6]!;
    const text = `บันทึกครั้งที่ ${revision - 1} ${'ก'.repeat((revision - 1) % 3000)}`;
    expect(plan.sections[(revision - 1) % 6]).toEqual(reworded(last, text));
    expect(library.check()).toEqual([]);
    library.close();
  });

  test('after a kill while letters are sent has each letter sent or open, and no number twice or half', async () => {
    makeLibrary();
    const { child, lines } = startChild('send');
    await lines.next();
    const acknowledged: number[] = [];
    while (acknowledged.length < 20) acknowledged.push(Number((await lines.next()).value));
    child.kill('SIGKILL');
    await once(child, 'exit');

    const library = openTestLibrary(folder);
    expect(library.check()).toEqual([]);
    const numbers = library.outgoingRows(REGISTER.year).map(({ number, state }) => ({ number, state }));
    expect(numbers.length).toBeGreaterThanOrEqual(20);
    expect(numbers).toEqual(numbers.map((_, n) => ({ number: numbers.length - n, state: 'taken' })));
    const kept = library.listVersions('sent');
    expect(kept).toHaveLength(numbers.length);
    for (const { letter, sent } of library.listLetters()) {
      expect(letter.number === '').toBe(sent === null);
      if (sent) expect(library.sentContents(letter.id).file.toString()).toContain(`เลข ${sent.number}`);
    }
    library.close();
  });
});

describe('a library of a newer release', () => {
  test('is refused by its schema and not changed by a byte', () => {
    makeLibrary();
    inLibraryFile(folder, (database) => database.pragma('user_version = 99'));
    const before = bytesOf();
    expect(thrownBy(() => openTestLibrary(folder))).toMatchObject({
      code: 'LIBRARY_NEWER',
      details: { found: 99, known: KNOWN_SCHEMA },
    });
    expect(bytesOf()).toEqual(before);
    expect(fs.readdirSync(folder).sort()).toEqual(['library.lock', 'library.sqlite']);
  });

  test('is refused too when its schema is still in the log, which stays', async () => {
    makeLibrary();
    const { child, lines } = startChild('hold');
    await lines.next();
    inLibraryFile(folder, (database) => database.pragma('user_version = 99'));
    child.kill('SIGKILL');
    await once(child, 'exit');
    const before = [bytesOf(), bytesOf('library.sqlite-wal')];
    expect(before[1]?.length).toBeGreaterThan(0);
    expect(thrownBy(() => openTestLibrary(folder)).code).toBe('LIBRARY_NEWER');
    expect([bytesOf(), bytesOf('library.sqlite-wal')]).toEqual(before);
  });
});

describe('a damaged library', () => {
  const damages: [string, () => void][] = [
    ['is not a database', () => fs.writeFileSync(file(), 'ไม่ใช่ฐานข้อมูล'.repeat(500))],
    ['is cut short', () => fs.truncateSync(file(), bytesOf().length - 9000)],
    ['has torn pages', () => tearPages()],
    ['is another database', () => inLibraryFile(folder, (database) => database.pragma('application_id = 1'))],
    ['is empty where it was not', () => fs.truncateSync(file(), 0)],
  ];

  function tearPages(): void {
    const bytes = bytesOf();
    for (let page = 1; page * 4096 < bytes.length; page += 2) {
      bytes.fill(0xa5, page * 4096, page * 4096 + 4096);
    }
    fs.writeFileSync(file(), bytes);
  }

  test.each(damages)('that %s is moved aside as it is, and the last good backup named', async (_, damage) => {
    makeLibrary();
    const library = openTestLibrary(folder);
    const state = libraryState(library);
    const good = await library.backup();
    const bad = await library.backup();
    library.close();
    fs.writeFileSync(join(folder, 'backups', bad.file), 'สำเนาเสีย');
    damage();
    const before = bytesOf();

    const { code, details } = thrownBy(() => openTestLibrary(folder));
    expect(code).toBe('LIBRARY_DAMAGED');
    expect(details.backup).toBe(good.file);
    expect(fs.readFileSync(String(details.moved))).toEqual(before);
    expect(fs.existsSync(file())).toBe(false);

    const fresh = openTestLibrary(folder);
    await fresh.backup();
    expect(fresh.rescue()).toEqual({ backup: { ...good, plans: 1 }, damaged: details.moved });
    await fresh.restoreBackup(good.file);
    expect(libraryState(fresh)).toEqual(state);
    expect(fresh.rescue()).toBe(null);
    fresh.close();
  });

  test('without a backup says that there is none', () => {
    makeLibrary();
    fs.writeFileSync(file(), 'x'.repeat(5000));
    const { details } = thrownBy(() => openTestLibrary(folder));
    expect(details.backup).toBe('—');
    const fresh = openTestLibrary(folder);
    expect(fresh.rescue()).toEqual({ backup: null, damaged: details.moved });
    fresh.close();
  });

  test('is not thought of in a library that never had plans', async () => {
    const library = openTestLibrary(folder);
    expect(library.rescue()).toBe(null);
    await library.backup();
    expect(library.rescue()).toBe(null);
    library.close();
  });

  test('keeps its log beside it', async () => {
    makeLibrary();
    const { child, lines } = startChild('save');
    await lines.next();
    await lines.next();
    child.kill('SIGKILL');
    await once(child, 'exit');
    fs.writeFileSync(file(), 'x'.repeat(5000));
    const log = bytesOf('library.sqlite-wal');
    const moved = String(thrownBy(() => openTestLibrary(folder)).details.moved);
    expect(fs.readFileSync(`${moved}-wal`)).toEqual(log);
    expect(fs.existsSync(file('library.sqlite-wal'))).toBe(false);
  });
});

describe('a folder that cannot be written to', () => {
  test('is refused and stays as it is', () => {
    if (!CAN_MOUNT && process.getuid?.() === 0) {
      return sayNotRun('a read-only folder as root, which needs mounting');
    }
    const disk = CAN_MOUNT ? mountSmallDisk(4_000_000) : null;
    const place = disk?.folder ?? folder;
    const library = openTestLibrary(place);
    library.createPlan(smallPlan());
    library.close();
    const before = filesOf(place);
    disk ? disk.makeReadOnly() : fs.chmodSync(place, 0o555);
    try {
      for (const chosen of [place, join(place, 'inside')]) {
        expect(thrownBy(() => openTestLibrary(chosen))).toMatchObject({
          code: 'LIBRARY_READ_ONLY',
          details: { path: chosen },
        });
      }
      expect(filesOf(place)).toEqual(before);
    } finally {
      disk ? disk.remove() : fs.chmodSync(place, 0o755);
    }
  });

  test('is refused where no folder can be made', () => {
    const taken = join(folder, 'taken');
    fs.writeFileSync(taken, '');
    const nowhere = process.platform === 'linux' ? ['/proc/no-library'] : [];
    for (const chosen of [taken, join(taken, 'inside'), ...nowhere]) {
      expect(thrownBy(() => openTestLibrary(chosen)).code).toBe('LIBRARY_READ_ONLY');
    }
  });

  test('is refused when only the file in it is write-protected', () => {
    makeLibrary();
    const before = filesOf(folder);
    const isRoot = process.getuid?.() === 0;
    if (isRoot && !CAN_MOUNT) {
      return sayNotRun('a write-protected library as root, which needs mounting');
    }
    if (!isRoot) {
      fs.chmodSync(file(), 0o444);
    }
    const undo = isRoot ? mountReadOnly(file()) : () => undefined;
    try {
      expect(thrownBy(() => openTestLibrary(folder)).code).toBe('LIBRARY_READ_ONLY');
      expect(filesOf(folder)).toEqual(before);
    } finally {
      undo();
    }
  });
});

describe('a full disk', () => {
  test('is named from what SQLite says', () => {
    const database = new Database(file('full.sqlite'));
    database.exec('CREATE TABLE t (a TEXT) STRICT');
    database.pragma('max_page_count = 3');
    let failure: unknown;
    try {
      database.prepare('INSERT INTO t VALUES (?)').run('ก'.repeat(9000));
    } catch (error) {
      failure = nameFailure(error, folder);
    }
    database.close();
    expect(failure).toMatchObject({ code: 'DISK_FULL', details: { path: folder } });
  });

  test('stops a new library with its own error, wherever it strikes', () => {
    if (!CAN_MOUNT) {
      return sayNotRun('opening on a full disk, which needs mounting');
    }
    const disk = mountSmallDisk(2_000_000);
    try {
      let free = 0;
      for (; ; free += 4096) {
        disk.leaveFree(free);
        try {
          openTestLibrary(disk.folder).close();
          break;
        } catch (error) {
          expect(error).toMatchObject({ code: 'DISK_FULL', details: { path: disk.folder } });
        }
      }
      expect(free).toBeGreaterThan(4096);
      disk.leaveFree(1_000_000);
      const library = openTestLibrary(disk.folder);
      library.createPlan(smallPlan());
      expect(library.check()).toEqual([]);
      library.close();
    } finally {
      disk.remove();
    }
  });
});
