/** Text as XML 1.0 holds it. */

/** What XML 1.0 cannot hold at all, even escaped (section 2.2 `Char`): controls, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu;
const SPECIAL = /[&<>"]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** How many characters a Word file cannot hold. */
export function countForbidden(text: string): number {
  return text.match(FORBIDDEN)?.length ?? 0;
}

/** Text between tags or in an attribute; forbidden characters are left out. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '').replace(SPECIAL, (character) => ENTITIES[character]!);
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
