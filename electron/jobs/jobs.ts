import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Tinypool } from 'tinypool';
import type { Checked } from '../../shared/check/check-letter.ts';
import { AppError } from '../../shared/errors.ts';
import type { PlanFacts } from '../../shared/letter/plan-facts.ts';
import type { Plan } from '../../shared/plan/model.ts';
import type { Repaired } from './check-file.ts';
import type { ReadFile } from './import-file.ts';
import type {
  AdoptTask,
  Answer,
  CheckTask,
  ComparisonTask,
  ExportTask,
  ImportTask,
  Job,
  Outcome,
  PlanFactsTask,
  PrintTask,
  Progress,
  RepairTask,
} from './job.ts';

/** Idle workers are let go after this many milliseconds. */
const IDLE = 30_000;
/** Two people's worth of exports at once; more only fight for memory (a large DOCX takes some 450 MB). */
const MOST_WORKERS = 2;
/**
 * Megabytes of new values a thread makes before it looks for those it can let go. What finds words keeps memory outside of the
 * heap until then: comparing 10,000 paragraphs takes up to some 150 MB more with the size that Node chooses, and no less time.
 */
const YOUNG_VALUES = 12;

/** Who is told of the progress of a job and can stop it. */
interface Watched {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Long work off the main thread. An abort stops the work at once, by ending its thread, and rejects with `CANCELLED`. */
export interface Jobs {
  exportPlan(task: ExportTask, options?: Watched): Promise<Outcome<Uint8Array>>;
  exportComparison(task: ComparisonTask, options?: Watched): Promise<Outcome<Uint8Array>>;
  composePrint(task: PrintTask, signal?: AbortSignal): Promise<string>;
  importFile(task: ImportTask, options?: Watched): Promise<Outcome<ReadFile>>;
  adoptIds(task: AdoptTask, signal?: AbortSignal): Promise<Plan>;
  planFacts(task: PlanFactsTask): Promise<PlanFacts>;
  checkFile(task: CheckTask, signal?: AbortSignal): Promise<Checked>;
  repairFile(task: RepairTask, signal?: AbortSignal): Promise<Repaired>;
  /** How many jobs wait or run. */
  readonly running: number;
  /** Cancels what runs and ends the threads. */
  close(): Promise<void>;
}

export function createJobs(): Jobs {
  const closing = new AbortController();
  let pool: Promise<Tinypool> | undefined;
  let running = 0;

  /** The worker is the source beside this file, or its bundle beside the bundle of this file. */
  const openPool = async () => {
    const { Tinypool } = await import('tinypool');
    const worker = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js';
    return new Tinypool({
      filename: new URL(worker, import.meta.url).href,
      runtime: 'worker_threads',
      minThreads: 0,
      maxThreads: MOST_WORKERS,
      idleTimeout: IDLE,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_VALUES },
    });
  };

  const run = async <T>(job: Job, signal: AbortSignal | undefined): Promise<Outcome<T>> => {
    const stop = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal;
    if (stop.aborted) throw new AppError('CANCELLED');
    running += 1;
    try {
      pool ??= openPool();
      const transferList = 'progress' in job ? [job.progress] : [];
      const answer: Answer<T> = await (await pool).run(job, { signal: stop, transferList });
      if (answer.ok) return answer.outcome;
      throw new AppError(answer.code, answer.details);
    } catch (error) {
      throw stop.aborted ? new AppError('CANCELLED') : error;
    } finally {
      running -= 1;
    }
  };

  const runWatched = async <T = Uint8Array>(
    job: (progress: MessagePort) => Job,
    { onProgress, signal }: Watched,
  ): Promise<Outcome<T>> => {
    const { port1, port2 } = new MessageChannel();
    port1.on('message', ({ done, total }: Progress) => onProgress?.(done, total));
    try {
      return await run<T>(job(port2), signal);
    } finally {
      port1.close();
    }
  };

  return {
    exportPlan: (task, watched = {}) => runWatched((progress) => ({ type: 'export', task, progress }), watched),
    exportComparison: (task, watched = {}) =>
      runWatched((progress) => ({ type: 'comparison', task, progress }), watched),
    composePrint: async (task, signal) => (await run<string>({ type: 'print', task }, signal)).value,
    importFile: (task, watched = {}) =>
      runWatched<ReadFile>((progress) => ({ type: 'import', task, progress }), watched),
    adoptIds: async (task, signal) => (await run<Plan>({ type: 'adopt', task }, signal)).value,
    planFacts: async (task) => (await run<PlanFacts>({ type: 'plan-facts', task }, undefined)).value,
    checkFile: async (task, signal) => (await run<Checked>({ type: 'check', task }, signal)).value,
    repairFile: async (task, signal) => (await run<Repaired>({ type: 'repair', task }, signal)).value,
    get running() {
      return running;
    },
    async close() {
      closing.abort();
      if (pool) await (await pool).destroy();
    },
  };
}
