/** Which hits are to be replaced and by what, and the doing of it: one thing to undo, however many chapters it reaches into. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { beginsWithMark, type Replacement, replacementStep, replacementText } from '../../shared/find/replace.ts';
import { useMaybeSession } from '../plan/use-plan.ts';
import { useSpeech } from '../text/speak.ts';
import { notifyRefusal, notifyWithAction } from '../ui/notify.tsx';
import type { FindState } from './find-store.ts';
import type { ListedHit, ListedSection } from './hits.ts';
import type { Choice } from './result-list.tsx';

export interface Replacing {
  readonly choice: Choice;
  /** The hits that are chosen. */
  readonly chosen: readonly ListedHit[];
  /** The new words cannot stand on their own: สระ or วรรณยุกต์ without a consonant. */
  readonly loneMark: boolean;
  readonly replace: (hits: readonly ListedHit[]) => void;
}

/** Of the hits of the open plan. Whoever changes the search chooses anew. */
export function useReplacing({ query, scope, by }: FindState, sections: readonly ListedSection[]): Replacing {
  const session = useMaybeSession();
  const { t } = useSpeech();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  // biome-ignore lint/correctness/useExhaustiveDependencies: another search, another choice
  useEffect(() => setLeft(new Set()), [query, scope]);

  const choice = useMemo(
    (): Choice => ({
      isChosen: (key) => !left.has(key),
      choose: (keys, chosen) =>
        setLeft((before) => {
          const next = new Set(before);
          for (const key of keys) {
            if (chosen) next.delete(key);
            else next.add(key);
          }
          return next;
        }),
      newWords: ({ hit }) => (hit ? replacementText(by, query, hit.found, hit) : by),
    }),
    [left, by, query],
  );
  const chosen = useMemo(
    () => sections.flatMap(({ hits }) => hits.filter(({ key, hit }) => hit !== null && !left.has(key))),
    [sections, left],
  );
  const loneMark = useMemo(() => chosen.some((hit) => beginsWithMark(choice.newWords(hit))), [chosen, choice]);

  const replace = useCallback(
    (hits: readonly ListedHit[]) => {
      if (!session) return;
      const { open } = session;
      const wanted = hits.flatMap(({ section, line, from, to, hit }): Replacement[] => {
        if (hit === null) return [];
        const text = replacementText(by, query, hit.found, hit);
        return [{ section, line, ...(hit.alt && { alt: true }), from, to, found: hit.found, text }];
      });
      const { step, made } = replacementStep(open.current().sections, wanted);
      if (step === null) {
        notifyRefusal(made === 0 ? t('find.gone') : t('find.sameWords'));
        return;
      }
      const refused = open.apply([step]);
      if (refused !== null) {
        notifyRefusal(t(`refused.${refused}`));
        return;
      }
      if (hits.length === 1) return;
      const after = open.current();
      const undo = () => {
        if (open.current() === after) open.undo();
        else notifyRefusal(t('find.undoByKeys'));
      };
      notifyWithAction(t('find.replaced', { count: made }), t('app.undo'), undo, session.id);
    },
    [session, query, by, t],
  );
  return { choice, chosen, loneMark, replace };
}
