import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Library } from '../../electron/library/library.ts';
import type { Figure, Plan } from '../../shared/plan/model.ts';
import { PNG_EMBLEM, pngOf, SVG_EMBLEM } from '../support/emblems.ts';
import { hashOf } from '../support/images.ts';
import { AGENCY } from '../support/sent-letters.ts';
import { smallPlan } from '../support/small-plan.ts';
import { inLibraryFile, openTempLibrary, openTestLibrary } from '../support/temp-library.ts';

const DAY = 24 * 60 * 60 * 1000;

let time = 0;
let temp: ReturnType<typeof openTempLibrary>;
let library: Library;
beforeEach(() => {
  time = Date.parse('2026-11-21T03:00:00.000Z');
  temp = openTempLibrary(() => {
    time += 1000;
    return new Date(time);
  });
  library = temp.library;
});
afterEach(() => temp.remove());

const PICTURE = { bytes: PNG_EMBLEM, media: 'png', pixels: { width: 3, height: 4 } } as const;
const DRAWING = { bytes: Buffer.from(SVG_EMBLEM), media: 'svg', pixels: { width: 300, height: 400 } } as const;

function figure(image: string, id = 'figure'): Figure {
  return {
    type: 'figure',
    id,
    image,
    media: 'png',
    pixels: PICTURE.pixels,
    width: 500,
    alt: { text: '' },
    content: [],
  };
}

function withFigure(plan: Plan, image: string): Plan {
  const [first, ...rest] = plan.sections;
  return { ...plan, sections: [{ ...first!, blocks: [...first!.blocks, figure(image)] }, ...rest] };
}

const blobs = () => inLibraryFile(temp.folder, (file) => file.prepare('SELECT count(*) FROM blob').pluck().get());

test('a picture is stored once under the hash of its file, however often it is added', () => {
  const hash = library.addImage(PICTURE);
  expect(hash).toBe(hashOf(PNG_EMBLEM));
  expect(library.addImage(PICTURE)).toBe(hash);
  expect(blobs()).toBe(1);
  expect(library.image(hash)).toEqual(PICTURE);
  expect(library.hasImage(hash)).toBe(true);
  expect(library.check()).toEqual([]);
});

test('a hash that no picture has, and what is no hash, give nothing', () => {
  library.addImage(PICTURE);
  for (const hash of ['0'.repeat(64), 'x', '', hashOf(PNG_EMBLEM).toUpperCase()]) {
    expect(library.image(hash)).toBeNull();
    expect(library.hasImage(hash)).toBe(false);
  }
});

test('an SVG file keeps the PNG picture that was drawn of it, also where that comes later', () => {
  const hash = library.addImage(DRAWING);
  expect(library.image(hash)).toEqual(DRAWING);
  library.addImage({ ...DRAWING, png: PNG_EMBLEM });
  library.addImage({ ...DRAWING, png: pngOf(9, 9) });
  library.addImage(DRAWING);
  expect(library.image(hash)).toEqual({ ...DRAWING, png: PNG_EMBLEM });
  expect(library.hasImage(hashOf(PNG_EMBLEM))).toBe(false);
});

test('pictures that nothing names go after seven days, not before', () => {
  const hash = library.addImage(DRAWING);
  library.addImage({ ...DRAWING, png: PNG_EMBLEM });
  expect(library.thin()).toEqual({ versions: 0, images: 0, blobs: 0 });
  time += 6 * DAY;
  expect(library.thin().images).toBe(0);
  time += DAY;
  expect(library.thin()).toEqual({ versions: 0, images: 1, blobs: 2 });
  expect(library.image(hash)).toBeNull();
  expect(library.check()).toEqual([]);
});

test('a picture that is added or named again begins its days anew', () => {
  const [added, named] = [library.addImage(DRAWING), library.addImage(PICTURE)];
  library.createPlan(smallPlan());
  library.thin();
  time += 6 * DAY;
  library.addImage(DRAWING);
  library.replaceDraft('small', withFigure(smallPlan(), named));
  library.thin();
  library.replaceDraft('small', smallPlan());
  time += 2 * DAY;
  library.thin();
  expect(library.hasImage(added)).toBe(true);
  expect(library.hasImage(named)).toBe(true);
});

test('a draft, or a version alone, keeps its pictures for good', () => {
  const hash = library.addImage(PICTURE);
  library.createPlan(withFigure(smallPlan(), hash));
  library.thin();
  time += 30 * DAY;
  expect(library.thin().images).toBe(0);
  library.saveVersion({ plan: 'small', kind: 'named', milestone: null, name: 'มีภาพ', note: '', author: '' });
  library.replaceDraft('small', smallPlan());
  library.thin();
  time += 30 * DAY;
  expect(library.thin().images).toBe(0);
  expect(library.image(hash)).toEqual(PICTURE);
  expect(library.openVersion('small', 'มีภาพ')).toEqual(withFigure(smallPlan(), hash));
});

test('a plan in the bin keeps its pictures', () => {
  const hash = library.addImage(PICTURE);
  library.createPlan(withFigure(smallPlan(), hash));
  library.movePlanToBin('small');
  library.thin();
  time += 30 * DAY;
  library.thin();
  expect(library.hasImage(hash)).toBe(true);
});

test('a picture stays that is an emblem as well', () => {
  const agency = library.saveAgency(AGENCY);
  library.setEmblem(agency.id, { bytes: PNG_EMBLEM, mediaType: 'image/png', width: 3, height: 4 });
  library.addImage(PICTURE);
  library.thin();
  time += 8 * DAY;
  expect(library.thin()).toEqual({ versions: 0, images: 1, blobs: 0 });
  expect(library.emblemFile({ hash: hashOf(PNG_EMBLEM) }).equals(PNG_EMBLEM)).toBe(true);
});

test('pictures are in backups and come back with them', async () => {
  const hash = library.addImage(PICTURE);
  library.createPlan(withFigure(smallPlan(), hash));
  const { file } = await library.backup();
  library.replaceDraft('small', smallPlan());
  inLibraryFile(temp.folder, (open) => open.prepare('DELETE FROM image').run());
  expect(library.image(hash)).toBeNull();
  await library.restoreBackup(file);
  expect(library.image(hash)).toEqual(PICTURE);
});

test('a picture whose bytes were altered on the disk is damage, and is named', () => {
  const hash = library.addImage(PICTURE);
  library.close();
  inLibraryFile(temp.folder, (file) => {
    file.exec('DROP TRIGGER IF EXISTS blob_is_never_updated');
    file.prepare('UPDATE blob SET bytes = ?').run(pngOf(5, 5));
  });
  const again = openTestLibrary(temp.folder);
  expect(() => again.image(hash)).toThrow('does not match its hash');
  expect(again.check()).toEqual([`blob ${hash}: its bytes do not match its hash`]);
  again.close();
});

test('nothing changes a stored picture', () => {
  library.addImage({ ...DRAWING, png: PNG_EMBLEM });
  for (const change of ["media = 'png'", 'width = 9', 'height = 9', 'png = NULL']) {
    expect(() => inLibraryFile(temp.folder, (file) => file.exec(`UPDATE image SET ${change}`))).toThrow(
      'never changes',
    );
  }
});
