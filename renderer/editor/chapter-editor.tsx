import { createEditor } from 'lexical';
import { type ReactNode, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { ChapterDesk, EDITOR_CONFIG } from './chapter-desk.ts';
import type { ChapterEditorProps } from './editor-handle.ts';
import './page.css';

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
    return () => {
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

  return <div {...writingArea(texts.name, editable)} ref={page} suppressContentEditableWarning />;
}

/** What the page is to a browser and a screen reader: a text box of many lines that holds Thai. */
function writingArea(name: string, editable: boolean) {
  return {
    className: 'chapter-page',
    lang: 'th',
    role: 'textbox',
    tabIndex: 0,
    contentEditable: editable,
    spellCheck: false,
    'aria-multiline': true,
    'aria-readonly': !editable,
    'aria-label': name,
  } as const;
}
