/** A copy as other programs read it: HTML and plain text, with the labels typed, because there they are no longer derived. */
import type { Inline, Mark } from '../../../shared/plan/model.ts';
import { plainText } from '../../../shared/plan/outline.ts';
import { type Printed, referenceLabel } from '../../../shared/plan/references.ts';
import type { FragmentLine } from './fragment.ts';

/** A line of a copy with the label it has on the page; the label is empty where only a part of the line is copied. */
export interface CopiedLine {
  readonly line: FragmentLine;
  readonly label: string;
}

export function clipboardText(lines: readonly CopiedLine[], labels: Printed): string {
  return lines
    .map(({ line, label }) => (label === '' ? '' : `${label} `) + plainText(line.content, labels, '\n'))
    .join('\n');
}

const TAGS: Readonly<Record<Mark, string>> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strike: 's',
  sup: 'sup',
  sub: 'sub',
};

/** `inline` gives the words alone, to join the line they are pasted into. */
export function clipboardHtml(lines: readonly CopiedLine[], labels: Printed, inline: boolean): string {
  if (inline) {
    return `<span>${lines.map(({ line }) => inlineHtml(line.content, labels)).join('')}</span>`;
  }
  return lines
    .map(({ line, label }) => {
      const words = (label === '' ? '' : `${escapeHtml(label)} `) + inlineHtml(line.content, labels);
      if (line.kind === 'heading') {
        return `<h${line.level}>${words}</h${line.level}>`;
      }
      return `<p style="${styleOf(line)}">${words === '' ? '<br>' : words}</p>`;
    })
    .join('\n');
}

function styleOf(line: Exclude<FragmentLine, { kind: 'heading' }>): string {
  if (line.kind === 'item') {
    return `margin-left:${2.5 + line.depth}cm`;
  }
  if (line.kind === 'figure') {
    return 'text-align:center';
  }
  const align = line.align === 'thai' ? 'justify' : line.align;
  return `text-align:${align}${line.indent === 'first' ? ';text-indent:2.5cm' : ''}`;
}

function inlineHtml(content: readonly Inline[], labels: Printed): string {
  return content
    .map((inline) => {
      if (inline.type === 'break') {
        return '<br>';
      }
      if (inline.type === 'reference') {
        return escapeHtml(referenceLabel(inline, labels).label);
      }
      if (inline.type === 'footnote') {
        return escapeHtml(plainText(inline.content, labels));
      }
      return (inline.marks ?? []).reduce(
        (html, mark) => `<${TAGS[mark]}>${html}</${TAGS[mark]}>`,
        escapeHtml(inline.text),
      );
    })
    .join('');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
