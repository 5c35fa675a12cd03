/** Prints the drawn pages alone: on the paper there is nothing of the window, and no shadow around them. */
const ONLY_THE_PAGES = `
@media screen { [data-printed] { display: none } }
@media print {
  @page { size: A4; margin: 0 }
  html, body { height: auto !important; overflow: visible !important; background: #fff !important }
  body > :not([data-printed]) { display: none !important }
  [data-printed] .letter-page { margin: 0; background: none; box-shadow: none; break-after: page }
}`;

export function printPages(drawn: HTMLElement): void {
  const host = document.createElement('div');
  host.dataset.printed = '';
  host.append(...drawn.cloneNode(true).childNodes);
  const style = document.createElement('style');
  style.textContent = ONLY_THE_PAGES;
  host.append(style);
  document.body.append(host);
  window.addEventListener('afterprint', () => host.remove(), { once: true });
  window.print();
}
