import {
  $applyNodeReplacement,
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type EditorConfig,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import type { Footnote } from '../../../shared/plan/model.ts';
import { plainText } from '../../../shared/plan/outline.ts';
import { type Desk, deskOf } from './desk.ts';
import { dressLabel } from './line-node.ts';

/** A note as its mark holds it: which one, and its words. Never mutated. */
export type Note = Omit<Footnote, 'type'>;

const NO_NOTE: Note = { id: '', content: [] };
const noteState = createState('note', { parse: parseNote });

function parseNote(value: unknown): Note {
  return typeof value === 'object' && value !== null && 'content' in value ? (value as Note) : NO_NOTE;
}

/**
 * The mark of a footnote: one atom in the line, its number derived. The words are one immutable value in it, so that they go
 * where the mark goes, are taken back by the same undo, and a mark deleted is a note deleted.
 */
export class FootnoteNode extends DecoratorNode<null> {
  override $config() {
    return this.config('footnote', {
      extends: DecoratorNode,
      stateConfigs: [{ flat: true, stateConfig: noteState }],
    });
  }

  getNote(): Note {
    return $getState(this, noteState);
  }

  setNote(note: Note): this {
    return $setState(this, noteState, note);
  }

  override createDOM(_config: EditorConfig, editor: LexicalEditor): HTMLElement {
    const dom = document.createElement('span');
    dom.className = 'footnote';
    dressNote(dom, $getState(this, noteState, 'direct'), deskOf(editor));
    return dom;
  }

  override updateDOM(previous: this, dom: HTMLElement): boolean {
    const note = $getState(this, noteState, 'direct');
    if ($getState(previous, noteState, 'direct') !== note) {
      dom.dataset.note = note.id;
      dressWords(dom, note);
    }
    return false;
  }

  override isInline(): true {
    return true;
  }

  /** The caret steps over it like over a letter instead of selecting it. */
  override isKeyboardSelectable(): boolean {
    return false;
  }

  override decorate(): null {
    return null;
  }
}

export function $createFootnoteNode(note: Note): FootnoteNode {
  return $applyNodeReplacement(new FootnoteNode()).setNote(note);
}

export function $isFootnoteNode(node: LexicalNode | null | undefined): node is FootnoteNode {
  return node instanceof FootnoteNode;
}

/** What this version of a mark holds, also where another is the latest. */
export function $noteOfVersion(version: FootnoteNode): Note {
  return $getState(version, noteState, 'direct');
}

function dressNote(dom: HTMLElement, note: Note, { labels }: Pick<Desk, 'labels'>): void {
  dom.dataset.note = note.id;
  dressLabel(dom, labels.get(note.id) ?? '');
  dressWords(dom, note);
}

/** A note without words shows that it waits for them. */
function dressWords(dom: HTMLElement, { content }: Note): void {
  dom.title = plainText(content);
  dom.classList.toggle('footnote-empty', content.length === 0);
}
