/** The declarations of a style attribute. Read by hand: browsers drop what only Word knows. */
export function styleOf(element: Element): ReadonlyMap<string, string> {
  const declared = (element.getAttribute('style') ?? '').split(';').map((part) => {
    const colon = part.indexOf(':');
    return [part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).trim()] as const;
  });
  return new Map(declared.filter(([name]) => name !== ''));
}
