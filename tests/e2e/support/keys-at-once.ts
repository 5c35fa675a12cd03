/** Keys faster than the page: all of them wait in the browser before the page sees the first, as behind a slow moment. */
import type { Page } from '@playwright/test';

export interface Key {
  /** Where it is on the keyboard: `KeyK`, `End`. */
  readonly code: string;
  /** What it types; left out, it types nothing. */
  readonly text?: string;
  readonly control?: true;
  readonly shift?: true;
}

/** Windows' own numbers of the keys without a letter that tests press. */
const NUMBERS: Readonly<Record<string, number>> = { Enter: 13, End: 35, Home: 36, Backspace: 8 };

export async function pressAtOnce(page: Page, keys: readonly Key[]): Promise<void> {
  const keyboard = await page.context().newCDPSession(page);
  const events = keys.flatMap(({ code, text, control, shift }) => {
    const key = {
      code,
      key: text ?? (code.startsWith('Key') ? code.slice(3).toLowerCase() : code),
      modifiers: (control ? 2 : 0) + (shift ? 8 : 0),
      windowsVirtualKeyCode: NUMBERS[code] ?? code.charCodeAt(3),
    };
    // Enter types a line end of its own.
    const typed = code === 'Enter' ? '\r' : text;
    const down = typed === undefined ? { type: 'rawKeyDown' as const } : { type: 'keyDown' as const, text: typed };
    return [
      { ...key, ...down },
      { ...key, type: 'keyUp' as const },
    ];
  });
  await Promise.all(events.map((event) => keyboard.send('Input.dispatchKeyEvent', event)));
  await keyboard.detach();
}

/** The keys that type a word of Latin letters. */
export function letters(word: string): Key[] {
  return [...word].map((text) => ({ code: `Key${text.toUpperCase()}`, text }));
}
