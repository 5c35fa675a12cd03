/** Text as XML 1.0 holds it. */

/** What XML 1.0 cannot hold at all, even escaped: anything but the `Char` of section 2.2 (controls, lone surrogates, U+FFFE, U+FFFF). */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** The same but for surrogates: a quick look at code units, since nearly all text has none. */
const SUSPECT = /[^\t\n\r\u0020-\ufffd]/;
const SPECIAL = /[&<>"]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function isWritable(text: string): boolean {
  return text.isWellFormed() && !SUSPECT.test(text);
}

/** How many characters a Word file cannot hold. */
export function countForbidden(text: string): number {
  return isWritable(text) ? 0 : (text.match(FORBIDDEN)?.length ?? 0);
}

/** Text between tags or in an attribute; forbidden characters are left out. */
export function xmlText(text: string): string {
  const writable = isWritable(text) ? text : text.replace(FORBIDDEN, '');
  return writable.replace(SPECIAL, (character) => ENTITIES[character]!);
}

/** Text in an attribute, whose tabs and line ends would else be read as spaces (XML 1.0, 3.3.3). */
export function xmlAttribute(text: string): string {
  return xmlText(text).replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The content of a run: words, with tabs and line ends as Word's own elements. */
export function runContent(text: string): string {
  if (!/[\t\n\r]/.test(text)) return `<w:t xml:space="preserve">${xmlText(text)}</w:t>`;
  return text
    .split(/(\t|\r\n?|\n)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\t') return '<w:tab/>';
      return /^[\r\n]/.test(piece) ? '<w:br/>' : `<w:t xml:space="preserve">${xmlText(piece)}</w:t>`;
    })
    .join('');
}

/** A run without formatting of its own. */
export function run(text: string): string {
  return text === '' ? '' : `<w:r>${runContent(text)}</w:r>`;
}

/** Content under a bookmark; ids are the caller's to keep apart. */
export function bookmarkXml(id: number, name: string, content: string): string {
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;
}
