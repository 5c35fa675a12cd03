/** What is copied: the changes that are shown, as plain text and as a table that Word keeps. */
import { noteText } from '../../shared/compare/report/stretches.ts';
import type { Inline, Mark } from '../../shared/plan/model.ts';
import { plainText } from '../../shared/plan/outline.ts';
import { referenceLabel } from '../../shared/plan/references.ts';
import type { Speech } from '../text/speak.ts';
import { describeChange } from './describe.ts';
import type { LaidOut } from './laid-out.ts';
import { noteEdge, type PaintedLine, type Painting, paintSides, type SideName, type Stretch } from './painted.ts';

export interface RichText {
  readonly text: string;
  readonly html: string;
}

/** Lines of one change that are copied of each side: a chapter that is gone is named, not written out. */
const MOST_LINES = 12;

const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A table of plain cells. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): RichText {
  return {
    text: [head, ...rows].map((cells) => cells.join('\t')).join('\n'),
    html: htmlTable(
      head,
      rows.map((cells) => cells.map(escapeHtml)),
    ),
  };
}

function htmlTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (tag: string, all: readonly string[]) => all.map((cell) => `<${tag}>${cell}</${tag}>`).join('');
  const body = rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('');
  return `<table border="1"><thead><tr>${cells('th', head.map(escapeHtml))}</tr></thead><tbody>${body}</tbody></table>`;
}

interface Copied {
  readonly laid: LaidOut;
  readonly shown: readonly number[];
  readonly names: readonly [before: string, after: string];
  readonly reasons: Readonly<Record<string, string>>;
  readonly speech: Pick<Speech, 't' | 'plain' | 'language'>;
  readonly painting: Painting;
}

/** The changes that are shown: what, older words, newer words, reason. */
export function copiedChanges({ laid, shown, names, reasons, speech, painting }: Copied): RichText {
  const head = [speech.t('compare.change'), ...names, speech.t('compare.reason')];
  const told = shown.map((index) => {
    const { title, before, after } = describeChange(laid, index, speech);
    const reason = reasons[laid.keys[index]!] ?? '';
    const words = rowsOf(laid, index);
    const side = (name: SideName, short: string) => {
      const lines = words.flatMap((row) => paintSides(laid, row, painting)[name]);
      if (lines.length === 0) return { text: short, html: escapeHtml(short) };
      return {
        text: lines.map((line, at) => lineText(laid, line) + (at < lines.length - 1 ? between(line) : '')).join(''),
        html: lines.map((line) => `<div>${lineHtml(laid, line)}</div>`).join(''),
      };
    };
    const [old, now] = [side('before', before), side('after', after)];
    return {
      text: [title, old.text, now.text, reason],
      html: [escapeHtml(title), old.html, now.html, escapeHtml(reason)],
    };
  });
  return {
    text: [head, ...told.map(({ text }) => text)].map((cells) => cells.map(oneLine).join('\t')).join('\n'),
    html: htmlTable(
      head,
      told.map(({ html }) => html),
    ),
  };
}

/** What stands after a line that another follows: a bar after one in a cell of a table. */
const between = ({ line }: PaintedLine) => ('cell' in line ? ' | ' : ' ');

const oneLine = (text: string) => text.replace(/[\t\n]+/g, ' ');

/** The rows of a change, both ends of a move included; none for details of the plan. */
function rowsOf({ rows, rowOf, comparison }: LaidOut, index: number): number[] {
  const change = comparison.changes[index]!;
  const part = 'part' in change ? change.part : undefined;
  const [isPart, isColumn] = [part !== undefined, part === 'column'];
  const start = rowOf[index]!;
  if (start === -1) return [];
  const own: number[] = [];
  for (let at = start; at < rows.length && own.length < MOST_LINES; at += 1) {
    if (rows[at]!.change === index && rows[at]!.kind !== 'moved-away') own.push(at);
    else if (!isColumn && at > start) break;
  }
  const { other } = rows[start]!;
  if (other === -1) return own;
  return isPart ? own.flatMap((at) => [rows[at]!.other, at]) : [other, start];
}

function labelText({ label, side }: PaintedLine): string {
  return label[side] ? `${label[side]} ` : '';
}

function lineText(laid: LaidOut, painted: PaintedLine): string {
  const words = painted.stretches.map((stretch) =>
    isNoteEdge(stretch) ? noteEdge(stretch, laid) : plainText(stretch.content, laid[stretch.side].labels),
  );
  return labelText(painted) + words.join('');
}

function isNoteEdge({ op }: Stretch): boolean {
  return op === 'noteStart' || op === 'noteEnd';
}

const TAGS: Readonly<Record<Mark, string>> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strike: 's',
  sup: 'sup',
  sub: 'sub',
};

function lineHtml(laid: LaidOut, painted: PaintedLine): string {
  const words = painted.stretches.map((stretch) => {
    if (isNoteEdge(stretch)) return escapeHtml(noteEdge(stretch, laid));
    const { op, content, side } = stretch;
    const inner = content.map((inline) => inlineHtml(inline, laid, side)).join('');
    const look = op === 'same' ? painted.look : op;
    if (look === 'inserted') return `<ins style="color:#0a5f58">${inner}</ins>`;
    return look === 'deleted' ? `<del style="color:#94341a">${inner}</del>` : inner;
  });
  return escapeHtml(labelText(painted)) + words.join('');
}

function inlineHtml(inline: Inline, laid: LaidOut, side: SideName): string {
  if (inline.type === 'break') return '<br>';
  if (inline.type === 'reference') return escapeHtml(referenceLabel(inline, laid[side].labels).label);
  if (inline.type === 'footnote') return escapeHtml(noteText(inline, laid[side].labels));
  return (inline.marks ?? []).reduce(
    (inner, mark) => `<${TAGS[mark]}>${inner}</${TAGS[mark]}>`,
    escapeHtml(inline.text),
  );
}

/** Puts it on the clipboard in both forms. Call while a press is being answered: no permission is asked for. */
export function copyRich({ text, html }: RichText): void {
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', give, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', give, { capture: true });
}
