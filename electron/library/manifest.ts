/**
 * What a version is made of, as a tree of content-addressed JSON: a root names the head (meta and scheme) and chapters; a
 * chapter names nodes; a node lists a run of sections. A changed section changes one node, one chapter and the root, so that a
 * version of a long plan costs about a kilobyte more than its new text. Where a node ends depends on the ids in it alone, so
 * an inserted section does not shift the nodes after it.
 */
import { z } from 'zod';

/** One section of a version: its place, and the hash of its body. */
export interface ManifestEntry {
  readonly id: string;
  readonly level: number;
  /** As `writeNumber` gives it. */
  readonly number: string;
  readonly hash: Buffer;
}

export interface ManifestRoot {
  /** The document format of the section bodies; `parsePlan` raises older ones. */
  readonly format: number;
  readonly head: Buffer;
  readonly chapters: readonly Buffer[];
}

/** Sections of a node on average: nodes and chapters of a plan of 1,000 sections are then about as long. */
const USUAL_NODE = 10;
/** A node ends here at the latest. */
const LONGEST_NODE = 32;

const hashText = z.string().transform((text) => Buffer.from(text, 'base64url'));
const nodeSchema = z.array(z.tuple([z.string(), z.int(), z.string(), hashText]));
const chapterSchema = z.array(hashText);
const rootSchema = z.strictObject({ format: z.int(), head: hashText, chapters: z.array(hashText) });

/** A number that an id decides and its neighbours do not share (FNV-1a, 32 bits: SHA-256 of a thousand ids takes milliseconds). */
function scatter(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The entries of each node of each chapter, in order. A node ends where the id of its last section says so. */
export function splitIntoChapters(entries: readonly ManifestEntry[]): ManifestEntry[][][] {
  const chapters: ManifestEntry[][][] = [];
  let nodeEnds = false;
  for (const entry of entries) {
    const node = chapters.at(-1)?.at(-1);
    if (node === undefined || entry.level === 1) {
      chapters.push([[entry]]);
    } else if (nodeEnds || node.length >= LONGEST_NODE) {
      chapters.at(-1)!.push([entry]);
    } else {
      node.push(entry);
    }
    nodeEnds = scatter(entry.id) % USUAL_NODE === 0;
  }
  return chapters;
}

export function encodeNode(entries: readonly ManifestEntry[]): string {
  return JSON.stringify(entries.map(({ id, level, number, hash }) => [id, level, number, hash.toString('base64url')]));
}

function decodeNode(json: string): ManifestEntry[] {
  return nodeSchema.parse(JSON.parse(json)).map(([id, level, number, hash]) => ({ id, level, number, hash }));
}

export function encodeChapter(nodes: readonly Buffer[]): string {
  return JSON.stringify(nodes.map((node) => node.toString('base64url')));
}

function decodeChapter(json: string): readonly Buffer[] {
  return chapterSchema.parse(JSON.parse(json));
}

export function encodeRoot({ format, head, chapters }: ManifestRoot): string {
  return JSON.stringify({
    format,
    head: head.toString('base64url'),
    chapters: chapters.map((chapter) => chapter.toString('base64url')),
  });
}

function decodeRoot(json: string): ManifestRoot {
  return rootSchema.parse(JSON.parse(json));
}

/** What is under a manifest. `get` gives the text of a blob. */
export function readManifest(
  manifest: Buffer,
  get: (hash: Buffer) => string,
): { readonly root: ManifestRoot; readonly entries: readonly ManifestEntry[] } {
  const root = decodeRoot(get(manifest));
  const nodes = root.chapters.flatMap((chapter) => decodeChapter(get(chapter)));
  return { root, entries: nodes.flatMap((node) => decodeNode(get(node))) };
}

/**
 * Reads many manifests of one plan, what they share only once: chapters that are the same are the same array. `get` gives the
 * text of a blob.
 */
export function manifestReader(get: (hash: Buffer) => string) {
  const known = new Map<string, readonly ManifestEntry[]>();
  const remembered = (hash: Buffer, read: () => readonly ManifestEntry[]): readonly ManifestEntry[] => {
    const key = hash.toString('latin1');
    const before = known.get(key);
    if (before !== undefined) return before;
    const entries = read();
    known.set(key, entries);
    return entries;
  };
  const node = (hash: Buffer) => remembered(hash, () => decodeNode(get(hash)));
  const chapter = (hash: Buffer) => remembered(hash, () => decodeChapter(get(hash)).flatMap(node));
  return {
    /** The sections of each chapter, in order. */
    chapters: (manifest: Buffer) => decodeRoot(get(manifest)).chapters.map(chapter),
  };
}

/**
 * The hash of every blob that the manifests reach, and of the files, in hexadecimal. Blobs that many manifests share are read once.
 */
export function reachedFrom(
  manifests: Iterable<Buffer>,
  get: (hash: Buffer) => string,
  files: Iterable<Buffer>,
): Set<string> {
  const reached = new Set<string>();
  const visit = (hash: Buffer, go: (text: string) => void) => {
    const key = hash.toString('hex');
    if (reached.has(key)) return;
    reached.add(key);
    go(get(hash));
  };
  for (const manifest of manifests) {
    visit(manifest, (rootText) => {
      const { head, chapters } = decodeRoot(rootText);
      reached.add(head.toString('hex'));
      for (const chapter of chapters) {
        visit(chapter, (chapterText) => {
          for (const node of decodeChapter(chapterText)) {
            visit(node, (nodeText) => {
              for (const { hash } of decodeNode(nodeText)) reached.add(hash.toString('hex'));
            });
          }
        });
      }
    });
  }
  for (const file of files) reached.add(file.toString('hex'));
  return reached;
}

/** Sections that are new, gone, or have another body; moves, levels and numbers do not count. */
export function countChangedSections(before: readonly ManifestEntry[], after: readonly ManifestEntry[]): number {
  const old = new Map(before.map(({ id, hash }) => [id, hash]));
  let changed = 0;
  for (const { id, hash } of after) {
    if (!old.get(id)?.equals(hash)) {
      changed += 1;
    }
    old.delete(id);
  }
  return changed + old.size;
}
