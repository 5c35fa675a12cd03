/** The n-th write fails, for each n: what is found afterwards is the old state or the new one, never half of each. */
import fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Library } from '../../electron/library/library.ts';
import { AppError } from '../../shared/errors.ts';
import type { Section } from '../../shared/plan/model.ts';
import { NO_PROGRESS } from '../../shared/plan/progress.ts';
import { libraryState } from '../support/library-state.ts';
import { AGENCY, openLetter, REGISTER, sending } from '../support/sent-letters.ts';
import { CAN_MOUNT, mountSmallDisk, sayNotRun } from '../support/small-disk.ts';
import { reworded, smallPlan } from '../support/small-plan.ts';
import { inLibraryFile, openTestLibrary, tempFolder, tickingClock } from '../support/temp-library.ts';

const cleanUps: (() => void)[] = [];
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0).reverse()) {
    cleanUp();
  }
});

const changes: Record<string, (library: Library) => unknown> = {
  'making a plan': (library) => library.createPlan(smallPlan('second')),
  'renaming a plan': (library) => library.renamePlan('small', 'ชื่อใหม่'),
  'copying a plan': (library) => library.duplicatePlan('small', 'สำเนา'),
  'binning a plan': (library) => library.movePlanToBin('small'),
  'saving a draft': (library) => {
    const { plan, revision } = library.openDraft('small');
    const [s0, s1, ...rest] = plan.sections as [Section, Section, ...Section[]];
    const added: Section = { ...s1, id: 'added', level: 1, blocks: [] };
    const sections = [reworded(s0, 'ข้อความใหม่'), added];
    const order = ['added', s0.id, ...rest.map(({ id }) => id)];
    const levels = rest.map((section) => ({ ...section, level: 1 }));
    const scheme = { ...plan.scheme, digits: 'arabic' as const };
    return library.saveDraft({ plan: plan.id, base: revision, sections: [...sections, ...levels], order, scheme });
  },
  'saving a version': (library) =>
    library.saveVersion({ plan: 'small', kind: 'named', milestone: null, name: 'ร่างที่ ๒', note: '', author: '' }),
  'replacing a draft': (library) =>
    library.replaceDraft('small', { ...smallPlan(), sections: smallPlan().sections.slice(0, 2) }),
  'restoring a version': (library) => library.restoreVersion('small', 'ร่างที่ ๑', ''),
  'restoring a part': (library) =>
    library.restorePart({ plan: 'small', version: 'ร่างที่ ๑', line: smallPlan().sections[2]!.id }, ''),
  'sealing a milestone, with its reasons': (library) =>
    library.saveVersion({
      plan: 'small',
      kind: 'milestone',
      milestone: 'cabinet',
      name: 'ฉบับเสนอคณะรัฐมนตรี',
      note: '',
      author: '',
    }),
  'saving a draft long after its newest version': (library) => {
    const { plan, revision } = library.openDraft('old');
    return library.saveDraft({ plan: 'old', base: revision, sections: [reworded(plan.sections[0]!, 'นาน ๆ ที')] });
  },
  'thinning versions': (library) => library.thin(),
  'giving a reason': (library) =>
    library.setReason({ plan: 'old', before: 'draft', after: 'draft', change: 's1', text: 'ตามมติ' }),
  'saying how far the work is': (library) =>
    library.saveProgress({
      plan: 'small',
      base: 1,
      sections: {
        [smallPlan().sections[0]!.id]: { status: 'approved', person: '', note: '', words: null, pages: null },
        [smallPlan().sections[1]!.id]: NO_PROGRESS,
        [smallPlan().sections[2]!.id]: { status: 'revise', person: 'ผู้ยกร่าง', note: 'แก้คำ', words: 5, pages: 1 },
      },
    }),
  'saying something of the work for the first time': (library) =>
    library.saveProgress({ plan: 'old', base: 0, sections: { s1: { ...NO_PROGRESS, note: 'หมายเหตุ' } } }),
  'saving an agency': (library) => library.saveAgency({ ...AGENCY, name: 'ชื่อใหม่' }),
  'setting an emblem': (library) =>
    library.setEmblem(AGENCY.id, { mediaType: 'image/png', width: 1, height: 1, bytes: Buffer.from('ตราใหม่') }),
  'making a letter': (library) => library.createLetter(openLetter('second'), null),
  'saving a letter': (library) => library.saveLetter(openLetter('first', { subject: 'ใหม่' }), 1),
  'sending a letter that speaks of the draft': (library) => {
    const { revision } = library.openDraft('small');
    const draft = { revision, name: 'สต ๐๗๐๒/๒', note: '', author: '' };
    return library.sendLetter(sending(library, 'first', 2, { draft }));
  },
  'giving numbers up': (library) => library.giveUpNumbers({ ...REGISTER, number: 1, to: 1, reason: 'ถอนเรื่อง' }),
  'taking a letter in': (library) => library.receiveLetter(INCOMING),
  'changing the tables of letters': (library) => library.changeLetterTables({ salutations: [], topics: null }),
  'changing settings': (library) => library.changeSettings({ author: 'ผู้ยกร่าง', theme: 'dark' }),
};

const INCOMING = {
  agency: 'กรมคลอง',
  urgency: 'urgent',
  number: 'คส ๐๔๐๑/๑',
  date: null,
  subject: 'เรื่องที่รับ',
  addressee: '',
  note: '',
  receivedOn: { year: 2027, month: 8, day: 24 },
  receivedAt: '',
} as const;

/**
 * A library with a plan, a version of it, and work done since; a plan with silent versions of a month before; an agency, and
 * letters that are sent and open.
 */
function makeLibrary(folder: string): void {
  const longAgo = openTestLibrary(folder, tickingClock('2026-10-01T03:00:00.000Z'));
  longAgo.createPlan(smallPlan('old'));
  for (const text of ['หนึ่ง', 'สอง', 'สาม', 'สี่']) {
    const { sections, ...plan } = smallPlan('old');
    longAgo.replaceDraft('old', { ...plan, sections: sections.map((section) => reworded(section, text)) });
  }
  longAgo.close();
  const library = openTestLibrary(folder);
  library.createPlan(smallPlan());
  library.saveVersion({ plan: 'small', kind: 'named', milestone: null, name: 'ร่างที่ ๑', note: '', author: '' });
  const { plan, revision } = library.openDraft('small');
  const sections = plan.sections.slice(1, 4).map((section) => reworded(section, 'งานหลังร่างที่ ๑'));
  library.saveDraft({ plan: plan.id, base: revision, sections });
  const [version] = library.listVersions('small');
  library.setReason({ plan: 'small', before: version!.id, after: 'draft', change: 's1', text: 'ตามมติ' });
  const said = { status: 'review', person: 'กองแผน', note: 'รอข้อมูล', words: 300, pages: 2 } as const;
  const [first, second] = smallPlan().sections;
  library.saveProgress({ plan: 'small', base: 0, sections: { [first!.id]: said, [second!.id]: said } });
  library.saveAgency(AGENCY);
  library.setEmblem(AGENCY.id, { mediaType: 'image/png', width: 1, height: 1, bytes: Buffer.from('ตรา') });
  library.createLetter(openLetter('sent'), null);
  library.sendLetter(sending(library, 'sent', 1));
  library.createLetter(openLetter('first', { plan: { plan: 'small', version: null, since: version!.id } }), null);
  library.receiveLetter(INCOMING);
  library.changeLetterTables({ topics: [] });
  library.close();
}

/** State without what differs between two runs of the same change: times and made-up ids. */
function comparable(library: Library): string {
  return JSON.stringify(libraryState(library)).replaceAll(/"2026-[^"]+"|"new\d+"/g, '"…"');
}

/** The state after the change, on a copy of the library where nothing fails. */
function stateAfter(folder: string, change: (library: Library) => unknown): string {
  const copy = tempFolder();
  fs.copyFileSync(join(folder, 'library.sqlite'), join(copy, 'library.sqlite'));
  const library = openTestLibrary(copy);
  change(library);
  const state = comparable(library);
  library.close();
  fs.rmSync(copy, { recursive: true });
  return state;
}

const TABLES = [
  'plan',
  'draft',
  'draft_order',
  'draft_section',
  'setting',
  'blob',
  'version',
  'reason',
  'unreachable_blob',
  'agency',
  'letter',
  'sent_letter',
  'given_up_number',
  'incoming',
  'letter_table',
  'progress',
  'section_progress',
];

/** From now on the write of a row after `left` others fails inside SQLite. */
function armRowFault(folder: string): (left: number) => void {
  inLibraryFile(folder, (file) => {
    file.exec('CREATE TABLE fault (writes INTEGER NOT NULL) STRICT; INSERT INTO fault VALUES (1000000)');
    for (const table of TABLES) {
      for (const event of ['INSERT', 'UPDATE', 'DELETE']) {
        file.exec(`CREATE TRIGGER fault_${table}_${event} BEFORE ${event} ON ${table} BEGIN
          SELECT RAISE(ABORT, 'fault') WHERE (SELECT writes FROM fault) = 0;
          UPDATE fault SET writes = writes - 1;
        END`);
      }
    }
  });
  return (left) => inLibraryFile(folder, (file) => file.prepare('UPDATE fault SET writes = ?').run(left));
}

describe('when the n-th row cannot be written', () => {
  test.each(Object.entries(changes))('%s leaves the old state, and works afterwards', (_, change) => {
    const folder = tempFolder();
    cleanUps.push(() => fs.rmSync(folder, { recursive: true }));
    makeLibrary(folder);
    const expected = stateAfter(folder, change);
    const allow = armRowFault(folder);
    let library = openTestLibrary(folder);
    const old = comparable(library);
    let failures = 0;
    for (; ; failures += 1) {
      allow(failures);
      try {
        change(library);
        break;
      } catch (error) {
        expect(String(error)).toContain('fault');
      }
      expect(comparable(library)).toBe(old);
      library.close();
      library = openTestLibrary(folder);
      expect(comparable(library)).toBe(old);
      expect(library.check()).toEqual([]);
    }
    expect(failures).toBeGreaterThan(0);
    allow(1_000_000);
    expect(comparable(library)).toBe(expected);
    library.close();
  });
});

describe('when the disk is full at the n-th page', () => {
  test.each(Object.entries(changes))('%s leaves the old state, and works once there is room', (_, change) => {
    if (!CAN_MOUNT) {
      return sayNotRun('a disk that fills up while saving, which needs mounting');
    }
    const disk = mountSmallDisk(4_000_000);
    cleanUps.push(disk.remove);
    makeLibrary(disk.folder);
    const expected = stateAfter(disk.folder, change);
    let library = openTestLibrary(disk.folder);
    const old = comparable(library);
    let free = 0;
    for (; ; free += 4096) {
      disk.leaveFree(free);
      try {
        change(library);
        break;
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
        expect(error).toMatchObject({ code: 'DISK_FULL', details: { path: disk.folder } });
      }
      expect(comparable(library)).toBe(old);
      library.close();
      disk.leaveFree(1_000_000);
      library = openTestLibrary(disk.folder);
      expect(comparable(library)).toBe(old);
    }
    expect(free).toBeGreaterThan(0);
    expect(comparable(library)).toBe(expected);
    disk.leaveFree(1_000_000);
    expect(library.check()).toEqual([]);
    library.close();
  });

  test('a backup is not made and leaves nothing behind', async () => {
    if (!CAN_MOUNT) {
      return sayNotRun('a backup on a full disk, which needs mounting');
    }
    const disk = mountSmallDisk(4_000_000);
    cleanUps.push(disk.remove);
    makeLibrary(disk.folder);
    const library = openTestLibrary(disk.folder);
    disk.leaveFree(40_000);
    await expect(library.backup()).rejects.toMatchObject({ code: 'DISK_FULL' });
    expect(fs.readdirSync(join(disk.folder, 'backups'))).toEqual([]);
    disk.leaveFree(1_000_000);
    expect((await library.backup()).bytes).toBeGreaterThan(40_000);
    library.close();
  });

  test('restoring a backup leaves the library as it is and open', async () => {
    if (!CAN_MOUNT) {
      return sayNotRun('restoring on a full disk, which needs mounting');
    }
    const disk = mountSmallDisk(4_000_000);
    cleanUps.push(disk.remove);
    makeLibrary(disk.folder);
    const library = openTestLibrary(disk.folder);
    const old = comparable(library);
    const { file } = await library.backup();
    let free = 0;
    for (; free < 2_000_000; free += 16384) {
      disk.leaveFree(free);
      try {
        await library.restoreBackup(file);
        break;
      } catch (error) {
        expect(error).toMatchObject({ code: 'DISK_FULL' });
      }
      expect(fs.readdirSync(disk.folder)).not.toContain('library.sqlite.restoring');
      disk.leaveFree(1_000_000);
      expect(comparable(library)).toBe(old);
    }
    expect(free).toBeGreaterThan(0);
    expect(free).toBeLessThan(2_000_000);
    expect(comparable(library)).toBe(old);
    library.close();
  });
});
