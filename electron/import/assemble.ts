/** The plan itself, and the trace of what became of every character. */

import type { Origin } from '../../shared/import/proposal.ts';
import { sliceContent } from '../../shared/plan/content.ts';
import {
  type Block,
  DEEPEST_LIST,
  type Id,
  type Inline,
  type ListItem,
  type NewId,
  type Paragraph,
  type Scheme,
  type Section,
} from '../../shared/plan/model.ts';
import { DEFAULT_SCHEME } from '../../shared/plan/scheme.ts';
import type { NoticeBook } from './gather-notices.ts';
import type { Headings } from './headings.ts';
import { startsLikeLabel } from './label.ts';
import { findLists, type Listed } from './lists.ts';
import { readMarks } from './marks.ts';
import { followNumbers, type TakenNumber } from './section-numbers.ts';
import type { Token, Unmapped } from './token.ts';

/**
 * What became of a stretch of the source: `text` is in the plan, `label` became structure, `markup` was Markdown's. In order,
 * and together the whole source but white space. `added` stands for text of the plan that is not in the source.
 */
export interface Trace {
  readonly role: 'text' | 'label' | 'markup' | 'added';
  readonly text: string;
}

export interface Assembly {
  readonly sections: readonly Section[];
  readonly scheme: Scheme;
  /** By id of section or block; a chapter that was added has none. */
  readonly origins: ReadonlyMap<Id, Origin>;
}

/** Counts lists as `numberSections` does, to know the number an item will print. */
function itemCounter() {
  const lists = new Array<{ kind: string; count: number } | null>(DEEPEST_LIST + 1).fill(null);
  return {
    reset: () => void lists.fill(null),
    next(kind: string, depth: number): number {
      const list = lists[depth];
      return list?.kind === kind ? list.count + 1 : 1;
    },
    add(kind: string, depth: number, count: number) {
      lists.fill(null, depth);
      lists[depth] = { kind, count };
    },
  };
}

/** What is kept as typed, named for the notice in both languages. */
const UNMAPPED: Readonly<Record<Unmapped, { readonly thai: string; readonly english: string }>> = {
  table: { thai: 'ตาราง', english: 'tables' },
  code: { thai: 'โค้ด', english: 'code' },
  quote: { thai: 'ข้อความอ้าง (>)', english: 'quotations' },
  rule: { thai: 'เส้นคั่น', english: 'rules' },
  html: { thai: 'HTML', english: 'HTML' },
  marks: { thai: 'เครื่องหมายเน้นหลายพันแห่งในย่อหน้าเดียว', english: 'thousands of marks in one paragraph' },
  link: { thai: 'ลิงก์และภาพ', english: 'links and images' },
};

/** Inlines of a token's text, its marks read; `\n` is a break. */
export function readInlines(token: Token, text: string, trace: Trace[], notices: NoticeBook): readonly Inline[] {
  if (token.formatted) {
    trace.push({ role: 'text', text });
    const { content } = token.formatted;
    return text.length === token.full.length
      ? content
      : sliceContent(content, token.full.length - text.length, token.full.length);
  }
  const keep = (what: Unmapped) => notices.note('MARKDOWN_KEPT', token.line, UNMAPPED[what], what);
  if (token.unmapped) keep(token.unmapped);
  if (token.marked) {
    const { content, pieces, unmapped } = readMarks(text);
    for (const what of unmapped) keep(what);
    for (const { text: piece, kept } of pieces) trace.push({ role: kept ? 'text' : 'markup', text: piece });
    return content;
  }
  trace.push({ role: 'text', text });
  return text === '' ? [] : [{ type: 'text', text }];
}

/** Whether first lines of paragraphs are indented on purpose: some are, some are not. Otherwise all are set as plans are. */
function indentRule(listed: readonly Listed[]): (token: Token) => Paragraph['indent'] {
  const used = listed.some(({ role, ...entry }) => role === 'paragraph' && 'token' in entry && entry.token.indent > 0);
  return ({ indent, formatted }) => formatted?.indent ?? (used && indent === 0 ? 'none' : 'first');
}

interface Draft extends Omit<Section, 'blocks'> {
  readonly blocks: Block[];
}

/**
 * Makes sections of placed tokens. `opening` is the title of the chapter for text before the first heading, or null. Items whose
 * number the list would not print, and headings whose label the scheme would not, keep the label in their text.
 */
export function assemble(
  headings: Headings,
  opening: string | null,
  digits: Scheme['digits'],
  numberHeadings: boolean,
  newId: NewId,
  trace: Trace[],
  notices: NoticeBook,
): Assembly {
  const { listed, depths, patterns } = findLists(headings.placed);
  const numbers = followNumbers(headings, digits);
  const indentOf = indentRule(listed);
  const counter = itemCounter();
  const sections: Draft[] = [];
  const origins = new Map<Id, Origin>();
  if (opening !== null) {
    trace.push({ role: 'added', text: opening });
    sections.push({
      id: newId(),
      level: 1,
      number: numbers.skip(1),
      title: [{ type: 'text', text: opening }],
      blocks: [],
    });
  }

  const takeNumber = ({ label, line }: Token, level: number): TakenNumber => {
    if (label === null && numberHeadings) {
      notices.note('HEADINGS_NUMBERED', line);
      return { number: numbers.count(level), keepLabel: false };
    }
    if (label === null || label.type === 'name') return { number: numbers.skip(level), keepLabel: false };
    const taken = numbers.take(level, label);
    if (taken.keepLabel) notices.note('HEADING_LABELS_KEPT', line, { text: label.typed });
    else if (taken.number.kind === 'pinned') notices.note('NUMBERS_PINNED', line, { text: label.typed });
    return taken;
  };
  const addHeading = ({ placed: { token, level, titleFrom } }: Listed & { role: 'heading' }) => {
    const { number, keepLabel } = takeNumber(token, level);
    if (token.label?.type === 'name') notices.note('CHAPTERS_WITHOUT_NUMBER', token.line, { text: token.full });
    if (token.lead) trace.push({ role: 'markup', text: token.lead });
    if (!keepLabel && token.label?.typed) trace.push({ role: 'label', text: token.label.typed });
    const title = [...readInlines(token, keepLabel ? token.full : token.text, trace, notices)];
    if (token.trail) trace.push({ role: 'markup', text: token.trail });
    if (titleFrom) {
      if (title.length > 0) title.push({ type: 'text', text: ' ' });
      title.push(...readInlines(titleFrom, titleFrom.text, trace, notices));
    }
    const id = newId();
    origins.set(id, { line: token.line, label: token.label?.typed ?? '' });
    const { startsPage, landscape } = token.formatted?.page ?? {};
    const page = { ...(startsPage && level > 1 && { startsPage }), ...(landscape && { landscape }) };
    sections.push({ id, level, number, title, blocks: [], ...page });
    counter.reset();
  };
  const addParagraph = (token: Token, labelled: boolean) => {
    if (token.block) {
      sections.at(-1)!.blocks.push(token.block);
      counter.reset();
      return;
    }
    if (labelled) notices.note('ITEM_LABELS_KEPT', token.line, { text: token.label?.typed ?? '' });
    else if (token.label !== null || startsLikeLabel(token.full)) {
      notices.note('NUMBERS_LEFT_IN_TEXT', token.line, { text: token.full.slice(0, 40) });
    }
    if (token.lead) trace.push({ role: 'markup', text: token.lead });
    const content = readInlines(token, token.full, trace, notices);
    if (token.trail) trace.push({ role: 'markup', text: token.trail });
    const id = newId();
    origins.set(id, { line: token.line, label: token.label?.typed ?? '' });
    const align = token.formatted?.align ?? 'thai';
    sections.at(-1)!.blocks.push({ type: 'paragraph', id, align, indent: indentOf(token), content });
    counter.reset();
  };
  const addItem = ({ token, label, tier }: Listed & { role: 'item' }) => {
    const depth = depths.get(tier);
    const { kind, number, typed, form } = label;
    if (depth === undefined) return addParagraph(token, true);
    const next = counter.next(kind, depth);
    if (kind !== 'bullet' && next !== number && !(token.listSyntax && number === 1)) return addParagraph(token, true);
    counter.add(kind, depth, next);
    if (kind === 'bullet' && patterns.bullets[depth] !== form) {
      notices.note('BULLETS_CHANGED', token.line, { typed, printed: patterns.bullets[depth]! });
    }
    trace.push({ role: 'label', text: typed });
    const content = readInlines(token, token.text, trace, notices);
    const id = newId();
    origins.set(id, { line: token.line, label: typed });
    sections.at(-1)!.blocks.push({ type: 'item', id, kind, depth, content });
  };
  const addToItem = (token: Token) => {
    const { blocks } = sections.at(-1)!;
    const last = blocks.at(-1);
    if (last?.type !== 'item') return addParagraph(token, false);
    notices.note('PARAGRAPHS_JOINED', token.line);
    const more = readInlines(token, token.full, trace, notices);
    const item: ListItem = { ...last, content: [...last.content, { type: 'break' }, ...more] };
    blocks[blocks.length - 1] = item;
  };

  for (const entry of listed) {
    if (entry.role === 'heading') addHeading(entry);
    else if (entry.role === 'item') addItem(entry);
    else if (entry.role === 'joined') addToItem(entry.token);
    else addParagraph(entry.token, entry.role === 'kept');
  }
  return { sections, scheme: { ...DEFAULT_SCHEME, digits, levels: numbers.levels, ...patterns }, origins };
}
