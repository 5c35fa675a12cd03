/** Prints a page of its own instead of the window: shown to the printer alone, and taken away afterwards. */

/** Hides the window from the printer, and the page from the screen. */
const ONLY_THE_PAGE = `
@media screen { [data-printed] { display: none } }
@media print {
  html, body { height: auto !important; overflow: visible !important; background: #fff !important }
  body > :not([data-printed]) { display: none !important }
}`;

/** Prints a whole document of HTML with its own styles. */
export function printDocument(html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const host = document.createElement('div');
  host.dataset.printed = '';
  // The styles of the page stay with the page, and those of the window outside it.
  const root = host.attachShadow({ mode: 'open' });
  const sheets = [...page.querySelectorAll('style')].map((style) => style.textContent ?? '');
  const own = document.createElement('style');
  own.textContent = sheets.join('\n').replace(/(^|[\s,}])(?:html|body|:root)(?=[\s,{.])/g, '$1:host');
  root.append(own, ...page.body.childNodes);
  const around = document.createElement('style');
  around.textContent = `${ONLY_THE_PAGE}\n${sheets.flatMap((sheet) => sheet.match(/@page[^{]*\{[^}]*\}/g) ?? []).join('\n')}`;
  document.head.append(around);
  document.body.append(host);
  const clear = () => {
    host.remove();
    around.remove();
  };
  window.addEventListener('afterprint', clear, { once: true });
  window.print();
}

/** Prints a part of a document under a title. */
export function printFragment(title: string, html: string): void {
  const heading = document.createElement('h1');
  heading.textContent = title;
  printDocument(`<style>
    body { font: 12pt Sarabun, sans-serif; line-height: 1.6; color: #000 }
    h1 { font-size: 16pt } table { border-collapse: collapse; width: 100% }
    th, td { border: 1px solid #888; padding: 3px 8px; text-align: left; vertical-align: top }
  </style><body>${heading.outerHTML}${html}</body>`);
}
