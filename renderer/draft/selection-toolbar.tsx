/** A few commands near what is selected, for the hand that holds the mouse. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { CommandId } from '../app/commands/catalogue.ts';
import type { EditorHandle, SelectionState } from '../editor/editor-handle.ts';
import { useSpeech } from '../text/speak.ts';
import { CommandButton } from '../ui/command-button.tsx';
import classes from './draft.module.css';

const COMMANDS: readonly CommandId[] = [
  'mark.bold',
  'mark.italic',
  'mark.underline',
  'mark.clear',
  'block.numbered',
  'block.bullet',
  'section.promote',
  'section.demote',
];

/** Height of the toolbar with its distance from the selection, and its width, in CSS pixels. */
const HEIGHT = 46;
const WIDTH = 268;

interface SelectionToolbarProps {
  readonly editor: RefObject<EditorHandle | null>;
  readonly selection: SelectionState | null;
  readonly desk: RefObject<HTMLElement | null>;
}

interface Place {
  readonly left: number;
  readonly top: number;
}

/** Above the selection, or below it where there is no room; null while nothing is selected or the mouse still selects. */
function useSelectionPlace({ editor, selection, desk }: SelectionToolbarProps): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  const selected = selection !== null && !selection.collapsed;
  /** Whether the mouse is selecting on the page, from before anything is selected. */
  const pressed = useRef(false);
  useEffect(() => {
    const press = (event: PointerEvent) => {
      pressed.current = event.target instanceof Node && (desk.current?.contains(event.target) ?? false);
    };
    const release = () => {
      pressed.current = false;
    };
    document.addEventListener('pointerdown', press, true);
    document.addEventListener('pointerup', release, true);
    document.addEventListener('pointercancel', release, true);
    return () => {
      document.removeEventListener('pointerdown', press, true);
      document.removeEventListener('pointerup', release, true);
      document.removeEventListener('pointercancel', release, true);
    };
  }, [desk]);
  useEffect(() => {
    if (!selected) return setPlace(null);
    const show = () => {
      const box = editor.current?.selectionRect();
      const bounds = desk.current?.getBoundingClientRect();
      const inPage = document.activeElement?.closest('[data-pane=page]');
      if (!box || !bounds || pressed.current || !inPage) return setPlace(null);
      const above = box.top - HEIGHT;
      const top = above > bounds.top ? above : box.bottom + 8;
      if (top > bounds.bottom - HEIGHT || box.bottom < bounds.top) return setPlace(null);
      const left = Math.max(bounds.left + 8, Math.min(box.left, bounds.right - WIDTH - 8));
      setPlace({ left, top });
    };
    let frame = 0;
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(show);
    };
    const scroller = desk.current;
    soon();
    document.addEventListener('selectionchange', soon);
    document.addEventListener('pointerup', soon);
    scroller?.addEventListener('scroll', soon);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', soon);
      document.removeEventListener('pointerup', soon);
      scroller?.removeEventListener('scroll', soon);
    };
  }, [selected, editor, desk]);
  return selected ? place : null;
}

export function SelectionToolbar(props: SelectionToolbarProps) {
  const { t } = useSpeech();
  const place = useSelectionPlace(props);
  if (!place) return null;
  return (
    <div className={classes.floating} style={place} role="toolbar" aria-label={t('draft.selectionToolbar')}>
      {COMMANDS.map((id) => (
        <CommandButton key={id} id={id} />
      ))}
    </div>
  );
}
