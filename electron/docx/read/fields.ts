/** Fields of a part: which signs belong together, so that one that never ends hides nothing (ECMA-376 part 1, 17.16). */
import type { XmlElement } from './xml.ts';

/** `link`: REF and its like; `counter`: SEQ; `contents`: lists of the document itself; `other`: its result is text. */
export type FieldKind = 'link' | 'counter' | 'contents' | 'other';

export interface Field {
  readonly kind: FieldKind;
  /** The instruction's own word in capitals, and what follows it. */
  readonly words: readonly string[];
}

/** What an instruction asks for. */
export function readInstruction(instruction: string): Field {
  const words = instruction.trim().split(/\s+/);
  const name = (words[0] ?? '').toUpperCase();
  if (name === 'REF' || name === 'NOTEREF') return { kind: 'link', words };
  if (name === 'SEQ') return { kind: 'counter', words };
  return { kind: ['TOC', 'INDEX', 'TOA', 'RD'].includes(name) ? 'contents' : 'other', words };
}

/** Fields within fields; deeper ones are not looked at. */
const DEEPEST = 32;

/** The `w:fldChar` elements that begin, part or end a whole field. */
export function wholeFields(root: XmlElement): ReadonlySet<XmlElement> {
  const whole = new Set<XmlElement>();
  const open: XmlElement[][] = [];
  const walk = (parent: XmlElement) => {
    for (const element of parent.children) {
      if (element.name !== 'w:fldChar') {
        walk(element);
        continue;
      }
      const type = element.attributes['w:fldCharType'];
      if (type === 'begin') open.push([element]);
      else if (type === 'separate') open.at(-1)?.push(element);
      else {
        const signs = open.pop();
        if (signs !== undefined && open.length < DEEPEST) for (const sign of [...signs, element]) whole.add(sign);
      }
    }
  };
  walk(root);
  return whole;
}
