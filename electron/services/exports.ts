import { AsyncIteratorClass } from '@orpc/server';
import { AppError } from '../../shared/errors.ts';
import type { ExportEvent, ExportFormat } from '../../shared/rpc/contract.ts';
import type { ServiceDependencies } from './dependencies.ts';
import { fileNameFor } from './file-name.ts';
import type { Implementer } from './implementer.ts';

const MEDIA_TYPES: Record<ExportFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json',
};

export function exportHandlers(os: Implementer, { library, jobs }: ServiceDependencies) {
  return {
    make: os.exports.make.handler(({ input, signal }) => {
      const { format, numbers } = input;
      const plan = input.version ? library.openVersion(input.plan, input.version) : library.openDraft(input.plan).plan;
      return streamWork<ExportEvent>(async (tell, stopped) => {
        const onProgress = (done: number, total: number) => tell({ type: 'progress', done, total });
        const file = await jobs.exportPlan({ plan, format, numbers }, { onProgress, signal: stopped });
        tell({
          type: 'done',
          fileName: fileNameFor(plan.meta.title.text, format),
          mediaType: MEDIA_TYPES[format],
          bytes: Buffer.from(file.value).toString('base64'),
          notices: [...file.notices],
        });
      }, signal);
    }),
  };
}

/**
 * Runs `work` at once and gives what it tells as an iterator. A reader that stops aborts the work and sees the end; an abort
 * of `outer` ends it with `CANCELLED`. An event of the same type not read yet is replaced, so that a slow reader lags behind no further.
 */
function streamWork<T extends { type: string }>(
  work: (tell: (event: T) => void, stopped: AbortSignal) => Promise<void>,
  outer?: AbortSignal,
): AsyncIteratorClass<T> {
  const abort = new AbortController();
  const events: T[] = [];
  let wake = () => {};
  let ended = false;
  let failure: unknown;
  const end = (error?: unknown) => {
    if (ended) return;
    ended = true;
    failure = error;
    wake();
  };
  const tell = (event: T) => {
    if (events.at(-1)?.type === event.type) events.pop();
    events.push(event);
    wake();
  };
  const cancel = () => {
    abort.abort();
    end(new AppError('CANCELLED'));
  };
  outer?.addEventListener('abort', cancel, { once: true });
  if (outer?.aborted) cancel();
  work(tell, abort.signal).then(() => end(), end);

  return new AsyncIteratorClass<T>(
    async () => {
      while (events.length === 0 && !ended) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const event = events.shift();
      if (event) return { done: false, value: event };
      if (failure) throw failure;
      return { done: true, value: undefined };
    },
    async () => {
      outer?.removeEventListener('abort', cancel);
      events.length = 0;
      end();
      abort.abort();
    },
  );
}
