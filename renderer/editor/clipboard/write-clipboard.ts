/** A copy as other programs read it: HTML and plain text, with the labels typed, because there they are no longer derived. */
import type { Alignment, Inline, Mark, TextBlock } from '../../../shared/plan/model.ts';
import { plainText } from '../../../shared/plan/outline.ts';
import { type Printed, referenceLabel } from '../../../shared/plan/references.ts';
import { gridOf } from '../../../shared/plan/table/grid.ts';
import type { FragmentLine, TableLine } from './fragment.ts';

/** A line of a copy with the label it has on the page; the label is empty where only a part of the line is copied. */
export interface CopiedLine {
  readonly line: FragmentLine;
  readonly label: string;
}

export function clipboardText(lines: readonly CopiedLine[], labels: Printed): string {
  return lines
    .map(({ line, label }) => {
      const words = (label === '' ? '' : `${label} `) + plainText(line.content, labels, '\n');
      if (line.kind !== 'table') return words;
      return [...(words === '' ? [] : [words]), ...tableText(line, labels)].join('\n');
    })
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
      if (line.kind === 'table') {
        return tableHtml(line, words, labels);
      }
      return `<p style="${styleOf(line)}">${words === '' ? '<br>' : words}</p>`;
    })
    .join('\n');
}

/** A table's rows for a spreadsheet: cells parted by tabs, those with tabs or line ends in them in quotes. */
function tableText(line: TableLine, labels: Printed): string[] {
  const rows = line.rows.map(() => line.columns.map(() => ''));
  for (const { cell, row, column } of gridOf(line)) {
    const text = cell.blocks.map(({ content }) => plainText(content, labels, '\n')).join('\n');
    rows[row]![column] = /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  }
  return rows.map((cells) => cells.join('\t'));
}

function tableHtml({ columns, rows, headerRows }: TableLine, caption: string, labels: Printed): string {
  const whole = columns.reduce((sum, width) => sum + width, 0);
  const cols = columns.map((width) => `<col style="width:${Math.round((width / whole) * 1000) / 10}%">`).join('');
  const body = rows.map(({ cells }, row) => {
    const tag = row < headerRows ? 'th' : 'td';
    const inner = cells.map(({ colSpan, rowSpan, vertical, blocks }) => {
      const spans = (colSpan > 1 ? ` colspan="${colSpan}"` : '') + (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '');
      const words = blocks.map(({ content, ...look }) => cellLineHtml(look, inlineHtml(content, labels))).join('');
      return `<${tag}${spans} style="vertical-align:${vertical};border:1px solid">${words}</${tag}>`;
    });
    return `<tr>${inner.join('')}</tr>`;
  });
  const title = caption === '' ? '' : `<caption>${caption}</caption>`;
  const style = 'border-collapse:collapse;width:100%';
  return `<table style="${style}">${title}<colgroup>${cols}</colgroup>${body.join('')}</table>`;
}

function cellLineHtml(
  look: Pick<TextBlock, 'type'> & { readonly align?: Alignment; readonly depth?: number },
  words: string,
): string {
  const align = look.align === 'thai' ? 'justify' : (look.align ?? 'left');
  const indent = look.type === 'item' ? `;margin-left:${0.7 * ((look.depth ?? 0) + 1)}cm` : '';
  return `<p style="margin:0;text-align:${align}${indent}">${words === '' ? '<br>' : words}</p>`;
}

function styleOf(line: Exclude<FragmentLine, { kind: 'heading' | 'table' }>): string {
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
