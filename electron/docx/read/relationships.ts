/** What the parts of a Word file refer to (ECMA-376 part 2, 9.3). */
import { type DocxParts, UnreadableDocx } from './package.ts';
import { parseXml } from './xml.ts';

const DOCUMENT = /\/officeDocument$/;

/** Path of the document itself, wherever the package keeps it. */
export async function mainPart(parts: DocxParts): Promise<string> {
  for (const { type, target } of (await relationships(parts, '')).values()) {
    if (DOCUMENT.test(type) && parts.has(target)) return target;
  }
  throw new UnreadableDocx('not-word');
}

export interface Relationship {
  readonly type: string;
  /** Path of the part within the package. */
  readonly target: string;
}

/** What a part refers to, by id; the package itself is ''. */
export async function relationships(parts: DocxParts, part: string): Promise<ReadonlyMap<string, Relationship>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const path = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found = new Map<string, Relationship>();
  if (!parts.has(path)) return found;
  for (const { attributes } of parseXml(await parts.text(path)).children) {
    const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
    if (id === undefined || type === undefined || target === undefined || mode === 'External') continue;
    found.set(id, { type, target: resolved(folder, target) });
  }
  return found;
}

function resolved(folder: string, target: string): string {
  return new URL(target, `file:///${folder}`).pathname.slice(1);
}
