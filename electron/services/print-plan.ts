import type { Id, Plan } from '../../shared/plan/model.ts';
import { hasContents } from '../../shared/print/plan-html.ts';
import type { PrintTask } from '../jobs/job.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Printer } from './shell.ts';

interface PrintPlan {
  readonly plan: Plan;
  /** Only the chapter of this section. */
  readonly chapter: Id | undefined;
  /** Files of its pictures by their hash. */
  readonly images: PrintTask['images'];
  readonly jobs: Jobs;
  readonly printer: Printer;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/**
 * A plan, or one chapter, as a PDF. What has contents is printed twice: the first time tells on which pages headings come to
 * stand. Progress counts what is written and printed; nothing tells how far a printing is.
 */
export async function printPlan({
  plan,
  chapter,
  images,
  jobs,
  printer,
  onProgress,
  signal,
}: PrintPlan): Promise<Uint8Array> {
  const total = hasContents(plan, chapter) ? 4 : 2;
  const fontFaces = printer.fontFaces();
  let pdf: Uint8Array | null = null;
  for (let done = 0; done < total; done += 2) {
    onProgress(done, total);
    const html = await jobs.composePrint({ plan, chapter, fontFaces, images, printed: pdf }, signal);
    onProgress(done + 1, total);
    pdf = await printer.print(html, signal);
  }
  onProgress(total, total);
  return pdf!;
}
