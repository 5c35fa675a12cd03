/**
 * Plans and changes in a notation that reads at a glance.
 *
 * A plan is a list of lines `id | words`: `#` to `######` before the words of a heading (`#-` of one without number), `1)`, `ก.` or `•` before those of a
 * list item, twice for one that is a depth deeper; `**bold**`; `<id>` for a reference; `/` with spaces around it for a line break.
 * Words of a comparison: `[-deleted-]`, `{+inserted+}`, `{*other marks*}`, `{=looks the same: why=}`, `{cut}`, `{join}`.
 */
import type { Change, Piece } from '../../../shared/compare/changes.ts';
import type { Block, Inline, ListKind, Plan, Section } from '../../../shared/plan/model.ts';
import { DEFAULT_SCHEME } from '../../../shared/plan/scheme.ts';

const ITEMS: Record<string, ListKind> = { '1)': 'numbered', 'ก.': 'lettered', '•': 'bullet' };

export function plan(lines: readonly string[], more: Partial<Plan> = {}): Plan {
  const sections: (Section & { blocks: Block[] })[] = [];
  for (const line of lines) {
    const [, id = '', words = ''] = line.match(/^(\S+) \| ?(.*)$/) ?? [];
    const [, sharps = '', unnumbered = '', title = ''] = words.match(/^(#+)(-?) ?(.*)$/) ?? [];
    if (sharps !== '') {
      const number = { kind: unnumbered === '' ? 'auto' : 'none' } as const;
      sections.push({ id, level: sharps.length, number, title: inlines(title), blocks: [] });
    } else sections.at(-1)!.blocks.push(block(id, words));
  }
  const meta = { title: { text: 'แผนปฏิบัติการ' }, edition: { text: '' }, agency: { text: '' }, period: null };
  return { format: 2, id: 'plan', meta, scheme: DEFAULT_SCHEME, sections, ...more };
}

function block(id: string, words: string): Block {
  const [, signs = '', rest = ''] = words.match(/^((?:(?:1\)|ก\.|•) )+)(.*)$/) ?? [];
  const depth = signs.trim().split(' ').length - 1;
  const kind = ITEMS[signs.trim().split(' ')[0] ?? ''];
  if (kind !== undefined) return { type: 'item', id, kind, depth, content: inlines(rest) };
  return { type: 'paragraph', id, align: 'thai', indent: 'first', content: inlines(words) };
}

function inlines(words: string): Inline[] {
  return words
    .split(/(\*\*.+?\*\*|<\w+>| \/ )/)
    .filter((part) => part !== '')
    .map((part): Inline => {
      if (part === ' / ') return { type: 'break' };
      if (part.startsWith('**')) return { type: 'text', text: part.slice(2, -2), marks: ['bold'] };
      return part.startsWith('<') ? { type: 'reference', target: part.slice(1, -1) } : { type: 'text', text: part };
    });
}

function words(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.type === 'break') return ' / ';
      if (inline.type === 'reference') return `<${inline.target}>`;
      if (inline.type === 'footnote') return `[^${words(inline.content)}]`;
      return inline.marks ? `**${inline.text}**` : inline.text;
    })
    .join('');
}

function pieceText(piece: Piece): string {
  if (piece.op === 'same') return words(piece.content);
  if (piece.op === 'deleted') return `[-${words(piece.content)}-]`;
  if (piece.op === 'inserted') return `{+${words(piece.content)}+}`;
  if (piece.op === 'formatted') return `{*${words(piece.after)}*}`;
  if (piece.op === 'respelt') return `{=${words(piece.after)}: ${piece.why}=}`;
  if (piece.op === 'note') return `[^${piece.pieces.map(pieceText).join('')}]`;
  return `{${piece.op}}`;
}

/** A change in one line: its kind, the ids it is about, then what it says. */
export function changeText(change: Change): string {
  if (change.kind === 'details') return `details ${change.field}`;
  const said: string[] = [change.kind];
  const places = (side: 'before' | 'after') => {
    const place = side in change ? (change as { [Side in typeof side]?: unknown })[side] : [];
    return [place].flat().map((each) => (each as { id: string }).id);
  };
  said.push([...new Set([...places('before'), ...places('after')])].join(' '));
  if (change.kind === 'inserted' && change.lines.length > 1) said.push(`with ${change.lines.length - 1} under it`);
  if (change.kind === 'deleted' && change.count > 1) said.push(`with ${change.count - 1} under it`);
  if ('match' in change && change.match === 'likely') said.push('(likely)');
  if ('runs' in change) {
    const lines = change.runs.reduce((sum, { count }) => sum + count, 0);
    if (lines > 1) said.push(`with ${lines - 1} under it`);
  }
  if ('label' in change && change.label) said.push(`${change.label.before || '–'} → ${change.label.after || '–'}`);
  if ('references' in change)
    for (const { before, after } of change.references ?? []) said.push(`<${before} → ${after}>`);
  if ('pieces' in change && change.pieces) said.push(change.pieces.map(pieceText).join(''));
  return said.join(' ');
}
