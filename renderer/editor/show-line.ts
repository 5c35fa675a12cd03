/**
 * Frames in which a line that was far away is put into view again: lines near it are laid out only when they come near the
 * window, and each turns out higher or lower than was supposed. Chromium lays them out with the next frame, and what then
 * comes near with the one after.
 */
const FRAMES = 6;

/**
 * Scrolls a line of the page into view where it is out of it: near the top, so that what follows is seen too, or (`nearest`)
 * no further than needed. Gives the way to stop, for somebody who goes elsewhere in the meantime.
 */
export function showLine(line: HTMLElement, where: 'top' | 'nearest' = 'top'): () => void {
  if (isInView(line)) {
    return () => {};
  }
  let left = FRAMES;
  let frame = 0;
  const show = () => {
    line.scrollIntoView({ block: where === 'top' ? 'start' : 'nearest' });
    left--;
    frame = left > 0 ? requestAnimationFrame(show) : 0;
  };
  show();
  return () => cancelAnimationFrame(frame);
}

/** Whether all of a line lies in what its scrolling desk, or else the window, shows. */
export function isInView(line: HTMLElement): boolean {
  const { top, bottom } = line.getBoundingClientRect();
  const desk = deskOf(line)?.getBoundingClientRect();
  return top >= (desk?.top ?? 0) && bottom <= (desk?.bottom ?? window.innerHeight);
}

function deskOf(line: HTMLElement): Element | null {
  for (let around = line.parentElement; around !== null; around = around.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(around).overflowY)) {
      return around;
    }
  }
  return null;
}
