/** The body as printed: its own numbers, references as what they print, Thai digits. */
import type { Id, Inline, Mark } from '../plan/model.ts';
import { type Printed, referenceLabel } from '../plan/references.ts';
import { formatNumber, thaiDigitsInProse, toThaiDigits } from '../thai/digits.ts';
import type { Body } from './kind.ts';
import type { LetterBlock } from './model.ts';
import type { PrintedBlock, PrintedText } from './printed.ts';

const LINE_END = '\n';

/**
 * Words with references as the labels they lead to and Thai digits, which are found in the whole line: a name is not cut where
 * its marks change. Neighbours with equal marks are one run.
 */
function printText(content: readonly Inline[], labels: Printed): PrintedText {
  const pieces = content.map((inline): { readonly text: string; readonly marks: readonly Mark[] } => {
    if (inline.type === 'break') return { text: LINE_END, marks: [] };
    if (inline.type === 'text') return { text: inline.text, marks: inline.marks ?? [] };
    // Letters have no footnotes: their schema and their editor take none.
    const text = inline.type === 'reference' ? toThaiDigits(referenceLabel(inline, labels).label) : '';
    return { text, marks: [] };
  });
  const line = thaiDigitsInProse(pieces.map(({ text }) => text).join(''));
  const printed: PrintedText[number][] = [];
  let at = 0;
  for (const { text, marks } of pieces) {
    const words = line.slice(at, at + text.length);
    at += text.length;
    const last = printed.at(-1);
    if (words === LINE_END) printed.push({ type: 'break' });
    else if (last?.type === 'text' && (last.marks ?? []).join() === marks.join()) {
      printed[printed.length - 1] = { ...last, text: last.text + words };
    } else if (words !== '') {
      printed.push(marks.length === 0 ? { type: 'text', text: words } : { type: 'text', text: words, marks });
    }
  }
  return printed;
}

/** ๑. at depth 0, ๑.๑ at 1, ๑) at 2. */
function labelOf(depth: number, counters: readonly number[]): string {
  const own = formatNumber(counters[depth]!, 'thai');
  if (depth === 0) return `${own}.`;
  return depth === 1 ? `${formatNumber(counters[0]!, 'thai')}.${own}` : `${own})`;
}

/**
 * One part of the body as printed. Numbers begin anew in each part and under each higher number; a block is at most one deeper
 * than the numbered one before it, whatever it says. Paragraphs between do not interrupt them. Blocks without words are left out.
 */
export function printBody(body: Body, labels: Printed): readonly PrintedBlock[] {
  const number = numbering();
  const printed: PrintedBlock[] = [];
  for (const block of body) {
    const content = printText(block.content, labels);
    if (!hasWords(content)) continue;
    printed.push({ ...number(block), heading: block.type === 'heading', content });
  }
  return printed;
}

/** The number of each block of a part that has one, while it is written: one without words yet has the number it will have. */
export function labelsOfBody(body: Body): ReadonlyMap<Id, string> {
  const number = numbering();
  const labels = new Map<Id, string>();
  for (const block of body) {
    const { label } = number(block);
    if (label !== '') labels.set(block.id, label);
  }
  return labels;
}

/** Gives blocks their numbers one after another. */
function numbering(): (block: LetterBlock) => Pick<PrintedBlock, 'label' | 'depth'> {
  const counters = [0, 0, 0];
  let deepest = -1;
  return (block) => {
    if (block.type === 'paragraph') return { label: '', depth: -1 };
    const depth = Math.min(block.type === 'heading' ? 0 : block.depth, deepest + 1);
    counters[depth]! += 1;
    counters.fill(0, depth + 1);
    deepest = depth;
    return { label: labelOf(depth, counters), depth };
  };
}

function hasWords(content: PrintedText): boolean {
  return content.some((inline) => inline.type === 'text' && inline.text.trim() !== '');
}
