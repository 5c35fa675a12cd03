import { createEditor } from 'lexical';
import { type ReactNode, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import '../page.css';
import { writingArea } from '../writing-area.ts';
import { NOTE_CONFIG, NoteDesk } from './note-desk.ts';
import type { NoteEditorProps } from './note-handle.ts';

/** The words of a footnote as a field to write in. */
export function NoteEditor(props: NoteEditorProps): ReactNode {
  const { content, labels, editable, texts, ref } = props;
  const [editor] = useState(() => createEditor({ ...NOTE_CONFIG, editable }));
  const field = useRef<HTMLDivElement>(null);
  const desk = useRef<NoteDesk>(null);
  const latest = useRef(props);

  useLayoutEffect(() => {
    latest.current = props;
  });

  useLayoutEffect(() => {
    editor.setRootElement(field.current);
    const opened = new NoteDesk(editor, latest.current, () => latest.current);
    desk.current = opened;
    return () => {
      opened.close();
      desk.current = null;
      editor.setRootElement(null);
    };
  }, [editor]);

  useLayoutEffect(() => desk.current?.show(content), [content]);
  useLayoutEffect(() => desk.current?.showLabels(labels, texts), [labels, texts]);
  useEffect(() => editor.setEditable(editable), [editor, editable]);
  useImperativeHandle(ref, () => desk.current!, []);

  return (
    <div {...writingArea(texts.name, editable)} ref={field} className="note-words" suppressContentEditableWarning />
  );
}
