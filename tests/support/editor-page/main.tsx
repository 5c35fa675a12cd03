/** A page that holds the editor and nothing else, or lexical as it comes with the same text. Driven through `window.stage`. */
import { registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { createRef, StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { ChapterEditor } from '../../../renderer/editor/chapter-editor.tsx';
import { ChapterPage } from '../../../renderer/editor/chapter-page.tsx';
import type { EditorHandle, SelectionState } from '../../../renderer/editor/editor-handle.ts';
import { nextLabels } from '../../../renderer/plan/labels.ts';
import { PLAN_FORMAT, type Plan, type Section } from '../../../shared/plan/model.ts';
import { numberSections } from '../../../shared/plan/numbering.ts';
import { plainText } from '../../../shared/plan/outline.ts';
import { DEFAULT_SCHEME } from '../../../shared/plan/scheme.ts';
import { linesOfBlock } from '../../../shared/plan/text-lines.ts';

const holder = document.querySelector<HTMLElement>('#root')!;
let root: Root | null = null;

function start(): Root {
  root?.unmount();
  holder.replaceChildren();
  root = createRoot(holder);
  return root;
}

function planOf(sections: readonly Section[]): Plan {
  const nothing = { text: '' };
  const meta = { title: nothing, edition: nothing, agency: nothing, period: null };
  return { format: PLAN_FORMAT, id: 'plan', meta, scheme: DEFAULT_SCHEME, sections };
}

const stage = {
  changes: 0,
  pushes: 0,
  states: 0,
  selection: null as SelectionState | null,
  editor: createRef<EditorHandle>(),

  /** Opens a chapter to be edited; labels follow as they do in the app. */
  open(chapter: readonly Section[], editable = true): void {
    const made = start();
    let ids = 0;
    const newId = () => `new-${++ids}`;
    const texts = { name: 'เนื้อหาบท', brokenReference: 'ไม่พบหัวข้อที่อ้างถึง' };
    const onSelection = (state: SelectionState) => {
      stage.states += 1;
      stage.selection = state;
    };
    let plan = planOf(chapter);
    let labels = numberSections(plan);
    const show = (sections: readonly Section[]): void => {
      const next = planOf(sections);
      labels = nextLabels(plan, labels, next);
      plan = next;
      made.render(
        <StrictMode>
          <ChapterEditor
            {...{ chapter, editable, newId, texts, onSelection }}
            ref={stage.editor}
            labels={labels}
            onChange={(next) => {
              stage.changes += 1;
              show(next);
            }}
            onHistoryPush={() => {
              stage.pushes += 1;
            }}
          />
        </StrictMode>,
      );
    };
    flushSync(() => show(chapter));
  },

  /** Shows a chapter to be read only. */
  read(sections: readonly Section[]): void {
    const made = start();
    flushSync(() => made.render(<ChapterPage sections={sections} labels={numberSections(planOf(sections))} />));
  },

  /** Opens lexical as it comes, rich text and undo, each block a paragraph. */
  openBare(chapter: readonly Section[]): void {
    root?.unmount();
    root = null;
    const page = document.createElement('div');
    page.className = 'chapter-page';
    page.lang = 'th';
    page.contentEditable = 'true';
    page.spellcheck = false;
    holder.replaceChildren(page);
    const editor = createEditor({ namespace: 'bare', theme: { paragraph: 'line bare-line' } });
    editor.setRootElement(page);
    registerRichText(editor);
    registerHistory(editor, { current: null, undoStack: [], redoStack: [] }, 800);
    editor.update(
      () => {
        const lines = chapter.flatMap(({ title, blocks }) => [
          title,
          ...blocks.flatMap(linesOfBlock).map(({ content }) => content),
        ]);
        for (const line of lines) {
          $getRoot().append($createParagraphNode().append($createTextNode(plainText(line))));
        }
      },
      { discrete: true },
    );
  },

  /** Milliseconds from each key press to the end of the next frame, since the last call. */
  latencies(): number[] {
    return measured.splice(0);
  },
};

const measured: number[] = [];
document.addEventListener(
  'keydown',
  (event) => {
    const pressed = event.timeStamp;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => measured.push(performance.now() - pressed);
      channel.port2.postMessage(null);
    });
  },
  true,
);

export type Stage = typeof stage;
declare global {
  interface Window {
    stage: Stage;
  }
}
window.stage = stage;
