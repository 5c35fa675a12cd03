import { createEditor } from 'lexical';
import { type ReactNode, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { BODY_CONFIG, BodyDesk } from './body-desk.ts';
import type { BodyEditorProps } from './body-handle.ts';
import './page.css';
import { writingArea } from './writing-area.ts';

/** One part of a letter's body as a field to write in. It owns its text: React renders none of its lines. */
export function BodyEditor(props: BodyEditorProps): ReactNode {
  const { body, labels, editable, texts, describedBy, ref } = props;
  const [editor] = useState(() => createEditor({ ...BODY_CONFIG, editable }));
  const field = useRef<HTMLDivElement>(null);
  const desk = useRef<BodyDesk>(null);
  const latest = useRef(props);

  useLayoutEffect(() => {
    latest.current = props;
  });

  useLayoutEffect(() => {
    editor.setRootElement(field.current);
    const opened = new BodyDesk(editor, latest.current, () => latest.current);
    desk.current = opened;
    return () => {
      opened.flush();
      opened.close();
      desk.current = null;
      editor.setRootElement(null);
    };
  }, [editor]);

  useLayoutEffect(() => desk.current?.show(body), [body]);
  useLayoutEffect(() => desk.current?.showLabels(labels, texts), [labels, texts]);
  useEffect(() => editor.setEditable(editable), [editor, editable]);
  useImperativeHandle(ref, () => desk.current!, []);

  return (
    <div
      {...writingArea(texts.name, editable)}
      ref={field}
      className="letter-body"
      aria-describedby={describedBy}
      suppressContentEditableWarning
    />
  );
}
