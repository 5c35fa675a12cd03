import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Id } from '../../shared/plan/model.ts';
import { useSaveState, useSession } from '../plan/use-plan.ts';
import { useShell } from '../rpc/use-shell.ts';

/** Milliseconds from the last save until pages are counted again: not while somebody types on. */
const COUNT_AFTER = 2500;

/** How many pages the plan and its chapters have as they are printed, as of a moment ago; null while that is not known. */
export function usePages(): { readonly all: number; readonly chapters: Readonly<Record<Id, number>> } | null {
  const { client } = useShell();
  const { id: plan, autosave } = useSession();
  const state = useSaveState();
  const saved = state.kind === 'saved' ? autosave.revision : null;
  const [counted, setCounted] = useState(autosave.revision);
  useEffect(() => {
    if (saved === null || saved === counted) return;
    const timer = setTimeout(() => setCounted(saved), COUNT_AFTER);
    return () => clearTimeout(timer);
  }, [saved, counted]);
  const { data } = useQuery({
    queryKey: ['pages', plan, counted],
    queryFn: () => client.progress.pages({ plan }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return data ?? null;
}
