import type { Media } from '../../shared/plan/model.ts';
import { pagesOfPlaces } from '../../shared/print/pdf-pages.ts';
import { planHtml } from '../../shared/print/plan-html.ts';
import type { PrintTask } from './job.ts';

const MEDIA_TYPES: Readonly<Record<Media, string>> = { png: 'image/png', jpeg: 'image/jpeg', svg: 'image/svg+xml' };

export function composePrint({ plan, chapter, fontFaces, images, printed }: PrintTask): string {
  const pages = printed === null ? undefined : pagesOfPlaces(Buffer.from(printed).toString('latin1'));
  const addresses = new Map<string, string>();
  for (const [hash, { media, bytes }] of images) {
    addresses.set(hash, `data:${MEDIA_TYPES[media]};base64,${Buffer.from(bytes).toString('base64')}`);
  }
  return planHtml(plan, { chapter, fontFaces, images: addresses, pages });
}
