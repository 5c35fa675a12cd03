import type { ExportEvent, ExportFormat } from '../../shared/rpc/contract.ts';
import type { Client } from '../services/workbench.ts';
import type { Terminal } from './terminal.ts';

export type ExportedFile = Extract<ExportEvent, { type: 'done' }>;

/** Exports the draft of a plan to its end; tells the progress on stderr where a person watches. */
export async function exportDraft(
  client: Client,
  request: { plan: string; format: ExportFormat; numbers: 'auto' | 'text' },
  { json, text }: Terminal,
): Promise<ExportedFile> {
  const watched = process.stderr.isTTY === true && !json;
  let file: ExportedFile | undefined;
  for await (const event of await client.exports.make(request)) {
    if (event.type === 'done') file = event;
    else if (watched) process.stderr.write(`\r${text.working(Math.floor((100 * event.done) / event.total))}`);
  }
  if (watched) process.stderr.write('\r\u001b[K');
  if (!file) throw new Error('an export ended without a file');
  return file;
}
