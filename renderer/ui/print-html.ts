/** Prints a document of its own in place of the window: in a frame that nobody sees, which goes when the printing is over. */

/** Milliseconds after which a frame goes that was never told that its printing is over. */
const LONGEST = 30 * 60_000;

/** Resolves when the dialog for printing is open, or over where it holds the window up. The document runs no scripts of its own. */
export async function printHtml(html: string): Promise<void> {
  const frame = document.createElement('iframe');
  frame.dataset.printing = '';
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  // A frame that is not laid out prints nothing.
  frame.style.cssText = 'position: fixed; width: 21cm; height: 29.7cm; right: 100%; bottom: 100%; border: 0';
  document.body.append(frame);
  const [inside, page] = [frame.contentWindow, frame.contentDocument];
  if (!inside || !page) throw new Error('a frame without a window');
  const clear = () => frame.remove();
  // Written and not loaded: nothing in this app may go to another address.
  page.open();
  page.write(html);
  page.close();
  await page.fonts.ready;
  await Promise.all([...page.images].map((image) => image.decode().catch(() => {})));
  inside.addEventListener('afterprint', () => setTimeout(clear), { once: true });
  setTimeout(clear, LONGEST);
  inside.focus();
  inside.print();
}
