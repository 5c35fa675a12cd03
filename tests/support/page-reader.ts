/** Reads HTML that is well formed as XML. */
import { SaxesParser } from 'saxes';

/** What an XML parser reads in a page: its text, and the text of each element of some name or class. */
export function readPage(html: string) {
  const parser = new SaxesParser({});
  const open: { name: string; class: string; text: string }[] = [];
  const found: { name: string; class: string; text: string }[] = [];
  parser.on('opentag', ({ name, attributes }) => {
    open.push({ name, class: attributes.class ?? '', text: '' });
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => {
    found.push(open.pop()!);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(html).close();
  return {
    names: new Set(found.map(({ name }) => name)),
    all: (selector: string) =>
      found
        .filter(({ name, class: own }) =>
          selector.startsWith('.') ? own.split(' ').includes(selector.slice(1)) : name === selector,
        )
        .map(({ text }) => text),
  };
}
