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
import type { Id } from '../../../shared/plan/model.ts';
import { referenceLabel } from '../../../shared/plan/references.ts';
import { type Desk, deskOf } from './desk.ts';

const targetState = createState('target', { parse: (value) => (typeof value === 'string' ? value : '') });

/** A reference to a section or list item: one atom that shows the label or title of its target, which is derived and never text. */
export class ReferenceNode extends DecoratorNode<null> {
  override $config() {
    return this.config('reference', {
      extends: DecoratorNode,
      stateConfigs: [{ flat: true, stateConfig: targetState }],
    });
  }

  getTarget(): Id {
    return $getState(this, targetState);
  }

  setTarget(target: Id): this {
    return $setState(this, targetState, target);
  }

  override createDOM(_config: EditorConfig, editor: LexicalEditor): HTMLElement {
    const dom = document.createElement('span');
    dom.className = 'reference';
    dom.dataset.target = $getState(this, targetState, 'direct');
    dressReference(dom, deskOf(editor));
    return dom;
  }

  override updateDOM(): boolean {
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

export function $createReferenceNode(target: Id): ReferenceNode {
  return $applyNodeReplacement(new ReferenceNode()).setTarget(target);
}

export function $isReferenceNode(node: LexicalNode | null | undefined): node is ReferenceNode {
  return node instanceof ReferenceNode;
}

/** Shows the label of its target on a reference's element, or that the target is gone. */
export function dressReference(dom: HTMLElement, { labels, texts }: Pick<Desk, 'labels' | 'texts'>): void {
  const target = dom.dataset.target ?? '';
  const { label, broken } = referenceLabel({ type: 'reference', target }, labels);
  if (dom.dataset.label !== label) {
    dom.dataset.label = label;
    dom.classList.toggle('reference-broken', broken);
    if (broken && !labels.has(target)) {
      dom.title = texts.brokenReference;
    } else {
      dom.removeAttribute('title');
    }
  }
}
