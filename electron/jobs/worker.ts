/** What runs on a worker thread: one job at a time, given and answered as plain values. */
import type { MessagePort } from 'node:worker_threads';
import { AppError } from '../../shared/errors.ts';
import type { Plan } from '../../shared/plan/model.ts';
import type { Answer, ExportTask, Job, Outcome, Progress } from './job.ts';

export default async function runJob(job: Job): Promise<Answer<unknown>> {
  try {
    switch (job.type) {
      case 'export':
        return { ok: true, outcome: await exportPlan(job.task, reportTo(job.progress)) };
      case 'comparison': {
        const { writeComparison } = await import('./write-comparison.ts');
        return { ok: true, outcome: await writeComparison(job.task, reportTo(job.progress)) };
      }
      case 'print': {
        const { composePrint } = await import('./compose-print.ts');
        return plainly(composePrint(job.task));
      }
      case 'import': {
        const { importFile } = await import('./import-file.ts');
        return { ok: true, outcome: await importFile(job.task, reportTo(job.progress)) };
      }
      case 'adopt': {
        const { adoptIds } = await import('../../shared/import/adopt-ids.ts');
        return plainly(adoptIds(job.task.before, job.task.plan));
      }
      case 'plan-facts': {
        const { tellPlanFacts } = await import('./plan-facts.ts');
        return plainly(tellPlanFacts(job.task));
      }
      case 'check': {
        const { checkFile } = await import('./check-file.ts');
        return plainly(await checkFile(job.task));
      }
      case 'repair': {
        const { repairFile } = await import('./check-file.ts');
        return plainly(await repairFile(job.task));
      }
    }
  } catch (error) {
    if (error instanceof AppError) return { ok: false, code: error.code, details: error.details };
    throw error;
  }
}

/** What is not a file and has nothing to be noted about it. */
function plainly<T>(value: T): Answer<T> {
  return { ok: true, outcome: { value, notices: [] } };
}

function reportTo(port: MessagePort): (done: number, total: number) => void {
  return (done, total) => port.postMessage({ done, total } satisfies Progress);
}

async function exportPlan(
  { plan, format, numbers, images }: ExportTask,
  onProgress: (done: number, total: number) => void,
): Promise<Outcome<Uint8Array>> {
  switch (format) {
    case 'docx': {
      const { writePlanDocx } = await import('../docx/write/plan.ts');
      return await writePlanDocx(plan, { numbers, images, onProgress });
    }
    case 'txt': {
      const { planToText } = await import('../../shared/plan/plain-text.ts');
      return text(planToText(plan));
    }
    case 'md': {
      const { planToMarkdown } = await import('../../shared/plan/markdown.ts');
      return text(planToMarkdown(plan));
    }
    case 'json':
      return text(`${JSON.stringify(withImages(plan, images), null, 2)}\n`);
  }
}

/** The JSON of a plan with its pictures, as `plans.replace` takes it. */
function withImages(plan: Plan, images: ExportTask['images']): object {
  if (images.size === 0) return plan;
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  const files = [...images].map(([hash, { media, bytes, png }]) => [
    hash,
    { media, data: base64(bytes), ...(png && { png: base64(png) }) },
  ]);
  return { ...plan, images: Object.fromEntries(files) };
}

function text(content: string): Outcome<Uint8Array> {
  return { value: new TextEncoder().encode(content), notices: [] };
}
