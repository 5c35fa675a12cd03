/**
 * On which page of a PDF its named places are. Reads what Chromium writes (Skia's PDF: a file of version 1.4, whose objects
 * stand in it as text and only whose streams are packed), and no other PDF.
 *
 * `pdf` is the bytes of the file as characters (latin1).
 *
 * ISO 32000-1: 7.3.10 indirect objects, 7.7.3 page tree, 12.3.2.3 named destinations.
 */
export function pagesOfPlaces(pdf: string): ReadonlyMap<string, number> {
  const text = withoutStreams(pdf);
  const objects = new Map<string, string>();
  for (const [, number, body] of text.matchAll(/^(\d+) 0 obj\b([\s\S]*?)\bendobj/gm)) objects.set(number!, body!);
  const pages = new Map(pageOrder(objects).map((object, index) => [object, index + 1]));
  const found = new Map<string, number>();
  for (const [, table] of text.matchAll(/\/Dests (\d+) 0 R/g)) {
    for (const [, name, page] of (objects.get(table!) ?? '').matchAll(/\/([\w-]+) \[(\d+) 0 R/g)) {
      const at = pages.get(page!);
      if (at !== undefined) found.set(name!, at);
    }
  }
  return found;
}

/** What is packed says nothing here and can look like anything. */
function withoutStreams(pdf: string): string {
  return pdf.replace(/\bstream\r?\n[\s\S]*?\bendstream/g, '');
}

/** The objects of the pages in their order. */
function pageOrder(objects: ReadonlyMap<string, string>): string[] {
  const root = [...objects].find(([, body]) => /\/Type \/Pages\b/.test(body) && !body.includes('/Parent'))?.[0];
  const order: string[] = [];
  const walk = (object: string) => {
    const body = objects.get(object) ?? '';
    if (/\/Type \/Page\b/.test(body)) order.push(object);
    const [, kids = ''] = /\/Kids \[([^\]]*)\]/.exec(body) ?? [];
    for (const [, kid] of kids.matchAll(/(\d+) 0 R/g)) walk(kid!);
  };
  if (root !== undefined) walk(root);
  return order;
}
