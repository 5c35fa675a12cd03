/** Footnotes: their marks in the text, and the part that holds their words. Word numbers them by page. */
import { strToU8 } from 'fflate';
import type { Digits } from '../../../shared/plan/model.ts';
import { partText } from './made-by-docx.ts';

export const NOTES = 'word/footnotes.xml';
const SETTINGS = 'word/settings.xml';

const REFERENCE = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>';
/** What Word draws between the text and its notes, and where they go on. */
const SEPARATORS = [
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>',
  '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>',
].join('');

/** The notes of one document, in the order of their marks. */
export class Notes {
  readonly #notes: string[] = [];

  /** The run of a mark; keeps the words (as runs) that belong to it. */
  mark(words: string): string {
    this.#notes.push(words);
    return `<w:r>${REFERENCE}<w:footnoteReference w:id="${this.#notes.length}"/></w:r>`;
  }

  /** The part, complete. */
  toXml(): string {
    const notes = this.#notes.map(
      (words, index) =>
        `<w:footnote w:id="${index + 1}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r>${REFERENCE}<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>${words}</w:p></w:footnote>`,
    );
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${SEPARATORS}${notes.join('')}</w:footnotes>`;
  }
}

/** The parts with notes numbered anew on each page, in the digits of the plan. Throws where docx wrote no settings. */
export function withNotesByPage(parts: ReadonlyMap<string, Uint8Array>, digits: Digits): Map<string, Uint8Array> {
  const [before, after] = partText(parts, SETTINGS).split('<w:compat>');
  if (after === undefined) throw new Error('docx wrote no compatibility settings');
  const format = digits === 'thai' ? 'thaiNumbers' : 'decimal';
  const notes = `<w:footnotePr><w:numFmt w:val="${format}"/><w:numRestart w:val="eachPage"/><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>`;
  return new Map([...parts, [SETTINGS, strToU8(`${before}${notes}<w:compat>${after}`)]]);
}
