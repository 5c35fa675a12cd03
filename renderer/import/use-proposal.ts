/** The proposal for a file, read again whenever the options change. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportEvent, ImportOptions } from '../../shared/rpc/imports.ts';
import { useShell } from '../rpc/use-shell.ts';
import { readAsBase64 } from '../ui/files.ts';

export type ReadFile = Extract<ImportEvent, { type: 'done' }>;

/** Percent of the file that is read; null before it is known. */
type Progress = number | null;

export function useProposal(file: File, options: Partial<ImportOptions>) {
  const { client } = useShell();
  const [progress, setProgress] = useState<Progress>(null);
  const query = useQuery({
    queryKey: ['proposal', file.name, file.size, file.lastModified, options],
    queryFn: async ({ signal }): Promise<ReadFile> => {
      setProgress(null);
      const input = { fileName: file.name, bytes: await readAsBase64(file), options };
      for await (const event of await client.imports.propose(input, { signal })) {
        if (event.type === 'done') return event;
        setProgress(Math.floor((100 * event.done) / Math.max(1, event.total)));
      }
      throw new Error('an import ended without a proposal');
    },
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
  return { query, progress };
}
