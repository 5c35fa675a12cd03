/** A file made by the docx package, taken apart at the places where our own text goes. */
import { type Document, Packer } from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';

const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';

/**
 * The parts of the file by path, without document.xml, and document.xml around its places: one piece more than there are
 * places. A place is a paragraph whose only words are its name. Paragraphs get widow control, which docx has not in styles.
 */
export async function takeApart(
  file: Document,
  places: readonly string[],
): Promise<{ parts: Map<string, Uint8Array>; document: string[] }> {
  const parts = new Map(Object.entries(unzipSync(new Uint8Array(await Packer.toArrayBuffer(file)))));
  const document: string[] = [];
  let rest = partText(parts, DOCUMENT);
  for (const place of places) {
    const [before, after, ...more] = rest.split(`<w:p><w:r><w:t xml:space="preserve">${place}</w:t></w:r></w:p>`);
    if (before === undefined || after === undefined || more.length > 0) throw new Error(`docx wrote no ${place}`);
    document.push(before);
    rest = after;
  }
  parts.delete(DOCUMENT);
  const [before, after] = partText(parts, STYLES).split('<w:pPrDefault><w:pPr>');
  if (after === undefined) throw new Error('docx wrote no paragraph defaults');
  parts.set(STYLES, strToU8(`${before}<w:pPrDefault><w:pPr><w:widowControl/>${after}`));
  return { parts, document: [...document, rest] };
}

/** A part as text; throws where docx wrote none. */
export function partText(parts: ReadonlyMap<string, Uint8Array>, path: string): string {
  const bytes = parts.get(path);
  if (!bytes) throw new Error(`docx wrote no ${path}`);
  return strFromU8(bytes);
}
