/**
 * Prints the drawn pages alone, with nothing of the window and no shadow around them. The paper has the margins of letters on every
 * page, its number from the second on, and the mark of secrecy at head and foot of each; where pages break is the browser's.
 */
import { MEASURES } from '../../../shared/letter/measures.ts';
import { PAGE_FONT } from './page-font.ts';

const { laterTopMargin, pageNumberFromEdge, secrecySize, bodySize } = MEASURES;
const css = ({ amount, unit }: { readonly amount: number; readonly unit: string }) => `${amount}${unit}`;

/** A line in the margin over the whole width of the text. */
const line = (content: string, look: string) =>
  `{ content: ${content}; width: 100%; text-align: center; font: ${css(bodySize)}/1.3 ${PAGE_FONT}; ${look} }`;

/** `margins` are those of page 1: top, right, bottom, left. `secrecy` is empty for open letters. */
function printStyle([top, ...others]: readonly string[], secrecy: string): string {
  const mark = (look: string) =>
    secrecy === ''
      ? ''
      : line(JSON.stringify(secrecy), `font-size: ${css(secrecySize)}; font-weight: 700; color: #f00; ${look}`);
  const number = line("'- ' counter(page, thai) ' -'", `vertical-align: top; padding-top: ${css(pageNumberFromEdge)};`);
  return `
@media screen { [data-printed] { display: none } }
@media print {
  @page {
    size: A4;
    margin: ${css(laterTopMargin)} ${others.join(' ')};
    ${secrecy && `@top-left ${mark('vertical-align: top; padding-top: 0.3cm;')}`}
    ${secrecy && `@bottom-center ${mark('vertical-align: bottom; padding-bottom: 0.3cm;')}`}
    @top-right ${number}
  }
  @page :first { margin-top: ${top}; @top-right { content: none } }
  html, body { height: auto !important; overflow: visible !important; background: #fff !important }
  body > :not([data-printed]) { display: none !important }
  [data-printed] section.letter-page {
    display: block;
    width: auto !important;
    min-height: 0 !important;
    margin: 0;
    padding: 0 !important;
    overflow: visible;
    background: none;
    color: #000;
    box-shadow: none;
  }
  [data-printed] section.letter-page + section.letter-page { break-before: page }
  [data-printed] .letter-page tr { break-inside: avoid }
  [data-printed] .letter-page p { orphans: 2; widows: 2 }
  [data-printed] :is(.letter-page_letterheading, .letter-page_lettercontact:has(+ .letter-page_lettercontact)) { break-after: avoid }
  [data-printed] .letter-page :is(header, footer) { display: none }
}`;
}

export function printPages(drawn: HTMLElement): void {
  const host = document.createElement('div');
  host.dataset.printed = '';
  host.lang = 'th';
  host.append(...drawn.cloneNode(true).childNodes);
  const first = host.querySelector<HTMLElement>('section.letter-page');
  const { paddingTop, paddingRight, paddingBottom, paddingLeft } = (first ?? host).style;
  const secrecy = first?.querySelector('header')?.textContent?.trim() ?? '';
  const style = document.createElement('style');
  style.textContent = printStyle([paddingTop, paddingRight, paddingBottom, paddingLeft], secrecy);
  host.append(style);
  document.body.append(host);
  window.addEventListener('afterprint', () => host.remove(), { once: true });
  window.print();
}
