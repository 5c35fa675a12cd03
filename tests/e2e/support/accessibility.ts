/** What keeps a screen from being used by everybody: axe's serious findings, targets too small to hit, focus that is not seen. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Smallest side of what can be pressed, in CSS pixels (WCAG 2.2, 2.5.8). */
const SMALLEST_TARGET = 24;

/** Serious and critical findings of axe on what is shown now, each with the elements it is about. */
export async function axeFindings(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, help, nodes }) =>
        `${id} (${help}): ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 120)} ${failureSummary}`).join(' | ')}`,
    );
}

/**
 * Controls that are shown and smaller than a shaky hand needs. What a press 12 pixels off the middle still meets is large
 * enough, however small its box: a link that fills its row, a radio under its label.
 */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((smallest) => {
    const controls =
      'button, a[href], input, select, textarea, [role=tab], [role=menuitem], [role=option], [role=treeitem]';
    const meets = (control: HTMLElement, x: number, y: number) => {
      const met = document.elementFromPoint(x, y);
      return met !== null && (control.contains(met) || met.closest('label')?.control === control);
    };
    const isSmall = (control: HTMLElement) => {
      if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
      const { left, top, width, height } = control.getBoundingClientRect();
      if (width === 0 || height === 0 || Math.min(width, height) >= smallest) return false;
      const [x, y, reach] = [left + width / 2, top + height / 2, smallest / 2 - 1];
      return ![
        [x - reach, y],
        [x + reach, y],
        [x, y - reach],
        [x, y + reach],
      ].every(([toX, toY]) => meets(control, toX!, toY!));
    };
    return [...document.querySelectorAll<HTMLElement>(controls)].filter(isSmall).map((control) => {
      const { width, height } = control.getBoundingClientRect();
      return `${Math.round(width)} x ${Math.round(height)}: ${control.outerHTML.slice(0, 140)}`;
    });
  }, SMALLEST_TARGET);
}

/** Goes through the tab stops of the window from its top; gives how many there are and which look no different with the focus. */
export async function tabStops(page: Page): Promise<{ stops: number; unseen: string[] }> {
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const unseen: string[] = [];
  const seen = new Set<string>();
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookOfFocus);
    if (stop === null || seen.has(stop.path)) break;
    seen.add(stop.path);
    if (!stop.changes) unseen.push(stop.html);
  }
  return { stops: seen.size, unseen };
}

/** The focused element, and whether it or what stands for it looks different without the focus. Null when nothing has it. */
function lookOfFocus(): { path: string; html: string; changes: boolean } | null {
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body) return null;
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
  const row = element.closest('li');
  const around = [element, element.parentElement, element.nextElementSibling, label, row].filter(
    (one) => one instanceof Element,
  );
  const look = () => {
    for (const running of document.getAnimations()) running.finish();
    return around
      .map((one) => getComputedStyle(one))
      .map((style) => [style.outline, style.boxShadow, style.border, style.backgroundColor].join())
      .join(';');
  };
  const places: number[] = [];
  for (let one: Element = element; one.parentElement; one = one.parentElement) {
    places.unshift([...one.parentElement.children].indexOf(one));
  }
  const focused = look();
  // A caret is the focus of a page to write on.
  const caret = element.isContentEditable;
  element.blur();
  const changes = caret || look() !== focused;
  element.focus({ focusVisible: true } as FocusOptions);
  return { path: places.join('.'), html: element.outerHTML.slice(0, 160), changes };
}
