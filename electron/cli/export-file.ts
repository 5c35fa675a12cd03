import type { ExportEvent } from '../../shared/rpc/contract.ts';
import type { Terminal } from './terminal.ts';

export type ExportedFile = Extract<ExportEvent, { type: 'done' }>;

type Progress = { readonly type: 'progress'; readonly done: number; readonly total: number };

/** The event that long work ends with; tells the progress on stderr where a person watches. */
export async function lastEvent<Done extends { readonly type: 'done' }>(
  events: AsyncIterable<Progress | Done>,
  { json, text }: Terminal,
): Promise<Done> {
  const watched = process.stderr.isTTY === true && !json;
  let last: Done | undefined;
  for await (const event of events) {
    if (event.type === 'done') last = event;
    else if (watched)
      process.stderr.write(`\r${text.working(Math.floor((100 * event.done) / Math.max(1, event.total)))}`);
  }
  if (watched) process.stderr.write('\r\u001b[K');
  if (!last) throw new Error('long work ended without a result');
  return last;
}

/** The file that an export ends with. */
export function exportedFile(events: AsyncIterable<ExportEvent>, terminal: Terminal): Promise<ExportedFile> {
  return lastEvent<ExportedFile>(events, terminal);
}
