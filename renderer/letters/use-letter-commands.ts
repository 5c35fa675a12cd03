/** What commands do while a letter is written. */

import { useDeeds } from '../app/commands/use-commands.ts';
import { deliver } from '../app/exports.tsx';
import { useShell } from '../rpc/use-shell.ts';
import { useSpeech } from '../text/speak.ts';
import { notifyFailure } from '../ui/notify.tsx';
import { useBodyInUse } from './body-in-use.ts';
import { printPages } from './preview/print-pages.ts';
import type { Pages } from './preview/use-pages.ts';
import { useWork } from './work.ts';

interface LetterCommands {
  readonly pages: Pages;
  readonly onSections: () => void;
  readonly onNextFinding: () => void;
  readonly onSend: () => void;
}

export function useLetterCommands({ pages, onSections, onNextFinding, onSend }: LetterCommands): void {
  const shell = useShell();
  const speech = useSpeech();
  const { session, view, findings } = useWork();
  const { editor, selection } = useBodyInUse();
  const writing = { enabled: editor !== null };
  const save = async () => {
    try {
      await deliver(shell, await shell.client.letters.preview({ letter: session.current() }), speech);
    } catch (thrown) {
      notifyFailure(thrown, speech);
    }
  };
  const on = (is: boolean) => (editor === null ? {} : { on: is });
  useDeeds({
    'edit.undo': { run: () => void session.undo(), enabled: view.canUndo },
    'edit.redo': { run: () => void session.redo(), enabled: view.canRedo },
    'mark.bold': {
      run: () => void editor?.toggleMark('bold'),
      ...writing,
      ...on(selection?.marks.includes('bold') ?? false),
    },
    'mark.underline': {
      run: () => void editor?.toggleMark('underline'),
      ...writing,
      ...on(selection?.marks.includes('underline') ?? false),
    },
    'mark.clear': { run: () => void editor?.clearMarks(), ...writing },
    'block.paragraph': {
      run: () => void editor?.setKind('paragraph'),
      ...writing,
      ...on(selection?.kind === 'paragraph'),
    },
    'block.numbered': {
      run: () => void editor?.setKind(selection?.kind === 'numbered' ? 'paragraph' : 'numbered'),
      ...writing,
      ...on(selection?.kind === 'numbered'),
    },
    'section.demote': { run: () => void editor?.indent(), ...writing },
    'section.promote': { run: () => void editor?.outdent(), ...writing },
    'letter.save-docx': { run: () => void save() },
    'plan.export-docx': { run: () => void save() },
    'letter.print': { run: () => pages.drawn && printPages(pages.drawn), enabled: pages.drawn !== null },
    'plan.print': { run: () => pages.drawn && printPages(pages.drawn), enabled: pages.drawn !== null },
    'letter.section-reference': { run: onSections, ...writing },
    'letter.next-finding': { run: onNextFinding, enabled: findings.length > 0 },
    'letter.send': { run: onSend },
  });
}
