/** A line of help with the keys of commands in it. */
import { CATALOGUE } from '../app/commands/catalogue.ts';
import { commandTitle, useSpeech } from '../text/speak.ts';
import { KeyCaps } from './key-caps.tsx';
import { type HelpPiece, readLine } from './topics.ts';

export function HelpLine({ line }: { line: readonly HelpPiece[] }) {
  const { language } = useSpeech();
  let at = 0;
  return line.map((piece) => {
    at += 1;
    if (typeof piece === 'string') return piece;
    const { keys } = CATALOGUE[piece.command];
    return keys ? <KeyCaps key={at} keys={keys} /> : <b key={at}>{commandTitle(piece.command, language)}</b>;
  });
}

export function HelpText({ text }: { text: string }) {
  return <HelpLine line={readLine(text)} />;
}
