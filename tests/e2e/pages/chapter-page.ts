/** The chapter on its page, written in as people do: caret by mouse and arrows, keys, clipboard. */
import type { Locator, Page } from '@playwright/test';
import { graphemes } from '../../../shared/thai/segment.ts';
import type { DroppedFile } from '../support/drop-file.ts';

/** A key of a Thai keyboard: where it is and what it types. */
export interface ThaiKey {
  readonly code: string;
  readonly key: string;
}

const CONTROL = 2;

export class ChapterPage {
  readonly page: Page;
  readonly area: Locator;

  constructor(page: Page) {
    this.page = page;
    this.area = page.getByRole('textbox', { name: /^เนื้อหาของ/ });
  }

  heading(words: string): Locator {
    return this.area.getByRole('heading', { name: words, exact: true });
  }

  /** The paragraph or item that holds these words. */
  line(words: string): Locator {
    return this.area.getByRole('paragraph').filter({ hasText: words });
  }

  /** Every line as it is seen: its label, then its words. */
  async lines(): Promise<string[]> {
    return this.area.locator(':scope > *').evaluateAll((all) =>
      all.map((line) => {
        const drawn = (element: Element): string => {
          const before = getComputedStyle(element, '::before').content;
          const label = before === 'none' || before === 'normal' ? '' : before.replace(/^"|"$/g, '');
          const words = [...element.childNodes].map((node) =>
            node instanceof Element ? drawn(node) : (node.textContent ?? ''),
          );
          const space = element === line && label && words.join('') ? ' ' : '';
          return label + space + words.join('');
        };
        return drawn(line).trim();
      }),
    );
  }

  /** Puts the caret behind the last character of the line with these words, by mouse and End. */
  async caretAtEnd(words: string): Promise<void> {
    await this.area.getByText(words).last().click();
    await this.press('End');
  }

  async caretAtStart(words: string): Promise<void> {
    await this.area.getByText(words).last().click();
    await this.press('Home');
  }

  /** Puts the caret right behind `before` in a line that begins with it. */
  async caretBehind(before: string): Promise<void> {
    await this.caretAtStart(before);
    for (const _ of graphemes(before)) await this.press('ArrowRight');
  }

  /** Selects `words`, which follow `before` at the start of a line. */
  async select(before: string, words: string): Promise<void> {
    await this.caretAtStart(before + words);
    for (const _ of graphemes(before)) await this.press('ArrowRight');
    for (const _ of graphemes(words)) await this.press('Shift+ArrowRight');
  }

  /** Selects from one UTF-16 code unit of a run of text to another, inside clusters too, as no mouse can but other programs do. */
  async selectSigns(run: string, from: number, to: number): Promise<void> {
    await this.area.getByText(run, { exact: true }).evaluate(
      (element, [start, end]) => {
        const words = element.firstChild ?? element;
        window.getSelection()?.setBaseAndExtent(words, start, words, end);
      },
      [from, to] as const,
    );
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Presses Ctrl with a key of the Thai layout: the event carries the Thai letter, only its place tells which key it is. */
  async pressControl({ code, key }: ThaiKey): Promise<void> {
    const keyboard = await this.page.context().newCDPSession(this.page);
    const event = { code, key, modifiers: CONTROL, windowsVirtualKeyCode: code.charCodeAt(3) };
    await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    await keyboard.detach();
  }

  /** Pastes or drops files where the caret is; `words` are what the clipboard says beside them. */
  async giveFiles(way: 'paste' | 'drop', files: readonly DroppedFile[], words = ''): Promise<void> {
    const given = files.map(({ buffer, ...file }) => ({ ...file, base64: buffer.toString('base64') }));
    await this.area.evaluate(
      (area, { way, given, words }) => {
        const data = new DataTransfer();
        for (const { name, mimeType, base64 } of given) {
          const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
          data.items.add(new File([bytes], name, { type: mimeType }));
        }
        if (words !== '') data.setData('text/plain', words);
        if (way === 'paste') {
          area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
          return;
        }
        const at = window.getSelection()?.anchorNode;
        const line = (at instanceof Element ? at : at?.parentElement)?.getBoundingClientRect();
        const clientX = (line?.left ?? 0) + 4;
        const clientY = (line?.top ?? 0) + 4;
        for (const name of ['dragover', 'drop']) {
          const event = { dataTransfer: data, bubbles: true, cancelable: true, clientX, clientY };
          document.elementFromPoint(clientX, clientY)?.dispatchEvent(new DragEvent(name, event));
        }
      },
      { way, given, words },
    );
  }

  /** Pastes what another program put on the clipboard. */
  async paste(data: { readonly plain: string; readonly html?: string }): Promise<void> {
    await this.area.evaluate((area, { plain, html }) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', plain);
      if (html !== undefined) clipboardData.setData('text/html', html);
      area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, data);
  }
}
