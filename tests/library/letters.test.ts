import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EXAMPLE_CONTEXT } from '../../shared/letter/examples.ts';
import { AGENCY, openLetter, REGISTER, sending } from '../support/sent-letters.ts';
import { reworded, smallPlan } from '../support/small-plan.ts';
import { inLibraryFile, openTempLibrary, openTestLibrary, tickingClock } from '../support/temp-library.ts';

let temp: ReturnType<typeof openTempLibrary>;
beforeEach(() => {
  temp = openTempLibrary();
  temp.library.saveAgency(AGENCY);
});
afterEach(() => temp.remove());

const emblem = (text: string) => ({
  mediaType: 'image/svg+xml' as const,
  width: 30,
  height: 40,
  bytes: Buffer.from(text),
  png: Buffer.from(`${text} PNG`),
});

describe('what was sent', () => {
  test('comes back byte for byte, with all it was made from', () => {
    const { library } = temp;
    library.setEmblem(AGENCY.id, emblem('ตราเดิม'));
    const agency = library.openAgency(AGENCY.id);
    library.createLetter(openLetter('first'), null);
    const asked = sending(library, 'first', 1);
    const sent = library.sendLetter(asked);
    library.saveAgency({ ...AGENCY, name: 'ชื่อใหม่' });
    library.setEmblem(AGENCY.id, emblem('ตราใหม่'));
    library.changeLetterTables({ salutations: [], topics: [] });

    const { file, data } = library.sentContents('first');
    expect(file).toEqual(asked.file);
    expect(data).toEqual({ ...EXAMPLE_CONTEXT, agency, letter: asked.data.letter, notices: [] });
    expect(library.emblemFile(data.agency.emblem!).toString()).toBe('ตราเดิม');
    expect(library.openLetter('first')).toMatchObject({ letter: { number: '๑' }, sent });
  });

  test('cannot be changed, deleted or numbered again by any statement', () => {
    const { library, folder } = temp;
    library.createLetter(openLetter('first'), null);
    library.createLetter(openLetter('second'), null);
    library.sendLetter(sending(library, 'first', 1));
    library.giveUpNumbers({ ...REGISTER, number: 1, to: 1, reason: 'ถอนเรื่อง' });
    const received = library.receiveLetter({ ...INCOMING });
    library.close();
    inLibraryFile(folder, (file) => {
      file.pragma('foreign_keys = ON');
      file.pragma('recursive_triggers = ON');
      const again = file
        .prepare('SELECT * FROM sent_letter')
        .all()
        .map((row) => ({ ...(row as object), letter: 'second' }))[0] as Record<string, unknown>;
      const names = Object.keys(again);
      const insert = (verb: string, row: object) =>
        file.prepare(`${verb} INTO sent_letter VALUES (${names.map((name) => `:${name}`).join(', ')})`).run(row);
      for (const refused of [
        () => file.exec("UPDATE sent_letter SET subject = ''"),
        () => file.exec('DELETE FROM sent_letter'),
        () => file.exec("UPDATE letter SET body = '{}' WHERE id = 'first'"),
        () => file.exec("DELETE FROM letter WHERE id = 'second'"),
        () => file.exec('DELETE FROM blob'),
        () => insert('INSERT', again),
        () => insert('INSERT OR REPLACE', again),
        () => file.exec('DELETE FROM given_up_number'),
        () => file.exec('UPDATE given_up_number SET number = 2'),
        () => file.exec(`DELETE FROM incoming WHERE id = '${received.id}'`),
        () => file.exec('UPDATE incoming SET receiving_number = 9'),
      ]) {
        expect(refused).toThrow(/never|stays|in use/);
      }
    });
  });

  test('stays, its emblem too, when old versions are thinned away; an emblem nobody has any more goes', () => {
    const { library, folder } = temp;
    library.setEmblem(AGENCY.id, emblem('ตราของฉบับที่ส่ง'));
    library.createLetter(openLetter('first'), null);
    const { file } = sending(library, 'first', 1);
    library.sendLetter(sending(library, 'first', 1));
    const sentAgency = library.openAgency(AGENCY.id);
    library.setEmblem(AGENCY.id, emblem('ตราที่ไม่มีใครใช้'));
    const unused = library.openAgency(AGENCY.id).emblem!;
    library.setEmblem(AGENCY.id, emblem('ตราปัจจุบัน'));
    const inUse = library.openAgency(AGENCY.id).emblem!;
    keepSilentVersions();
    library.close();

    const later = openTestLibrary(folder, tickingClock('2027-06-01T03:00:00.000Z'));
    const { versions, blobs } = later.thin();
    expect(versions).toBeGreaterThan(0);
    expect(blobs).toBeGreaterThan(0);
    expect(later.sentContents('first').file).toEqual(file);
    expect(later.emblemFile(sentAgency.emblem!).toString()).toBe('ตราของฉบับที่ส่ง');
    expect(later.emblemFile(inUse).toString()).toBe('ตราปัจจุบัน');
    expect(later.emblemFile({ hash: sentAgency.emblem!.png! }).toString()).toBe('ตราของฉบับที่ส่ง PNG');
    expect(later.emblemFile({ hash: inUse.png! }).toString()).toBe('ตราปัจจุบัน PNG');
    expect(() => later.emblemFile(unused)).toThrow('no blob');
    expect(() => later.emblemFile({ hash: unused.png! })).toThrow('no blob');
    expect(later.check()).toEqual([]);
    later.close();
  });

  test('is found missing or altered by the check of the library', () => {
    const { library, folder } = temp;
    library.createLetter(openLetter('first'), null);
    library.sendLetter(sending(library, 'first', 1));
    library.close();
    inLibraryFile(folder, (file) => {
      file.exec('DROP TRIGGER letter_that_was_sent_is_never_updated');
      const body = JSON.stringify({ ...openLetter('first'), number: '๙' });
      file.prepare("UPDATE letter SET body = ? WHERE id = 'first'").run(body);
    });
    const again = openTestLibrary(folder);
    expect(again.check()).toEqual([`sent letter ${REGISTER.code}/๑: the letter is not what was sent`]);
    again.close();
  });
});

/** A plan with silent versions kept minutes apart, to be thinned. */
function keepSilentVersions(): void {
  const { library } = temp;
  library.createPlan(smallPlan());
  for (const text of ['หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า']) {
    const { sections, ...plan } = smallPlan();
    library.replaceDraft('small', { ...plan, sections: sections.map((section) => reworded(section, text)) });
  }
}

const INCOMING = {
  agency: '',
  urgency: 'ordinary',
  number: '',
  date: null,
  subject: '',
  addressee: '',
  note: '',
  receivedOn: { year: 2027, month: 8, day: 24 },
  receivedAt: '',
} as const;

describe('versions that letters speak of', () => {
  test('are not thinned away, however silent', () => {
    const { library, folder } = temp;
    keepSilentVersions();
    const silent = library.listVersions('small').map(({ id }) => id);
    const [newest, sent, open, since] = silent as [string, string, string, string];
    library.createLetter(openLetter('sent', { plan: { plan: 'small', version: sent, since: null } }), null);
    library.sendLetter(sending(library, 'sent', 1));
    library.createLetter(openLetter('open', { plan: { plan: 'small', version: open, since } }), null);
    library.close();
    inLibraryFile(folder, (file) => {
      for (const id of [sent, open, since]) {
        expect(() => file.prepare('DELETE FROM version WHERE id = ?').run(id)).toThrow('that letters speak of');
      }
    });
    const later = openTestLibrary(folder, tickingClock('2027-06-01T03:00:00.000Z'));
    expect(later.thin().versions).toBe(silent.length - 4);
    expect(later.listVersions('small').map(({ id }) => id)).toEqual([newest, sent, open, since]);
    later.close();
  });
});

describe('a number', () => {
  test('is refused, and nothing kept, where it is taken or was given up', () => {
    const { library } = temp;
    library.createLetter(openLetter('first'), null);
    library.createLetter(openLetter('second'), null);
    library.sendLetter(sending(library, 'first', 3));
    library.giveUpNumbers({ ...REGISTER, number: 1, to: 1, reason: 'เขียนผิด' });
    const before = JSON.stringify([library.openLetter('second'), library.outgoingRows(2570)]);
    for (const number of [1, 3]) {
      expect(() => library.sendLetter(sending(library, 'second', number))).toThrow(
        expect.objectContaining({ code: 'NUMBER_TAKEN' }),
      );
      expect(JSON.stringify([library.openLetter('second'), library.outgoingRows(2570)])).toBe(before);
    }
    expect(library.nextNumber(REGISTER)).toBe(4);
  });

  test('is not taken where the letter or the draft it speaks of went on meanwhile', () => {
    const { library } = temp;
    library.createPlan(smallPlan());
    library.createLetter(openLetter('first', { plan: { plan: 'small', version: null, since: null } }), null);
    const draft = { revision: library.openDraft('small').revision, name: 'ก', note: '', author: '' };
    const asked = sending(library, 'first', 1, { draft });
    library.renamePlan('small', 'ชื่อใหม่');
    expect(() => library.sendLetter(asked)).toThrow(expect.objectContaining({ code: 'DRAFT_CONFLICT' }));
    library.saveLetter({ ...library.openLetter('first').letter, subject: 'ใหม่' }, 1);
    expect(() => library.sendLetter(asked)).toThrow(expect.objectContaining({ code: 'LETTER_CONFLICT' }));
    expect(library.outgoingRows(2570)).toEqual([]);
    expect(library.listVersions('small')).toEqual([]);
    expect(library.nextNumber(REGISTER)).toBe(1);
  });

  test('given up with better words keeps the last reason', () => {
    const { library } = temp;
    library.createLetter(openLetter('first'), null);
    library.sendLetter(sending(library, 'first', 1));
    for (const reason of ['ถอน', 'ผู้ลงนามถอนเรื่อง']) library.giveUpNumbers({ ...REGISTER, number: 1, to: 1, reason });
    expect(library.outgoingRows(2570)).toMatchObject([{ state: 'cancelled', reason: 'ผู้ลงนามถอนเรื่อง' }]);
    expect(library.openLetter('first').sent?.cancelled).toBe(true);
  });

  test('far ahead leaves one row for all that nobody has', () => {
    const { library } = temp;
    library.createLetter(openLetter('first'), null);
    library.sendLetter(sending(library, 'first', 9_999_999));
    const printed = `${REGISTER.code}/๑ – ๙๙๙๙๙๙๘`;
    expect(library.outgoingRows(2570).at(-1)).toMatchObject({ state: 'gap', number: 1, to: 9_999_998, printed });
  });
});

test('letters are listed last saved first, and a save without a difference writes nothing', () => {
  const { library, folder } = temp;
  library.createLetter(openLetter('first'), null);
  library.createLetter(openLetter('second'), 'first');
  expect(library.listLetters().map(({ letter, corrects }) => [letter.id, corrects])).toEqual([
    ['second', 'first'],
    ['first', null],
  ]);
  expect(library.saveLetter(openLetter('first'), 1).revision).toBe(1);
  expect(library.saveLetter(openLetter('first', { subject: 'ใหม่' }), 1).revision).toBe(2);
  expect(library.listLetters().map(({ letter }) => letter.id)).toEqual(['first', 'second']);
  library.close();
  const file = new Database(join(folder, 'library.sqlite'), { readonly: true });
  expect(file.prepare('SELECT max(save_number) FROM letter').pluck().get()).toBe(3);
  file.close();
});
