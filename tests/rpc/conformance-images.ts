/** What every transport must do with pictures: kept by content, shown again, carried by the JSON of a plan. */
import { expect, test } from 'vitest';
import type { Client } from '../../electron/services/workbench.ts';
import type { Figure, Plan } from '../../shared/plan/model.ts';
import type { ExportEvent } from '../../shared/rpc/contract.ts';
import { PNG_EMBLEM, pngOf, SVG_EMBLEM } from '../support/emblems.ts';
import { hashOf, jpegOf } from '../support/images.ts';
import { errorOf, newPlan } from './served.ts';

export const IMAGE_INPUTS: Record<string, Record<string, unknown>> = {
  'images.add': { fileName: 'a.png', bytes: '' },
  'images.get': { image: '' },
};

const base64 = (file: Uint8Array) => Buffer.from(file).toString('base64');

/** Adds its tests to those of a transport; `served` gives what that has set up before they run. */
export function imagesConformance(served: () => { readonly client: Client }): void {
  const withFigure = async (picture: Pick<Figure, 'image' | 'media' | 'pixels'>) => {
    const { client } = served();
    const id = await newPlan(client);
    const { plan, revision } = await client.plans.open({ plan: id });
    const [first] = plan.sections;
    const figure: Figure = {
      type: 'figure',
      id: 'figure',
      ...picture,
      width: 500,
      alt: { text: 'วงกลม' },
      content: [{ type: 'text', text: 'วงกลม' }],
    };
    const { revision: base } = await client.drafts.save({
      plan: id,
      base: revision,
      sections: [{ ...first!, blocks: [...first!.blocks, figure] }],
    });
    return { id, base, before: first! };
  };

  const exported = async (plan: string): Promise<Plan & { images?: Record<string, object> }> => {
    let last: ExportEvent | undefined;
    for await (const event of await served().client.exports.make({ plan, format: 'json', numbers: 'auto' }))
      last = event;
    if (last?.type !== 'done') return expect.fail('the last event must carry the file');
    return JSON.parse(Buffer.from(last.bytes, 'base64').toString());
  };

  test('pictures are known by content, kept once and given back as they came', async () => {
    const { client } = served();
    const photo = jpegOf(640, 480);
    const added = await client.images.add({ fileName: 'ภาพ.bmp', bytes: base64(photo) });
    expect(added).toEqual({ image: hashOf(photo), media: 'jpeg', pixels: { width: 640, height: 480 } });
    expect(await client.images.add({ fileName: 'อีกชื่อ.jpg', bytes: base64(photo) })).toEqual(added);
    expect(await client.images.get({ image: added.image })).toEqual({ mediaType: 'image/jpeg', bytes: base64(photo) });
    expect(await client.images.get({ image: '0'.repeat(64) })).toBeNull();
  });

  test('a picture of some megabytes passes', async () => {
    const { client } = served();
    const large = pngOf(2000, 2000);
    const padded = Buffer.concat([
      jpegOf(9, 9).subarray(0, -2),
      Buffer.alloc(6_000_000, 0x11),
      Buffer.from([0xff, 0xd9]),
    ]);
    for (const file of [large, padded]) {
      const { image } = await client.images.add({ fileName: 'ใหญ่', bytes: base64(file) });
      expect((await client.images.get({ image }))?.bytes.length).toBe(base64(file).length);
    }
  });

  test('what is no picture, and a drawing of what is none, are refused by name', async () => {
    const { client } = served();
    const svg = base64(Buffer.from(SVG_EMBLEM));
    const script = base64(Buffer.from(SVG_EMBLEM.replace('<circle', '<script>alert(1)</script><circle')));
    for (const file of [
      { bytes: base64(Buffer.from('ข้อความ')) },
      { bytes: script },
      { bytes: svg, png: svg },
      { bytes: svg, png: base64(jpegOf(9, 9)) },
      { bytes: base64(PNG_EMBLEM), png: base64(PNG_EMBLEM) },
    ]) {
      expect(await errorOf(client.images.add({ fileName: 'ภาพ.svg', ...file }))).toEqual({
        code: 'IMAGE_UNUSABLE',
        data: { file: 'ภาพ.svg' },
        defined: true,
      });
    }
  });

  test('the JSON of a plan carries its pictures and brings them back', async () => {
    const { client } = served();
    const drawing = await client.images.add({
      fileName: 'วง.svg',
      bytes: base64(Buffer.from(SVG_EMBLEM)),
      png: base64(PNG_EMBLEM),
    });
    const { id } = await withFigure(drawing);
    const json = await exported(id);
    expect(json.images).toEqual({
      [drawing.image]: { media: 'svg', data: base64(Buffer.from(SVG_EMBLEM)), png: base64(PNG_EMBLEM) },
    });
    const other = await newPlan(client);
    await client.plans.replace({ plan: other, content: json });
    expect(await exported(other)).toEqual({ ...json, id: other });
    const { images: _, ...plan } = json;
    expect((await client.plans.open({ plan: other })).plan).toEqual({ ...plan, id: other });
  });

  test('JSON whose pictures are not what it says changes nothing', async () => {
    const { client } = served();
    const picture = await client.images.add({ fileName: 'ภาพ.png', bytes: base64(PNG_EMBLEM) });
    const { id } = await withFigure(picture);
    const json = await exported(id);
    const wrong = '1'.repeat(64);
    const elsewhere = JSON.parse(JSON.stringify(json).replaceAll(picture.image, wrong));
    const { revision } = await client.plans.open({ plan: id });
    for (const [content, at] of [
      [elsewhere, `images.${wrong}`],
      [{ ...elsewhere, images: {} }, /^sections\[0\]\.blocks\[\d\]\.image$/],
      [{ ...json, images: { [picture.image]: { media: 'png' } } }, `images.${picture.image}.data`],
      [{ ...json, images: 'ภาพ' }, 'images'],
    ] as const) {
      const refused = await errorOf(client.plans.replace({ plan: id, content }));
      expect(refused).toMatchObject({ code: 'PLAN_INVALID', data: { at: expect.stringMatching(at) } });
    }
    expect((await client.plans.open({ plan: id })).revision).toBe(revision);
  });
}
