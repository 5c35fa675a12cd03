/** The package of a Word file: its parts, opened as something that may be damaged or made to do harm. */
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { AppError, type ErrorCode } from '../../../shared/errors.ts';

/** Bytes of one part once inflated. A plan of 500 pages has some 5 MB. */
const LARGEST_PART = 64 * 1024 * 1024;
/** Bytes of all parts that are read of one file. */
const MOST_READ = 192 * 1024 * 1024;
const MOST_PARTS = 10_000;
/** Bytes at the start of a part that its encoding is known by. */
const MOST_MARK = 4;

/** Why a file cannot be read. */
type Unreadable = 'not-word' | 'encrypted' | 'damaged' | 'too-large';

const CODES = {
  'not-word': 'DOCX_NOT_WORD',
  encrypted: 'DOCX_ENCRYPTED',
  damaged: 'DOCX_DAMAGED',
  'too-large': 'DOCX_TOO_LARGE',
} as const satisfies Record<Unreadable, ErrorCode>;

/** Thrown inside this folder, where the name of the file is not known; see `namingFile`. */
export class UnreadableDocx extends Error {
  readonly why: Unreadable;

  constructor(why: Unreadable, options?: { cause?: unknown }) {
    super(`the Word file is ${why}`, options);
    this.why = why;
  }
}

/** Does what reads a file, and gives what it refuses the name of the file: an `AppError` of one of the codes `DOCX_…`. */
export async function namingFile<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UnreadableDocx) throw new AppError(CODES[error.why], { file }, { cause: error });
    throw error;
  }
}

/** The parts of one file. Reading is bounded in all: a part too many throws `UnreadableDocx`. */
export class DocxParts {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  #left = MOST_READ;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** Throws `UnreadableDocx` for what is no Word file, is encrypted or damaged. */
  static async open(bytes: Uint8Array): Promise<DocxParts> {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // The compound file that Office puts encrypted documents (and those of Word 97) into.
    if (file.subarray(0, 4).toString('hex') === 'd0cf11e0') throw new UnreadableDocx('encrypted');
    if (file.subarray(0, 2).toString('latin1') !== 'PK') throw new UnreadableDocx('not-word');
    const entries = new Map<string, Entry>();
    try {
      const zip = await fromBufferPromise(file, { lazyEntries: true, validateEntrySizes: true });
      for await (const entry of zip.eachEntry()) {
        if (entries.size >= MOST_PARTS) throw new UnreadableDocx('too-large');
        if (entry.isEncrypted()) throw new UnreadableDocx('encrypted');
        entries.set(entry.fileName, entry);
      }
      if (!entries.has('[Content_Types].xml')) throw new UnreadableDocx('not-word');
      return new DocxParts(zip, entries);
    } catch (error) {
      throw asUnreadable(error);
    }
  }

  get paths(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(path: string): boolean {
    return this.#entries.has(path);
  }

  /** The bytes of a part that is there; null where they are more than `most`. */
  async bytes(path: string, most: number): Promise<Buffer | null>;
  async bytes(path: string): Promise<Buffer>;
  async bytes(path: string, most = Number.POSITIVE_INFINITY): Promise<Buffer | null> {
    const entry = this.#entry(path);
    if (entry.uncompressedSize > most) return null;
    try {
      return await buffer(await this.#open(entry));
    } catch (error) {
      throw asUnreadable(error);
    }
  }

  /** The text of an XML part, in whatever Unicode encoding it is; read as it is inflated, since the bytes of a large part take as much memory as its text. */
  async text(path: string): Promise<string> {
    const entry = this.#entry(path);
    try {
      let decoder: TextDecoder | null = null;
      let start = Buffer.alloc(0);
      let text = '';
      for await (const bytes of await this.#open(entry)) {
        if (decoder !== null) text += decoder.decode(bytes, { stream: true });
        else {
          start = Buffer.concat([start, bytes]);
          if (start.length < MOST_MARK) continue;
          decoder = new TextDecoder(encodingOf(start), { fatal: true });
          text = decoder.decode(start, { stream: true });
        }
      }
      return decoder === null ? new TextDecoder('utf-8', { fatal: true }).decode(start) : text + decoder.decode();
    } catch (error) {
      throw asUnreadable(error);
    }
  }

  #entry(path: string): Entry {
    const entry = this.#entries.get(path);
    if (entry === undefined) throw new UnreadableDocx('damaged');
    return entry;
  }

  #open(entry: Entry): Promise<Readable> {
    // What the directory says; yauzl ends the stream where more comes out than it said.
    if (entry.uncompressedSize > LARGEST_PART || entry.uncompressedSize > this.#left) {
      throw new UnreadableDocx('too-large');
    }
    this.#left -= entry.uncompressedSize;
    return this.#zip.openReadStreamPromise(entry);
  }
}

/** By byte order mark, or by how `<?` begins (XML 1.0, appendix F). */
function encodingOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const start = bytes.subarray(0, 4).toString('hex');
  if (start.startsWith('fffe') || start === '3c003f00') return 'utf-16le';
  return start.startsWith('feff') || start === '003c003f' ? 'utf-16be' : 'utf-8';
}

function asUnreadable(error: unknown): UnreadableDocx {
  return error instanceof UnreadableDocx ? error : new UnreadableDocx('damaged', { cause: error });
}
