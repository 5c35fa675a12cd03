import { pagesOfPlaces } from '../../shared/print/pdf-pages.ts';
import { planHtml } from '../../shared/print/plan-html.ts';
import type { PrintTask } from './job.ts';

export function composePrint({ plan, chapter, fontFaces, printed }: PrintTask): string {
  const pages = printed === null ? undefined : pagesOfPlaces(Buffer.from(printed).toString('latin1'));
  return planHtml(plan, { chapter, fontFaces, pages });
}
