/** HTML that is well formed as XML too, so that anything can read it. */

/** Markup that was made here, told from text that must be escaped. */
export interface Markup {
  readonly html: string;
}

export type Content = Markup | string | readonly Content[];

/** Elements that hold nothing. */
const VOID: ReadonlySet<string> = new Set(['meta', 'br', 'img', 'col']);

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that neither HTML nor XML can hold are left out. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\u0020-\u007e\u00a0-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (character) => ESCAPES[character]!);
}

function htmlOf(content: Content): string {
  if (typeof content === 'string') return escaped(content);
  return 'html' in content ? content.html : content.map(htmlOf).join('');
}

/** An element; text in `content` and in attributes is escaped, attributes that are '' are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...content: readonly Content[]
): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('');
  const inside = htmlOf(content);
  return { html: VOID.has(name) ? `<${name}${written} />` : `<${name}${written}>${inside}</${name}>` };
}
