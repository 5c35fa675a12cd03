import type { ExportEvent } from '../../shared/rpc/contract.ts';
import type { Terminal } from './terminal.ts';

export type ExportedFile = Extract<ExportEvent, { type: 'done' }>;

/** The file that an export ends with; tells the progress on stderr where a person watches. */
export async function exportedFile(
  events: AsyncIterable<ExportEvent>,
  { json, text }: Terminal,
): Promise<ExportedFile> {
  const watched = process.stderr.isTTY === true && !json;
  let file: ExportedFile | undefined;
  for await (const event of events) {
    if (event.type === 'done') file = event;
    else if (watched) process.stderr.write(`\r${text.working(Math.floor((100 * event.done) / event.total))}`);
  }
  if (watched) process.stderr.write('\r\u001b[K');
  if (!file) throw new Error('an export ended without a file');
  return file;
}
