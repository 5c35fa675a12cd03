/** What kind of file it is, by its name and by its first bytes; anything that is not text is refused. */
import { AppError } from '../../shared/errors.ts';

export type TextKind = 'plain' | 'markdown';

/** The largest file that is imported at once. */
const LIMIT_MB = 32;
const MB = 1024 * 1024;

/** First bytes of files that people give a `.txt` name to by mistake: zip (Word, Excel), PDF, old Office, RTF, images, gzip. */
const FOREIGN = ['PK\x03\x04', '%PDF', '\xD0\xCF\x11\xE0', '{\\rtf', '\x89PNG', '\xFF\xD8\xFF', 'GIF8', '\x1F\x8B'];

const KINDS: Readonly<Record<string, TextKind>> = {
  '': 'plain',
  txt: 'plain',
  text: 'plain',
  md: 'markdown',
  markdown: 'markdown',
};

function nameOf(fileName: string): string {
  return fileName.split(/[\\/]/).at(-1) ?? fileName;
}

/** Endings of Word files: documents and templates, with or without macros. */
const WORD = ['docx', 'docm', 'dotx', 'dotm'];

/** Whether a file is Word's by its name; what is in it is for its reader to say. */
export function isWordFile(fileName: string): boolean {
  return WORD.includes(endingOf(nameOf(fileName)));
}

function endingOf(file: string): string {
  return /.\.([^.]*)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}

/** The file's name without folders and without its ending. */
export function baseName(fileName: string): string {
  return nameOf(fileName).replace(/(.)\.[^.]*$/, '$1');
}

/**
 * Says how to read the file. Throws `FILE_TOO_LARGE` above 32 MB and `FILE_KIND_UNKNOWN` for an ending other than `.txt`,
 * `.text`, `.md`, `.markdown` or none, and for content that is no text whatever its name says.
 */
export function textKind(bytes: Uint8Array, fileName: string): TextKind {
  const file = nameOf(fileName);
  if (bytes.length > LIMIT_MB * MB) {
    throw new AppError('FILE_TOO_LARGE', { file, size: Math.ceil(bytes.length / MB), limit: LIMIT_MB });
  }
  const ending = endingOf(file);
  const kind = Object.hasOwn(KINDS, ending) ? KINDS[ending] : undefined;
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (kind === undefined || FOREIGN.some((signature) => start.startsWith(signature))) {
    throw new AppError('FILE_KIND_UNKNOWN', { file });
  }
  return kind;
}
