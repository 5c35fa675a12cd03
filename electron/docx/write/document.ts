/** A document put together: the frame's parts, our own, and the body as it is made. */
import type { Plan } from '../../../shared/plan/model.ts';
import type { Frame } from './frame.ts';
import type { DocxPackage } from './package.ts';
import { xmlText } from './xml.ts';

const CORE = 'docProps/core.xml';

export interface DocumentContent {
  readonly meta: Plan['meta'];
  readonly cover: string;
  /** Paragraphs of the text. */
  readonly text: Iterable<string>;
  /** Parts in place of the frame's that are known once the text is written, by path. */
  readonly afterText: Readonly<Record<string, () => string>>;
  /** How much of the text is written, and of how much; told when it has changed, at least once. */
  readonly done: () => number;
  readonly total: number;
  readonly onProgress: ((done: number, total: number) => void) | undefined;
}

/** Writes a whole document into a package and gives its bytes. */
export async function writeDocument(
  file: DocxPackage,
  frame: Frame,
  { meta, cover, text, afterText, done, total, onProgress }: DocumentContent,
): Promise<Uint8Array> {
  for (const [path, content] of frame.parts) if (path !== CORE && !(path in afterText)) file.add(path, content);
  file.add(CORE, coreXml(meta.title.text, meta.agency.text));
  const [beforeCover, between, afterEverything] = frame.document;
  let reported = -1;
  const pieces = (function* () {
    yield beforeCover;
    yield cover;
    yield between;
    yield* text;
    yield afterEverything;
  })();
  await file.addInPieces('word/document.xml', pieces, () => {
    if (done() !== reported) onProgress?.(done(), total);
    reported = done();
  });
  for (const [path, content] of Object.entries(afterText)) file.add(path, content());
  return file.finish();
}

/** Document properties; without dates, so that the same content gives the same bytes. */
export function coreXml(title: string, agency: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(agency)}</dc:creator><dc:language>th-TH</dc:language></cp:coreProperties>`;
}
