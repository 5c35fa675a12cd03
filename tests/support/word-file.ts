/** Small Word files of given XML. */
import { strToU8, zipSync } from 'fflate';

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const XML = '<?xml version="1.0" encoding="UTF-8"?>';

/** A file with these parts of `word/`, document.xml given by its body. Types of relationships are the names of the parts. */
export function docx(body: string, more: Record<string, string | Uint8Array> = {}): Uint8Array {
  const related = Object.keys(more)
    .map(
      (name, index) => `<Relationship Id="r${index}" Type="${TYPE}/${name.replace(/\.xml$/, '')}" Target="${name}"/>`,
    )
    .join('');
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': strToU8(
      `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${TYPE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related}</Relationships>`,
    ),
    'word/document.xml': strToU8(`${XML}<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`),
  };
  for (const [name, content] of Object.entries(more)) {
    files[`word/${name}`] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(files);
}
