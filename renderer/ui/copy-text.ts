/**
 * Puts plain text on the clipboard, within a press of a key or button. Says whether it could. By the copy event and not by
 * `navigator.clipboard`, which asks for a permission that the desktop shell gives to nobody.
 */
export function copyText(text: string): boolean {
  let done = false;
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    done = true;
  };
  document.addEventListener('copy', put, { capture: true });
  document.execCommand('copy');
  document.removeEventListener('copy', put, { capture: true });
  return done;
}
