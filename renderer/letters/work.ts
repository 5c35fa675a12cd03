/** The open letter with everything it is written from, as the form, the preview and the sending see it. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import { type SettledLetter, settleLetter } from '../../shared/letter/derive.ts';
import type { Finding } from '../../shared/letter/finding.ts';
import type { Field, LetterContext } from '../../shared/letter/kind.ts';
import { KINDS } from '../../shared/letter/kinds.ts';
import type { Agency, Letter, PlanLink } from '../../shared/letter/model.ts';
import type { PlanFacts } from '../../shared/letter/plan-facts.ts';
import { printLetter } from '../../shared/letter/print.ts';
import type { LetterTables } from '../../shared/letter/tables.ts';
import type { Id } from '../../shared/plan/model.ts';
import { useShell } from '../rpc/use-shell.ts';
import type { LetterSession, LetterView } from './letter-session.ts';

export interface LetterWork {
  readonly session: LetterSession;
  readonly letter: Letter;
  readonly view: LetterView;
  readonly agencies: readonly Agency[];
  readonly context: LetterContext;
  readonly settled: SettledLetter;
  /** In the order of the fields. */
  readonly findings: readonly Finding[];
  /** Of the plan, for references. */
  readonly labels: ReadonlyMap<Id, string>;
  readonly change: LetterSession['change'];
}

const WorkContext = createContext<LetterWork | null>(null);
export const WorkProvider = WorkContext.Provider;

export function useWork(): LetterWork {
  const work = useContext(WorkContext);
  if (!work) throw new Error('no letter is open here');
  return work;
}

/** What is known of the plan a letter speaks of. The draft is asked for again when it changes. */
export function usePlanFacts(link: PlanLink | null) {
  const { client } = useShell();
  return useQuery({
    queryKey: ['plan-facts', link?.plan, link?.version, link?.since],
    queryFn: () => client.letters.facts({ link: link as PlanLink }),
    enabled: link !== null,
    placeholderData: keepPreviousData,
    staleTime: link?.version === null ? 0 : Number.POSITIVE_INFINITY,
  });
}

export interface Sources {
  readonly agencies: readonly Agency[];
  readonly tables: LetterTables;
  readonly facts: PlanFacts | null;
}

/** Puts the letter and its sources together. `agency` stands for one that is gone. */
export function useLetterWork(
  session: LetterSession,
  { agencies, tables, facts }: Sources,
  agency: Agency,
): LetterWork {
  const view = useSyncExternalStore(session.subscribe, session.view);
  const { letter } = view;
  const plan = letter.plan === null ? null : facts;
  const labels = useMemo(() => new Map(Object.entries(plan?.labels ?? {})), [plan]);
  return useMemo(() => {
    const context = { agency, plan, salutations: tables.salutations, topics: tables.topics };
    return {
      session,
      view,
      letter,
      agencies,
      context,
      settled: settleLetter(letter, context),
      // The field of the number says itself that it comes when the letter is sent.
      findings: printLetter(letter, context).findings.filter(({ rule }) => rule !== 'number-missing'),
      labels,
      change: (...change: Parameters<LetterSession['change']>) => session.change(...change),
    };
  }, [session, view, letter, agencies, tables, plan, labels, agency]);
}

/** The fields that a letter's kind has. */
export function fieldsOf({ kind }: Letter): readonly Field[] {
  return KINDS[kind].fields;
}
