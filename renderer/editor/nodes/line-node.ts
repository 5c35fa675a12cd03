import {
  $applyNodeReplacement,
  $getEditor,
  $getState,
  $setState,
  createState,
  type ElementDOMSlot,
  type LexicalNode,
  ParagraphNode,
  type RangeSelection,
} from 'lexical';
import { type Desk, deskOf } from './desk.ts';
import { createFigure, dressFigure, wordsElement } from './figure-frame.ts';
import { type Line, PLAIN_PARAGRAPH, parseLine } from './line.ts';

const lineState = createState('line', { parse: parseLine });

/**
 * A line of the page. What kind of line it is stands in one immutable value, so that a paragraph that becomes an item or a
 * heading stays the same node: the caret and the words do not move. The core's own paragraphs are replaced by it, which asks
 * for a descendant of them.
 */
export class LineNode extends ParagraphNode {
  override $config() {
    return this.config('line', { extends: ParagraphNode, stateConfigs: [{ flat: true, stateConfig: lineState }] });
  }

  getLine(): Line {
    return $getState(this, lineState);
  }

  setLine(line: Line): this {
    return $setState(this, lineState, line);
  }

  override createDOM(): HTMLElement {
    const line = $getState(this, lineState, 'direct');
    const dom = line.kind === 'figure' ? createFigure() : document.createElement(tagOf(line));
    dressLine(dom, line, deskOf($getEditor()));
    showGuidance(dom, this, line);
    return dom;
  }

  override updateDOM(previous: ParagraphNode, dom: HTMLElement): boolean {
    const before = $getState(previous as LineNode, lineState, 'direct');
    const line = $getState(this, lineState, 'direct');
    if (tagOf(before) !== tagOf(line)) {
      return true;
    }
    if (before !== line) {
      dressLine(dom, line, deskOf($getEditor()));
    }
    showGuidance(dom, this, line);
    return false;
  }

  /** The words of a figure are its caption's. */
  override getDOMSlot(dom: HTMLElement): ElementDOMSlot<HTMLElement> {
    return super.getDOMSlot(dom).withElement(wordsElement(dom));
  }

  override canIndent(): boolean {
    return false;
  }

  /** Core asks for this where it splits by itself; Enter goes through `plugins/enter`. */
  override insertNewAfter(_selection: RangeSelection, restoreSelection: boolean): LineNode {
    const line = this.getLine();
    const plain = line.kind === 'heading' || line.kind === 'figure';
    const after = $createLineNode(plain ? PLAIN_PARAGRAPH : { ...line, id: '' });
    this.insertAfter(after, restoreSelection);
    return after;
  }

  override collapseAtStart(): boolean {
    return false;
  }
}

export function $createLineNode(line: Line): LineNode {
  return $applyNodeReplacement(new LineNode()).setLine(line);
}

export function $isLineNode(node: LexicalNode | null | undefined): node is LineNode {
  return node instanceof LineNode;
}

/**
 * Whether two versions of a line's node stand differently in the chapter: one of them is not there, they have other
 * neighbours, or one is a heading and the other is not or of another level. Constant work; words do not count.
 */
export function standsDifferently(before: LexicalNode | undefined, now: LexicalNode | undefined): boolean {
  if (!$isLineNode(before) || !$isLineNode(now)) {
    return before !== now;
  }
  return (
    before !== now && (before.__prev !== now.__prev || before.__next !== now.__next || rankOf(before) !== rankOf(now))
  );
}

/** What this version of a line's node is, also where another is the latest. */
export function $lineOfVersion(version: LineNode): Line {
  return $getState(version, lineState, 'direct');
}

function rankOf(version: LineNode): number {
  const line = $lineOfVersion(version);
  return line.kind === 'heading' ? line.level : 0;
}

function tagOf(line: Line): string {
  switch (line.kind) {
    case 'heading':
      return `h${line.level}`;
    case 'caption':
    case 'figure':
      return line.kind;
    default:
      return 'p';
  }
}

/** Writes what a line is on its element: the style sheet does the rest. The label is an attribute: it can be neither typed over nor selected. */
function dressLine(dom: HTMLElement, line: Line, desk: Desk): void {
  dom.className = `line line-${line.kind}`;
  dom.dataset.line = line.id;
  for (const name of ['level', 'list', 'depth', 'align', 'indent'] as const) {
    const value = (line as Partial<Record<typeof name, string | number>>)[name];
    if (value === undefined) {
      delete dom.dataset[name];
    } else {
      dom.dataset[name] = String(value);
    }
  }
  dressPages(dom, line, desk);
  dom.classList.toggle('line-topic', line.kind === 'item' && line.topic !== undefined);
  if (line.kind === 'figure') {
    dressFigure(dom, line, desk);
  }
  dressLabel(wordsElement(dom), desk.labels.get(line.id) ?? '');
}

/** Says beside a heading on what pages its section is printed. */
function dressPages(dom: HTMLElement, line: Line, { texts }: Pick<Desk, 'texts'>): void {
  const heading = line.kind === 'heading' ? line : null;
  const starts = heading?.startsPage && heading.level > 1 ? texts.startsPage : undefined;
  const turned = heading?.landscape ? texts.landscape : undefined;
  const pages = [starts, turned].filter((word) => word !== undefined).join(' · ');
  if (pages === '') {
    delete dom.dataset.pages;
  } else {
    dom.dataset.pages = pages;
  }
}

/** Sets the label of an element; touches the element only where the label is another. */
export function dressLabel(dom: HTMLElement, label: string): void {
  if ((dom.dataset.label ?? '') === label) {
    return;
  }
  if (label === '') {
    delete dom.dataset.label;
  } else {
    dom.dataset.label = label;
  }
}

/** Guidance shows in the only block of a section while that is an empty paragraph, and in a caption without words. */
function showGuidance(dom: HTMLElement, node: LineNode, line: Line): void {
  const guidance = node.isEmpty() ? $guidanceFor(node, line) : undefined;
  const { dataset } = wordsElement(dom);
  if (guidance !== dataset.guidance) {
    if (guidance === undefined) {
      delete dataset.guidance;
    } else {
      dataset.guidance = guidance;
    }
  }
}

function $guidanceFor(node: LineNode, line: Line): string | undefined {
  const { texts } = deskOf($getEditor());
  if (line.kind === 'caption' || line.kind === 'figure') {
    return line.kind === 'figure' ? texts.figureGuidance : texts.captionGuidance;
  }
  return line.kind === 'paragraph' ? $guidanceAbove(node) : undefined;
}

function $guidanceAbove(node: LineNode): string | undefined {
  const above = node.getPreviousSibling();
  const below = node.getNextSibling();
  if (!$isLineNode(above) || ($isLineNode(below) && below.getLine().kind !== 'heading')) {
    return undefined;
  }
  const heading = above.getLine();
  return heading.kind === 'heading' ? heading.guidance?.text : undefined;
}
