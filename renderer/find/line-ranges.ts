/** Stretches of a line's `contentText` as ranges of the page that shows it. */

/** What an element stands for in `contentText`: text is its letters, a line break or an atom (a reference, a footnote's mark) one. */
function lengthOf(node: Node): number {
  if (node instanceof Text) return node.length;
  return node instanceof HTMLBRElement || isAtom(node) ? 1 : 0;
}

function isAtom(node: Node): node is HTMLElement {
  if (!(node instanceof HTMLElement)) return false;
  return node.contentEditable === 'false' || node.matches('.reference, .footnote');
}

/** Text nodes, breaks and atoms of a line in order, other lines in it aside. */
function* leavesOf(line: Element): Generator<Node> {
  for (const child of line.childNodes) {
    if (child instanceof Text || child instanceof HTMLBRElement || isAtom(child)) yield child;
    else if (child instanceof HTMLElement && child.dataset.line === undefined) yield* leavesOf(child);
  }
}

/** The range of [from, to); null where the line does not show so much text. */
export function rangeInLine(line: Element, from: number, to: number): Range | null {
  const range = document.createRange();
  let start = 0;
  let begun = false;
  for (const leaf of leavesOf(line)) {
    const end = start + lengthOf(leaf);
    if (!begun && from < end) {
      if (leaf instanceof Text) range.setStart(leaf, from - start);
      else range.setStartBefore(leaf);
      begun = true;
    }
    if (begun && to <= end) {
      if (leaf instanceof Text) range.setEnd(leaf, to - start);
      else range.setEndAfter(leaf);
      return range;
    }
    start = end;
  }
  return null;
}
