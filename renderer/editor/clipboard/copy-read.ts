/** Copies lines that are read, as the editor copies those that are written. */
import type { Labels } from '../../../shared/plan/numbering.ts';
import type { Written } from '../adapter/to-lexical.ts';
import { FRAGMENT_TYPE, type FragmentLine, paragraphLine, writeFragment } from './fragment.ts';
import { type CopiedLine, clipboardHtml, clipboardText } from './write-clipboard.ts';

/** A line, or (`words`) the part of its words that is copied. */
export interface ReadPart {
  readonly written: Written;
  readonly words: string | null;
}

/** Puts lines on the clipboard: with their structure for the editor, with typed labels for other programs. */
export function copyRead(data: DataTransfer, parts: readonly ReadPart[], labels: Labels): void {
  const lines = parts.map((part): CopiedLine => {
    const label = part.words === null ? (labels.get(part.written.line.id) ?? '') : '';
    return { line: fragmentLine(part), label };
  });
  const inline = parts.length === 1 && parts[0]!.words !== null;
  data.setData('text/plain', clipboardText(lines, labels));
  data.setData('text/html', clipboardHtml(lines, labels, inline));
  data.setData(FRAGMENT_TYPE, writeFragment({ inline, lines: lines.map(({ line }) => line) }));
}

function fragmentLine({ written: { line, content: all }, words }: ReadPart): FragmentLine {
  const content = words === null ? all : words === '' ? [] : [{ type: 'text' as const, text: words }];
  switch (line.kind) {
    case 'heading':
      return { kind: 'heading', level: line.level, content };
    case 'figure': {
      const { id: _, ...figure } = line;
      return { ...figure, content };
    }
    case 'caption':
      return paragraphLine(content);
    case 'table': {
      const { id: _, ...table } = line;
      return words === null ? { ...table, content } : paragraphLine(content);
    }
    case 'paragraph':
      return { kind: 'paragraph', align: line.align, indent: line.indent, content };
    case 'item':
      return { kind: 'item', list: line.list, depth: line.depth, content };
  }
}
