/** Draws the pages of a Word file in the window. The library that does is fetched when it is first needed. */
import { PAGE_FONT } from './page-font.ts';
import { type TabStop, widthOfTab } from './tab-stops.ts';

const FONT_NAME = /font-family:\s*['"]?TH ?Sarabun(?:PSK| New)?['"]?(?=[;}]|$)/gm;

/** Single spacing on a screen, of the size of the letters (official-letters facts, 1.2): 1 would cut Thai marks. */
const SINGLE = 1.3;
const LINE_HEIGHT = /line-height:\s*(\d+(?:\.\d+)?)(?=;)/g;

/** CSS pixels in a point. */
const POINT = 96 / 72;

/** What the library makes of a tab. */
const TAB = '\u2003';

const OPTIONS = {
  className: 'letter-page',
  inWrapper: false,
  breakPages: true,
  ignoreLastRenderedPageBreak: true,
  renderHeaders: true,
  renderFooters: true,
  // Pictures as data: the policy of the window lets no other address in.
  useBase64URL: true,
};

/** What is used of the library's own model of a file: paragraphs with the tab stops of their style. */
interface ModelNode {
  readonly type?: string;
  readonly children?: readonly ModelNode[];
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly tabs?: readonly { readonly position: string; readonly style: string; readonly leader?: string }[];
}

/** The pages of a file with their styles, laid out. Rejects for a file that cannot be read. */
export async function drawPages(bytes: Uint8Array<ArrayBuffer>): Promise<HTMLElement> {
  const { parseAsync, renderDocument } = await import('docx-preview');
  const model = await parseAsync(new Blob([bytes]), OPTIONS);
  const nodes = await renderDocument(model, OPTIONS);
  const pages = document.createElement('div');
  pages.append(...nodes);
  for (const style of pages.querySelectorAll('style')) style.textContent = inOurFont(style.textContent ?? '');
  for (const element of pages.querySelectorAll('[style]')) {
    element.setAttribute('style', inOurFont(`${element.getAttribute('style') ?? ''};`));
  }
  placeEmblem(pages);
  await document.fonts.load('16pt "Page Sarabun"', 'กa').catch(() => []);
  setTabs(pages, paragraphsOf((model as { documentPart: { body: ModelNode } }).documentPart.body));
  return pages;
}

/** The library does not know what a picture is placed from: the emblem begins where the text does, at the left of a memo, else in the middle. */
function placeEmblem(pages: HTMLElement): void {
  const place = pages.querySelector<HTMLElement>('.letter-page_emblemplace');
  const box = place?.querySelector('img')?.parentElement;
  if (!place || !box) return;
  const side = pages.querySelector('.letter-page_memotitle') ? 'left: 0' : 'left: 50%; transform: translateX(-50%)';
  place.style.position = 'relative';
  box.style.cssText = `position: absolute; top: 0; ${side}`;
}

function inOurFont(css: string): string {
  return css
    .replace(FONT_NAME, `font-family: ${PAGE_FONT}`)
    .replace(LINE_HEIGHT, (_, lines: string) => `line-height: ${Number(lines) * SINGLE}`);
}

function paragraphsOf(node: ModelNode): ModelNode[] {
  return [...(node.type === 'paragraph' ? [node] : []), ...(node.children ?? []).flatMap(paragraphsOf)];
}

/** Makes each tab as wide as it is in Word. Needs a place in the document to measure in, out of sight. */
function setTabs(pages: HTMLElement, models: readonly ModelNode[]): void {
  pages.style.cssText = 'position: absolute; left: 0; top: 0; visibility: hidden; pointer-events: none';
  document.body.append(pages);
  const paragraphs = pages.querySelectorAll<HTMLElement>('article p');
  paragraphs.forEach((paragraph, index) => {
    const stops = (models[index]?.tabs ?? []).map(
      ({ position, style, leader }): TabStop => ({
        at: Number.parseFloat(position),
        side: style === 'right' || style === 'center' ? style : 'left',
        leading: leader === 'dot',
      }),
    );
    setTabsOf(paragraph, stops);
    // For the printer, which breaks pages where the file forbids nothing.
    if (models[index]?.keepNext) paragraph.style.breakAfter = 'avoid';
    if (models[index]?.keepLines) paragraph.style.breakInside = 'avoid';
  });
  pages.remove();
  pages.style.cssText = '';
}

function setTabsOf(paragraph: HTMLElement, stops: readonly TabStop[]): void {
  const tabs = [...paragraph.querySelectorAll('span')].filter(
    (span) => span.childElementCount === 0 && span.textContent === TAB,
  );
  if (tabs.length === 0) return;
  const look = getComputedStyle(paragraph);
  const indent = Number.parseFloat(look.marginLeft);
  const margin = paragraph.getBoundingClientRect().left - indent;
  const hanging = Number.parseFloat(look.textIndent) < 0 ? indent / POINT : null;
  tabs.forEach((tab, at) => {
    tab.textContent = '';
    tab.style.cssText = 'display: inline-block; width: 0';
    const rest = document.createRange();
    rest.setStartAfter(tab);
    const next = tabs[at + 1];
    if (next) rest.setEndBefore(next);
    else rest.setEndAfter(paragraph);
    const from = (tab.getBoundingClientRect().left - margin) / POINT;
    const following = rest.getBoundingClientRect().width / POINT;
    const { width, leading } = widthOfTab({ from, following }, stops, hanging);
    tab.style.width = `${width.toFixed(2)}pt`;
    if (leading) tab.style.borderBottom = '1px dotted currentColor';
  });
}
