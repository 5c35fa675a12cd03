/** The picture of a figure's line as the page shows it: outside the text, never typed in. */
import { setDOMUnmanaged } from 'lexical';
import type { Desk } from './desk.ts';
import type { FigureLine } from './line.ts';

/** The element of a figure: the picture in its frame, then the caption, which holds the words. */
export function createFigure(): HTMLElement {
  const figure = document.createElement('figure');
  const frame = document.createElement('div');
  frame.className = 'figure-frame';
  frame.contentEditable = 'false';
  // The editor takes away what it did not put on the page itself, and a caret out of where it has no text.
  setDOMUnmanaged(frame, { captureSelection: true });
  const picture = document.createElement('span');
  picture.className = 'figure-picture';
  const image = document.createElement('img');
  image.draggable = false;
  const missing = document.createElement('span');
  missing.className = 'figure-missing-alt';
  const grips = (['start', 'end'] as const).map((side) => {
    const grip = document.createElement('span');
    grip.className = 'figure-grip';
    grip.dataset.side = side;
    return grip;
  });
  picture.append(image, missing, ...grips);
  frame.append(picture);
  figure.append(frame, document.createElement('figcaption'));
  return figure;
}

/** The element of a line that holds its words: for a figure its caption. */
export function wordsElement(line: HTMLElement): HTMLElement {
  return line.tagName === 'FIGURE' ? (line.lastElementChild as HTMLElement) : line;
}

/** Shows the picture that a figure's line names, at its width. */
export function dressFigure(figure: HTMLElement, line: FigureLine, { texts, pictures }: Desk): void {
  const picture = figure.querySelector<HTMLElement>('.figure-picture');
  const image = figure.querySelector('img');
  const missing = figure.querySelector('.figure-missing-alt');
  if (picture === null || image === null || missing === null) {
    return;
  }
  picture.style.width = `${line.width / 10}%`;
  // Room for it before it is there, so that the page does not jump.
  image.style.aspectRatio = `${line.pixels.width} / ${line.pixels.height}`;
  image.alt = line.alt.text || (texts.noAlt ?? '');
  missing.textContent = line.alt.text === '' ? (texts.noAlt ?? '') : '';
  if (image.dataset.image !== line.image) {
    image.dataset.image = line.image;
    image.removeAttribute('src');
    void showPicture(image, line.image, pictures);
  }
}

async function showPicture(image: HTMLImageElement, hash: string, pictures: Desk['pictures']): Promise<void> {
  const address = (await pictures?.address(hash)) ?? null;
  // Undo may have put another in its place meanwhile.
  if (image.dataset.image === hash) {
    image.classList.toggle('figure-lost', address === null);
    if (address !== null) {
      image.src = address;
    }
  }
}
