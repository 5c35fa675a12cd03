import { createEditor } from 'lexical';
import { type ReactNode, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { ChapterDesk, EDITOR_CONFIG } from './chapter-desk.ts';
import type { ChapterEditorProps } from './editor-handle.ts';
import './page.css';
import { watchColumnLines } from './table/resize-columns.ts';
import { writingArea } from './writing-area.ts';

/**
 * One chapter as a page to write on. It owns the text while it is mounted: React renders none of its lines. What was typed
 * last is told when it goes.
 */
export function ChapterEditor(props: ChapterEditorProps): ReactNode {
  const { chapter, labels, editable, texts, ref } = props;
  const [editor] = useState(() => createEditor({ ...EDITOR_CONFIG, editable }));
  const page = useRef<HTMLDivElement>(null);
  const desk = useRef<ChapterDesk>(null);
  const latest = useRef(props);

  useLayoutEffect(() => {
    latest.current = props;
  });

  useLayoutEffect(() => {
    editor.setRootElement(page.current);
    const opened = new ChapterDesk(editor, latest.current, () => latest.current);
    desk.current = opened;
    const stopWatching = page.current === null ? () => {} : watchColumnLines(editor, page.current);
    return () => {
      stopWatching();
      opened.flush();
      opened.close();
      desk.current = null;
      editor.setRootElement(null);
    };
  }, [editor]);

  useLayoutEffect(() => desk.current?.showLabels(labels, texts), [labels, texts]);
  useEffect(() => editor.setEditable(editable), [editor, editable]);
  useLayoutEffect(() => {
    if (desk.current !== null && desk.current.chapter !== chapter[0]?.id) {
      desk.current.flush();
      desk.current.load(chapter);
    }
  }, [chapter]);

  useImperativeHandle(ref, () => desk.current!, []);

  return (
    <div {...writingArea(texts.name, editable)} className="chapter-page" ref={page} suppressContentEditableWarning />
  );
}
