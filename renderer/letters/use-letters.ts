/** The letters of the library and what can be done with each, asked of the other side and kept fresh. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Letter, LetterKind, PlanLink } from '../../shared/letter/model.ts';
import type { Id } from '../../shared/plan/model.ts';
import type { LetterSummary } from '../../shared/rpc/letters.ts';
import { deliver } from '../app/exports.tsx';
import { go } from '../app/routes.ts';
import { useShell } from '../rpc/use-shell.ts';
import { useSpeech } from '../text/speak.ts';
import { notifyFailure, notifyWithAction } from '../ui/notify.tsx';

export function useLetters() {
  const { client } = useShell();
  return useQuery({ queryKey: ['letters', 'list'], queryFn: () => client.letters.list({}) });
}

/** A letter to begin: its kind, who sends it, what it speaks of, and what is already known of it. */
interface LetterStart {
  readonly kind: LetterKind;
  readonly agency: Id;
  readonly plan: PlanLink | null;
  readonly known?: Partial<Letter>;
}

export function useLetterDeeds() {
  const shell = useShell();
  const { client } = shell;
  const queries = useQueryClient();
  const speech = useSpeech();
  const { t } = speech;

  const attempt = async (deed: () => Promise<void>): Promise<boolean> => {
    try {
      await deed();
      await queries.invalidateQueries({ queryKey: ['letters'] });
      return true;
    } catch (thrown) {
      notifyFailure(thrown, speech);
      return false;
    }
  };
  const show = (letter: Id) => go({ screen: 'letters', place: 'letter', letter });
  const bringBack = (letter: Id) =>
    attempt(async () => {
      await client.letters.bringBack({ letter });
    });

  return {
    /** Begins a letter and opens it. */
    start: ({ kind, agency, plan, known }: LetterStart) =>
      attempt(async () => {
        const { letter: id } = await client.letters.create({ kind, agency, plan });
        if (known) {
          const { letter, revision } = await client.letters.open({ letter: id });
          await client.letters.save({ letter: { ...letter, ...known }, base: revision });
        }
        show(id);
      }),
    duplicate: (id: Id) =>
      attempt(async () => {
        show((await client.letters.duplicate({ letter: id })).letter);
      }),
    correct: (id: Id) =>
      attempt(async () => {
        show((await client.letters.correct({ letter: id })).letter);
      }),
    saveFile: (id: Id) =>
      attempt(async () => {
        await deliver(shell, await client.letters.file({ letter: id }), speech);
      }),
    moveToBin: ({ id, subject }: Pick<LetterSummary, 'id' | 'subject'>) =>
      attempt(async () => {
        await client.letters.moveToBin({ letter: id });
        const words = t('letters.movedToBin', { subject: subject || t('letters.noSubject') });
        notifyWithAction(words, t('app.undo'), () => void bringBack(id));
      }),
    bringBack,
  };
}
