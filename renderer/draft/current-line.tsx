/** Lets the line one writes in stand out from the rest of the page. */
import { useEffect, useState } from 'react';

/** The id of the line that holds the caret. */
function lineOfCaret(): string | null {
  const node = document.getSelection()?.focusNode ?? null;
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  return element?.closest<HTMLElement>('[role=textbox] [data-line]')?.dataset.line ?? null;
}

/** A rule rather than a class: the lines are the editor's own. */
export function CurrentLine() {
  const [line, setLine] = useState(lineOfCaret);
  useEffect(() => {
    const follow = () => setLine((before) => lineOfCaret() ?? before);
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, []);
  if (line === null) return null;
  const others = `[data-pane=page] .chapter-page .line:not([data-line="${CSS.escape(line)}"])`;
  return <style>{`${others}, ${others} .reference::before { color: var(--page-ink-muted, var(--ink-muted)) }`}</style>;
}
