/** What every transport must do with letters: agencies, writing, sending, registers, and the check of Word files. */
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../electron/services/workbench.ts';
import { EXAMPLE_CONTEXT, exampleLetter } from '../../shared/letter/examples.ts';
import { LETTER_KINDS, type Letter, type LetterKind } from '../../shared/letter/model.ts';
import type { Id } from '../../shared/plan/model.ts';
import { PNG_EMBLEM, SVG_EMBLEM } from '../support/emblems.ts';
import { errorOf, newPlan } from './served.ts';

let made = 0;

/** An agency whose letters have a register of their own. */
async function newAgency(client: Client): Promise<Id> {
  made += 1;
  const { emblem: _, ...agency } = EXAMPLE_CONTEXT.agency;
  const saved = { ...agency, id: `agency-${made}`, code: `สต ${1000 + made}`, emblem: null };
  return (await client.agencies.save({ agency: saved })).id;
}

/** The example of a kind, kept as an open letter that speaks of no plan. */
async function newLetter(client: Client, kind: LetterKind, agency: Id, changes: Partial<Letter> = {}) {
  const { letter: id } = await client.letters.create({ kind, agency, plan: null });
  const subject = 'ขอความอนุเคราะห์ข้อมูลลำน้ำ';
  const cause = [{ type: 'paragraph' as const, id: 'why', content: [{ type: 'text' as const, text: 'ด้วยมีเหตุ' }] }];
  const purpose = cause.map((block) => ({ ...block, id: 'what' }));
  const signatory = null;
  const letter = { ...exampleLetter(kind), id, agency, number: '', subject, cause, purpose, signatory, ...changes };
  const { revision } = await client.letters.save({ letter, base: 1 });
  return { id, letter, revision };
}

async function sendNew(client: Client, agency: Id, number?: number) {
  const { id, revision } = await newLetter(client, 'external', agency);
  return { id, sent: await client.letters.send({ letter: id, base: revision, ...(number ? { number } : {}) }) };
}

/** The year that the examples are dated in. */
const YEAR = 2570;

/** Adds its tests to those of a transport; `served` gives what that has set up before they run. */
export function lettersConformance(served: () => { readonly client: Client }): void {
  let client: Client;
  let agency: Id;
  beforeEach(async () => {
    client = served().client;
    agency = await newAgency(client);
  });

  describe('agencies', () => {
    test('are kept in one form, in the order they were made, and removed', async () => {
      const { emblem: _, ...profile } = EXAMPLE_CONTEXT.agency;
      const named = { ...profile, id: 'one-form', name: 'สํานักงานแผน\u200b', emblem: null };
      expect((await client.agencies.save({ agency: named })).name).toBe('สำนักงานแผน');
      expect((await client.agencies.list({})).slice(-2).map(({ id }) => id)).toEqual([agency, 'one-form']);
      expect(await client.agencies.remove({ agency: 'one-form' })).toEqual({});
      expect(await errorOf(client.agencies.remove({ agency: 'one-form' }))).toMatchObject({
        code: 'AGENCY_NOT_FOUND',
        data: { id: 'one-form' },
      });
    });

    test('come back after their removal where they stood, emblem and all', async () => {
      const bytes = PNG_EMBLEM.toString('base64');
      await client.agencies.setEmblem({ agency, fileName: 'ตรา.png', bytes });
      await newAgency(client);
      const before = await client.agencies.list({});
      await client.agencies.remove({ agency });
      expect(await client.agencies.list({})).toHaveLength(before.length - 1);
      await client.agencies.bringBack({ agency });
      expect(await client.agencies.list({})).toEqual(before);
      expect(await client.agencies.emblem({ agency })).toEqual({ mediaType: 'image/png', bytes });
      expect(await client.agencies.bringBack({ agency }), 'once is enough').toMatchObject({ id: agency });
      expect(await errorOf(client.agencies.bringBack({ agency: 'never' }))).toMatchObject({ code: 'AGENCY_NOT_FOUND' });
    });

    test('stay while an open letter names them', async () => {
      const { id } = await newLetter(client, 'memo', agency);
      expect(await errorOf(client.agencies.remove({ agency }))).toMatchObject({
        code: 'AGENCY_IN_USE',
        data: { count: 1 },
      });
      await client.letters.moveToBin({ letter: id });
      expect(await client.agencies.remove({ agency })).toEqual({});
    });

    test('have an emblem, which a change of the profile leaves alone', async () => {
      expect(await client.agencies.emblem({ agency })).toBeNull();
      const bytes = PNG_EMBLEM.toString('base64');
      const set = await client.agencies.setEmblem({ agency, fileName: 'ตรา.png', bytes });
      expect(set.emblem).toMatchObject({ mediaType: 'image/png', width: 3, height: 4 });
      await client.agencies.save({ agency: { ...set, unit: 'กองแผน', emblem: null } });
      expect(await client.agencies.emblem({ agency })).toEqual({ mediaType: 'image/png', bytes });
      const svg = Buffer.from(SVG_EMBLEM).toString('base64');
      const again = await client.agencies.setEmblem({ agency, fileName: 'ตรา.svg', bytes: svg });
      expect(again).toMatchObject({ unit: 'กองแผน', emblem: { mediaType: 'image/svg+xml', width: 300, height: 400 } });
      expect((await client.agencies.removeEmblem({ agency })).emblem).toBeNull();
    });

    test('have an SVG emblem in their letters as it is and drawn as PNG; where nobody drew it, that is told', async () => {
      const [svg, png] = [Buffer.from(SVG_EMBLEM).toString('base64'), PNG_EMBLEM.toString('base64')];
      const { letter: id } = await client.letters.create({ kind: 'external', agency, plan: null });
      const { letter } = await client.letters.open({ letter: id });
      const preview = async () => {
        const { bytes, notices } = await client.letters.preview({ letter });
        const media = Object.entries(unzipSync(Buffer.from(bytes, 'base64'))).filter(([path]) => /media/.test(path));
        return { media: new Map(media), codes: notices.map(({ code }) => code) };
      };
      await client.agencies.setEmblem({ agency, fileName: 'ตรา.svg', bytes: svg });
      expect((await preview()).codes).toContain('EMBLEM_ONLY_SVG');
      await client.agencies.setEmblem({ agency, fileName: 'ตรา.svg', bytes: svg, png });
      const { media, codes } = await preview();
      expect(codes).not.toContain('EMBLEM_ONLY_SVG');
      expect(Buffer.from(media.get('word/media/emblem.png')!).equals(PNG_EMBLEM)).toBe(true);
      expect(Buffer.from(media.get('word/media/emblem.svg')!).toString()).toBe(SVG_EMBLEM);
      for (const [bytes, drawn] of [
        [svg, svg],
        [png, png],
      ] as const) {
        const refused = client.agencies.setEmblem({ agency, fileName: 'ตรา.svg', bytes, png: drawn });
        expect(await errorOf(refused)).toMatchObject({ code: 'EMBLEM_UNUSABLE' });
      }
      await client.letters.moveToBin({ letter: id });
    });

    test('keep the old emblem where a file is no picture or is too large', async () => {
      const bytes = PNG_EMBLEM.toString('base64');
      await client.agencies.setEmblem({ agency, fileName: 'ตรา.png', bytes });
      const text = Buffer.from('ไม่ใช่ภาพ').toString('base64');
      expect(await errorOf(client.agencies.setEmblem({ agency, fileName: 'ก.png', bytes: text }))).toEqual({
        code: 'EMBLEM_UNUSABLE',
        data: { file: 'ก.png' },
        defined: true,
      });
      const large = Buffer.alloc(40 * 1024 * 1024).toString('base64');
      expect(await errorOf(client.agencies.setEmblem({ agency, fileName: 'ใหญ่.png', bytes: large }))).toMatchObject({
        code: 'FILE_TOO_LARGE',
        data: { file: 'ใหญ่.png', size: 40, limit: 5 },
      });
      expect(await client.agencies.emblem({ agency })).toEqual({ mediaType: 'image/png', bytes });
    });
  });

  describe('letters', () => {
    test('are made of a plan, know it, and are shown as a Word file with what is to be said', async () => {
      const plan = await newPlan(client, 'แผนพัฒนาลุ่มน้ำ');
      const { id: since } = await client.versions.save({ plan, name: 'ร่างที่ ๑', note: '' });
      const { plan: content, revision } = await client.plans.open({ plan });
      const [first] = content.sections;
      const title = [...first!.title, { type: 'text' as const, text: 'ใหม่' }];
      await client.drafts.save({ plan, base: revision, sections: [{ ...first!, title }] });
      const version = (await client.versions.save({ plan, name: 'เสนอ', note: '', milestone: 'cabinet' })).id;

      const link = { plan, version, since };
      const facts = await client.letters.facts({ link });
      expect(facts).toMatchObject({ title: 'แผนพัฒนาลุ่มน้ำ', version: 'เสนอ', since: 'ร่างที่ ๑' });
      expect(facts.changed.map(({ section }) => section)).toEqual([first!.id]);
      expect(facts.pages).toBeGreaterThan(1);

      const { letter: id } = await client.letters.create({ kind: 'cabinet-submission', agency, plan: link });
      const { letter, sent } = await client.letters.open({ letter: id });
      expect(sent).toBeNull();
      expect(letter).toMatchObject({ kind: 'cabinet-submission', addressee: 'เลขาธิการคณะรัฐมนตรี', plan: link });
      const shown = await client.letters.preview({ letter });
      expect(shown.fileName).toBe('หนังสือเสนอคณะรัฐมนตรี ขอเสนอ (ร่าง) แผนพัฒนาลุ่มน้ำ.docx');
      expect(Buffer.from(shown.bytes, 'base64').subarray(0, 2).toString()).toBe('PK');
      expect(shown.findings.map(({ rule }) => rule)).toContain('text-unfinished');
      expect(shown.notices.map(({ code }) => code)).toEqual(['EMBLEM_MISSING', 'PLAN_PAGES_ESTIMATED']);
      expect(await client.letters.list({ plan })).toMatchObject([
        { id, state: 'open', subject: 'ขอเสนอ (ร่าง) แผนพัฒนาลุ่มน้ำ', number: '', binnedAt: null },
      ]);
      await client.plans.rename({ plan, title: 'แผนชื่อใหม่' });
      expect((await client.letters.list({ plan }))[0]?.subject).toContain('แผนพัฒนาลุ่มน้ำ');
    });

    test('of a plan, a version or an agency that is not there are refused', async () => {
      const plan = await newPlan(client);
      const create = (link: { plan: Id; version: Id | null; since: Id | null }, by = agency) =>
        errorOf(client.letters.create({ kind: 'memo', agency: by, plan: link }));
      const link = { plan, version: null, since: null };
      expect(await create({ ...link, plan: 'nosuch' })).toMatchObject({ code: 'PLAN_NOT_FOUND' });
      expect(await create({ ...link, version: 'nosuch' })).toMatchObject({ code: 'VERSION_NOT_FOUND' });
      expect(await create({ ...link, since: 'nosuch' })).toMatchObject({ code: 'VERSION_NOT_FOUND' });
      expect(await create(link, 'nosuch')).toMatchObject({ code: 'AGENCY_NOT_FOUND' });
      expect(await client.letters.list({ plan })).toEqual([]);
      expect(await errorOf(client.letters.open({ letter: 'nosuch' }))).toMatchObject({ code: 'LETTER_NOT_FOUND' });
    });

    test('follow the draft as it changes', async () => {
      const plan = await newPlan(client, 'ก่อน');
      const link = { plan, version: null, since: null };
      expect((await client.letters.facts({ link })).title).toBe('ก่อน');
      const { letter: id } = await client.letters.create({ kind: 'circular', agency, plan: link });
      await client.plans.rename({ plan, title: 'หลัง' });
      expect((await client.letters.facts({ link })).title).toBe('หลัง');
      expect((await client.letters.list({ plan }))[0]).toMatchObject({ id, subject: expect.stringContaining('หลัง') });
    });

    test('are saved in one form, and a save of an older state is refused', async () => {
      const { id, letter, revision } = await newLetter(client, 'external', agency);
      const saved = await client.letters.save({ letter: { ...letter, subject: 'เรื่องนํ้า' }, base: revision });
      expect(saved.revision).toBe(revision + 1);
      expect((await client.letters.open({ letter: id })).letter.subject).toBe('เรื่องน้ำ');
      expect(await errorOf(client.letters.save({ letter, base: revision }))).toMatchObject({ code: 'LETTER_CONFLICT' });
      const cause = letter.cause ?? [];
      const twice = { ...letter, cause: [...cause, ...cause] };
      expect(await errorOf(client.letters.save({ letter: twice, base: saved.revision }))).toMatchObject({
        code: 'LETTER_INVALID',
        data: { at: 'cause[1].id' },
      });
    });

    test('are copied, binned and brought back', async () => {
      const { id, letter } = await newLetter(client, 'external', agency);
      const { letter: copy } = await client.letters.duplicate({ letter: id });
      expect((await client.letters.open({ letter: copy })).letter).toEqual({ ...letter, id: copy, date: null });
      await client.letters.moveToBin({ letter: copy });
      const binned = async () => (await client.letters.list({})).find((one) => one.id === copy)?.binnedAt;
      expect(await binned()).not.toBeNull();
      await client.letters.bringBack({ letter: copy });
      expect(await binned()).toBeNull();
    });

    test('are shown with a profile that is not kept', async () => {
      const inline = { ...EXAMPLE_CONTEXT.agency, id: 'not-kept', name: 'หน่วยงานเฉพาะกิจ' };
      const shown = await client.letters.preview({ letter: exampleLetter('sealed'), agency: inline });
      expect(shown.fileName).toMatch(/^หนังสือประทับตรา .*\.docx$/);
      expect((await client.agencies.list({})).map(({ id }) => id)).not.toContain('not-kept');
    });

    test('greet by the table that people edit', async () => {
      const { salutations } = await client.letters.tables({});
      const mayor = { ...salutations.at(-1)!, key: 'mayor', addressees: ['นายกเทศมนตรี'], closing: 'ด้วยความนับถือ' };
      const changed = await client.letters.changeTables({ salutations: [mayor, ...salutations] });
      expect(changed.salutations[0]).toEqual(mayor);
      const twice = client.letters.changeTables({ salutations: [mayor, mayor] });
      expect(await errorOf(twice)).toMatchObject({ code: 'INPUT_INVALID' });
      expect((await client.letters.tables({})).salutations).toHaveLength(salutations.length + 1);
      const back = await client.letters.changeTables({ salutations: null });
      expect(back.salutations).toEqual(salutations);
    });
  });

  describe('sending', () => {
    test.each(LETTER_KINDS)('gives the next number of its series to a letter of the kind %s', async (kind) => {
      const { id, revision } = await newLetter(client, kind, agency, kind === 'cabinet-submission' ? BODY : {});
      const next = await client.registers.next({ agency, kind });
      expect(next).toMatchObject({ series: kind === 'circular' ? 'circular' : 'ordinary', number: 1 });
      const sent = await client.letters.send({ letter: id, base: revision });
      expect(sent).toMatchObject({ series: next.series, year: YEAR, number: 1, printed: next.printed, version: null });
      const { letter, sent: kept } = await client.letters.open({ letter: id });
      expect(kept).toEqual(sent);
      expect(letter.number).toBe(kind === 'circular' ? 'ว ๑' : '๑');
    });

    test('keeps the file byte for byte, and the letter as it was', async () => {
      const { id, sent } = await sendNew(client, agency);
      const file = await client.letters.file({ letter: id });
      expect(createHash('sha256').update(Buffer.from(file.bytes, 'base64')).digest('hex')).toBe(sent.hash);
      expect(file.fileName).toBe(`${sent.printed.replace('/', ' ')} ขอความอนุเคราะห์ข้อมูลลำน้ำ.docx`);
      expect(file.notices.map(({ code }) => code)).toEqual(['EMBLEM_MISSING']);
      const profile = (await client.agencies.list({})).find((one) => one.id === agency)!;
      await client.agencies.save({ agency: { ...profile, name: 'ชื่อใหม่', code: 'ใหม่ ๑' } });
      expect(await client.letters.file({ letter: id })).toEqual(file);

      const { letter, revision } = await client.letters.open({ letter: id });
      const refused = { code: 'LETTER_SENT', data: { number: sent.printed } };
      expect(await errorOf(client.letters.save({ letter, base: revision }))).toMatchObject(refused);
      expect(await errorOf(client.letters.send({ letter: id, base: revision }))).toMatchObject(refused);
      expect(await errorOf(client.letters.moveToBin({ letter: id }))).toMatchObject(refused);
    });

    test('keeps a version of the draft it speaks of, named by the number', async () => {
      const plan = await newPlan(client, 'แผนลุ่มน้ำ');
      const content = (await client.plans.open({ plan })).plan;
      const link = { plan, version: null, since: null };
      const { id, revision } = await newLetter(client, 'external', agency, { plan: link });
      const sent = await client.letters.send({ letter: id, base: revision });
      await client.plans.replace({ plan, content: { ...content, sections: [] } });
      const version = (await client.versions.list({ plan })).find((one) => one.id === sent.version);
      expect(version).toMatchObject({ kind: 'named', name: sent.printed, note: sent.subject });
      expect(await client.versions.open({ plan, version: sent.version! })).toEqual(content);
    });

    test('refuses a letter that lacks something, and takes no number', async () => {
      const { id, revision } = await newLetter(client, 'external', agency, { date: null, addressee: '' });
      expect(await errorOf(client.letters.send({ letter: id, base: revision }))).toEqual({
        code: 'LETTER_NOT_READY',
        data: { fields: 'วัน เดือน ปี, คำขึ้นต้นและผู้รับ', english: 'Date, Addressee' },
        defined: true,
      });
      expect((await client.registers.next({ agency, kind: 'external' })).number).toBe(1);
      expect((await client.registers.next({ agency, kind: 'external', year: 2600 })).year).toBe(2600);
      const unknown = await newLetter(client, 'external', agency, { addressee: 'พระธรรมสมมติ' });
      expect(await errorOf(client.letters.send({ letter: unknown.id, base: unknown.revision }))).toMatchObject({
        code: 'LETTER_NOT_READY',
        data: { english: 'Addressee' },
      });
      const conflict = client.letters.send({ letter: id, base: revision - 1 });
      expect(await errorOf(conflict)).toMatchObject({ code: 'LETTER_CONFLICT' });
    });

    test('refuses a number that is taken, and leaves the letter open', async () => {
      const { sent } = await sendNew(client, agency, 7);
      const { id, revision } = await newLetter(client, 'external', agency);
      expect(await errorOf(client.letters.send({ letter: id, base: revision, number: 7 }))).toMatchObject({
        code: 'NUMBER_TAKEN',
        data: { number: sent.printed },
      });
      expect(await client.letters.open({ letter: id })).toMatchObject({ revision, sent: null, letter: { number: '' } });
      expect(await client.letters.send({ letter: id, base: revision })).toMatchObject({ number: 8 });
    });

    test('of several letters at once never gives one number twice', async () => {
      const open = [];
      for (let n = 0; n < 6; n += 1) open.push(await newLetter(client, 'external', agency));
      const sent = await Promise.all(
        open.map(({ id, revision }) => client.letters.send({ letter: id, base: revision })),
      );
      expect(sent.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5, 6]);
    });

    test('is put right by a new issue', async () => {
      const { id, revision } = await newLetter(client, 'external', agency);
      expect(await errorOf(client.letters.correct({ letter: id }))).toMatchObject({ code: 'LETTER_OPEN' });
      await client.letters.send({ letter: id, base: revision });
      const { letter: issue } = await client.letters.correct({ letter: id });
      const { letter } = await client.letters.open({ letter: id });
      expect((await client.letters.open({ letter: issue })).letter).toEqual({ ...letter, id: issue, number: '' });
      expect((await client.letters.list({})).find((one) => one.id === issue)).toMatchObject({
        corrects: id,
        state: 'open',
      });
      expect(await client.letters.send({ letter: issue, base: 1 })).toMatchObject({ number: 2 });
    });
  });

  describe('registers', () => {
    test('show what was taken, given up and skipped, newest first', async () => {
      const first = await sendNew(client, agency);
      const last = await sendNew(client, agency, 5);
      const { code, series } = last.sent;
      const outgoing = async () =>
        (await client.registers.outgoing({ year: YEAR, code })).map(({ number, to, state, reason, letter }) => [
          number,
          to,
          state,
          reason,
          letter,
        ]);
      expect(await outgoing()).toEqual([
        [5, 5, 'taken', '', last.id],
        [2, 4, 'gap', '', null],
        [1, 1, 'taken', '', first.id],
      ]);
      const register = { code, series, year: YEAR };
      await client.registers.cancel({ ...register, number: 3, to: 4, reason: 'ใช้กับหนังสือที่พิมพ์ดีด' });
      await client.registers.cancel({ ...register, number: 5, reason: 'ผู้ลงนามถอนเรื่อง' });
      expect(await outgoing()).toEqual([
        [5, 5, 'cancelled', 'ผู้ลงนามถอนเรื่อง', last.id],
        [4, 4, 'cancelled', 'ใช้กับหนังสือที่พิมพ์ดีด', null],
        [3, 3, 'cancelled', 'ใช้กับหนังสือที่พิมพ์ดีด', null],
        [2, 2, 'gap', '', null],
        [1, 1, 'taken', '', first.id],
      ]);
      const listed = (await client.letters.list({})).find((one) => one.id === last.id);
      expect(listed).toMatchObject({ state: 'cancelled', number: last.sent.printed });
      for (const number of [3, 5]) {
        const { id, revision } = await newLetter(client, 'external', agency);
        const taken = client.letters.send({ letter: id, base: revision, number });
        expect(await errorOf(taken)).toMatchObject({ code: 'NUMBER_TAKEN' });
      }
      expect((await sendNew(client, agency)).sent.number).toBe(6);
      expect(await errorOf(client.registers.cancel({ ...register, number: 7, reason: 'ก' }))).toMatchObject({
        code: 'NUMBER_UNUSED',
      });
    });

    test('know one code however it is written, and keep years and series apart', async () => {
      const { sent } = await sendNew(client, agency);
      const profile = (await client.agencies.list({})).find((one) => one.id === agency)!;
      const spaced = sent.code.replace(' ', '   ');
      await client.agencies.save({ agency: { ...profile, code: spaced } });
      expect((await sendNew(client, agency)).sent).toMatchObject({ code: sent.code, number: 2 });
      const { id, revision } = await newLetter(client, 'external', agency, { date: { year: 2028, month: 1, day: 1 } });
      expect(await client.letters.send({ letter: id, base: revision })).toMatchObject({ year: 2571, number: 1 });
      const circular = await newLetter(client, 'circular', agency);
      const ofSeries = await client.letters.send({ letter: circular.id, base: circular.revision });
      expect(ofSeries).toMatchObject({ series: 'circular', number: 1, year: YEAR });
      const years = await client.registers.years({});
      expect(years).toEqual([...new Set(years)].sort((a, b) => b - a));
      expect(years).toEqual(expect.arrayContaining([2570, 2571]));
    });

    test('take letters in, with the next receiving number of the year they came in', async () => {
      const letter = {
        agency: 'กรมคลอง',
        urgency: 'urgent' as const,
        number: 'คส ๐๔๐๑/๖๓',
        date: { year: 2024, month: 5, day: 2 },
        subject: '=ขอความเห็น "ด่วน"',
        addressee: 'ผู้อำนวยการ',
        note: '',
        receivedOn: { year: 2024, month: 5, day: 3 },
        receivedAt: '๑๐.๒๔',
      };
      const year = 2567;
      const before = (await client.registers.incoming({ year })).length;
      const first = await client.registers.receive(letter);
      const second = await client.registers.receive({ ...letter, subject: 'เรื่องที่สอง' });
      expect([first, second].map((one) => [one.year, one.receivingNumber])).toEqual([
        [year, before + 1],
        [year, before + 2],
      ]);
      const changed = await client.registers.changeIncoming({ id: second.id, ...letter, subject: 'แก้ทะเบียน' });
      expect((await client.registers.incoming({ year })).slice(0, 2)).toEqual([changed, first]);
      expect(await errorOf(client.registers.changeIncoming({ id: 'nosuch', ...letter }))).toMatchObject({
        code: 'INCOMING_NOT_FOUND',
      });
      const file = await client.registers.csv({ register: 'incoming', year, language: 'th' });
      const text = Buffer.from(file.bytes, 'base64').toString('utf8');
      expect(file.fileName).toBe('ทะเบียนหนังสือรับ ๒๕๖๗.csv');
      expect(text.startsWith('\uFEFF"เลขทะเบียนรับ"')).toBe(true);
      expect(text).toContain(`"'=ขอความเห็น ""ด่วน"""`);
    });

    test('are written as CSV', async () => {
      const { sent } = await sendNew(client, agency, 2);
      const file = await client.registers.csv({ register: 'outgoing', year: YEAR, language: 'en' });
      expect(file).toMatchObject({ fileName: `Outgoing letters ${YEAR}.csv`, mediaType: 'text/csv; charset=utf-8' });
      const lines = Buffer.from(file.bytes, 'base64').toString('utf8').split('\r\n');
      expect(lines).toContain(
        `"${sent.printed}","ordinary","2027-08-23","ผู้ว่าราชการจังหวัดท่าสมมติ","ขอความอนุเคราะห์ข้อมูลลำน้ำ","taken",""`,
      );
      expect(lines).toContain(`"${sent.printed.replace(/๒$/, '๑')}","ordinary","","","","not used",""`);
    });
  });

  describe('checks', () => {
    test('tell what is not as it should be in a Word file, and put it right', async () => {
      const { id } = await newLetter(client, 'external', agency, { subject: 'ขอ  ข้อมูล' });
      const { bytes } = await client.letters.file({ letter: id });
      const { kind, findings } = await client.checks.letter({ fileName: 'หนังสือ.docx', bytes });
      expect(kind).toBe('external');
      const spaces = findings.filter(({ rule }) => rule === 'spaces');
      expect(spaces).toHaveLength(1);
      const repairs = findings.flatMap(({ repair }) => (repair === null ? [] : [repair]));
      const fixed = await client.checks.repair({ fileName: 'หนังสือ.docx', bytes, repairs });
      expect(fixed).toMatchObject({ fileName: 'หนังสือ.docx', left: 0 });
      const again = await client.checks.letter({ fileName: 'หนังสือ.docx', bytes: fixed.bytes, kind: 'external' });
      expect(again.findings.filter(({ rule }) => rule === 'spaces')).toEqual([]);
    });

    test('refuse what is no Word file, and repairs of another', async () => {
      const bytes = Buffer.from('ข้อความ').toString('base64');
      expect(await errorOf(client.checks.letter({ fileName: 'ก.docx', bytes }))).toEqual({
        code: 'DOCX_NOT_WORD',
        data: { file: 'ก.docx' },
        defined: true,
      });
      const { id } = await newLetter(client, 'memo', agency);
      const { bytes: memo } = await client.letters.file({ letter: id });
      const repairs = [{ type: 'font' as const, paragraph: 9999, font: 'TH SarabunPSK' }];
      expect(await errorOf(client.checks.repair({ fileName: 'ก.docx', bytes: memo, repairs }))).toMatchObject({
        code: 'INPUT_INVALID',
      });
    });
  });
}

/** A cabinet submission has headings that it cannot be without. References would need the plan they lead into. */
const BODY: Partial<Letter> = {
  purpose: exampleLetter('cabinet-submission').purpose!.map((block) => ({
    ...block,
    content: block.content.filter(({ type }) => type === 'text'),
  })),
};

const letter = { ...exampleLetter('memo') };
const agency = { ...EXAMPLE_CONTEXT.agency };
const incoming = {
  agency: '',
  urgency: 'ordinary',
  number: '',
  date: null,
  subject: '',
  addressee: '',
  note: '',
  receivedOn: { year: 2026, month: 1, day: 1 },
  receivedAt: '',
};
const register = { code: 'นร ๐๘๐๔', series: 'ordinary', year: 2569, number: 1 };

/** An input of each call that is right but for what a test adds. */
export const LETTER_INPUTS: Record<string, Record<string, unknown>> = {
  'agencies.list': {},
  'agencies.save': { agency },
  'agencies.remove': { agency: 'abc' },
  'agencies.bringBack': { agency: 'abc' },
  'agencies.setEmblem': { agency: 'abc', fileName: 'a.png', bytes: '' },
  'agencies.removeEmblem': { agency: 'abc' },
  'agencies.emblem': { agency: 'abc' },
  'letters.list': {},
  'letters.create': { kind: 'memo', agency: 'abc', plan: null },
  'letters.open': { letter: 'abc' },
  'letters.save': { letter, base: 1 },
  'letters.facts': { link: { plan: 'abc', version: null, since: null } },
  'letters.preview': { letter },
  'letters.duplicate': { letter: 'abc' },
  'letters.moveToBin': { letter: 'abc' },
  'letters.bringBack': { letter: 'abc' },
  'letters.send': { letter: 'abc', base: 1 },
  'letters.file': { letter: 'abc' },
  'letters.correct': { letter: 'abc' },
  'letters.tables': {},
  'letters.changeTables': {},
  'registers.outgoing': { year: 2569 },
  'registers.next': { agency: 'abc', kind: 'memo' },
  'registers.cancel': { ...register, reason: 'ยกเลิก' },
  'registers.incoming': { year: 2569 },
  'registers.receive': incoming,
  'registers.changeIncoming': { id: 'abc', ...incoming },
  'registers.years': {},
  'registers.csv': { register: 'outgoing', year: 2569, language: 'th' },
  'checks.letter': { fileName: 'a.docx', bytes: '' },
  'checks.repair': { fileName: 'a.docx', bytes: '', repairs: [] },
};
