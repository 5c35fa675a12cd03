/** The articles of the help, in the order a newcomer needs them, and how one is read. */
import { type CommandId, isCommandId } from '../app/commands/catalogue.ts';
import type { Texts } from '../text/thai.ts';

export type TopicId = keyof Texts['help']['topics'];

export const TOPICS: readonly TopicId[] = [
  'start',
  'writing',
  'tables',
  'figures',
  'notes',
  'references',
  'outline',
  'numbering',
  'find',
  'work',
  'versions',
  'compare',
  'letters',
  'word',
  'files',
  'backup',
];

/** A piece of a line: words, or a command whose keys stand there. */
export type HelpPiece = string | { readonly command: CommandId };

export type HelpBlock =
  | { readonly kind: 'paragraph'; readonly line: readonly HelpPiece[] }
  | { readonly kind: 'list'; readonly lines: readonly (readonly HelpPiece[])[] };

/** A line with `[command]` for its keys. What names no command stays as it is written. */
export function readLine(line: string): HelpPiece[] {
  return line
    .split(/\[([\w.-]+)\]/)
    .map((piece, at): HelpPiece => (at % 2 === 0 ? piece : isCommandId(piece) ? { command: piece } : `[${piece}]`))
    .filter((piece) => piece !== '');
}

/** The text of an article: lines are paragraphs, those that begin with `- ` are a list. */
export function readArticle(text: string): HelpBlock[] {
  const blocks: HelpBlock[] = [];
  for (const line of text.split('\n')) {
    const last = blocks.at(-1);
    if (!line.startsWith('- ')) blocks.push({ kind: 'paragraph', line: readLine(line) });
    else if (last?.kind === 'list')
      blocks[blocks.length - 1] = { kind: 'list', lines: [...last.lines, readLine(line.slice(2))] };
    else blocks.push({ kind: 'list', lines: [readLine(line.slice(2))] });
  }
  return blocks;
}
