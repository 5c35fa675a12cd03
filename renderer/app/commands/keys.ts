/**
 * Keys of commands: read from the catalogue's notation, matched against what was pressed, written for people.
 * Matching goes by the place of a key (`event.code`), not by the letter it types, so that it works in the Thai layout.
 */

interface PressedKey {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

export const IS_MAC = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform);

/** Whether a key event is exactly these keys: a modifier too many is another shortcut. */
export function matchesKeys(event: PressedKey, keys: string, mac = IS_MAC): boolean {
  const parts = keys.split('+');
  const code = parts.at(-1);
  const mod = mac ? event.metaKey : event.ctrlKey;
  const otherMod = mac ? event.ctrlKey : event.metaKey;
  return (
    (event.code === code || (code === 'Enter' && event.code === 'NumpadEnter')) &&
    mod === parts.includes('Mod') &&
    event.altKey === parts.includes('Alt') &&
    event.shiftKey === parts.includes('Shift') &&
    !otherMod
  );
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Equal: '=',
  Minus: '-',
  Delete: 'Del',
  Escape: 'Esc',
  Slash: '/',
  Comma: ',',
  NumpadAdd: 'Num +',
  NumpadSubtract: 'Num -',
  Numpad0: 'Num 0',
};

/** Keys as they are printed beside a command: `Ctrl+Alt+1`, on a Mac `⌘⌥1`. Always Latin. */
export function keysForPeople(keys: string, mac = IS_MAC): string {
  const shown = keys.split('+').map((part) => {
    if (part === 'Mod') return mac ? '⌘' : 'Ctrl';
    if (part === 'Alt') return mac ? '⌥' : 'Alt';
    if (part === 'Shift') return mac ? '⇧' : 'Shift';
    return NAMES[part] ?? part.replace(/^(Key|Digit)/, '');
  });
  return shown.join(mac ? '' : '+');
}

/** Keys in the notation of `aria-keyshortcuts`. */
export function keysForAria(keys: string, mac = IS_MAC): string {
  return keys
    .replace('Mod', mac ? 'Meta' : 'Control')
    .replace(/Key|Digit/, '')
    .replace('Equal', '=')
    .replace('Minus', '-')
    .replace('Slash', '/');
}
